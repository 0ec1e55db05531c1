import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// `%A`: turns a value into a ``Layout``. The rules are those of F#'s structured formatting: what is shown of each kind of
/// value, where brackets are needed, how many elements are shown.
struct StructuredFormatter {
    /// What a placeholder may ask for: `%20A` a width, `%0A` no line breaks (width 0), `%.50A` a size.
    struct Options {
        /// Columns of a line; 0 never breaks.
        var width = 80
        /// Leaves, cases and fields shown in all; beyond them everything is `...`.
        var size = 10_000
        var elements = 100
        var depth = 100
    }

    let machine: Machine
    let options: Options
    var layout = Layout()
    /// What is left of the size.
    private var remaining: Int
    /// Values above the one being shown, so that a cycle ends.
    private var path: [Word] = []
    /// An exception is on its way out of script code that was called.
    private(set) var raised = false

    init(machine: Machine, options: Options = Options()) {
        self.machine = machine
        self.options = options
        remaining = options.size
    }

    /// The text of a value; nil when script code raised.
    static func text(_ value: Word, machine: Machine, options: Options = Options()) -> [UInt16]? {
        var formatter = StructuredFormatter(machine: machine, options: options)
        let root = formatter.layout(of: value, .element, depth: options.depth)
        if formatter.raised { return nil }
        if options.width > 0 { formatter.layout.fit(root, width: options.width) }
        return formatter.layout.text(root, isFlat: options.width <= 0)
    }

    /// The same behind a head that the value may be moved below.
    static func text(_ value: Word, after head: String, machine: Machine, options: Options) -> [UInt16]? {
        var formatter = StructuredFormatter(machine: machine, options: options)
        let left = formatter.layout.word(head)
        let right =
            value.isNull ? formatter.layout.word("null") : formatter.layout(of: value, .element, depth: options.depth)
        if formatter.raised { return nil }
        let root = formatter.layout.join(left, right, .breakable(2))
        formatter.layout.fit(root, width: options.width)
        return formatter.layout.text(root)
    }

    /// How tightly the surroundings bind: an argument of a case needs brackets where it is itself an application.
    enum Precedence {
        case element, argument
    }

    /// Leaves, cases and fields count towards the size; brackets around them do not.
    private mutating func count() { if remaining > 0 { remaining -= 1 } }

    /// `depth`: how many levels may still be shown.
    mutating func layout(of value: Word, _ precedence: Precedence, depth: Int) -> Layout.ID {
        guard depth > 0, remaining > 0, !raised else { return layout.word("...") }
        let value = ObjectText.asObject(value, machine)
        guard value.isReference else { return leaf(value, isRoot: depth == options.depth) }
        if path.contains(value) { return layout.word("...") }
        path.append(value)
        defer { path.removeLast() }
        return object(value, precedence, depth: depth)
    }

    /// Immediates and floats.
    private mutating func leaf(_ value: Word, isRoot: Bool) -> Layout.ID {
        count()
        if value.isNull { return layout.word(isRoot ? "<null>" : "null") }
        if value.isImmediate, value.kind.rawValue >= ImmediateKind.firstType {
            return layout.word(ObjectText.immediateName(value, machine))
        }
        return layout.word(ObjectText.literal(value, machine))
    }

