import FusabiSyntax

/// What a type shows as members: methods, properties (getter and setter as one), fields.
enum SignatureMember {
    case method(MemberEntity)
    case property(MemberEntity, setter: MemberEntity?)
    case field(FieldEntity)
}

extension SignaturePrinter {
    /// Constructors, fields, methods (static ones first, by name, the latest overload first), then properties (static
    /// ones last, by name).
    func members(of constructor: TypeConstructor) -> [SignatureMember] {
        var result: [SignatureMember] = sortedMethods(constructor.constructors.filter { $0.access != .isPrivate }).map {
            .method($0)
        }
        result += visibleFields(constructor).map { .field($0) }
        let shown = constructor.members.filter { !$0.isExplicitInterface && $0.access != .isPrivate }
        let isDelegate = if case .delegate = constructor.definition { true } else { false }
        if isDelegate { return [] }
        let methods = shown.filter { $0.kind == .method }
        result += sortedMethods(methods.filter(\.isStatic)).map { .method($0) }
        result += sortedMethods(methods.filter { !$0.isStatic }).map { .method($0) }
        let accessors = shown.filter { $0.kind == .getter || $0.kind == .setter }
        result += properties(accessors.filter { !$0.isStatic })
        result += properties(accessors.filter(\.isStatic))
        return result
    }

    func visibleFields(_ constructor: TypeConstructor) -> [FieldEntity] {
        (constructor.staticFields + constructor.fields).filter { $0.access != .isPrivate }
    }

    private func sortedMethods(_ methods: [MemberEntity]) -> [MemberEntity] {
        methods.reversed().enumerated().sorted { left, right in
            let names = (sortKey(left.element), sortKey(right.element))
            if names.0 != names.1 { return names.0.utf8.lexicographicallyPrecedes(names.1.utf8) }
            let counts = (argumentCount(left.element), argumentCount(right.element))
            return counts.0 != counts.1 ? counts.0 < counts.1 : left.offset < right.offset
        }.map(\.element)
    }

    private func argumentCount(_ member: MemberEntity) -> Int { member.groups.reduce(0) { $0 + $1.count } }

    private func sortKey(_ member: MemberEntity) -> String {
        let name = symbols.text(member.name)
        guard let source = OperatorNames.source(name) else { return name }
        // `.*` sorts by `( .* )`, all others by `(+)`.
        return source.count > 1 && source.contains("*") ? "( \(source) )" : "(\(source))"
    }

    /// Accessors of one name, kind of dispatch and number of indices make one property.
    private func properties(_ accessors: [MemberEntity]) -> [SignatureMember] {
        var result: [(key: String, getter: MemberEntity?, setter: MemberEntity?)] = []
        for accessor in accessors {
            let isGetter = accessor.kind == .getter
            let indices = argumentCount(accessor) - (isGetter ? 0 : 1)
            let key = "\(symbols.text(accessor.name))/\(dispatchKeyword(accessor))"
            // Indexers are shown accessor by accessor.
            if indices == 0, let place = result.firstIndex(where: { $0.key == key }) {
                if isGetter { result[place].getter = accessor } else { result[place].setter = accessor }
            } else {
                result.append((key, isGetter ? accessor : nil, isGetter ? nil : accessor))
            }
        }
        let sorted = result.enumerated().sorted { left, right in
            let names = [left, right].map {
                symbols.text(($0.element.getter ?? $0.element.setter)?.name ?? Symbol(id: 0))
            }
            return names[0] != names[1]
                ? names[0].utf8.lexicographicallyPrecedes(names[1].utf8) : left.offset < right.offset
        }
        return sorted.compactMap { item in
            if let getter = item.element.getter { return .property(getter, setter: item.element.setter) }
            return item.element.setter.map { .method($0) }
        }
    }

    // MARK: Writing

    mutating func write(_ members: [SignatureMember]) {
        for member in members {
            blank()
            switch member {
            case .method(let entity): write(entity, setter: nil)
            case .property(let getter, let setter): write(getter, setter: setter)
            case .field(let field): write(field)
            }
        }
    }

    private mutating func write(_ field: FieldEntity) {
        documentation(field.documentation)
        attributes(field.attributes.map(\.text))
        line(
            (field.isStatic ? "static " : "") + "val " + (field.isMutable ? "mutable " : "") + access(field.access)
                + SignatureNames.identifier(symbols.text(field.name)) + ": " + printer().text(field.type, .argument))
    }

    private func dispatchKeyword(_ member: MemberEntity) -> String {
        switch member.dispatch {
        case .override: "override"
        case .slot: "abstract"
        case .direct: member.isAbstract ? "abstract" : "member"
        }
    }

    mutating func write(_ member: MemberEntity, setter: MemberEntity?) {
        documentation(member.documentation)
        attributes(member.attributes.map(\.text))
        let printer = printer()
        if member.kind == .constructor {
            let arguments = groupText(member.groups.first ?? [], printer)
            line(access(member.access) + "new: " + arguments + " -> " + printer.text(member.result, .whole))
            return
        }
        let source = OperatorNames.source(symbols.text(member.name)) ?? symbols.text(member.name)
        let name = SignatureNames.memberName(source)
        let isOperator = name.hasSuffix(" ")
        var head = (member.isStatic ? "static " : "") + dispatchKeyword(member) + " "
        if member.isInline { head += "inline " }
        head += access(member.access) + name.trimmingSuffixBlank
        line(
            head + memberSignature(member, setter, printer).afterName(isOperator: isOperator)
                + accessors(member, setter))
    }

    private func accessors(_ member: MemberEntity, _ setter: MemberEntity?) -> String {
        switch member.kind {
        case .method, .constructor: ""
        case .getter: setter != nil ? " with get, set" : (member.groups.isEmpty ? "" : " with get")
        case .setter: " with set"
        }
    }

    private func memberSignature(
        _ member: MemberEntity, _ setter: MemberEntity?, _ printer: TypePrinter
    ) -> FunctionSignature {
        var groups = member.groups
        var result = member.result
        if member.kind == .setter, let last = groups.last?.last {
            result = last.type
            let indices = Array(groups.flatMap { $0 }.dropLast())
            groups = indices.isEmpty ? [] : [indices]
        }
        let type = store.function(groups.map(groupType), result)
        let shown = groups.map { group in
            SignatureGroup(
                count: group.count, names: group.map(\.name),
                prefixes: group.map { parameter in
                    parameter.attributeTexts.map { "[<\($0)>] " }.joined() + (parameter.isOptional ? "?" : "")
                }, isMember: true)
        }
        let hasTraits = member.parameters.contains { id in
            store[id].constraints.contains {
                if case .member = $0 { return true }
                return false
            }
        }
        return functionSignature(
            type, shown, parameters: member.parameters, declared: false, isOperator: !hasTraits,
            isInline: member.isInline)
    }

    private func groupType(_ group: [MemberEntity.Parameter]) -> Type {
        group.count == 1 ? group[0].type : store.tuple(group.map(\.type))
    }

    private func groupText(_ group: [MemberEntity.Parameter], _ printer: TypePrinter) -> String {
        if group.isEmpty { return "unit" }
        return group.map { parameter in
            let name = parameter.name.map { SignatureNames.identifier(symbols.text($0)) + ": " } ?? ""
            return parameter.attributeTexts.map { "[<\($0)>] " }.joined() + (parameter.isOptional ? "?" : "") + name
                + printer.text(parameter.type, .element)
        }.joined(separator: " * ")
    }
}
