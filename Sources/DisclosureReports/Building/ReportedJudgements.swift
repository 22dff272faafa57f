import DisclosureModel
import SourceText

/// Assessors' words that stand beside findings and items rather than behind points: who said so, and when.
struct ReportedJudgements {
    private let language: Language
    private let material: ReportMaterial
    private let titles: [String: String]
    private let ofFinding: [String: [Judgement]]
    /// Waivers of items, by body.
    private let waivers: [String: [Judgement]]

    init(_ material: ReportMaterial, language: Language) {
        self.material = material
        self.language = language
        let titles = Dictionary(
            material.assessment.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        self.titles = titles
        let sorted = material.judgements.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }
        ofFinding = Dictionary(grouping: sorted.filter { [.confirm, .dismiss].contains($0.kind) }, by: \.subject)
        let first = material.round.periodFrom
        waivers = Dictionary(
            grouping: sorted.filter { judgement in
                judgement.kind == .waive && titles[judgement.subject] != nil
                    && judgement.until.map { $0 >= first } ?? true
            }, by: \.body)
    }

    /// Does not depend on files.
    private static func key(_ judgement: Judgement) -> [String] {
        [
            judgement.body, judgement.subject, judgement.kind.rawValue, judgement.onDay?.description ?? "",
            judgement.by, judgement.reason,
        ]
    }

    /// What was said of a finding; nil where nothing was.
    func of(_ finding: Finding) -> [AssessmentReport.JudgementReport]? {
        let found = (ofFinding[finding.id] ?? []).filter { $0.kind == .confirm || $0.body == finding.body }
        guard !found.isEmpty else { return nil }
        return found.map { AssessmentReport.JudgementReport(kind: $0.kind.rawValue, by: person($0)) }
    }

    /// Items that were waived for a body and those below it.
    func waivers(of body: String, below territory: [Int]) -> [AssessmentReport.TraceReport] {
        territory.flatMap { position in
            let owner = material.register.bodies[position]
            return (waivers[owner.id] ?? []).map { judgement in
                let title = titles[judgement.subject] ?? judgement.subject
                let whose = owner.id == body ? "" : owner.name + " "
                let until = judgement.until.map { Wording("（至\($0)）", " (until \($0))") } ?? Wording("", "")
                let wording = Wording(
                    "\(whose)“\(title)”不涉及：\(judgement.reason)\(until.chinese)",
                    "\(whose)“\(title)” does not apply: \(judgement.reason)\(until.english)")
                return AssessmentReport.TraceReport(
                    stage: TraceStage.applicability.rawValue, rule: "waiver", text: wording.text(in: language),
                    automatic: false, by: [person(judgement)], item: judgement.subject)
            }
        }
    }

    private func person(_ judgement: Judgement) -> AssessmentReport.PersonReport {
        AssessmentReport.PersonReport(
            name: judgement.by, day: judgement.onDay?.description,
            reason: judgement.reason.isEmpty ? nil : judgement.reason, place: judgement.place?.text(in: language))
    }
}
