import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    /// `sample:` of a round. Which of size, share and per-stratum stands there, the reader checks.
    static let sample = mapping(
        "抽样", "sample",
        [
            required("phrase", .text, "公开的短语，抽取之前定下", "public phrase, fixed before the draw"),
            required("of", .words(SampleDesign.Unit.allCases.map(\.rawValue)), "抽什么", "what is drawn"),
            key("strata", .words(SampleDesign.Strata.allCases.map(\.rawValue)), "怎样分层", "strata"),
            key("size", .integer(1...100_000), "一共抽多少", "how many altogether"),
            key("share", .number, "每层抽几成，如 0.3", "share of each stratum, such as 0.3"),
            key("per-stratum", .integer(1...100_000), "每层抽多少", "how many of each stratum"),
            key("among", .texts, "只在这些当中抽，其余必查", "the draw is among these; the rest is always looked at"),
            key("replaced", .list(replacement), "替换，按先后", "replacements in their order"),
        ])

    private static let replacement = mapping(
        "替换", "replacement",
        [
            required("out", .text, "换下的", "drawn and not looked at"),
            key("in", .text, "顶替的，须是顺序中的下一个", "the next in the order"),
            required("reason", .text, "理由", "reason"), required("by", .text, "决定人", "who decided"),
            required("on-day", .day, "日期", "day"),
        ])
}
