/// The names that the grammar itself knows, interned once for each table.
struct KnownSymbols: Sendable {
    let missing, global, get, set, new, not, comparison, equality, unmanaged, enumeration, base: Symbol
    let join, groupJoin, leftOuterJoin: Symbol
    let colonEquals, cons, equals, less, greater, plus, minus, star, slash, caret, caretMinus, percent,
        doublePercent: Symbol
    let ampersand, doubleAmpersand, or, question, range, rangeStep, bar, assembly, `return`, module, type,
        measure: Symbol
    let plusDot, minusDot, dollar, underscore, nil_, unaryMinus, unaryPlus, bang: Symbol

    init(_ table: SymbolTable) {
        missing = table.intern("")
        global = table.intern("global")
        get = table.intern("get")
        set = table.intern("set")
        new = table.intern("new")
        not = table.intern("not")
        comparison = table.intern("comparison")
        equality = table.intern("equality")
        unmanaged = table.intern("unmanaged")
        enumeration = table.intern("enum")
        base = table.intern("base")
        join = table.intern("join")
        groupJoin = table.intern("groupJoin")
        leftOuterJoin = table.intern("leftOuterJoin")
        colonEquals = table.intern(":=")
        cons = table.intern("::")
        equals = table.intern("=")
        less = table.intern("<")
        greater = table.intern(">")
        plus = table.intern("+")
        minus = table.intern("-")
        star = table.intern("*")
        slash = table.intern("/")
        caret = table.intern("^")
        caretMinus = table.intern("^-")
        percent = table.intern("%")
        doublePercent = table.intern("%%")
        ampersand = table.intern("&")
        doubleAmpersand = table.intern("&&")
        or = table.intern("or")
        question = table.intern("?")
        range = table.intern("..")
        rangeStep = table.intern(".. ..")
        bar = table.intern("|")
        assembly = table.intern("assembly")
        `return` = table.intern("return")
        module = table.intern("module")
        type = table.intern("type")
        measure = table.intern("Measure")
        plusDot = table.intern("+.")
        minusDot = table.intern("-.")
        dollar = table.intern("$")
        underscore = table.intern("_")
        nil_ = table.intern("[]")
        unaryMinus = table.intern("~-")
        unaryPlus = table.intern("~+")
        bang = table.intern("!")
    }
}
