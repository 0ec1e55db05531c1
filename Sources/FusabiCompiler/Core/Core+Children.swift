import FusabiBytecode

/// Walking Core: one place that knows every node's children, so that passes agree on the order of evaluation.
extension CoreNode {
    /// Calls `visit` for each child in order of evaluation. A lambda's body is not a child: it runs elsewhere.
    package func forEachChild(_ visit: (CoreID) -> Void) {
        switch self {
        case .constant, .local, .global, .lambda, .functionReference:
            break
        case .setLocal(_, let value), .setGlobal(_, let value), .raise(let value), .reraise(let value),
            .cast(let value, _, _), .field(let value, _, _, _):
            visit(value)
        case .bind(_, let first, let second), .whileLoop(let first, let second), .tryWith(let first, _, let second),
            .tryFinally(let first, let second):
            visit(first)
            visit(second)
        case .bindRecursive(let group, let body):
            for item in group { visit(item.lambda) }
            visit(body)
        case .call(_, let arguments), .callLocal(_, let arguments), .callSlot(_, let arguments, _),
            .callNative(_, let arguments, _), .primitive(_, let arguments), .allocate(_, _, let arguments),
            .sequence(let arguments), .jump(_, let arguments):
            for argument in arguments { visit(argument) }
        case .apply(let function, let arguments):
            visit(function)
            for argument in arguments { visit(argument) }
        case .setField(let object, _, _, _, let value):
            visit(object)
            visit(value)
        case .ifThenElse(let condition, let first, let second), .forRange(_, let condition, let first, _, let second):
            visit(condition)
            visit(first)
            visit(second)
        case .switchTag(let value, _, let cases, let fallback):
            visit(value)
            for item in cases { visit(item.body) }
            if let fallback { visit(fallback) }
        case .switchInt(let value, let cases, let fallback):
            visit(value)
            for item in cases { visit(item.body) }
            visit(fallback)
        case .join(_, _, let body, let scope, _):
            visit(scope)
            visit(body)
        }
    }

    /// The same node with each child replaced, in order of evaluation.
    package func mapChildren(in program: CoreProgram, _ change: (CoreID) -> CoreID) -> CoreNode {
        switch self {
        case .constant, .local, .global, .lambda, .functionReference:
            return self
        case .setLocal(let local, let value):
            return .setLocal(local, change(value))
        case .setGlobal(let global, let value):
            return .setGlobal(global, change(value))
        case .raise(let value):
            return .raise(change(value))
        case .reraise(let value):
            return .reraise(change(value))
        case .cast(let value, let from, let to):
            return .cast(change(value), from: from, to: to)
        case .field(let value, let type, let tag, let index):
            return .field(change(value), type, tag: tag, index: index)
        case .bind(let local, let value, let body):
            let value = change(value)
            return .bind(local, value, change(body))
        case .whileLoop(let condition, let body):
            let condition = change(condition)
            return .whileLoop(condition, change(body))
        case .tryWith(let body, let local, let handler):
            let body = change(body)
            return .tryWith(body, local, change(handler))
        case .tryFinally(let body, let final):
            let body = change(body)
            return .tryFinally(body, change(final))
        case .bindRecursive(let group, let body):
            let group = program.list(group.map { (local: $0.local, lambda: change($0.lambda)) })
            return .bindRecursive(group, change(body))
        case .call(let function, let arguments):
            return .call(function, program.map(arguments, change))
        case .callLocal(let local, let arguments):
            return .callLocal(local, program.map(arguments, change))
        case .callSlot(let slot, let arguments, let result):
            return .callSlot(slot, program.map(arguments, change), result: result)
        case .callNative(let native, let arguments, let result):
            return .callNative(native, program.map(arguments, change), result: result)
        case .primitive(let primitive, let arguments):
            return .primitive(primitive, program.map(arguments, change))
        case .allocate(let type, let tag, let arguments):
            return .allocate(type, tag: tag, program.map(arguments, change))
        case .sequence(let items):
            return .sequence(program.map(items, change))
        case .jump(let join, let arguments):
            return .jump(join, program.map(arguments, change))
        case .apply(let function, let arguments):
            let function = change(function)
            return .apply(function, program.map(arguments, change))
        case .setField(let object, let type, let tag, let index, let value):
            let object = change(object)
            return .setField(object, type, tag: tag, index: index, change(value))
        case .ifThenElse(let condition, let first, let second):
            let condition = change(condition)
            let first = change(first)
            return .ifThenElse(condition, first, change(second))
        case .forRange(let local, let low, let high, let isDown, let body):
            let low = change(low)
            let high = change(high)
            return .forRange(local, low, high, isDown: isDown, change(body))
        case .switchTag(let value, let type, let cases, let fallback):
            let value = change(value)
            let changed = program.list(cases.map { (tag: $0.tag, body: change($0.body)) })
            return .switchTag(value, type, cases: changed, fallback: fallback.map(change))
        case .switchInt(let value, let cases, let fallback):
            let value = change(value)
            let changed = program.list(cases.map { (value: $0.value, body: change($0.body)) })
            return .switchInt(value, cases: changed, fallback: change(fallback))
        case .join(let id, let parameters, let body, let scope, let isRecursive):
            let scope = change(scope)
            return .join(id, parameters: parameters, body: change(body), scope: scope, isRecursive: isRecursive)
        }
    }

    /// Calls `visit` with the locals that the node itself binds.
    package func forEachBoundLocal(_ visit: (LocalID) -> Void) {
        switch self {
        case .bind(let local, _, _), .forRange(let local, _, _, _, _), .tryWith(_, let local, _): visit(local)
        case .bindRecursive(let group, _): for item in group { visit(item.local) }
        case .join(_, let parameters, _, _, _): for parameter in parameters { visit(parameter) }
        case .constant, .local, .setLocal, .global, .setGlobal, .lambda, .functionReference, .call, .callLocal, .apply,
            .callSlot, .callNative, .primitive, .allocate, .field, .setField, .ifThenElse, .switchTag, .switchInt,
            .sequence, .whileLoop, .jump, .tryFinally, .cast, .raise, .reraise:
            break
        }
    }
}

extension CoreProgram {
    /// The ids with each replaced, in order. Passes leave most of them alone, and then it is the same row.
    func map(_ ids: CoreNodeList, _ change: (CoreID) -> CoreID) -> CoreNodeList {
        for index in 0..<ids.count {
            let new = change(ids[index])
            if new != ids[index] { return map(ids, from: index, new, change) }
        }
        return ids
    }

    private func map(_ ids: CoreNodeList, from first: Int, _ new: CoreID, _ change: (CoreID) -> CoreID) -> CoreNodeList
    {
        var result = Array(ids)
        result[first] = new
        for index in (first + 1)..<max(ids.count, first + 1) { result[index] = change(ids[index]) }
        return list(result)
    }
}
