import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// `%A`: turns a value into a ``Layout``. The rules are those of F#'s structured formatting: what is shown of each kind of
/// value, where brackets are needed, how many elements are shown.
struct StructuredFormatter {
    let machine: Machine
    var layout = Layout()
    /// Elements shown in all; beyond it everything is `...`.
    private var budget = 10_000
    /// Values above the one being shown, so that a cycle ends.
    private var path: [Word] = []
    /// An exception is on its way out of script code that was called.
    private(set) var raised = false

    static let maximumDepth = 100
    static let maximumElements = 100

    init(machine: Machine) { self.machine = machine }

    /// The text of a value within a width (80 unless the specifier says otherwise; 0 never breaks); nil when script code
    /// raised.
    static func text(_ value: Word, machine: Machine, width: Int = 80) -> [UInt16]? {
        var formatter = StructuredFormatter(machine: machine)
        let root = formatter.layout(of: value, .top)
        if formatter.raised { return nil }
        if width > 0 { formatter.layout.fit(root, width: width) }
        return formatter.layout.text(root)
    }

    /// How tightly the surroundings bind: whether a tuple, or an application, needs brackets.
    enum Precedence: Int {
        case top, element, argument
    }

    mutating func layout(of value: Word, _ precedence: Precedence) -> Layout.ID {
        budget -= 1
        if path.count >= Self.maximumDepth || budget < 0 { return layout.word("...") }
        guard value.isReference else { return leaf(value) }
        path.append(value)
        defer { path.removeLast() }
        let cell = value.cell
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .string8, .string16: return layout.word("\"" + machine.string(value) + "\"")
        case .list: return bracketed(value.list, limit: Self.maximumElements, open: "[", close: "]")
        case .wordArray, .byteArray, .longArray: return array(value)
        case .closure, .partialApplication: return layout.word("<fun>")
        case .referenceCell: return record([("contents", machine.field(cell, 0))])
        case .boxedInt64, .boxedUInt64, .boxedNativeint, .boxedUnativeint, .decimal, .bigint:
            return layout.word(ObjectText.literal(value, machine))
        case .option, .valueOption:
            let name = cell.typeIndex == BuiltinType.option.rawValue ? "Some" : "ValueSome"
            return application(name, [machine.field(cell, 0)], precedence)
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8: return tuple(cell, isStruct: false)
        case .structTuple2, .structTuple3, .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            return tuple(cell, isStruct: true)
        case .multiArray: return multiArray(value)
        case .fiber, .hostObject, .nativeObject: return layout.word(machine.typeName(value))
        case nil: return object(value, precedence)
        }
    }

    /// Immediates and floats.
    private mutating func leaf(_ value: Word) -> Layout.ID {
        if value.isNull { return layout.word(path.isEmpty ? "<null>" : "null") }
        if value.isFloat || !value.isImmediate { return layout.word(ObjectText.literal(value, machine)) }
        if value.kind.rawValue >= ImmediateKind.firstType {
            return layout.word(ObjectText.immediateName(value, machine))
        }
        return layout.word(ObjectText.literal(value, machine))
    }

    private mutating func object(_ value: Word, _ precedence: Precedence) -> Layout.ID {
        let cell = value.cell
        guard let descriptor = machine.descriptor(TypeID(index: cell.typeIndex)) else { return layout.word("?") }
        if let display = descriptor.formatDisplay { return formatDisplay(display, value, descriptor) }
        switch descriptor.kind {
        case .tuple: return tuple(cell, isStruct: descriptor.isStruct)
        case .record:
            let fields = descriptor.shapes.first?.fields ?? []
            return record(
                fields.indices.map { (fields[$0].name, machine.field(cell, $0)) }, isAnonymous: descriptor.isAnonymous)
        case .union:
            let tag = cell.length
            guard descriptor.shapes.indices.contains(tag) else { return layout.word(descriptor.name) }
            let shape = descriptor.shapes[tag]
            return application(shape.name, shape.fields.indices.map { machine.field(cell, $0) }, precedence)
        case .exception:
            let count = descriptor.shapes.first?.fields.count ?? 0
            let own = descriptor.ownFieldStart
            return application(descriptor.name, (own..<max(own, count)).map { machine.field(cell, $0) }, precedence)
        case .class, .interface, .enumeration, .builtin:
            if let sequence = sequence(value, descriptor) { return sequence }
            guard let text = ObjectText.text(value, machine) else {
                raised = true
                return .empty
            }
            return layout.word(text)
        }
    }

    // MARK: Shapes

    private mutating func tuple(_ cell: Cell, isStruct: Bool) -> Layout.ID {
        var items: [Layout.ID] = []
        for index in 0..<machine.fieldCount(cell) {
            items.append(layout(of: machine.field(cell, index), .element))
        }
        let body = layout.list(items, separator: ",")
        let bracketed = layout.bracketed(body, if: true)
        guard isStruct else { return bracketed }
        let keyword = layout.word("struct")
        return layout.tight(keyword, bracketed)
    }

    /// `Case x`, `Case (x, y)`.
    private mutating func application(_ name: String, _ arguments: [Word], _ precedence: Precedence) -> Layout.ID {
        guard !arguments.isEmpty else { return layout.word(name) }
        let argument: Layout.ID
        if arguments.count == 1 {
            argument = layout(of: arguments[0], .argument)
        } else {
            var items: [Layout.ID] = []
            for word in arguments { items.append(layout(of: word, .element)) }
            let body = layout.list(items, separator: ",")
            argument = layout.bracketed(body, if: true)
        }
        let head = layout.word(name)
        let whole = layout.join(head, argument, .breakable(2))
        return layout.bracketed(whole, if: precedence == .argument)
    }

    /// Every field has a line of its own.
    private mutating func record(_ fields: [(name: String, value: Word)], isAnonymous: Bool = false) -> Layout.ID {
        var items: [Layout.ID] = []
        for field in fields {
            let name = layout.word(field.name)
            let sign = layout.word("=")
            let head = layout.tight(name, sign)
            let value = layout(of: field.value, .top)
            items.append(layout.join(head, value, .breakable(1)))
        }
        let body = layout.above(items)
        let (open, close) = (layout.word(isAnonymous ? "{|" : "{"), layout.word(isAnonymous ? "|}" : "}"))
        return layout.tight(open, body, close)
    }

    private mutating func bracketed(
        _ elements: some Sequence<Word>, limit: Int, open: String, close: String
    ) -> Layout.ID {
        var items: [Layout.ID] = []
        for element in elements {
            if items.count >= limit || budget < 0 {
                items.append(layout.word("..."))
                break
            }
            items.append(layout(of: element, .element))
        }
        let body = layout.list(items, separator: ";")
        let (left, right) = (layout.opening(open), layout.closing(close))
        return layout.tight(left, body, right)
    }

    private mutating func array(_ value: Word) -> Layout.ID {
        guard let array = machine.array(value) else { return layout.word("null") }
        let elements = (0..<array.count).lazy.map { [machine] in machine.element(array, $0) }
        return bracketed(elements, limit: Self.maximumElements, open: "[|", close: "|]")
    }

    /// `map [(k, v); …]`, `set […]`, `seq […]`; nil for what is no sequence.
    private mutating func sequence(_ value: Word, _ descriptor: TypeDescriptor) -> Layout.ID? {
        guard descriptor.toString == nil || descriptor.isCollection, SequenceReader.isSequence(descriptor, machine)
        else {
            return nil
        }
        let isMap = descriptor.qualifiedName.hasPrefix("Microsoft.FSharp.Collections.FSharpMap")
        let isSet = descriptor.qualifiedName.hasPrefix("Microsoft.FSharp.Collections.FSharpSet")
        let limit = isMap || isSet ? 9 : 4
        guard let elements = SequenceReader.prefix(of: value, limit + 1, machine) else {
            raised = true
            return .empty
        }
        let name = isMap ? "map" : isSet ? "set" : "seq"
        if elements.isEmpty, name == "seq" { return layout.word("[||]") }
        let body: Layout.ID
        if isMap {
            var items: [Layout.ID] = []
            for pair in elements.prefix(limit) where pair.isReference {
                let parts = [
                    layout(of: machine.field(pair.cell, 0), .element),
                    layout(of: machine.field(pair.cell, 1), .element),
                ]
                let inner = layout.list(parts, separator: ",")
                items.append(layout.bracketed(inner, if: true))
            }
            if elements.count > limit { items.append(layout.word("...")) }
            let list = layout.list(items, separator: ";")
            let (left, right) = (layout.opening("["), layout.closing("]"))
            body = layout.tight(left, list, right)
        } else {
            body = bracketed(elements, limit: limit, open: "[", close: "]")
        }
        let head = layout.word(name)
        return layout.join(head, body, .breakable(2))
    }

    /// `[[1; 2]\n [3; 4]]`: rows below each other.
    private mutating func multiArray(_ value: Word) -> Layout.ID {
        guard let rows = MultiArrayReader.rows(of: value, machine) else { return layout.word(machine.typeName(value)) }
        var items: [Layout.ID] = []
        for row in rows { items.append(bracketed(row, limit: Self.maximumElements, open: "[", close: "]")) }
        let body = layout.above(items)
        let (left, right) = (layout.opening("["), layout.closing("]"))
        return layout.tight(left, body, right)
    }

    /// `[<StructuredFormatDisplay("Temp({Degrees})")>]`: text around properties.
    private mutating func formatDisplay(_ display: String, _ value: Word, _ descriptor: TypeDescriptor) -> Layout.ID {
        var result = Layout.ID.empty
        var rest = Substring(display)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let before = String(rest[..<open])
            let name = String(rest[rest.index(after: open)..<close])
            if !before.isEmpty {
                let text = layout.separator(before)
                result = layout.tight(result, text)
            }
            let part: Layout.ID
            if let property = PropertyReader.value(of: name, in: value, descriptor, machine) {
                part =
                    property.isString
                    ? layout.separator(machine.string(property)) : layout(of: property, .top)
            } else {
                part = layout.separator("{\(name)}")
            }
            result = layout.tight(result, part)
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty {
            let text = layout.separator(String(rest))
            result = layout.tight(result, text)
        }
        return result
    }
}

extension TypeDescriptor {
    /// Lowering names the types of anonymous records so.
    var isAnonymous: Bool { name.hasPrefix("<>f__AnonymousType") }

    /// Exceptions keep message, inner exception and trace first.
    var ownFieldStart: Int { 3 }

    /// Collections of the library, whose ToString does not matter for `%A`.
    var isCollection: Bool {
        qualifiedName.hasPrefix("System.Collections.") || qualifiedName.hasPrefix("Microsoft.FSharp.Collections.")
    }
}
