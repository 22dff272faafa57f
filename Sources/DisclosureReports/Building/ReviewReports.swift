import DisclosureModel
import ExactArithmetic
import SourceText

/// Adds versions, appeals and what the re-check found to the bodies and findings of a report.
struct ReviewReports {
    private let material: ReportMaterial
    private let review: ReviewMaterial
    private let language: Language
    private let findingsOf: [[Int]]
    /// By version: scores by body.
    private let scores: [[String: RankedScore]]
    private let appeals: [String: [HeardAppeal]]
    /// By id of finding, of the first version.
    private let deductions: [String: String]
    private let policies: [String: ReCheckPolicy]
    /// Scored bodies whose mended findings cost, one by one, what they cost together: no cap or band joins them.
    private let separable: [ReCheckedFinding.State: Set<String>]

    init?(_ material: ReportMaterial, language: Language, findingsOf: [[Int]]) {
        guard let review = material.review else { return nil }
        self.material = material
        self.review = review
        self.language = language
        self.findingsOf = findingsOf
        scores = review.versions.map { version in
            Dictionary(
                version.groups.flatMap { $0.scores.map { ($0.score.body, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        appeals = Dictionary(grouping: review.appeals) { $0.scoredBody ?? $0.appeal.body }
        var first = material
        first.review = nil
        first.assessment = review.first
        first.groups = review.versions.first?.groups ?? []
        var builder = ReportBuilder(first, language: language)
        deductions = Dictionary(
            builder.report().findings.compactMap { finding in finding.deduction.map { (finding.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var policies: [String: ReCheckPolicy] = [:]
        for group in material.groups {
            for ranked in group.scores { policies[ranked.score.body] = group.scheme.reCheck }
        }
        self.policies = policies
        separable = Self.separable(material, review, deductions, policies)
    }

    private static func separable(
        _ material: ReportMaterial, _ review: ReviewMaterial, _ deductions: [String: String],
        _ policies: [String: ReCheckPolicy]
    ) -> [ReCheckedFinding.State: Set<String>] {
        var single: [ReCheckedFinding.State: [String: ExactNumber]] = [:]
        for finding in material.assessment.findings {
            guard let state = review.reChecked?[finding.id]?.state,
                let body = scoredBody(of: finding.body, material.register, policies),
                let points = deductions[finding.id].flatMap({ try? ExactNumber(decimalOrFraction: $0) })
            else { continue }
            single[state, default: [:]][body, default: .zero] += points
        }
        var found: [ReCheckedFinding.State: Set<String>] = [:]
        for ranked in material.groups.flatMap(\.scores) {
            for line in ranked.score.lines {
                let (state, gain): (ReCheckedFinding.State, ExactNumber)
                switch line.step {
                case .restored(_, let points, _): (state, gain) = (.mended, points)
                case .partlyRestored(_, let points, _): (state, gain) = (.partlyMended, points)
                default: continue
                }
                if single[state]?[ranked.score.body] == gain { found[state, default: []].insert(ranked.score.body) }
            }
        }
        return found
    }

    func complete(_ report: inout AssessmentReport.BodyReport, at position: Int) {
        report.appeals = appeals[report.id].map { $0.sorted(by: Self.precedes).map(appealReport) }
        let own = scores.map { $0[report.id] }
        guard own.contains(where: { $0 != nil }) else { return }
        report.versions = zip(review.versions, own).enumerated().map { index, entry in
            let (version, ranked) = entry
            let before = index == 0 ? nil : own[index - 1]?.score.exact
            var trace = ranked?.score.lines.filter { $0.step.reviewStage == version.stage }.map(\.sentence) ?? []
            if version.stage == .afterReCheck { trace.insert(reCheckSummary(of: position), at: 0) }
            return AssessmentReport.VersionReport(
                stage: version.stage.rawValue, stageTitle: version.stage.title.text(in: language),
                score: ranked?.score.shown, exactScore: ranked?.score.exact?.exactText, grade: ranked?.score.grade,
                rank: ranked?.rank, change: ranked?.score.exact.flatMap { now in before.map { signed(now - $0) } },
                trace: trace.map { $0.text(in: language) })
        }
    }

    func complete(_ report: inout AssessmentReport.FindingReport) {
        report.originalDeduction = deductions[report.id]
        guard let found = review.reChecked?[report.id] else { return }
        let line = found.rectification
        report.rectification = AssessmentReport.RectificationReport(
            state: found.state.rawValue, stateTitle: found.state.title.text(in: language), action: line?.action,
            link: line?.link, doneOn: line?.doneOn?.description,
            checkedBy: line?.result == nil ? nil : line?.checkedBy,
            checkedOn: line?.result == nil ? nil : line?.checkedOn?.description,
            restored: restored(report, found.state))
    }

    /// What came back for one finding: only where its deduction can be told apart from others.
    private func restored(
        _ finding: AssessmentReport.FindingReport, _ state: ReCheckedFinding.State
    ) -> String? {
        guard let body = Self.scoredBody(of: finding.body, material.register, policies), let policy = policies[body]
        else { return nil }
        let share: ExactNumber
        switch state {
        case .mended: share = policy.restores
        case .partlyMended: share = policy.restores * policy.partly
        case .notMended, .late, .pending: return "0"
        }
        guard !share.isZero else { return "0" }
        guard separable[state]?.contains(body) ?? false,
            let points = finding.deduction.flatMap({ try? ExactNumber(decimalOrFraction: $0) })
        else { return nil }
        return (points * share).rounded(digits: 4).exactText
    }

    private static func scoredBody(
        of body: String, _ register: BodyRegister, _ policies: [String: ReCheckPolicy]
    ) -> String? {
        var next: String? = body
        var steps = 0
        while let current = next, steps < 16 {
            if policies[current] != nil { return current }
            next = register[current]?.parent
            steps += 1
        }
        return nil
    }

    private func reCheckSummary(of position: Int) -> Wording {
        var counts: [ReCheckedFinding.State: Int] = [:]
        for index in findingsOf[position] {
            guard let found = review.reChecked?[material.assessment.findings[index].id] else { continue }
            counts[found.state, default: 0] += 1
        }
        let all = counts.values.reduce(0, +)
        let found = ReCheckedFinding.State.allCases.filter { counts[$0] != nil }
        let chinese = found.map { "\($0.title.chinese)\(counts[$0] ?? 0)个" }.joined(separator: "、")
        let english = found.map { "\($0.title.english) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        return all == 0
            ? Wording("没有扣分的问题", "no finding cost points")
            : Wording("扣分问题\(all)个：\(chinese)", "\(all) findings cost points: \(english)")
    }

    // MARK: Appeals

    private func appealReport(_ heard: HeardAppeal) -> AssessmentReport.AppealReport {
        let appeal = heard.appeal
        let ruling = appeal.ruling
        return AssessmentReport.AppealReport(
            body: appeal.body, bodyName: material.register[appeal.body]?.name ?? appeal.body,
            kind: heard.kind?.rawValue,
            kindTitle: (heard.kind?.title ?? Wording("申诉对象", "subject")).text(in: language), subject: heard.subject,
            subjectTitle: heard.title.text(in: language), claim: appeal.claim, evidence: appeal.evidence,
            by: appeal.by, filedOn: appeal.filedOn.description, state: heard.state.rawValue,
            stateTitle: heard.state.title.text(in: language), ruling: ruling?.decision.title.text(in: language),
            rulingPoints: ruling?.points?.exactText, rulingReason: ruling?.reason, ruledBy: ruling?.by,
            ruledOn: ruling?.onDay?.description, change: heard.change.map(signed),
            remark: heard.remark?.text(in: language), place: appeal.place?.text(in: language))
    }

    private func signed(_ points: ExactNumber) -> String {
        points.isPositive ? "+" + points.briefText : points.briefText
    }

    private static func precedes(_ left: HeardAppeal, _ right: HeardAppeal) -> Bool {
        (left.appeal.filedOn, left.subject, left.appeal.body, left.appeal.claim)
            < (right.appeal.filedOn, right.subject, right.appeal.body, right.appeal.claim)
    }
}
