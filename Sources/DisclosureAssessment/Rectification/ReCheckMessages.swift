import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence about problem lists that came back and about the re-check, Chinese and English side by side.
public enum ReCheckMessages {
    static func unknownFinding(_ line: Rectification, nearest: String?) -> Diagnostic {
        Diagnostic(
            "rectifications.unknown-finding", .warning, at: line.place,
            Wording(
                "本轮没有编号为「\(line.finding)」的问题，本行未计入",
                "this round has no finding “\(line.finding)”; the row does not count"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("编号见 findings.csv 的“问题编号”一列", "ids stand in findings.csv"))
    }

    static func otherBody(_ line: Rectification, owner: String) -> Diagnostic {
        Diagnostic(
            "rectifications.other-body", .warning, at: line.place,
            Wording(
                "问题「\(line.finding)」是“\(owner)”的，不是「\(line.body ?? "")」的，本行未计入",
                "the finding “\(line.finding)” is one of \(owner), not of '\(line.body ?? "")'; the row does not count"),
            remedy: Wording("核对单位和问题编号", "look at the body and the id again"))
    }

    static func contradiction(
        _ line: Rectification, _ first: Rectification.Result, _ second: Rectification.Result, first place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "rectifications.contradiction", at: line.place,
            Wording(
                "问题「\(line.finding)」有两个不同的复查结果：\(first.title.chinese)和\(second.title.chinese)",
                "the finding “\(line.finding)” was re-checked twice: \(first.title.english) and \(second.title.english)"
            ),
            remedy: Wording("只留一个", "keep one of them"), related: place)
    }

    static func nothingReturned(_ body: String, _ count: Int) -> Diagnostic {
        Diagnostic(
            "rectifications.not-returned", .warning, at: nil,
            Wording(
                "“\(body)”没有交回整改清单，\(count)个扣分问题都按未整改计",
                "\(body) returned no list: all \(count) findings count as not mended"),
            remedy: Wording("收到后列入 rectifications", "add it to rectifications when it comes"))
    }

    static func partlyReturned(_ body: String, _ count: Int) -> Diagnostic {
        Diagnostic(
            "rectifications.partly-returned", .warning, at: nil,
            Wording(
                "“\(body)”交回的整改清单里缺\(count)个扣分问题，按未整改计",
                "the list of \(body) lacks \(count) findings, which count as not mended"),
            remedy: Wording("核对清单是否完整", "see whether the list is whole"))
    }

    static func pending(_ body: String, _ count: Int) -> Diagnostic {
        Diagnostic(
            "rectifications.pending", .warning, at: nil,
            Wording(
                "“\(body)”有\(count)个问题按时交来整改链接，尚未复查，暂不返还分数",
                "\(count) findings of \(body) have a link in time and wait for the re-check; nothing comes back yet"),
            remedy: Wording("在整改清单里填复查结果、复查人、复查日期", "fill in result, checked-by and checked-on"))
    }

    public static func noPolicy(_ scheme: Scheme) -> Diagnostic {
        Diagnostic(
            "rectifications.no-policy", .warning, at: scheme.place,
            Wording(
                "细则「\(scheme.id)」没有写复查怎么计分，复查后得分不变",
                "the scheme '\(scheme.id)' does not say what a re-check does; the score stays as it is"),
            remedy: Wording("写上 re-check: {restores: 1}", "add re-check: {restores: 1}"))
    }

    public static func noDay(at place: Place?) -> Diagnostic {
        Diagnostic(
            "rectifications.no-day", .warning, at: place,
            Wording("本轮没有写整改截止日，交来的链接都算按时", "the round sets no last day: every link counts as in time"),
            remedy: Wording("写上 stages: {rectify-until: …}", "add stages: {rectify-until: …}"))
    }
}
