import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// The text of formats and interpolated strings, piece by piece.
extension Lowerer {
    /// The pieces of a format with its arguments, which are evaluated already.
    func formatText(_ segments: [FormatSegment], _ arguments: [Operand], _ function: FormatFunction) -> [CoreID] {
        var pieces: [CoreID] = []
        var next = 0
        func take() -> Operand? {
            next += 1
            return next <= arguments.count ? arguments[next - 1] : nil
        }
        for segment in segments {
            switch segment {
            case .text(let units):
                if !units.isEmpty { pieces.append(emit(.string(list(units)))) }
            case .specifier(let specifier):
                let width = specifier.width == .argument ? take() : nil
                let precision = specifier.precision == .argument ? take() : nil
                guard let value = take() else { continue }
                if specifier.letter == "a" || specifier.letter == "t" {
                    let argument = specifier.letter == "a" ? take() : nil
                    pieces.append(written(value, argument, function))
                } else {
                    pieces.append(self.specifier(specifier, width, precision, value))
                }
            }
        }
        return pieces
    }

    /// Strings joined; constants next to each other become one.
    func concatenate(_ pieces: [CoreID]) -> CoreID {
        var merged: [CoreID] = []
        for piece in pieces {
            if case .constant(.string(let units)) = program[piece], let last = merged.last,
                case .constant(.string(let before)) = program[last]
            {
                program[last] = .constant(.string(list(Array(before) + units)))
            } else {
                merged.append(piece)
            }
        }
        switch merged.count {
        case 0: return string("")
        case 1:
            // Null becomes the empty string.
            if case .constant(.string) = program[merged[0]] { return merged[0] }
            if case .callNative = program[merged[0]] { return merged[0] }
            return emit(.primitive(.stringConcat, list([merged[0], string("")])))
        default: return emit(.primitive(.stringConcat, list(merged)))
        }
    }

    /// `%a` and `%t`: the argument is a function that returns text, or writes it.
    private func written(_ function: Operand, _ argument: Operand?, _ kind: FormatFunction) -> CoreID {
        let arguments = argument.map { [$0] } ?? []
        guard let path = kind.writerPath, let type = wellKnown.lookUp(path: path, arity: 0) else {
            let unitOperand = Operand(source: .unit, type: wellKnown.unit, span: span)
            return applyOperand(function, [unitOperand] + arguments, .string)
        }
        type.ensureLoaded()
        guard let constructor = type.constructors.first(where: { signature(of: $0).parameters.isEmpty }) else {
            return string("")
        }
        let held = ownRepresentation(type)
        let writer = makeLocal("writer", held)
        let operand = Operand(source: .binding(.value(writer)), type: store.named(type), span: span)
        let run = applyOperand(function, [operand] + arguments, .unit)
        let text = callNative(FormatNatives.text, [coerce(read(writer), from: held, to: .any)], .string)
        return emit(.bind(writer, construct(constructor, [], [], held), emit(.sequence(list([run, text])))))
    }

    private func applyOperand(_ function: Operand, _ arguments: [Operand], _ target: Representation) -> CoreID {
        if case .binding(let binding) = function.source {
            return applyBinding(binding, function.type, arguments, target)
        }
        return apply(place(function, as: .function), arguments, target)
    }

    private func specifier(
        _ specifier: FormatSpecifier, _ width: Operand?, _ precision: Operand?, _ value: Operand
    ) -> CoreID {
        if specifier.flags.isEmpty, specifier.width == nil, specifier.precision == nil,
            let plain = plainSpecifier(specifier.letter, value)
        {
            return plain
        }
        let text = string(Self.specifierText(specifier))
        if width == nil && precision == nil {
            return callNative(FormatNatives.spec, [text, place(value, as: .any)], .string)
        }
        let numbers = [width, precision].map { $0.map { place($0, as: .int32) } ?? int(Int(Int32.min)) }
        return callNative(FormatNatives.specStar, [text] + numbers + [place(value, as: .any)], .string)
    }

