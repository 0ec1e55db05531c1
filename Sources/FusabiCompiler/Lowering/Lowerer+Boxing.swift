import FusabiBytecode
import FusabiTypes

/// Values as objects, and back.
extension Lowerer {
    /// `e :?> T`, `unbox<T> e`.
    func lowerDowncast(_ value: TypedExpressionID, _ type: Type) -> CoreID {
        castClass(lower(value, as: .any), to: type)
    }

    /// A value as an object. What .NET represents by null becomes null: `None`, `()` and a `Nullable` without a value; one
    /// that has a value is boxed as that value.
    func boxed(_ value: CoreID, _ type: Type) -> CoreID {
        let held = representation(type)
        if let nullable = nullable(type) { return boxedNullable(value, held, nullable) }
        switch held {
        case .unit: return isAtomic(value) ? emit(.null) : emit(.sequence(list([value, emit(.null)])))
        case .union(BuiltinType.option.id):
            return bind("o", value, held) { local in
                let isNone = emit(.primitive(.isCase(BuiltinType.option.id, tag: 0), list([read(local)])))
                return emit(.ifThenElse(isNone, emit(.null), coerce(read(local), from: held, to: .any)))
            }
        default: return coerce(value, from: held, to: .any)
        }
    }

    /// An object as a value of a type, InvalidCastException where it is none.
    func castClass(_ value: CoreID, to type: Type) -> CoreID {
        let target = representation(type)
        if let nullable = nullable(type) { return castNullable(value, target, nullable) }
        if target == .union(BuiltinType.option.id) {
            return bind("o", value, .any) { local in
                let isNull = emit(.primitive(.isNull, list([read(local)])))
                let checked = emit(.primitive(.castClass(.type(BuiltinType.option.id)), list([read(local)])))
                let none = emit(.emptyCase(BuiltinType.option.id, tag: 0))
                return emit(.ifThenElse(isNull, none, coerce(checked, from: .any, to: target)))
            }
        }
        if target == .unit { return emit(.sequence(list([value, unit]))) }
        guard let test = runtimeTest(type) else { return coerce(value, from: .any, to: target) }
        let checked = emit(.primitive(.castClass(test), list([value])))
        return coerce(checked, from: .any, to: target)
    }

    // MARK: Nullable

    /// `System.Nullable` and what it may hold; nil for other types.
    struct NullableType {
        let constructor: TypeConstructor
        let value: Type
    }

    func nullable(_ type: Type) -> NullableType? {
        guard let (constructor, arguments) = named(type), arguments.count == 1, text(constructor.name) == "Nullable",
            constructor === wellKnown.lookUp(path: "System.Nullable", arity: 1)
        else { return nil }
        let value = closed(arguments[0])
        switch head(value) {
        // Generic code does not know what the values are, and leaves them in their structs.
        case .parameter, .variable: return nil
        case .named, .function, .tuple, .anonymousRecord, .measure, .error: break
        }
        return NullableType(constructor: constructor, value: value)
    }

    private func boxedNullable(_ value: CoreID, _ held: Representation, _ nullable: NullableType) -> CoreID {
        let id = typeID(nullable.constructor)
        let fields = instanceFields(nullable.constructor).map { representation(of: $0) }
        guard fields.count == 2 else { return coerce(value, from: held, to: .any) }
        return bind("n", value, held) { local in
            let hasValue = coerce(emit(.field(read(local), id, tag: 0, index: 0)), from: fields[0], to: .bool)
            let inner = coerce(emit(.field(read(local), id, tag: 0, index: 1)), from: fields[1], to: .any)
            return emit(.ifThenElse(hasValue, inner, emit(.null)))
        }
    }

    private func castNullable(_ value: CoreID, _ target: Representation, _ nullable: NullableType) -> CoreID {
        let id = typeID(nullable.constructor)
        let fields = instanceFields(nullable.constructor).map { representation(of: $0) }
        guard fields.count == 2 else { return coerce(value, from: .any, to: target) }
        let make = { (hasValue: Bool, value: CoreID, held: Representation) -> CoreID in
            let parts = [
                self.coerce(self.emit(.bool(hasValue)), from: .bool, to: fields[0]),
                self.coerce(value, from: held, to: fields[1]),
            ]
            return self.coerce(self.emit(.allocate(id, tag: 0, self.list(parts))), from: .reference(id), to: target)
        }
        return bind("o", value, .any) { local in
            let held = representation(nullable.value)
            let some = make(true, castClass(read(local), to: nullable.value), held)
            let none = make(false, defaultValue(nullable.value), held)
            return emit(.ifThenElse(emit(.primitive(.isNull, list([read(local)]))), none, some))
        }
    }
}
