import FusabiSyntax

/// A module or namespace: what its name gives access to. Library modules fill themselves on first access.
package final class ModuleEntity {
    package let name: Symbol
    package let parent: ModuleEntity?
    package var isNamespace: Bool
    package var requiresQualifiedAccess = false
    package var isAutoOpen = false
    package var access: Access?
    /// `List` the module beside `List<'T>` the type: compiled name differs, source name is shared.
    package var values: [Symbol: ValueEntity] = [:]
    package var types: [Symbol: [TypeConstructor]] = [:]
    package var modules: [Symbol: ModuleEntity] = [:]
    /// Declared before it under the same name, in another file: a path names the contents of both.
    package var earlier: ModuleEntity?
    package var activePatterns: [ValueEntity] = []
    /// Union cases and exception cases of its types, by name (latest wins), for `Module.Case`.
    package var cases: [Symbol: CaseEntity] = [:]
    /// Cases of its active patterns, by name (latest wins), for `(|A|_|)` used as `Module.A`.
    package var patternCases: [Symbol: (pattern: ValueEntity, index: Int)] = [:]
    /// Record fields of its types, latest first, for `{ Module.Field = … }`.
    package var recordFields: [Symbol: [FieldEntity]] = [:]
    /// Extension members declared directly in it.
    package var extensions: [MemberEntity] = []
    /// Declarations in order, for signatures and for `open` (later shadows earlier).
    package var order: [ModuleItem] = []
    package var attributes: [AttributeFact] = []
    package var documentation: String?
    /// Fills the dictionaries; nil once done.
    package var load: (() -> Void)?

    package init(name: Symbol, parent: ModuleEntity?, isNamespace: Bool) {
        self.name = name
        self.parent = parent
        self.isNamespace = isNamespace
    }

    /// Makes sure that a library module's contents are here.
    package func ensureLoaded() {
        if let load {
            self.load = nil
            load()
        }
    }
}

package enum ModuleItem {
    case value(ValueEntity)
    case type(TypeConstructor)
    case module(ModuleEntity)
    /// A member that extends a type declared elsewhere.
    case extensionMember(MemberEntity)
}

/// An attribute that the checker kept: name without `Attribute`, constant arguments.
package struct AttributeFact: Sendable {
    package var name: String
    package var arguments: [Literal]
    /// `Level = 2`.
    package var named: [(name: String, value: Literal)] = []
    /// As signatures show it: `System.Flags`, `Note ("text", Level = 2)`.
    package var text = ""

    package init(name: String, arguments: [Literal]) {
        self.name = name
        self.arguments = arguments
    }
}

/// A `let`-bound top-level value or function (locals are ``TypedLocalID``s).
package final class ValueEntity {
    package let name: Symbol
    package let module: ModuleEntity?
    private var storedScheme: Scheme?
    /// Where a library value's type is still to be read from.
    private unowned let library: LibraryInterface?
    private let record: Int
    package var isMutable = false
    package var isInline = false
    package var access: Access?
    /// Number of arguments in each curried group that the definition takes by its syntax (F# spec 14.9 arity): `let f (a, b) c` is
    /// [2, 1]; a value is []. A unit argument counts 0 (`let f ()` is [0]).
    package var arity: [Int] = []
    package var parameterNames: [[Symbol?]] = []
    /// The source declares its type parameters: `let f<'a> …`.
    package var declaredTypeParameters = false
    package var attributes: [AttributeFact] = []
    /// `[<Literal>]`.
    package var literal: Literal?
    package var activePattern: ActivePatternInfo?
    package var storage: ValueStorage = .none
    /// The typed definition of an inline function, for lowering where it is used: parameters and body.
    package var inlineBody: InlineBody?
    package var documentation: String?
    package var span: Span

    package init(name: Symbol, module: ModuleEntity?, scheme: Scheme, span: Span) {
        self.name = name
        self.module = module
        storedScheme = scheme
        library = nil
        record = 0
        self.span = span
    }

    /// A value of a library, whose type, parameter names and attributes are read when its type is first asked for.
    init(name: Symbol, module: ModuleEntity?, library: LibraryInterface, record: Int) {
        self.name = name
        self.module = module
        self.library = library
        self.record = record
        span = .none
    }

    package var scheme: Scheme {
        get {
            if let storedScheme { return storedScheme }
            guard let library else { return Scheme(parameters: [], type: Type(index: 0)) }
            let scheme = library.complete(self, record: record)
            storedScheme = scheme
            return scheme
        }
        set { storedScheme = newValue }
    }
}

