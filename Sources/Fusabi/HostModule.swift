import FusabiRuntime

/// The functions that a host registered, as an F# source with native bodies: the checker, the editor and the compiler treat
/// them like any library function.
struct HostModule {
    private(set) var natives = NativeTable()
    private var declarations: [(module: [String], text: String)] = []

    mutating func register<each Argument: ScriptValue, Result: ScriptValue>(
        _ name: String, _ function: @escaping (repeat each Argument) throws -> Result
    ) {
        var types: [String] = []
        for type in repeat (each Argument).self { types.append(type.scriptType) }
        declare(name, types, Result.scriptType)
        // An engine and what is registered with it stay on one thread at a time.
        nonisolated(unsafe) let function = function
        natives["host:\(name)"] = { machine, words in
            let context = ScriptContext(machine: machine)
            var index = 0
            do {
                let result = try function(repeat try Self.argument((each Argument).self, words, &index, context))
                return try result.encode(in: context, isRaw: Result.scriptType == "int64").word
            } catch {
                return machine.raise("System.Exception", "\(error)")
            }
        }
    }

    mutating func register<each Argument: ScriptValue>(
        _ name: String, action: @escaping (repeat each Argument) throws -> Void
    ) {
        var types: [String] = []
        for type in repeat (each Argument).self { types.append(type.scriptType) }
        declare(name, types, "unit")
        nonisolated(unsafe) let action = action
        natives["host:\(name)"] = { machine, words in
            let context = ScriptContext(machine: machine)
            var index = 0
            do {
                try action(repeat try Self.argument((each Argument).self, words, &index, context))
                return .unit
            } catch {
                return machine.raise("System.Exception", "\(error)")
            }
        }
    }

    private static func argument<Value: ScriptValue>(
        _ type: Value.Type, _ words: UnsafeMutablePointer<Word>, _ index: inout Int, _ context: ScriptContext
    ) throws -> Value {
        defer { index += 1 }
        let word = ScriptWord(word: words[index])
        guard let value = Value.decode(word, in: context, isRaw: Value.scriptType == "int64") else {
            throw ScriptValueError(description: "argument \(index + 1) is no \(Value.scriptType)")
        }
        return value
    }

    private mutating func declare(_ name: String, _ types: [String], _ result: String) {
        var path = name.split(separator: ".").map(String.init)
        let function = path.removeLast()
        let parameters =
            types.isEmpty
            ? "()" : types.enumerated().map { "(arg\($0.offset + 1): \($0.element))" }.joined(separator: " ")
        let text = """
            [<Native "host:\(name)">]
            let ``\(function)`` \(parameters) : \(result) = native

            """
        declarations.append((path.isEmpty ? ["Host"] : path, text))
    }

    /// One module a path; nil when nothing is registered.
    var source: String? {
        guard !declarations.isEmpty else { return nil }
        var paths: [[String]] = []
        for declaration in declarations where !paths.contains(declaration.module) { paths.append(declaration.module) }
        var text = ""
        for path in paths {
            let name = path.last ?? "Host"
            let namespace = path.dropLast()
            text += namespace.isEmpty ? "namespace global\n\n" : "namespace \(namespace.joined(separator: "."))\n\n"
            text += "module ``\(name)`` =\n"
            for declaration in declarations where declaration.module == path {
                for line in declaration.text.split(separator: "\n") { text += "    \(line)\n" }
            }
            text += "\n"
        }
        return text
    }
}
