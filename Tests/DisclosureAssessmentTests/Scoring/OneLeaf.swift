import DisclosureModel
import SourceText
import Testing

/// One leaf of 20 points, which is all of a scheme, and one body: what it earns and every sentence about it.
struct OneLeaf {
    let shown: String?
    let state: IndicatorScore.State?
    /// Steps with amount and running points.
    let chinese: [String]
    /// Steps without them.
    let english: [String]
    /// Everything that was said about scheme and facts.
    let codes: [String]

    init(_ leaf: String, points: String = "20", settings: String = "", _ facts: String) {
        let scheme = """
            scheme: one
            title: 例
            total: \(points)
            \(settings)
            indicators:
              - {id: leaf, title: 指标, points: \(points), \(leaf)}
            """
        let (ranked, codes) = ScoringFixtures.scores(scheme, "facts: one\nbodies: [{id: a, \(facts)}]")
        let score = ranked.first?.score
        shown = score?.shown
        state = score?.indicators.first?.state
        chinese = score?.indicators.first?.lines.map(\.sentence.chinese) ?? []
        english = score?.indicators.first?.lines.map(\.text.english) ?? []
        self.codes = codes
    }
}
