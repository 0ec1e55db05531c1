// The messages that FSharp.Core's collection functions raise.
namespace FSharp.Core

open System

/// The messages that FSharp.Core's collection functions raise.
module internal Failures =
    let emptyList () : 'T = raise (ArgumentException("The input list was empty.", "list"))
    let emptyArray () : 'T = raise (ArgumentException("The input array was empty.", "array"))
    let emptySequence (name: string) : 'T = raise (ArgumentException("The input sequence was empty.", name))
    let moreThanOne (name: string) : 'T =
        raise (ArgumentException("The input sequence contains more than one element.", name))
    let notFound () : 'T =
        let message = "An index satisfying the predicate was not found in the collection."
        raise (System.Collections.Generic.KeyNotFoundException message)
    let negative (name: string) (value: int) : 'T =
        raise (ArgumentException("The input must be non-negative.\n" + name + " = " + value.ToString(), name))
    let notPositive (name: string) (value: int) : 'T =
        raise (ArgumentException("The input must be positive.\n" + name + " = " + value.ToString(), name))
    let plural (count: int) (what: string) : string = if count = 1 then what else what + "s"
    /// `list1 is 2 elements shorter than list2`.
    let listsDiffer (shorter: string) (longer: string) (difference: int) : 'T =
        raise (
            ArgumentException(
                "The lists had different lengths.\n"
                + shorter
                + " is "
                + difference.ToString()
                + " "
                + plural difference "element"
                + " shorter than "
                + longer,
                shorter
            )
        )
    let listLengthsDiffer (length1: int) (length2: int) : 'T =
        raise (
            ArgumentException(
                "The lists had different lengths.\nlist1.Length = "
                + length1.ToString()
                + ", list2.Length = "
                + length2.ToString(),
                "list1, list2"
            )
        )
    let listTooShort (missing: int) : 'T =
        raise (
            InvalidOperationException(
                "The input sequence has an insufficient number of elements.\nThe list was "
                + missing.ToString()
                + " "
                + plural missing "element"
                + " shorter than the index"
            )
        )
    let outOfRange (name: string) (what: string) : 'T =
        raise (ArgumentException("index must be within bounds of the " + what, name))

module internal ArrayFailures =
    let checkNull (name: string) (array: 'T[]) : unit =
        if LanguagePrimitives.PhysicalEquality (box array) null then raise (ArgumentNullException(name))
    let lengthsDiffer (name1: string) (length1: int) (name2: string) (length2: int) (param: string) : 'T =
        raise (
            ArgumentException(
                "The arrays have different lengths.\n"
                + name1
                + ".Length = "
                + length1.ToString()
                + ", "
                + name2
                + ".Length = "
                + length2.ToString(),
                param
            )
        )
    let range (name: string) (count: int) (length: int) : 'T =
        raise (
            ArgumentOutOfRangeException(
                name,
                "The index is outside the legal range.\n"
                + name
                + " = "
                + count.ToString()
                + ", array.Length = "
                + length.ToString()
            )
        )
    let fixedSize () : 'T = raise (NotSupportedException("Collection was of a fixed size."))
