import FusabiBytecode

extension CollectionNatives {
    package static func registerTrees(_ table: inout NativeTable) {
        registerTreeWalks(&table)
        table["MapTree.add"] = { machine, arguments in
            SearchTree(machine: machine, stride: 2).adding(arguments[0], arguments[1], to: arguments[2]) ?? .unit
        }
        table["MapTree.remove"] = { machine, arguments in
            SearchTree(machine: machine, stride: 2).removing(arguments[0], from: arguments[1]) ?? .unit
        }
        table["MapTree.find"] = { machine, arguments in
            SearchTree(machine: machine, stride: 2).find(arguments[0], in: arguments[1]).map { found in
                found.place > 0 ? found.leaf[found.place + 1] : arguments[2]
            } ?? .unit
        }
        table.quick["MapTree.find"] = { first, second, third, _ in
            let (key, tree) = (Word(bits: first), Word(bits: second))
            guard let found = SearchTree.quickFind(key, in: tree, stride: 2) else { return quickDeclined }
            return found.place > 0 ? found.leaf[found.place &+ 1].bits : third
        }
        table["SetTree.add"] = { machine, arguments in
            SearchTree(machine: machine, stride: 1).adding(arguments[0], .null, to: arguments[1]) ?? .unit
        }
        table["SetTree.remove"] = { machine, arguments in
            SearchTree(machine: machine, stride: 1).removing(arguments[0], from: arguments[1]) ?? .unit
        }
        table["SetTree.contains"] = { machine, arguments in
            SearchTree(machine: machine, stride: 1).find(arguments[0], in: arguments[1]).map { .bool($0.place > 0) }
                ?? .unit
        }
        table.quick["SetTree.contains"] = { first, second, _, _ in
            let (key, tree) = (Word(bits: first), Word(bits: second))
            guard let found = SearchTree.quickFind(key, in: tree, stride: 1) else { return quickDeclined }
            return Word.bool(found.place > 0).bits
        }
    }

    private static func registerTreeWalks(_ table: inout NativeTable) {
        // (tree, words of an entry)
        table["SearchTree.count"] = { machine, arguments in
            let tree = SearchTree(machine: machine, stride: arguments[1].int)
            var count = 0
            tree.forEachLeaf(arguments[0]) { count += tree.entryCount($0) }
            return .int(count)
        }
        table["SearchTree.leaves"] = { machine, arguments in
            let tree = SearchTree(machine: machine, stride: 1)
            var leaves: [Word] = []
            tree.forEachLeaf(arguments[0]) { leaves.append(Word($0)) }
            return machine.makeArray(leaves)
        }
        // (entries, how many of their words count, words of an entry)
        table["SearchTree.build"] = { machine, arguments in
            SearchTree(machine: machine, stride: arguments[2].int)
                .building(arguments[0].cell, count: arguments[1].int)
        }
    }
}
