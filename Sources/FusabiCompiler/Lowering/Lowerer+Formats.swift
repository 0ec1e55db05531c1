import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// The printf family. With a literal format the text is built directly; a format that is a value carries a function
/// which, given what to do with the text, takes the arguments.
extension Lowerer {
    func formatFunction(_ value: ValueEntity) -> FormatFunction? {
        guard case .native(let name) = value.storage, name.hasPrefix("printf:") else { return nil }
        return FormatFunction(rawValue: String(name.dropFirst("printf:".count)))
    }

    /// `sprintf` and kin as values, without a format.
    func lowerFormatFunction(_ function: FormatFunction, _ type: Type, _ target: Representation) -> CoreID {
        var parameters: [Type] = []
        var current = type
        for _ in 0...function.leadingCount {
            guard case .function(let argument, let result) = head(current) else { break }
            parameters.append(closed(argument))
            current = closed(result)
        }
        let result = representation(current)
        return makeLambda("", parameters.map { ("x", representation($0)) }, result) { locals in
            let operands = zip(locals, parameters).map {
                Operand(source: .binding(.value($0)), type: $1, span: span)
            }
            return applyFormat(function, type, operands, result)
        }
    }

    func applyFormat(
        _ function: FormatFunction, _ type: Type, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        let count = function.leadingCount
        guard arguments.count > count else {
            // The format itself is missing: wait for it.
            return apply(lowerFormatFunction(function, type, .function), arguments, target)
        }
        var bindings: [(LocalID, CoreID)] = []
        let leading = arguments[..<count].map { evaluate($0, &bindings) }
        let rest = Array(arguments[(count + 1)...])
        if let text = interpolatedFormat(arguments[count], &bindings) {
            let code = finish(
                function, leading, text, result(of: type, after: count + 1), rest.isEmpty ? target : .function)
            return wrap(bindings, rest.isEmpty ? code : apply(code, rest, target))
        }
        guard let segments = literalFormat(arguments[count]) else {
            let code = applyFormatValue(function, leading, arguments[count], rest, target, type)
            return wrap(bindings, code)
        }
        let wanted = Self.argumentTypes(segments.segments)
        let resultType = result(of: type, after: count + 1 + wanted.count)
        let given = rest.prefix(wanted.count).map { evaluate($0, &bindings) }
        let extra = Array(rest.dropFirst(wanted.count))
        let finished = { (operands: [Operand], target: Representation) -> CoreID in
            let text = self.with(segments.owner) { self.formatText(segments.segments, operands, function) }
            return self.finish(function, leading, text, resultType, target)
        }
        let code: CoreID
        if given.count == wanted.count {
            code =
                extra.isEmpty
                ? finished(given, target) : apply(finished(given, .function), extra, target)
        } else {
            code = waitingFormat(type, count + 1, given, wanted.count, finished)
        }
        return wrap(bindings, code)
    }

    /// `fun missing -> format (given @ missing)`.
    private func waitingFormat(
        _ type: Type, _ leading: Int, _ given: [Operand], _ count: Int,
        _ finished: ([Operand], Representation) -> CoreID
    ) -> CoreID {
        var types: [Type] = []
        var current = result(of: type, after: leading + given.count)
        for _ in given.count..<count {
            guard case .function(let argument, let next) = head(current) else { break }
            types.append(closed(argument))
            current = closed(next)
        }
        let result = representation(current)
        return makeLambda("", types.map { ("x", representation($0)) }, result) { locals in
            let more = zip(locals, types).map { Operand(source: .binding(.value($0)), type: $1, span: span) }
            return finished(given + more, result)
        }
    }

    private func literalFormat(_ operand: Operand) -> (segments: [FormatSegment], owner: LoweringContext)? {
        guard case .expression(let id, let owner) = operand.source else {
            if case .binding(.expression(let id, let owner)) = operand.source,
                case .format(let segments) = owner.tree[id]
            {
                return (segments, owner)
            }
            return nil
        }
        switch owner.tree[id] {
        case .format(let segments): return (segments, owner)
        case .coerce(let inner):
            return literalFormat(Operand(source: .expression(inner, owner), type: operand.type, span: operand.span))
        case .local(let local):
            if case .expression(let inner, let caller)? = owner.bindings[local],
                case .format(let segments) = caller.tree[inner]
            {
                return (segments, caller)
            }
            return nil
        default: return nil
        }
    }

