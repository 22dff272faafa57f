import DisclosureModel
import ExactArithmetic
import SourceText

/// What to do about a finding, and why nothing comes of it, in plain words.
enum AdviceWords {
    static func toDo(_ finding: Finding, _ remedy: Remedy, _ item: DisclosureItem?, _ scheme: Scheme) -> Wording {
        switch remedy {
        case .mend: mend(finding)
        case .state: state(nilCredit: scheme.nilStatement)
        case .prove:
            finding.outcome == .needsPerson
                ? Wording("向政务公开主管部门说明情况，请其评判", "explain it to the disclosure office and ask for a judgement")
                : Wording(
                    "提供公开日期的证据：页面截图、张贴照片、撤下记录", "prove the day: a screenshot, a photo of the board, a removal record")
        case .past: past(finding.dimension)
        }
    }

    private static func mend(_ finding: Finding) -> Wording {
        switch finding.dimension {
        case .presence: Wording("补公开；是否及时不因补公开而改变", "post it now; that it was late does not change")
        case .frequency:
            Wording("补公开这一期的内容；是否及时不因补公开而改变", "post what the cycle lacks; that it was late does not change")
        case .channel: Wording("在所缺的渠道上也公开", "post it in the missing channels too")
        case .content: Wording("补齐所缺内容后重新公开", "complete it and post it again")
        case .retention: Wording("重新公开，并长期保留", "post it again and leave it up")
        case .privacy:
            Wording("立即遮盖或撤换含个人信息的内容", "cover or replace what shows personal data, at once")
        case .timeliness, .publicity: past(finding.dimension)
        }
    }

    private static func state(nilCredit: ExactNumber) -> Wording {
        let credit =
            nilCredit == .one
            ? Wording("", "") : Wording("（说明按\(nilCredit.briefText)计）", " (a statement earns \(nilCredit.briefText))")
        return Wording(
            "补公开；确无此事的，张贴“本期无”说明\(credit.chinese)", "post it, or state that nothing arose\(credit.english)")
    }

    private static func past(_ dimension: Dimension) -> Wording {
        switch dimension {
        case .publicity:
            Wording("公示已提前撤下，本轮不能挽回；下次公示期满再撤", "it was taken down early and this round is over; keep the next one up")
        case .frequency: Wording("两次公开的间隔已过，本轮不能挽回；今后按周期更新", "the gap has passed; keep to the interval from now on")
        default: Wording("逾期已成事实，本轮不能挽回；下一期按时公开", "it was late and stays so; post the next one in time")
        }
    }

    static func obstacle(_ obstacle: Obstacle) -> Wording {
        switch obstacle {
        case .notMeasured: Wording("评分细则不看这一项", "the scheme does not look at it")
        case .notScored: Wording("本轮没有得分", "there is no score")
        case .beyondCap(let title, .zero):
            Wording(
                "“\(title)”扣分超出封顶，整改这一条后正好到封顶", "“\(title)” is beyond its cap, and just at it after this one")
        case .beyondCap(let title, let by):
            Wording(
                "“\(title)”已扣到封顶，整改这一条后仍超出\(by.briefText)分",
                "“\(title)” is at its cap, and \(by.briefText) points beyond it even then")
        case .band(let title):
            Wording("“\(title)”分档计分，单改这一条到不了上一档", "“\(title)” goes by bands; this alone reaches none")
        case .allOrNothing(let title): Wording("“\(title)”须全部符合才得分", "“\(title)” earns only if everything is met")
        case .ceiling(let title): Wording("“\(title)”另有上限", "“\(title)” is limited otherwise")
        case .veto(let title?): Wording("“\(title)”被否决", "“\(title)” is vetoed")
        case .veto(nil): Wording("总分被否决事项决定", "a veto decides the score")
        case .noEffect(let title): Wording("“\(title)”目前没有因它失分", "“\(title)” loses nothing by it now")
        case .rounding: Wording("变化太小，四舍五入后不变", "too little to change a rounded number")
        }
    }
}
