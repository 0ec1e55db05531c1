import FusabiSyntax

/// Type definitions.
extension SignaturePrinter {
    mutating func write(_ constructor: TypeConstructor) {
        constructor.ensureLoaded()
        documentation(constructor.documentation)
        attributes(attributeTexts(constructor))
        let head = self.head(of: constructor)
        let members = self.members(of: constructor)
        let interfaces = interfaceLines(of: constructor)
        switch constructor.definition {
        case .abbreviation(let type):
            line(head + " = " + printer().text(type, .whole))
        case .measureAbbreviation(let type):
            line(head + " = " + printer().text(type, .whole))
        case .measure, .pending, .primitive, .array:
            line(head)
        case .exception(let unionCase):
            writeException(unionCase, constructor)
        case .union(let cases) where cases.count == 1 && members.isEmpty && interfaces.isEmpty:
            line(head + " = " + access(constructor.representationAccess) + caseText(cases[0]))
        case .record, .union, .enumeration, .class, .interface, .struct, .delegate:
            line(head + " =")
            indented { inner in
                inner.writeRepresentation(constructor)
                for text in interfaces { inner.line(text) }
                inner.write(members)
                if members.isEmpty, interfaces.isEmpty { inner.writeEmpty(constructor) }
            }
        }
    }

    private func head(of constructor: TypeConstructor) -> String {
        let keyword = constructor.isInRecursiveGroup ? "and " : "type "
        let kind = isPlainClass(constructor) ? "[<Class>] " : isBareInterface(constructor) ? "[<Interface>] " : ""
        let marker = constructor.isInRecursiveGroup ? kind : ""
        return keyword + marker + access(constructor.access)
            + SignatureNames.identifier(symbols.text(constructor.name)) + parameterList(constructor)
    }

    private func isPlainClass(_ constructor: TypeConstructor) -> Bool {
        if case .class = constructor.definition { return !constructor.isAbstract }
        return false
    }

    /// An interface without members of its own, which nothing but an attribute tells from a class.
    private func isBareInterface(_ constructor: TypeConstructor) -> Bool {
        if case .interface = constructor.definition { return constructor.members.isEmpty }
        return false
    }

    private func parameterList(_ constructor: TypeConstructor) -> String {
        if constructor.parameters.isEmpty { return "" }
        let printer = printer()
        let names = constructor.parameters.map {
            (store[$0].isMeasure ? "[<Measure>] " : "") + printer.parameterText($0)
        }
        let constraints = printer.constraintsText(constructor.parameters)
        return "<" + names.joined(separator: ",") + (constraints.isEmpty ? "" : " when " + constraints) + ">"
    }

    private func attributeTexts(_ constructor: TypeConstructor) -> [String] {
        var texts = constructor.attributes.map(\.text)
        if case .enumeration = constructor.definition, !texts.contains("Struct") { texts.append("Struct") }
        if isPlainClass(constructor), !constructor.isInRecursiveGroup, !hasOwnKind(constructor) {
            texts.append("Class")
        }
        if isBareInterface(constructor), !constructor.isInRecursiveGroup, !texts.contains("Interface") {
            texts.append("Interface")
        }
        if constructor.isAbstract, case .class = constructor.definition, !hasOwnKind(constructor),
            !texts.contains("AbstractClass")
        {
            texts.append("AbstractClass")
        }
        if constructor.isAbstract, constructor.isSealed, case .class = constructor.definition { texts.append("Class") }
        return texts
    }

    /// What stands for the members of a class or an interface that shows none.
    private mutating func writeEmpty(_ constructor: TypeConstructor) {
        switch constructor.definition {
        case .interface: line("interface end")
        case .class where constructor.base == nil && visibleFields(constructor).isEmpty: line("class end")
        case .class, .struct, .record, .union, .enumeration, .delegate, .abbreviation, .measureAbbreviation, .measure,
            .pending, .primitive, .array, .exception:
            break
        }
    }

