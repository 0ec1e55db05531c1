import FusabiSyntax

/// A library's interface, read in place: entities are made when they are first asked for.
///
/// Start-up reads the header and nothing else. A module makes its contents when it is first looked into, a value its type
/// when it is first used, a type its members when one is looked up. Whoever uses the entities keeps the interface alive.
package final class LibraryInterface {
    let bytes: UnsafeRawBufferPointer
    let inlineBytes: UnsafeRawBufferPointer
    /// Keeps the bytes alive, where they are not static.
    private let owner: AnyObject?
    let symbols: SymbolTable
    let store: TypeStore
    package let root: ModuleEntity
    package let wellKnown: WellKnownTypes

    private var tableOffsets: [Int]
    private var tableCounts: [Int]
    private var symbolCache: EntityCache<Symbol>
    private var moduleCache: EntityCache<ModuleEntity>
    private var constructorCache: EntityCache<TypeConstructor>
    private var valueCache: EntityCache<ValueEntity>
    private var memberCache: EntityCache<MemberEntity>
    private var parameterCache: EntityCache<TypeParameterID>
    private var typeCache: EntityCache<Type>
    private var constraintCache: [Int: MemberConstraint] = [:]

    /// nil when the bytes are no interface of this version.
    package init?(
        bytes: UnsafeRawBufferPointer, inlineBytes: UnsafeRawBufferPointer, owner: AnyObject?, symbols: SymbolTable,
        store: TypeStore
    ) {
        let reader = ByteReader(bytes: bytes, position: 0)
        guard bytes.count >= InterfaceFormat.headerWords * 4, reader.word(at: 0) == InterfaceFormat.magic,
            reader.word(at: 4) == InterfaceFormat.version
        else { return nil }
        self.bytes = bytes
        self.inlineBytes = inlineBytes
        self.owner = owner
        self.symbols = symbols
        self.store = store
        var counts: [Int] = []
        var offsets: [Int] = []
        for table in InterfaceFormat.Table.allCases {
            let place = (3 + table.rawValue * 2) * 4
            let count = Int(reader.word(at: place))
            let offset = Int(reader.word(at: place + 4))
            guard offset <= bytes.count, count <= (bytes.count - offset) / 4 else { return nil }
            counts.append(count)
            offsets.append(offset)
        }
        tableCounts = counts
        tableOffsets = offsets
        func cache<T>(_ table: InterfaceFormat.Table) -> EntityCache<T> { EntityCache(count: counts[table.rawValue]) }
        symbolCache = cache(.strings)
        moduleCache = cache(.modules)
        constructorCache = cache(.constructors)
        valueCache = cache(.values)
        memberCache = cache(.members)
        parameterCache = cache(.parameters)
        typeCache = cache(.types)
        root = ModuleEntity(name: symbols.intern(""), parent: nil, isNamespace: true)
        wellKnown = WellKnownTypes(root: root, symbols: symbols, store: store)
        moduleCache[0] = root
        root.load = { [unowned self] in self.fill(self.root, 0) }
        registerPrimitives(at: Int(reader.word(at: 8)))
    }

    deinit {
        symbolCache.deallocate()
        moduleCache.deallocate()
        constructorCache.deallocate()
        valueCache.deallocate()
        memberCache.deallocate()
        parameterCache.deallocate()
        typeCache.deallocate()
    }

    private func registerPrimitives(at offset: Int) {
        var reader = ByteReader(bytes: bytes, position: offset)
        for _ in 0..<reader.count() {
            let name = text(reader.int())
            let constructor = constructor(reader.int())
            if let primitive = PrimitiveType(rawValue: name) { wellKnown.register(primitive, constructor) }
        }
    }

    // MARK: Tables

    func record(_ table: InterfaceFormat.Table, _ index: Int) -> ByteReader {
        var reader = ByteReader(bytes: bytes, position: 0)
        guard index >= 0, index < tableCounts[table.rawValue] else {
            reader.position = bytes.count
            return reader
        }
        reader.position = Int(reader.word(at: tableOffsets[table.rawValue] + index * 4))
        return reader
    }

    func text(_ index: Int) -> String {
        var reader = record(.strings, index)
        return reader.text()
    }

    func symbol(_ index: Int) -> Symbol {
        guard symbolCache.contains(index) else { return symbols.intern("") }
        if let known = symbolCache[index] { return known }
        let symbol = symbols.intern(text(index))
        symbolCache[index] = symbol
        return symbol
    }

    func module(_ index: Int) -> ModuleEntity {
        guard index > 0, moduleCache.contains(index) else { return root }
        if let known = moduleCache[index] { return known }
        var reader = record(.modules, index)
        let name = symbol(reader.int())
        let parent = reader.int() - 1
        let module = ModuleEntity(
            name: name, parent: parent >= 0 && parent < index ? self.module(parent) : root, isNamespace: false)
        moduleCache[index] = module
        let flags = reader.byte()
        module.isNamespace = flags & 1 != 0
        module.requiresQualifiedAccess = flags & 2 != 0
        module.isAutoOpen = flags & 4 != 0
        module.access = readAccess(&reader)
        module.load = { [unowned self, unowned module] in self.fill(module, index) }
        return module
    }

    private func fill(_ module: ModuleEntity, _ index: Int) {
        var reader = record(.modules, index)
        _ = (reader.int(), reader.int(), reader.byte(), reader.byte())
        for _ in 0..<reader.count() {
            let kind = reader.byte()
            let item = reader.int()
            switch kind {
            case 0: module.add(value(item))
            case 1:
                let constructor = constructor(item)
                module.add(constructor)
                module.addContents(of: constructor)
            case 2: module.add(self.module(item))
            default:
                let member = member(item)
                module.extensions.append(member)
                module.order.append(.extensionMember(member))
            }
        }
    }

    // MARK: Types

    func type(_ index: Int) -> Type {
        guard typeCache.contains(index) else { return store.error }
        if let known = typeCache[index] { return known }
        var reader = record(.types, index)
        let type = readType(&reader, index)
        typeCache[index] = type
        return type
    }

    func optionalType(_ index: Int) -> Type? { index == 0 ? nil : type(index - 1) }

    private func readType(_ reader: inout ByteReader, _ own: Int) -> Type {
        // A type is written after its parts: a reference forward is damage.
        func part(_ reader: inout ByteReader) -> Type {
            let index = reader.int()
            return index < own ? type(index) : store.error
        }
        switch InterfaceFormat.TypeTag(rawValue: reader.byte()) {
        case .parameter:
            return store.parameter(parameter(reader.int()))
        case .named:
            let constructor = constructor(reader.int())
            let count = reader.count()
            if count == 0 { return store.named(constructor) }
            var arguments: [Type] = []
            for _ in 0..<count { arguments.append(part(&reader)) }
            return store.named(constructor, arguments)
        case .function:
            let argument = part(&reader)
            return store.function(argument, part(&reader))
        case .tuple, .structTuple:
            let isStruct = bytes[reader.position - 1] == InterfaceFormat.TypeTag.structTuple.rawValue
            var elements: [Type] = []
            for _ in 0..<reader.count() { elements.append(part(&reader)) }
            return store.tuple(elements, isStruct: isStruct)
        case .anonymousRecord, .structAnonymousRecord:
            let isStruct = bytes[reader.position - 1] == InterfaceFormat.TypeTag.structAnonymousRecord.rawValue
            var fields: [(name: Symbol, type: Type)] = []
            for _ in 0..<reader.count() {
                let name = symbol(reader.int())
                fields.append((name, part(&reader)))
            }
            return store.anonymousRecord(fields, isStruct: isStruct, symbols: symbols)
        case .measure:
            return readMeasure(&reader)
        case .error, nil:
            return store.error
        }
    }

    private func readMeasure(_ reader: inout ByteReader) -> Type {
        var factors: [MeasureFactor] = []
        for _ in 0..<reader.count() {
            let kind = reader.byte()
            let base: MeasureFactor.Base? =
                switch kind {
                case 0: .constructor(constructor(reader.int()))
                case 1: .parameter(parameter(reader.int()))
                default: nil
                }
            let numerator = Int(reader.signed())
            let denominator = Int(reader.signed())
            if let base { factors.append(MeasureFactor(base: base, numerator: numerator, denominator: denominator)) }
        }
        return store.measure(factors)
    }

    func readTypes(_ reader: inout ByteReader) -> [Type] {
        var result: [Type] = []
        for _ in 0..<reader.count() { result.append(type(reader.int())) }
        return result
    }

    // MARK: Parameters

    func parameter(_ index: Int) -> TypeParameterID {
        guard parameterCache.contains(index) else { return store.freshParameter(name: symbols.intern("")) }
        if let known = parameterCache[index] { return known }
        var reader = record(.parameters, index)
        let name = symbol(reader.int())
        let flags = reader.byte()
        let id = store.freshParameter(name: name, isStatic: flags & 1 != 0, isMeasure: flags & 2 != 0)
        parameterCache[index] = id
        var constraints: [Constraint] = []
        for _ in 0..<reader.count() {
            if let constraint = readConstraint(&reader) { constraints.append(constraint) }
        }
        store[id].constraints = constraints
        return id
    }

    func readParameters(_ reader: inout ByteReader) -> [TypeParameterID] {
        var result: [TypeParameterID] = []
        for _ in 0..<reader.count() { result.append(parameter(reader.int())) }
        return result
    }

    private func readConstraint(_ reader: inout ByteReader) -> Constraint? {
        switch InterfaceFormat.ConstraintTag(rawValue: reader.byte()) {
        case .subtype: return .subtype(type(reader.int()))
        case .equality: return .equality
        case .comparison: return .comparison
        case .null: return .null
        case .notNull: return .notNull
        case .struct: return .struct
        case .notStruct: return .notStruct
        case .unmanaged: return .unmanaged
        case .defaultConstructor: return .defaultConstructor
        case .enumeration: return .enumeration(type(reader.int()))
        case .delegate:
            let arguments = type(reader.int())
            return .delegate(arguments: arguments, result: type(reader.int()))
        case .member: return .member(readMemberConstraint(&reader))
        case .defaultType:
            let fallback = type(reader.int())
            return .defaultType(fallback, priority: reader.int())
        case nil: return nil
        }
    }

    /// One object for every place that names the constraint.
    func readMemberConstraint(_ reader: inout ByteReader) -> MemberConstraint {
        let serial = reader.int()
        let flags = reader.byte()
        let name = symbol(reader.int())
        let supports = readTypes(&reader)
        let arguments = readTypes(&reader)
        let result = type(reader.int())
        if let known = constraintCache[serial] { return known }
        let constraint = MemberConstraint(
            supports: supports, name: name, isStatic: flags & 1 != 0, isProperty: flags & 2 != 0, arguments: arguments,
            result: result, span: .none)
        constraintCache[serial] = constraint
        return constraint
    }

    func readScheme(_ reader: inout ByteReader) -> Scheme {
        let parameters = readParameters(&reader)
        return Scheme(parameters: parameters, type: type(reader.int()))
    }

    // MARK: Caches of entities

    func constructor(_ index: Int) -> TypeConstructor {
        if let known = constructorCache[index] { return known }
        return makeConstructor(index) { constructor in constructorCache[index] = constructor }
    }

    func value(_ index: Int) -> ValueEntity {
        if let known = valueCache[index] { return known }
        let value = makeValue(index)
        valueCache[index] = value
        return value
    }

    func member(_ index: Int) -> MemberEntity {
        if let known = memberCache[index] { return known }
        return makeMember(index) { member in memberCache[index] = member }
    }
}
