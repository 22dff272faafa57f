import DisclosureAssessment
import DisclosureModel
import DisclosureReports
import ExactArithmetic
import SourceText

/// The versions of a round's scores (得分版本): as first assessed, after appeals, after the re-check. Each is computed by the
/// same engine from what then stands, and all are kept.
struct RoundVersions {
    struct Version {
        var stage: ScoreStage
        var groups: [RoundScoring.Group]
    }

    struct Result {
        /// In the order of the stages; the last is the one that counts.
        var versions: [Version]
        /// What was found, as the last version has it.
        var assessment: Assessment
        var appeals: [HeardAppeal] = []
        /// By id of finding; nil where nobody looked again.
        var reChecked: [String: ReCheckedFinding]?
    }

    private let checked: RoundComputation.Checked
    private var inputs: RoundInputs { checked.inputs }

    init(_ checked: RoundComputation.Checked) { self.checked = checked }

    /// - Parameter isReChecked: whether the last version is asked for, too.
    func compute(into collector: DiagnosticCollector, isReChecked: Bool = true) -> Result {
        var standing = ReviewedRound(
            checked.assessment, judgements: inputs.judgements, register: inputs.register,
            waivedPairs: checked.waivedPairs)
        let first = RoundScoring(inputs: inputs, reviewed: standing).groups(into: collector)
        var result = Result(versions: [Version(stage: .first, groups: first)], assessment: checked.assessment)
        guard !collector.hasErrors else { return result }
        if !inputs.round.appeals.isEmpty {
            var hearing = AppealRounds(inputs: inputs, first: first, standing: standing)
            result.appeals = hearing.hear(checked.assessment, into: collector)
            standing = hearing.standing
            result.versions.append(Version(stage: .afterAppeals, groups: hearing.groups))
        }
        if isReChecked, !inputs.round.rectifications.isEmpty, let last = result.versions.last {
            let (reChecks, findings) = reChecked(standing, last.groups, into: collector)
            standing.reChecks = reChecks
            result.reChecked = findings
            result.versions.append(Version(stage: .afterReCheck, groups: scores(standing)))
        }
        result.assessment = standing.assessment
        return result
    }

    /// What is wrong with judgements and schemes has been said of the first version.
    private func scores(_ reviewed: ReviewedRound) -> [RoundScoring.Group] {
        RoundScoring(inputs: inputs, reviewed: reviewed).groups(into: DiagnosticCollector())
    }

    private func reChecked(
        _ standing: ReviewedRound, _ groups: [RoundScoring.Group], into collector: DiagnosticCollector
    ) -> (byBody: [String: ScoringFacts.ReCheck], findings: [String: ReCheckedFinding]) {
        let costly = CostlyFindings(
            standing.assessment, register: inputs.register, catalogues: inputs.catalogues,
            groups: groups.map { ($0.scheme, $0.facts) }
        ).find()
        var policies: [String: ReCheckPolicy] = [:]
        for group in groups {
            for facts in group.facts { policies[facts.body] = group.scheme.reCheck }
        }
        if inputs.round.stages.rectifyUntil == nil {
            collector.report(ReCheckMessages.noDay(at: inputs.round.rectifications.first?.place))
        }
        var told: Set<String> = []
        for group in groups where group.scheme.reCheck == nil && told.insert(group.scheme.id).inserted {
            collector.report(ReCheckMessages.noPolicy(group.scheme))
        }
        let reCheck = ReCheck(
            inputs.rectifications, costly: costly, known: standing.assessment.findings, register: inputs.register,
            policies: policies, rectifyUntil: inputs.round.stages.rectifyUntil)
        collector.report(reCheck.diagnostics)
        let mended = reCheck.ids(.mended)
        let partly = reCheck.ids(.partlyMended)
        let own = inputs.withOwnScores
        let before = own.exact(standing)
        let withMended = mended.isEmpty ? before : own.exact(standing.supposingMet(mended))
        let withAll = partly.isEmpty ? withMended : own.exact(standing.supposingMet(mended.union(partly)))
        func gain(_ after: [String: ExactNumber], _ before: [String: ExactNumber], _ body: String) -> ExactNumber {
            guard let new = after[body], let old = before[body] else { return .zero }
            return new - old
        }
        let byBody = reCheck.bodies.mapValues { own in
            ScoringFacts.ReCheck(
                mended: own.count(.mended), partlyMended: own.count(.partlyMended),
                unmended: own.count(.notMended) + own.count(.late), pending: own.count(.pending), gain: .zero)
        }
        return (
            Dictionary(
                uniqueKeysWithValues: byBody.map { body, found in
                    var found = found
                    found.gain = gain(withMended, before, body)
                    found.partlyGain = gain(withAll, withMended, body)
                    return (body, found)
                }), reCheck.findings
        )
    }
}

extension ReCheck {
    /// Findings of all bodies in one state.
    fileprivate func ids(_ state: ReCheckedFinding.State) -> Set<String> {
        bodies.values.reduce(into: []) { $0.formUnion($1.findings[state] ?? []) }
    }
}

extension [RoundScoring.Group] {
    /// Scores before rounding, by body; those without a score are left out.
    var exact: [String: ExactNumber] {
        var found: [String: ExactNumber] = [:]
        for group in self {
            for ranked in group.scores { found[ranked.score.body] = ranked.score.exact }
        }
        return found
    }
}

extension RoundVersions.Result {
    /// The version that counts.
    var groups: [RoundScoring.Group] { versions.last?.groups ?? [] }
    var scored: [ReportMaterial.ScoredGroup] { Self.scored(groups) }

    func review(of checked: RoundComputation.Checked) -> ReviewMaterial? {
        guard versions.count > 1 else { return nil }
        return ReviewMaterial(
            versions: versions.map { .init(stage: $0.stage, groups: Self.scored($0.groups)) },
            first: checked.assessment, appeals: appeals, reChecked: reChecked)
    }

    private static func scored(_ groups: [RoundScoring.Group]) -> [ReportMaterial.ScoredGroup] {
        groups.map { .init(group: $0.group, scheme: $0.scheme, scores: $0.scores) }
    }
}
