import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about appeals and rulings that cannot stand, Chinese and English side by side.
///
/// What cannot stand leaves the score as it is, hence warnings; where two people say different things about points, or a
/// number is impossible, nobody can tell what was meant, and there is no result.
public enum AppealMessages {
    static let reason = Wording("裁定理由", "a reason")
    static let name = Wording("裁定人", "who ruled")
    static let day = Wording("裁定日期", "the day of the ruling")

    private static func about(_ appeal: Appeal, _ target: AppealTarget) -> (chinese: String, english: String) {
        about(appeal.body, target.kind, target.id)
    }

    private static func about(
        _ body: String, _ kind: Appeal.Kind?, _ subject: String
    ) -> (chinese: String, english: String) {
        let (chinese, english) = (kind?.title.chinese ?? "", kind.map { $0.title.english + " " } ?? "")
        return ("「\(body)」对\(chinese)「\(subject)」的申诉", "the appeal of '\(body)' against the \(english)'\(subject)'")
    }

    static func unknown(_ appeal: Appeal, _ known: [String]) -> Diagnostic {
        let kind = appeal.kind?.title ?? Wording("申诉对象", "subject")
        let nearest = NearestWord.suggestion(for: appeal.subject, among: known)
        let remedy: Wording =
            if let nearest {
                Wording("是否想写 \(nearest)？", "did you mean \(nearest)?")
            } else if appeal.kind == .finding || known.isEmpty {
                Wording("编号见 findings.csv 的“问题编号”一列和评分细则", "ids stand in findings.csv and in the scheme")
            } else {
                Wording(
                    "可以是：\(known.prefix(12).joined(separator: "、"))",
                    "it is one of: \(known.prefix(12).joined(separator: ", "))")
            }
        return Diagnostic(
            "appeals.unknown-\(appeal.kind?.rawValue ?? "subject")", .warning, at: appeal.place,
            Wording(
                "「\(appeal.body)」没有\(kind.chinese)「\(appeal.subject)」可以申诉，本件不改变得分",
                "'\(appeal.body)' has no \(kind.english) '\(appeal.subject)' to appeal against; nothing changes"),
            remedy: remedy)
    }

    static func allegation(_ appeal: Appeal) -> Diagnostic {
        Diagnostic(
            "appeals.allegation", .warning, at: appeal.place,
            Wording(
                "「\(appeal.subject)」是否决或倒扣事项，不能直接申诉，本件不改变得分",
                "'\(appeal.subject)' is a veto or penalty and cannot be appealed against itself; nothing changes"),
            remedy: Wording("对它所依据的问题申诉", "appeal against the finding that it rests on"))
    }

