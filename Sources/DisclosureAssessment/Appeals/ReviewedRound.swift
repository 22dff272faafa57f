import DisclosureModel
import ExactArithmetic
import SourceText

/// What a version of the scores is computed from: what was found and decided, as rulings and the re-check have it.
///
/// Nothing is lost on the way: a finding that a ruling dismissed stays in the list and says so.
public struct ReviewedRound: Sendable {
    public private(set) var assessment: Assessment
    public private(set) var judgements: [Judgement]
    /// By body and indicator.
    private var rulings: [String: [String: ScoringFacts.Ruling]] = [:]
    private var returns: [String: ScoringFacts.Returns] = [:]
    /// By body.
    public var reChecks: [String: ScoringFacts.ReCheck] = [:]
    private let register: BodyRegister
    private let waivedPairs: [WaivedPair]

    /// - Parameter waivedPairs: what the checks say of items whose waivers a ruling lifts.
    public init(
        _ assessment: Assessment, judgements: [Judgement], register: BodyRegister, waivedPairs: [WaivedPair] = []
    ) {
        self.assessment = assessment
        self.judgements = judgements
        self.register = register
        self.waivedPairs = waivedPairs
    }

    /// Adds to the facts of a body what was ruled about it and what the re-check found.
    public func complete(_ facts: inout ScoringFacts) {
        facts.rulings = rulings[facts.body] ?? [:]
        facts.returns = returns[facts.body]
        facts.reCheck = reChecks[facts.body]
    }

    // MARK: Rulings

    /// Applies what one ruling changes; points that only come back are given with `giveBack`.
    public mutating func apply(_ heard: HeardAppeal) {
        guard let effect = heard.effect, let ruling = heard.appeal.ruling else { return }
        let body = heard.appeal.body
        switch effect {
        case .dismissFinding(let id):
            guard let index = assessment.findings.firstIndex(where: { $0.id == id }) else { return }
            assessment.recount(assessment.findings[index], as: .met, register: register)
            remark(on: index, as: .met, Self.dismissed(assessment.findings[index], ruling))
        case .giveBack: break
        case .replaceMark(let id, let points):
            for index in judgements.indices
            where judgements[index].kind == .mark && judgements[index].body == body && judgements[index].subject == id {
                judgements[index] = replaced(judgements[index], points, ruling)
            }
        case .grantWaiver(let indicator):
            judgements.append(waiver(of: indicator, body: body, ruling, heard.appeal.place))
        case .liftWaiver(let indicator):
            judgements.removeAll { $0.kind == .waive && $0.body == body && $0.subject == indicator }
        case .grantItemWaiver(let item):
            judgements.append(waiver(of: item, body: body, ruling, heard.appeal.place))
            waive(item, body: body, ruling)
        case .liftItemWaiver(let item):
            judgements.removeAll { $0.kind == .waive && $0.body == body && $0.subject == item }
            waivedPairs.first { $0.body == body && $0.item == item }?.putBack(into: &assessment, register: register)
        case .setPoints(let indicator, let points):
            rulings[body, default: [:]][indicator] = ScoringFacts.Ruling(points: points, decision: decision(heard))
        }
    }

    /// Points that come back for a finding whose appeal was partly upheld; `atMost` for all of the scored body together.
    public mutating func giveBack(_ heard: HeardAppeal, atMost: ExactNumber) {
        guard case .giveBack(let finding, let points)? = heard.effect, let body = heard.scoredBody else { return }
        var entries = returns[body]?.entries ?? []
        entries.append(ScoringFacts.Returns.Entry(finding: finding, points: points, decision: decision(heard)))
        returns[body] = ScoringFacts.Returns(entries.sorted { $0.finding < $1.finding }, atMost: atMost)
    }

    /// As if these findings had been met, to see what they cost. Nothing comes back for them besides.
    public func supposingMet(_ findings: Set<String>) -> ReviewedRound {
        var supposed = self
        for index in assessment.findings.indices where findings.contains(assessment.findings[index].id) {
            supposed.assessment.recount(assessment.findings[index], as: .met, register: register)
            supposed.assessment.findings[index].outcome = .met
        }
        for (body, own) in returns {
            supposed.returns[body]?.entries = own.entries.filter { !findings.contains($0.finding) }
        }
        return supposed
    }

    private mutating func waive(_ item: String, body: String, _ ruling: Appeal.Ruling) {
        guard let position = register.position(of: body),
            let itemPosition = assessment.items.firstIndex(where: { $0.id == item })
        else { return }
        assessment.waive(body: position, item: itemPosition)
        for index in assessment.findings.indices
        where assessment.findings[index].body == body && assessment.findings[index].item == item {
            remark(on: index, as: .notApplicable, Self.waived(assessment.findings[index], ruling))
        }
    }

    private mutating func remark(on index: Int, as outcome: Outcome, _ message: Wording) {
        assessment.findings[index].outcome = outcome
        assessment.findings[index].message = message
    }

    private func replaced(_ judgement: Judgement, _ points: ExactNumber, _ ruling: Appeal.Ruling) -> Judgement {
        var judgement = judgement
        let before = judgement.points.map { "，原\($0)分由\(judgement.by)评" } ?? ""
        judgement.points = points.exactText
        judgement.by = ruling.by ?? judgement.by
        judgement.reason = (ruling.reason ?? "") + "（申诉改评\(before)）"
        judgement.onDay = ruling.onDay
        return judgement
    }

    private func waiver(of subject: String, body: String, _ ruling: Appeal.Ruling, _ place: Place?) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: .waive, points: nil, reason: ruling.reason ?? "", by: ruling.by ?? "",
            onDay: ruling.onDay, until: nil, evidence: nil, reference: nil, place: place)
    }

    private func decision(_ heard: HeardAppeal) -> ScoringFacts.Decision {
        let ruling = heard.appeal.ruling
        return ScoringFacts.Decision(
            by: ruling?.by ?? "", reason: ruling?.reason ?? "", onDay: ruling?.onDay, place: heard.appeal.place)
    }

    // MARK: Sentences

    private static func dismissed(_ finding: Finding, _ ruling: Appeal.Ruling) -> Wording {
        let (by, reason, day) = (ruling.by ?? "", ruling.reason ?? "", ruling.onDay.map { "\($0)" } ?? "")
        return Wording(
            "\(finding.message.chinese)；原判“\(finding.outcome.title.chinese)”，\(by)\(day)裁定支持申诉，不予扣分：\(reason)",
            "\(finding.message.english); was “\(finding.outcome.title.english)”, appeal upheld by \(by) on \(day): \(reason)"
        )
    }

    private static func waived(_ finding: Finding, _ ruling: Appeal.Ruling) -> Wording {
        let (by, reason, day) = (ruling.by ?? "", ruling.reason ?? "", ruling.onDay.map { "\($0)" } ?? "")
        return Wording(
            "\(finding.message.chinese)；原判“\(finding.outcome.title.chinese)”，\(by)\(day)裁定支持申诉，本事项不涉及：\(reason)",
            "\(finding.message.english); was “\(finding.outcome.title.english)”, ruled not applicable by \(by) on \(day): \(reason)"
        )
    }
}
