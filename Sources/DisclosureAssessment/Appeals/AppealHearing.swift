import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Hears appeals (申诉): finds what each is about, and whether its ruling can stand.
///
/// A ruling stands where it gives a reason, a name and a day, where nobody rules who judged or who appeals, where the
/// points that it needs are there and in range, and where no other ruling contradicts it. An appeal after the last day
/// is recorded and has no effect unless it was admitted. Whatever does not stand leaves the score as it is, and is told.
public struct AppealHearing {
    private let finder: AppealTargetFinder
    private let register: BodyRegister
    private let appealsUntil: CivilDate?

    /// - Parameters:
    ///   - findings: of the first assessment.
    ///   - owed: whether a body owes an item; `nil` where that is not known yet.
    ///   - schemes: by group.
    ///   - appealsUntil: the last day for appeals; `nil` where the round sets none.
    public init(
        findings: [Finding], items: [DisclosureItem], register: BodyRegister, judgements: [Judgement],
        observations: [Observation], schemes: [(group: String, scheme: Scheme)], appealsUntil: CivilDate?,
        cutOff: CivilDate, owed: ((_ body: String, _ item: String) -> Bool)? = nil
    ) {
        finder = AppealTargetFinder(
            findings: findings, items: items, register: register, judgements: judgements, observations: observations,
            schemes: schemes, cutOff: cutOff, owed: owed)
        self.register = register
        self.appealsUntil = appealsUntil
    }

    /// In an order that does not depend on files: body, day, what it is about.
    public func hear(_ appeals: [Appeal]) -> (appeals: [HeardAppeal], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var heard = appeals.sorted(by: Self.precedes).map { hear($0, &diagnostics) }
        settleContradictions(among: &heard, &diagnostics)
        return (heard, diagnostics)
    }

    private func hear(_ appeal: Appeal, _ diagnostics: inout [Diagnostic]) -> HeardAppeal {
        let target: AppealTarget
        switch finder.find(appeal) {
        case .success(let found): target = found
        case .failure(let unknown):
            diagnostics.append(unknown.diagnostic)
            return HeardAppeal(
                appeal, kind: appeal.kind, subject: appeal.subject, title: Wording(appeal.subject, appeal.subject),
                scoredBody: finder.scoredBody(of: appeal.body), state: .notApplied, remark: unknown.diagnostic.message)
        }
        var heard = HeardAppeal(
            appeal, kind: target.kind, subject: target.id, title: target.title, scoredBody: target.scoredBody,
            state: .pending)
        if let last = appealsUntil, last < appeal.filedOn, !appeal.isAdmitted {
            let late = AppealMessages.late(appeal, target, last: last)
            diagnostics.append(late)
            heard.state = .late
            heard.remark = late.message
            return heard
        }
        guard let ruling = appeal.ruling else { return heard }
        if let problem = problem(with: ruling, on: appeal, target) {
            diagnostics.append(problem)
            heard.state = .notApplied
            heard.remark = problem.message
            return heard
        }
        heard.state =
            switch ruling.decision {
            case .upheld: .upheld
            case .partlyUpheld: .partlyUpheld
            case .rejected: .rejected
            }
        heard.effect = effect(of: ruling, on: target)
        let takesPoints = target.range != nil || target.kind == .finding && ruling.decision == .partlyUpheld
        if ruling.points != nil, !takesPoints || ruling.decision == .rejected {
            diagnostics.append(AppealMessages.idlePoints(appeal, target))
        }
        return heard
    }

