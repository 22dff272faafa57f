import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct TimeLimitReaderTests {
    private func read(_ text: String) -> (limit: TimeLimit?, diagnostics: [Diagnostic]) {
        let document = YAMLReader.read(text: text, file: "a.yaml")
        let collector = DiagnosticCollector(document.diagnostics)
        guard let root = document.root else { return (nil, collector.diagnostics) }
        let mapping = YAMLMapping(root, into: collector, kind: Wording("事项", "item"))
        return (mapping.optional("limit").flatMap(TimeLimitReader.read), collector.diagnostics)
    }

    @Test(arguments: [
        ("within: {n: 10, of: working-days, after: made}", "within 10 working-days of made"),
        ("within: {n: 10, of: working-days, after: [obtained, made]}", "within 10 working-days of made/obtained"),
        ("within: {n: 20, of: working-days, after: formed-or-changed}", "within 20 working-days of formed/changed"),
        ("within: {n: 5, of: days, after: 作出处罚决定}", "within 5 days of decided"),
        ("within: {n: 5, of: days}", "within 5 days of unstated"),
        ("posted-for: {n: 7, of: days}", "posted-for 7 days"),
        (
            "by: {each: quarter, month: 1, day: 20, about: previous-cycle}",
            "by quarter month 1 day 20 about previous-cycle"
        ),
        ("by: {each: month, day: last}", "by month month 1 end"),
        ("by: {each: month, third: first}", "by month month 1 third 1"),
        ("by: {each: week, weekday: wednesday}", "by week weekday 3"),
        ("by: {each: quarter, month: 1, day: 15, exact: yes}", "on quarter month 1 day 15"),
        ("not-before: cycle-end", "not-before cycle-end"), ("not-before: approved", "not-before approved"),
        ("each: quarter", "each quarter 1x"), ("each: {cycle: half-year, times: 2}", "each half-year 2x"),
        ("after-cycle: {each: month, n: 10, of: working-days}", "within 10 working-days of end of month"),
        ("renewed: {n: 3, of: months}", "renewed every 3 months"), ("at-once: yes", "at-once"),
        ("at-once: {after: decided}", "at-once of decided"), ("standing: true", "standing"),
        ("before: {event: 听证, n: 7, of: working-days}", "before named:听证 by 7 working-days"),
        ("before: {event: 开学}", "before named:开学"), ("together: published", "together with published"),
        ("on-request: {n: 20, of: working-days}", "on-request 20 working-days"), ("on-request: yes", "on-request"),
        ("phased: each-stage", "phased each-stage"), ("removed-after: {n: 3, of: years}", "removed-after 3 years"),
        (
            "within: {n: 7, of: working-days, after: decided}, only: 行政处罚, soft: yes, unless: 另有规定, channel: 公示栏",
            "[only 行政处罚] within 7 working-days of decided soft on 公示栏 unless 另有规定"
        ),
        (
            "within: {n: 7, of: working-days, after: decided}, extended: {n: 7, of: working-days, terms: 经批准}",
            "within 7 working-days of decided +7 working-days (经批准)"
        ),
    ])
    func `a rule that is written out`(rule: String, notation: String) {
        let (limit, diagnostics) = read("limit: {text: 原文, rules: [{\(rule)}]}\n")
        #expect(diagnostics.isEmpty)
        #expect(limit?.notation == notation)
        #expect(limit?.text == "原文")
    }

    @Test(arguments: [
        ("within: {n: 0, of: working-days}", "yaml.out-of-range"),
        ("within: {n: 5, of: workdays}", "yaml.unknown-word"),
        ("within: {of: days}", "yaml.missing-key"), ("within: {n: 5, of: days, after: fromed}", "yaml.unknown-word"),
        ("within: {n: 5, of: days, befor: made}", "yaml.unknown-key"), ("wihtin: {n: 5, of: days}", "limit.no-kind"),
        ("standing: yes, at-once: yes", "limit.several-kinds"), ("standing: false", "limit.rule-off"),
        ("by: {each: quarter, month: 4, day: 1}", "yaml.out-of-range"),
        ("by: {each: quarter, day: 1}", "yaml.missing-key"),
        ("by: {each: year, month: 2, day: 30}", "limit.no-such-day"), ("by: {each: month}", "yaml.missing-key"),
        ("by: {each: week, day: 1}", "yaml.missing-key"), ("by: {each: fortnight, day: 1}", "yaml.unknown-word"),
        ("each: {cycle: month, times: 0}", "yaml.out-of-range"), ("within: 5", "yaml.wrong-kind"),
        ("within: ~", "yaml.empty-value"),
    ])
    func `a rule that is written wrongly`(rule: String, code: String) {
        let (limit, diagnostics) = read("limit: {text: 原文, rules: [{\(rule)}]}\n")
        #expect(diagnostics.map(\.code).contains(code), "\(diagnostics.map(\.code))")
        #expect(diagnostics.contains { $0.severity == .error })
        if code != "yaml.unknown-key" { #expect(limit?.rules.isEmpty ?? true) }
    }

    @Test(arguments: ["", "\"", "'"])
    func `a phrase that cannot be read is underlined where it stands`(quote: String) throws {
        let marked = MarkedText("limit: \(quote)长期公开；⟦尽快更新一下⟧；及时公开\(quote)\n")
        let (limit, diagnostics) = read(marked.text)
        #expect(limit?.reading == .notUnderstood)
        #expect(diagnostics.map(\.code) == ["limit.not-understood"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.map { MarkedText.Span(spot: $0.place?.spot) } == marked.spans)
        #expect(try #require(diagnostics.first?.remedy).chinese.hasPrefix("可以写成："))
    }

    @Test func `what a person decides is a note`() {
        let (limit, diagnostics) = read("limit: {text: 按规定公示}\n")
        #expect(limit?.reading == .needsPerson)
        #expect(diagnostics.map(\.code) == ["limit.delegated"])
        #expect(diagnostics.map(\.severity) == [.note])
        #expect(read("limit:\n").diagnostics.map(\.code) == ["yaml.empty-value"])
        #expect(read("limit: 每季度\n").limit?.cycle == .quarter)
        #expect(read("limit: [每季度]\n").limit == nil)
    }
}
