import DemoCounty
import DisclosureWorkspace
import Testing

/// Memory is the budget's, and the budget never shows in what is found.
@Suite struct SpillTests {
    @Test func `行和问题写到临时文件也好，留在内存也好，结果一样`() throws {
        let folder = try DemoCountyRoundTests.Folder(DemoCounty())
        func run(_ threads: Int, rows: Int?, drafts: Int?) throws -> TallyRound.Response {
            try TallyRound.run(
                round: folder.path, catalogues: Repository.root + "/Catalogues", threads: threads, problems: nil,
                rowBudget: rows, draftBudget: drafts)
        }
        let inMemory = try run(1, rows: nil, drafts: nil)
        #expect(inMemory.findings > 300 && inMemory.records > 20_000)
        for threads in [1, 2, 3] {
            for rows in [0, 100_000] {
                let spilled = try run(threads, rows: rows, drafts: rows == 0 ? 0 : 50)
                #expect(spilled.findingsDigest == inMemory.findingsDigest)
                #expect(spilled.digests == inMemory.digests)
                #expect(
                    [
                        spilled.records, spilled.documents, spilled.late, spilled.pairs, spilled.findings,
                        spilled.unmatched,
                    ]
                        == [
                            inMemory.records, inMemory.documents, inMemory.late, inMemory.pairs, inMemory.findings,
                            inMemory.unmatched,
                        ])
            }
        }
    }
}
