import FusabiSyntax

/// What a name means as an expression.
package enum ValueBinding {
    case local(TypedLocalID)
    case value(ValueEntity)
    case unionCase(CaseEntity)
    case exceptionCase(CaseEntity)
    /// `Even` inside the definition of `(|Even|Odd|)`: case `index` of `count`.
    case activePatternResult(index: Int, count: Int)
    /// A `let` of a class that became a field, used inside its members: the object is `self`.
    case instanceField(FieldEntity, self: TypedLocalID)
    case staticField(FieldEntity)
    /// A function bound by `let` in a class, compiled to a method.
    case instanceMethod(MemberEntity, self: TypedLocalID)
    case staticMethod(MemberEntity)
    /// A static member by its plain name, from `open type`.
    case openedMember(TypeConstructor, Symbol)
    /// A type's name, newer than any value of that name: a constructor call. See ``Environment/types``.
    case typeName
}

/// What a name means as a pattern.
package enum PatternBinding {
    case unionCase(CaseEntity)
    case exceptionCase(CaseEntity)
    case activePattern(ValueEntity, index: Int)
    case localActivePattern(TypedLocalID, ActivePatternInfo, index: Int)
    /// A `[<Literal>]` value.
    case literal(ValueEntity)
    /// A value of an enum by its plain name, from `open type`.
    case enumCase(TypeConstructor, Symbol)
}

/// A place in an ``Environment`` to go back to.
package struct EnvironmentMark {
    fileprivate var values, patterns, types, modules, labels, extensions, extensionTypes, typeVariables: Int
}

