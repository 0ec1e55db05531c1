import FusabiSyntax

/// One curried group of a function's arguments.
struct SignatureGroup {
    var count: Int
    var names: [Symbol?]
    /// What stands before a name: `?`, `[<ParamArray>] `.
    var prefixes: [String] = []
    /// Unnamed arguments of tuple type stand in parentheses in members only.
    var isMember = false
}

/// The parts of a value's or member's signature.
struct FunctionSignature {
    /// `<^a,'b when …>`, or empty.
    var parameters: String
    var type: String
    /// ` when …`, or empty.
    var constraints: String

    /// What follows the name. Names in backticks and operators have a blank before the colon, and so have names with
    /// type parameters.
    func afterName(isOperator: Bool) -> String {
        let separator = isOperator || !parameters.isEmpty ? " : " : ": "
        return parameters + separator + type + constraints
    }
}

extension SignaturePrinter {
    /// The signature of something with a curried type. `declared`: type parameters that the source declares.
    func functionSignature(
        _ type: Type, _ groups: [SignatureGroup], parameters: [TypeParameterID], declared: Bool, isOperator: Bool,
        isInline: Bool
    ) -> FunctionSignature {
        var printer = printer()
        printer.supports = supports(among: parameters)
        printer.inPlace = inPlaceConstraints(type, parameters, declared: declared)
        var text = ""
        var rest = type
        for group in groups {
            guard case .function(let argument, let result) = store.head(rest) else { break }
            text += groupText(argument, group, printer) + " -> "
            rest = result
        }
        text += printer.text(rest, .argument)
        let constraints = printer.constraintsText(parameters)
        let hasTraits = parameters.contains { id in
            store[id].constraints.contains {
                if case .member = $0 { return true }
                return false
            }
        }
        if hasTraits, !isOperator {
            let names = parameters.filter { printer.inPlace[$0] == nil }.map(printer.parameterText)
            let list = names.joined(separator: ",") + (constraints.isEmpty ? "" : " when " + constraints)
            return FunctionSignature(parameters: "<\(list)>", type: text, constraints: "")
        }
        let suffix = constraints.isEmpty ? "" : " when " + constraints
        // Declared type parameters are shown where the arguments' types do not tell them.
        if declared, groups.isEmpty || parameters.contains(where: { occurrences(of: $0, in: type) == 0 }) {
            let names = parameters.map(printer.parameterText).joined(separator: ",")
            return FunctionSignature(parameters: "<\(names)\(suffix)>", type: text, constraints: suffix)
        }
        return FunctionSignature(parameters: "", type: text, constraints: suffix)
    }

    private func groupText(_ argument: Type, _ group: SignatureGroup, _ printer: TypePrinter) -> String {
        if group.count == 0 { return "unit" }
        if group.count == 1 {
            // A single parameter of tuple type takes as many arguments, which have no names.
            if case .tuple(_, isStruct: false) = store[store.prune(argument)] {
                return printer.text(argument, .argument)
            }
            return parameterText(argument, group, 0, printer)
        }
        guard case .tuple(let elements, isStruct: false) = store.head(argument), elements.count == group.count else {
            return parameterText(argument, group, 0, printer)
        }
        return elements.enumerated().map { parameterText($1, group, $0, printer) }.joined(separator: " * ")
    }

    func parameterText(_ type: Type, _ group: SignatureGroup, _ index: Int, _ printer: TypePrinter) -> String {
        let text = printer.text(type, .element)
        let prefix = index < group.prefixes.count ? group.prefixes[index] : ""
        guard index < group.names.count, let name = group.names[index] else {
            return prefix + (group.isMember ? text : printer.text(type, .argument))
        }
        return prefix + SignatureNames.memberName(symbols.text(name)) + ": " + text
    }

    /// A parameter with one subtype constraint that occurs once is written `#T` in place.
    private func inPlaceConstraints(
        _ type: Type, _ parameters: [TypeParameterID], declared: Bool
    ) -> [TypeParameterID: Type] {
        if declared { return [:] }
        var result: [TypeParameterID: Type] = [:]
        for id in parameters {
            guard store[id].constraints.count == 1, case .subtype(let bound) = store[id].constraints[0] else {
                continue
            }
            var count = occurrences(of: id, in: type)
            for other in parameters {
                for constraint in store[other].constraints {
                    if case .subtype(let bound) = constraint { count += occurrences(of: id, in: bound) }
                }
            }
            if count == 1 { result[id] = bound }
        }
        return result
    }

    /// The parameters that some member constraint is on.
    private func supports(among parameters: [TypeParameterID]) -> Set<TypeParameterID> {
        var result: Set<TypeParameterID> = []
        for id in parameters {
            for case .member(let member) in store[id].constraints {
                for support in member.supports {
                    if case .parameter(let id) = store[store.prune(support)] { result.insert(id) }
                }
            }
        }
        return result
    }

    private func occurrences(of id: TypeParameterID, in type: Type) -> Int {
        switch store[store.prune(type)] {
        case .parameter(let other): other == id ? 1 : 0
        case .named(_, let arguments): arguments.reduce(0) { $0 + occurrences(of: id, in: $1) }
        case .function(let argument, let result): occurrences(of: id, in: argument) + occurrences(of: id, in: result)
        case .tuple(let elements, _): elements.reduce(0) { $0 + occurrences(of: id, in: $1) }
        case .anonymousRecord(let fields, _): fields.reduce(0) { $0 + occurrences(of: id, in: $1.type) }
        case .variable, .measure, .error: 0
        }
    }
}
