import FusabiSyntax

/// A module of a recursive module (itself included) while the declarations of all of them are checked together.
final class RecursiveScope {
    let module: ModuleEntity
    let parent: RecursiveScope?
    var children: [RecursiveScope] = []
    var defined = DefinedNames()
    /// What its declarations see besides its own names and those around it.
    var opens: [Declaration] = []
    var types: TypeGroup
    var exceptions: [(definition: ExceptionDefinition, group: TypeGroup)] = []

    init(_ module: ModuleEntity, in parent: RecursiveScope?) {
        self.module = module
        self.parent = parent
        types = TypeGroup([], in: module)
    }

    /// The module and those inside it.
    var all: [RecursiveScope] { [self] + children.flatMap(\.all) }
}
