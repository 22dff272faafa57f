import DisclosureAssessment
import DisclosureModel
import ExactArithmetic

/// Scores bodies against a made-up scheme from random tallies (合成数据), on one core: compiled, and by the traced
/// `Scorer` for comparison, whose results must be the same.
struct ScoringBenchmark {
    private let scheme: Scheme
    private let compiled: CompiledScheme
    private var random: UInt64 = 20220701

    /// `indicators` is how many leaves there are, on the third level.
    init(indicators: Int) {
        scheme = Self.scheme(leaves: indicators)
        compiled = CompiledScheme(scheme)
    }

    mutating func run(bodies: Int, traced: Int) throws {
        let leaves = compiled.measuredLeaves
        guard leaves.count == scheme.leaves.count else { throw BenchmarkFailure("some leaves are not measured") }
        var duration = 0.0
        var scores: [CompiledScore] = []
        scores.reserveCapacity(bodies)
        let batch = 500
        var run = ScoringRun(compiled)
        var first: [OutcomeCounts] = []
        while scores.count < bodies {
            let count = min(batch, bodies - scores.count)
            let rows = (0..<count * leaves.count).map { _ in tally() }
            if first.isEmpty { first = rows }
            let start = AssessmentBenchmark.processorSeconds()
            for body in 0..<count {
                let facts = ScoringFacts(body: "b\(scores.count)")
                let own = rows[body * leaves.count..<(body + 1) * leaves.count]
                scores.append(run.score(compiled.findings(facts, verdicts: own)))
            }
            duration += AssessmentBenchmark.processorSeconds() - start
        }
        let start = AssessmentBenchmark.processorSeconds()
        let places = compiled.places(scores) { _ in nil }
        let ranking = AssessmentBenchmark.processorSeconds() - start
        print(
            "compiled: \(bodies) bodies × \(leaves.count) indicators in \(shown(duration)) s of processor time, ranked in \(shown(ranking)) s: \(Int(Double(bodies) / duration)) bodies/s, \(Int(duration * 1e9 / Double(bodies * leaves.count))) ns per indicator, \(scores.count { $0.exact != nil }) exactly, \(places.count { $0.rank != nil }) ranked, peak=\(AssessmentBenchmark.peakMegabytes())MB"
        )
        try compare(first, scores, count: min(traced, batch, bodies))
    }

    private func compare(_ rows: [OutcomeCounts], _ scores: [CompiledScore], count: Int) throws {
        let leaves = compiled.measuredLeaves
        let facts = (0..<count).map { body in
            let own = rows[body * leaves.count..<(body + 1) * leaves.count]
            return ScoringFacts(
                body: "b\(body)",
                outcomes: Dictionary(zip(leaves, own.map { [$0] }), uniquingKeysWith: { first, _ in first }))
        }
        let scorer = Scorer(scheme: scheme)
        let start = AssessmentBenchmark.processorSeconds()
        let traced = facts.map { scorer.score($0).score }
        let duration = AssessmentBenchmark.processorSeconds() - start
        for (score, traced) in zip(scores, traced) {
            guard score.rounded == traced?.rounded, score.grade == traced?.grade else {
                throw BenchmarkFailure("\(score.body) differs")
            }
        }
        print(
            "Scorer, traced: \(count) bodies in \(shown(duration)) s of processor time: \(Int(Double(count) / duration)) bodies/s, \(Int(duration * 1e9 / Double(count * leaves.count))) ns per indicator; the same scores and grades"
        )
    }

    private func shown(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

    // MARK: Made-up data

    private mutating func next(_ count: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((random >> 33) % UInt64(count))
    }

    /// Now and then nothing is owed or nobody looked; else up to 40 verdicts of all kinds.
    private mutating func tally() -> OutcomeCounts {
        var counts = OutcomeCounts()
        switch next(50) {
        case 0: counts[.notApplicable] = 1 + next(5)
        case 1: counts[.notChecked] = 1 + next(5)
        default:
            counts[.met] = next(24)
            counts[.failed] = next(8)
            counts[.nilStated] = next(4)
            counts[.unexplained] = next(3)
            counts[.notChecked] = next(3)
            counts[.notYetDue] = next(2)
        }
        return counts
    }

    /// Three levels, eight leaves below each second one; every kind of rule that goes by verdicts, weights and policies.
    private static func scheme(leaves count: Int) -> Scheme {
        let policies: [NotApplicablePolicy?] = [nil, .spread, nil, .full, .nilStatement, .scaleTotal, .zero]
        var leaves = (0..<count).map { number in
            var leaf = Indicator(id: "leaf-\(number)", title: "指标\(number)", points: ExactNumber(1 + number % 5))
            leaf.measure = Measure(dimensions: [.presence])
            leaf.rules = rules(number)
            if number % 11 == 0 { leaf.notApplicable = policies[number / 11 % policies.count] }
            return leaf
        }[...]
        var branches: [Indicator] = []
        while !leaves.isEmpty {
            let below = Array(leaves.prefix(8))
            leaves = leaves.dropFirst(8)
            var branch = Indicator(
                id: "branch-\(branches.count)", title: "二级指标", points: ExactNumber.sum(below.map(\.worth)),
                indicators: below)
            if branches.count % 3 == 0 { branch.worth = ExactNumber(12 + branches.count % 7) }
            branch.notApplicable = policies[branches.count % policies.count]
            branches.append(branch)
        }
        var first: [Indicator] = []
        while !branches.isEmpty {
            let below = Array(branches.prefix(5))
            branches = Array(branches.dropFirst(5))
            first.append(
                Indicator(
                    id: "first-\(first.count)", title: "一级指标", points: ExactNumber.sum(below.map(\.worth)),
                    indicators: below))
        }
        return Scheme(
            id: "benchmark", title: "合成", total: 100, isScaled: true,
            nilStatement: ExactNumber(numerator: 4, denominator: 5) ?? .one, unexplained: .zero, indicators: first,
            gate: Gate(below: 60, grade: "不合格"),
            grades: Grades(bands: [
                Grades.Band(from: 80, name: "优秀"), Grades.Band(from: 70, name: "良好"),
                Grades.Band(from: 60, name: "合格"), Grades.Band(from: 0, name: "不合格"),
            ]), appraisal: Appraisal(points: 4))
    }

    private static func rules(_ number: Int) -> [ScoringRule] {
        let half = ExactNumber(numerator: 1, denominator: 2) ?? .one
        let points = ExactNumber(1 + number % 5)
        switch number % 10 {
        case 5:
            return [
                .bands([
                    ShareBand(from: ExactNumber(numerator: 9, denominator: 10) ?? .one, points: points),
                    ShareBand(from: half, points: points * half), ShareBand(from: .zero, points: .zero),
                ])
            ]
        case 6: return [.deduct(Deduction(each: half, atMost: points))]
        case 7: return [.allOrNothing]
        case 8: return [.present]
        case 9: return [.share, .ceiling(points * half, when: .failed(atLeast: 6)), .factor(half, when: .noneMet)]
        default: return [.share]
        }
    }
}
