import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing
import YAMLFiles

/// Bad input for every key of the scheme language beyond the first ones: each told at its place, with a remedy.
@Suite struct SchemeKeyTests {
    /// Codes with places, in the order of the marks of the text.
    func expect(_ marked: String, _ codes: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let text = MarkedText(marked)
        let collector = DiagnosticCollector()
        _ = SchemeReader.read(YAMLReader.read(text: text.text, file: "scheme.yaml"), into: collector)
        let said = collector.diagnostics.map { "\($0.code) \(SchemeReaderTests.span($0.place))" }
        #expect(
            said.sorted() == zip(codes, text.spans).map { "\($0) \($1)" }.sorted(), sourceLocation: sourceLocation)
        #expect(codes.count == text.spans.count, sourceLocation: sourceLocation)
        for diagnostic in collector.diagnostics where diagnostic.code.hasPrefix("scheme.") {
            #expect(diagnostic.remedy != nil, "\(diagnostic.code)", sourceLocation: sourceLocation)
        }
    }

    static func leaf(_ rest: String) -> String {
        """
        scheme: s
        title: 例
        total: 10
        indicators:
          - {id: a, title: 甲, points: 10, \(rest)}
        """
    }

    static func settings(_ rest: String) -> String { leaf("rule: {mark: {from: 0, to: 10}}") + "\n" + rest }

    /// Every new key that takes points or a share, with a hole for the number.
    static let numbers = [
        leaf("rule: {sum-of-parts: [{id: p, points: %}]}"), leaf("rule: {rating: [{label: 优, points: %}]}"),
        leaf("rule: {ratio: {of: x, to: y, empty: full, bands: [{from: 0, points: %}]}}"),
        leaf("rule: {credits: [{state: 有, share: %}]}"),
        leaf("rule: {by-rank: {order: lowest, bands: [{top: 1, points: %}]}}"),
        leaf("rule: {by-rank: {order: lowest, bands: [{top: %, points: 1}]}}"),
        leaf("rules: [{ceiling: {at-most: %}}]"), leaf("rules: [{factor: {times: %, when: {count: x}}}]"),
        leaf("loses-at-most: %, rule: {deduct: {count: x, each: 1}}"),
        leaf("weight: %, rule: {scale: {to: 3}}"), settings("tiers: {必须: %}"),
        settings("gate: {below: %, grade: 差}\ngrades: {bands: [{from: 0, name: 差}]}"),
        settings("grades: {quota: [{top: %, name: 优}, {top: 1, name: 良}]}"),
        settings("grades: {quota: [{top: 1, name: 优}], floor: {below: %, name: 差}}"),
        settings(
            "tiers: {必须: 1}\ngrades: {bands: [{from: 5, name: 优, needs: {tier: 必须, share: %}}, {from: 0, name: 差}]}"),
        settings("veto: [{id: v, indicators: a, effect: {share: %}}]"),
    ]

    @Test(arguments: numbers)
    func `no key takes what is no plain number`(scheme: String) {
        for (text, code) in [
            ("NaN", "yaml.not-a-number"), (".inf", "yaml.not-a-number"), ("1e30", "yaml.not-a-number"),
            ("1000000000000000000000000000000", "yaml.too-many-digits"), ("1/0", "scheme.not-a-fraction"),
            ("-0.5", ""), ("０．５", "yaml.full-width-digit"), ("''", "yaml.empty-value"),
        ] {
            let collector = DiagnosticCollector()
            let scheme = scheme.replacing("%", with: text)
            _ = SchemeReader.read(YAMLReader.read(text: scheme, file: "scheme.yaml"), into: collector)
            let codes = collector.diagnostics.map(\.code)
            let expected = code.isEmpty ? ["scheme.negative", "scheme.not-a-share"] : [code]
            #expect(codes.contains(where: expected.contains), "\(text): \(codes)\n\(scheme)")
        }
    }

    @Test func `ranges of values run from somewhere to somewhere else`() {
        expect(Self.leaf("rule: {scale: ⟦{from: 3, to: 3}⟧}"), ["scheme.empty-range"])
        expect(Self.leaf("rule: {figure: ⟦{from: 0}⟧}"), ["yaml.missing-key"])
        expect(Self.leaf("rule: {figure: {from: ⟦NaN⟧, to: 1}}"), ["yaml.not-a-number"])
    }

    @Test func `parts, labels and states are named once and stay within the leaf`() {
        expect(
            Self.leaf("rule: {rating: [{label: 优, points: ⟦11⟧}, {label: ⟦优⟧, points: 1}]}"),
            ["scheme.above-full-points", "scheme.duplicate-id"])
        expect(
            Self.leaf("rule: {sum-of-parts: [{id: p, points: 5}, {id: ⟦p⟧, points: 5}]}"), ["scheme.duplicate-id"])
        expect(Self.leaf("rule: {sum-of-parts: ⟦[{id: p, points: 4}, {id: q, points: 5}]⟧}"), ["scheme.parts-sum"])
        expect(
            Self.leaf("rule: {credits: [{state: 有, share: 1}, {state: ⟦有⟧, share: 0}]}"), ["scheme.duplicate-id"])
    }

    @Test func `ratios say what nothing is, ranks reach the last one`() {
        expect(Self.leaf("rule: {ratio: ⟦{of: x, to: y}⟧}"), ["yaml.missing-key"])
        expect(Self.leaf("rule: {ratio: {of: x, to: y, empty: ⟦ful⟧}}"), ["yaml.unknown-word"])
        expect(
            Self.leaf("rule: {ratio: {of: x, to: y, empty: full, bands: [{from: ⟦0.5⟧, points: 1}]}}"),
            ["scheme.band-gap"])
        let ranks = { (bands: String) in Self.leaf("rule: {by-rank: {order: highest, bands: \(bands)}}") }
        expect(
            ranks("[{top: 0.5, points: 9}, {top: ⟦0.3⟧, points: 4}, {top: 1, points: 1}]"), ["scheme.rank-band-order"])
        expect(ranks("⟦[{top: 0.5, points: 9}]⟧"), ["scheme.rank-band-gap"])
    }

    @Test func `conditions and dates make sense`() {
        expect(Self.leaf("rules: [{ceiling: {at-most: 6, when: ⟦{at-least: 1}⟧}}]"), ["scheme.empty-condition"])
        expect(Self.leaf("rules: [{factor: ⟦{times: 0.5}⟧}]"), ["yaml.missing-key"])
        expect(Self.leaf("rules: [{factor: {times: 0.5, when: ⟦none-mett⟧}}]"), ["yaml.unknown-word"])
        expect(Self.leaf("rules: [{factor: ⟦{times: 0.5, when: none-met}⟧}]"), ["scheme.missing-measure"])
        expect(
            Self.leaf("rule: {deduct: {count: x, each: 1, dated: ⟦{from: 2021-01-01, until: 2020-01-01}⟧}}"),
            ["scheme.reversed-days"])
        expect(Self.leaf("rule: {deduct: {count: x, each: 1, dated: {from: ⟦2021-02-30⟧}}}"), ["yaml.bad-date"])
    }

    @Test func `weights stand at all siblings or at none, and share something`() {
        let level = { (first: String, second: String) in
            """
            scheme: s
            title: 例
            total: 10
            indicators:
              - {id: a, title: 甲, \(first), rule: {scale: {to: 1}}}
              - {id: ⟦b⟧, title: 乙, \(second), rule: {scale: {to: 1}}}
            """
        }
        expect(level("weight: 3", "points: 7"), ["scheme.mixed-weights"])
        let plain = { (first: String, second: String) in
            level(first, second).replacing("⟦b⟧", with: "b")
        }
        expect(plain("weight: ⟦0⟧", "weight: 0"), ["scheme.zero-weights"])
        expect(plain("weight: ⟦40⟧", "weight: 55"), ["scheme.weight-sum"])
        expect(plain("weight: ⟦0.4⟧", "weight: 0.5"), ["scheme.weight-sum"])
        expect(plain("weight: 3", "weight: 2"), [])
        expect(plain("weight: 3", "weight: 2, points: ⟦0⟧"), ["scheme.weight-of-nothing"])
        expect(plain("weight: 3", "weight: 2, tier: ⟦必须⟧"), ["scheme.unknown-tier"])
        expect(
            """
            scheme: s
            title: 例
            total: 10
            indicators:
              - {id: ⟦one⟧, title: 一, indicators: [{id: a, title: 甲, weight: 1, rule: {scale: {to: 1}}}]}
            """, ["scheme.weights-without-points"])
    }

    @Test func `rules that name points need a scale to name them of`() {
        for rule in [
            "{mark: ⟦{from: 0, to: 1}⟧}", "{rating: ⟦[{label: 优, points: 1}]⟧}", "{deduct: ⟦{count: x, each: 1}⟧}",
            "{sum-of-parts: ⟦[{id: p, points: 1}]⟧}",
        ] {
            let scheme = Self.leaf("rule: \(rule)").replacing("points: 10,", with: "weight: 10,")
            expect(scheme, ["scheme.scale-needed"])
            expect(
                scheme.replacing("weight: 10,", with: "weight: 10, points: 1,").replacing("⟦", with: "").replacing(
                    "⟧", with: ""), [])
        }
    }

    @Test func `scopes are for somebody, at some time`() {
        let scope = { (scope: String) in Self.leaf("rule: {scale: {to: 1}}, applies-to: \(scope)") }
        expect(scope("⟦{}⟧"), ["scheme.empty-scope"])
        expect(scope("⟦{levels: []}⟧"), ["scheme.empty-scope"])
        expect(scope("{levels: ⟦city⟧}"), ["yaml.unknown-word"])
        expect(scope("{kinds: [town, ⟦toun⟧]}"), ["yaml.unknown-word"])
        expect(scope("⟦{from: 2021-01-01, until: 2020-01-01}⟧"), ["scheme.reversed-days"])
        expect(scope("{⟦level⟧: township}"), ["yaml.unknown-key"])
        expect(Self.leaf("rule: {scale: {to: 1}}, not-applicable: ⟦half⟧"), ["yaml.unknown-word"])
        expect(Self.leaf("rule: {scale: {to: 1}}, loses-at-most: ⟦11⟧"), ["scheme.above-full-points"])
    }

    @Test func `vetoes name indicators that exist and effects that fit`() {
        expect(Self.settings("veto: [{id: v, indicators: [⟦aa⟧]}]"), ["scheme.unknown-indicator"])
        expect(Self.settings("veto: [{id: v, indicators: a, effect: ⟦no-score⟧}]"), ["scheme.veto-effect"])
        expect(Self.settings("veto: [{id: v, indicators: a, effect: ⟦{fixed: 1}⟧}]"), ["scheme.veto-effect"])
        expect(Self.settings("veto: [{id: v, effect: ⟦{share: 0.5}⟧}]"), ["scheme.veto-effect"])
        expect(
            Self.settings("veto: [{id: v, indicators: a, effect: {share: 0.5, fixed: ⟦1⟧}}]"), ["scheme.two-effects"])
    }

    @Test func `grades have bands or a quota, and every score has one`() {
        expect(Self.settings("gate: {below: 6, grade: ⟦差⟧}"), ["scheme.unknown-grade"])
        expect(Self.settings("grades: {quota: ⟦[{top: 0.2, name: 优}]⟧}"), ["scheme.quota-gap"])
        expect(
            Self.settings("grades: {quota: [{top: 0.5, name: 优}, {top: ⟦0.2⟧, name: 良}, {top: 1, name: 差}]}"),
            ["scheme.quota-order"])
        expect(
            Self.settings("grades: {quota: [{top: 1, name: 优}], bands: ⟦[{from: 0, name: 优}]⟧}"),
            ["scheme.quota-and-bands"])
        expect(Self.settings("grades: {bands: [{from: 0, name: 优}], ties: ⟦up⟧}"), ["scheme.idle-key"])
        expect(
            Self.settings("tiers: [必须]\ngrades: {bands: [{from: ⟦0⟧, name: 优, needs: {tier: 必须}}]}"),
            ["scheme.last-band-needs"])
        expect(
            Self.settings(
                "tiers: [必须]\ngrades: {bands: [{from: 5, name: 优, needs: {tier: ⟦必需⟧}}, {from: 0, name: 差}]}"),
            ["scheme.unknown-tier"])
        expect(
            Self.settings("grades: {bands: [{from: 5, name: 优}, {from: ⟦5⟧, name: 良}, {from: 0, name: 差}]}"),
            ["scheme.band-twice"])
    }

    @Test func `vetoes alone decide only where there is nothing else`() {
        expect(
            "scheme: s\ntitle: 例\npass-or-fail: ⟦{pass: 合格, fail: 差}⟧", ["scheme.pass-or-fail"])
        expect(
            Self.settings("veto: [{id: v}]\npass-or-fail: {pass: 合格, fail: 差}").replacing(
                "- {id: a", with: "⟦⟧- {id: a"), ["scheme.pass-or-fail"])
    }

    @Test func `new keys are read as written`() throws {
        let collector = DiagnosticCollector()
        let text = """
            scheme: s
            title: 例
            total: 10
            deductions-stop-at: parent
            tiers: [必须]
            indicators:
              - {id: a, title: 甲, weight: 3, tier: 必须, not-applicable: zero, rule: {scale: {to: 3}}, applies-to: {levels: township, kinds: [town], groups: g, functions: 执法, bodies: b/c, from: 2020-01-01}}
              - {id: b, title: 乙, weight: 2, points: 8, loses-at-most: 3, rule: {deduct: {count: x, each: 1}}}
            veto: [{id: v, indicators: [a, b]}]
            gate: {below: 6, grade: 差}
            grades: {read-from: exact, quota: [{top: 0.3, name: 优}, {top: 1, name: 差}], ties: down, floor: {below: 5, name: 末}}
            """
        let read = SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: collector)
        #expect(collector.diagnostics.map(\.message.english) == [])
        let scheme = try #require(read)
        #expect(scheme.deductionFloor == .parent)
        #expect(scheme.tiers == [Tier(name: "必须", weight: nil)])
        #expect(scheme.indicators.map(\.worth) == [6, 4])
        #expect(scheme.indicators.map(\.points) == [6, 8])
        #expect(scheme.indicators[0].tier == "必须")
        #expect(scheme.indicators[0].notApplicable == .zero)
        #expect(scheme.indicators[1].losesAtMost == 3)
        let scope = try #require(scheme.indicators[0].appliesTo)
        #expect(scope.levels == [.township])
        #expect(scope.kinds == [.town])
        #expect(scope.groups == ["g"])
        #expect(scope.functions == ["执法"])
        #expect(scope.bodies == ["b/c"])
        #expect(scope.days?.from?.description == "2020-01-01")
        #expect(scope.days?.until == nil)
        #expect(scheme.vetoes[0].indicators == ["a", "b"])
        #expect(scheme.vetoes[0].effect == .zero)
        #expect(scheme.gate?.below == 6)
        #expect(scheme.grades?.reading == .exact)
        #expect(scheme.grades?.quota?.places.map(\.name) == ["优", "差"])
        #expect(scheme.grades?.quota?.ties == .down)
        #expect(scheme.grades?.floor == Grades.Floor(below: 5, name: "末"))
        #expect(scheme.grades?.names == ["优", "差", "末"])
    }
}
