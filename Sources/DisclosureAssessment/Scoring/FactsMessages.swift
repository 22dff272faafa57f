import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about facts that do not fit a scheme.
enum FactsMessages {
    static let measuredLeaf = Wording("按核查结论计分的指标", "indicator that measures verdicts")
    static let count = Wording("扣分事项", "counted fault")
    static let parts = Wording("按部分计分的指标", "indicator with parts")
    static let mark = Wording("评分项", "mark")
    static let allegation = Wording("否决或倒扣事项", "veto or penalty")
    static let event = Wording("加分事项", "bonus event")
    static let indicator = Wording("指标", "indicator")
    static let question = Wording("需要评定的指标", "indicator that wants an answer")
    static let part = Wording("组成部分", "part")
    static let ledger = Wording("按登记扣分的指标", "indicator with a ledger of deductions")

    static func unknownName(_ id: String, _ kind: Wording, _ names: [String], body: String, at place: Place?)
        -> Diagnostic
    {
        let nearest = NearestWord.suggestion(for: id, among: names)
        let remedy: Wording? =
            if let nearest {
                Wording("是否想写 \(nearest)？", "did you mean \(nearest)?")
            } else if names.isEmpty {
                nil
            } else {
                Wording("可以是：\(names.joined(separator: "、"))", "it is one of: \(names.joined(separator: ", "))")
            }
        return Diagnostic(
            "score.unknown-name", at: place,
            Wording(
                "「\(body)」：评分细则没有名为「\(id)」的\(kind.chinese)", "'\(body)': the scheme has no \(kind.english) '\(id)'"),
            remedy: remedy)
    }

    static func markOutOfRange(
        _ id: String, _ points: ExactNumber, _ range: MarkRange, body: String, at place: Place?
    ) -> Diagnostic {
        let (from, to) = (range.from.exactText, range.to.exactText)
        return Diagnostic(
            "score.mark-out-of-range", at: place,
            Wording(
                "「\(body)」的「\(id)」评\(points.exactText)分，超出\(from)到\(to)分的范围",
                "'\(body)': \(points.exactText) for '\(id)' lies outside \(from) to \(to)"),
            remedy: Wording("改为\(from)到\(to)之间的分数", "give points from \(from) to \(to)"))
    }