/// The names in scope: F# spec 14.1. Separate tables for the separate name spaces; every table restores to a mark.
package struct Environment {
    package private(set) var values = NameTable<ValueBinding>()
    package private(set) var patterns = NameTable<PatternBinding>()
    /// Latest first; a newer type hides an older one of the same name and arity.
    package private(set) var types = NameTable<[TypeConstructor]>()
    /// Modules and namespaces, latest first: a path may continue in any of them.
    package private(set) var modules = NameTable<[ModuleEntity]>()
    /// Record fields, latest first.
    package private(set) var labels = NameTable<[FieldEntity]>()
    /// Extension members by name, latest first.
    package private(set) var extensions = NameTable<[MemberEntity]>()
    /// Types that hold extension methods, latest last.
    package private(set) var extensionTypes: [TypeConstructor] = []
    /// `'a` of enclosing declarations and annotations.
    package private(set) var typeVariables = NameTable<Type>()

    package init() {}

    package var mark: EnvironmentMark {
        EnvironmentMark(
            values: values.mark, patterns: patterns.mark, types: types.mark, modules: modules.mark, labels: labels.mark,
            extensions: extensions.mark, extensionTypes: extensionTypes.count, typeVariables: typeVariables.mark)
    }

    package mutating func restore(_ mark: EnvironmentMark) {
        values.restore(mark.values)
        patterns.restore(mark.patterns)
        types.restore(mark.types)
        modules.restore(mark.modules)
        labels.restore(mark.labels)
        extensions.restore(mark.extensions)
        extensionTypes.removeLast(max(0, extensionTypes.count - mark.extensionTypes))
        typeVariables.restore(mark.typeVariables)
    }

    // MARK: Binding

    package mutating func bind(_ name: Symbol, _ binding: ValueBinding) {
        values.bind(name, binding)
    }

    /// A top-level value: its name, and what it brings to patterns. A plain variable hides no pattern name.
    package mutating func bind(_ value: ValueEntity) {
        values.bind(value.name, .value(value))
        if let info = value.activePattern {
            for (index, name) in info.cases.enumerated() {
                patterns.bind(name, .activePattern(value, index: index))
            }
        } else if value.literal != nil {
            patterns.bind(value.name, .literal(value))
        } else if case .literal? = patterns[value.name] {
            patterns.bind(value.name, nil)
        }
    }

    package mutating func bindPattern(_ name: Symbol, _ binding: PatternBinding?) {
        patterns.bind(name, binding)
    }

    package mutating func bindTypeVariable(_ name: Symbol, _ type: Type) {
        typeVariables.bind(name, type)
    }

    /// A type's name. `mayBeConstructed`: its name is also a function (classes, structs, delegates, and abbreviations of
    /// them), hiding values of that name.
    package mutating func add(_ type: TypeConstructor, mayBeConstructed: Bool) {
        let older = types[type.name] ?? []
        types.bind(type.name, [type] + older.filter { $0.parameters.count != type.parameters.count })
        if type.holdsExtensionMethods { extensionTypes.append(type) }
        guard mayBeConstructed else { return }
        // An abbreviation may stand for a type without constructors (`seq`): it hides no value.
        if case .abbreviation = type.definition, let known = values[type.name] {
            if case .typeName = known {} else { return }
        }
        values.bind(type.name, .typeName)
    }

    /// `open type T`: its static members by their plain names, and its union cases.
    package mutating func openType(_ type: TypeConstructor) {
        for (name, members) in type.membersByName where members.contains(where: \.isStatic) {
            values.bind(name, .openedMember(type, name))
        }
        if case .enumeration(_, let cases) = type.definition {
            for (name, _) in cases {
                values.bind(name, .openedMember(type, name))
                patterns.bind(name, .enumCase(type, name))
            }
        }
        addContents(of: type)
    }

    /// A type's cases and fields, unless they need qualification.
    package mutating func addContents(of type: TypeConstructor) {
        addContents(of: type, isQualified: type.requiresQualifiedAccess)
    }

    package mutating func addContents(of type: TypeConstructor, isQualified: Bool) {
        switch type.definition {
        case .record(let fields) where !isQualified:
            for field in fields { labels.bind(field.name, [field] + (labels[field.name] ?? [])) }
        case .union(let cases) where !isQualified:
            for unionCase in cases {
                values.bind(unionCase.name, .unionCase(unionCase))
                patterns.bind(unionCase.name, .unionCase(unionCase))
            }
        case .exception(let unionCase):
            values.bind(unionCase.name, .exceptionCase(unionCase))
            patterns.bind(unionCase.name, .exceptionCase(unionCase))
        case .record, .union, .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .struct, .delegate,
            .measure, .measureAbbreviation, .array:
            break
        }
    }

    package mutating func add(_ module: ModuleEntity) {
        modules.bind(module.name, [module] + (modules[module.name] ?? []))
    }

    /// `module L = List`: another name for modules.
    package mutating func abbreviate(_ name: Symbol, _ targets: [ModuleEntity]) {
        modules.bind(name, targets)
    }

    package mutating func add(extension member: MemberEntity) {
        extensions.bind(member.name, [member] + (extensions[member.name] ?? []))
    }

    /// `open`: everything the module holds, in its order; AutoOpen modules inside are opened too.
    /// `fromInside`: for what stands in the module itself.
    package mutating func open(_ module: ModuleEntity, fromInside: Bool = false) {
        module.ensureLoaded()
        for item in module.order {
            switch item {
            case .value(let value):
                // A private value hides nothing outside; where the name means nothing else, its use is reported.
                if value.access == .isPrivate, !fromInside, values[value.name] != nil { continue }
                bind(value)
            case .type(let type):
                add(type, mayBeConstructed: type.mayBeConstructed)
                addContents(of: type)
            case .module(let inner):
                add(inner)
                if inner.isAutoOpen { open(inner) }
            case .extensionMember(let member):
                add(extension: member)
            }
        }
    }
}

extension TypeConstructor {
    /// Does the type's name read as a constructor in expressions?
    package var mayBeConstructed: Bool {
        switch definition {
        case .class, .struct, .delegate, .primitive, .abbreviation: true
        case .record, .union, .enumeration, .exception, .interface, .measure, .measureAbbreviation, .array, .pending:
            false
        }
    }
}
