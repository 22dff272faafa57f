import DisclosureFiles
import DisclosureModel
import SourceText
import Testing
import YAMLFiles

/// `sample:` of a round, and everything that can be wrong with it.
@Suite struct SampleReaderTests {
    private static func read(_ sample: String) -> (round: Round?, diagnostics: [Diagnostic]) {
        let text = """
            round: small
            title: 合成数据
            period: {from: 2022-04-01, to: 2022-06-30}
            cut-off: 2022-07-31
            catalogues: [fields/small]
            bodies: bodies/small
            schemes: {towns: schemes/small}
            \(sample)

            """
        let collector = DiagnosticCollector()
        let round = RoundReader.read(YAMLReader.read(text: text, file: "round.yaml"), into: collector)
        return (round, collector.diagnostics)
    }

    @Test func `写全的抽样读成写的样子`() throws {
        let (round, diagnostics) = Self.read(
            """
            sample:
              phrase: 合成短语 2022
              of: villages
              strata: parent
              share: 0.3
              among: [town-1/v-1, town-1/v-2]
              replaced:
                - {out: town-1/v-1, in: town-1/v-2, reason: 道路中断, by: 测评组, on-day: 2022-07-01}
            """)
        #expect(diagnostics.isEmpty)
        let design = try #require(round?.samples.first)
        #expect(round?.samples.count == 1)
        #expect(design.phrase == "合成短语 2022" && design.of == .villages && design.strata == .parent)
        #expect(design.size.text.chinese == "每层30%")
        #expect(design.among == ["town-1/v-1", "town-1/v-2"])
        #expect(design.replaced.first?.into == "town-1/v-2")
        #expect(design.replaced.first?.onDay?.description == "2022-07-01")
        #expect(design.place?.file == "round.yaml")
    }

    @Test func `村和领域可以各抽一次`() {
        let (round, diagnostics) = Self.read(
            "sample: [{phrase: 甲, of: villages, per-stratum: 2}, {phrase: 甲, of: fields, size: 15}]")
        #expect(diagnostics.isEmpty)
        #expect(round?.samples.map(\.size) == [.perStratum(2), .total(15)])
    }

    @Test(arguments: [
        ("sample: {of: villages, size: 3}", "yaml.missing-key"),
        ("sample: {phrase: 甲, of: towns, size: 3}", "yaml.unknown-word"),
        ("sample: {phrase: 甲, of: villages}", "sample.how-many"),
        ("sample: {phrase: 甲, of: villages, size: 3, share: 0.1}", "sample.how-many"),
        ("sample: {phrase: 甲, of: villages, share: 0}", "sample.no-share"),
        ("sample: {phrase: 甲, of: villages, share: 30}", "scheme.not-a-share"),
        ("sample: {phrase: 甲, of: villages, size: 0}", "yaml.out-of-range"),
        ("sample: {phrase: \"甲\\n乙\", of: villages, size: 3}", "sample.phrase"),
        ("sample: [{phrase: 甲, of: fields, size: 3}, {phrase: 乙, of: fields, size: 4}]", "sample.repeated"),
        (
            "sample: {phrase: 甲, of: villages, size: 3, replaced: [{out: a, in: b, by: 某, on-day: 2022-07-01}]}",
            "yaml.missing-key"
        ),
    ])
    func `写错了要说清楚`(sample: String, code: String) {
        let diagnostics = Self.read(sample).diagnostics
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.severity == .error)
        #expect(diagnostics.first?.remedy != nil)
        #expect(diagnostics.first?.place != nil)
    }
}