    static func late(_ appeal: Appeal, _ target: AppealTarget, last: CivilDate) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.late", .warning, at: appeal.place,
            Wording(
                "\(chinese)\(appeal.filedOn)提出，申诉截止\(last)，只作记录，不改变得分",
                "\(english) was filed on \(appeal.filedOn), after \(last): recorded, nothing changes"),
            remedy: Wording(
                "确需受理的，在“逾期受理”一栏写受理", "where it is heard all the same, write admitted in the column admitted")
        )
    }

    static func incomplete(_ appeal: Appeal, _ target: AppealTarget, _ missing: [Wording]) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.incomplete-ruling", .warning, at: appeal.place,
            Wording(
                "\(chinese)，裁定缺\(missing.map(\.chinese).joined(separator: "、"))，未执行",
                "the ruling on \(english) lacks \(missing.map(\.english).joined(separator: ", ")) and is not applied"),
            remedy: Wording("补上再执行", "fill it in"))
    }

    static func ruledBeforeFiled(_ appeal: Appeal, _ target: AppealTarget, _ day: CivilDate) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.ruled-before-filed", .warning, at: appeal.place,
            Wording(
                "\(chinese)\(appeal.filedOn)提出，裁定日期却是\(day)，未执行",
                "\(english) was filed on \(appeal.filedOn) and ruled on \(day), before that; it is not applied"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func judgeRules(_ appeal: Appeal, _ target: AppealTarget, _ name: String) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.judge-rules", .warning, at: appeal.place,
            Wording(
                "\(chinese)由\(name)裁定，原评判也是\(name)作的，未执行",
                "\(english) was ruled by \(name), who judged it in the first place; it is not applied"),
            remedy: Wording("由没有参加原评判的人裁定", "let somebody rule who did not judge"))
    }

    static func appellantRules(_ appeal: Appeal, _ target: AppealTarget, _ name: String) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.appellant-rules", .warning, at: appeal.place,
            Wording(
                "\(chinese)由申诉方\(name)自己裁定，未执行", "\(english) was ruled by \(name), who appeals; it is not applied"),
            remedy: Wording("由申诉方以外的人裁定", "let somebody else rule"))
    }

    static func withoutPoints(_ appeal: Appeal, _ target: AppealTarget) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        let what =
            target.kind == .finding
            ? Wording("写上返还的分数", "write the points that come back")
            : Wording("写上改定后的得分", "write the points from now on")
        return Diagnostic(
            "appeals.without-points", .warning, at: appeal.place,
            Wording("\(chinese)得到支持，但没有写裁定得分，未执行", "\(english) was upheld without points; it is not applied"),
            remedy: what)
    }

    static func nothingBack(_ appeal: Appeal, _ target: AppealTarget, _ points: ExactNumber) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.points-out-of-range", at: appeal.place,
            Wording(
                "\(chinese)部分支持，返还\(points.exactText)分，应大于0",
                "\(english) was partly upheld with \(points.exactText) points back; they must be above 0"),
            remedy: Wording("写上返还的分数，或改为驳回", "write the points that come back, or reject it"))
    }

    /// `cost`: what all findings of the body that were partly appealed against cost together.
    public static func moreThanLost(_ heard: HeardAppeal, _ points: ExactNumber, cost: ExactNumber) -> Diagnostic {
        let (chinese, english) = about(heard.appeal.body, heard.kind, heard.subject)
        return Diagnostic(
            "appeals.points-out-of-range", at: heard.appeal.place,
            Wording(
                "\(chinese)部分支持，返还\(points.exactText)分，而所涉问题一共只扣了\(cost.briefText)分",
                "\(english) was partly upheld with \(points.exactText) points back, but no more than \(cost.briefText) was lost"
            ),
            remedy: Wording("返还不超过所扣的分数", "give back no more than was lost"))
    }

    static func outOfRange(
        _ appeal: Appeal, _ target: AppealTarget, _ points: ExactNumber, _ range: ClosedRange<ExactNumber>
    ) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        let (from, to) = (range.lowerBound.exactText, range.upperBound.exactText)
        return Diagnostic(
            "appeals.points-out-of-range", at: appeal.place,
            Wording(
                "\(chinese)，裁定\(points.exactText)分，超出\(from)到\(to)分的范围",
                "the \(points.exactText) points ruled on \(english) lie outside \(from) to \(to)"),
            remedy: Wording("改为\(from)到\(to)之间的分数", "give points from \(from) to \(to)"))
    }

    static func halfWaiver(_ appeal: Appeal, _ target: AppealTarget) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.half-waiver", .warning, at: appeal.place,
            Wording(
                "\(chinese)不能部分支持：要么涉及，要么不涉及，未执行",
                "\(english) cannot be partly upheld: a waiver holds or not; it is not applied"),
            remedy: Wording("写支持或驳回", "write upheld or rejected"))
    }

    static func idlePoints(_ appeal: Appeal, _ target: AppealTarget) -> Diagnostic {
        let (chinese, english) = about(appeal, target)
        return Diagnostic(
            "appeals.idle-points", .warning, at: appeal.place,
            Wording(
                "\(chinese)，这样的裁定用不着裁定得分，未采用", "the ruling on \(english) takes no points; those written were not used"),
            remedy: Wording("删去裁定得分；只返还一部分的写部分支持", "delete the points, or write partly-upheld"))
    }

    static func contradiction(_ second: HeardAppeal, _ first: HeardAppeal) -> Diagnostic {
        let (chinese, english) = about(second.appeal.body, second.kind, second.subject)
        func said(_ heard: HeardAppeal) -> Wording {
            guard let ruling = heard.appeal.ruling else { return heard.state.title }
            let points = ruling.points.map { Wording("\($0.exactText)分", " (\($0.exactText))") } ?? Wording("", "")
            return Wording(
                ruling.decision.title.chinese + points.chinese, ruling.decision.title.english + points.english)
        }
        return Diagnostic(
            "appeals.contradiction", at: second.appeal.place,
            Wording(
                "\(chinese)有两个不同的裁定：\(said(first).chinese)和\(said(second).chinese)",
                "\(english) was ruled twice, \(said(first).english) and \(said(second).english)"),
            remedy: Wording("只留有效的一个", "keep the one that holds"), related: first.appeal.place)
    }

    static func repeated(_ second: HeardAppeal, _ first: HeardAppeal) -> Diagnostic {
        let (chinese, english) = about(second.appeal.body, second.kind, second.subject)
        return Diagnostic(
            "appeals.repeated", .warning, at: second.appeal.place,
            Wording("\(chinese)重复，裁定相同，只执行一次", "\(english) is repeated with the same ruling, which is applied once"),
            remedy: Wording("删去其中一件", "delete one of them"), related: first.appeal.place)
    }

    public static func indicatorDoesNotApply(_ heard: HeardAppeal) -> Diagnostic {
        let (chinese, english) = about(heard.appeal.body, heard.kind, heard.subject)
        return Diagnostic(
            "appeals.indicator-not-applicable", .warning, at: heard.appeal.place,
            Wording(
                "\(chinese)得到支持，但这项指标对该单位不涉及，裁定没有作用",
                "\(english) was upheld, but the indicator does not apply to the body; the ruling has no effect"),
            remedy: Wording("先对合理缺项申诉", "appeal against the waiver first"))
    }
}
