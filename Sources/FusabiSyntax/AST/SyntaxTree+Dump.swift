/// A tree as an S-expression, one line a declaration: for tests and for looking at what the parser read.
package func dump(_ file: FileTree, _ tree: SyntaxTree, _ symbols: SymbolTable) -> String {
    let dumper = TreeDumper(tree: tree, symbols: symbols)
    return file.fragments.map { dumper.fragment($0) }.joined(separator: "\n")
}

/// Writes nodes as S-expressions. Spans are left out.
struct TreeDumper {
    let tree: SyntaxTree
    let symbols: SymbolTable

    func text(_ name: Name) -> String { symbols.text(name.symbol) }

    func path(_ names: LongName) -> String { names.map(text).joined(separator: ".") }

    /// `(head a b)`, empty parts left out.
    func list(_ head: String, _ parts: [String]) -> String {
        let rest = parts.filter { !$0.isEmpty }
        return rest.isEmpty ? "(\(head))" : "(\(head) \(rest.joined(separator: " ")))"
    }

    func fragment(_ fragment: FileFragment) -> String {
        let lines = fragment.declarations.map { declaration($0) }
        switch fragment.header {
        case .anonymous: return lines.joined(separator: "\n")
        case .module(let name, let access, let isRecursive, let attributes):
            let head = "module" + (isRecursive ? " rec " : " ") + access.text + path(name)
            return ([attributes.isEmpty ? head : list("attributes", attributes.map(attribute)) + " " + head] + lines)
                .joined(separator: "\n")
        case .namespace(let name, let isRecursive):
            return (["namespace" + (isRecursive ? " rec " : " ") + path(name)] + lines).joined(separator: "\n")
        case .globalNamespace: return (["namespace global"] + lines).joined(separator: "\n")
        }
    }
}

extension Optional where Wrapped == Access {
    /// The keyword and a blank, or nothing.
    var text: String {
        switch self {
        case .isPublic: "public "
        case .isPrivate: "private "
        case .isInternal: "internal "
        case nil: ""
        }
    }
}

// MARK: - Expressions

extension TreeDumper {
    func expressions(_ ids: [ExpressionID]) -> [String] { ids.map { expression($0) } }

    func expression(_ id: ExpressionID?) -> String {
        guard let id else { return "" }
        switch tree[id] {
        case .literal(let value): return literal(value)
        case .measured(let value, let unit): return list("measured", [literal(value), type(unit)])
        case .identifier(let name): return text(name)
        case .member(let target, let name): return list(".", [expression(target), text(name)])
        case .index(let target, let elements, let isDotted):
            return list(isDotted ? ".[]" : "[]", [expression(target)] + expressions(elements))
        case .typeApplication(let target, let types):
            return list("inst", [expression(target)] + types.map { type($0) })
        case .application(let function, let argument, let isAdjacent):
            return list(isAdjacent ? "call" : "app", [expression(function), expression(argument)])
        case .infix(let name, let left, let right):
            return list("infix", [text(name), expression(left), expression(right)])
        case .prefix(let name, let operand): return list("prefix", [text(name), expression(operand)])
        case .addressOf(let operand, let isDouble): return list(isDouble ? "&&" : "&", [expression(operand)])
        case .parenthesized(let inner): return list("paren", [expression(inner)])
        case .tuple(let elements, let isStruct):
            return list(isStruct ? "struct-tuple" : "tuple", expressions(elements))
        case .collection(let isArray, let elements): return list(isArray ? "array" : "list", expressions(elements))
        case .range(let low, let step, let high):
            return list("range", [low, step, high].map { $0 == nil ? "_" : expression($0) })
        case .wholeDimension: return "*"
        case .record(let record): return list("record", self.record(record))
        case .anonymousRecord(let record, let isStruct):
            return list(isStruct ? "struct-anon-record" : "anon-record", self.record(record))
        case .computation(let body): return list("computation", [expression(body)])
        case .interpolated(let string): return list("interpolated", string.parts.map(interpolation))
        case .traitCall(let types, let signature, let argument):
            return list("trait-call", types.map { type($0) } + [trait(signature), expression(argument)])
        case .quotation(let inner, let isRaw): return list(isRaw ? "raw-quotation" : "quotation", [expression(inner)])
        case .base: return "base"
        case .global: return "global"
        case .error: return "<error>"
        case .placeholder: return "_"
        case .new(let created, let argument): return list("new", [type(created), expression(argument)])
        case .object(let object): return self.object(object)
        default: return control(id)
        }
    }

