extension DateTime {
    /// `DateTime.Parse` in the invariant culture; throws `format`.
    package init(
        parsing text: Span<UInt8>, styles: DateTimeStyles = [], defaults: DateDefaults = DateDefaults()
    ) throws(NumberError) {
        self = try DateFields(loose: text).dateTime(styles, defaults)
    }

    /// `DateTime.ParseExact` with one format; throws `format`.
    package init(
        exact text: [UInt16], format: [UInt16], styles: DateTimeStyles = [], defaults: DateDefaults = DateDefaults()
    ) throws(NumberError) {
        self = try DateFields(exact: text, format: format, styles: styles).dateTime(styles, defaults)
    }
}
