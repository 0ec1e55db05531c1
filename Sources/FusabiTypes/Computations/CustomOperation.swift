import FusabiSyntax

/// What `[<CustomOperation("name", …)>]` says of methods of a builder (F# spec 6.3.10).
struct CustomOperation {
    var name: String
    /// The overloads; the first decides about the flags.
    var methods: [MemberEntity]
    var maintainsVariables: Bool
    var maintainsVariablesUsingBind: Bool
    var allowsInto: Bool
    var isLikeZip: Bool
    var isLikeJoin: Bool
    var isLikeGroupJoin: Bool
    /// `on`.
    var joinWord: String

    init(name: String, method: MemberEntity, _ fact: AttributeFact) {
        func flag(_ name: String) -> Bool {
            fact.named.contains { $0.name == name && $0.value == .bool(true) }
        }
        self.name = name
        methods = [method]
        maintainsVariables = flag("MaintainsVariableSpace")
        maintainsVariablesUsingBind = flag("MaintainsVariableSpaceUsingBind")
        allowsInto = flag("AllowIntoPattern")
        isLikeZip = flag("IsLikeZip")
        isLikeJoin = flag("IsLikeJoin")
        isLikeGroupJoin = flag("IsLikeGroupJoin")
        joinWord = "on"
        for case ("JoinConditionWord", .string(let units)) in fact.named {
            joinWord = String(decoding: units, as: UTF16.self)
        }
    }

    /// How it is to be written, for messages.
    var usage: String {
        if isLikeGroupJoin { return "\(name) x in xs \(joinWord) (key1 = key2) into group" }
        if isLikeJoin { return "\(name) x in xs \(joinWord) (key1 = key2)" }
        return isLikeZip ? "\(name) x in xs" : name
    }

    var isBinary: Bool { isLikeZip || isLikeJoin || isLikeGroupJoin }

    /// How many arguments it takes besides the computation so far; nil when that varies.
    var argumentCount: Int? {
        var count: Int?
        for method in methods {
            guard method.groups.count == 1, let parameters = method.groups.first,
                !parameters.contains(where: { $0.isOptional || $0.isOut || $0.isParamArray || $0.defaultValue != nil })
            else { return nil }
            let own = max(parameters.count - 1, 0)
            if let count, count != own { return nil }
            count = own
        }
        return count
    }

    /// Is the argument a function of the variables in scope, written as an expression (`where (x > 1)`)?
    func isProjection(_ argument: Int) -> Bool {
        guard let parameters = methods.first?.groups.first, argument + 1 < parameters.count else { return false }
        return parameters[argument + 1].isProjection
    }
}

extension Checker {
    /// The custom operations of a builder's type, by keyword.
    func customOperations(of type: Type) -> [Symbol: CustomOperation] {
        var result: [Symbol: CustomOperation] = [:]
        for level in hierarchy(of: type) {
            for member in level.constructor.members where member.kind == .method && !member.isStatic {
                guard let fact = member.attributes.first(where: { $0.name == "CustomOperation" }) else { continue }
                var name = text(member.name)
                if case .string(let units)? = fact.arguments.first, !units.isEmpty {
                    name = String(decoding: units, as: UTF16.self)
                }
                let keyword = symbols.intern(name)
                if result[keyword] == nil {
                    result[keyword] = CustomOperation(name: name, method: member, fact)
                } else {
                    result[keyword]?.methods.append(member)
                }
            }
        }
        return result
    }
}
