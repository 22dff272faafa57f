import ArgumentParser
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence that `zwgk sample` says itself.
enum SampleSentences {
    static let noPhrase = ValidationError("要用 --phrase 写一行公开的短语 give the public phrase, one line, with --phrase")
    static let howMany = ValidationError(
        "--size、--share、--per-stratum 要写一种 give one of --size, --share, --per-stratum")

    static func number(_ count: Int) -> ValidationError {
        ValidationError("个数应在 1 到 100000 之间，这里是 \(count) numbers must be between 1 and 100000")
    }

    static func share(_ text: String) throws -> ExactNumber {
        guard let share = try? ExactNumber(decimalOrFraction: text), share.isPositive, share <= .one else {
            throw ValidationError("比例“\(text)”应写成 0.3 这样大于 0、不超过 1 的数 write a share such as 0.3")
        }
        return share
    }

    static func heading(_ draw: SampleDraw, title: String?) -> Wording {
        let design = draw.design
        let title = title.map { $0 + " " } ?? ""
        let (chosen, all) = (draw.chosen.count, draw.entries.count)
        return Wording(
            "\(title)抽样：\(design.of.title.chinese)\(all)个抽\(chosen)个，\(design.strata.title.chinese)，\(design.size.text.chinese)",
            "\(title)sample: \(chosen) of \(all) \(design.of.title.english), \(design.strata.title.english), \(design.size.text.english)"
        )
    }

    static func phrase(_ text: String) -> Wording { Wording("短语：\(text)", "phrase: \(text)") }

    static let legend = Wording(
        "* 抽中  - 抽中而未查  + 顶替  （按 SHA-256 的顺序）",
        "* drawn  - drawn, not looked at  + in its place  (in the order of SHA-256)")

    static func stratum(_ stratum: SampleDraw.Stratum) -> Wording {
        let (drawn, all) = (stratum.size, stratum.entries.count)
        return Wording("\(stratum.title)：\(all)个抽\(drawn)个", "\(stratum.title): \(drawn) of \(all)")
    }

    static func replaced(_ replacement: SampleDesign.Replacement) -> Wording {
        let day = replacement.onDay.map { "，\($0)" } ?? ""
        let into = replacement.into
        return Wording(
            "替换：\(replacement.out) → \(into ?? "无可顶替")（\(replacement.reason)；\(replacement.by)\(day)）",
            "replaced: \(replacement.out) by \(into ?? "nobody, none is left") (\(replacement.reason); \(replacement.by)\(replacement.onDay.map { ", \($0)" } ?? ""))"
        )
    }

    static let repeatIt = Wording("复核命令（bash，不用本工具）：", "to repeat it in bash, without this tool:")
    static let writeDown = Wording("写进 round.yaml：", "to write into round.yaml:")
}
