import DisclosureModel
import ExactArithmetic
import SourceText

/// Turns the parts of a composed score into what the report prints.
struct PartReports {
    let scheme: Scheme
    let language: Language

    func reports(of parts: [PartScore]) -> [AssessmentReport.PartReport] {
        parts.map { part in
            AssessmentReport.PartReport(
                id: part.id, title: part.title, state: part.state, weight: (part.nominal * 100).exactText,
                full: part.shownFull, points: part.shown,
                exactPoints: part.points?.exactText, share: part.share?.exactText,
                combination: part.combination?.rawValue,
                trace: part.lines.map { $0.sentence.text(in: language) },
                sources: part.terms.map { source($0, of: part) }, parts: reports(of: part.parts))
        }
    }

    private func source(_ term: ScoringFacts.Term, of part: PartScore) -> AssessmentReport.SourceReport {
        var source = AssessmentReport.SourceReport(
            kind: term.kind, id: term.id, title: term.title, total: term.total?.exactText,
            weight: term.weight?.exactText)
        if case .score(let score) = term.value {
            source.score = score.exactText
        } else {
            let absence = term.value.text.text(in: language)
            source.missing = absence + (part.policy(for: term)?.effect.text(in: language) ?? "")
        }
        return source
    }
}
