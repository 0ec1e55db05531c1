import FusabiBytecode

/// Sorting by keys that ``Machine/shallowOrder(_:_:)`` can compare, as .NET and F# do it, so that equal keys end up where they do there.
/// Works on copies: when a comparison is not quick, nothing has happened.
package struct KeySort {
    private let machine: Machine
    private let keys: UnsafeMutablePointer<Word>
    private let items: UnsafeMutablePointer<Word>?
    private let isDescending: Bool
    /// A comparison was not quick; all that follow are of no account.
    private var failed = false

    @inline(__always)
    private mutating func order(_ left: Word, _ right: Word) -> Int32 {
        let order = isDescending ? machine.shallowOrder(right, left) : machine.shallowOrder(left, right)
        if order == QuickOrder.unknown { failed = true }
        return failed ? 0 : order
    }

    // MARK: Stable

    /// The order that sorts the keys stably, into an array of ints. False when it takes other means.
    package static func stableOrder(
        _ machine: Machine, _ keys: ArrayView, _ order: ArrayView, isDescending: Bool
    ) -> Bool {
        guard keys.element == .word, order.element == .word, keys.count == order.count else { return false }
        let (words, places) = (keys.words, order.words)
        if (0..<keys.count).allSatisfy({ words[$0].bits &>> 32 == 0xFFF9_0000 }) {
            sortInts(words, places, keys.count, isDescending)
            return true
        }
        var sort = KeySort(machine: machine, keys: words, items: nil, isDescending: isDescending)
        return sort.merge(places, keys.count)
    }

    /// Ints with their places behind them are all different: any algorithm sorts them stably.
    private static func sortInts(
        _ keys: UnsafeMutablePointer<Word>, _ places: UnsafeMutablePointer<Word>, _ count: Int, _ isDescending: Bool
    ) {
        let flip: UInt32 = isDescending ? 0x7FFF_FFFF : 0x8000_0000
        var pairs = (0..<count).map { UInt64(keys[$0].payload ^ flip) << 32 | UInt64($0) }
        pairs.sort()
        for (index, pair) in pairs.enumerated() { places[index] = .int32(Int32(truncatingIfNeeded: pair)) }
    }

    /// Sorts strings, of which equal ones are indistinguishable.
    package static func sortStrings(_ machine: Machine, _ words: UnsafeMutableBufferPointer<Word>) {
        guard let start = words.baseAddress else { return }
        var entries = SortPrefix.entries(machine, start, words.count, isDescending: false)
        entries.sort {
            if $0.prefix != $1.prefix { return $0.prefix < $1.prefix }
            return compareStrings(start[Int($0.place)].bits, start[Int($1.place)].bits) < 0
        }
        let sorted = entries.map { start[Int($0.place)] }
        sorted.withUnsafeBufferPointer {
            if let first = $0.baseAddress { start.update(from: first, count: sorted.count) }
        }
    }

    /// Merges from below, and fills in the order at the end.
    private mutating func merge(_ places: UnsafeMutablePointer<Word>, _ count: Int) -> Bool {
        var source = SortPrefix.entries(machine, keys, count, isDescending: isDescending)
        var target = source
        var width = 1
        while width < count, !failed {
            var low = 0
            while low < count {
                let (middle, high) = (min(low + width, count), min(low + 2 * width, count))
                mergeRuns(source, &target, low, middle, high)
                low = high
            }
            swap(&source, &target)
            width *= 2
        }
        if failed { return false }
        for index in 0..<count { places[index] = .int32(source[index].place) }
        return true
    }

    @inline(__always)
    private mutating func inOrder(_ left: SortPrefix.Entry, _ right: SortPrefix.Entry) -> Bool {
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        return order(keys[Int(left.place)], keys[Int(right.place)]) <= 0
    }

    private mutating func mergeRuns(
        _ source: [SortPrefix.Entry], _ target: inout [SortPrefix.Entry], _ low: Int, _ middle: Int, _ high: Int
    ) {
        var (left, right) = (low, middle)
        for index in low..<high {
            if left < middle, right >= high || inOrder(source[left], source[right]) {
                target[index] = source[left]
                left += 1
            } else {
                target[index] = source[right]
                right += 1
            }
        }
    }

    // MARK: Introsort

    /// Sorts keys, and items with them unless they are the same array, as .NET's Array.Sort does.
    package static func introsort(
        _ machine: Machine, _ keys: ArrayView, _ items: ArrayView, isDescending: Bool
    ) -> Bool {
        guard keys.element == .word, items.element == .word, keys.count == items.count else { return false }
        let count = keys.count
        if count < 2 { return true }
        let isAlone = keys.cell == items.cell
        let copies = UnsafeMutablePointer<Word>.allocate(capacity: isAlone ? count : count * 2)
        defer { copies.deallocate() }
        copies.initialize(from: keys.words, count: count)
        if !isAlone { (copies + count).initialize(from: items.words, count: count) }
        var sort = KeySort(
            machine: machine, keys: copies, items: isAlone ? nil : copies + count, isDescending: isDescending)
        sort.introsort(0, count - 1, 2 * (Int.bitWidth - count.leadingZeroBitCount))
        if sort.failed { return false }
        keys.words.update(from: copies, count: count)
        if !isAlone { items.words.update(from: copies + count, count: count) }
        return true
    }

    private init(
        machine: Machine, keys: UnsafeMutablePointer<Word>, items: UnsafeMutablePointer<Word>?, isDescending: Bool
    ) {
        self.machine = machine
        self.keys = keys
        self.items = items
        self.isDescending = isDescending
    }

    @inline(__always)
    private func swapAt(_ left: Int, _ right: Int) {
        (keys[left], keys[right]) = (keys[right], keys[left])
        if let items { (items[left], items[right]) = (items[right], items[left]) }
    }

    @inline(__always)
    private mutating func swapIfGreater(_ left: Int, _ right: Int) {
        if order(keys[left], keys[right]) > 0 { swapAt(left, right) }
    }

    /// As deep as the limit, which is logarithmic.
    private mutating func introsort(_ low: Int, _ high: Int, _ depth: Int) {
        let size = high - low + 1
        switch size {
        case ...1: break
        case 2: swapIfGreater(low, high)
        case 3:
            swapIfGreater(low, high - 1)
            swapIfGreater(low, high)
            swapIfGreater(high - 1, high)
        case ...16: insertionSort(low, high)
        default:
            if failed { return }
            if depth == 0 {
                heapSort(low, high)
                return
            }
            let pivot = partition(low, high)
            introsort(pivot + 1, high, depth - 1)
            introsort(low, pivot - 1, depth - 1)
        }
    }

    private mutating func insertionSort(_ low: Int, _ high: Int) {
        for index in low..<high {
            let (key, item) = (keys[index + 1], items?[index + 1])
            var place = index
            while place >= low, order(key, keys[place]) < 0 {
                keys[place + 1] = keys[place]
                if let items { items[place + 1] = items[place] }
                place -= 1
            }
            keys[place + 1] = key
            if let items, let item { items[place + 1] = item }
        }
    }

    private mutating func partition(_ low: Int, _ high: Int) -> Int {
        let middle = low + (high - low) / 2
        swapIfGreater(low, middle)
        swapIfGreater(low, high)
        swapIfGreater(middle, high)
        let pivot = keys[middle]
        swapAt(middle, high - 1)
        var (left, right) = (low, high - 1)
        while left < right {
            left += 1
            while left < high, order(keys[left], pivot) < 0 { left += 1 }
            right -= 1
            while right > low, order(pivot, keys[right]) < 0 { right -= 1 }
            if left < right { swapAt(left, right) }
        }
        if left != high - 1 { swapAt(left, high - 1) }
        return left
    }

    private mutating func heapSort(_ low: Int, _ high: Int) {
        let count = high - low + 1
        for index in stride(from: count / 2, through: 1, by: -1) { downHeap(index, count, low) }
        for index in stride(from: count, through: 2, by: -1) {
            swapAt(low, low + index - 1)
            downHeap(1, index - 1, low)
        }
    }

    private mutating func downHeap(_ start: Int, _ count: Int, _ low: Int) {
        var place = start
        let (key, item) = (keys[low + place - 1], items?[low + place - 1])
        while place <= count / 2 {
            var child = 2 * place
            if child < count, order(keys[low + child - 1], keys[low + child]) < 0 { child += 1 }
            if order(key, keys[low + child - 1]) >= 0 { break }
            keys[low + place - 1] = keys[low + child - 1]
            if let items { items[low + place - 1] = items[low + child - 1] }
            place = child
        }
        keys[low + place - 1] = key
        if let items, let item { items[low + place - 1] = item }
    }
}
