/// The general category of a character, numbered as `System.Globalization.UnicodeCategory` is.
package enum UnicodeCategory: UInt8, Sendable, CaseIterable {
    case uppercaseLetter
    case lowercaseLetter
    case titlecaseLetter
    case modifierLetter
    case otherLetter
    case nonSpacingMark
    case spacingCombiningMark
    case enclosingMark
    case decimalDigitNumber
    case letterNumber
    case otherNumber
    case spaceSeparator
    case lineSeparator
    case paragraphSeparator
    case control
    case format
    case surrogate
    case privateUse
    case connectorPunctuation
    case dashPunctuation
    case openPunctuation
    case closePunctuation
    case initialQuotePunctuation
    case finalQuotePunctuation
    case otherPunctuation
    case mathSymbol
    case currencySymbol
    case modifierSymbol
    case otherSymbol
    case otherNotAssigned

    /// The category's name in .NET, such as `UppercaseLetter`.
    package var name: String {
        let name = String(describing: self)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The category of a UTF-16 unit taken alone.
    package init(unit: UInt16) {
        if unit < 256 {
            self = Self.latin1[Int(unit)]
        } else {
            self.init(scalar: UInt32(unit))
        }
    }

    /// The category of a code point; beyond Unicode it is `otherNotAssigned`.
    ///
    /// The standard library's tables may be of a later Unicode than .NET 10's version 16: characters that came later
    /// are unassigned here, and a letter that was reclassified keeps its class.
    package init(scalar value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else {
            self = 0xD800...0xDFFF ~= value ? .surrogate : .otherNotAssigned
            return
        }
        if value == 0x295 {
            self = .lowercaseLetter
        } else if !Self.isInUnicode16(scalar) {
            self = value & 0xFFFF < 0xFFFE ? Self.unassignedOrPrivate(scalar) : .otherNotAssigned
        } else {
            self.init(scalar.properties.generalCategory)
        }
    }

    private static func unassignedOrPrivate(_ scalar: Unicode.Scalar) -> UnicodeCategory {
        scalar.properties.generalCategory == .privateUse ? .privateUse : .otherNotAssigned
    }

    /// Whether Unicode 16 knows the character already.
    static func isInUnicode16(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.age.map { $0.major <= 16 } ?? false
    }

    private static let latin1: [UnicodeCategory] = (0..<256).map { UnicodeCategory(scalar: $0) }

    private init(_ category: Unicode.GeneralCategory) {
        self =
            switch category {
            case .uppercaseLetter: .uppercaseLetter
            case .lowercaseLetter: .lowercaseLetter
            case .titlecaseLetter: .titlecaseLetter
            case .modifierLetter: .modifierLetter
            case .otherLetter: .otherLetter
            case .nonspacingMark: .nonSpacingMark
            case .spacingMark: .spacingCombiningMark
            case .enclosingMark: .enclosingMark
            case .decimalNumber: .decimalDigitNumber
            case .letterNumber: .letterNumber
            case .otherNumber: .otherNumber
            case .connectorPunctuation: .connectorPunctuation
            case .dashPunctuation: .dashPunctuation
            case .openPunctuation: .openPunctuation
            case .closePunctuation: .closePunctuation
            case .initialPunctuation: .initialQuotePunctuation
            case .finalPunctuation: .finalQuotePunctuation
            case .otherPunctuation: .otherPunctuation
            case .mathSymbol: .mathSymbol
            case .currencySymbol: .currencySymbol
            case .modifierSymbol: .modifierSymbol
            case .otherSymbol: .otherSymbol
            case .spaceSeparator: .spaceSeparator
            case .lineSeparator: .lineSeparator
            case .paragraphSeparator: .paragraphSeparator
            case .control: .control
            case .format: .format
            case .surrogate: .surrogate
            case .privateUse: .privateUse
            case .unassigned: .otherNotAssigned
            @unknown default: .otherNotAssigned
            }
    }
}
