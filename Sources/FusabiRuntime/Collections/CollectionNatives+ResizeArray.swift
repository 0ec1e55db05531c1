import FusabiBytecode

/// The members of `ResizeArray` that loops live on, working on the object's own fields (Prelude/ResizeArray.fs).
private struct ResizableArray {
    let cell: Cell

    @inline(__always)
    init?(_ word: Word) {
        guard word.isReference, word.cell[0].isWordArray else { return nil }
        cell = word.cell
    }

    @inline(__always)
    var items: Cell { cell[0].cell }

    @inline(__always)
    var count: Int {
        get { cell[1].int }
        nonmutating set { cell[1] = .int(newValue) }
    }

    /// Enumerators notice.
    @inline(__always)
    func touch() { cell[2] = .int(cell[2].int &+ 1) }

    /// Is it the index of an element?
    @inline(__always)
    func contains(_ index: Word) -> Bool { index.payload < UInt32(truncatingIfNeeded: count) }

    /// Appends an element if there is room.
    @inline(__always)
    func append(_ element: Word) -> Bool {
        let (count, items) = (count, items)
        guard count < items.length else { return false }
        items[count] = element
        self.count = count &+ 1
        touch()
        return true
    }
}

extension CollectionNatives {
    package static func registerResizeArrays(_ table: inout NativeTable) {
        table["ResizeArray.count"] = { machine, _ in nullReference(machine) }
        table["ResizeArray.get"] = { machine, arguments in indexFailure(machine, arguments[0]) }
        table["ResizeArray.set"] = { machine, arguments in indexFailure(machine, arguments[0]) }
        table["ResizeArray.add"] = { machine, arguments in
            guard let list = ResizableArray(arguments[0]) else { return nullReference(machine) }
            let count = list.count
            let larger = machine.makeArray(count: max(4, count * 2), repeating: .unset)
            guard larger.isReference else { return .unit }
            larger.cell.words.update(from: list.items.words, count: count)
            list.cell[0] = larger
            _ = list.append(arguments[1])
            return .unit
        }
        table.quick["ResizeArray.count"] = { first, _, _, _ in
            ResizableArray(Word(bits: first)).map { Word.int($0.count).bits } ?? quickDeclined
        }
        table.quick["ResizeArray.get"] = { first, second, _, _ in
            let index = Word(bits: second)
            guard let list = ResizableArray(Word(bits: first)), list.contains(index) else {
                return quickDeclined
            }
            return list.items[index.int].bits
        }
        table.quick["ResizeArray.set"] = { first, second, third, _ in
            let index = Word(bits: second)
            guard let list = ResizableArray(Word(bits: first)), list.contains(index) else {
                return quickDeclined
            }
            list.items[index.int] = Word(bits: third)
            list.touch()
            return Word.unit.bits
        }
        table.quick["ResizeArray.add"] = { first, second, _, _ in
            guard let list = ResizableArray(Word(bits: first)), list.append(Word(bits: second)) else {
                return quickDeclined
            }
            return Word.unit.bits
        }
    }

    private static func indexFailure(_ machine: Machine, _ list: Word) -> Word {
        guard list.isReference else { return nullReference(machine) }
        return outOfRange(
            machine, "Index was out of range. Must be non-negative and less than the size of the collection.",
            parameter: "index")
    }
}
