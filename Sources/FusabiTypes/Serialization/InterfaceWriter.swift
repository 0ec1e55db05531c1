import FusabiSyntax

/// Writes what programs compiled against a library must know of it: its modules, types, values, and the bodies of its
/// inline functions.
package final class InterfaceWriter {
    let store: TypeStore
    let symbols: SymbolTable
    let root: ModuleEntity

    var strings: [String] = []
    private var stringIndex: [String: Int] = [:]
    var modules: [ModuleEntity] = []
    var moduleIndex: [ObjectIdentifier: Int] = [:]
    var constructors: [TypeConstructor] = []
    var constructorIndex: [ObjectIdentifier: Int] = [:]
    var values: [ValueEntity] = []
    var valueIndex: [ObjectIdentifier: Int] = [:]
    var members: [MemberEntity] = []
    var memberIndex: [ObjectIdentifier: Int] = [:]
    private var parameterIndex: [TypeParameterID: Int] = [:]
    private var parameterRecords: [[UInt8]] = []
    private var typeIndex: [Type: Int] = [:]
    private var typeRecords: [[UInt8]] = []
    /// Numbers of member constraints (which are kept alive, so that their addresses stay theirs).
    var constraintSerials: [ObjectIdentifier: (serial: Int, constraint: MemberConstraint)] = [:]
    /// The inline bodies, one after the other.
    private(set) var inlineBodies = ByteWriter()

    package init(root: ModuleEntity, store: TypeStore, symbols: SymbolTable) {
        self.root = root
        self.store = store
        self.symbols = symbols
    }

    /// The interface section and the section of inline bodies.
    package func write() -> (interface: [UInt8], inlineBodies: [UInt8]) {
        collect(root)
        let moduleRecords = modules.map(moduleRecord)
        let valueRecords = values.map(valueRecord)
        let constructorRecords = constructors.map(constructorRecord)
        // Members may be met while records are written (slots of other libraries do not exist, so all are known).
        let memberRecords = members.map(memberRecord)
        var tables: [InterfaceFormat.Table: [[UInt8]]] = [:]
        tables[.modules] = moduleRecords
        tables[.values] = valueRecords
        tables[.constructors] = constructorRecords
        tables[.members] = memberRecords
        tables[.parameters] = parameterRecords
        tables[.types] = typeRecords
        tables[.strings] = strings.map { text in
            var writer = ByteWriter()
            writer.text(text)
            return writer.bytes
        }
        return (assemble(tables), inlineBodies.bytes)
    }

    private func assemble(_ tables: [InterfaceFormat.Table: [[UInt8]]]) -> [UInt8] {
        var header = ByteWriter()
        var offsets = ByteWriter()
        var records = ByteWriter()
        let count = InterfaceFormat.Table.allCases.reduce(0) { $0 + (tables[$1]?.count ?? 0) }
        let offsetsStart = InterfaceFormat.headerWords * 4
        let recordsStart = offsetsStart + count * 4
        header.word(InterfaceFormat.magic)
        header.word(InterfaceFormat.version)
        var tableWords = ByteWriter()
        for table in InterfaceFormat.Table.allCases {
            let list = tables[table] ?? []
            tableWords.word(UInt32(list.count))
            tableWords.word(UInt32(offsetsStart + offsets.bytes.count))
            for record in list {
                offsets.word(UInt32(recordsStart + records.bytes.count))
                records.append(record)
            }
        }
        header.word(UInt32(recordsStart + records.bytes.count))
        header.append(tableWords.bytes)
        return header.bytes + offsets.bytes + records.bytes + primitives()
    }

    private func primitives() -> [UInt8] {
        var writer = ByteWriter()
        let found = constructors.enumerated().filter { $0.element.primitive != nil }
        writer.number(found.count)
        for (index, constructor) in found {
            writer.number(string(constructor.primitive?.rawValue ?? ""))
            writer.number(index)
        }
        return writer.bytes
    }

    // MARK: Collecting

    private func collect(_ module: ModuleEntity) {
        module.ensureLoaded()
        moduleIndex[ObjectIdentifier(module)] = modules.count
        modules.append(module)
        for item in module.order {
            switch item {
            case .value(let value):
                valueIndex[ObjectIdentifier(value)] = values.count
                values.append(value)
            case .type(let constructor):
                collect(constructor)
            case .module(let inner):
                if moduleIndex[ObjectIdentifier(inner)] == nil { collect(inner) }
            case .extensionMember(let member):
                collect(member)
            }
        }
    }

    private func collect(_ constructor: TypeConstructor) {
        guard constructorIndex[ObjectIdentifier(constructor)] == nil else { return }
        constructorIndex[ObjectIdentifier(constructor)] = constructors.count
        constructors.append(constructor)
        for member in constructor.members { collect(member) }
        for member in constructor.constructors { collect(member) }
        if let primitive = constructor.primitive { _ = string(primitive.rawValue) }
    }

    private func collect(_ member: MemberEntity) {
        guard memberIndex[ObjectIdentifier(member)] == nil else { return }
        memberIndex[ObjectIdentifier(member)] = members.count
        members.append(member)
    }

    // MARK: Indices

    func string(_ text: String) -> Int {
        if let known = stringIndex[text] { return known }
        stringIndex[text] = strings.count
        strings.append(text)
        return strings.count - 1
    }

    func string(_ symbol: Symbol) -> Int { string(symbols.text(symbol)) }

    func index(of constructor: TypeConstructor) -> Int { constructorIndex[ObjectIdentifier(constructor)] ?? 0 }

    func index(of member: MemberEntity) -> Int { memberIndex[ObjectIdentifier(member)] ?? 0 }

    func index(of value: ValueEntity) -> Int { valueIndex[ObjectIdentifier(value)] ?? 0 }

    func index(of parameter: TypeParameterID) -> Int {
        if let known = parameterIndex[parameter] { return known }
        let index = parameterRecords.count
        parameterIndex[parameter] = index
        parameterRecords.append([])
        let facts = store[parameter]
        var writer = ByteWriter()
        writer.number(string(facts.name))
        writer.byte((facts.isStatic ? 1 : 0) | (facts.isMeasure ? 2 : 0))
        writer.number(facts.constraints.count)
        for constraint in facts.constraints { write(constraint, to: &writer) }
        parameterRecords[index] = writer.bytes
        return index
    }

    func index(of type: Type) -> Int {
        let pruned = store.prune(type)
        if let known = typeIndex[pruned] { return known }
        let record = typeRecord(pruned)
        typeIndex[pruned] = typeRecords.count
        typeRecords.append(record)
        return typeRecords.count - 1
    }

    func addInlineBody(_ bytes: [UInt8]) -> Int {
        defer { inlineBodies.append(bytes) }
        return inlineBodies.bytes.count
    }
}