    /// Expressions that begin with a keyword, and those with a type.
    private func control(_ id: ExpressionID) -> String {
        switch tree[id] {
        case .lambda(let parameters, let body):
            return list("fun", parameters.map { pattern($0) } + [expression(body)])
        case .matchLambda(let rules): return list("function", rules.map(rule))
        case .shorthandLambda(let body): return list("shorthand", [expression(body)])
        case .match(let value, let rules, let isBang):
            return list(isBang ? "match!" : "match", [expression(value)] + rules.map(rule))
        case .ifThenElse(let condition, let then, let otherwise):
            return list("if", [expression(condition), expression(then), expression(otherwise)])
        case .whileLoop(let condition, let body, let isBang):
            return list(isBang ? "while!" : "while", [expression(condition), expression(body)])
        case .forTo(let name, let low, let high, let isDown, let body):
            return list(
                isDown ? "for-downto" : "for-to", [text(name), expression(low), expression(high), expression(body)])
        case .forIn(let pattern, let sequence, let body, let isArrow):
            return list(isArrow ? "for->" : "for", [self.pattern(pattern), expression(sequence), expression(body)])
        case .tryWith(let body, let rules): return list("try", [expression(body)] + rules.map(rule))
        case .tryFinally(let body, let handler): return list("try-finally", [expression(body), expression(handler)])
        case .letIn(let found):
            return list(
                letWord(found.isUse, found.isRecursive), found.bindings.map { binding($0) } + [expression(found.body)])
        case .letBang(let found):
            let bindings = found.bindings.map { list("=", [pattern($0.pattern), expression($0.value)]) }
            return list(found.isUse ? "use!" : "let!", bindings + [expression(found.body)])
        case .doBang(let value): return list("do!", [expression(value)])
        case .doStatement(let value): return list("do", [expression(value)])
        case .yield(let value): return list("yield", [expression(value)])
        case .yieldBang(let value): return list("yield!", [expression(value)])
        case .returnValue(let value): return list("return", [expression(value)])
        case .returnBang(let value): return list("return!", [expression(value)])
        case .sequential(let items): return list("seq", expressions(items))
        case .assign(let target, let value): return list("<-", [expression(target), expression(value)])
        case .annotated(let value, let found): return list(":", [expression(value), type(found)])
        case .upcast(let value, let found): return list(":>", [expression(value), type(found)])
        case .downcast(let value, let found): return list(":?>", [expression(value), type(found)])
        case .typeTest(let value, let found): return list(":?", [expression(value), type(found)])
        case .inferredCast(let value, let isUp): return list(isUp ? "upcast" : "downcast", [expression(value)])
        case .lazy(let value): return list("lazy", [expression(value)])
        case .assert(let value): return list("assert", [expression(value)])
        case .fixed(let value): return list("fixed", [expression(value)])
        default: return "?"
        }
    }

    func letWord(_ isUse: Bool, _ isRecursive: Bool) -> String {
        isUse ? "use" : isRecursive ? "let-rec" : "let"
    }

    private func rule(_ rule: Rule) -> String {
        let guardText = rule.guardCondition.map { list("when", [expression($0)]) } ?? ""
        return list("|", [pattern(rule.pattern), guardText, expression(rule.body)])
    }

    private func record(_ record: RecordExpression) -> [String] {
        var parts: [String] = []
        if let copied = record.copied { parts.append(list("with", [expression(copied)])) }
        if let (parent, argument) = record.inherited {
            parts.append(list("inherit", [type(parent), expression(argument)]))
        }
        return parts + record.fields.map { list("=", [path($0.name), expression($0.value)]) }
    }

    private func object(_ object: ObjectExpression) -> String {
        let name = object.selfName.map { "as " + text($0) } ?? ""
        return list(
            "object",
            [type(object.type), expression(object.arguments), name] + object.members.map(member)
                + object.interfaces.map(interface))
    }

    private func interpolation(_ part: InterpolatedString.Part) -> String {
        switch part {
        case .text(let units): return "\"" + String(decoding: units, as: UTF16.self) + "\""
        case .hole(let value, let specifier, let alignment, let format):
            return list(
                "hole",
                [expression(value), specifier ?? "", alignment.map { ",\($0)" } ?? "", format.map { ":" + $0 } ?? ""])
        }
    }

    func trait(_ signature: TraitSignature) -> String {
        let word = (signature.isStatic ? "static-member" : "member") + (signature.isProperty ? "-property" : "")
        return list(word, [text(signature.name), type(signature.type)])
    }

    func literal(_ literal: Literal) -> String {
        switch literal {
        case .unit: "()"
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int8(let value): "\(value)y"
        case .uint8(let value): "\(value)uy"
        case .int16(let value): "\(value)s"
        case .uint16(let value): "\(value)us"
        case .int32(let value): "\(value)"
        case .uint32(let value): "\(value)u"
        case .int64(let value): "\(value)L"
        case .uint64(let value): "\(value)UL"
        case .nativeint(let value): "\(value)n"
        case .unativeint(let value): "\(value)un"
        case .float32(let value): "\(value)f"
        case .float(let value): "\(value)"
        case .decimal(let digits): digits + "m"
        case .bigint(let digits, let suffix): digits + String(suffix)
        case .char(let unit): "'" + String(decoding: [unit], as: UTF16.self) + "'"
        case .string(let units): "\"" + String(decoding: units, as: UTF16.self) + "\""
        case .byteString(let bytes): "\"" + String(decoding: bytes, as: UTF8.self) + "\"B"
        case .sourceIdentifier(let symbol): symbols.text(symbol)
        }
    }
}