    /// Does what the definition shows tell that it is a class?
    private func hasOwnKind(_ constructor: TypeConstructor) -> Bool {
        constructor.constructors.contains { $0.access != .isPrivate } || constructor.base != nil
            || !visibleFields(constructor).isEmpty
            || constructor.isSealed && constructor.isAbstract
    }

    private mutating func writeRepresentation(_ constructor: TypeConstructor) {
        switch constructor.definition {
        case .record(let fields): writeFields(fields, constructor)
        case .union(let cases): writeCases(cases, constructor)
        case .enumeration(_, let cases):
            for item in cases {
                line("| " + symbols.text(item.name) + " = " + LiteralText.text(item.value, symbols))
            }
        case .delegate(let arguments, let result):
            let printer = printer()
            let left =
                arguments.isEmpty ? "unit" : arguments.map { printer.text($0, .element) }.joined(separator: " * ")
            line("delegate of " + left + " -> " + printer.text(result, .whole))
        case .class, .struct:
            if let base = constructor.base { line("inherit " + baseText(base)) }
        case .abbreviation, .measureAbbreviation, .measure, .pending, .primitive, .array, .exception, .interface:
            break
        }
    }

    /// Base classes go by their own names: `System.Exception`, not `exn`.
    private func baseText(_ base: Type) -> String {
        if case .named(let constructor, let arguments) = store.head(base), arguments.isEmpty {
            return printer().path(to: constructor.module) + SignatureNames.identifier(symbols.text(constructor.name))
        }
        return printer().text(base, .whole)
    }

    private mutating func writeFields(_ fields: [FieldEntity], _ constructor: TypeConstructor) {
        let printer = printer()
        let texts = fields.map { field in
            (field.isMutable ? "mutable " : "") + SignatureNames.identifier(symbols.text(field.name)) + ": "
                + printer.text(field.type, .argument)
        }
        let access = access(constructor.representationAccess)
        if texts.count == 1, fields[0].documentation == nil {
            line(access + "{ " + texts[0] + " }")
            return
        }
        if access.isEmpty {
            line("{")
        } else {
            line(access + "{")
        }
        let padding = String(repeating: " ", count: access.count)
        for (field, text) in zip(fields, texts) {
            indented { inner in
                inner.documentation(field.documentation)
                inner.line(padding + text)
            }
        }
        line(padding + "}")
    }

    private mutating func writeCases(_ cases: [CaseEntity], _ constructor: TypeConstructor) {
        let access = access(constructor.representationAccess)
        let padding = String(repeating: " ", count: access.count)
        for (index, unionCase) in cases.enumerated() {
            documentation(unionCase.documentation)
            line((index == 0 ? access : padding) + caseText(unionCase))
        }
    }

    private func caseText(_ unionCase: CaseEntity) -> String {
        let name = SignatureNames.memberName(symbols.text(unionCase.name)).trimmingSuffixBlank
        return "| " + name + fieldsText(unionCase)
    }

    private func fieldsText(_ unionCase: CaseEntity) -> String {
        if unionCase.fields.isEmpty { return "" }
        let printer = printer()
        let fields = unionCase.fields.map { field in
            (field.isNamed ? SignatureNames.identifier(symbols.text(field.name)) + ": " : "")
                + printer.text(field.type, .element)
        }
        return " of " + fields.joined(separator: " * ")
    }

    private mutating func writeException(
        _ unionCase: CaseEntity, _ constructor: TypeConstructor
    ) {
        line("exception " + access(constructor.access) + symbols.text(unionCase.name) + fieldsText(unionCase))
    }

    private func interfaceLines(of constructor: TypeConstructor) -> [String] {
        let printer = printer()
        var keyword = "interface "
        if case .interface = constructor.definition { keyword = "inherit " }
        return constructor.interfaces.reversed().map { keyword + printer.text($0, .whole) }
    }
}
