import DisclosureModel
import SourceText

/// Matters that waited for a person and that an assessor found to be true (属实): from then on they are failures, and
/// say who decided and what the machine had said.
///
/// A failure that is confirmed stays what it is; the confirmation puts a penalty or veto into force, which is another
/// step's business.
public enum Confirmations {
    /// Overlays the judgements of kind `confirm` that name a finding of their body.
    public static func apply(_ judgements: [Judgement], to assessment: inout Assessment, register: BodyRegister) {
        let confirmed = judgements.filter { $0.kind == .confirm }
        guard !confirmed.isEmpty else { return }
        let positions = Dictionary(
            assessment.findings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for judgement in confirmed {
            guard let position = positions[judgement.subject] else { continue }
            let finding = assessment.findings[position]
            guard finding.body == judgement.body, waits(finding.outcome) else { continue }
            assessment.recount(finding, as: .failed, register: register)
            assessment.findings[position].outcome = .failed
            assessment.findings[position].message = Wording(
                "\(finding.message.chinese)；原判“\(finding.outcome.title.chinese)”，经\(judgement.by)评判属实：\(judgement.reason)",
                "\(finding.message.english); was “\(finding.outcome.title.english)”, found true by \(judgement.by): \(judgement.reason)"
            )
        }
    }

    /// Outcomes in which the machine could not decide.
    private static func waits(_ outcome: Outcome) -> Bool {
        outcome == .needsPerson || outcome == .unexplained || outcome == .noEvidence
    }
}