    /// A specifier as the format writes it, without the percent sign.
    static func specifierText(_ specifier: FormatSpecifier) -> String {
        var text = specifier.flags
        switch specifier.width {
        case .fixed(let count): text += "\(count)"
        case .argument: text += "*"
        case nil: break
        }
        switch specifier.precision {
        case .fixed(let count): text += ".\(count)"
        case .argument: text += ".*"
        case nil: break
        }
        return text + String(specifier.letter)
    }

    private func plainSpecifier(_ letter: Character, _ value: Operand) -> CoreID? {
        switch letter {
        case "s": return place(value, as: .string)
        case "d", "i": return decimalText(place(value), value.type)
        case "c": return callNative(FormatNatives.char, [place(value, as: .char)], .string)
        case "b": return emit(.ifThenElse(place(value, as: .bool), string("true"), string("false")))
        case "O": return callNative(FormatNatives.object, [place(value, as: .any)], .string)
        case "A": return callNative(FormatNatives.any, [place(value, as: .any)], .string)
        default: return nil
        }
    }

    /// An integer in decimal, nil for what is no integer of a register.
    private func decimalText(_ code: CoreID, _ type: Type) -> CoreID? {
        let held = representation(type)
        switch held {
        case .int32: return callNative(FormatNatives.int32, [code], .string)
        case .int8, .int16, .uint8, .uint16:
            let wide = emit(
                .primitive(.convert(from: held.numericKind ?? .int32, to: .int32, isChecked: false), list([code])))
            return callNative(FormatNatives.int32, [wide], .string)
        case .int64: return callNative(FormatNatives.int64, [code], .string)
        case .uint64: return callNative(FormatNatives.uint64, [code], .string)
        case .uint32:
            let wide = emit(.primitive(.convert(from: .uint32, to: .uint64, isChecked: false), list([code])))
            return callNative(FormatNatives.uint64, [wide], .string)
        case .nativeint, .unativeint, .any, .unit, .bool, .char, .float32, .float, .enumeration, .reference, .union,
            .string,
            .function, .array:
            return callNative(FormatNatives.spec, [string("d"), coerce(code, from: held, to: .any)], .string)
        }
    }

    /// What `string x` gives.
    func stringOf(_ code: CoreID, _ type: Type) -> CoreID {
        let held = representation(type)
        switch held {
        case .string: return emit(.primitive(.stringConcat, list([code, string("")])))
        case .char: return callNative(FormatNatives.char, [code], .string)
        case .int8, .int16, .uint8, .uint16, .int32, .int64, .uint64, .uint32:
            return decimalText(code, type) ?? string("")
        case .nativeint, .unativeint, .any, .unit, .bool, .float32, .float, .enumeration, .reference, .union, .function,
            .array:
            return callNative(FormatNatives.text, [coerce(code, from: held, to: .any)], .string)
        }
    }

    // MARK: Interpolation

    func lowerInterpolated(_ segments: [InterpolatedSegment], _ id: TypedExpressionID) -> CoreID {
        var bindings: [(LocalID, CoreID)] = []
        if let (constructor, _) = named(tree.type(id)), qualifiedName(constructor) == "System.FormattableString" {
            return formattableString(segments, representation(id))
        }
        let text = concatenate(interpolatedText(segments, &bindings))
        if representation(id) == .string { return wrap(bindings, text) }
        // A format without arguments.
        let target = representation(id)
        let code = bind("text", text, .string) { local in
            let builder = makeLambda("format", [("continuation", .any)], .any) { locals in
                let function = coerce(read(locals[0]), from: .any, to: .function)
                return emit(.apply(function, list([coerce(read(local), from: .string, to: .any)])))
            }
            return constructFormat(builder, read(local), target)
        }
        return wrap(bindings, code)
    }

