import FusabiBytecode

// The tables that a program declares besides its functions.
extension Generator {
    mutating func declare() {
        for file in sources.files { _ = builder.addFile(file.path) }
        let skipped = Int(builder.first.type) - Int(core.first.types)
        for type in core.types.dropFirst(max(skipped, 0)) { builder.addType(type) }
        for global in core.globals { builder.addGlobal(global.name, global.representation) }
        for native in core.natives { builder.addNative(native.name, native.signature) }
        declareSlots()
    }

    /// A slot has the signature that its declaration gives it (Core made by hand: the first method that fills it, or a
    /// call), but takes any object.
    private mutating func declareSlots() {
        let first = builder.first.slot
        let count = Int(core.slotCount) - Int(first)
        if count <= 0 { return }
        var signatures: [FunctionSignature?] = (0..<UInt32(count)).map { offset in
            var signature = core.slotSignatures[SlotID(index: first + offset)]
            if signature?.parameters.isEmpty == false { signature?.parameters[0] = .any }
            return signature
        }
        for type in core.types {
            for entry in type.slots where entry.slot.index >= first {
                let index = Int(entry.slot.index - first)
                guard index < count, signatures[index] == nil else { continue }
                var signature = core.signatures(entry.function)
                if !signature.parameters.isEmpty { signature.parameters[0] = .any }
                signatures[index] = signature
            }
        }
        for node in nodes {
            guard case .callSlot(let slot, let arguments, let result) = node, slot.index >= first else { continue }
            let index = Int(slot.index - first)
            guard index < count, signatures[index] == nil else { continue }
            var parameters = arguments.map { core.representation(of: $0) ?? .any }
            if !parameters.isEmpty { parameters[0] = .any }
            signatures[index] = FunctionSignature(parameters: parameters, result: result)
        }
        for signature in signatures {
            builder.addSlot("", signature ?? FunctionSignature(parameters: [.any], result: .any))
        }
    }
}
