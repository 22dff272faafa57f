import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// From the tallies of an assessment to the facts of a body and everything below it.
@Suite struct AssessedFactsTests {
    static let scheme = """
        scheme: assessed
        title: 例
        total: 100
        indicators:
          - {id: own, title: 本级, points: 30, measure: {dimension: [presence, frequency], levels: township}, rule: share}
          - {id: villages, title: 村级, points: 50, measure: {dimension: [presence, frequency], levels: village, average: bodies}, rule: share}
          - {id: board, title: 村务, points: 20, measure: {dimension: timeliness, fields: [村务公开]}, rule: {deduct: {each: 1, at-most: 20}}}
        penalty: [{id: privacy, title: 泄露个人信息, when: {dimension: privacy}, deduct: 2, at-most: 6}]
        bonus: {events: [{id: commended, title: 通报表扬, points: 3}]}
        """

    let items = [
        DisclosureItem(id: "benefit-subsidies/list", names: ["补贴发放"], arises: .perOccurrence, levels: [.village]),
        DisclosureItem(
            id: "village-affairs/accounts", names: ["财务"], arises: .eachCycle, levels: [.township, .village]),
    ]
    let catalogues = [
        Catalogue(
            id: "benefit-subsidies", field: "惠民补贴", title: "补贴", version: "1", issued: nil, channelsMean: .any,
            items: [],
            place: nil),
        Catalogue(
            id: "village-affairs", field: "村务公开", title: "村务", version: "1", issued: nil, channelsMean: .any, items: [],
            place: nil),
    ]
    let register = BodyRegister(
        id: "r", groups: [],
        bodies: [
            Body(id: "t1", name: "甲镇", kind: .town, group: "towns"),
            Body(id: "t2", name: "乙镇", kind: .town, group: "towns"),
            Body(id: "v1", name: "一村", kind: .village, parent: "t1"),
            Body(id: "v2", name: "二村", kind: .village, parent: "t1"),
            Body(id: "a-v3", name: "三村", kind: .village, parent: "t2"),
            Body(id: "v4", name: "四村", kind: .village, parent: "t1"),
        ])

