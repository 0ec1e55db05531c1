import FusabiSyntax

extension LibraryInterface {
    /// Decodes the body of an inline function into a tree of its own. O(size); callers keep the result.
    package func inlineBody(at offset: Int) -> (lambda: TypedLambda, tree: TypedTree) {
        var reader = InlineReader(library: self, offset: offset)
        let lambda = reader.lambda()
        return (lambda, reader.tree)
    }
}

/// Reads one serialised tree: the mirror of ``InlineWriter``.
struct InlineReader {
    let library: LibraryInterface
    let tree = TypedTree()
    var reader: ByteReader
    private var locals: [TypedLocalID] = []

    init(library: LibraryInterface, offset: Int) {
        self.library = library
        reader = ByteReader(bytes: library.inlineBytes, position: offset)
        for _ in 0..<reader.count() {
            let name = library.symbol(reader.int())
            let type = library.type(reader.int())
            let flags = reader.byte()
            let scheme: Scheme? = flags & 2 != 0 ? library.readScheme(&reader) : nil
            locals.append(
                tree.add(
                    TypedLocal(name: name, type: type, scheme: scheme, isMutable: flags & 1 != 0, span: .none)))
        }
    }

    // MARK: Parts

    mutating func local() -> TypedLocalID {
        let index = reader.int()
        if index >= 0, index < locals.count { return locals[index] }
        return tree.add(
            TypedLocal(name: library.symbols.intern(""), type: library.store.error, isMutable: false, span: .none))
    }

    mutating func type() -> Type { library.type(reader.int()) }

    mutating func types() -> [Type] { library.readTypes(&reader) }

    mutating func expressions() -> [TypedExpressionID] {
        var result: [TypedExpressionID] = []
        for _ in 0..<reader.count() { result.append(expression()) }
        return result
    }

    mutating func patterns() -> [TypedPatternID] {
        var result: [TypedPatternID] = []
        for _ in 0..<reader.count() { result.append(pattern()) }
        return result
    }

    mutating func optionalName() -> Symbol? {
        let name = reader.int()
        return name == 0 ? nil : library.symbol(name - 1)
    }

    mutating func lambda() -> TypedLambda {
        let name = optionalName()
        let parameters = patterns()
        return TypedLambda(parameters: parameters, body: expression(), name: name)
    }

    mutating func field() -> FieldEntity? {
        let owner = library.constructor(reader.int())
        let table = InterfaceFormat.FieldTable(rawValue: reader.byte())
        let index = reader.int()
        let fields: [FieldEntity]
        switch table {
        case .instance:
            owner.ensureLoaded()
            fields = owner.fields
        case .static:
            owner.ensureLoaded()
            fields = owner.staticFields
        case .definition, nil: fields = InlineFormat.definitionFields(of: owner)
        }
        return index >= 0 && index < fields.count ? fields[index] : nil
    }

    mutating func unionCase() -> CaseEntity? {
        let owner = library.constructor(reader.int())
        let tag = reader.int()
        switch owner.definition {
        case .union(let cases): return tag >= 0 && tag < cases.count ? cases[tag] : nil
        case .exception(let unionCase): return unionCase
        case .record, .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .struct, .delegate,
            .measure, .measureAbbreviation, .array:
            return nil
        }
    }

    mutating func rules() -> [TypedRule] {
        var result: [TypedRule] = []
        for _ in 0..<reader.count() {
            let pattern = pattern()
            let condition: TypedExpressionID? = reader.bool() ? expression() : nil
            result.append(TypedRule(pattern: pattern, guardCondition: condition, body: expression()))
        }
        return result
    }

    // MARK: Patterns

    mutating func pattern() -> TypedPatternID {
        let tag = InlineFormat.PatternTag(rawValue: reader.byte()) ?? .error
        let type = type()
        return tree.add(patternNode(tag), type, .none)
    }

    private mutating func patternNode(_ tag: InlineFormat.PatternTag) -> TypedPattern {
        switch tag {
        case .wildcard: return .wildcard
        case .null: return .null
        case .error: return .error
        case .variable: return .variable(local())
        case .literal: return .literal(library.readLiteral(&reader))
        case .tuple:
            let isStruct = reader.bool()
            return .tuple(patterns(), isStruct: isStruct)
        case .list: return .list(patterns())
        case .array: return .array(patterns())
        case .and: return .and(patterns())
        case .cons:
            let head = pattern()
            return .cons(head, pattern())
        case .or:
            let left = pattern()
            return .or(left, pattern())
        case .unionCase:
            let entity = unionCase()
            let parts = patterns()
            return entity.map { .unionCase($0, parts) } ?? .error
        case .exceptionCase:
            let entity = unionCase()
            let parts = patterns()
            return entity.map { .exceptionCase($0, parts) } ?? .error
        case .enumCase:
            let constructor = library.constructor(reader.int())
            return .enumCase(constructor, library.readLiteral(&reader))
        case .record:
            let constructor = library.constructor(reader.int())
            var fields: [(field: FieldEntity, pattern: TypedPatternID)] = []
            for _ in 0..<reader.count() {
                let entity = field()
                let inner = pattern()
                if let entity { fields.append((entity, inner)) }
            }
            return .record(constructor, fields)
        case .anonymousRecord:
            var fields: [(name: Symbol, pattern: TypedPatternID)] = []
            for _ in 0..<reader.count() {
                let name = library.symbol(reader.int())
                fields.append((name, pattern()))
            }
            return .anonymousRecord(fields)
        case .alias:
            let inner = pattern()
            return .alias(inner, local())
        case .typeTest:
            let tested = type()
            return .typeTest(tested, pattern())
        case .activePattern:
            return activePattern()
        }
    }

    private mutating func activePattern() -> TypedPattern {
        let function = expression()
        let info = library.readActivePattern(&reader)
        let index = reader.int()
        let inner = pattern()
        let identity: ActivePatternIdentity =
            switch reader.byte() {
            case 1: .value(ObjectIdentifier(library.value(reader.int())))
            case 2: .local(local())
            default: .unique
            }
        return .activePattern(function, info, caseIndex: index, inner, identity: identity)
    }
}
