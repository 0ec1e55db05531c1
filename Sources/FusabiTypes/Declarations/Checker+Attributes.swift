import FusabiSyntax

/// Attributes: resolved to types where these are declared, their arguments evaluated as constants.
extension Checker {
    /// What attributes say, in order. Unknown attributes are reported (FS0039).
    package func attributeFacts(_ attributes: [Attribute]) -> [AttributeFact] {
        if attributes.isEmpty { return [] }
        return attributes.filter { $0.target != "return" }.map(attributeFact)
    }

    private func attributeFact(_ attribute: Attribute) -> AttributeFact {
        let last = attribute.name.last.map { text($0.symbol) } ?? ""
        let name = last.hasSuffix("Attribute") ? String(last.dropLast(9)) : last
        let type = attributeType(attribute, name)
        if type == nil, !AttributeNames.builtin.contains(name), !isLibrary, let place = attribute.name.last {
            error(39, place.span, "The attribute '\(last)' is not defined.")
        }
        var fact = AttributeFact(name: name, arguments: [])
        let shown = type.map { AttributeNames.withoutSuffix(qualifiedName($0)) } ?? AttributeNames.qualified(name)
        var texts: [String] = []
        for argument in argumentExpressions(attribute.argument) {
            evaluateArgument(argument, &fact, &texts)
        }
        fact.text = texts.isEmpty ? shown : shown + " (" + texts.joined(separator: ", ") + ")"
        return fact
    }

    private func attributeType(_ attribute: Attribute, _ name: String) -> TypeConstructor? {
        guard let last = attribute.name.last else { return nil }
        let prefix = attribute.name.dropLast()
        for candidate in [text(last.symbol), name + "Attribute"] {
            var path = prefix
            path.append(Name(symbols.intern(candidate), last.span))
            if let found = findTypes(path).first(where: { isAttributeLike($0, candidate) }) { return found }
        }
        return nil
    }

    private func isAttributeLike(_ constructor: TypeConstructor, _ name: String) -> Bool {
        if name.hasSuffix("Attribute") { return true }
        guard case .class = constructor.definition, constructor.base != nil else { return false }
        return text(constructor.name).hasSuffix("Attribute")
    }

    private func argumentExpressions(_ argument: ExpressionID?) -> [ExpressionID] {
        guard let argument else { return [] }
        switch syntax[argument] {
        case .parenthesized(let inner): return argumentExpressions(inner)
        case .tuple(let items, _): return items
        case .literal(.unit): return []
        default: return [argument]
        }
    }

    private func evaluateArgument(_ id: ExpressionID, _ fact: inout AttributeFact, _ texts: inout [String]) {
        if case .infix(let name, let left, let right) = syntax[id], text(name.symbol) == "=",
            case .identifier(let property) = syntax[left]
        {
            if let value = evaluate(right) {
                texts.append("\(text(property.symbol)) = \(argumentText(right, value))")
                fact.named.append((text(property.symbol), value))
            }
            return
        }
        if let value = evaluate(id) {
            texts.append(argumentText(id, value))
            fact.arguments.append(value)
        } else if !isTypeArgument(id), memberPath(id) == nil {
            error(267, syntax.span(id), "An attribute's argument must be a constant.")
        }
    }

    private func argumentText(_ id: ExpressionID, _ value: Literal) -> String {
        let plain = LiteralText.text(value, symbols)
        if let flags = flagsName(of: id) { return "enum<\(flags)> (\(plain))" }
        guard let type = enumType(of: id) else { return plain }
        return "enum<\(qualifiedName(type))> (\(plain))"
    }

    /// The enum of an attribute that the library does not declare.
    private func flagsName(of id: ExpressionID) -> String? {
        switch syntax[id] {
        case .parenthesized(let inner): return flagsName(of: inner)
        case .infix(_, let left, _): return flagsName(of: left)
        case .member:
            guard let path = memberPath(id), path.count >= 2 else { return nil }
            return AttributeNames.flags[text(path[path.count - 2].symbol)]?.name
        default: return nil
        }
    }

    /// The enum that an expression's constants come from.
    private func enumType(of id: ExpressionID) -> TypeConstructor? {
        switch syntax[id] {
        case .parenthesized(let inner): return enumType(of: inner)
        case .infix(_, let left, _): return enumType(of: left)
        case .member:
            guard let path = memberPath(id) else { return nil }
            return findTypes(path.dropLast()).first {
                if case .enumeration = $0.definition { return true }
                return false
            }
        default: return nil
        }
    }

    private func isTypeArgument(_ id: ExpressionID) -> Bool {
        if case .typeApplication = syntax[id] { return true }
        return isLibrary
    }

