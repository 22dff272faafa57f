import DisclosureModel
import ExactArithmetic
import SourceText

extension SchemeLintDiagnostics {
    // MARK: Grades

    static func gradeAbove(_ band: Grades.Band, most: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "grade-unreachable", at: place,
            "“\(band.name)”从\(band.from.briefText)分起，连加分在内最高只有\(most.briefText)分，没有单位够得着",
            "“\(band.name)” begins at \(band.from.briefText), but no score is above \(most.briefText), bonus included",
            remedy: Wording("降低这一档的下限", "lower the bound"))
    }

    static func gradeBelow(_ band: Grades.Band, least: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "grade-never-worse", .note, at: place,
            "最差也有\(least.briefText)分，没有单位会落到“\(band.name)”",
            "the worst score is \(least.briefText): nobody falls into “\(band.name)”",
            remedy: Wording("提高上一档的下限，或放开扣分上限", "raise the bound above it, or the limits of deductions"))
    }

    static func gradeTwice(_ name: String, at place: Place?, first: Place?) -> Diagnostic {
        finding(
            "grade-twice", at: place, "两档都叫“\(name)”", "two bands are called “\(name)”",
            remedy: Wording("改名，或合并成一档", "rename one, or join them"), related: first)
    }

    static func needIdle(_ band: Grades.Band, at place: Place?) -> Diagnostic {
        finding(
            "need-idle", at: place, "“\(band.name)”要求得到0%，等于没有要求", "“\(band.name)” needs 0 %, which is nothing",
            remedy: Wording("改正 share，或删去 needs", "mend share, or delete needs"))
    }

    static func needUnreachable(
        _ band: Grades.Band, _ need: Grades.TierNeed, most: ExactNumber, at place: Place?
    ) -> Diagnostic {
        finding(
            "grade-unreachable", at: place,
            "“\(band.name)”要求“\(need.tier)”得\(need.share.percentText)，照规则最多得\(most.percentText)",
            "“\(band.name)” needs \(need.share.percentText) of “\(need.tier)”, which reaches \(most.percentText) at most",
            remedy: Wording("降低 share，或让这一层次能得满分", "lower share, or let the tier earn its full points"))
    }

    static func tierUnused(_ name: String, isNeeded: Bool, at place: Place?) -> Diagnostic {
        finding(
            "tier-unused", at: place,
            isNeeded ? "没有指标属于层次“\(name)”，以它为条件的等次等于没有条件" : "没有指标属于层次“\(name)”",
            isNeeded
                ? "no indicator has the tier “\(name)”, so grades that need it need nothing"
                : "no indicator has the tier “\(name)”",
            remedy: Wording("在指标上写 tier: \(name)，或删去这一层次", "write tier: \(name) at indicators, or delete the tier"))
    }

    static func floorIdle(at place: Place?) -> Diagnostic {
        finding(
            "floor-idle", at: place, "没有低于0分的单位，等次底线不起作用", "no score is below 0: the floor does nothing",
            remedy: Wording("改正 below，或删去 floor", "mend below, or delete the floor"))
    }

    static func floorShut(_ floor: Grades.Floor, most: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "floor-shut", at: place,
            "最高只有\(most.briefText)分，全部单位都低于\(floor.below.briefText)分，一律“\(floor.name)”",
            "no score is above \(most.briefText), so everybody is below \(floor.below.briefText): “\(floor.name)”",
            remedy: Wording("降低 below", "lower below"))
    }

    // MARK: Gate and coverage

    /// Why a gate changes nothing.
    enum GateIdleness {
        case zero, best(String), bandsDoSo
    }

    static func gateIdle(_ why: GateIdleness, at place: Place?) -> Diagnostic {
        let reason: Wording =
            switch why {
            case .zero: Wording("没有低于0分的单位", "no score is below 0")
            case .best(let grade): Wording("“\(grade)”已是最好的等次", "“\(grade)” is the best grade")
            case .bandsDoSo: Wording("低于这条线的本来就得不到更好的等次", "no score below it gets a better grade anyway")
            }
        return finding(
            "gate-idle", .note, at: place, "\(reason.chinese)，及格线不起作用",
            "\(reason.english): the gate does nothing",
            remedy: Wording("改正 gate，或删去", "mend the gate, or delete it"))
    }

    static func gateShut(_ below: ExactNumber, most: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "gate-unreachable", at: place,
            "及格线\(below.briefText)分，指标最高只有\(most.briefText)分，没有单位能及格",
            "the gate is at \(below.briefText), but the indicators earn \(most.briefText) at most: nobody passes",
            remedy: Wording("及格线不高于总分", "keep the gate within the total"))
    }

    static func coverageIdle(at place: Place?) -> Diagnostic {
        finding(
            "coverage-idle", at: place, "最低覆盖率是0，什么也没查的也会评分", "a minimum coverage of 0 refuses nothing",
            remedy: Wording("写一个大于0的比例，如 0.6，或删去", "write a share above 0, such as 0.6, or delete it"))
    }

    static func coverageWhole(at place: Place?) -> Diagnostic {
        finding(
            "coverage-whole", .note, at: place, "最低覆盖率是1，有一项没查到就不评分",
            "with a minimum coverage of 1 a single obligation that nobody looked at withholds the score",
            remedy: Wording("留一点余地，如 0.95", "leave some room, such as 0.95"))
    }

    // MARK: Bonus, penalties, vetoes

    static func bonusUncapped(_ event: Bonus.Event, at place: Place?) -> Diagnostic {
        finding(
            "bonus-uncapped", at: place, "加分没有上限：「\(event.id)」每次加\(event.points.briefText)分，次数不限",
            "the bonus has no limit: '\(event.id)' adds \(event.points.briefText) however often it happens",
            remedy: Wording("给加分写 at-most，或给每个事项写 at-most", "write at-most for the bonus, or for each of its events"))
    }

    static func bonusClosed(_ above: ExactNumber, most: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "bonus-closed", at: place, "高于\(above.briefText)分才加分，指标最高只有\(most.briefText)分，永远不加",
            "the bonus opens above \(above.briefText), but the indicators earn \(most.briefText) at most",
            remedy: Wording("降低 opens-above", "lower opens-above"))
    }

    static func bonusNeverFull(_ sum: ExactNumber, _ limit: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "limit-idle", .note, at: place, "各事项加分合计最多\(sum.briefText)分，到不了上限\(limit.briefText)分",
            "all events together add \(sum.briefText) at most and never reach the limit of \(limit.briefText)",
            remedy: Wording("上限写\(sum.briefText)，或提高事项的上限", "write \(sum.briefText), or raise the events' limits"))
    }

    static func eventExceeds(
        _ event: Bonus.Event, _ limit: ExactNumber, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "bonus-exceeds", at: place,
            "「\(event.id)」每次加\(event.points.briefText)分，上限只有\(limit.briefText)分，一次就超过",
            "'\(event.id)' adds \(event.points.briefText), but the limit is \(limit.briefText): one time exceeds it",
            remedy: Wording("每次加分不超过上限", "keep what one time adds within the limit"), related: related)
    }

    static func eventBeyondBonus(
        _ event: Bonus.Event, _ most: ExactNumber, _ limit: ExactNumber, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "limit-idle", .note, at: place,
            "「\(event.id)」最多加\(most.briefText)分，全部加分的上限只有\(limit.briefText)分",
            "'\(event.id)' may add \(most.briefText), but all events together \(limit.briefText)",
            remedy: Wording("事项的上限不超过加分的上限", "keep the event's limit within the bonus"), related: related)
    }

    static func penaltyUncapped(_ penalty: Penalty, at place: Place?) -> Diagnostic {
        finding(
            "penalty-uncapped", at: place, "倒扣「\(penalty.id)」没有上限，每次扣\(penalty.each.briefText)分",
            "the penalty '\(penalty.id)' has no limit: \(penalty.each.briefText) each time",
            remedy: Wording("补上 at-most", "add at-most"))
    }

    static func vetoIdle(_ veto: Veto, at place: Place?) -> Diagnostic {
        finding(
            "veto-idle", at: place, "否决「\(veto.id)」还留下全部分数，等于没有否决", "the veto '\(veto.id)' leaves every point",
            remedy: Wording("写小于1的比例，如 {share: 0.6}", "write a share below 1, such as {share: 0.6}"))
    }

    static func vetoAboveTotal(
        _ veto: Veto, _ points: ExactNumber, _ total: ExactNumber, at place: Place?
    ) -> Diagnostic {
        finding(
            "veto-above-total", at: place,
            "否决「\(veto.id)」记\(points.briefText)分，比总分\(total.briefText)分还高",
            "the veto '\(veto.id)' sets \(points.briefText), more than the total of \(total.briefText)",
            remedy: Wording("改正 fixed", "mend fixed"))
    }

    static func vetoBestGrade(_ veto: Veto, _ grade: String, at place: Place?) -> Diagnostic {
        finding(
            "veto-idle", at: place, "否决「\(veto.id)」给的是最好的等次“\(grade)”",
            "the veto '\(veto.id)' forces the best grade, “\(grade)”",
            remedy: Wording("改正 grade", "mend the grade"))
    }
}