/// Where lowering put a value: raw ids of FusabiBytecode (this module does not depend on it).
package enum ValueStorage {
    case none
    case function(UInt32)
    case global(UInt32)
    /// `[<Native "name">]`: a native, or `prim:name`, a primitive.
    case native(String)
}

/// Either decoded, or still in the library's bytes.
package enum InlineBody {
    case tree(TypedLambda, TypedTree)
    case encoded(offset: Int)
}

package struct ActivePatternInfo {
    package var cases: [Symbol]
    package var isPartial: Bool
    /// `[<return: Struct>]`: ValueOption; or returns bool (F# 9).
    package var returnsValueOption: Bool
    package var returnsBool: Bool

    package init(cases: [Symbol], isPartial: Bool, returnsValueOption: Bool, returnsBool: Bool) {
        self.cases = cases
        self.isPartial = isPartial
        self.returnsValueOption = returnsValueOption
        self.returnsBool = returnsBool
    }
}

/// A type definition.
package final class TypeConstructor {
    package enum Definition {
        /// Not defined yet: inside its own recursive group.
        case pending
        /// Types that the runtime knows by name: int, string, obj, …
        case primitive
        case record([FieldEntity])
        case union([CaseEntity])
        case enumeration(underlying: Type, cases: [(name: Symbol, value: Literal)])
        case abbreviation(Type)
        case `class`
        case interface
        case `struct`
        case delegate(arguments: [Type], result: Type)
        /// `exception E of fields`: also the case used to construct and match it.
        case exception(CaseEntity)
        case measure
        /// `[<Measure>] type N = kg m / s^2`.
        case measureAbbreviation(Type)
        /// Arrays: rank.
        case array(rank: Int)
    }

    package let name: Symbol
    package let module: ModuleEntity?
    package var parameters: [TypeParameterID] = []
    package var definition: Definition = .pending
    /// Class: its base; nil means obj.
    package var base: Type?
    package var interfaces: [Type] = []
    package var members: [MemberEntity] = []
    /// By name, own members only (walk ``base`` for inherited ones); overloads in order of declaration.
    package var membersByName: [Symbol: [MemberEntity]] = [:]
    package var constructors: [MemberEntity] = []
    /// Instance fields of classes (`val`, primary constructor `let`s that became fields), in layout order.
    package var fields: [FieldEntity] = []
    /// `static val`, `static let` and `static member val`: each is a variable of its own.
    package var staticFields: [FieldEntity] = []
    /// Declared behind `and`.
    package var isInRecursiveGroup = false
    package var isStruct = false
    package var isAbstract = false
    package var isSealed = false
    package var admitsNull = false
    package var requiresQualifiedAccess = false
    /// Some members are extension methods.
    package var holdsExtensionMethods = false
    package var access: Access?
    package var representationAccess: Access?
    package var attributes: [AttributeFact] = []
    package var supportsEquality: Bool? = nil
    package var supportsComparison: Bool? = nil
    /// `[<ReferenceEquality>]`, `[<CustomEquality>]`, `[<NoComparison>]` … are in ``attributes``.
    package var documentation: String?
    package var span: Span
    /// The raw id of the runtime's type descriptor, once lowering gave one (library types come with it).
    package var runtimeTypeID: UInt32?
    /// The handle of this type without arguments, once ``TypeStore`` made it.
    package var plainType: Type?
    /// What `[<Primitive "…">]` says.
    package var primitive: PrimitiveType?
    package var load: (() -> Void)?

    package init(name: Symbol, module: ModuleEntity?, span: Span) {
        self.name = name
        self.module = module
        self.span = span
    }

    /// Makes sure that a library type's definition and members are here.
    package func ensureLoaded() {
        if let load {
            self.load = nil
            load()
        }
    }
}

