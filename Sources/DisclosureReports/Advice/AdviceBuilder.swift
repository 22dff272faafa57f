import DisclosureModel
import ExactArithmetic
import SourceText

/// Puts advice into words.
public struct AdviceBuilder {
    public var round: Round
    public var register: BodyRegister
    public var assessment: Assessment
    public var scheme: Scheme
    public var tool: AssessmentReport.Tool
    public var language: Language

    public init(
        round: Round, register: BodyRegister, assessment: Assessment, scheme: Scheme, tool: AssessmentReport.Tool,
        language: Language
    ) {
        self.round = round
        self.register = register
        self.assessment = assessment
        self.scheme = scheme
        self.tool = tool
        self.language = language
    }

    /// - Parameters:
    ///   - subject: id of the body that asked.
    ///   - advice: about the findings of that body, in terms of the score of the body it names.
    public func report(_ advice: BodyAdvice, about subject: String) -> AdviceReport {
        let items = Dictionary(assessment.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let scored = advice.before.score.body
        return AdviceReport(
            tool: tool, round: round.id, roundTitle: round.title, banner: round.banner, language: language.rawValue,
            cutOff: round.cutOff.description, rectifyUntil: round.stages.rectifyUntil?.description,
            body: subject, bodyName: name(subject), scored: scored, scoredName: name(scored), scheme: scheme.title,
            total: scheme.total.exactText, before: standing(advice.before),
            remarks: advice.before.score.remarks.map { $0.text(in: language) }, steps: advice.steps.map(step),
            everything: advice.everything.map(step),
            bundles: advice.bundles.map { bundle in
                AdviceReport.Bundle(
                    indicator: bundle.indicator, title: bundle.title, findings: bundle.findings.map(id),
                    regained: bundle.regained.exactText)
            }, findings: advice.singles.map { finding($0, items) })
    }

    private func name(_ body: String) -> String { register[body]?.name ?? body }

    private func id(_ finding: Int) -> String { assessment.findings[finding].id }

    private func standing(_ ranked: RankedScore) -> AdviceReport.Standing {
        AdviceReport.Standing(
            score: ranked.score.shown, exactScore: ranked.score.exact?.exactText, grade: ranked.score.grade,
            rank: ranked.rank, ranked: ranked.rank == nil ? nil : ranked.ranked)
    }

    private func step(_ step: BodyAdvice.Step) -> AdviceReport.Step {
        AdviceReport.Step(
            findings: step.findings.map(id), regained: step.regained.exactText, after: standing(step.ranked))
    }

    private func finding(_ single: BodyAdvice.Single, _ items: [String: DisclosureItem]) -> AdviceReport.Finding {
        let finding = assessment.findings[single.finding]
        let item = items[finding.item]
        return AdviceReport.Finding(
            id: finding.id, body: finding.body, bodyName: name(finding.body), item: finding.item,
            itemTitle: item?.title ?? finding.item, cycle: finding.cycle, dimension: finding.dimension.rawValue,
            dimensionTitle: finding.dimension.title.text(in: language), outcome: finding.outcome.rawValue,
            outcomeTitle: finding.outcome.title.text(in: language), message: finding.message.text(in: language),
            limit: (item?.limit ?? item?.refresh)?.text, due: finding.due?.description,
            place: item?.place?.text(in: language) ?? "", remedy: single.remedy.rawValue,
            toDo: AdviceWords.toDo(finding, single.remedy, item, scheme).text(in: language),
            regained: single.regained.exactText,
            obstacle: single.obstacle.map { AdviceWords.obstacle($0).text(in: language) })
    }
}
