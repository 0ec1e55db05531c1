import FusabiRuntime
@_spi(_Unicode) import Swift

/// Unicode normalization, by the tables that Swift's own strings are compared with. Those have no compatibility mappings.
extension StandardLibrary {
    static func registerNormalization(_ table: inout NativeTable) {
        table["String.inForm"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseNullReference() }
            let (view, form) = (machine.view(arguments[0]), arguments[1].int)
            guard [1, 2, 5, 6].contains(form) else {
                return machine.raiseArgument(
                    "Invalid or unsupported normalization form.", parameter: "normalizationForm")
            }
            if isASCII(view) { return arguments[0] }
            guard let text = scalars(view) else {
                return machine.raiseArgument(
                    "Invalid Unicode code point found at index \(invalidIndex(view)).", parameter: "strInput")
            }
            guard form <= 2 else {
                return machine.raise(
                    "System.PlatformNotSupportedException",
                    "Fusabi has no compatibility normalization (FormKC, FormKD) of texts that are not ASCII.")
            }
            var units: [UInt16] = []
            units.reserveCapacity(view.count + 8)
            if form == 1 {
                for scalar in text._nfc { units.append(contentsOf: UTF16.encode(scalar).map(Array.init) ?? []) }
            } else {
                for scalar in text._nfd { units.append(contentsOf: UTF16.encode(scalar).map(Array.init) ?? []) }
            }
            return machine.makeString(units)
        }
    }

    private static func isASCII(_ view: StringView) -> Bool { (0..<view.count).allSatisfy { view[$0] < 0x80 } }

    /// Nil when surrogates stand alone.
    private static func scalars(_ view: StringView) -> String? {
        String(validating: view.array, as: UTF16.self)
    }

    private static func invalidIndex(_ view: StringView) -> Int {
        var index = 0
        while index < view.count {
            if UTF16.isLeadSurrogate(view[index]), index + 1 < view.count, UTF16.isTrailSurrogate(view[index + 1]) {
                index += 2
            } else if view[index] & 0xF800 == 0xD800 {
                return index
            } else {
                index += 1
            }
        }
        return index
    }
}
