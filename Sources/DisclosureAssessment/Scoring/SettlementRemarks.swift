import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence that stands beside a score.
enum SettlementRemarks {
    static let nothingAssessed = Wording(
        "应评事项均未检查、证据不足或待人工评判，不予评分", "nothing that applies could be assessed: no score")
    static let nothingApplies = Wording("没有适用的指标，不予评分", "no indicator applies: no score")
    static let nothingToCompose = Wording("各部分都没有得分，不予合成", "no part has a score: nothing to compose")

    /// A part of the composition that lacks a score, and may not.
    static func missing(_ part: PartScore, _ term: ScoringFacts.Term?) -> Wording {
        let title = part.title
        guard let term, part.combination != nil || term.value != .missed else {
            return Wording("合成“\(title)”所需的得分没有给出，不予评分", "“\(title)” lacks its score: no score")
        }
        let name: Wording =
            if let title = term.title {
                Wording(title, title)
            } else if let number = part.terms.firstIndex(of: term), part.terms.count > 1 {
                Wording("第\(number + 1)个", "number \(number + 1)")
            } else {
                Wording("", "it")
            }
        let absence = term.value.text
        return Wording(
            "合成“\(title)”：\(name.chinese)\(absence.chinese)，不予评分",
            "“\(title)”: \(name.english) \(absence.english), no score")
    }

    static let passed = Wording("只按否决事项判定，没有查实的否决事项", "judged by vetoes alone, none of which is confirmed")

    static func vetoed(_ title: String, by names: [String]) -> Wording {
        Wording(
            "单项否决：\(title)（\(names.joined(separator: "、"))确认）",
            "veto: \(title) (confirmed by \(names.joined(separator: ", ")))")
    }

    static func uncovered(_ coverage: ExactNumber, _ minimum: ExactNumber) -> Wording {
        let (found, wanted) = (coverage.percentText, minimum.percentText)
        return Wording("检查覆盖率\(found)，低于\(wanted)，不予评分", "coverage of \(found) is below \(wanted): no score")
    }

    static func floor(_ floor: Grades.Floor) -> Wording {
        let below = floor.below.briefText
        return Wording("低于\(below)分，不论名次，等次为“\(floor.name)”", "below \(below): “\(floor.name)” whatever the rank")
    }

    /// What a band asks of a tier, and what there is; nil where not all of the tier could be assessed.
    static func need(_ band: Grades.Band, _ need: Grades.TierNeed, earned: ExactNumber?) -> Wording {
        let wanted = need.share.percentText
        guard let earned else {
            return Wording(
                "“\(band.name)”要求“\(need.tier)”得\(wanted)，其中有未评的指标",
                "“\(band.name)” needs \(wanted) of the tier “\(need.tier)”, some of which is not assessed")
        }
        return Wording(
            "“\(band.name)”要求“\(need.tier)”得\(wanted)，实得\(earned.percentText)",
            "“\(band.name)” needs \(wanted) of the tier “\(need.tier)”; it has \(earned.percentText)")
    }

    static func quota(_ name: String, rank: Int, of count: Int, tied: Int) -> Wording {
        let (chinese, english) = tied > 1 ? ("\(tied)个并列", ", \(tied) tied") : ("", "")
        return Wording(
            "组内第\(rank)名\(chinese)，共\(count)个，按名次定为“\(name)”",
            "rank \(rank) of \(count)\(english): “\(name)” by quota")
    }

    static func pending(_ allegation: BodyScore.Pending) -> Wording {
        Wording(
            "待确认：\(allegation.title)\(allegation.count)次，确认前不生效",
            "to be confirmed, without effect until then: \(allegation.title), \(allegation.count)")
    }

    /// A veto or penalty that nothing speaks for or against.
    static func unchecked(_ title: String) -> Wording {
        Wording(
            "未核查：\(title)，所看的事项都没有结论，按没有发生计分",
            "not checked, counted as not raised: \(title), of which no verdict could be given")
    }
}