    static func negativeEntry(_ id: String, _ points: ExactNumber, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.negative-entry", at: place,
            Wording(
                "「\(id)」登记的扣分是\(points.exactText)，扣分写正数",
                "a deduction entered for '\(id)' is \(points.exactText); deductions are written without a sign"),
            remedy: Wording("写成扣几分，如 0.5", "write how much is taken, such as 0.5"))
    }

    static func claimOutOfRange(_ id: String, _ points: ExactNumber, most: ExactNumber, at place: Place?) -> Diagnostic
    {
        Diagnostic(
            "score.bonus-out-of-range", at: place,
            Wording(
                "加分「\(id)」为\(points.exactText)分，应在0到\(most.exactText)分之间",
                "the bonus '\(id)' is \(points.exactText); it must lie between 0 and \(most.exactText)"))
    }

    static func negativeCount(_ id: String, _ number: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.negative-count", at: place,
            Wording("「\(id)」的次数是\(number)，次数不能为负", "'\(id)' is counted \(number) times; a count is not negative"))
    }

    static func partCount(_ id: String, _ count: Int, wanted: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.part-count", at: place,
            Wording("「\(id)」有\(count)个部分，细则规定\(wanted)个", "'\(id)' has \(count) parts; the scheme says \(wanted)"))
    }

    static func unsigned(_ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.unsigned", at: place, Wording("「\(id)」没有写明由谁认定", "'\(id)' does not say who decided it"),
            remedy: Wording("写上 by: 姓名或单位", "add by: with a name"))
    }

    static func withoutReason(_ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.without-reason", at: place, Wording("「\(id)」没有写明理由", "'\(id)' gives no reason"),
            remedy: Wording("写上 reason: 理由", "add reason: with the reason"))
    }

    static func partAboveWhole(_ ratio: CountRatio, _ part: Int, _ whole: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.part-above-whole", at: place,
            Wording(
                "「\(ratio.of)」\(part) 大于「\(ratio.to)」\(whole)", "'\(ratio.of)' \(part) exceeds '\(ratio.to)' \(whole)"),
            remedy: Wording("改正其中一个数", "mend one of the counts"))
    }

    static func unsaid(
        _ condition: Applicability.Condition, _ id: String, body: String, at place: Place?
    ) -> Diagnostic {
        let (chinese, english, key) =
            switch condition {
            case .level: ("层级", "its level", "level: township")
            case .kind: ("类别", "its kind", "kind: town")
            case .group, .bodies: ("组别", "its group", "group: …")
            case .functions: ("职能", "its functions", "functions: […]")
            case .day: ("本期末日", "the day its period ends", "on-day: 2022-12-31")
            }
        return Diagnostic(
            "score.unknown-scope", at: place,
            Wording(
                "「\(body)」没有写\(chinese)，无法判断「\(id)」是否适用",
                "'\(body)' does not say \(english), by which '\(id)' applies or not"),
            remedy: Wording("写上 \(key)", "add \(key)"))
    }

    static func undatedCount(_ name: String, body: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.undated-count", at: place,
            Wording(
                "「\(body)」的「\(name)」没有日期，而规则只对某些日期有效",
                "'\(body)': '\(name)' has no days, but a rule holds for certain days only"),
            remedy: Wording("写成 [{on: 2022-05-01, n: 2}]", "write [{on: 2022-05-01, n: 2}]"))
    }

    static func oneAnswer(_ id: String, _ count: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.one-answer", at: place,
            Wording("「\(id)」只要一个答案，这里有\(count)个", "'\(id)' wants one answer; there are \(count)"))
    }

    static func namelessPart(_ id: String, _ parts: [String], at place: Place?) -> Diagnostic {
        let example = "{\(parts.map { "\($0): disclosed" }.joined(separator: ", "))}"
        return Diagnostic(
            "score.nameless-part", at: place, Wording("「\(id)」要分部分写", "'\(id)' is answered part by part"),
            remedy: Wording("写成 \(example)", "write \(example)"))
    }

    static func noParts(_ id: String, _ part: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.no-parts", at: place, Wording("「\(id)」没有组成部分「\(part)」", "'\(id)' has no parts such as '\(part)'"),
            remedy: Wording("直接写答案", "write the answer alone"))
    }

    static func missingPart(_ id: String, _ part: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.missing-part", at: place, Wording("「\(id)」缺少「\(part)」的答案", "'\(id)' lacks an answer for '\(part)'"),
            remedy: Wording("补上；不涉及的写 not-applicable", "add it; write not-applicable where it does not apply"))
    }

    static func unknownAnswer(_ word: String, _ id: String, _ words: [String], at place: Place?) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: word, among: words)
        return Diagnostic(
            "score.unknown-answer", at: place, Wording("「\(id)」不能答「\(word)」", "'\(word)' is no answer to '\(id)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可以是：\(words.joined(separator: "、"))", "it is one of: \(words.joined(separator: ", "))"))
    }

    static func wantsNumber(_ id: String, _ word: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "score.wants-number", at: place,
            Wording("「\(id)」要一个数，「\(word)」不是", "'\(id)' wants a number; '\(word)' is none"))
    }

    static func valueOutOfRange(
        _ id: String, _ value: ExactNumber, _ range: ValueRange, body: String, at place: Place?
    ) -> Diagnostic {
        let (from, to) = (range.from.exactText, range.to.exactText)
        return Diagnostic(
            "score.value-out-of-range", at: place,
            Wording(
                "「\(body)」的「\(id)」是\(value.exactText)，超出\(from)到\(to)的范围",
                "'\(body)': \(value.exactText) for '\(id)' lies outside \(from) to \(to)"),
            remedy: Wording("改为\(from)到\(to)之间的数", "give a number from \(from) to \(to)"))
    }
}
