import FusabiSyntax

/// A pattern as the analysis of completeness sees it: what it tests, not what it binds.
indirect enum MatchShape {
    case any
    /// Matches nothing (`None & Some _`, or an erroneous pattern).
    case never
    case head(MatchHead, [MatchShape])
    case or([MatchShape])
    case and([MatchShape])
    /// All parts of a tuple or record, which cannot fail by itself: the parts, by position. `names` for the example.
    case product(MatchProduct, [MatchShape])
    case typeTest(Type, MatchShape)
    /// A partial active pattern: may match anything, proves nothing.
    case opaque(MatchShape)
}

/// How a tuple or a record is written in an example of a value that is not matched.
struct MatchProduct {
    enum Kind {
        case tuple(isStruct: Bool)
        case record([Symbol])
        case anonymousRecord([Symbol])
    }
    var kind: Kind
}

/// One alternative of a value: heads of one family exclude each other.
enum MatchHead: Hashable {
    case unionCase(CaseReference)
    case exceptionCase(CaseReference)
    case nilCase
    case cons
    case bool(Bool)
    case literal(Literal)
    case enumeration(ConstructorReference, Literal)
    case array(Int)
    case null
    /// A case of a total active pattern.
    case active(ActivePatternIdentity, index: Int, count: Int, serial: Int)

    /// What can be compared: heads of different families are independent tests of the same value.
    enum Family: Hashable {
        case union(ObjectIdentifier)
        case exception
        case list
        case bool
        case literal
        case array
        case enumeration
        case null
        case active(ActivePatternIdentity, serial: Int)
    }

    var family: Family {
        switch self {
        case .unionCase(let reference): .union(ObjectIdentifier(reference.entity.owner))
        case .exceptionCase: .exception
        case .nilCase, .cons: .list
        case .bool: .bool
        case .literal: .literal
        case .array: .array
        case .enumeration: .enumeration
        case .null: .null
        case .active(let identity, _, _, let serial): .active(identity, serial: serial)
        }
    }
}

/// A union case compared by identity.
struct CaseReference: Hashable {
    let entity: CaseEntity

    static func == (left: CaseReference, right: CaseReference) -> Bool { left.entity === right.entity }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(entity)) }
}

/// A type constructor compared by identity.
struct ConstructorReference: Hashable {
    let entity: TypeConstructor

    static func == (left: ConstructorReference, right: ConstructorReference) -> Bool { left.entity === right.entity }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(entity)) }
}
