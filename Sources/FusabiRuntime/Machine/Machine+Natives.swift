import FusabiBytecode

// How to write a native
// =====================
//
//     table["String.PadLeft"] = { machine, arguments in
//         let text = machine.view(arguments[0])                 // UTF-16 units, O(1) access, nothing copied
//         let width = arguments[1].int                          // a declared int
//         guard width >= 0 else {
//             return machine.raise("System.ArgumentOutOfRangeException", "Non-negative number required.")
//         }
//         …
//         return machine.makeString(units)
//     }
//
// Arguments. Words in the representation that the declaration gives them: `arguments[0].int32`, `.bool`, `.char`,
// `.uint8`, `.float`, `.float32` …; raw for int64 and its kin (`.int64`, `.uint64`); `machine.string(word)` for a Swift
// String, `machine.view(word)` for its units, `word.list` to walk a list, `word.option`, `machine.array(word)`,
// `word.cell[i]` for field i of a record, tuple or union case, `word.tag` for a union's case. Strings, arrays, records,
// functions may be null (`word.isNull`): `view` and `string` read null as empty, `array` gives nil.
//
// Results. `.int32(…)`, `.bool(…)`, `.unit`, `machine.makeString(…)`, `machine.makeList(…)`, `machine.makeArray(…)`,
// `machine.makeSome(…)`, `machine.makeTuple(…)`, `machine.makeObject(…)`. A value of type `obj` or `'T` must be
// self-describing: box int64 and kin with `machine.box(int64:)`. Making a value can hit the memory limit: the result is
// then null and the run is being aborted; just return.
//
// Exceptions. `return machine.raise("System.FormatException", "…")`. After anything that may run script code
// (`machine.apply`, `machine.equal`, `machine.compare`, `machine.hash` and so on, all of which give an optional) nil
// means that an exception is on its way: `guard let … else { return .unit }`.
//
// Memory. No collection happens while a native runs, so words may be kept in Swift variables. The exception is a call
// back into script code: values that the native itself made, and results of `apply`, survive it; so do the arguments
// and what they hold. What a native takes out of an object that the script then changes, it must `machine.protect`.
// Nothing else may keep words beyond the native's return; a host keeps them by `machine.retain`.

extension Machine {
    // MARK: Strings

    /// The units of a string; none for null.
    @inlinable @inline(__always)
    package func view(_ word: Word) -> StringView { StringView(orEmpty: word) }

    /// A string as a Swift string; null is empty.
    package func string(_ word: Word) -> String { StringView(orEmpty: word).string }

    package func makeString(_ text: String) -> Word {
        var text = text
        return text.withUTF8 { bytes in
            var highest: UInt8 = 0
            for byte in bytes { highest |= byte }
            if highest < 0x80 { return makeLatin1(bytes) }
            return makeString([UInt16](String(decoding: bytes, as: UTF8.self).utf16))
        }
    }

    package func makeString(_ units: [UInt16]) -> Word {
        units.withUnsafeBufferPointer { makeString($0) }
    }

    package func makeString(_ units: UnsafeBufferPointer<UInt16>) -> Word {
        var highest: UInt16 = 0
        for unit in units { highest |= unit }
        if highest < 0x100 {
            guard let cell = allocateString(count: units.count, isWide: false) else { return .null }
            let bytes = cell.bytes
            for index in 0..<units.count { bytes[index] = UInt8(truncatingIfNeeded: units[index]) }
            return Word(cell)
        }
        guard let cell = allocateString(count: units.count, isWide: true) else { return .null }
        if let start = units.baseAddress { cell.units.update(from: start, count: units.count) }
        return Word(cell)
    }

