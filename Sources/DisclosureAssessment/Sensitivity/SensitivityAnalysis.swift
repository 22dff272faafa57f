import DisclosureModel
import ExactArithmetic

/// Ranks one group again under every variant of its scheme.
///
/// Facts stay as they are: only weights change, so what each leaf found is computed once.
public struct SensitivityAnalysis: Sendable {
    public let scheme: Scheme
    /// By how many percent weights are raised and lowered, below 100.
    public let percent: Int
    /// How many changes move all weights at once.
    public let mixed: Int

    public init(scheme: Scheme, percent: Int = 10, mixed: Int = 200) {
        self.scheme = scheme
        self.percent = min(99, max(1, percent))
        self.mixed = max(0, mixed)
    }

    /// Facts of every body of the group, without problems; their order does not show.
    public func analyse(_ group: [ScoringFacts]) -> Sensitivity {
        let compiled = CompiledScheme(scheme)
        let findings = compiled.findings(group: group.sorted { $0.body < $1.body })
        let exact = findings.map { compiled.exact($0) }
        let places = compiled.places(findings)
        let other = Self.byBody(CompiledScheme(otherReading).places(findings))
        let positions = Dictionary(
            findings.enumerated().map { ($1.facts.body, $0) }, uniquingKeysWith: { first, _ in first })
        var tallies = places.map { Tally(rank: $0.rank) }
        let tallyOf = Dictionary(
            places.enumerated().map { ($1.score.body, $0) }, uniquingKeysWith: { first, _ in first })
        var changes = 0
        var mixed = 0
        SchemeVariants(scheme: scheme, percent: percent, mixed: self.mixed).forEach { variant in
            changes += 1
            if case .mixed = variant.change { mixed += 1 }
            let found = variant.without.isEmpty ? findings : findings.map { $0.leavingOut(variant.without) }
            for place in CompiledScheme(variant.scheme).places(found) {
                guard let position = tallyOf[place.score.body] else { continue }
                tallies[position].add(place, variant.change)
            }
        }
        let alike = Self.roundedAlike(places, exact: { positions[$0].flatMap { exact[$0] } })
        let bodies = zip(places, tallies).map { place, tally in
            let id = place.score.body
            let exact = positions[id].flatMap { exact[$0] }
            let read = other[id]
            return Sensitivity.Body(
                id: id, rank: place.rank, rounded: place.score.rounded, exact: exact, grade: place.score.grade,
                best: tally.best, worst: tally.worst, keepingAll: tally.keepingAll,
                keepsRank: tally.ranks[place.rank] ?? 0,
                keepsGrade: tally.grades[place.score.grade] ?? 0, grades: tally.sortedGrades,
                edges: exact.map(edges) ?? [], roundedAlike: alike[id] ?? [],
                otherReading: Sensitivity.OtherReading(rank: read?.rank, grade: read?.score.grade))
        }
        return Sensitivity(bodies: bodies, changes: changes, percent: percent, mixed: mixed)
    }

    /// Ranks and grades read from the number that the scheme does not read.
    private var otherReading: Scheme {
        var scheme = scheme
        scheme.ranking = scheme.ranking == .exact ? .rounded : .exact
        if let reading = scheme.grades?.reading { scheme.grades?.reading = reading == .exact ? .rounded : .exact }
        return scheme
    }

    /// Edges not further away than half a unit of the last digit that is published; none where nothing is rounded.
    private func edges(near exact: ExactNumber) -> [Sensitivity.Edge] {
        guard scheme.rounding.at != .none, let grades = scheme.grades else { return [] }
        let unit = (0..<scheme.rounding.digits).reduce(ExactNumber.one) { unit, _ in
            unit * (ExactNumber(numerator: 1, denominator: 10) ?? .one)
        }
        let half = unit * (ExactNumber(numerator: 1, denominator: 2) ?? .one)
        let all = grades.bands.map { ($0.from, $0.name) } + (grades.floor.map { [($0.below, $0.name)] } ?? [])
        return all.compactMap { edge, name in
            let distance = exact - edge
            // What only full points reach lies on no border.
            guard edge.isPositive, edge < scheme.total, -half <= distance, distance <= half else { return nil }
            return Sensitivity.Edge(from: edge, grade: name, distance: distance)
        }
    }

    private static func byBody(_ places: [CompiledPlace]) -> [String: CompiledPlace] {
        Dictionary(places.map { ($0.score.body, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// For each body the others whose score is the same only once it is rounded.
    private static func roundedAlike(
        _ places: [CompiledPlace], exact: (String) -> ExactNumber?
    ) -> [String: [String]] {
        let groups = Dictionary(grouping: places.filter { $0.score.rounded != nil }, by: \.score.rounded)
        var found: [String: [String]] = [:]
        for group in groups.values where group.count > 1 {
            let members = group.map { (id: $0.score.body, exact: exact($0.score.body)) }
            for member in members {
                found[member.id] = members.filter { $0.exact != member.exact }.map(\.id).sorted()
            }
        }
        return found
    }
}

/// Where the variants put one body.
private struct Tally {
    var best: Sensitivity.Extreme?
    var worst: Sensitivity.Extreme?
    var keepingAll: ClosedRange<Int>?
    var ranks: [Int?: Int] = [:]
    var grades: [String?: Int] = [:]

    /// The rank by the scheme as it is belongs to the range.
    init(rank: Int?) {
        best = rank.map { Sensitivity.Extreme(rank: $0) }
        worst = best
        keepingAll = rank.map { $0...$0 }
    }

    mutating func add(_ place: CompiledPlace, _ change: WeightChange) {
        ranks[place.rank, default: 0] += 1
        grades[place.score.grade, default: 0] += 1
        guard let rank = place.rank else { return }
        if best.map({ rank < $0.rank }) ?? true { best = Sensitivity.Extreme(rank: rank, change: change) }
        if worst.map({ $0.rank < rank }) ?? true { worst = Sensitivity.Extreme(rank: rank, change: change) }
        if case .dropped = change { return }
        keepingAll = keepingAll.map { min($0.lowerBound, rank)...max($0.upperBound, rank) } ?? rank...rank
    }

    var sortedGrades: [Sensitivity.GradeCount] {
        grades.map { Sensitivity.GradeCount(grade: $0.key, changes: $0.value) }
            .sorted { ($1.changes, $0.grade ?? "") < ($0.changes, $1.grade ?? "") }
    }
}
