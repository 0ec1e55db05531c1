extension Program {
    /// Proves that the program's code cannot make the machine read or write outside of cells, frames and code, mistake a
    /// raw integer for a reference, or run forever without charging fuel. `chain` holds the programs before this one.
    /// The program's tables have been checked by ``read(_:)`` (or come from a ``ProgramBuilder``).
    ///
    /// Only a trusted program (one that the compiler has just made, the library) may import natives, because nothing else
    /// says what natives take and give.
    /// O(code · frame size) for code without loops, a few times that with loops.
    ///
    /// `part` of `parts` looks at every so many functions, so that several threads can share the work: the program is
    /// verified when all parts are.
    package func verify(
        in chain: ProgramChain, isTrusted: Bool = false, part: Int = 0, of parts: Int = 1
    ) throws(ProgramError) {
        var whole = chain
        try whole.append(self)
        if !isTrusted, !natives.isEmpty {
            throw .rejected(function: "", position: 0, reason: "imports natives")
        }
        let context = VerifierContext(program: self, chain: whole)
        try context.checkTypes()
        try context.checkEntryPoints()
        for index in stride(from: part, to: functions.count, by: parts) {
            let record = functions[index]
            var verifier = FunctionVerifier(context, index, record)
            do {
                try verifier.run()
            } catch {
                let name = text(record.name)
                throw .rejected(
                    function: name.isEmpty ? "function \(index)" : name, position: error.position, reason: error.reason)
            }
        }
    }
}

/// Why a function is rejected.
struct Rejection: Error {
    var position: Int
    var reason: String
}

/// A function's interface, for calls.
struct VerifierSignature {
    var parameters: [VerifiedType]
    var result: VerifiedType
    var captures: [VerifiedType] = []

    /// May closures of it run, and `apply` call it?
    var isAnyConvention: Bool { result.isWord && parameters.allSatisfy { $0 == .any } }
}

/// What the verification of all functions shares.
final class VerifierContext {
    let program: Program
    let chain: ProgramChain
    let types: VerifierTypes
    private var functionCache: [UInt32: VerifierSignature] = [:]
    private var slotCache: [UInt32: VerifierSignature] = [:]
    private var nativeCache: [UInt32: VerifierSignature] = [:]

    init(program: Program, chain: ProgramChain) {
        self.program = program
        self.chain = chain
        types = VerifierTypes { chain.typeDescriptor($0) }
    }

    func function(_ id: UInt32) -> VerifierSignature? {
        if let known = functionCache[id] { return known }
        guard let (owner, record) = chain.function(FunctionID(index: id)) else { return nil }
        let signature = VerifierSignature(
            parameters: owner.parameters(of: record).map(type), result: type(owner.result(of: record)),
            captures: owner.captures(of: record).map(type))
        functionCache[id] = signature
        return signature
    }

    func slot(_ id: UInt32) -> VerifierSignature? {
        if let known = slotCache[id] { return known }
        guard let (owner, record) = chain.slot(SlotID(index: id)) else { return nil }
        let signature = VerifierSignature(
            parameters: owner.parameters(of: record).map(type), result: type(owner.result(of: record)))
        slotCache[id] = signature
        return signature
    }

    func native(_ id: UInt32) -> VerifierSignature? {
        if let known = nativeCache[id] { return known }
        guard let (owner, record) = chain.native(NativeID(index: id)) else { return nil }
        let signature = VerifierSignature(
            parameters: owner.parameters(of: record).map(type), result: type(owner.result(of: record)))
        nativeCache[id] = signature
        return signature
    }

    func global(_ id: UInt32) -> VerifiedType? {
        chain.global(GlobalID(index: id)).map { type($0.record.representation) }
    }

    func constant(_ id: UInt32) -> VerifiedType? {
        guard let (_, record) = chain.constant(ConstantID(index: id)) else { return nil }
        switch ConstantRecord.Kind(rawValue: record.kind) {
        case .string8?, .string16?: return .string
        case .decimal?: return VerifiedType(.object, BuiltinType.decimal.rawValue)
        case .bigint?: return VerifiedType(.object, BuiltinType.bigint.rawValue)
        case nil: return nil
        }
    }

    func type(_ code: RepresentationCode) -> VerifiedType { types.type(of: code.representation ?? .any) }
}
