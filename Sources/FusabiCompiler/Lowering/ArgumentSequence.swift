import FusabiBytecode

/// Collects the arguments of a call in order of evaluation. Where something must be evaluated before the call without
/// being an argument itself, everything before it moves into locals, so that the order stays.
struct ArgumentSequence {
    private let lowerer: Lowerer
    private var bindings: [(LocalID, CoreID)] = []
    private var items: [(code: CoreID, representation: Representation)] = []

    init(_ lowerer: Lowerer) { self.lowerer = lowerer }

    /// The next argument.
    mutating func add(_ code: CoreID, _ representation: Representation) { items.append((code, representation)) }

    /// Evaluates something into a local at this point of the order.
    mutating func hoist(_ code: CoreID, _ representation: Representation, name: String = "t") -> LocalID {
        if case .local(let known) = lowerer.program[code], !lowerer.program[known].isMutable { return known }
        for i in items.indices where !lowerer.isAtomic(items[i].code) {
            let local = lowerer.makeLocal("t", items[i].representation)
            bindings.append((local, items[i].code))
            items[i].code = lowerer.read(local)
        }
        let local = lowerer.makeLocal(name, representation)
        bindings.append((local, code))
        return local
    }

    var codes: [CoreID] { items.map(\.code) }

    /// The bindings made, around the call.
    func wrap(_ call: CoreID) -> CoreID { lowerer.wrap(bindings, call) }
}
