/// A document that knows where it may be broken: what `%A` builds from a value and then fits into a width. The
/// vocabulary is that of F#'s structured formatting: leaves of text, and pairs joined tightly, breakably or brokenly.
package struct Layout {
    package init() {}

    package struct ID {
        fileprivate let index: Int32
        package static let empty = ID(index: -1)
        package var isEmpty: Bool { index < 0 }
    }

    package enum Joint {
        /// Side by side, whatever the width.
        case tight
        /// Side by side, or the second below the first by so many columns when the line is full.
        case breakable(Int32)
        /// The second below the first.
        case broken(Int32)
    }

    enum Node {
        /// `joinsLeft`, `joinsRight`: no blank on that side.
        case leaf([UInt16], joinsLeft: Bool, joinsRight: Bool)
        case pair(ID, ID, Joint)
    }

    private var nodes: [Node] = []

    subscript(id: ID) -> Node {
        get { nodes[Int(id.index)] }
        set { nodes[Int(id.index)] = newValue }
    }

    // MARK: Building

    private mutating func add(_ node: Node) -> ID {
        nodes.append(node)
        return ID(index: Int32(nodes.count - 1))
    }

    /// Text with blanks around it.
    mutating func word(_ text: [UInt16]) -> ID { add(.leaf(text, joinsLeft: false, joinsRight: false)) }
    package mutating func word(_ text: String) -> ID { word(Array(text.utf16)) }
    /// Text that touches both neighbours.
    package mutating func separator(_ text: String) -> ID { separator(Array(text.utf16)) }
    mutating func separator(_ text: [UInt16]) -> ID {
        text.isEmpty ? .empty : add(.leaf(text, joinsLeft: true, joinsRight: true))
    }
    /// Text that touches what follows: an opening bracket.
    package mutating func opening(_ text: String) -> ID {
        add(.leaf(Array(text.utf16), joinsLeft: false, joinsRight: true))
    }
    /// Text that touches what precedes: a closing bracket, a comma.
    package mutating func closing(_ text: String) -> ID {
        add(.leaf(Array(text.utf16), joinsLeft: true, joinsRight: false))
    }

    package mutating func join(_ left: ID, _ right: ID, _ joint: Joint) -> ID {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        return add(.pair(left, right, joint))
    }

    package mutating func tight(_ parts: ID...) -> ID {
        var result = ID.empty
        for part in parts { result = join(result, part, .tight) }
        return result
    }

    /// `a; b; c`, which may break after each separator.
    package mutating func list(_ items: [ID], separator text: String) -> ID {
        guard var result = items.first else { return .empty }
        for item in items.dropFirst() {
            let separated = tight(result, closing(text))
            result = join(separated, item, .breakable(0))
        }
        return result
    }

    /// One below the other.
    package mutating func above(_ items: [ID]) -> ID {
        var result = ID.empty
        for item in items { result = join(result, item, .broken(0)) }
        return result
    }

    mutating func bracketed(_ id: ID, if condition: Bool) -> ID {
        guard condition else { return id }
        let (left, right) = (opening("("), closing(")"))
        return tight(left, id, right)
    }
}
