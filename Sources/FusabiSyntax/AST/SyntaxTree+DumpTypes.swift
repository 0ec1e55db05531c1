/// Patterns, types, declarations and members as S-expressions.
extension TreeDumper {
    func pattern(_ id: PatternID) -> String {
        switch tree[id] {
        case .wildcard: return "_"
        case .literal(let value): return literal(value)
        case .measured(let value, let unit): return list("measured", [literal(value), type(unit)])
        case .name(let name, let access): return access.text + text(name)
        case .long(let names, let parameters, let arguments, let access):
            let head = access.text + path(names) + (parameters.map { self.parameters($0) } ?? "")
            return list(head, arguments.map { pattern($0) })
        case .fields(let names, let fields):
            return list(path(names), fields.map { list("=", [text($0.name), pattern($0.pattern)]) })
        case .tuple(let elements, let isStruct):
            return list(isStruct ? "struct-tuple" : "tuple", elements.map { pattern($0) })
        case .collection(let isArray, let elements):
            return list(isArray ? "array" : "list", elements.map { pattern($0) })
        case .cons(let head, let tail): return list("::", [pattern(head), pattern(tail)])
        case .or(let left, let right): return list("or", [pattern(left), pattern(right)])
        case .and(let parts): return list("and", parts.map { pattern($0) })
        case .alias(let inner, let name): return list("as", [pattern(inner), pattern(name)])
        case .annotated(let inner, let found): return list(":", [pattern(inner), type(found)])
        case .typeTest(let found): return list(":?", [type(found)])
        case .record(let fields): return list("record", fields.map { list("=", [path($0.name), pattern($0.pattern)]) })
        case .parenthesized(let inner): return list("paren", [pattern(inner)])
        case .optional(let name): return "?" + text(name)
        case .attributed(let inner, let attributes):
            return list("attributed", attributes.map(attribute) + [pattern(inner)])
        case .expression(let inner): return list("expression", [expression(inner)])
        case .error: return "<error>"
        }
    }

