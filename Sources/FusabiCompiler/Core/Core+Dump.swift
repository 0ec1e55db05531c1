import FusabiBytecode
import FusabiSyntax

/// Core as text, one node a line where it has parts: for tests and people.
extension CoreProgram {
    /// All functions, in order.
    package func dump() -> String { functions.map { dump($0) }.joined(separator: "\n") }

    package func dump(_ function: CoreFunction) -> String {
        var printer = CorePrinter(program: self)
        printer.line(
            "function \(function.id.index) \(function.name)\(printer.parameters(function.parameters)): \(function.result.text)"
        )
        printer.nested { $0.print(function.body) }
        return printer.text
    }

    /// One expression.
    package func dump(_ id: CoreID) -> String {
        var printer = CorePrinter(program: self)
        printer.print(id)
        return printer.text
    }
}

private struct CorePrinter {
    let program: CoreProgram
    var text = ""
    private var indentation = 0

    init(program: CoreProgram) { self.program = program }

    mutating func line(_ content: String) {
        text += String(repeating: "  ", count: indentation) + content + "\n"
    }

    mutating func nested(_ body: (inout CorePrinter) -> Void) {
        indentation += 1
        body(&self)
        indentation -= 1
    }

    func name(_ local: LocalID) -> String { "\(program[local].name)_\(local.index)" }

    func parameters(_ locals: some Sequence<LocalID>) -> String {
        "(" + locals.map { "\(name($0)): \(program[$0].representation.text)" }.joined(separator: ", ") + ")"
    }

    /// An expression that fits a line, nil for control flow and bindings.
    func inline(_ id: CoreID) -> String? {
        func all(_ items: some Sequence<CoreID>) -> String? {
            var texts: [String] = []
            for item in items {
                guard let text = inline(item) else { return nil }
                texts.append(text)
            }
            return texts.joined(separator: ", ")
        }
        func operation(_ head: String, _ items: some Sequence<CoreID>) -> String? {
            all(items).map { "\(head)(\($0))" }
        }
        switch program[id] {
        case .constant(let constant): return constant.text
        case .local(let local): return name(local)
        case .global(let global): return "global \(global.index)"
        case .functionReference(let function): return "function \(function.index)"
        case .setLocal(let local, let value): return inline(value).map { "\(name(local)) <- \($0)" }
        case .setGlobal(let global, let value): return inline(value).map { "global \(global.index) <- \($0)" }
        case .call(let function, let items): return operation("call \(function.index)", items)
        case .callLocal(let local, let items): return operation("call \(name(local))", items)
        case .apply(let function, let items): return operation("apply", [function] + items)
        case .callSlot(let slot, let items, _): return operation("slot \(slot.index)", items)
        case .callNative(let native, let items, _): return operation(nativeName(native), items)
        case .primitive(let primitive, let items): return operation("\(primitive)", items)
        case .allocate(let type, let tag, let items): return operation("new \(type.index).\(tag)", items)
        case .field(let object, let type, let tag, let index):
            return inline(object).map { "\($0).[\(type.index).\(tag).\(index)]" }
        case .setField(let object, let type, let tag, let index, let value):
            guard let object = inline(object), let value = inline(value) else { return nil }
            return "\(object).[\(type.index).\(tag).\(index)] <- \(value)"
        case .jump(let join, let items): return operation("jump j\(join.index)", items)
        case .cast(let value, let from, let to): return inline(value).map { "(\($0): \(from.text) => \(to.text))" }
        case .raise(let value): return operation("raise", [value])
        case .reraise(let value): return operation("reraise", [value])
        case .lambda, .bind, .bindRecursive, .ifThenElse, .switchTag, .switchInt, .sequence, .whileLoop, .forRange,
            .join,
            .tryWith, .tryFinally:
            return nil
        }
    }

    private func nativeName(_ native: NativeID) -> String {
        let index = Int(native.index) - Int(program.first.natives)
        return program.natives.indices.contains(index) ? program.natives[index].name : "native \(native.index)"
    }

