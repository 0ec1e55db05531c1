/// What is known of some locals. Locals are dense and new ones come all the time, so that a look-up is two array
/// accesses: an optimiser asks at every use of every local.
struct LocalTable<Value> {
    /// The place of each local's value plus one, 0 for none.
    private var places: [Int32]
    private var values: [Value] = []

    /// `count`: how many locals there are at first.
    init(count: Int) { places = Array(repeating: 0, count: count) }

    subscript(local: LocalID) -> Value? {
        get {
            let index = Int(local.index)
            if index >= places.count { return nil }
            let place = Int(places[index])
            return place == 0 ? nil : values[place - 1]
        }
        set {
            let index = Int(local.index)
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

    /// Changes what is known in place.
    mutating func update(_ local: LocalID, _ change: (inout Value) -> Void) {
        let index = Int(local.index)
        guard index < places.count, places[index] > 0 else { return }
        change(&values[Int(places[index]) - 1])
    }
}