    /// The pieces of an interpolated string used as a format: it takes no arguments.
    private func interpolatedFormat(_ operand: Operand, _ bindings: inout [(LocalID, CoreID)]) -> [CoreID]? {
        guard case .expression(let id, let owner) = operand.source else { return nil }
        switch owner.tree[id] {
        case .interpolated(let segments): return with(owner) { interpolatedText(segments, &bindings) }
        case .coerce(let inner):
            return interpolatedFormat(
                Operand(source: .expression(inner, owner), type: operand.type, span: operand.span), &bindings)
        default: return nil
        }
    }

    /// One entry for each argument that a format takes: nil for a `*`, else its specifier.
    static func argumentTypes(_ segments: [FormatSegment]) -> [FormatSpecifier?] {
        var result: [FormatSpecifier?] = []
        for case .specifier(let specifier) in segments {
            if specifier.width == .argument { result.append(nil) }
            if specifier.precision == .argument { result.append(nil) }
            result.append(specifier)
            if specifier.letter == "a" { result.append(specifier) }
        }
        return result
    }

    // MARK: What happens to the text

    private func finish(
        _ function: FormatFunction, _ leading: [Operand], _ text: [CoreID], _ type: Type, _ target: Representation
    ) -> CoreID {
        switch function {
        case .sprintf: return coerce(concatenate(text), from: .string, to: target)
        case .printf: return write(FormatNatives.print, text, target)
        case .printfn: return write(FormatNatives.print, text + [string("\n")], target)
        case .eprintf: return write(FormatNatives.printError, text, target)
        case .eprintfn: return write(FormatNatives.printError, text + [string("\n")], target)
        case .failwithf: return emit(.raise(failure(concatenate(text))))
        case .ksprintf, .kprintf:
            let operand = Operand(source: .node(concatenate(text)), type: wellKnown.string, span: span)
            return continueWith(leading[0], [operand], target)
        case .bprintf, .fprintf: return writeTo(leading[0], text, target)
        case .fprintfn: return writeTo(leading[0], text, target, by: ["WriteLine"])
        case .kbprintf, .kfprintf:
            let written = writeTo(leading[1], text, .unit)
            let unitOperand = Operand(source: .unit, type: wellKnown.unit, span: span)
            return emit(.sequence(list([written, continueWith(leading[0], [unitOperand], target)])))
        }
    }

    /// Calls a continuation that was given as an argument.
    private func continueWith(_ function: Operand, _ arguments: [Operand], _ target: Representation) -> CoreID {
        if case .binding(let binding) = function.source {
            return applyBinding(binding, function.type, arguments, target)
        }
        return apply(place(function, as: .function), arguments, target)
    }

    private func write(_ native: String, _ text: [CoreID], _ target: Representation) -> CoreID {
        coerce(callNative(native, [concatenate(text)], .unit), from: .unit, to: target)
    }

    /// `writer.Write text`, `builder.Append text`.
    private func writeTo(
        _ writer: Operand, _ text: [CoreID], _ target: Representation, by names: [String] = ["Write", "Append"]
    ) -> CoreID {
        let operand = Operand(source: .node(concatenate(text)), type: wellKnown.string, span: span)
        for name in names {
            if let member = textMember(writer.type, name) {
                let code = callMember(member, typeArguments(writer.type), [writer, operand], member.result, .any)
                return emit(.sequence(list([code, coerce(unit, from: .unit, to: target)])))
            }
        }
        return impossible()
    }

    private func typeArguments(_ type: Type) -> [Type] { named(type)?.1.map(closed) ?? [] }

    /// The overload of a method that takes one string.
    private func textMember(_ type: Type, _ name: String) -> MemberEntity? {
        var current: Type? = type
        while let type = current, let (constructor, _) = named(type) {
            constructor.ensureLoaded()
            let members = constructor.membersByName[symbols.intern(name)] ?? []
            let found = members.first { member in
                let parameters = member.groups.flatMap { $0 }
                return parameters.count == 1 && primitiveType(parameters[0].type) == .string
            }
            if let found { return found }
            current = constructor.base
        }
        return nil
    }