    func tally(_ body: String, _ item: Int, _ dimension: Dimension, _ counts: [Outcome: Int]) throws -> ItemTally {
        var tally = ItemTally(body: try #require(register.position(of: body)), item: item)
        for (outcome, number) in counts { tally[dimension][outcome] = number }
        return tally
    }

    func finding(_ id: String, _ body: String) -> Finding {
        Finding(
            id: id, body: body, item: items[0].id, cycle: nil, dimension: .privacy, outcome: .failed,
            message: Wording("号码", "number"), due: nil, evidence: [])
    }

    func facts(_ judgements: [Judgement] = [], of body: String = "t1") throws -> (ScoringFacts, AssessedFacts, Scheme) {
        let scheme = try ScoringFixtures.scheme(text: Self.scheme)
        let assessment = Assessment(
            items: items,
            tallies: [
                try tally("v2", 1, .frequency, [.failed: 1, .met: 1]),
                try tally("t1", 1, .frequency, [.met: 3, .notChecked: 1]),
                try tally("v1", 0, .presence, [.met: 2]), try tally("v1", 1, .timeliness, [.failed: 2, .met: 5]),
                try tally("a-v3", 1, .frequency, [.failed: 7]), try tally("v2", 0, .privacy, [.failed: 2]),
                try tally("v4", 0, .timeliness, [.failed: 9]),
            ], findings: [finding("f1", "v2"), finding("f2", "v2"), finding("f3", "a-v3")], unmatched: [],
            unmatchedTotal: 0,
            carriedOver: [], recordsRead: 0)
        let outcomes = AssessedOutcomes(assessment, register: register, catalogues: catalogues)
        let assessed = AssessedFacts(
            outcomes, scheme: scheme, judgements: judgements, cutOff: try #require(CivilDate("2022-07-15")))
        return (try #require(assessed.facts(of: body)), assessed, scheme)
    }

    func judgement(
        _ kind: Judgement.Kind, _ subject: String, points: String? = nil, until: CivilDate? = nil, body: String = "t1"
    ) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: kind, points: points, reason: "查实", by: "考核组", onDay: nil, until: until,
            evidence: nil, reference: nil, place: nil)
    }

    @Test func `a veto or penalty is unchecked where something is owed and no verdict was given`() throws {
        let scheme = try ScoringFixtures.scheme(
            text: """
                scheme: unlooked
                title: 例
                total: 10
                indicators: [{id: a, title: 甲, points: 10, rule: {mark: {from: 0, to: 10}}}]
                veto: [{id: empty, title: 栏目空白, when: {dimension: presence}}]
                penalty: [{id: late, title: 超期, when: {dimension: timeliness}, deduct: 1, at-most: 2}]
                """)
        func unchecked(_ presence: [Outcome: Int], _ judgements: [Judgement] = []) throws -> Set<String> {
            let assessment = Assessment(
                items: items, tallies: [try tally("v1", 0, .presence, presence)], findings: [], unmatched: [],
                unmatchedTotal: 0, carriedOver: [], recordsRead: 0)
            let assessed = AssessedFacts(
                AssessedOutcomes(assessment, register: register, catalogues: catalogues), scheme: scheme,
                judgements: judgements, cutOff: try #require(CivilDate("2022-07-15")))
            return try #require(assessed.facts(of: "t1")).unchecked
        }
        // Nothing at all is owed in time, so there is nothing to look at.
        #expect(try unchecked([.notChecked: 2, .noEvidence: 1, .needsPerson: 1]) == ["empty"])
        #expect(try unchecked([.notChecked: 2, .met: 1]) == [])
        #expect(try unchecked([.failed: 1]) == [])
        #expect(try unchecked([.notApplicable: 3, .notYetDue: 1]) == [])
        // What a person confirmed is known.
        #expect(try unchecked([.notChecked: 2], [judgement(.confirm, "empty")]) == [])
    }

    @Test func `a town is measured with its villages, and with nobody else's`() throws {
        let (facts, _, scheme) = try facts()
        #expect(facts.outcomes["own"]?.map { $0[.met] } == [3])
        // One entry a village that owes something: v4 owes nothing that is looked at here.
        #expect(
            facts.outcomes["villages"]?.map { [$0[.met], $0[.failed]] }.sorted { $0[0] < $1[0] } == [[1, 1], [2, 0]])
        // Only the field 村务公开, on every level.
        #expect(facts.outcomes["board"]?.map { $0[.failed] } == [2])
        #expect(facts.coverage == ExactNumber(numerator: 7, denominator: 8))
        let score = try #require(Scorer(scheme: scheme).score(facts).score)
        // 30 × 3/3 + 50 × (1 + 1/2)/2 + 20 - 2
        #expect(score.exact?.exactText == "85.5")
        #expect(try self.facts(of: "a-v3").0.outcomes["own"]?.map(\.total) == [0])
    }

    @Test func `a finding confirmed by a person costs, the others wait`() throws {
        let (raised, _, _) = try facts()
        #expect(raised.allegations["privacy"] == ScoringFacts.Allegation(raised: 2, confirmed: 0))
        let (one, _, _) = try facts([judgement(.confirm, "f2"), judgement(.confirm, "f3")])
        #expect(one.allegations["privacy"]?.confirmed == 1)
        #expect(one.allegations["privacy"]?.pending == 1)
        let (all, _, _) = try facts([judgement(.confirm, "privacy")])
        #expect(all.allegations["privacy"]?.confirmed == 2)
    }

    @Test func `marks, events and waivers come from judgements`() throws {
        let (facts, assessed, scheme) = try facts([
            judgement(.event, "commended"), judgement(.event, "commended", points: "1.5"),
            judgement(.waive, "board"), judgement(.waive, "own", until: CivilDate("2022-06-30")),
            judgement(.waive, "villages", body: "t2"),
        ])
        #expect(facts.claims["commended"]?.count == 2)
        #expect(facts.notApplicable.keys.sorted() == ["board"])
        #expect(assessed.diagnostics.map(\.code) == ["judgement.expired-waiver"])
        let score = try #require(Scorer(scheme: scheme).score(facts).score)
        // (30 + 37.5) × 100/80 + 3 + 1.5
        #expect(score.exact?.exactText == "88.875")
    }

    @Test func `two marks that contradict are told, in whatever order they come`() throws {
        var scheme = try ScoringFixtures.scheme(text: Self.scheme)
        scheme.indicators[0].rules = [.mark(MarkRange(from: .zero, to: 30))]
        let outcomes = AssessedOutcomes(
            Assessment(
                items: items, tallies: [], findings: [], unmatched: [], unmatchedTotal: 0, carriedOver: [],
                recordsRead: 0),
            register: register, catalogues: catalogues)
        let judgements = [
            judgement(.mark, "own", points: "20"), judgement(.mark, "own", points: "21"),
            judgement(.mark, "own", points: "好"),
        ]
        let codes = [judgements, judgements.reversed()].map { judgements in
            AssessedFacts(outcomes, scheme: scheme, judgements: judgements, cutOff: CivilDate("2022-07-15")!)
                .diagnostics.map(\.code)
        }
        #expect(
            codes == [
                ["judgement.contradiction", "judgement.bad-points"],
                ["judgement.contradiction", "judgement.bad-points"],
            ])
    }

    @Test func `a register in which a body is its own ancestor ends`() {
        let circular = BodyRegister(
            id: "c", groups: [],
            bodies: [
                Body(id: "a", name: "甲", kind: .town, parent: "b"), Body(id: "b", name: "乙", kind: .town, parent: "a"),
                Body(id: "c", name: "丙", kind: .village, parent: "nobody"),
            ])
        let outcomes = AssessedOutcomes(
            Assessment(
                items: items,
                tallies: [ItemTally(body: 0, item: 0), ItemTally(body: 9, item: 0), ItemTally(body: 1, item: 7)],
                findings: [], unmatched: [], unmatchedTotal: 0, carriedOver: [], recordsRead: 0), register: circular,
            catalogues: [])
        #expect(outcomes.register.bodies.count == 3)
    }

    @Test func `a body without a day that counts has no score in the annual report table`() throws {
        let scheme = try ScoringFixtures.scheme("annual-report-timeliness")
        func score(_ outcome: Outcome) throws -> BodyScore {
            var counts = OutcomeCounts()
            counts[outcome] = 1
            return try #require(
                Scorer(scheme: scheme).score(ScoringFacts(body: "a", outcomes: ["on-time": [counts]])).score)
        }
        #expect(try score(.met).shown == "100.00")
        #expect(try score(.met).grade == "符合时限")
        #expect(try score(.failed).shown == "0.00")
        #expect(try score(.noEvidence).exact == nil)
        #expect(try score(.noEvidence).remarks.last?.chinese == "应评事项均未检查、证据不足或待人工评判，不予评分")
    }
}
