import Glibc

/// What was made of a table's records so far, by index. Of a large table a script needs little: the memory for the rest
/// is never touched.
struct EntityCache<Entity> {
    /// For each record one more than the place of its entity, 0 when none was made.
    private let places: UnsafeMutablePointer<UInt32>?
    private let count: Int
    private var entities: [Entity] = []

    init(count: Int) {
        self.count = count
        places = calloc(max(count, 1), MemoryLayout<UInt32>.stride)?.assumingMemoryBound(to: UInt32.self)
    }

    /// The owner is done with it.
    func deallocate() { free(places) }

    func contains(_ index: Int) -> Bool { index >= 0 && index < count }

    /// nil, too, for an index that the table does not have. What is set there is forgotten.
    subscript(index: Int) -> Entity? {
        get {
            guard let places, contains(index), places[index] != 0 else { return nil }
            return entities[Int(places[index]) - 1]
        }
        set {
            guard let newValue, let places, contains(index) else { return }
            if places[index] == 0 {
                entities.append(newValue)
                places[index] = UInt32(entities.count)
            } else {
                entities[Int(places[index]) - 1] = newValue
            }
        }
    }
}