    /// A new System.Exception with a message.
    func failure(_ message: CoreID) -> CoreID {
        if let (constructor, _) = named(wellKnown.exn) {
            constructor.ensureLoaded()
            for member in constructor.constructors {
                if signature(of: member).parameters == [.string], case .function(let raw) = member.storage {
                    return emit(.call(FunctionID(index: raw), list([message])))
                }
            }
        }
        return callNative("Exception.failure", [message], representation(wellKnown.exn))
    }

    /// Code for what the checker has ruled out: says so if it is reached after all.
    func impossible(_ what: String = #function, line: UInt = #line) -> CoreID {
        emit(.raise(failure(string("internal error: \(what), line \(line)"))))
    }

    // MARK: Formats as values

    /// A format that is a value: a `PrintfFormat` with the text and a function from a continuation to the printer.
    func lowerFormatValue(_ segments: [FormatSegment], _ type: Type) -> CoreID {
        let wanted = Self.argumentTypes(segments)
        let printer = named(type)?.1.first.map(closed) ?? store.error
        let builder = makeLambda("format", [("continuation", .any)], .any) { locals in
            var types: [Type] = []
            var current = printer
            for _ in wanted {
                guard case .function(let argument, let next) = head(current) else { break }
                types.append(closed(argument))
                current = closed(next)
            }
            let finished = { (locals2: [LocalID]) -> CoreID in
                let operands = zip(locals2, types).map {
                    Operand(source: .binding(.value($0)), type: $1, span: self.span)
                }
                let text = self.concatenate(self.formatText(segments, operands, .sprintf))
                return self.emit(
                    .apply(
                        self.coerce(self.read(locals[0]), from: .any, to: .function),
                        self.list([self.coerce(text, from: .string, to: .any)])))
            }
            if types.isEmpty { return finished([]) }
            return coerce(
                makeLambda("", types.map { ("x", representation($0)) }, .any, finished), from: .function, to: .any)
        }
        let text = segments.map { segment -> [UInt16] in
            switch segment {
            case .text(let units): units
            case .specifier(let specifier): Array(("%" + Self.specifierText(specifier)).utf16)
            }
        }
        return constructFormat(builder, emit(.string(list(text.flatMap { $0 }))), representation(type))
    }

    func constructFormat(_ builder: CoreID, _ text: CoreID, _ target: Representation) -> CoreID {
        if let constructor = wellKnown[.format] {
            constructor.ensureLoaded()
            for member in constructor.constructors {
                let signature = self.signature(of: member)
                if signature.parameters == [.function, .string], case .function(let raw) = member.storage {
                    let code = emit(.call(FunctionID(index: raw), list([builder, text])))
                    return coerce(code, from: signature.result, to: target)
                }
            }
        }
        return coerce(builder, from: .function, to: target)
    }

    /// `sprintf format a b` with a format that is a value: its first field is the function.
    private func applyFormatValue(
        _ function: FormatFunction, _ leading: [Operand], _ format: Operand, _ rest: [Operand],
        _ target: Representation, _ type: Type
    ) -> CoreID {
        let held = representation(format.type)
        guard let member = named(format.type)?.0.membersByName[symbols.intern("Builder")]?.first else {
            return impossible()
        }
        let value = Operand(source: .node(place(format, as: held)), type: format.type, span: span)
        let builder = callMember(member, typeArguments(format.type), [value], member.result, .function)
        let continuation = makeLambda("", [("text", .string)], .any) { locals in
            finish(function, leading, [read(locals[0])], store.error, .any)
        }
        let first = Operand(source: .node(continuation), type: type, span: span)
        let printer = emit(.apply(builder, list([coerce(place(first, as: .function), from: .function, to: .any)])))
        if rest.isEmpty { return coerce(printer, from: .any, to: target) }
        return apply(coerce(printer, from: .any, to: .function), rest, target)
    }
}