    /// `A.B.C` as the default surroundings name it: FSharp.Core's own types without their path.
    func qualifiedName(_ constructor: TypeConstructor) -> String {
        var parts = [text(constructor.name)]
        var current = constructor.module
        while let module = current, module.isNamespace, module !== root {
            parts.append(text(module.name))
            current = module.parent
        }
        let names = Array(parts.reversed())
        return names.first == "FSharp" ? names[names.count - 1] : names.joined(separator: ".")
    }
}

/// Attributes that mean something to the checker or to .NET alone: accepted whether the library declares them or not.
enum AttributeNames {
    static let builtin: Set<String> = Set(core).union(system.keys)

    /// As F# shows them in signatures.
    static func qualified(_ name: String) -> String { system[name] ?? name }

    static func withoutSuffix(_ name: String) -> String {
        name.hasSuffix("Attribute") ? String(name.dropLast(9)) : name
    }

    /// Enums that only attributes use.
    static let flags: [String: (name: String, values: [String: Int32])] = [
        "CompilationRepresentationFlags": (
            "CompilationRepresentationFlags",
            ["None": 0, "Static": 1, "Instance": 2, "ModuleSuffix": 4, "UseNullAsTrueValue": 8, "Event": 16]
        ),
        "AttributeTargets": (
            "System.AttributeTargets",
            [
                "Assembly": 1, "Module": 2, "Class": 4, "Struct": 8, "Enum": 16, "Constructor": 32, "Method": 64,
                "Property": 128, "Field": 256, "Event": 512, "Interface": 1024, "Parameter": 2048, "Delegate": 4096,
                "ReturnValue": 8192, "GenericParameter": 16384, "All": 32767,
            ]
        ),
        "MethodImplOptions": (
            "System.Runtime.CompilerServices.MethodImplOptions", ["NoInlining": 8, "AggressiveInlining": 256]
        ),
    ]

    private static let core = [
        "AutoOpen", "RequireQualifiedAccess", "Struct", "Literal", "Measure", "NoEquality", "NoComparison",
        "ReferenceEquality", "StructuralEquality", "StructuralComparison", "CustomEquality", "CustomComparison",
        "AllowNullLiteral", "AbstractClass", "Sealed", "Interface", "Class", "DefaultValue", "CompiledName",
        "CompilationRepresentation", "InlineIfLambda", "OptionalArgument", "GeneralizableValue", "DefaultAugmentation",
        "StructuredFormatDisplay", "EntryPoint", "TailCall", "CLIMutable", "CLIEvent", "Experimental",
        "CompilerMessage",
        "RequiresExplicitTypeArguments", "NoDynamicInvocation", "AutoSerializable", "UnverifiableCode",
        "ReflectedDefinition",
        "EqualityConditionalOn", "ComparisonConditionalOn", "Unverifiable", "VolatileField", "NoCompilerInlining",
        "CustomOperation", "ProjectionParameter", "WarnOnWithoutNullArgument", "Native", "Primitive", "Out",
    ]

    private static let system: [String: String] = [
        "Obsolete": "System.Obsolete", "Flags": "System.Flags", "ParamArray": "System.ParamArray",
        "Serializable": "System.Serializable", "ThreadStatic": "System.ThreadStatic",
        "AttributeUsage": "System.AttributeUsage", "CLSCompliant": "System.CLSCompliant",
        "NonSerialized": "System.NonSerialized", "STAThread": "System.STAThread",
        "Extension": "System.Runtime.CompilerServices.Extension",
        "CallerMemberName": "System.Runtime.CompilerServices.CallerMemberName",
        "CallerLineNumber": "System.Runtime.CompilerServices.CallerLineNumber",
        "CallerFilePath": "System.Runtime.CompilerServices.CallerFilePath",
        "MethodImpl": "System.Runtime.CompilerServices.MethodImpl",
        "IsReadOnly": "System.Runtime.CompilerServices.IsReadOnly",
        "IsByRefLike": "System.Runtime.CompilerServices.IsByRefLike",
        "CompilerGenerated": "System.Runtime.CompilerServices.CompilerGenerated",
        "Optional": "System.Runtime.InteropServices.Optional",
        "DefaultParameterValue": "System.Runtime.InteropServices.DefaultParameterValue",
        "StructLayout": "System.Runtime.InteropServices.StructLayout",
        "FieldOffset": "System.Runtime.InteropServices.FieldOffset",
        "DebuggerDisplay": "System.Diagnostics.DebuggerDisplay",
        "DebuggerStepThrough": "System.Diagnostics.DebuggerStepThrough",
        "DebuggerHidden": "System.Diagnostics.DebuggerHidden",
        "DebuggerBrowsable": "System.Diagnostics.DebuggerBrowsable",
        "Conditional": "System.Diagnostics.Conditional",
        "ExcludeFromCodeCoverage": "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage",
        "EditorBrowsable": "System.ComponentModel.EditorBrowsable", "Description": "System.ComponentModel.Description",
        "DisplayName": "System.ComponentModel.DisplayName", "DefaultMember": "System.Reflection.DefaultMember",
    ]
}
