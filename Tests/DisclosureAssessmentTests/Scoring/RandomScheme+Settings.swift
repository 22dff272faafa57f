import CivilCalendar
import DisclosureModel
import ExactArithmetic
import TestSupport

extension RandomScheme {
    /// Whether a veto of the whole is in force.
    var isVetoed: Bool { (facts.allegations["veto"]?.confirmed ?? 0) > 0 }

    /// Weights, tiers, limits, scopes and policies of one indicator, now and then.
    mutating func dressed(_ indicator: Indicator) -> Indicator {
        var indicator = indicator
        indicator.worth = indicator.points
        if generator.chance(1, in: 4), indicator.points.isPositive {
            indicator.worth = fraction(of: generator.int(0...40), generator.pick([1, 1, 3]))
        }
        if generator.chance(1, in: 4) { indicator.tier = generator.pick(["essential", "recommended"]) }
        if generator.chance(1, in: 6) {
            indicator.losesAtMost = indicator.points * fraction(of: generator.int(0...4), 5)
        }
        if generator.chance(1, in: 8) { indicator.appliesTo = scope() }
        if generator.chance(1, in: 8) { indicator.notApplicable = generator.pick(NotApplicablePolicy.allCases) }
        return indicator
    }

    private mutating func scope() -> Applicability {
        var scope = Applicability()
        switch generator.int(0...5) {
        case 0: scope.levels = [generator.pick(Level.allCases)]
        case 1: scope.kinds = [.town, .street]
        case 2: scope.groups = [generator.pick(["g1", "g2"])]
        case 3: scope.functions = [generator.pick(["民政部门", "乡镇人民政府", "教育部门"])]
        case 4: scope.bodies = [generator.pick(["body", "other"])]
        default:
            let day = CivilDate(generator.pick(["2022-06-30", "2022-07-01"]))
            scope.days = generator.chance(1, in: 2) ? DayRange(from: day, until: nil) : DayRange(from: nil, until: day)
        }
        if generator.chance(1, in: 3) { scope.kinds = [.village, .town] }
        return scope
    }

    mutating func addPenaltyAndBonus() {
        scheme.penalties = [Penalty(id: "penalty", title: "倒扣", each: 2, atMost: generator.chance(1, in: 2) ? 3 : nil)]
        scheme.bonus = Bonus(
            opensAbove: generator.chance(1, in: 2) ? scheme.total * fraction(of: 3, 5) : nil,
            atMost: generator.chance(1, in: 2) ? 4 : nil, events: [Bonus.Event(id: "event", title: "加分", points: 3)])
        if generator.chance(1, in: 2) {
            facts.allegations["penalty"] = ScoringFacts.Allegation(
                raised: 3, confirmed: generator.int(0...3), decisions: [Self.decision])
        }
        if generator.chance(1, in: 2) {
            facts.claims["event"] = [ScoringFacts.Claim(count: generator.int(1...3), decision: Self.decision)]
        }
    }

    mutating func addVetoes() {
        let effects: [Veto.Effect] = [.noScore, .zero, .fixed(fraction(of: 59, 2)), .fixed(1)]
        let whole = Veto(id: "veto", title: "否决", effect: generator.pick(effects), grade: generator.pick([nil, "C"]))
        let ids = scheme.family.map(\.id).shuffled(using: &generator)
        let some = Veto(
            id: "some", title: "指标否决", effect: generator.pick([.zero, .share(fraction(of: 3, 5))]),
            indicators: Array(ids.prefix(generator.int(1...2))))
        scheme.vetoes = [whole, some]
        for (id, chance) in [("veto", 12), ("some", 4)] where generator.chance(1, in: chance) {
            facts.allegations[id] = ScoringFacts.Allegation(
                raised: 1, confirmed: generator.int(0...1), decisions: [Self.decision])
        }
    }

    mutating func addGrades() {
        if generator.chance(1, in: 10) {
            scheme.minimumCoverage = fraction(of: 3, 5)
            facts.coverage = fraction(of: generator.int(2...4), 5)
        }
        guard generator.chance(3, in: 4) else { return }
        scheme.tiers = [Tier(name: "essential", weight: nil), Tier(name: "recommended", weight: nil)]
        let need = Grades.TierNeed(tier: "essential", share: fraction(of: generator.int(1...4), 4))
        let top = scheme.total
        var grades = Grades(
            reading: generator.pick([.exact, .rounded]),
            bands: [
                Grades.Band(from: top * fraction(of: 3, 4), name: "A", needs: generator.chance(1, in: 2) ? need : nil),
                Grades.Band(from: top * fraction(of: 3, 4), name: "A-"),
                Grades.Band(from: top * fraction(of: 1, 2), name: "B"), Grades.Band(from: .zero, name: "C"),
            ])
        if generator.chance(1, in: 3) { grades.floor = Grades.Floor(below: top * fraction(of: 1, 4), name: "D") }
        scheme.grades = grades
        if generator.chance(1, in: 3) {
            scheme.gate = Gate(below: top * fraction(of: 3, 5), grade: generator.pick(["B", "C"]))
        }
    }
}
