import FusabiTypes

/// What `typeof<TypeShape<T>>` names: the type and, since types are erased at run time, the records that it leads to with
/// the types of their fields. So the library reads JSON into what a script expects.
extension Lowerer {
    /// The library's type whose name is such a description.
    private static var marker: String { "System.Text.Json.Serialization.TypeShape`1" }
    /// Types that contain ever larger instantiations of themselves have no end.
    private static var mostTypes: Int { 1000 }

    /// Lines of fields parted by tabs: the type; then for each record its name, and names and types of its fields.
    func typeShape(_ constructor: TypeConstructor, _ arguments: [Type]) -> String? {
        guard let described = arguments.first, qualifiedName(constructor) == Lowerer.marker else { return nil }
        let root = closed(described)
        var lines = [typeName(root).full]
        var pending = [root]
        var seen: Set<String> = []
        while let next = pending.popLast(), seen.count < Lowerer.mostTypes {
            switch head(next) {
            case .tuple(let elements, _): pending.append(contentsOf: elements.map(closed))
            case .named(let constructor, let arguments):
                let name = typeName(next).full
                guard seen.insert(name).inserted else { continue }
                pending.append(contentsOf: arguments.map(closed))
                constructor.ensureLoaded()
                guard case .record(let fields) = constructor.definition else { continue }
                let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
                let types = fields.map { closed(store.substitute($0.type, substitution)) }
                pending.append(contentsOf: types)
                let cells = zip(fields, types).flatMap { [text($0.name), typeName($1).full] }
                lines.append(([name] + cells).joined(separator: "\t"))
            case .function, .anonymousRecord, .variable, .parameter, .measure, .error: continue
            }
        }
        return lines.joined(separator: "\n")
    }
}