    func type(_ id: TypeExpressionID) -> String {
        switch tree[id] {
        case .named(let names, let arguments, let isPostfix):
            if arguments.isEmpty { return path(names) }
            let parts = arguments.map { type($0) }
            return isPostfix
                ? "\(parts.joined(separator: ", ")) \(path(names))" : "\(path(names))<\(parts.joined(separator: ", "))>"
        case .variable(let name, let isStatic): return (isStatic ? "^" : "'") + text(name)
        case .wildcard: return "_"
        case .function(let domain, let range): return list("->", [type(domain), type(range)])
        case .tuple(let elements, let isStruct):
            return list(isStruct ? "struct*" : "*", elements.map { type($0) })
        case .array(let element, let rank):
            return type(element) + "[" + String(repeating: ",", count: rank - 1) + "]"
        case .anonymousRecord(let fields, let isStruct):
            return list(isStruct ? "struct{||}" : "{||}", fields.map { list(text($0.name), [type($0.type)]) })
        case .flexible(let inner): return "#" + type(inner)
        case .constrained(let inner, let constraints):
            return list("when", [type(inner)] + constraints.map(constraint))
        case .parameter(let name, let inner, let isOptional):
            return list((isOptional ? "?" : "") + text(name) + ":", [type(inner)])
        case .alternatives(let types): return list("or", types.map { type($0) })
        case .measureOne: return "1"
        case .measureProduct(let left, let right): return list("*", [type(left), type(right)])
        case .measureQuotient(let left, let right):
            return list("/", [left.map { type($0) } ?? "1", type(right)])
        case .measurePower(let inner, let numerator, let denominator):
            return list("^", [type(inner), denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"])
        case .nullable(let inner): return list("nullable", [type(inner)])
        case .parenthesized(let inner): return list("paren", [type(inner)])
        case .error: return "<error>"
        }
    }

    func constraint(_ constraint: TypeConstraint) -> String {
        let targets = constraint.targets.map { type($0) }
        func make(_ word: String, _ parts: [String] = []) -> String { list(word, targets + parts) }
        switch constraint.kind {
        case .subtype(let bound): return make(":>", [type(bound)])
        case .null: return make("null")
        case .notNull: return make("not-null")
        case .struct: return make("struct")
        case .notStruct: return make("not-struct")
        case .unmanaged: return make("unmanaged")
        case .equality: return make("equality")
        case .comparison: return make("comparison")
        case .defaultConstructor: return make("new")
        case .enumeration(let underlying): return make("enum", [type(underlying)])
        case .delegate(let arguments, let result): return make("delegate", [type(arguments), type(result)])
        case .member(let signature): return make("has", [trait(signature)])
        case .selfConstraint: return make("self")
        }
    }

    func parameters(_ parameters: TypeParameters) -> String {
        let names = parameters.parameters.map {
            ($0.isMeasure ? "[measure]" : "") + ($0.isStatic ? "^" : "'") + text($0.name)
        }
        let constraints = parameters.constraints.map { " " + constraint($0) }.joined()
        return "<\(names.joined(separator: ", "))\(constraints)>"
    }

    func attribute(_ attribute: Attribute) -> String {
        let types = attribute.typeArguments.map { type($0) }
        let target = attribute.target.map { $0 + ":" } ?? ""
        return list("@" + target + path(attribute.name), types + [expression(attribute.argument)])
    }

    func binding(_ id: BindingID) -> String {
        let binding = tree[id]
        var parts = binding.attributes.map(attribute)
        if binding.isInline { parts.append("inline") }
        if binding.isMutable { parts.append("mutable") }
        parts.append(pattern(binding.head))
        if let result = binding.returnType {
            parts.append(list(":", binding.returnAttributes.map(attribute) + [type(result)]))
        }
        parts.append(expression(binding.value))
        if let text = binding.documentation { parts.append("///" + text) }
        return list("=", parts)
    }
}

// MARK: - Declarations

extension TreeDumper {
    func declaration(_ declaration: Declaration) -> String {
        switch declaration.kind {
        case .letBindings(let bindings, let isRecursive, let isUse):
            return list(letWord(isUse, isRecursive), bindings.map { binding($0) })
        case .expression(let value, let isDo): return isDo ? list("do", [expression(value)]) : expression(value)
        case .module(let module):
            return list(
                "module",
                module.attributes.map(attribute) + [
                    module.isRecursive ? "rec" : "", module.access.text + text(module.name),
                    module.documentation.map { "///" + $0 } ?? "",
                ] + module.declarations.map { self.declaration($0) })
        case .moduleAbbreviation(let name, let target): return list("module=", [text(name), path(target)])
        case .open(let names): return list("open", [path(names)])
        case .openType(let opened): return list("open-type", [type(opened)])
        case .types(let definitions): return list("types", definitions.map(definition))
        case .exception(let exception):
            return list(
                "exception",
                [
                    exception.access.text + unionCase(exception.unionCase),
                    exception.abbreviated.map { "= " + path($0) } ?? "",
                ]
                    + exception.members.map(member))
        case .directive(let name, let arguments): return list("#" + name, arguments.map { "\"\($0)\"" })
        case .attributes(let attributes): return list("attributes", attributes.map(attribute))
        case .external: return "(extern)"
        }
    }

    private func definition(_ definition: TypeDefinition) -> String {
        var parts = definition.attributes.map(attribute)
        let parameters = definition.parameters.map { self.parameters($0) } ?? ""
        parts.append(definition.access.text + path(definition.name) + parameters)
        if let constructor = definition.constructor {
            parts.append(
                list(
                    constructor.access.text + "new",
                    [pattern(constructor.parameters), constructor.selfName.map { "as " + text($0) } ?? ""]))
        }
        parts.append(representation(definition.representation))
        parts += definition.members.map(member)
        if let text = definition.documentation { parts.append("///" + text) }
        return list("type", parts)
    }

    private func representation(_ found: TypeDefinition.Representation) -> String {
        switch found {
        case .record(let fields, let access): return list(access.text + "record", fields.map(field))
        case .union(let cases, let access): return list(access.text + "union", cases.map(unionCase))
        case .enumeration(let cases): return list("enum", cases.map { list(text($0.name), [expression($0.value)]) })
        case .abbreviation(let target): return list("abbreviation", [type(target)])
        case .object(let kind): return list("\(kind)", [])
        case .delegate(let signature): return list("delegate", [type(signature)])
        case .augmentation: return "(with)"
        case .none: return ""
        }
    }

    private func field(_ field: RecordField) -> String {
        list(
            (field.isMutable ? "mutable " : "") + text(field.name),
            field.attributes.map(attribute) + [type(field.type), field.documentation.map { "///" + $0 } ?? ""])
    }

    private func unionCase(_ found: UnionCase) -> String {
        let fields = found.fields.map { field in
            (field.name.map { text($0) + ": " } ?? "") + type(field.type)
        }
        return list(
            text(found.name),
            found.attributes.map(attribute) + fields + [
                found.signature.map { list(":", [type($0)]) } ?? "", found.documentation.map { "///" + $0 } ?? "",
            ])
    }

    // MARK: - Members

    func interface(_ implementation: InterfaceImplementation) -> String {
        list("interface", [type(implementation.type)] + implementation.members.map(member))
    }

    func member(_ member: Member) -> String {
        let body = memberBody(member.kind)
        return member.attributes.isEmpty ? body : list("attributed", member.attributes.map(attribute) + [body])
    }

    private func memberBody(_ kind: Member.Kind) -> String {
        switch kind {
        case .method(let id, let isStatic, let dispatch):
            return list((isStatic ? "static-" : "") + dispatch.text + "member", [binding(id)])
        case .property(let accessors, let isStatic, let dispatch):
            return list(
                (isStatic ? "static-" : "") + dispatch.text + "property",
                accessors.map { list($0.isSetter ? "set" : "get", [binding($0.binding)]) })
        case .abstractSlot(let slot):
            return list(
                (slot.isStatic ? "static-" : "") + "abstract",
                [
                    text(slot.name) + (slot.typeParameters.map { parameters($0) } ?? ""), type(slot.type),
                    slot.hasGetter ? "get" : "", slot.hasSetter ? "set" : "",
                ])
        case .constructor(let id, let selfName, let then):
            return list(
                "constructor",
                [
                    binding(id), selfName.map { "as " + text($0) } ?? "",
                    then.map { list("then", [expression($0)]) } ?? "",
                ])
        case .letBindings(let bindings, let isRecursive, let isStatic):
            return list((isStatic ? "static-" : "") + letWord(false, isRecursive), bindings.map { binding($0) })
        case .doExpression(let value, let isStatic): return list(isStatic ? "static-do" : "do", [expression(value)])
        case .inherit(let parent, let argument, let baseName):
            return list("inherit", [type(parent), expression(argument), baseName.map { "as " + text($0) } ?? ""])
        case .interface(let implementation): return interface(implementation)
        case .valueField(let found, let isStatic, let access):
            return list((isStatic ? "static-" : "") + "val", [access.text + field(found)])
        case .autoProperty(let id, let isStatic, let hasGetter, let hasSetter, let dispatch):
            return list(
                (isStatic ? "static-" : "") + dispatch.text + "member-val",
                [binding(id), hasGetter ? "get" : "", hasSetter ? "set" : ""])
        }
    }
}

extension Member.Dispatch {
    /// The word before `member`.
    var text: String {
        switch self {
        case .plain: ""
        case .override: "override-"
        case .default: "default-"
        }
    }
}
