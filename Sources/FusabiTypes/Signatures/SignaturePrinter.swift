import FusabiSyntax

/// Writes the inferred signature of a file as F#'s compiler service does: what `fus check --signatures` prints.
package struct SignaturePrinter {
    let store: TypeStore
    let symbols: SymbolTable
    private(set) var lines: [String] = []
    private var indentation = ""
    private var parameterNames: [TypeParameterID: String] = [:]
    /// Modules whose contents need no path here.
    private var opened: Set<ObjectIdentifier>

    /// `library`: modules and namespaces that every script sees opened.
    package init(store: TypeStore, symbols: SymbolTable, library: [ModuleEntity]) {
        self.store = store
        self.symbols = symbols
        opened = []
        for module in library { open(module) }
    }

    /// The signature of a file's module.
    package mutating func text(of module: ModuleEntity) -> String {
        lines = ["", "module " + SignatureNames.identifier(symbols.text(module.name))]
        open(module)
        write(module.order)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Shows what the module declares without its path.
    package mutating func open(_ module: ModuleEntity) {
        if let parent = module.parent { opened.insert(ObjectIdentifier(parent)) }
        opened.insert(ObjectIdentifier(module))
    }

    /// The signature of one declaration, without blank lines and without a line break at either end.
    package mutating func text(of item: ModuleItem) -> String {
        lines = []
        write([item])
        return lines.filter { !$0.allSatisfy { $0 == " " } }.joined(separator: "\n")
    }

    func printer() -> TypePrinter {
        var printer = TypePrinter(store: store, symbols: symbols, opened: opened)
        printer.names = parameterNames
        return printer
    }

    mutating func line(_ text: String) { lines.append(indentation + text) }

    mutating func blank() { lines.append(indentation) }

    mutating func indented(_ body: (inout SignaturePrinter) -> Void) {
        let saved = indentation
        indentation += "  "
        body(&self)
        indentation = saved
    }

    // MARK: Modules

    private mutating func write(_ items: [ModuleItem]) {
        for item in items {
            switch item {
            case .value(let value):
                blank()
                write(value)
            case .type(let constructor):
                blank()
                write(constructor)
            case .module(let module):
                blank()
                write(module)
            case .extensionMember(let member):
                write(extension: member)
            }
        }
    }

    private mutating func write(_ module: ModuleEntity) {
        documentation(module.documentation)
        attributes(module.attributes.map(\.text))
        line("module " + access(module.access) + SignatureNames.identifier(symbols.text(module.name)) + " =")
        opened.insert(ObjectIdentifier(module))
        indented { $0.write(module.order) }
        opened.remove(ObjectIdentifier(module))
    }

    mutating func documentation(_ text: String?) {
        guard let text else { return }
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line(part.hasPrefix(" ") || part.isEmpty ? "///\(part)" : "/// \(part)")
        }
    }

    mutating func attributes(_ texts: [String]) {
        let shown = texts.filter { !$0.isEmpty }
        if !shown.isEmpty { line("[<" + shown.joined(separator: "; ") + ">]") }
    }

    func access(_ access: Access?) -> String {
        switch access {
        case .isPrivate: "private "
        case .isInternal: "internal "
        case .isPublic, nil: ""
        }
    }

    // MARK: Values

    private mutating func write(_ value: ValueEntity) {
        documentation(value.documentation)
        attributes(value.attributes.filter { !AttributeTargets.typesOnly.contains($0.name) }.map(\.text))
        var head = "val "
        if value.isMutable { head += "mutable " }
        if value.isInline { head += "inline " }
        head += access(value.access)
        let name = SignatureNames.memberName(symbols.text(value.name))
        let groups = zip(value.arity.indices, value.arity).map { index, count in
            let names = index < value.parameterNames.count ? value.parameterNames[index] : []
            return SignatureGroup(count: count, names: names)
        }
        let signature = functionSignature(
            value.scheme.type, groups, parameters: value.scheme.parameters,
            declared: value.declaredTypeParameters, isOperator: name.hasSuffix(" "),
            isInline: value.isInline)
        line(head + name.trimmingSuffixBlank + signature.afterName(isOperator: name.hasSuffix(" ")) + literal(value))
    }

    private func literal(_ value: ValueEntity) -> String {
        guard let literal = value.literal else { return "" }
        return " = " + LiteralText.text(literal, symbols)
    }

    private mutating func write(extension member: MemberEntity) {
        var printer = printer()
        printer.names = extensionNames(member)
        let parameters = member.owner.parameters
        let arguments =
            parameters.isEmpty ? "" : "<" + parameters.map(printer.parameterText).joined(separator: ",") + ">"
        let name = printer.path(to: member.owner.module) + symbols.text(member.owner.name)
        line("type " + name + arguments + " with")
        parameterNames = printer.names
        indented { inner in
            inner.blank()
            inner.write(member, setter: nil)
        }
        parameterNames = [:]
    }

    /// The names that an extension gives to its type's parameters.
    private func extensionNames(_ member: MemberEntity) -> [TypeParameterID: String] {
        var result: [TypeParameterID: String] = [:]
        for (id, name) in zip(member.owner.parameters, member.extensionParameterNames) {
            result[id] = symbols.text(name)
        }
        return result
    }
}

extension String {
    /// Without the blank that ``SignatureNames/memberName(_:)`` puts behind operators.
    var trimmingSuffixBlank: String { hasSuffix(" ") ? String(dropLast()) : self }
}
