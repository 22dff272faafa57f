import DisclosureModel
import SourceText

/// Findings that an assessor set aside (不予采纳): they cost nothing, and stay in the list with who said so and why.
public enum Dismissals {
    /// Overlays the judgements of kind `dismiss`; one that names no finding of its body is told.
    public static func apply(_ judgements: [Judgement], to assessment: inout Assessment, register: BodyRegister)
        -> [Diagnostic]
    {
        var diagnostics: [Diagnostic] = []
        for judgement in judgements where judgement.kind == .dismiss {
            let found = assessment.findings.firstIndex { $0.id == judgement.subject && $0.body == judgement.body }
            guard let found else {
                diagnostics.append(
                    Diagnostic(
                        "judgements.unknown-finding", .warning, at: judgement.place,
                        Wording("本轮没有编号为「\(judgement.subject)」的问题", "this round has no finding “\(judgement.subject)”"),
                        remedy: Wording(
                            "编号见 findings.csv 的“问题编号”一列", "ids stand in findings.csv")))
                continue
            }
            let finding = assessment.findings[found]
            assessment.recount(finding, as: .met, register: register)
            assessment.findings[found].outcome = .met
            assessment.findings[found].message = Wording(
                "\(finding.message.chinese)；原判“\(finding.outcome.title.chinese)”，经\(judgement.signature)评判不予采纳：\(judgement.reason)",
                "\(finding.message.english); was “\(finding.outcome.title.english)”, set aside by \(judgement.signature): \(judgement.reason)"
            )
        }
        return diagnostics
    }

    /// Confirmations that name no finding of the round, and findings that were confirmed and set aside at once.
    public static func problems(in judgements: [Judgement], of assessment: Assessment) -> [Diagnostic] {
        let known = Set(assessment.findings.map(\.id))
        let dismissals = judgements.filter { $0.kind == .dismiss }
        let dismissed = Dictionary(dismissals.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        for judgement in judgements where judgement.kind == .confirm && judgement.target == .finding {
            if let other = dismissed[judgement.subject] {
                found.append(JudgementMessages.confirmedAndDismissed(judgement, other))
            } else if !known.contains(judgement.subject) {
                found.append(unknown(judgement))
            }
        }
        return found
    }

    private static func unknown(_ judgement: Judgement) -> Diagnostic {
        Diagnostic(
            "judgements.unknown-finding", .warning, at: judgement.place,
            Wording(
                "本轮没有编号为「\(judgement.subject)」的问题", "this round has no finding “\(judgement.subject)”"),
            remedy: Wording("编号见 findings.csv 的“问题编号”一列", "ids stand in findings.csv"))
    }
}
