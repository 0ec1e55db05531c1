import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import FusabiStdlib
import FusabiTypes

/// Shows what a part of a script declared the way F# Interactive does: `val it: int = 9`, types by their definition.
struct InteractiveEcho {
    private let session: CompilationSession
    /// Declarations shown so far.
    private var shown = 0

    init(_ session: CompilationSession) { self.session = session }

    /// Writes what `module` gained since the last call to the machine's output. False when a script's own `ToString` raised.
    mutating func show(_ module: ModuleEntity, on machine: Machine) -> Bool {
        let added = module.order[min(shown, module.order.count)...]
        shown = module.order.count
        var printer = SignaturePrinter(
            store: session.store, symbols: session.symbols, library: session.defaultModules)
        printer.open(module)
        for item in added {
            let head = printer.text(of: item)
            guard case .value(let value) = item, let word = word(of: value, on: machine) else {
                machine.output.write(head + "\n")
                continue
            }
            guard let text = StructuredText.declaration(head + " =", word, on: machine) else { return false }
            machine.output.write(text + "\n")
        }
        return true
    }

    /// A top-level value as any code sees it; nil for functions.
    private func word(of value: ValueEntity, on machine: Machine) -> Word? {
        guard case .global(let id) = value.storage else { return nil }
        let word = machine.global(GlobalID(index: id))
        let representation = session.chain.global(GlobalID(index: id))?.record.representation.representation
        switch representation {
        case .int64: return machine.box(int64: word.int64)
        case .uint64: return machine.box(uint64: word.uint64)
        case .nativeint: return machine.box(nativeint: word.int64)
        case .unativeint: return machine.box(unativeint: word.uint64)
        case .any, .unit, .bool, .char, .int8, .uint8, .int16, .uint16, .int32, .uint32, .float32, .float, .enumeration,
            .reference, .union, .string, .function, .array, nil:
            return word
        }
    }
}
