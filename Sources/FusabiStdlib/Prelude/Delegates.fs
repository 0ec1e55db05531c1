// Delegate types: function values with a .NET name.
namespace System

type Action = delegate of unit -> unit
type Action<'T> = delegate of obj: 'T -> unit
type Action<'T1, 'T2> = delegate of arg1: 'T1 * arg2: 'T2 -> unit
type Action<'T1, 'T2, 'T3> = delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 -> unit
type Action<'T1, 'T2, 'T3, 'T4> = delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 * arg4: 'T4 -> unit
type Action<'T1, 'T2, 'T3, 'T4, 'T5> =
    delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 * arg4: 'T4 * arg5: 'T5 -> unit
type Func<'TResult> = delegate of unit -> 'TResult
type Func<'T, 'TResult> = delegate of arg: 'T -> 'TResult
type Func<'T1, 'T2, 'TResult> = delegate of arg1: 'T1 * arg2: 'T2 -> 'TResult
type Func<'T1, 'T2, 'T3, 'TResult> = delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 -> 'TResult
type Func<'T1, 'T2, 'T3, 'T4, 'TResult> = delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 * arg4: 'T4 -> 'TResult
type Func<'T1, 'T2, 'T3, 'T4, 'T5, 'TResult> =
    delegate of arg1: 'T1 * arg2: 'T2 * arg3: 'T3 * arg4: 'T4 * arg5: 'T5 -> 'TResult
type Predicate<'T> = delegate of obj: 'T -> bool
type Comparison<'T> = delegate of x: 'T * y: 'T -> int
type Converter<'TInput, 'TOutput> = delegate of input: 'TInput -> 'TOutput

/// What events tell their handlers.
[<AllowNullLiteral>]
type EventArgs() =
    static let empty = EventArgs()
    static member Empty: EventArgs = empty

type EventHandler = delegate of sender: obj * e: EventArgs -> unit
type EventHandler<'TEventArgs> = delegate of sender: obj * e: 'TEventArgs -> unit

namespace System.Threading

type ThreadStart = delegate of unit -> unit
type ParameterizedThreadStart = delegate of obj: obj -> unit
type WaitCallback = delegate of state: obj -> unit
type TimerCallback = delegate of state: obj -> unit
