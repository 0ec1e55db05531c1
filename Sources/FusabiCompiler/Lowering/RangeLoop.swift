import FusabiBytecode
import FusabiTypes

/// The loop of a range with any numeric type and step.
struct RangeLoop {
    let lowerer: Lowerer
    let type: Type
    let held: Representation
    let low: LocalID
    let step: LocalID
    let high: LocalID
    /// No step was given, so it is 1.
    let isUnitStep: Bool

    /// `body` gets an immutable local with the element.
    func emit(_ body: (LocalID) -> CoreID) -> CoreID {
        let loop: CoreID
        switch held {
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .char: loop = narrow(body)
        case .int64, .uint64, .nativeint, .unativeint: loop = wide(body)
        case .float, .float32: loop = scaled(body)
        default: loop = accumulate(body)
        }
        return checkingBounds(isUnitStep ? loop : checkingStep(loop))
    }

    private func read(_ local: LocalID) -> CoreID { lowerer.read(local) }

    /// A step of zero is an ArgumentException.
    private func checkingStep(_ loop: CoreID) -> CoreID {
        guard let zero = lowerer.numericConstant(0, held) else { return loop }
        let test = compare(.equal, read(step), lowerer.emit(zero))
        let raise = lowerer.callNative("Range.zeroStep", [], .unit)
        return lowerer.emit(.sequence(lowerer.list([lowerer.emit(.ifThenElse(test, raise, lowerer.unit)), loop])))
    }

    /// Start, step and end that are no number are ArgumentExceptions, in this order: only NaN differs from itself.
    private func checkingBounds(_ loop: CoreID) -> CoreID {
        guard held == .float || held == .float32 else { return loop }
        let parts = isUnitStep ? [low, high] : [low, step, high]
        let numbers = parts.map { compare(.equal, read($0), read($0)) }
        let areNumbers = numbers.dropLast().reversed().reduce(numbers[numbers.count - 1]) { rest, isNumber in
            lowerer.emit(.ifThenElse(isNumber, rest, lowerer.emit(.constant(.bool(false)))))
        }
        let floats = [low, step, high].map { local in
            held == .float
                ? read(local)
                : lowerer.emit(
                    .primitive(.convert(from: .float32, to: .float, isChecked: false), lowerer.list([read(local)])))
        }
        let raise = lowerer.callNative("Range.notANumber", floats, .unit)
        return lowerer.emit(
            .sequence(lowerer.list([lowerer.emit(.ifThenElse(areNumbers, lowerer.unit, raise)), loop])))
    }

    private func compare(_ op: ComparisonOperator, _ a: CoreID, _ b: CoreID) -> CoreID {
        if let kind = held.numericKind { return lowerer.emit(.primitive(.compare(op, kind), lowerer.list([a, b]))) }
        let words = [a, b].map { lowerer.coerce($0, from: held, to: .any) }
        return lowerer.emit(
            .primitive(op == .equal ? .genericEquals : .genericCompareOperator(op), lowerer.list(words)))
    }

    /// At most 32 bits: counts in 64, where nothing overflows.
    private func narrow(_ body: (LocalID) -> CoreID) -> CoreID {
        let kind = held.numericKind ?? .int32
        let wideLocals = ["low", "step", "high"].map { lowerer.makeLocal($0, .int64) }
        let values = [low, step, high].map { local in
            lowerer.emit(.primitive(.convert(from: kind, to: .int64, isChecked: false), lowerer.list([read(local)])))
        }
        let inner = RangeLoop(
            lowerer: lowerer, type: type, held: .int64, low: wideLocals[0], step: wideLocals[1], high: wideLocals[2],
            isUnitStep: isUnitStep)
        let loop = inner.simple { element in
            let value = lowerer.emit(
                .primitive(.convert(from: .int64, to: kind, isChecked: false), lowerer.list([read(element)])))
            return lowerer.bind("i", value, held, body)
        }
        return lowerer.wrap(Array(zip(wideLocals, values)), loop)
    }

    /// 64 bits: goes on while the way to the end is at least a step long, so that nothing overflows.
    private func wide(_ body: (LocalID) -> CoreID) -> CoreID {
        let join = lowerer.program.addJoin()
        let isUp = lowerer.makeLocal("isUp", .bool)
        let current = lowerer.makeLocal("i", held)
        let run = body(current)
        let advance = lowerer.emit(.jump(join, lowerer.list([sum(read(current), read(step))])))
        let turn = lowerer.emit(
            .sequence(
                lowerer.list([run, lowerer.emit(.ifThenElse(hasStepLeft(current, isUp), advance, lowerer.unit))])))
        let loop = lowerer.emit(
            .join(
                join, parameters: lowerer.list([current]), body: turn,
                scope: lowerer.emit(.jump(join, lowerer.list([read(low)]))),
                isRecursive: true))
        let guarded = lowerer.emit(.ifThenElse(inRange(low, isUp), loop, lowerer.unit))
        return lowerer.wrap([(isUp, isUpward)], guarded)
    }

