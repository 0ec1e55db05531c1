/// Tags of nodes in serialised typed trees.
enum InlineFormat {
    enum ExpressionTag: UInt8 {
        case literal, local, value, lambda, apply, letIn, letPattern, use, match, ifThenElse, whileLoop, forTo, forIn
        case tryWith, tryFinally, sequential, tuple, list, array, record, recordCopy, anonymousRecord, anonymousField
        case unionCase, exceptionCase, field, setField, staticField, setStaticField, setLocal, setValue, call, object
        case coerce, downcast, typeTest, traitCall, comprehension, yield, yieldAll, range, lazy, assert, format
        case interpolated, addressOf, outPlaceholder, delegate, typeOf, defaultOf, nameOf, error

        init(_ node: TypedExpression) {
            self =
                switch node {
                case .literal: .literal
                case .local: .local
                case .value: .value
                case .lambda: .lambda
                case .apply: .apply
                case .letIn: .letIn
                case .letPattern: .letPattern
                case .use: .use
                case .match: .match
                case .ifThenElse: .ifThenElse
                case .whileLoop: .whileLoop
                case .forTo: .forTo
                case .forIn: .forIn
                case .tryWith: .tryWith
                case .tryFinally: .tryFinally
                case .sequential: .sequential
                case .tuple: .tuple
                case .list: .list
                case .array: .array
                case .record: .record
                case .recordCopy: .recordCopy
                case .anonymousRecord: .anonymousRecord
                case .anonymousField: .anonymousField
                case .unionCase: .unionCase
                case .exceptionCase: .exceptionCase
                case .field: .field
                case .setField: .setField
                case .staticField: .staticField
                case .setStaticField: .setStaticField
                case .setLocal: .setLocal
                case .setValue: .setValue
                case .call: .call
                case .object: .object
                case .coerce: .coerce
                case .downcast: .downcast
                case .typeTest: .typeTest
                case .traitCall: .traitCall
                case .comprehension: .comprehension
                case .yield: .yield
                case .yieldAll: .yieldAll
                case .range: .range
                case .lazy: .lazy
                case .assert: .assert
                case .format: .format
                case .interpolated: .interpolated
                case .addressOf: .addressOf
                case .outPlaceholder: .outPlaceholder
                case .delegate: .delegate
                case .typeOf: .typeOf
                case .defaultOf: .defaultOf
                case .nameOf: .nameOf
                case .error: .error
                }
        }
    }

    enum PatternTag: UInt8 {
        case wildcard, variable, literal, tuple, list, array, cons, unionCase, exceptionCase, enumCase, record
        case anonymousRecord, or, and, alias, null, typeTest, activePattern, error

        init(_ node: TypedPattern) {
            self =
                switch node {
                case .wildcard: .wildcard
                case .variable: .variable
                case .literal: .literal
                case .tuple: .tuple
                case .list: .list
                case .array: .array
                case .cons: .cons
                case .unionCase: .unionCase
                case .exceptionCase: .exceptionCase
                case .enumCase: .enumCase
                case .record: .record
                case .anonymousRecord: .anonymousRecord
                case .or: .or
                case .and: .and
                case .alias: .alias
                case .null: .null
                case .typeTest: .typeTest
                case .activePattern: .activePattern
                case .error: .error
                }
        }
    }

    static func code(of kind: EnumerationKind) -> UInt8 {
        switch kind {
        case .range: 0
        case .list: 1
        case .array: 2
        case .string: 3
        case .sequence: 4
        }
    }

    static func enumerationKind(_ code: UInt8) -> EnumerationKind {
        switch code {
        case 0: .range
        case 1: .list
        case 2: .array
        case 3: .string
        default: .sequence
        }
    }

    static func code(of kind: ComprehensionKind) -> UInt8 {
        switch kind {
        case .list: 0
        case .array: 1
        case .sequence: 2
        }
    }

    static func comprehensionKind(_ code: UInt8) -> ComprehensionKind {
        switch code {
        case 0: .list
        case 1: .array
        default: .sequence
        }
    }

    /// Where a field is kept by its type.
    static func place(of field: FieldEntity, in owner: TypeConstructor) -> (InterfaceFormat.FieldTable, Int) {
        if let index = owner.fields.firstIndex(where: { $0 === field }) { return (.instance, index) }
        if let index = owner.staticFields.firstIndex(where: { $0 === field }) { return (.static, index) }
        return (.definition, definitionFields(of: owner).firstIndex { $0 === field } ?? 0)
    }

    /// Fields of a record, of all cases of a union, of an exception.
    static func definitionFields(of constructor: TypeConstructor) -> [FieldEntity] {
        switch constructor.definition {
        case .record(let fields): fields
        case .union(let cases): cases.flatMap(\.fields)
        case .exception(let unionCase): unionCase.fields
        case .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .struct, .delegate, .measure,
            .measureAbbreviation, .array:
            []
        }
    }
}
