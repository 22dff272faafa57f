import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing
import YAMLFiles

/// Everything that is wrong with a scheme is told at once, each at its place.
@Suite struct SchemeReaderTests {
    /// What was said, as `code line:column+length`.
    func complaints(_ marked: String) -> (said: [String], expected: [MarkedText.Span], scheme: Scheme?) {
        let text = MarkedText(marked)
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(YAMLReader.read(text: text.text, file: "scheme.yaml"), into: collector)
        return (collector.diagnostics.map { "\($0.code) \(Self.span($0.place))" }, text.spans, scheme)
    }

    static func span(_ place: Place?) -> String {
        guard case .text(let line, let column, let length)? = place?.spot else { return "?" }
        return MarkedText.Span(line: line, column: column, length: length).description
    }

    /// Codes stand in the order of the marks, whatever the order in which they were said.
    func expect(_ marked: String, _ codes: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let (said, spans, _) = complaints(marked)
        #expect(codes.count == spans.count, sourceLocation: sourceLocation)
        #expect(said.sorted() == zip(codes, spans).map { "\($0) \($1)" }.sorted(), sourceLocation: sourceLocation)
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

    @Test func `weights that do not add up are told at the weight, on every level`() {
        expect(
            """
            scheme: s
            title: 例
            total: ⟦100⟧
            indicators:
              - id: one
                title: 一
                points: ⟦60⟧
                indicators:
                  - {id: a, title: 甲, points: 30, rule: {mark: {from: 0, to: 30}}}
                  - {id: b, title: 乙, points: 29.5, rule: {mark: {from: 0, to: 29.5}}}
              - {id: two, title: 二, points: 39, rule: {mark: {from: 0, to: 39}}}
            """, ["scheme.sum", "scheme.sum"])
    }

    @Test(arguments: [
        ("NaN", "yaml.not-a-number"), (".inf", "yaml.not-a-number"), ("1e30", "yaml.not-a-number"),
        ("-5", "scheme.negative"), ("1000000000000000000000000000000", "yaml.too-many-digits"),
        ("1/0", "scheme.not-a-fraction"),
        ("十", "yaml.not-a-number"),
    ])
    func `a weight is a plain number that is not negative`(weight: String, code: String) {
        let (said, _, _) = complaints(
            Self.leaf("rule: share, measure: {dimension: presence}").replacing("points: 10", with: "points: \(weight)"))
        #expect(said.first == "\(code) 5:31+\(weight.count)")
    }

    @Test func `bands are ordered, reach down to zero and never reward less`() {
        let bands = { (bands: String) in Self.leaf("measure: {dimension: channel}, rule: {bands: [\(bands)]}") }
        expect(
            bands("{from: 0.5, points: 5}, {from: ⟦0.9⟧, points: ⟦10⟧}, {from: 0, points: 0}"),
            ["scheme.band-order", "scheme.bands-not-monotone"])
        expect(bands("{from: 0.9, points: 10}, {from: ⟦0.5⟧, points: 5}"), ["scheme.band-gap"])
        expect(bands("{from: 0.9, points: ⟦11⟧}, {from: 0, points: 0}"), ["scheme.above-full-points"])
        expect(bands("{from: ⟦90⟧, points: 10}, {from: 0, points: 0}"), ["scheme.not-a-share"])
        expect(
            Self.leaf("rule: {mark: {from: 0, to: 10}}")
                + "\ngrades: {bands: [{from: 90, name: 优}, {from: ⟦90⟧, name: 良}, {from: 0, name: 差}]}",
            ["scheme.band-twice"])
    }

    @Test func `bands of a ratio and of ranks keep to the full points and never reward less, either`() {
        let ratio = { (bands: String) in Self.leaf("rule: {ratio: {of: x, to: y, empty: judge, bands: [\(bands)]}}") }
        expect(ratio("{from: 0.9, points: 10}, {from: 0, points: 0}"), [])
        expect(
            ratio("{from: 0.5, points: 5}, {from: ⟦0.9⟧, points: ⟦10⟧}, {from: 0, points: 0}"),
            ["scheme.band-order", "scheme.bands-not-monotone"])
        expect(ratio("{from: 0.9, points: ⟦11⟧}, {from: 0, points: 0}"), ["scheme.above-full-points"])
        let rank = { (bands: String) in Self.leaf("rule: {by-rank: {order: highest, bands: [\(bands)]}}") }
        expect(rank("{top: 0.3, points: 10}, {top: 1, points: 4}"), [])
        expect(rank("{top: 0.3, points: 4}, {top: 1, points: ⟦10⟧}"), ["scheme.bands-not-monotone"])
        expect(rank("{top: 0.3, points: ⟦10.5⟧}, {top: 1, points: 4}"), ["scheme.above-full-points"])
    }

    @Test func `rules are known, have one kind, and awards stand first`() {
        expect(Self.leaf("measure: {dimension: presence}, rule: {⟦shares⟧: {}}"), ["scheme.unknown-rule"])
        expect(
            Self.leaf("measure: {dimension: presence}, rule: ⟦{share: {}, deduct: {each: 1}}⟧"), ["scheme.rule-form"])
        expect(
            Self.leaf("measure: {dimension: presence}, rules: [{deduct: {each: 1}}, {share: ⟦{}⟧}]"),
            ["scheme.award-not-first"])
        expect(
            Self.leaf("measure: {dimension: presence}, rule: {deduct: {each: 1, at-most: ⟦11⟧}}"),
            ["scheme.above-full-points"])
        expect(Self.leaf("rule: {deduct: ⟦{each: 1}⟧}"), ["scheme.missing-measure"])
        expect(Self.leaf("rule: {mark: {from: 5, to: ⟦4⟧}}"), ["scheme.reversed-range"])
        expect(Self.leaf("rule: {mark: {from: 0, to: ⟦12⟧}}"), ["scheme.above-full-points"])
    }

    @Test func `unknown keys, words and dimensions come with the nearest known one`() {
        let text = Self.leaf(
            "mesure: {dimension: presence}, measure: {dimension: timelyness, levels: [vilage]}, rule: share")
        let collector = DiagnosticCollector()
        _ = SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: collector)
        #expect(collector.diagnostics.map(\.code) == ["yaml.unknown-word", "yaml.unknown-word", "yaml.unknown-key"])
        #expect(
            collector.diagnostics.map(\.remedy?.english) == [
                "did you mean timeliness?", "did you mean village?", "did you mean measure?",
            ])
    }

    @Test func `an id is used once, marks and penalties included`() {
        let text = """
            scheme: s
            title: 例
            total: 20
            indicators:
              - {id: a, title: 甲, points: 10, rule: {mark: {from: 0, to: 10}}}
              - {id: ⟦a⟧, title: 乙, points: 10, rules: [{deduct-mark: {id: m, from: 0, to: 10}}]}
            penalty: [{id: ⟦m⟧, title: 丙, deduct: 1}]
            """
        let (said, spans, _) = complaints(text)
        #expect(said == spans.map { "scheme.duplicate-id \($0)" })
    }

    @Test func `nothing a machine alleges takes effect by itself`() {
        expect(
            Self.leaf("rule: {mark: {from: 0, to: 10}}")
                + "\npenalty: [{id: p, when: {dimension: privacy}, deduct: 1, confirmed: ⟦automatic⟧}]",
            ["yaml.unknown-word"])
    }

    @Test func `settings are read as written`() throws {
        let (said, _, read) = complaints(
            """
            scheme: s
            title: 例
            status: proposal
            total: 1/3
            rounding: {digits: 4, at: leaves}
            not-applicable: scale-total
            nil-statement: 0.6
            unexplained: zero
            minimum-coverage: 0.6
            deductions-stop-at: level-one
            at-once: {n: 5, of: working-days}
            indicators: [{id: a, title: 甲, points: 1/3, measure: {dimension: [frequency, presence], levels: village, average: bodies}, rule: {share: {}}}]
            veto: [{id: v, title: 丁, effect: {fixed: 59}, grade: 差}]
            grades: {read-from: exact, bands: [{from: 60, name: 好}, {from: 0, name: 差}]}
            rank: {read-from: exact}
            appraisal: {points: 4, by: rank, digits: 3}
            """)
        #expect(said == [])
        let scheme = try #require(read)
        #expect(scheme.provenance == .proposal)
        #expect(scheme.total == ExactNumber(numerator: 1, denominator: 3))
        #expect(scheme.rounding == Rounding(digits: 4, at: .leaves))
        #expect(scheme.notApplicable == .scaleTotal)
        #expect(scheme.nilStatement == ExactNumber(numerator: 3, denominator: 5))
        #expect(scheme.unexplained == .zero)
        #expect(scheme.deductionFloor == .levelOne)
        #expect(scheme.atOnce == LimitDuration(5, .workingDays))
        #expect(
            scheme.indicators[0].measure
                == Measure(dimensions: [.presence, .frequency], levels: [.village], average: .bodies))
        #expect(scheme.vetoes.map(\.effect) == [.fixed(59)])
        #expect(scheme.grades?.reading == .exact)
        #expect(scheme.ranking == .exact)
        #expect(scheme.appraisal == Appraisal(points: 4, conversion: .rank, digits: 3))
    }

    @Test func `what a scheme measures must exist in the round`() throws {
        let (_, _, read) = complaints(
            Self.leaf(
                "measure: {dimension: presence, catalogues: [annual-report], fields: [年报], items: [annual-reports/report]}, rule: share"
            ))
        let item = DisclosureItem(id: "annual-reports/report", names: ["年度报告"], arises: .eachCycle, levels: [.county])
        let catalogue = Catalogue(
            id: "annual-reports", field: "政府信息公开年报", title: "年报", version: "1", issued: nil, channelsMean: .any,
            items: [item], place: nil)
        let problems = SchemeReferences.problems(in: try #require(read), catalogues: [catalogue])
        #expect(problems.map(\.code) == ["scheme.unknown-reference", "scheme.unknown-reference"])
        #expect(problems.map(\.remedy?.english) == ["did you mean annual-reports?", nil])
        #expect(problems.allSatisfy { $0.place != nil })
    }

    @Test func `whom a scope names should be in the register`() throws {
        let (_, _, read) = complaints(
            Self.leaf(
                "rule: {scale: {to: 1}}, applies-to: {groups: [town, towns], functions: [乡镇人民政府, 执法], bodies: [a, b]}"))
        let register = BodyRegister(
            id: "r", groups: [BodyRegister.Group(id: "towns", title: "乡镇")],
            bodies: [Body(id: "a", name: "甲", kind: .town)])
        let problems = SchemeReferences.problems(in: try #require(read), register: register)
        #expect(problems.map(\.code) == ["scheme.absent-scope", "scheme.absent-scope", "scheme.absent-scope"])
        #expect(problems.map(\.severity) == [.warning, .warning, .warning])
        #expect(problems.first?.remedy?.english == "did you mean towns?")
        #expect(problems.first?.message.chinese == "「a」的适用范围写了组别「town」，主体名录中没有")
        #expect(problems.allSatisfy { Self.span($0.place).hasPrefix("5:") })
    }

    @Test(arguments: 0..<200)
    func `a damaged scheme is told, never a trap`(seed: Int) {
        var text = Array(
            Self.leaf(
                "measure: {dimension: presence}, rules: [{bands: [{from: 0.9, points: 10}, {from: 0, points: 0}]}, {deduct: {each: 1, at-most: 2}}]"
            ))
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        for _ in 0..<3 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let position = Int(state >> 33) % text.count
            if seed % 2 == 0 {
                text.remove(at: position)
            } else {
                text[position] = Array("{}[]:,-0’：9/\n ")[Int(state >> 20) % 14]
            }
        }
        let collector = DiagnosticCollector()
        _ = SchemeReader.read(YAMLReader.read(text: String(text), file: "scheme.yaml"), into: collector)
        for diagnostic in collector.diagnostics { #expect(!diagnostic.message.chinese.isEmpty) }
    }
}