    /// A number in decimal.
    package func makeString(digitsOf number: Int64) -> Word {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            var (rest, start) = (number.magnitude, buffer.count)
            repeat {
                start -= 1
                buffer[start] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                buffer[start] = 0x2D
            }
            return makeLatin1(UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// A copy of a view, one byte a unit if that is enough.
    package func makeString(_ view: StringView) -> Word {
        if let latin1 = view.latin1 { return makeLatin1(latin1) }
        return view.utf16.map { makeString($0) } ?? .null
    }

    /// A string of one byte a unit (Latin-1).
    package func makeLatin1(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
        guard let cell = allocateString(count: bytes.count, isWide: false) else { return .null }
        if let start = bytes.baseAddress { cell.bytes.update(from: start, count: bytes.count) }
        return Word(cell)
    }

    /// A string of one byte a unit that the closure fills.
    package func makeLatin1(count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) -> Word {
        guard let cell = allocateString(count: count, isWide: false) else { return .null }
        fill(UnsafeMutableBufferPointer(start: cell.bytes, count: count))
        return Word(cell)
    }

    /// The concatenation of two strings, of which null counts as empty.
    package func concatenate(_ left: Word, _ right: Word) -> Word {
        let (first, second) = (view(left), view(right))
        if second.isEmpty, left.isReference { return left }
        if first.isEmpty, right.isReference { return right }
        let (count, isWide) = (first.count + second.count, first.isWide || second.isWide)
        guard let cell = allocateString(count: count, isWide: isWide) else { return .null }
        first.copy(to: cell, at: 0)
        second.copy(to: cell, at: first.count)
        return Word(cell)
    }

    /// A view so many times.
    package func makeString(repeating view: StringView, count: Int) -> Word {
        let (total, isTooLong) = view.count.multipliedReportingOverflow(by: count)
        guard let cell = allocateString(count: isTooLong ? .max : total, isWide: view.isWide && count > 0) else {
            return .null
        }
        guard total > 0 else { return Word(cell) }
        view.copy(to: cell, at: 0)
        // What is there already is copied behind itself, until all is there.
        let unitBytes = view.isWide ? 2 : 1
        var done = view.count * unitBytes
        while done < total * unitBytes {
            let step = min(done, total * unitBytes - done)
            (cell.bytes + done).update(from: cell.bytes, count: step)
            done += step
        }
        return Word(cell)
    }

    /// The concatenation of views.
    package func concatenate(_ views: [StringView]) -> Word {
        var count = 0
        var isWide = false
        for view in views {
            count += view.count
            isWide = isWide || view.isWide
        }
        guard let cell = allocateString(count: count, isWide: isWide) else { return .null }
        var position = 0
        for view in views {
            view.copy(to: cell, at: position)
            position += view.count
        }
        return Word(cell)
    }

    // MARK: Boxed integers

    /// An int64 as a self-describing word: an immediate when it fits 32 bits.
    package func box(int64 value: Int64) -> Word { box(raw: Word.int64(value), .int64) }
    package func box(uint64 value: UInt64) -> Word { box(raw: Word.uint64(value), .uint64) }
    package func box(nativeint value: Int64) -> Word { box(raw: Word.int64(value), .nativeint) }
    package func box(unativeint value: UInt64) -> Word { box(raw: Word.uint64(value), .unativeint) }

    // MARK: Tuples, objects, options, lists

    /// A tuple of 2 to 8 words.
    package func makeTuple(_ elements: Word...) -> Word {
        makeCell(BuiltinType.tuple2.rawValue + UInt32(elements.count - 2), aux: 0, elements)
    }

    package func makeSome(_ value: Word) -> Word { makeCell(BuiltinType.option.rawValue, aux: 1, [value]) }

    /// An object of a declared type: a record, a class instance, or a union case with fields.
    package func makeObject(_ type: TypeID, tag: Int = 0, _ fields: [Word]) -> Word {
        makeCell(type.index, aux: UInt32(tag), fields)
    }

    /// `head :: tail`.
    package func makeCons(_ head: Word, _ tail: Word) -> Word {
        guard let cell = allocateCell(BuiltinType.list.rawValue, aux: 1, words: 2) else { return .null }
        cell[0] = head
        cell[1] = tail
        return Word(cell)
    }

    package func makeList(_ elements: [Word]) -> Word {
        var list = Word.emptyList
        for element in elements.reversed() {
            list = makeCons(element, list)
            if list.isNull { return list }
        }
        return list
    }

    // MARK: Arrays

    /// An array of self-describing words.
    package func makeArray(_ elements: [Word]) -> Word {
        guard let cell = allocateArray(.word, count: elements.count) else { return .null }
        elements.withUnsafeBufferPointer {
            if let start = $0.baseAddress { cell.words.update(from: start, count: elements.count) }
        }
        return Word(cell)
    }

    /// A `byte[]` of zeroes.
    package func makeByteArray(count: Int) -> Word {
        guard let cell = allocateArray(.byte, count: count) else { return .null }
        cell.bytes.update(repeating: 0, count: count)
        return Word(cell)
    }

    /// A `byte[]`.
    package func makeByteArray(_ elements: [UInt8]) -> Word {
        guard let cell = allocateArray(.byte, count: elements.count) else { return .null }
        elements.withUnsafeBufferPointer {
            if let start = $0.baseAddress { cell.bytes.update(from: start, count: elements.count) }
        }
        return Word(cell)
    }

    /// An `int64[]`.
    package func makeLongArray(_ elements: [Int64]) -> Word {
        guard let cell = allocateArray(.long, count: elements.count) else { return .null }
        for index in 0..<elements.count { cell.longs[index] = UInt64(bitPattern: elements[index]) }
        return Word(cell)
    }

    /// An array of `count` times `element` (a self-describing word).
    package func makeArray(count: Int, repeating element: Word) -> Word {
        guard let cell = allocateArray(.word, count: count) else { return .null }
        cell.words.update(repeating: element, count: count)
        return Word(cell)
    }

    /// An array of several dimensions around an array of its elements, row after row: a cell whose fields are the elements,
    /// the lengths and, where indexes do not begin at 0, an array of the first ones.
    package func makeMultiArray(_ elements: Word, lengths: [Int], bases: Word = .null) -> Word {
        var fields = [elements] + lengths.map { Word.int($0) }
        if bases.isReference { fields.append(bases) }
        return makeCell(BuiltinType.multiArray.rawValue, aux: UInt32(fields.count - 1), fields)
    }

    /// An array of any element kind; nil for null.
    package func array(_ word: Word) -> ArrayView? { ArrayView(word) }

    /// The elements of an array of any kind as self-describing words.
    package func elements(_ word: Word) -> [Word] {
        guard let array = ArrayView(word) else { return [] }
        return (0..<array.count).map { element(array, $0) }
    }

    /// An element of an array of any kind as a self-describing word.
    package func element(_ array: ArrayView, _ index: Int) -> Word {
        switch array.element {
        case .word: array.words[index]
        case .byte: .uint8(array.bytes[index])
        case .long: box(int64: Int64(bitPattern: array.longs[index]))
        }
    }

    // MARK: Numbers beyond 64 bits

    /// A decimal: 96 bits of magnitude, the scale (0 to 28), the sign. See ``DecimalView``.
    package func makeDecimal(_ value: DecimalView) -> Word {
        guard let cell = allocateCell(BuiltinType.decimal.rawValue, aux: 0, words: 2) else { return .null }
        value.store(in: cell)
        return Word(cell)
    }

    /// A bigint: magnitude in 64-bit limbs, least significant first (leading zero limbs are dropped).
    package func makeBigint(isNegative: Bool, magnitude: some BidirectionalCollection<UInt64>) -> Word {
        var limbs = magnitude[...]
        while limbs.last == 0 { limbs = limbs.dropLast() }
        let count = limbs.count
        let aux = UInt32(truncatingIfNeeded: count) << 1 | (isNegative && count > 0 ? 1 : 0)
        guard let cell = allocateCell(BuiltinType.bigint.rawValue, aux: aux, words: max(count, 1)) else {
            return .null
        }
        cell.longs[0] = 0
        for (index, limb) in limbs.enumerated() { cell.longs[index] = limb }
        return Word(cell)
    }

    // MARK: Swift objects

    /// A cell that keeps a Swift object alive as long as the script can reach it. The object must not hold words.
    package func makeNative(_ object: AnyObject) -> Word {
        guard let cell = allocateCell(BuiltinType.nativeObject.rawValue, aux: 0, words: 1) else { return .null }
        cell[0] = Word(bits: UInt64(UInt(bitPattern: Unmanaged.passRetained(object).toOpaque())))
        state.pointee.heap.addFinalizable(cell)
        return Word(cell)
    }

    /// The Swift object in a cell made by ``makeNative(_:)``; nil for anything else.
    package func native<Object: AnyObject>(_ word: Word, as type: Object.Type = Object.self) -> Object? {
        guard word.isReference(to: .nativeObject) || word.isReference(to: .hostObject),
            let pointer = UnsafeRawPointer(bitPattern: UInt(word.cell[0].bits))
        else { return nil }
        return Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue() as? Object
    }
}

extension Machine {
    /// Stores a self-describing word into an array of any kind; the index is the caller's responsibility.
    package func setElement(_ array: ArrayView, _ index: Int, _ value: Word) {
        switch array.element {
        case .word: array.words[index] = value
        case .byte: array.bytes[index] = value.isUnset ? 0 : value.uint8
        case .long: array.longs[index] = value.isUnset ? 0 : UInt64(bitPattern: value.boxedInt64)
        }
    }
}
