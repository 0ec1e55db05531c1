/// A row of ids, or the like, in a node. Nodes are read far more often than made, all over the program: a row is only its
/// place and its length, so that reading a node counts no references and touches no memory but the node's. The rows of a
/// program lie in its ``CoreArena`` and live as long as the program.
package struct CoreList<Element: BitwiseCopyable>: RandomAccessCollection, BitwiseCopyable {
    private let start: UnsafePointer<Element>?
    private let length: Int32

    /// No elements.
    init() {
        start = nil
        length = 0
    }

    fileprivate init(start: UnsafePointer<Element>, length: Int) {
        self.start = start
        self.length = Int32(length)
    }

    @inline(__always)
    package var startIndex: Int { 0 }

    @inline(__always)
    package var endIndex: Int { Int(length) }

    @inline(__always)
    package subscript(index: Int) -> Element {
        guard let start, UInt(bitPattern: index) < UInt(length) else { preconditionFailure("no such element") }
        return start[index]
    }

    /// Without steps between, which cost debug builds much.
    package func forEach(_ body: (Element) throws -> Void) rethrows {
        for index in 0..<Int(length) { try body(self[index]) }
    }
}

extension CoreList: Equatable where Element: Equatable {
    package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension CoreList: Hashable where Element: Hashable {
    package func hash(into hasher: inout Hasher) {
        hasher.combine(length)
        for element in self { hasher.combine(element) }
    }
}

package typealias CoreNodeList = CoreList<CoreID>

/// The memory of a program's ``CoreList``s: it only grows, and goes as a whole.
final class CoreArena {
    private var blocks: [UnsafeMutableRawPointer] = []
    private var next = UnsafeMutableRawPointer(bitPattern: 0)
    private var space = 0

    private static let blockSize = 1 << 15

    deinit {
        for block in blocks { block.deallocate() }
    }

    func list<Elements: Collection>(_ elements: Elements) -> CoreList<Elements.Element>
    where Elements.Element: BitwiseCopyable {
        let count = elements.count
        if count == 0 { return CoreList() }
        let start = allocate(count * MemoryLayout<Elements.Element>.stride)
            .bindMemory(to: Elements.Element.self, capacity: count)
        var place = start
        for element in elements {
            place.initialize(to: element)
            place += 1
        }
        return CoreList(start: UnsafePointer(start), length: count)
    }

    private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let size = (size + 7) & ~7
        guard let place = next, size <= space else { return allocateBlock(size) }
        next = place + size
        space -= size
        return place
    }

    /// Very long rows get a block of their own.
    private func allocateBlock(_ size: Int) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(size, Self.blockSize), alignment: 8)
        blocks.append(block)
        if size < Self.blockSize {
            next = block + size
            space = Self.blockSize - size
        }
        return block
    }
}
