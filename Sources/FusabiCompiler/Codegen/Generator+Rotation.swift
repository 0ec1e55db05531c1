import FusabiBytecode

/// A loop whose body begins with a test: a jump back repeats the test and goes straight to the branch that it selects,
/// so that a turn takes one branch and not two.
struct Rotation {
    enum Test {
        case condition(CoreID)
        case unionCase(Register, TypeID, tag: Int)
    }

    var test: Test
    /// Where the two branches of the test begin.
    var first: Label
    var second: Label
}

extension Generator {
    /// Generates the body of a function (`join` nil) or of a recursive join point.
    @discardableResult
    mutating func emitLoopBody(_ body: CoreID, _ dest: Destination, join: JoinID?, isLoop: Bool = true) -> Bool {
        let mark = top
        defer { top = mark }
        guard isLoop else { return emit(body, dest) }
        switch nodes[Int(body.index)] {
        case .ifThenElse(let condition, let first, let second) where isCheap(condition):
            let rotation = Rotation(test: .condition(condition), first: asm.label(), second: asm.label())
            set(rotation, join)
            return emitIf(condition, first, second, dest, rotation)
        case .switchTag(let subject, let type, let cases, let fallback):
            guard case .local(let local) = nodes[Int(subject.index)], captured[local] == nil,
                let register = stableRegister(local), !register.isWide, isTwoWay(type, cases, fallback)
            else { return emit(body, dest) }
            let test = Rotation.Test.unionCase(register, type, tag: cases[0].tag)
            let rotation = Rotation(test: test, first: asm.label(), second: asm.label())
            set(rotation, join)
            self.mark(body)
            return emitTwoWay(register, type, cases, fallback, true, dest, rotation)
        default:
            return emit(body, dest)
        }
    }

    private mutating func set(_ rotation: Rotation, _ join: JoinID?) {
        if let join { joins[Int(join.index)].rotation = rotation } else { selfLoop?.rotation = rotation }
    }

    private func isTwoWay(_ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>, _ fallback: CoreID?) -> Bool {
        fallback != nil ? cases.count == 1 : cases.count == 2 && coversAll(type, cases)
    }

    /// A test of variables that takes an instruction or two and cannot raise.
    private func isCheap(_ condition: CoreID) -> Bool {
        switch nodes[Int(condition.index)] {
        case .primitive(.compare(_, let kind), let operands): kind != .float32 && operands.allSatisfy(isOwn)
        case .primitive(.isNull, let operands): operands.allSatisfy(isOwn)
        case .primitive(.isCase(let type, _), let operands):
            core.descriptor(of: type)?.shapes.count == 2 && operands.allSatisfy(isOwn)
        case .primitive(.not, let operands): operands.allSatisfy(isCheap)
        case .local: isOwn(condition)
        default: false
        }
    }

    private func isOwn(_ id: CoreID) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant: true
        case .local(let local): captured[local] == nil && local != selfLocal
        default: false
        }
    }

    /// Back to the start of a loop, whose variables have their new values.
    mutating func goBack(_ label: Label, _ rotation: Rotation?) {
        guard let rotation, asm.isPlaced(rotation.first) else {
            go(label)
            return
        }
        // The jump is in one of the branches; that is where the loop most likely goes on.
        let isInSecond = asm.isPlaced(rotation.second)
        let (near, far) = isInSecond ? (rotation.second, rotation.first) : (rotation.first, rotation.second)
        switch rotation.test {
        case .condition(let condition): branch(condition, to: near, when: !isInSecond, back: true)
        case .unionCase(let register, let type, let tag):
            let test = caseTest(register, type, tag)
            asm.loop(isInSecond ? test.inverse : test, near)
        }
        go(far)
    }

    private mutating func go(_ label: Label) {
        if asm.isPlaced(label) { asm.loop(label) } else { asm.jump(label) }
    }
}
