import Glibc

/// Where a script's output goes: a buffer in front of a sink that takes bytes.
package final class Output {
    private var buffer: [UInt8] = []
    private let sink: ([UInt8]) -> Void
    private let capacity: Int

    /// `sink` gets the bytes whenever `capacity` of them are there, and at ``flush()``.
    package init(capacity: Int = 1 << 15, sink: @escaping ([UInt8]) -> Void) {
        self.capacity = capacity
        self.sink = sink
        buffer.reserveCapacity(capacity + 256)
    }

    /// Output to a file descriptor, such as 1.
    package static func descriptor(_ descriptor: Int32) -> Output {
        Output { bytes in
            var start = 0
            while start < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.write(descriptor, $0.baseAddress! + start, bytes.count - start)
                }
                if count < 0 {
                    if errno == EINTR { continue }
                    return
                }
                start += count
            }
        }
    }

    package func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= capacity { flush() }
    }

    package func write(utf8 bytes: some Sequence<UInt8>) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= capacity { flush() }
    }

    /// The units as UTF-8; unpaired surrogates become U+FFFD.
    package func write(_ view: StringView) {
        if let latin1 = view.latin1 {
            for byte in latin1 {
                if byte < 0x80 {
                    buffer.append(byte)
                } else {
                    buffer.append(0xC0 | byte >> 6)
                    buffer.append(0x80 | byte & 0x3F)
                }
            }
        } else {
            buffer.append(contentsOf: view.string.utf8)
        }
        if buffer.count >= capacity { flush() }
    }

    package func flush() {
        guard !buffer.isEmpty else { return }
        sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