    private mutating func object(_ value: Word, _ precedence: Precedence, depth: Int) -> Layout.ID {
        let cell = value.cell
        let inner = depth - 1
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .string8, .string16:
            count()
            let quote = [UInt16(UInt8(ascii: "\""))]
            return layout.word(quote + machine.view(value).array + quote)
        case .list: return bracketed(value.list, limit: options.elements, "[", "]", depth: inner)
        case .wordArray, .byteArray, .longArray: return array(value, depth: inner)
        case .closure, .partialApplication:
            count()
            return layout.word("<fun:\(machine.closureName(value))>")
        case .referenceCell: return record([("contents", machine.field(cell, 0))], depth: inner)
        case .boxedInt64, .boxedUInt64, .boxedNativeint, .boxedUnativeint, .decimal, .bigint:
            count()
            return layout.word(ObjectText.literal(value, machine))
        case .option, .valueOption:
            let name = cell.typeIndex == BuiltinType.option.rawValue ? "Some" : "ValueSome"
            return application(name, [machine.field(cell, 0)], precedence, depth: inner)
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8:
            return tuple(cell, isStruct: false, depth: inner)
        case .structTuple2, .structTuple3, .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            return tuple(cell, isStruct: true, depth: inner)
        case .multiArray: return multiArray(value, depth: inner)
        case .fiber, .hostObject, .nativeObject: return plain(value)
        case nil: return declared(value, precedence, depth: depth)
        }
    }

    /// Values of declared types.
    private mutating func declared(_ value: Word, _ precedence: Precedence, depth: Int) -> Layout.ID {
        let cell = value.cell
        guard let descriptor = machine.descriptor(TypeID(index: cell.typeIndex)) else { return plain(value) }
        if let display = descriptor.formatDisplay, descriptor.kind != .enumeration,
            let shown = formatDisplay(display, value, descriptor, depth: depth)
        {
            return shown
        }
        let inner = depth - 1
        switch descriptor.kind {
        case .tuple: return tuple(cell, isStruct: descriptor.isStruct, depth: inner)
        case .record:
            let fields = descriptor.shapes.first?.fields ?? []
            return record(
                fields.indices.map { (fields[$0].name, machine.field(cell, $0)) }, isAnonymous: descriptor.isAnonymous,
                depth: inner)
        case .union:
            let tag = cell.length
            guard descriptor.shapes.indices.contains(tag) else { return plain(value) }
            let shape = descriptor.shapes[tag]
            return application(
                shape.name, shape.fields.indices.map { machine.field(cell, $0) }, precedence, depth: inner)
        case .exception:
            let count = descriptor.shapes.first?.fields.count ?? 0
            let own = ExceptionField.count
            return application(
                descriptor.name, (own..<max(own, count)).map { machine.field(cell, $0) }, precedence, depth: inner)
        case .class, .interface, .enumeration, .builtin:
            return sequence(value, descriptor, precedence, depth: inner) ?? plain(value)
        }
    }

    /// What ToString gives.
    private mutating func plain(_ value: Word) -> Layout.ID {
        count()
        guard let text = ObjectText.text(value, machine) else {
            raised = true
            return .empty
        }
        return layout.word(text)
    }

    // MARK: Shapes

    private mutating func tuple(_ cell: Cell, isStruct: Bool, depth: Int) -> Layout.ID {
        let bracketed = bracketedList(TupleReader.elements(cell, machine), depth: depth)
        guard isStruct else { return bracketed }
        let keyword = layout.word("struct")
        return layout.tight(keyword, bracketed)
    }

    /// `(a, b)`.
    private mutating func bracketedList(_ words: [Word], depth: Int) -> Layout.ID {
        var items: [Layout.ID] = []
        for word in words { items.append(layout(of: word, .element, depth: depth)) }
        let body = layout.list(items, separator: ",")
        return layout.bracketed(body, if: true)
    }

    /// `Case x`, `Case (x, y)`.
    private mutating func application(
        _ name: String, _ arguments: [Word], _ precedence: Precedence, depth: Int
    ) -> Layout.ID {
        count()
        let head = layout.word(name)
        guard let first = arguments.first else { return head }
        let argument =
            arguments.count == 1
            ? layout(of: first, .argument, depth: depth) : bracketedList(arguments, depth: depth)
        let whole = layout.join(head, argument, .breakable(2))
        return layout.bracketed(whole, if: precedence == .argument)
    }

    /// Every field has a line of its own.
    private mutating func record(
        _ fields: [(name: String, value: Word)], isAnonymous: Bool = false, depth: Int
    ) -> Layout.ID {
        var items: [Layout.ID] = []
        for field in fields {
            count()
            let name = layout.word(field.name)
            let sign = layout.word("=")
            let head = layout.tight(name, sign)
            let value = layout(of: field.value, .element, depth: depth)
            items.append(layout.join(head, value, .breakable(1)))
        }
        let body = layout.above(items)
        let (open, close) = (layout.word(isAnonymous ? "{|" : "{"), layout.word(isAnonymous ? "|}" : "}"))
        return layout.tight(open, body, close)
    }

    /// `[a; b; ...]`.
    private mutating func bracketed(
        _ elements: some Sequence<Word>, limit: Int, _ open: String, _ close: String, depth: Int
    ) -> Layout.ID {
        var items: [Layout.ID] = []
        for element in elements {
            if items.count >= limit || remaining <= 0 {
                items.append(layout.word("..."))
                break
            }
            items.append(layout(of: element, .element, depth: depth))
        }
        return bracketed(items, open, close)
    }

    private mutating func bracketed(_ items: [Layout.ID], _ open: String, _ close: String) -> Layout.ID {
        let body = layout.list(items, separator: ";")
        let (left, right) = (layout.opening(open), layout.closing(close))
        return layout.tight(left, body, right)
    }

    private mutating func array(_ value: Word, depth: Int) -> Layout.ID {
        guard let array = machine.array(value) else { return layout.word("null") }
        let elements = (0..<array.count).lazy.map { [machine] in machine.element(array, $0) }
        return bracketed(elements, limit: options.elements, "[|", "|]", depth: depth)
    }

    /// `map [(k, v); …]`, `set […]`, `seq […]`; nil for what is no sequence.
    private mutating func sequence(
        _ value: Word, _ descriptor: TypeDescriptor, _ precedence: Precedence, depth: Int
    ) -> Layout.ID? {
        guard let kind = SequenceKind(descriptor, machine) else { return nil }
        let limit = kind == .seq ? options.elements / 30 + 1 : options.elements / 12 + 1
        guard let elements = SequenceReader.prefix(of: value, limit + 1, machine) else {
            raised = true
            return .empty
        }
        let body: Layout.ID
        if kind == .map {
            var items: [Layout.ID] = []
            for (index, pair) in elements.enumerated() where pair.isReference {
                if index == limit || remaining <= 0 {
                    items.append(layout.word("..."))
                    break
                }
                // The pair is shown as one of objects, so that None and () are null.
                let parts = [0, 1].map { machine.field(pair.cell, $0) }
                    .map { ObjectText.isNullObject($0) ? Word.null : $0 }
                items.append(bracketedList(parts, depth: depth - 1))
            }
            body = bracketed(items, "[", "]")
        } else {
            body = bracketed(elements, limit: limit, "[", "]", depth: depth)
        }
        let head = layout.word(kind.rawValue)
        let whole = layout.join(head, body, .breakable(2))
        return layout.bracketed(whole, if: precedence == .argument)
    }

    /// `[[1; 2]\n [3; 4]]`: rows below each other.
    private mutating func multiArray(_ value: Word, depth: Int) -> Layout.ID {
        guard let array = MultiArrayView(value, machine) else { return plain(value) }
        guard array.lengths.count == 2 else {
            let rank = layout.word("rank=\(array.lengths.count)")
            return bracketed([rank], "[|", "|]")
        }
        let (height, width) = (array.lengths[0], array.lengths[1])
        var items: [Layout.ID] = []
        if array.bases != [0, 0] {
            for (index, base) in array.bases.enumerated() { items.append(layout.word("bound\(index + 1)=\(base)")) }
        }
        for row in 0..<height {
            if row == options.elements || remaining <= 0 {
                items.append(layout.word("..."))
                break
            }
            let elements = (0..<width).lazy.map { [machine] in machine.element(array.elements, row * width + $0) }
            items.append(bracketed(elements, limit: options.elements, "[", "]", depth: depth))
        }
        let body = layout.above(items)
        let (left, right) = (layout.opening("["), layout.closing("]"))
        return layout.tight(left, body, right)
    }

    /// `[<StructuredFormatDisplay("Temp({Degrees})")>]`: text around properties; nil where the text is malformed.
    private mutating func formatDisplay(
        _ display: String, _ value: Word, _ descriptor: TypeDescriptor, depth: Int
    ) -> Layout.ID? {
        guard display.utf16.count > 1, let pieces = FormatDisplay.pieces(display) else { return nil }
        guard pieces.contains(where: { $0.property != nil }) else { return layout.word(pieces.map(\.text).joined()) }
        var result = layout.opening("")
        for piece in pieces {
            var part = layout.separator(piece.text)
            if let name = piece.property {
                guard let property = PropertyReader.value(of: name, in: value, descriptor, machine) else {
                    if machine.isRaising { raised = true }
                    return layout.word("<StructuredFormatDisplay exception: Method '\(name)' not found.>")
                }
                let shown =
                    property.isString
                    ? layout.separator(machine.view(property).array) : layout(of: property, .element, depth: depth / 10)
                part = layout.join(part, shown, .tight)
            }
            result = layout.join(result, part, .breakable(0))
        }
        return result
    }
}

