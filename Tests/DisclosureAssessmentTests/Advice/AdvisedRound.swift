import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// A town with six villages (合成数据), what was found there, and advice on it.
struct AdvisedRound {
    static let items = ["a", "b", "c"].map {
        DisclosureItem(id: "x/" + $0, names: [$0], arises: .perOccurrence, levels: [.township, .village])
    }
    static let register = BodyRegister(
        id: "r", groups: [],
        bodies: [
            Body(id: "body", name: "甲镇", kind: .town, group: "g1"),
            Body(id: "other", name: "乙镇", kind: .town, group: "g1"),
        ] + (1...6).map { Body(id: "body/v\($0)", name: "\($0)村", kind: .village, parent: "body") })

    let scheme: Scheme
    var judgements: [Judgement] = []
    private(set) var assessment = Assessment(
        items: AdvisedRound.items, tallies: [], findings: [], unmatched: [], unmatchedTotal: 0, carriedOver: [],
        recordsRead: 0)
    /// What an assessor gave, where a test has more than judgements.
    var given: ScoringFacts?

    init(_ scheme: Scheme) { self.scheme = scheme }

    init(_ indicators: String, more: String = "", total: Int = 10) throws {
        scheme = try ScoringFixtures.scheme(
            text: "scheme: s\ntitle: 例\ntotal: \(total)\nindicators:\n\(indicators)\n\(more)")
    }

    /// `number` verdicts of one kind; each that is open is a finding.
    mutating func add(
        _ outcome: Outcome, _ number: Int = 1, body: String = "body", item: Int = 0, _ dimension: Dimension = .presence,
        cycle: String? = "2022-Q1"
    ) throws {
        let position = try #require(Self.register.position(of: body))
        var tally = assessment.tallies.first { $0.body == position && $0.item == item }
        if tally == nil { assessment.tallies.append(ItemTally(body: position, item: item)) }
        tally = tally ?? ItemTally(body: position, item: item)
        tally?[dimension][outcome] += number
        let index = try #require(assessment.tallies.firstIndex { $0.body == position && $0.item == item })
        assessment.tallies[index] = try #require(tally)
        for _ in 0..<number {
            let finding = Finding(
                id: "f\(assessment.findings.count)", body: body, item: Self.items[item].id, cycle: cycle,
                dimension: dimension, outcome: outcome, message: Wording("问题", "finding"), due: nil, evidence: [])
            if finding.remedy != nil { assessment.findings.append(finding) }
        }
    }

    func outcomes(_ assessment: Assessment? = nil) -> AssessedOutcomes {
        AssessedOutcomes(
            assessment ?? self.assessment, register: Self.register,
            catalogues: [
                Catalogue(
                    id: "x", field: "例", title: "例", version: "1", issued: nil, channelsMean: .any, items: [],
                    place: nil)
            ])
    }

    /// Of the body, all tallies counted anew.
    func facts(_ assessment: Assessment? = nil) throws -> ScoringFacts {
        let assessed = AssessedFacts(
            outcomes(assessment), scheme: scheme, judgements: judgements, cutOff: try #require(CivilDate("2022-07-15")))
        var facts = try #require(assessed.facts(of: "body"))
        if var given {
            given.outcomes = facts.outcomes
            given.coverage = facts.coverage
            facts = given
        }
        return facts
    }

    func advice(
        first: Int = 10, subject: String = "body", rescoring: Rescoring? = nil, others: [BodyScore] = []
    ) throws -> BodyAdvice {
        let advisor = Advisor(
            try facts(), subject: subject, outcomes: outcomes(), scheme: scheme, others: others, rescoring: rescoring)
        return try #require(advisor.advice(first: first))
    }

    /// The exact score with findings mended, by another way: their tallies rewritten and everything counted anew.
    func points(mending findings: [Int]) throws -> ExactNumber {
        var mended = assessment
        for number in findings {
            let finding = assessment.findings[number]
            let body = try #require(Self.register.position(of: finding.body))
            let index = try #require(
                mended.tallies.firstIndex { $0.body == body && Self.items[$0.item].id == finding.item })
            mended.tallies[index][finding.dimension][finding.outcome] -= 1
            mended.tallies[index][finding.dimension][.met] += 1
        }
        return Scorer(scheme: scheme).score(try facts(mended)).score?.exact ?? .zero
    }
}
