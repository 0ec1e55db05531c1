import FusabiRuntime

/// What the script left to do when its own code has ended: a function of the library's scheduler.
package final class RemainingWork {
    let handle: Machine.Handle

    private init(_ handle: Machine.Handle) { self.handle = handle }

    static func register(_ function: Word, for machine: Machine) {
        machine.attachments[ObjectIdentifier(RemainingWork.self)] = RemainingWork(machine.retain(function))
    }

    /// Nil when the script never scheduled anything.
    package static func run(on machine: Machine) -> RunOutcome? {
        guard let work = machine.attachments[ObjectIdentifier(RemainingWork.self)] as? RemainingWork else { return nil }
        return machine.run(applying: machine.word(work.handle), [.unit])
    }
}

extension StandardLibrary {
    /// Threads, and the delegates that several functions share: see `Scheduler.fs` and `Delegates.fs`.
    static func registerScheduling(_ table: inout NativeTable) {
        table["Fiber.isActive"] = { machine, arguments in .bool(machine.isActive(arguments[0])) }
        table["Scheduler.sleep"] = { machine, arguments in
            machine.output.flush()
            machine.sleep(seconds: arguments[0].float / 1000)
            return .unit
        }
        table["Scheduler.atEnd"] = { machine, arguments in
            RemainingWork.register(arguments[0], for: machine)
            return .unit
        }
        table["Scheduler.crash"] = { machine, arguments in
            machine.crash(arguments[0])
            return .unit
        }
        table["Delegate.arity"] = { machine, arguments in .int(machine.arity(arguments[0]) ?? 0) }
        table["Delegate.held"] = { machine, arguments in
            machine.heldArgument(arguments[1], of: arguments[0]) ?? .null
        }
    }
}
