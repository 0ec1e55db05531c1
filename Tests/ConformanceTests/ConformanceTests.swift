import Testing

/// Programs that people wrote, against what real F# printed.
@Suite struct ConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func printsWhatFSharpPrints(_ program: ConformanceCase) throws {
        try verify(program, environment: [:])
    }

    /// The same programs with a collection at every 97th allocation: whatever the machine forgets to keep alive shows.
    @Test(arguments: ConformanceCase.all.filter { !ConformanceCase.known.contains($0.name) })
    func survivesCollections(_ program: ConformanceCase) throws {
        try verify(program, environment: ["FUSABI_GC_STRESS": "97"])
    }

    private func verify(_ program: ConformanceCase, environment: [String: String]) throws {
        let differences = try program.differences(environment: environment)
        if ConformanceCase.known.contains(program.name) {
            #expect(!differences.isEmpty, "\(program.name) passes now: take it off known-failures.txt")
        } else {
            #expect(differences.isEmpty, "\(program.name): \(differences.joined(separator: "; "))")
        }
    }
}
