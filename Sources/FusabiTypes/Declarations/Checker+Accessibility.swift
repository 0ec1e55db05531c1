import FusabiSyntax

/// A value must not be more visible than the types in its own type: FS0410.
extension Checker {
    func checkExposure(of value: ValueEntity) {
        guard declarations.hasPrivateTypes, value.access != .isPrivate else { return }
        if let hidden = hiddenType(in: value.scheme.type, seenFrom: value.module) {
            error(
                410, value.span,
                "'\(text(value.name))' is visible outside, but the type '\(text(hidden.name))' in its signature is private."
            )
        }
    }

    /// A private type of the module (or of one around it) that the type mentions.
    private func hiddenType(in type: Type, seenFrom module: ModuleEntity?) -> TypeConstructor? {
        switch store[store.prune(type)] {
        case .named(let constructor, let arguments):
            if constructor.access == .isPrivate, isInside(module, constructor.module) { return constructor }
            for argument in arguments {
                if let found = hiddenType(in: argument, seenFrom: module) { return found }
            }
            return nil
        case .function(let argument, let result):
            return hiddenType(in: argument, seenFrom: module) ?? hiddenType(in: result, seenFrom: module)
        case .tuple(let elements, _):
            for element in elements {
                if let found = hiddenType(in: element, seenFrom: module) { return found }
            }
            return nil
        case .anonymousRecord(let fields, _):
            for field in fields {
                if let found = hiddenType(in: field.type, seenFrom: module) { return found }
            }
            return nil
        case .variable, .parameter, .measure, .error:
            return nil
        }
    }

    private func isInside(_ module: ModuleEntity?, _ outer: ModuleEntity?) -> Bool {
        var current = module
        while let entity = current {
            if entity === outer { return true }
            current = entity.parent
        }
        return false
    }
}
