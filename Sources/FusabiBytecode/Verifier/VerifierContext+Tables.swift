// What types and entry points promise, which code then relies on.
extension VerifierContext {
    func checkEntryPoints() throws(ProgramError) {
        for id in program.entryPoints {
            guard let signature = function(id), signature.parameters.isEmpty, signature.captures.isEmpty else {
                throw reject("entry point \(id)")
            }
        }
        for record in program.functions {
            guard function(record.anyEntry) != nil else { throw reject("entry of a closure") }
        }
    }

    func checkTypes() throws(ProgramError) {
        for index in 0..<program.types.count {
            let id = program.first.type + UInt32(index)
            guard let info = types[id] else { throw reject("type \(id)") }
            try checkLayout(id, info)
            try checkMethods(id, program.types[index])
        }
    }

    private func checkLayout(_ id: UInt32, _ info: VerifierTypes.Info) throws(ProgramError) {
        if let builtin = BuiltinType(rawValue: id), !matches(info, builtin) {
            throw reject("builtin type \(builtin) has another layout")
        }
        switch info.kind {
        case .union:
            guard id <= UInt32(UInt16.max), !info.shapes.isEmpty, info.shapes.count <= 65_536 else {
                throw reject("union \(id)")
            }
        case .enumeration:
            guard id <= UInt32(UInt16.max) else { throw reject("enum \(id)") }
        case .tuple, .record, .class, .exception:
            guard info.shapes.count == 1 else { throw reject("type \(id) has \(info.shapes.count) shapes") }
        case .interface, .builtin: break
        }
        guard let parent = info.parent else { return }
        // A subclass begins with the fields of its base, so that code for the base works on it.
        guard let base = types[parent], let fields = info.shapes.first, let inherited = base.shapes.first,
            isClass(info.kind), isClass(base.kind), fields.starts(with: inherited)
        else { throw reject("type \(id) does not extend type \(parent)") }
    }

    private func isClass(_ kind: TypeDescriptor.Kind) -> Bool { kind == .class || kind == .exception }

    private func matches(_ info: VerifierTypes.Info, _ builtin: BuiltinType) -> Bool {
        let expected = builtin.descriptor
        if expected.kind == .builtin { return info.kind != .union && info.shapes.allSatisfy(\.isEmpty) }
        return info.kind == expected.kind
            && info.shapes == expected.shapes.map { $0.fields.map { types.type(of: $0.representation) } }
    }

    private func checkMethods(_ id: UInt32, _ record: TypeRecord) throws(ProgramError) {
        let receiver = instance(id)
        for entry in program.slotEntries[record.slots.range] {
            guard let slot = slot(entry.slot), let method = function(entry.function), method.captures.isEmpty,
                slot.parameters.count == method.parameters.count, !slot.parameters.isEmpty,
                types.isAssignable(method.result, to: slot.result),
                isReceiver(receiver, of: method),
                zip(slot.parameters, method.parameters).dropFirst().allSatisfy({ types.isAssignable($0, to: $1) })
            else { throw reject("type \(id): method of slot \(entry.slot)") }
        }
        let own: [(UInt32, Int)] = [
            (record.equals, 2), (record.compareTo, 2), (record.getHashCode, 1), (record.toString, 1),
        ]
        for (function, count) in own where function != TypeRecord.none {
            guard let method = self.function(function), method.captures.isEmpty, method.parameters.count == count,
                method.result.isWord, isReceiver(receiver, of: method),
                method.parameters.dropFirst().allSatisfy({ $0 == .any })
            else { throw reject("type \(id): own equality, order, hash or text") }
        }
    }

    /// The types of numbers say nothing of how their values are held, so methods of built-in types may take a number: another
    /// word read as a number is a wrong number and no more.
    private func isReceiver(_ receiver: VerifiedType, of method: VerifierSignature) -> Bool {
        if types.isAssignable(receiver, to: method.parameters[0]) { return true }
        switch method.parameters[0].kind {
        case .immediate, .float: return receiver == .any
        case .unknown, .any, .raw, .null, .string, .function, .array, .reference, .union, .object, .unionCase, .closure:
            return false
        }
    }

    /// What is known of an object when one of its type's methods runs.
    private func instance(_ id: UInt32) -> VerifiedType {
        switch types.kind(id) {
        case .union: VerifiedType(.union, id)
        case .enumeration: VerifiedType(.immediate, id)
        case .tuple, .record, .class, .exception: VerifiedType(.object, id)
        case .builtin, .interface, nil: builtinInstance(id)
        }
    }

    private func builtinInstance(_ id: UInt32) -> VerifiedType {
        switch BuiltinType(rawValue: id) {
        case .string8, .string16: .string
        case .wordArray, .byteArray, .longArray: .array
        case .closure, .partialApplication: .function
        case .decimal, .bigint, .fiber, .multiArray, .referenceCell: VerifiedType(.object, id)
        default: .any
        }
    }

    private func reject(_ reason: String) -> ProgramError { .rejected(function: "", position: 0, reason: reason) }
}