    /// A `System.FormattableString`: a composite format and the values of its holes.
    private func formattableString(_ segments: [InterpolatedSegment], _ target: Representation) -> CoreID {
        var bindings: [(LocalID, CoreID)] = []
        var format = ""
        var values: [CoreID] = []
        for segment in segments {
            switch segment {
            case .text(let units):
                format += String(decoding: units, as: UTF16.self).replacing("{", with: "{{").replacing("}", with: "}}")
            case .hole(let value, let specifier, let alignment, let holeFormat):
                let operand = evaluate(self.operand(value), &bindings)
                format += "{\(values.count)"
                if let alignment { format += ",\(alignment)" }
                if let holeFormat { format += ":\(holeFormat)" }
                format += "}"
                values.append(
                    specifier.map { coerce(self.specifier($0, nil, nil, operand), from: .string, to: .any) }
                        ?? place(operand, as: .any))
            }
        }
        let array = emit(.primitive(.arrayLiteral(.word), list(values)))
        let code = callNative("Format.formattable", [string(format), array], .any)
        return wrap(bindings, coerce(code, from: .any, to: target))
    }

    /// The pieces; holes are evaluated first, in order, by the bindings.
    func interpolatedText(_ segments: [InterpolatedSegment], _ bindings: inout [(LocalID, CoreID)]) -> [CoreID] {
        var pieces: [CoreID] = []
        for segment in segments {
            switch segment {
            case .text(let units):
                if !units.isEmpty { pieces.append(emit(.string(list(units)))) }
            case .hole(let value, let specifier, let alignment, let format):
                let operand = evaluate(self.operand(value), &bindings)
                pieces.append(hole(operand, specifier, alignment, format))
            }
        }
        return pieces
    }

    private func hole(
        _ value: Operand, _ specifier: FormatSpecifier?, _ alignment: Int?, _ format: String?
    ) -> CoreID {
        if let specifier { return self.specifier(specifier, nil, nil, value) }
        if alignment == nil && format == nil {
            if representation(value.type) == .string { return place(value) }
            return stringOf(place(value), value.type)
        }
        let text = format.map { string($0) } ?? emit(.null)
        return callNative(FormatNatives.hole, [place(value, as: .any), int(alignment ?? 0), text], .string)
    }

    func lowerTypeOf(_ type: Type, _ target: Representation) -> CoreID {
        let name = typeName(closed(type))
        return coerce(callNative("Type.named", [string(name.short), string(name.full)], .any), from: .any, to: target)
    }

    /// The .NET names of a type: `List`1`, `System.Collections.Generic.List`1[System.Int32]`.
    func typeName(_ type: Type) -> (short: String, full: String) {
        switch head(type) {
        case .named(let constructor, let arguments):
            if let rank = arrayRank(constructor), let element = arguments.first {
                let name = typeName(closed(element))
                let brackets = "[" + String(repeating: ",", count: rank - 1) + "]"
                return (name.short + brackets, name.full + brackets)
            }
            if let shape = typeShape(constructor, arguments) { return (shape, shape) }
            let arguments = arguments.filter { if case .measure = head($0) { false } else { true } }
            let name = netName(constructor)
            let short = name.lastIndex { $0 == "." || $0 == "+" }.map { String(name[name.index(after: $0)...]) } ?? name
            if arguments.isEmpty { return (short, name) }
            return (short, name + list(arguments))
        case .tuple(let elements, let isStruct):
            let short = (isStruct ? "ValueTuple`" : "Tuple`") + "\(elements.count)"
            return (short, "System." + short + list(elements))
        case .function(let argument, let result):
            return ("FSharpFunc`2", "Microsoft.FSharp.Core.FSharpFunc`2" + list([argument, result]))
        case .anonymousRecord, .variable, .parameter, .measure, .error: return ("Object", "System.Object")
        }
    }

    private func list(_ arguments: [Type]) -> String {
        "[" + arguments.map { typeName(closed($0)).full }.joined(separator: ",") + "]"
    }

    private func arrayRank(_ constructor: TypeConstructor) -> Int? {
        switch constructor.primitive {
        case .array: 1
        case .array2: 2
        case .array3: 3
        case .array4: 4
        default: nil
        }
    }

    /// The compiled name, as the runtime's own descriptors have it.
    private func netName(_ constructor: TypeConstructor) -> String {
        if let builtin = builtinType(constructor), constructor.primitive != .fiber {
            return builtin.descriptor.qualifiedName
        }
        return qualifiedName(constructor)
    }
}
