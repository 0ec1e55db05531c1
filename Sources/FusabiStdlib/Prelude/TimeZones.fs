// Time zones: UTC and the machine's own.
namespace System

open FSharp.Core

type TimeZoneNotFoundException =
    inherit Exception
    new(message: string, innerException: exn) = { inherit Exception(message, innerException) }
    new(message: string) = { inherit Exception(message) }

[<Sealed; AllowNullLiteral>]
type TimeZoneInfo private (id: string, isUtc: bool) =
    static let mutable utc: TimeZoneInfo = null
    static let mutable local: TimeZoneInfo = null
    static member Utc: TimeZoneInfo =
        if isNull utc then utc <- TimeZoneInfo("UTC", true)
        utc
    static member Local: TimeZoneInfo =
        if isNull local then local <- TimeZoneInfo("Local", false)
        local
    member _.Id: string = id
    member this.DisplayName: string = if isUtc then "(UTC) Coordinated Universal Time" else id
    member this.StandardName: string = if isUtc then "Coordinated Universal Time" else id
    member this.DaylightName: string = this.StandardName
    member _.SupportsDaylightSavingTime: bool = not isUtc
    member this.GetUtcOffset(dateTime: DateTime) : TimeSpan =
        if isUtc then
            TimeSpan.Zero
        else
            let time = dateTime.ToUniversalTime()
            TimeSpan(time.ToLocalTime().Ticks - time.Ticks)
    member this.GetUtcOffset(dateTimeOffset: DateTimeOffset) : TimeSpan = this.GetUtcOffset dateTimeOffset.UtcDateTime
    member this.BaseUtcOffset: TimeSpan = this.GetUtcOffset(DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc))
    member _.IsDaylightSavingTime(dateTime: DateTime) : bool = false
    static member FindSystemTimeZoneById(id: string) : TimeZoneInfo =
        match id with
        | null -> raise (ArgumentNullException("id"))
        | "UTC"
        | "Etc/UTC" -> TimeZoneInfo.Utc
        | _ ->
            raise (TimeZoneNotFoundException("The time zone ID '" + id + "' was not found on the local computer."))
    static member ConvertTimeToUtc(dateTime: DateTime) : DateTime = dateTime.ToUniversalTime()
    static member ConvertTimeToUtc(dateTime: DateTime, sourceTimeZone: TimeZoneInfo) : DateTime =
        DateTime.SpecifyKind(dateTime - sourceTimeZone.GetUtcOffset dateTime, DateTimeKind.Utc)
    static member ConvertTimeFromUtc(dateTime: DateTime, destinationTimeZone: TimeZoneInfo) : DateTime =
        let utcTime = DateTime.SpecifyKind(dateTime, DateTimeKind.Utc)
        if obj.ReferenceEquals(destinationTimeZone, TimeZoneInfo.Utc) then utcTime else utcTime.ToLocalTime()
    static member ConvertTime(dateTime: DateTime, destinationTimeZone: TimeZoneInfo) : DateTime =
        TimeZoneInfo.ConvertTimeFromUtc(dateTime.ToUniversalTime(), destinationTimeZone)
    override this.ToString() : string = this.DisplayName
