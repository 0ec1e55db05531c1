import Testing

import FusabiBytecode

struct InstructionTableTests {
    @Test func everyOperationHasItsShapeAtItsNumber() {
        for (index, shape) in InstructionShape.all.enumerated() {
            #expect(Int(shape.opcode.rawValue) == index)
            #expect(shape.name.description == "\(shape.opcode)")
        }
        #expect(InstructionShape.all.count == Opcode.count)
        #expect(Opcode.allCases.count == 256)
    }
}
