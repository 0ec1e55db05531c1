// Exceptions: .NET's hierarchy as far as scripts meet it. The runtime raises some of them by name, with the message
// only, so every class keeps Exception's three fields first and works when its own fields are null.
namespace System

open FSharp.Core

/// Operators come after exceptions.
module internal ExceptionTexts =
    [<Native "prim:stringConcat">]
    let concat (a: string) (b: string) (c: string) : string = native

[<Primitive "exn">]
[<AllowNullLiteral>]
type Exception =
    val mutable private message: string
    val mutable private inner: Exception
    /// Filled by the machine when the exception is raised.
    val mutable private trace: obj
    new(message: string, innerException: Exception) =
        { message = message
          inner = innerException
          trace = null }
    new(message: string) =
        { message = message
          inner = null
          trace = null }
    new() =
        { message = null
          inner = null
          trace = null }
    abstract Message: string
    default this.Message =
        match this.message with
        | null -> Exception.DefaultMessage this
        | text -> text
    member this.RawMessage = this.message
    member this.InnerException = this.inner
    [<Native "Exception.StackTrace">]
    member this.StackTrace: string = native
    [<Native "Exception.DefaultMessage">]
    static member DefaultMessage(e: Exception) : string = native
    [<Native "Exception.TypeName">]
    static member TypeName(e: Exception) : string = native
    abstract GetBaseException: FSharp.Core.unit -> Exception
    default this.GetBaseException() : Exception =
        match this.inner with
        | null -> this
        | inner -> inner.GetBaseException()
    [<Native "Exception.ToString">]
    static member private Text(e: Exception) : string = native
    override this.ToString() : string = Exception.Text this

type SystemException =
    inherit Exception
    new(message: string, innerException: Exception) = { inherit Exception(message, innerException) }
    new(message: string) = { inherit Exception(message) }
    new() = { inherit Exception("System error.") }

type ApplicationException =
    inherit Exception
    new(message: string, innerException: Exception) = { inherit Exception(message, innerException) }
    new(message: string) = { inherit Exception(message) }
    new() = { inherit Exception("Error in the application.") }

type ArgumentException =
    inherit SystemException
    val mutable private paramName: string
    new(message: string, paramName: string, innerException: Exception) =
        { inherit SystemException(message, innerException)
          paramName = paramName }
    new(message: string, paramName: string) =
        { inherit SystemException(message)
          paramName = paramName }
    new(message: string, innerException: Exception) =
        { inherit SystemException(message, innerException)
          paramName = null }
    new(message: string) =
        { inherit SystemException(message)
          paramName = null }
    new() =
        { inherit SystemException("Value does not fall within the expected range.")
          paramName = null }
    member this.ParamName = this.paramName
    override this.Message =
        let text =
            match this.RawMessage with
            | null -> "Value does not fall within the expected range."
            | text -> text
        match this.paramName with
        | null
        | "" -> text
        | name -> ExceptionTexts.concat text (ExceptionTexts.concat " (Parameter '" name "')") ""

type ArgumentNullException =
    inherit ArgumentException
    new(paramName: string, message: string) = { inherit ArgumentException(message, paramName) }
    new(message: string, innerException: Exception) = { inherit ArgumentException(message, innerException) }
    new(paramName: string) = { inherit ArgumentException("Value cannot be null.", paramName) }
    new() = { inherit ArgumentException("Value cannot be null.") }

type ArgumentOutOfRangeException =
    inherit ArgumentException
    val mutable private actual: obj
    new(paramName: string, actualValue: obj, message: string) =
        { inherit ArgumentException(message, paramName)
          actual = actualValue }
    new(paramName: string, message: string) =
        { inherit ArgumentException(message, paramName)
          actual = null }
    new(message: string, innerException: Exception) =
        { inherit ArgumentException(message, innerException)
          actual = null }
    new(paramName: string) =
        { inherit ArgumentException("Specified argument was out of the range of valid values.", paramName)
          actual = null }
    new() =
        { inherit ArgumentException("Specified argument was out of the range of valid values.")
          actual = null }
    member this.ActualValue = this.actual
    override this.Message =
        match this.actual with
        | null -> base.Message
        | value ->
            ExceptionTexts.concat base.Message (ExceptionTexts.concat "\nActual value was " (value.ToString()) ".") ""

type ArithmeticException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Overflow or underflow in the arithmetic operation.") }

type OverflowException =
    inherit ArithmeticException
    new(message: string, innerException: Exception) = { inherit ArithmeticException(message, innerException) }
    new(message: string) = { inherit ArithmeticException(message) }
    new() = { inherit ArithmeticException("Arithmetic operation resulted in an overflow.") }

