import FusabiSyntax

/// Writes types as F# does in messages and signatures: `int list`, `Map<string,int>`, `('a -> 'b) -> 'a list`.
package struct TypePrinter {
    /// How tightly the surroundings bind: types looser than that are put in parentheses.
    enum Place: Int {
        /// The argument of a postfix type, an element of a tuple: functions and tuples need parentheses.
        case element = 2
        /// A type argument, the left side of an arrow: functions need parentheses.
        case argument = 4
        /// The right side of an arrow, or the whole.
        case whole = 5
    }

    let store: TypeStore
    let symbols: SymbolTable
    /// Modules whose contents are named without a path; nil: no type is named with a path.
    package var opened: Set<ObjectIdentifier>?
    /// Parameters that are written as `#Constraint` where they occur.
    var inPlace: [TypeParameterID: Type] = [:]
    /// Names of parameters in this signature, where they differ from their own.
    var names: [TypeParameterID: String] = [:]
    /// Parameters that member constraints speak of; nil: all that are declared static. Only these are written `^a`.
    var supports: Set<TypeParameterID>?

    package init(store: TypeStore, symbols: SymbolTable, opened: Set<ObjectIdentifier>? = nil) {
        self.store = store
        self.symbols = symbols
        self.opened = opened
    }

    /// The type as source text. O(size).
    package func text(_ type: Type) -> String { text(type, .whole) }

    func text(_ type: Type, _ place: Place, isFlexible: Bool = false) -> String {
        let type = store.prune(type)
        switch store[type] {
        case .variable(let id):
            return variableText(id)
        case .parameter(let id):
            if let bound = inPlace[id] { return "#" + text(bound, .whole, isFlexible: true) }
            return parameterText(id)
        case .named(let constructor, let arguments):
            return namedText(constructor, arguments, isFlexible: isFlexible)
        case .function(let argument, let result):
            let body = text(argument, .argument) + " -> " + text(result, .whole)
            return place.rawValue <= Place.argument.rawValue ? "(\(body))" : body
        case .tuple(let elements, let isStruct):
            let body = elements.map { text($0, .element) }.joined(separator: " * ")
            if isStruct { return "struct (\(body))" }
            return place.rawValue <= Place.element.rawValue ? "(\(body))" : body
        case .anonymousRecord(let fields, let isStruct):
            let body = fields.map { "\(symbols.text($0.name)): \(text($0.type, .whole))" }.joined(separator: "; ")
            return (isStruct ? "struct " : "") + (body.isEmpty ? "{| |}" : "{| \(body) |}")
        case .measure(let factors):
            return measureText(factors)
        case .error:
            return "_"
        }
    }

    private func variableText(_ id: TypeVariableID) -> String {
        let variable = store[id]
        let name = variable.name.map(symbols.text) ?? TypePrinter.letter(Int(id.index) % 26)
        return (variable.isStatic ? "^" : "'") + (name.isEmpty ? TypePrinter.letter(Int(id.index) % 26) : name)
    }

    func parameterText(_ id: TypeParameterID) -> String {
        let parameter = store[id]
        let isStatic = parameter.isStatic && (supports?.contains(id) ?? true)
        return (isStatic ? "^" : "'") + (names[id] ?? symbols.text(parameter.name))
    }

    /// `a`, `b` … `z`, `a1` …
    static func letter(_ index: Int) -> String {
        let letter = String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
        return index < 26 ? letter : letter + String(index / 26)
    }

    // MARK: Named types

    private func namedText(_ constructor: TypeConstructor, _ arguments: [Type], isFlexible: Bool) -> String {
        let name = self.name(of: constructor)
        if arguments.isEmpty { return name.text }
        if arguments.count == 1, name.isPostfix, !isFlexible {
            return text(arguments[0], .element) + " " + name.text
        }
        // Several arguments stand between commas, so that tuples among them need parentheses.
        let place = arguments.count == 1 ? Place.argument : .element
        return name.text + "<" + arguments.map { text($0, place) }.joined(separator: ",") + ">"
    }

    /// What a type is called here, and whether its argument stands before it.
    func name(of constructor: TypeConstructor) -> (text: String, isPostfix: Bool) {
        let text = symbols.text(constructor.name)
        if let nice = TypePrinter.niceNames[text], let module = constructor.module, isHome(module, nice.home) {
            return (nice.text, nice.isPostfix)
        }
        if case .array(let rank) = constructor.definition {
            return (rank == 1 ? "array" : "array\(rank)d", true)
        }
        let isPostfix = TypePrinter.postfixNames.contains(text) && isInCoreNamespace(constructor.module)
        return (path(to: constructor.module) + SignatureNames.identifier(text), isPostfix)
    }

    private func isHome(_ module: ModuleEntity, _ home: String) -> Bool {
        symbols.text(module.name) == home
    }

    private func isInCoreNamespace(_ module: ModuleEntity?) -> Bool {
        var current = module
        while let entity = current {
            if entity.parent == nil || symbols.text(entity.name) == "FSharp" { return true }
            if !entity.isNamespace { return false }
            current = entity.parent
        }
        return false
    }

    /// `A.B.`: the modules from the innermost opened one to the type's own.
    func path(to module: ModuleEntity?) -> String {
        guard let opened else { return "" }
        var parts: [String] = []
        var current = module
        while let entity = current, !opened.contains(ObjectIdentifier(entity)) {
            let name = symbols.text(entity.name)
            if !name.isEmpty { parts.append(SignatureNames.identifier(name)) }
            current = entity.parent
        }
        return parts.reversed().map { $0 + "." }.joined()
    }

    /// Types of the library that F# calls by their abbreviation.
    private static let niceNames: [String: (home: String, text: String, isPostfix: Bool)] = [
        "Object": ("System", "obj", false), "Boolean": ("System", "bool", false), "Char": ("System", "char", false),
        "SByte": ("System", "sbyte", false), "Byte": ("System", "byte", false), "Int16": ("System", "int16", false),
        "UInt16": ("System", "uint16", false), "Int32": ("System", "int", false), "UInt32": ("System", "uint32", false),
        "Int64": ("System", "int64", false), "UInt64": ("System", "uint64", false),
        "IntPtr": ("System", "nativeint", false), "UIntPtr": ("System", "unativeint", false),
        "Lazy": ("System", "Lazy", false), "Single": ("System", "float32", false), "Double": ("System", "float", false),
        "Decimal": ("System", "decimal", false), "String": ("System", "string", false),
        "Exception": ("System", "exn", false), "Unit": ("Core", "unit", false), "Option": ("Core", "option", true),
        "ValueOption": ("Core", "voption", true), "List": ("Collections", "list", true), "Ref": ("Core", "ref", true),
        "[]": ("Core", "array", true), "IEnumerable": ("Generic", "seq", true),
    ]

    private static let postfixNames: Set<String> = ["list", "option", "voption", "seq", "array", "ref"]
}