    private var isUpward: CoreID {
        compare(.greater, read(step), lowerer.emit(lowerer.numericConstant(0, held) ?? .unit))
    }

    /// Distances of 64-bit integers need not fit the signed kind, so they are compared as unsigned numbers.
    private func hasStepLeft(_ current: LocalID, _ isUp: LocalID) -> CoreID {
        if isUnitStep { return compare(.notEqual, read(current), read(high)) }
        let zero = lowerer.emit(lowerer.numericConstant(0, held) ?? .unit)
        let up = compareUnsigned(difference(read(high), read(current)), read(step))
        let down = compareUnsigned(difference(read(current), read(high)), difference(zero, read(step)))
        return lowerer.emit(.ifThenElse(read(isUp), up, down))
    }

    private func difference(_ a: CoreID, _ b: CoreID) -> CoreID {
        lowerer.emit(.primitive(.arithmetic(.subtract, held.numericKind ?? .int64), lowerer.list([a, b])))
    }

    private func compareUnsigned(_ a: CoreID, _ b: CoreID) -> CoreID {
        let kind = held.numericKind ?? .int64
        let operands = [a, b].map { operand in
            kind == .uint64
                ? operand
                : lowerer.emit(.primitive(.convert(from: kind, to: .uint64, isChecked: false), lowerer.list([operand])))
        }
        return lowerer.emit(.primitive(.compare(.greaterOrEqual, .uint64), lowerer.list(operands)))
    }

    /// Floating point: each element is computed from the first, so that errors do not add up.
    private func scaled(_ body: (LocalID) -> CoreID) -> CoreID {
        let kind = held.numericKind ?? .float
        let constant = { (value: Int) in lowerer.emit(lowerer.numericConstant(value, held) ?? .unit) }
        let arithmetic = { (op: ArithmeticOperator, a: CoreID, b: CoreID) in
            lowerer.emit(.primitive(.arithmetic(op, kind), lowerer.list([a, b])))
        }
        let current = lowerer.makeLocal("i", held, isMutable: true)
        let count = lowerer.makeLocal("n", held, isMutable: true)
        let isUp = lowerer.makeLocal("isUp", .bool)
        let element = lowerer.makeLocal("i", held)
        let run = body(element)
        let distance = arithmetic(.multiply, read(count), read(step))
        let advance = lowerer.emit(
            .sequence(
                lowerer.list([
                    run, lowerer.emit(.setLocal(count, arithmetic(.add, read(count), constant(1)))),
                    lowerer.emit(.setLocal(current, arithmetic(.add, read(low), distance))),
                ])))
        let loop = lowerer.emit(
            .whileLoop(inRange(current, isUp), lowerer.emit(.bind(element, read(current), advance))))
        return lowerer.wrap(
            [(isUp, compare(.greater, read(step), constant(0))), (current, read(low)), (count, constant(0))], loop)
    }

    private func accumulate(_ body: (LocalID) -> CoreID) -> CoreID { simple(body) }

    /// `while inRange i do body i; i <- i + step`, where the sum cannot wrap.
    private func simple(_ body: (LocalID) -> CoreID) -> CoreID {
        let current = lowerer.makeLocal("i", held, isMutable: true)
        let isUp = lowerer.makeLocal("isUp", .bool)
        let element = lowerer.makeLocal("i", held)
        let run = body(element)
        let advance = lowerer.emit(.setLocal(current, sum(read(current), read(step))))
        let iteration = lowerer.emit(
            .bind(element, read(current), lowerer.emit(.sequence(lowerer.list([run, advance])))))
        let loop = lowerer.emit(.whileLoop(inRange(current, isUp), iteration))
        return lowerer.wrap([(isUp, isUpward), (current, read(low))], loop)
    }

    private func inRange(_ value: LocalID, _ isUp: LocalID) -> CoreID {
        lowerer.emit(
            .ifThenElse(
                read(isUp), compare(.lessOrEqual, read(value), read(high)),
                compare(.greaterOrEqual, read(value), read(high))))
    }

    private func sum(_ a: CoreID, _ b: CoreID) -> CoreID {
        if let kind = held.numericKind {
            return lowerer.emit(.primitive(.arithmetic(.add, kind), lowerer.list([a, b])))
        }
        if case .reference(let id) = held, let owner = OperatorNatives.type(id) {
            return lowerer.callNative("\(owner).op_Addition", [a, b], held)
        }
        return a
    }
}