    /// Why a ruling cannot stand; nil where it can.
    private func problem(with ruling: Appeal.Ruling, on appeal: Appeal, _ target: AppealTarget) -> Diagnostic? {
        func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
        var missing: [Wording] = []
        if isBlank(ruling.reason) { missing.append(AppealMessages.reason) }
        if isBlank(ruling.by) { missing.append(AppealMessages.name) }
        if ruling.onDay == nil { missing.append(AppealMessages.day) }
        guard missing.isEmpty, let by = ruling.by, let onDay = ruling.onDay else {
            return AppealMessages.incomplete(appeal, target, missing)
        }
        if onDay < appeal.filedOn { return AppealMessages.ruledBeforeFiled(appeal, target, onDay) }
        let ruler = PersonNames([by])
        let judges = ruler.shared(with: PersonNames(target.judges))
        if let judge = judges.first { return AppealMessages.judgeRules(appeal, target, judge) }
        let own = register[appeal.body].map { [$0.id, $0.name] + $0.aliases } ?? []
        if let appellant = ruler.shared(with: PersonNames([appeal.by] + own)).first {
            return AppealMessages.appellantRules(appeal, target, appellant)
        }
        guard ruling.decision != .rejected else { return nil }
        switch target.kind {
        case .finding:
            guard ruling.decision == .partlyUpheld else { return nil }
            guard let points = ruling.points else { return AppealMessages.withoutPoints(appeal, target) }
            return points.isPositive ? nil : AppealMessages.nothingBack(appeal, target, points)
        case .waiver: return ruling.decision == .partlyUpheld ? AppealMessages.halfWaiver(appeal, target) : nil
        case .mark, .indicator:
            guard let points = ruling.points else { return AppealMessages.withoutPoints(appeal, target) }
            guard let range = target.range, !range.contains(points) else { return nil }
            return AppealMessages.outOfRange(appeal, target, points, range)
        }
    }

    private func effect(of ruling: Appeal.Ruling, on target: AppealTarget) -> HeardAppeal.Effect? {
        guard ruling.decision != .rejected else { return nil }
        let points = ruling.points ?? .zero
        switch target.kind {
        case .finding:
            return ruling.decision == .upheld
                ? .dismissFinding(target.id) : .giveBack(finding: target.id, points: points)
        case .mark: return .replaceMark(target.id, points: points)
        case .indicator: return .setPoints(indicator: target.id, points: points)
        case .waiver:
            if target.isItem { return target.isGiven ? .liftItemWaiver(target.id) : .grantItemWaiver(target.id) }
            return target.isGiven ? .liftWaiver(indicator: target.id) : .grantWaiver(indicator: target.id)
        }
    }

    // MARK: Several rulings

    private struct Matter: Hashable {
        /// nil of a finding, which town and village may both appeal against.
        let body: String?
        let kind: Appeal.Kind
        let subject: String
    }

    /// Rulings on one matter that differ leave everything as it is; of equal ones the first counts.
    private func settleContradictions(among heard: inout [HeardAppeal], _ diagnostics: inout [Diagnostic]) {
        var byMatter: [Matter: [Int]] = [:]
        for (index, one) in heard.enumerated() {
            guard let kind = one.kind, [.upheld, .partlyUpheld, .rejected].contains(one.state) else { continue }
            let body = kind == .finding ? nil : one.appeal.body
            byMatter[Matter(body: body, kind: kind, subject: one.subject), default: []].append(index)
        }
        for indices in byMatter.values.sorted(by: { $0[0] < $1[0] }) where indices.count > 1 {
            let first = heard[indices[0]]
            let isContradicted = indices.contains {
                heard[$0].state != first.state || heard[$0].effect != first.effect
            }
            for index in indices.dropFirst() {
                let found =
                    isContradicted
                    ? AppealMessages.contradiction(heard[index], first) : AppealMessages.repeated(heard[index], first)
                diagnostics.append(found)
                heard[index].remark = found.message
                heard[index].effect = nil
                if isContradicted { heard[index].state = .notApplied }
            }
            if isContradicted {
                heard[indices[0]].state = .notApplied
                heard[indices[0]].effect = nil
                heard[indices[0]].remark = heard[indices[1]].remark
            }
        }
    }

    private static func precedes(_ left: Appeal, _ right: Appeal) -> Bool {
        func key(_ appeal: Appeal) -> [String] {
            [
                appeal.body, "\(appeal.filedOn)", appeal.subject, appeal.kind?.rawValue ?? "", appeal.by, appeal.claim,
                appeal.ruling?.decision.rawValue ?? "", appeal.ruling?.points?.exactText ?? "",
                appeal.ruling?.by ?? "", appeal.ruling?.reason ?? "", appeal.evidence ?? "",
            ]
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }
}
