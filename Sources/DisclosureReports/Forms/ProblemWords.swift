import ExactArithmetic
import SourceText

/// Findings and indicators of a report in the words of a problem list.
struct ProblemWords {
    private let language: Language
    private let index: ReportIndex
    /// By body and id of indicator: points that were lost there.
    private var losses: [String: [String: String]] = [:]

    /// Places in the evidence that a row quotes before it only counts them.
    private static let evidenceLimit = 6

    init(_ report: AssessmentReport, _ index: ReportIndex) {
        language = report.language
        self.index = index
        for body in report.bodies {
            for node in body.indicators.flatMap(\.withDescendants) {
                if let lost = Self.lost(node) { losses[body.id, default: [:]][node.id] = lost.exactText }
            }
        }
    }

    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
    private var separator: String { language == .chinese ? "；" : "; " }

    static func lost(_ node: AssessmentReport.IndicatorReport) -> ExactNumber? {
        guard let points = node.points.flatMap({ try? ExactNumber(decimalOrFraction: $0) }),
            let full = try? ExactNumber(decimalOrFraction: node.full)
        else { return nil }
        return full - points
    }

    func row(_ finding: AssessmentReport.FindingReport) -> ProblemList.Row {
        let names = finding.indicators.map { index.indicator($0, for: finding.body) }
        let cycle = finding.cycleTitle(in: language)
        return ProblemList.Row(
            finding: finding.id, bodyName: finding.bodyName, field: index.items[finding.item]?.field ?? "",
            item: finding.itemTitle + (cycle.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""),
            indicators: names.map(\.title).joined(separator: separator),
            full: names.map(\.full).filter { !$0.isEmpty }.joined(separator: separator),
            deduction: deduction(finding), reason: reason(finding), evidence: evidence(finding))
    }

    /// A number only where the finding alone took it; else what it shares in, never a guess.
    private func deduction(_ finding: AssessmentReport.FindingReport) -> String {
        if let deduction = finding.deduction { return deduction }
        guard !finding.indicators.isEmpty else { return say("不扣分", "none") }
        let chain = index.chain(from: finding.body)
        let shared = finding.indicators.compactMap { id in
            chain.lazy.compactMap { losses[$0]?[id] }.first.map { (id: id, lost: $0) }
        }
        guard !shared.isEmpty else { return say("以确认为准", "once confirmed") }
        if shared.count == 1 { return say("本指标共扣\(shared[0].lost)", "\(shared[0].lost) in all") }
        return shared.map { entry in
            let title = index.indicator(entry.id, for: finding.body).title
            return say("“\(title)”共扣\(entry.lost)", "\(title): \(entry.lost) in all")
        }.joined(separator: separator)
    }

    private func reason(_ finding: AssessmentReport.FindingReport) -> String {
        let counting = finding.counting.map { say("（\($0)）", " (\($0))") } ?? ""
        let outcome = finding.outcome == "failed" ? "" : say("【\(finding.outcomeTitle)】", "[\(finding.outcomeTitle)] ")
        return outcome + finding.message + counting
    }

    private func evidence(_ finding: AssessmentReport.FindingReport) -> String {
        var lines = finding.evidence.prefix(Self.evidenceLimit).map { $0.sentence(in: language) }
        let rest = finding.evidence.count - lines.count
        if rest > 0 { lines.append(say("另有\(rest)处", "\(rest) more")) }
        return lines.joined(separator: "\n")
    }

    func rows(of node: AssessmentReport.IndicatorReport, depth: Int) -> [ProblemList.IndicatorRow] {
        let row = ProblemList.IndicatorRow(
            depth: depth, title: node.title, full: node.full, points: node.points,
            lost: Self.lost(node)?.exactText,
            remark: node.trace.map { $0.sentence(in: language, isBare: true) }.joined(separator: "\n"))
        return [row] + node.indicators.flatMap { rows(of: $0, depth: depth + 1) }
    }
}
