import FusabiBytecode

extension Machine {
    /// An exception (or the end of the run) is on its way: the native should return, its result does not count.
    package var isRaising: Bool { state.pointee.attention.contains(.raised) }

    /// Raises an exception of a .NET type by its full name. Give the result back to the interpreter.
    @discardableResult
    package func raise(_ qualifiedName: String, _ message: String) -> Word {
        let text = makeString(message)
        if isRaising { return .unit }
        return raise(makeException(qualifiedName, message: text))
    }

    /// Raises an exception of a .NET type with some fields beyond message, inner and trace: what comes after those three
    /// in the order of the class's layout.
    @discardableResult
    package func raise(_ qualifiedName: String, _ message: String, fields: [Word]) -> Word {
        let text = makeString(message)
        if isRaising { return .unit }
        let exception = makeException(qualifiedName, message: text)
        if exception.isReference {
            let count = fieldCount(exception.cell)
            for (index, field) in fields.enumerated() where ExceptionField.count + index < count {
                exception.cell[ExceptionField.count + index] = field
            }
        }
        return raise(exception)
    }

    /// Raises an exception object.
    @discardableResult
    package func raise(_ exception: Word) -> Word {
        if abort == nil, !isRaising {
            state.pointee.pending = exception
            state.pointee.attention.insert(.raised)
        }
        return .unit
    }

    /// Ends the run: no handler runs any more.
    @discardableResult
    package func stop(_ reason: AbortReason) -> Word {
        if abort == nil {
            abort = reason
            if case .exit = reason { abortTrace = [] } else { abortTrace = currentTrace() }
        }
        state.pointee.attention.insert(.raised)
        return .unit
    }

    /// Ends the run with an exception that no handler sees: one that left a thread.
    package func crash(_ exception: Word) {
        isCrashing = true
        state.pointee.pending = exception
        state.pointee.attention.insert(.raised)
    }

    /// A broken rule inside the engine: ends the run.
    @discardableResult
    package func fail(_ detail: String) -> Word {
        if abort == nil { abortDetail = detail }
        return stop(.internalError)
    }

    /// A new exception object: message set, inner exception and trace null, further fields their defaults.
    package func makeException(_ qualifiedName: String, message: Word) -> Word {
        let type = exceptionType(qualifiedName)
        let layout = state.pointee.heap.types[Int(type)]
        let count = max(Int(shape(layout, tag: 0)?.fieldCount ?? 0), ExceptionField.count)
        guard let cell = allocateCell(type, aux: 0, words: count) else { return .null }
        for index in 0..<count { cell[index] = .null }
        for index in ExceptionField.count..<count {
            let value = defaultValue(fieldCode(layout, tag: 0, index))
            cell[index] = value.isUnset ? .null : value
        }
        cell[ExceptionField.message] = message
        return Word(cell)
    }

    /// The type of that name; while the library lacks it, System.Exception.
    private func exceptionType(_ qualifiedName: String) -> UInt32 {
        if let known = image.exceptionTypes[qualifiedName] { return known }
        let found =
            typeID(named: qualifiedName)?.index ?? typeID(named: "System.Exception")?.index
            ?? Image.fallbackException
        image.exceptionTypes[qualifiedName] = found
        return found
    }
}

/// The fields that every exception object begins with.
package enum ExceptionField {
    package static let message = 0
    package static let inner = 1
    /// A ``StackTrace`` in a long array, or null.
    package static let trace = 2
    package static let count = 3
}