    mutating func print(_ id: CoreID) {
        if let text = inline(id) { return line(text) }
        switch program[id] {
        case .bind(let local, let value, let body):
            labelled("let \(name(local)): \(program[local].representation.text) =", value)
            print(body)
        case .bindRecursive(let group, let body):
            for item in group { labelled("let rec \(name(item.local)) =", item.lambda) }
            print(body)
        case .lambda(let id):
            line("fun\(parameters(program[id].parameters)): \(program[id].result.text) ->")
            let body = program[id].body
            nested { $0.print(body) }
        case .ifThenElse(let condition, let first, let second):
            labelled("if", condition)
            labelled("then", first)
            labelled("else", second)
        case .switchTag(let value, let type, let cases, let fallback):
            labelled("switch \(type.index)", value)
            for item in cases { labelled("| \(item.tag) ->", item.body) }
            if let fallback { labelled("| _ ->", fallback) }
        case .switchInt(let value, let cases, let fallback):
            labelled("switch", value)
            for item in cases { labelled("| \(item.value) ->", item.body) }
            labelled("| _ ->", fallback)
        case .sequence(let items):
            line("do")
            nested { for item in items { $0.print(item) } }
        case .whileLoop(let condition, let body):
            labelled("while", condition)
            labelled("do", body)
        case .forRange(let local, let low, let high, let isDown, let body):
            labelled("for \(name(local)) =", low)
            labelled(isDown ? "downto" : "to", high)
            labelled("do", body)
        case .join(let id, let locals, let body, let scope, let isRecursive):
            labelled("join\(isRecursive ? " rec" : "") j\(id.index)\(parameters(locals)) =", body)
            print(scope)
        case .tryWith(let body, let local, let handler):
            labelled("try", body)
            labelled("with \(name(local)) ->", handler)
        case .tryFinally(let body, let final):
            labelled("try", body)
            labelled("finally", final)
        case let node:
            line(Self.keyword(node))
            nested { printer in node.forEachChild { printer.print($0) } }
        }
    }

    /// A node whose parts need lines of their own.
    private static func keyword(_ node: CoreNode) -> String {
        switch node {
        case .call(let function, _): "call \(function.index)"
        case .callSlot(let slot, _, _): "slot \(slot.index)"
        case .allocate(let type, let tag, _): "new \(type.index).\(tag)"
        case .primitive(let primitive, _): "\(primitive)"
        case .cast(_, let from, let to): "cast \(from.text) => \(to.text)"
        case .setLocal(let local, _): "local_\(local.index) <-"
        case .setGlobal(let global, _): "global \(global.index) <-"
        case .jump(let join, _): "jump j\(join.index)"
        case .field(_, let type, let tag, let index): "field \(type.index).\(tag).\(index)"
        default: String("\(node)".prefix { $0 != "(" })
        }
    }

    private mutating func labelled(_ label: String, _ id: CoreID) {
        if let text = inline(id) { return line("\(label) \(text)") }
        line(label)
        nested { $0.print(id) }
    }
}

extension Representation {
    /// As dumps show it.
    var text: String {
        switch self {
        case .enumeration(let id): "enum \(id.index)"
        case .reference(let id): "ref \(id.index)"
        case .union(let id): "union \(id.index)"
        case .array(let element): "\(element) array"
        default: "\(self)"
        }
    }
}

extension CoreConstant {
    var text: String {
        switch self {
        case .unit: "()"
        case .null: "null"
        case .bool(let value): "\(value)"
        case .immediate(let bits, let kind):
            kind == .int32 ? "\(Int32(bitPattern: bits))" : "\(bits)#\(kind.rawValue)"
        case .long(let value, let held): "\(value):\(held.text)"
        case .float(let value): "\(value)"
        case .float32(let value): "\(value)f"
        case .string(let units): "\"" + String(decoding: units, as: UTF16.self) + "\""
        case .emptyCase(let type, let tag): "case \(type.index).\(tag)"
        case .decimal(let digits): String(decoding: digits, as: UTF8.self) + "m"
        case .bigint(let digits): String(decoding: digits, as: UTF8.self) + "I"
        case .unset: "unset"
        }
    }
}