/// A record field, a union case's field, a class's field, an exception's field.
package final class FieldEntity {
    package let name: Symbol
    /// In terms of the owner's parameters.
    package var type: Type
    package var index: Int
    package var isMutable: Bool
    /// `static val`, `static let`, `static member val`.
    package var isStatic = false
    package var attributes: [AttributeFact] = []
    /// False for the generated names `Item`, `Item1`, `Data0` of unnamed union and exception fields.
    package var isNamed: Bool
    package unowned let owner: TypeConstructor
    package var access: Access?
    /// Made from a `let` of a class: reached by its name inside the class, never behind a dot.
    package var isHidden = false
    package var documentation: String?
    /// The raw id of the global behind a static field, once lowering gave one.
    package var globalID: UInt32?

    package init(
        name: Symbol, type: Type, index: Int, isMutable: Bool, isNamed: Bool, owner: TypeConstructor
    ) {
        self.name = name
        self.type = type
        self.index = index
        self.isMutable = isMutable
        self.isNamed = isNamed
        self.owner = owner
    }
}

package final class CaseEntity {
    package let name: Symbol
    package var fields: [FieldEntity]
    package let tag: Int
    package unowned let owner: TypeConstructor
    package var documentation: String?

    package init(name: Symbol, fields: [FieldEntity], tag: Int, owner: TypeConstructor) {
        self.name = name
        self.fields = fields
        self.tag = tag
        self.owner = owner
    }
}

/// A method, property accessor, constructor, indexer, event accessor, operator or extension member.
package final class MemberEntity {
    package enum Kind {
        case method, getter, setter, constructor
    }
    package enum Dispatch {
        /// Called directly.
        case direct
        /// An abstract or virtual slot (interface methods too).
        case slot
        /// An override or implementation of the slot.
        case override(MemberEntity)
    }

    package struct Parameter {
        package var name: Symbol?
        package var type: Type
        /// `?x`: the type is the option's content here.
        package var isOptional: Bool
        /// A literal default (`[<Optional; DefaultParameterValue>]`), or of a library method.
        package var defaultValue: Literal?
        package var isParamArray: Bool
        /// `outref`/`byref` parameter of the library (`TryParse`): may be left out, then the results become a tuple.
        package var isOut: Bool
        /// Its attributes, as signatures show them.
        package var attributeTexts: [String] = []
        /// `[<ProjectionParameter>]`: what a custom operation of a computation gives it is a function of its variables.
        package var isProjection = false

        package init(
            name: Symbol?, type: Type, isOptional: Bool = false, defaultValue: Literal? = nil,
            isParamArray: Bool = false, isOut: Bool = false
        ) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
            self.defaultValue = defaultValue
            self.isParamArray = isParamArray
            self.isOut = isOut
        }
    }

    package let name: Symbol
    package unowned let owner: TypeConstructor
    package let kind: Kind
    package var isStatic: Bool
    /// Type parameters of the method itself, beyond the owner's.
    package var parameters: [TypeParameterID] = []
    /// Curried groups of arguments; methods have one, `member x.F a b` two; getters none (indexers one); setters one: the
    /// indices, then the value.
    package var groups: [[Parameter]] = []
    package var result: Type
    package var dispatch: Dispatch = .direct
    package var isAbstract = false
    package var isInline = false
    /// An extension member (`type T with`) of a type declared elsewhere.
    package var isExtension = false
    /// A static method under `[<Extension>]`: also called on its first parameter.
    package var isExtensionMethod = false
    package var isExplicitInterface = false
    /// `type List<'a> with`: what an extension calls its type's parameters.
    package var extensionParameterNames: [Symbol] = []
    /// The value of a constant of the library (`Int32.MaxValue`), which may stand in patterns.
    package var literal: Literal?
    package var access: Access?
    package var attributes: [AttributeFact] = []
    package var storage: ValueStorage = .none
    /// The raw id of the dispatch slot, for ``Dispatch/slot``.
    package var slotID: UInt32?
    package var inlineBody: InlineBody?
    package var documentation: String?
    package var span: Span

    package init(
        name: Symbol, owner: TypeConstructor, kind: Kind, isStatic: Bool, result: Type, span: Span
    ) {
        self.name = name
        self.owner = owner
        self.kind = kind
        self.isStatic = isStatic
        self.result = result
        self.span = span
    }
}
