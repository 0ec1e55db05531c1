import FusabiSyntax

/// One member that a name may mean, seen through the type it was found in.
struct MemberCandidate {
    var member: MemberEntity
    /// The parameters of the declaring type as the object's type has them.
    var owner: Substitution
    /// How far up the hierarchy it was found.
    var depth: Int
}

/// What a name means behind a dot.
enum MemberMeaning {
    case field(FieldEntity, Substitution)
    case anonymousField(Type)
    case property(getters: [MemberCandidate], setters: [MemberCandidate])
    case methods([MemberCandidate])
    /// `shape.IsCircle`: F# 9.
    case caseTest(CaseEntity)
}

/// Member look-up: F# spec 14.1.11.
extension Checker {
    /// The classes (or interfaces) that a type has members of, nearest first: itself, its bases, obj; for an interface what
    /// it inherits; for a type variable its bounds.
    func hierarchy(of type: Type) -> [(constructor: TypeConstructor, arguments: [Type])] {
        var result: [(constructor: TypeConstructor, arguments: [Type])] = []
        addHierarchy(of: type, &result, depth: 0)
        if let object = wellKnown[.obj], !result.contains(where: { $0.constructor === object }) {
            object.ensureLoaded()
            result.append((object, []))
        }
        return result
    }

    private func addHierarchy(
        of type: Type, _ result: inout [(constructor: TypeConstructor, arguments: [Type])], depth: Int
    ) {
        guard depth < 100 else { return }
        switch store.head(type) {
        case .named(let constructor, let arguments):
            if result.contains(where: { $0.constructor === constructor }) { return }
            constructor.ensureLoaded()
            result.append((constructor, arguments))
            if let base = baseType(of: constructor, arguments) { addHierarchy(of: base, &result, depth: depth + 1) }
            if case .interface = constructor.definition {
                let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
                for inherited in constructor.interfaces {
                    addHierarchy(of: store.substitute(inherited, substitution), &result, depth: depth + 1)
                }
            }
        case .parameter(let id):
            for case .subtype(let bound) in store[id].constraints {
                addHierarchy(of: bound, &result, depth: depth + 1)
            }
        case .variable(let id):
            for case .subtype(let bound) in store[id].constraints {
                addHierarchy(of: bound, &result, depth: depth + 1)
            }
        case .function, .tuple, .anonymousRecord, .measure, .error:
            break
        }
    }

    /// What `name` means on a value of the type (or, `isStatic`, on the type). nil when nothing has that name.
    func lookUp(_ name: Symbol, in type: Type, isStatic: Bool) -> MemberMeaning? {
        if case .anonymousRecord(let fields, _) = store.head(type), !isStatic,
            let field = fields.first(where: { $0.name == name })
        {
            return .anonymousField(field.type)
        }
        let levels = hierarchy(of: type)
        var methods: [MemberCandidate] = []
        for (depth, level) in levels.enumerated() {
            let owner = Substitution(parameters: level.constructor.parameters, arguments: level.arguments)
            if methods.isEmpty, let field = field(name, level.constructor, isStatic: isStatic) {
                return .field(field, owner)
            }
            guard let members = level.constructor.membersByName[name] else { continue }
            let found = members.filter { $0.isStatic == isStatic && !$0.isExplicitInterface && $0.kind != .constructor }
            let candidates = found.map { MemberCandidate(member: $0, owner: owner, depth: depth) }
            let properties = candidates.filter { $0.member.kind != .method }
            if methods.isEmpty, !properties.isEmpty {
                return property(properties, inherited: levels[(depth + 1)...], name, isStatic: isStatic)
            }
            for candidate in candidates where candidate.member.kind == .method { add(candidate, to: &methods) }
        }
        let extensions = extensionMembers(name, type, levels, isStatic: isStatic)
        for extended in extensions {
            if extended.member.kind == .method {
                add(extended, to: &methods)
            } else if methods.isEmpty {
                return .property(
                    getters: extensions.filter { $0.member.kind == .getter },
                    setters: extensions.filter { $0.member.kind == .setter })
            }
        }
        if !methods.isEmpty { return .methods(methods) }
        return isStatic ? nil : caseTest(name, type)
    }

    private func field(_ name: Symbol, _ constructor: TypeConstructor, isStatic: Bool) -> FieldEntity? {
        if !isStatic, case .record(let fields) = constructor.definition {
            return fields.first { $0.name == name }
        }
        if !isStatic, case .exception(let unionCase) = constructor.definition {
            return unionCase.fields.first { $0.name == name }
        }
        let fields = isStatic ? constructor.staticFields : constructor.fields
        return fields.first { $0.name == name && !$0.isHidden }
    }