type DivideByZeroException =
    inherit ArithmeticException
    new(message: string, innerException: Exception) = { inherit ArithmeticException(message, innerException) }
    new(message: string) = { inherit ArithmeticException(message) }
    new() = { inherit ArithmeticException("Attempted to divide by zero.") }

type FormatException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("One of the identified items was in an invalid format.") }

type IndexOutOfRangeException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Index was outside the bounds of the array.") }

type InvalidCastException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Specified cast is not valid.") }

type InvalidOperationException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Operation is not valid due to the current state of the object.") }

type ObjectDisposedException =
    inherit InvalidOperationException
    val mutable private objectName: string
    new(objectName: string, message: string) =
        { inherit InvalidOperationException(message)
          objectName = objectName }
    new(objectName: string) =
        { inherit InvalidOperationException("Cannot access a disposed object.")
          objectName = objectName }
    member this.ObjectName = this.objectName
    override this.Message =
        match this.objectName with
        | null
        | "" -> base.Message
        | name -> ExceptionTexts.concat base.Message (ExceptionTexts.concat "\nObject name: '" name "'.") ""

type NotImplementedException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("The method or operation is not implemented.") }

type NotSupportedException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Specified method is not supported.") }

type NullReferenceException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Object reference not set to an instance of an object.") }

type OutOfMemoryException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Insufficient memory to continue the execution of the program.") }

type StackOverflowException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Operation caused a stack overflow.") }

type TimeoutException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("The operation has timed out.") }

type RankException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Attempted to operate on an array with the incorrect number of dimensions.") }

type PlatformNotSupportedException =
    inherit NotSupportedException
    new(message: string, innerException: Exception) = { inherit NotSupportedException(message, innerException) }
    new(message: string) = { inherit NotSupportedException(message) }
    new() = { inherit NotSupportedException("Operation is not supported on this platform.") }

type ArrayTypeMismatchException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Attempted to access an element as a type incompatible with the array.") }

type InsufficientExecutionStackException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Insufficient stack to continue executing the program safely.") }

type InvalidProgramException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Common Language Runtime detected an invalid program.") }

type AccessViolationException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Attempted to read or write protected memory.") }

type MemberAccessException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Cannot access member.") }

type MissingMemberException =
    inherit MemberAccessException
    new(message: string, innerException: Exception) = { inherit MemberAccessException(message, innerException) }
    new(message: string) = { inherit MemberAccessException(message) }
    new() = { inherit MemberAccessException("Attempted to access a missing member.") }

type MissingMethodException =
    inherit MissingMemberException
    new(message: string, innerException: Exception) = { inherit MissingMemberException(message, innerException) }
    new(message: string) = { inherit MissingMemberException(message) }
    new() = { inherit MissingMemberException("Attempted to access a missing method.") }

type DuplicateWaitObjectException =
    inherit ArgumentException
    new(message: string, innerException: Exception) = { inherit ArgumentException(message, innerException) }
    new(message: string) = { inherit ArgumentException(message) }
    new() = { inherit ArgumentException("Duplicate objects in argument.") }

type UnauthorizedAccessException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Attempted to perform an unauthorized operation.") }

namespace System.Collections.Generic

open System

type KeyNotFoundException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("The given key was not present in the dictionary.") }

namespace System.IO

open System

type IOException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("I/O error occurred.") }

type FileNotFoundException =
    inherit IOException
    val mutable private fileName: string
    new(message: string, fileName: string, innerException: Exception) =
        { inherit IOException(message, innerException)
          fileName = fileName }
    new(message: string, fileName: string) =
        { inherit IOException(message)
          fileName = fileName }
    new(message: string, innerException: Exception) =
        { inherit IOException(message, innerException)
          fileName = null }
    new(message: string) =
        { inherit IOException(message)
          fileName = null }
    new() =
        { inherit IOException("Unable to find the specified file.")
          fileName = null }
    member this.FileName = this.fileName

type DirectoryNotFoundException =
    inherit IOException
    new(message: string, innerException: Exception) = { inherit IOException(message, innerException) }
    new(message: string) = { inherit IOException(message) }
    new() = { inherit IOException("Attempted to access a path that is not on the disk.") }

type PathTooLongException =
    inherit IOException
    new(message: string) = { inherit IOException(message) }
    new() = { inherit IOException("The specified file name or path is too long.") }

type InvalidDataException =
    inherit SystemException
    new(message: string, innerException: Exception) = { inherit SystemException(message, innerException) }
    new(message: string) = { inherit SystemException(message) }
    new() = { inherit SystemException("Found invalid data while decoding.") }

type EndOfStreamException =
    inherit IOException
    new(message: string) = { inherit IOException(message) }
    new() = { inherit IOException("Attempted to read past the end of the stream.") }

namespace FSharp.Core

open System

type exn = System.Exception

exception MatchFailureException of string * int * int with
    override this.Message = "The match cases were incomplete"
