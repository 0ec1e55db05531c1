/// What is known of some things that are numbered densely, such as locals: a look-up is two array accesses. An optimiser
/// asks at every use of every local.
struct DenseTable<Value> {
    /// The place of each thing's value plus one, 0 for none.
    private var places: [Int32]
    private var values: [Value] = []

    /// `count`: how many things there are at first.
    init(count: Int = 0) { places = Array(repeating: 0, count: count) }

    subscript(index: Int) -> Value? {
        get { place(of: index).map { values[$0] } }
        set {
            guard let newValue else {
                if index < places.count { places[index] = 0 }
                return
            }
            if index >= places.count {
                places.append(contentsOf: repeatElement(0, count: max(index + 1 - places.count, places.count)))
            }
            let place = Int(places[index])
            if place > 0 {
                values[place - 1] = newValue
            } else {
                values.append(newValue)
                places[index] = Int32(values.count)
            }
        }
    }

    subscript(local: LocalID) -> Value? {
        get { self[Int(local.index)] }
        set { self[Int(local.index)] = newValue }
    }

    /// For ``subscript(at:)``.
    func place(of index: Int) -> Int? {
        index < places.count && places[index] > 0 ? Int(places[index]) - 1 : nil
    }

    /// The value at a place, to look at or change a part of it without a copy.
    subscript(at place: Int) -> Value {
        _read { yield values[place] }
        _modify { yield &values[place] }
    }
}
