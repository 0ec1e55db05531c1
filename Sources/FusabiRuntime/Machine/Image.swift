import FusabiBytecode

/// What is loaded into a machine, apart from the tables that the interpreter needs at hand.
struct Image {
    var chain = ProgramChain()
    var programs: [LoadedProgram] = []
    /// By type id; made at first use.
    var descriptors: [UInt32: TypeDescriptor] = [:]
    /// By .NET name; made at first use.
    var typeNames: [String: TypeID]?
    /// Functions by name, made on demand; nil when stale.
    var functionNames: [String: FunctionID]?
    var exceptionTypes: [String: UInt32] = [:]
    var nativeTable = NativeTable()
    var nativeCount = 0
    var handles: [Word] = []
    var freeHandles: [Int] = []
    /// What the fields of all shapes hold.
    var fields: UnsafeMutablePointer<RepresentationCode> = .allocate(capacity: 1)
    var fieldCount = 0
    var fieldCapacity = 1
    var shapeCount = 0
    var shapeCapacity = 1
    var typeCapacity = 1
    var functionCapacity = 1
    var subtypes: [UInt64: Bool] = [:]

    /// The id that stands for System.Exception while no library is loaded.
    static let fallbackException: UInt32 = 79

    func deallocate() {
        fields.deallocate()
    }

    /// Adds the fields of a shape.
    mutating func append(_ shape: [RepresentationCode]) {
        grow(&fields, &fieldCapacity, fieldCount + shape.count, used: fieldCount)
        for (offset, field) in shape.enumerated() { fields[fieldCount + offset] = field }
        fieldCount += shape.count
    }

    /// The function whose code holds the address. O(log functions).
    func function(at pc: CodePointer) -> (program: Program, record: FunctionRecord)? {
        for loaded in programs {
            guard let start = loaded.program.code.baseAddress, pc >= start, pc < start + loaded.program.code.count
            else {
                continue
            }
            return loaded.function(at: UInt32(pc - start)).map { (loaded.program, loaded.program.functions[$0]) }
        }
        return nil
    }

    func nativeName(_ id: Int) -> String? {
        chain.native(NativeID(index: UInt32(id))).map { $0.program.text($0.record.name) }
    }

    /// The record of a type: declared, or builtin if the library describes it.
    func record(_ type: UInt32) -> (program: Program, record: TypeRecord)? { chain.type(TypeID(index: type)) }

    /// The function that a type has for a slot.
    func slotFunction(type: UInt32, slot: UInt32) -> UInt32? {
        guard let (program, record) = record(type) else { return nil }
        for entry in program.slotEntries[record.slots.range] where entry.slot == slot { return entry.function }
        return nil
    }

    /// Does the type derive from, or implement, the other? Remembers answers.
    mutating func isSubtype(_ type: UInt32, of other: UInt32) -> Bool {
        if type == other { return true }
        let key = UInt64(type) << 32 | UInt64(other)
        if let known = subtypes[key] { return known }
        // Against cycles in a program's tables.
        subtypes[key] = false
        var result = false
        if let (program, record) = record(type) {
            if record.parent != TypeRecord.none, isSubtype(record.parent, of: other) { result = true }
            for interface in program.interfaces[record.interfaces.range] where !result {
                result = isSubtype(interface, of: other)
            }
        }
        subtypes[key] = result
        return result
    }
}

/// A program with an index from code positions to functions.
struct LoadedProgram {
    let program: Program
    private let order: CodeOrder

    init(_ program: Program) {
        self.program = program
        order = CodeOrder(program)
    }

    /// The index of the function at a position of the code section.
    func function(at position: UInt32) -> Int? {
        var low = 0
        var high = program.functions.count
        while low < high {
            let middle = (low + high) / 2
            if program.functions[index(middle)].code.start <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let found = index(low - 1)
        let code = program.functions[found].code
        return position - code.start < code.count ? found : nil
    }

    private func index(_ rank: Int) -> Int { order.ranks.map { Int($0[rank]) } ?? rank }
}

/// The functions of a program in the order of their code. Made when first asked for: most runs never are.
private final class CodeOrder {
    private let program: Program
    /// nil when that is the order of their ids.
    private(set) lazy var ranks: [UInt32]? = {
        let functions = program.functions
        let isSorted = functions.indices.dropFirst().allSatisfy {
            functions[$0 - 1].code.start <= functions[$0].code.start
        }
        if isSorted { return nil }
        return functions.indices.map { UInt32($0) }.sorted {
            functions[Int($0)].code.start < functions[Int($1)].code.start
        }
    }()

    init(_ program: Program) { self.program = program }
}
