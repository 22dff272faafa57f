import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing
import YAMLFiles

/// `compose:` of schemes and rounds: what it means, and everything that can be wrong with it, at its place.
@Suite struct CompositionReaderTests {
    static let tree = "indicators: [{id: work, title: 工作, points: 100, rule: {mark: {from: 0, to: 100}}}]\n"

    static func scheme(_ parts: String, tree: String = "") -> String {
        "scheme: s\ntitle: 例\ntotal: 100\n\(tree)compose:\n  " + parts.replacing("\n", with: "\n  ")
    }

    static func read(_ text: String) -> Reading<Scheme?> {
        Reading { SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: $0) }
    }

    @Test func `every kind of part is read`() throws {
        let reading = Self.read(
            Self.scheme(
                """
                daily: {title: 平时, weight: 40, rounds: [q1, {round: q2, weight: 2}, {round: q3, weight: 1}], by: minimum, missed: skip, unscored: zero, read-from: exact}
                named: {weight: 10, rounds: named-in-round, by: sum, missed: zero}
                nested:
                  weight: 30
                  parts:
                    below: {weight: 1, below: {kinds: town, levels: [township], groups: [towns]}, missed: no-score}
                    outside: {weight: 3, figure: {from: 10, to: 0}, missed: skip}
                own: {weight: 20}
                """.replacing("[q1, {round: q2, weight: 2}, {round: q3, weight: 1}]", with: "[q1, {round: q2}]"),
                tree: Self.tree))
        #expect(reading.codes == [])
        let composition = try #require(reading.value?.composition)
        #expect(composition.family.map(\.id) == ["daily", "named", "nested", "below", "outside", "own"])
        let parts = composition.family
        #expect(parts[0].combination == .minimum && parts[0].missed == .skip && parts[0].unscored == .zero)
        #expect(parts[0].reading == .exact && parts[1].reading == .rounded && parts[0].title == "平时")
        #expect(parts[1].source == .rounds(nil) && parts[5].source == .own && parts[1].title == "named")
        if case .rounds(let terms?) = parts[0].source { #expect(terms.map(\.id) == ["q1", "q2"]) }
        if case .below(let below) = parts[3].source {
            #expect(below.kinds == [.town] && below.levels == [.township] && below.groups == ["towns"])
        }
        #expect(composition.figures.map(\.id) == ["outside"])
        // 30 % × 3/4
        #expect(composition.share(of: "outside")?.exactText == "0.225")
        #expect(reading.value?.share(of: "daily")?.exactText == "0.4")
        #expect(reading.value?.share(of: "work")?.exactText == "0.2")
        #expect(reading.value?.share(of: "none") == nil)
    }

    @Test(arguments: [
        ("a: {weight: ⟦0⟧, figure: {to: 1}}", "composition.zero-weight"),
        ("a: {weight: ⟦-1⟧, figure: {to: 1}}", "scheme.negative"),
        ("a: {weight: ⟦NaN⟧, figure: {to: 1}}", "yaml.not-a-number"),
        ("a: {weight: ⟦1000000000000000000000000000000⟧, figure: {to: 1}}", "yaml.too-many-digits"),
        ("a: ⟦{figure: {to: 1}}⟧", "yaml.missing-key"),
        ("a: ⟦{weight: 1, rounds: [q]}⟧", "composition.missed-wanted"),
        ("a: ⟦{weight: 1, below: {levels: village}}⟧", "composition.missed-wanted"),
        ("a: {weight: 1, below: ⟦{}⟧, missed: skip}", "composition.empty-below"),
        ("a: {weight: 1, rounds: ⟦[]⟧, missed: skip}", "composition.no-rounds"),
        ("a: {weight: 1, rounds: [q, ⟦q⟧], missed: skip}", "composition.repeated-round"),
        ("a: {weight: 1, rounds: [⟦q⟧], by: weighted, missed: skip}", "composition.round-without-weight"),
        ("a: {weight: 1, rounds: [{round: ⟦q⟧, weight: 2}], missed: skip}", "composition.useless-weight"),
        ("a: ⟦{weight: 1, below: {levels: village}, by: weighted, missed: skip}⟧", "composition.weighted-below"),
        ("a: {weight: 1, rounds: [q], figure: ⟦{to: 1}⟧, missed: skip}", "composition.two-sources"),
        ("a: {weight: 1, figure: {to: 1}, by: ⟦mean⟧}", "composition.needs-scores"),
        ("a: {weight: 1, figure: {to: 1}, unscored: ⟦skip⟧}", "composition.needs-rounds"),
        ("a: {weight: 1, parts: {b: {weight: 1, figure: {to: 1}}}, missed: ⟦skip⟧}", "composition.missed-of-parts"),
        ("a: {weight: 1, parts: ⟦{}⟧}", "composition.empty"),
        (
            "a: {weight: 1, figure: {to: 1}}\nb: {weight: 1, parts: {⟦a⟧: {weight: 1, figure: {to: 1}}}}",
            "scheme.duplicate-id"
        ),
        ("a: {weight: 1, rounds: [q], missed: ⟦later⟧}", "yaml.unknown-word"),
        ("a: {weight: 1, figur: {to: 1}}", "yaml.unknown-key"),
        ("a: ⟦{weight: 1}⟧", "composition.own-without-tree"),
        ("a: {weight: ⟦60⟧, figure: {to: 1}}\nb: {weight: 30, figure: {to: 1}}", "scheme.weight-sum"),
    ])
    func `what is wrong with a part is told at its place`(marked: String, code: String) throws {
        let text = MarkedText(Self.scheme(marked))
        let reading = Self.read(text.text)
        let found = try #require(reading.diagnostics.first { $0.code == code }, "\(reading.codes)")
        if let span = text.spans.first { #expect(MarkedText.Span(found.place) == span) }
        #expect(found.remedy != nil || code.hasPrefix("yaml."))
    }

    @Test(arguments: [
        ("a: {weight: 1}\nb: {weight: 1}", "composition.two-own-parts"),
        ("a: {weight: 1, figure: {to: 1}}", "composition.tree-uncounted"),
        ("work: {weight: 1}", "scheme.duplicate-id"),
    ])
    func `a tree counts once`(parts: String, code: String) {
        #expect(Self.read(Self.scheme(parts, tree: Self.tree)).codes == [code])
    }

    @Test func `without indicators there is nothing to punish, to reward or to gate`() {
        let reading = Self.read(
            Self.scheme("a: {weight: 1, figure: {to: 1}}") + "\nbonus: {events: [{id: e, title: 奖, points: 1}]}")
        reading.expectOnly("composition.without-tree", "没有指标的细则不能有「bonus」：它在合成之前起作用")
        let judged = Self.read(
            "scheme: s\ntitle: 例\npass-or-fail: {pass: 合格, fail: 不合格}\nveto: [{id: v, title: 否决}]\ncompose: {a: {weight: 1, figure: {to: 1}}}"
        )
        #expect(judged.codes == ["composition.pass-or-fail"])
    }

    @Test func `a scheme names the one before it, and not itself`() {
        let text = Self.scheme("a: {weight: 1, figure: {to: 1}}")
        #expect(Self.read(text + "\nfollows: schemes/s-2021").value?.follows?.name == "schemes/s-2021")
        #expect(Self.read(text + "\nfollows: schemes/s").codes == ["scheme.follows-itself"])
    }
}