/// The parts of a format display: text, then possibly a property.
package enum FormatDisplay {
    package struct Piece: Equatable {
        package var text: String
        package var property: String?

        package init(text: String, property: String?) { (self.text, self.property) = (text, property) }
    }

    /// `\{` and `\}` stand for the braces themselves; nil where braces do not match.
    package static func pieces(_ display: String) -> [Piece]? {
        var pieces: [Piece] = []
        var text = ""
        var property: String?
        var isEscaped = false
        for character in display {
            if isEscaped, character == "{" || character == "}" {
                if property == nil { text.removeLast() } else { property?.removeLast() }
                if property == nil { text.append(character) } else { property?.append(character) }
                isEscaped = false
                continue
            }
            isEscaped = character == "\\"
            switch (character, property) {
            case ("{", nil): property = ""
            case ("{", _), ("}", nil): return nil
            case ("}", let name):
                pieces.append(Piece(text: text, property: name))
                text = ""
                property = nil
            case (_, nil): text.append(character)
            default: property?.append(character)
            }
        }
        guard property == nil else { return nil }
        if !text.isEmpty || pieces.isEmpty { pieces.append(Piece(text: text, property: nil)) }
        return pieces
    }
}

extension TypeDescriptor {
    /// Lowering names the types of anonymous records so.
    var isAnonymous: Bool { name.hasPrefix("<>f__AnonymousType") }
}
