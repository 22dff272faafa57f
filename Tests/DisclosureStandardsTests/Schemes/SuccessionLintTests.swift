import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText
import TestSupport
import Testing
import YAMLFiles

/// A scheme beside last year's: the daily share is meant to grow.
@Suite struct SuccessionLintTests {
    private func read(_ text: String) throws -> Scheme {
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: collector)
        #expect(!collector.hasErrors, "\(collector.diagnostics.map(\.message.chinese))")
        return try #require(scheme)
    }

    private static func composed(_ id: String, daily: String, final: String, head: String = "") -> String {
        """
        scheme: \(id)
        title: 例
        total: 100
        \(head)
        compose:
          work:
            title: 平时
            weight: \(daily)
            figure: {to: 100}
          final: {title: 年终, weight: \(final), figure: {to: 100}}
        """.replacing("work:", with: "daily:").replacing("平时", with: "日常考核")
    }

    private static func tree(_ id: String, daily: String, final: String, head: String = "") -> String {
        """
        scheme: \(id)
        title: 例
        total: 100
        \(head)
        indicators:
          - id: all
            title: 全部
            points: 100
            indicators:
              - {id: everyday, title: 日常监管, points: \(daily), rule: {mark: {from: 0, to: 1}}}
              - {id: final, title: 年终, points: \(final), rule: {mark: {from: 0, to: 1}}}
        """
    }

    private func lint(_ marked: String, after before: String?) throws -> (
        said: [String], marks: [String], text: [String]
    ) {
        let text = MarkedText(marked)
        let collector = DiagnosticCollector()
        let predecessor = try before.map { try read($0) }
        SuccessionLint.check(try read(text.text), after: predecessor, into: collector)
        return (
            collector.diagnostics.map { "\($0.severity) \($0.code.dropFirst(12)) \(SchemeLintSample.span($0.place))" },
            text.spans.map(\.description), collector.diagnostics.map(\.message.chinese)
        )
    }

    private let head = "follows: last"

    @Test func `a smaller daily share is told at its weight`() throws {
        let last = Self.composed("last", daily: "60", final: "40")
        let lower = try lint(Self.composed("now", daily: "⟦59⟧", final: "41", head: head), after: last)
        #expect(lower.said == lower.marks.map { "warning daily-share \($0)" } && lower.said.count == 1)
        #expect(lower.text == ["日常考核占59%，比上一年「last」的60%低"])
        #expect(try lint(Self.composed("now", daily: "60", final: "40", head: head), after: last).said == [])
        #expect(try lint(Self.composed("now", daily: "3", final: "1", head: head), after: last).said == [])
    }

    @Test func `a daily indicator counts like a daily part`() throws {
        let last = Self.composed("last", daily: "60", final: "40")
        let lower = try lint(Self.tree("now", daily: "⟦25⟧", final: "75", head: head), after: last)
        #expect(lower.said == lower.marks.map { "warning daily-share \($0)" } && lower.said.count == 1)
        #expect(
            try lint(
                Self.composed("now", daily: "25", final: "75", head: head),
                after: Self.tree("last", daily: "25", final: "75")
            ).said == [])
    }

    @Test func `a daily part that is gone, and one that is new`() throws {
        let none = SchemeLintSample.leaf("rule: {mark: {from: 0, to: 10}}")
        let gone = try lint(none + "follows: ⟦last⟧", after: Self.tree("last", daily: "25", final: "75"))
        #expect(gone.said == gone.marks.map { "warning daily-share \($0)" } && gone.said.count == 1)
        #expect(gone.text == ["没有日常考核的部分，上一年「last」占25%"])
        #expect(try lint(Self.tree("now", daily: "25", final: "75", head: head), after: none).said == [])
    }

    @Test func `without last year's scheme nothing is compared, and that is said`() throws {
        let found = try lint(Self.tree("now", daily: "25", final: "75", head: "follows: ⟦last⟧"), after: nil)
        #expect(found.said == found.marks.map { "note predecessor-missing \($0)" } && found.said.count == 1)
        #expect(try lint(Self.tree("now", daily: "25", final: "75"), after: nil).said == [])
    }
}
