import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// Schemes beside a round that is checked: what nobody owes, and what nobody looks at.
@Suite struct RoundSchemeLintTests {
    private let round: SmallRound

    init() throws {
        round = try SmallRound(
            records: BadRecordFileTests.csv(
                "town-1,small/notice,通知,2022-05-05,2022-05-20,,网站,标题;正文,https://example.invalid/1"))
        try round.write(
            """
            catalogue: second
            field: 另一领域
            title: 合成目录二
            version: "1"
            items:
              - {id: guide, name: [指南], elements: [电话], limit: 长期公开, arises: standing, channels: [政府网站], levels: [township], functions: [乡镇人民政府], status: draft}
              - {id: plan, name: [计划], elements: [正文], limit: 长期公开, arises: standing, channels: [政府网站], levels: [township, village], status: draft}
              - {id: county, name: [县级], elements: [正文], limit: 长期公开, arises: standing, channels: [政府网站], levels: [county], status: draft}

            """, to: "Catalogues/fields/second.yaml")
        try round.writeRound(file: "records.csv")
        let text = try String(contentsOfFile: round.path + "/round/round.yaml", encoding: .utf8)
        try round.write(
            text.replacing("[fields/small]", with: "[fields/small, fields/second]"), to: "round/round.yaml")
    }

    /// What is said of the scheme, as `code line`, and the sentences.
    private func lint(_ leaves: String) throws -> (said: [String], sentences: [String]) {
        try round.write(
            "scheme: small\ntitle: 合成细则\ntotal: 100\nindicators:\n\(leaves)\n", to: "Catalogues/schemes/small.yaml")
        let response = try ValidateFiles.run(
            ValidateFiles.Request(paths: [round.path + "/round"], catalogues: round.path + "/Catalogues", threads: 2))
        #expect(
            !response.diagnostics.contains { $0.severity == .error }, "\(response.diagnostics.map(\.message.chinese))")
        let found = response.diagnostics.filter { $0.code.hasPrefix("lint.scheme-") }
        return (
            found.map { diagnostic in
                guard case .text(let line, _, _)? = diagnostic.place?.spot else { return diagnostic.code + " ?" }
                return "\(diagnostic.code.dropFirst(12)) \(line)"
            }, found.map(\.message.chinese)
        )
    }

    @Test func `items that no indicator looks at, one note a catalogue`() throws {
        let found = try lint(
            "  - {id: a, title: 甲, points: 100, measure: {dimension: presence, catalogues: small}, rule: share}")
        #expect(found.said == ["item-unseen 1"])
        // The county's item is owed by nobody whom the round scores.
        #expect(
            found.sentences == [
                "目录「second」的 3 个事项中，有 2 个被考核单位应公开、而「small」没有指标看，如「second/guide」"
            ])
        #expect(try lint("  - {id: a, title: 甲, points: 100, measure: {dimension: presence}, rule: share}").said == [])
    }

    @Test func `an item that is seen at one level only is still unseen at the other`() throws {
        let found = try lint(
            "  - {id: a, title: 甲, points: 100, measure: {dimension: presence, levels: village}, rule: share}")
        #expect(found.said == ["item-unseen 1", "item-unseen 1"])
        #expect(found.sentences.last == "目录「small」的 1 个事项中，有 1 个被考核单位应公开、而「small」没有指标看，如「small/notice」")
    }

    @Test func `an indicator for what nobody in the round owes, or that applies to nobody`() throws {
        let all = "  - {id: a, title: 甲, points: 50, measure: {dimension: presence}, rule: share}\n"
        let measured = { (measure: String, rest: String) in
            all + "  - {id: b, title: 乙, points: 50, \(rest)measure: {\(measure)}, rule: share}"
        }
        #expect(try lint(measured("dimension: retention, items: second/plan", "")).said == [])
        #expect(
            try lint(measured("dimension: retention, items: second/county", "")).said == ["nothing-owed 6"])
        let nobody = try lint(measured("dimension: retention", "applies-to: {from: 2023-01-01}, "))
        #expect(nobody.said == ["nothing-owed 6"])
        #expect(nobody.sentences == ["「b」在本轮对谁都不适用"])
        #expect(try lint(measured("dimension: retention", "applies-to: {until: 2022-06-30}, ")).said == [])
        // A street has not what only a people's government has.
        #expect(
            try lint(measured("dimension: retention, items: second/guide", "applies-to: {kinds: street}, ")).said
                == ["nothing-owed 6"])
        #expect(
            try lint(measured("dimension: retention, items: second/guide", "applies-to: {kinds: town}, ")).said == [])
    }

    @Test func `assessing says nothing of it`() throws {
        try round.write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators: [{id: a, title: 甲, points: 100, measure: {dimension: presence, catalogues: small}, rule: share}]
            bonus: {events: [{id: e, title: 表扬, points: 1}]}

            """, to: "Catalogues/schemes/small.yaml")
        #expect(!(try round.assess().diagnostics.contains { $0.code.hasPrefix("lint.scheme-") }))
    }
}