    private func property(
        _ found: [MemberCandidate], inherited: ArraySlice<(constructor: TypeConstructor, arguments: [Type])>,
        _ name: Symbol, isStatic: Bool
    ) -> MemberMeaning {
        var getters = withoutOverridden(found.filter { $0.member.kind == .getter })
        var setters = withoutOverridden(found.filter { $0.member.kind == .setter })
        // An override of only one accessor leaves the other to the base.
        for level in inherited where getters.isEmpty || setters.isEmpty {
            let owner = Substitution(parameters: level.constructor.parameters, arguments: level.arguments)
            let members = (level.constructor.membersByName[name] ?? []).filter {
                $0.isStatic == isStatic && !$0.isExplicitInterface
            }
            if getters.isEmpty {
                getters = members.filter { $0.kind == .getter }.map {
                    MemberCandidate(member: $0, owner: owner, depth: 1)
                }
            }
            if setters.isEmpty {
                setters = members.filter { $0.kind == .setter }.map {
                    MemberCandidate(member: $0, owner: owner, depth: 1)
                }
            }
        }
        return .property(getters: getters, setters: setters)
    }

    private func withoutOverridden(_ candidates: [MemberCandidate]) -> [MemberCandidate] {
        var result: [MemberCandidate] = []
        for candidate in candidates { add(candidate, to: &result) }
        return result
    }

    /// Adds a candidate unless one that was found nearer overrides or hides it.
    private func add(_ candidate: MemberCandidate, to result: inout [MemberCandidate]) {
        if case .override(let slot) = candidate.member.dispatch {
            result.removeAll { $0.member === slot && $0.depth >= candidate.depth }
        }
        for known in result {
            if known.member === candidate.member { return }
            if case .override(let slot) = known.member.dispatch, slot === candidate.member { return }
            if known.depth < candidate.depth, !candidate.member.isExtension, hasSameSignature(known, candidate) {
                return
            }
        }
        result.append(candidate)
    }

    private func hasSameSignature(_ a: MemberCandidate, _ b: MemberCandidate) -> Bool {
        let (xs, ys) = (a.member.groups.flatMap { $0 }, b.member.groups.flatMap { $0 })
        guard xs.count == ys.count, a.member.parameters.count == b.member.parameters.count else { return false }
        return zip(xs, ys).allSatisfy {
            isSameType(store.substitute($0.type, a.owner), store.substitute($1.type, b.owner))
        }
    }

    /// Extension members in scope for a type, its bases and its interfaces.
    private func extensionMembers(
        _ name: Symbol, _ type: Type, _ levels: [(constructor: TypeConstructor, arguments: [Type])], isStatic: Bool
    ) -> [MemberCandidate] {
        guard let known = environment.extensions[name] else { return [] }
        var result: [MemberCandidate] = []
        for member in known where member.isStatic == isStatic {
            var owner: Substitution?
            if let level = levels.first(where: { $0.constructor === member.owner }) {
                owner = Substitution(parameters: level.constructor.parameters, arguments: level.arguments)
            } else if case .interface = member.owner.definition,
                let seen = supertype(of: type, member.owner), case .named(_, let arguments) = store.head(seen)
            {
                owner = Substitution(parameters: member.owner.parameters, arguments: arguments)
            }
            if let owner { result.append(MemberCandidate(member: member, owner: owner, depth: levels.count)) }
        }
        return result
    }

    private func caseTest(_ name: Symbol, _ type: Type) -> MemberMeaning? {
        guard case .named(let constructor, _) = store.head(type), case .union(let cases) = constructor.definition
        else { return nil }
        let spelled = text(name)
        guard spelled.hasPrefix("Is") else { return nil }
        let wanted = spelled.dropFirst(2)
        return cases.first { text($0.name) == wanted }.map { .caseTest($0) }
    }

    // MARK: Access

    /// FS0491 for a private member used outside its type.
    func checkAccess(_ member: MemberEntity, _ span: Span) {
        guard member.access == .isPrivate, !isLibrary else { return }
        if let type = context.enclosingType, type === member.owner || isNested(type, in: member.owner) { return }
        error(491, span, "'\(text(member.name))' is private to '\(text(member.owner.name))'")
    }

    private func isNested(_ type: TypeConstructor, in owner: TypeConstructor) -> Bool { type === owner }
}
