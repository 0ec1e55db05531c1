// ThrowIfNull and its kin.
namespace System

open FSharp.Core

type ArgumentNullException with
    static member ThrowIfNull(argument: obj, ?paramName: string) : unit =
        match argument with
        | null -> raise (ArgumentNullException(defaultArg paramName null))
        | _ -> ()

type ArgumentException with
    static member ThrowIfNullOrEmpty(argument: string, ?paramName: string) : unit =
        ArgumentNullException.ThrowIfNull(argument, ?paramName = paramName)
        if argument.Length = 0 then
            raise (ArgumentException("The value cannot be an empty string.", defaultArg paramName null))
    static member ThrowIfNullOrWhiteSpace(argument: string, ?paramName: string) : unit =
        ArgumentException.ThrowIfNullOrEmpty(argument, ?paramName = paramName)
        if ArgumentException.IsBlank(argument, 0) then
            raise (
                ArgumentException(
                    "The value cannot be an empty string or composed entirely of whitespace.",
                    defaultArg paramName null
                )
            )
    [<Native "Char.IsWhiteSpace">]
    static member private IsSpace(c: char) : bool = native
    static member private IsBlank(text: string, index: int) : bool =
        index = text.Length || (ArgumentException.IsSpace text.[index] && ArgumentException.IsBlank(text, index + 1))

type ArgumentOutOfRangeException with
    static member private Refuse(value: 'T, paramName: string option, rest: string) : unit =
        let name = defaultArg paramName null
        let message = name + " ('" + (box value).ToString() + "') must be " + rest
        raise (ArgumentOutOfRangeException(name, box value, message))
    static member internal RefuseNegative(isRefused: bool, value: 'T, paramName: string option) : unit =
        if isRefused then ArgumentOutOfRangeException.Refuse(value, paramName, "a non-negative value.")
    static member internal RefuseZero(isRefused: bool, value: 'T, paramName: string option) : unit =
        if isRefused then ArgumentOutOfRangeException.Refuse(value, paramName, "a non-zero value.")
    static member internal RefuseNegativeOrZero(isRefused: bool, value: 'T, paramName: string option) : unit =
        if isRefused then ArgumentOutOfRangeException.Refuse(value, paramName, "a non-negative and non-zero value.")
    static member inline ThrowIfNegative(value: 'T, ?paramName: string) : unit =
        ArgumentOutOfRangeException.RefuseNegative(value < LanguagePrimitives.GenericZero<'T>, value, paramName)
    static member inline ThrowIfZero(value: 'T, ?paramName: string) : unit =
        ArgumentOutOfRangeException.RefuseZero((value = LanguagePrimitives.GenericZero<'T>), value, paramName)
    static member inline ThrowIfNegativeOrZero(value: 'T, ?paramName: string) : unit =
        ArgumentOutOfRangeException.RefuseNegativeOrZero(
            value <= LanguagePrimitives.GenericZero<'T>,
            value,
            paramName
        )
    static member ThrowIfGreaterThan(value: 'T, other: 'T, ?paramName: string) : unit when 'T: comparison =
        if value > other then
            let rest = "less than or equal to '" + (box other).ToString() + "'."
            ArgumentOutOfRangeException.Refuse(value, paramName, rest)
    static member ThrowIfGreaterThanOrEqual(value: 'T, other: 'T, ?paramName: string) : unit when 'T: comparison =
        if value >= other then
            ArgumentOutOfRangeException.Refuse(value, paramName, "less than '" + (box other).ToString() + "'.")
    static member ThrowIfLessThan(value: 'T, other: 'T, ?paramName: string) : unit when 'T: comparison =
        if value < other then
            let rest = "greater than or equal to '" + (box other).ToString() + "'."
            ArgumentOutOfRangeException.Refuse(value, paramName, rest)
    static member ThrowIfLessThanOrEqual(value: 'T, other: 'T, ?paramName: string) : unit when 'T: comparison =
        if value <= other then
            ArgumentOutOfRangeException.Refuse(value, paramName, "greater than '" + (box other).ToString() + "'.")
    static member ThrowIfEqual(value: 'T, other: 'T, ?paramName: string) : unit when 'T: equality =
        if value = other then
            ArgumentOutOfRangeException.Refuse(value, paramName, "not equal to '" + (box other).ToString() + "'.")
    static member ThrowIfNotEqual(value: 'T, other: 'T, ?paramName: string) : unit when 'T: equality =
        if value <> other then
            ArgumentOutOfRangeException.Refuse(value, paramName, "equal to '" + (box other).ToString() + "'.")
