import DisclosureModel
import ExactArithmetic
import SourceText

/// How far two readings agree, for a terminal: the figure first, then each indicator, then every difference.
public struct AgreementText: Sendable {
    public var width: Int
    public var language: Language

    /// `width` in columns, of which a Chinese character takes two.
    public init(width: Int = 80, language: Language = .chinese) {
        self.width = max(40, width)
        self.language = language
    }

    /// Lines ending in a line feed.
    public func text(of agreement: JudgementAgreement) -> String {
        var lines: [String] = []
        func add(_ text: String, prefix: String = "") {
            let hanging = DisplayWidth.of(prefix)
            let wrapped = TerminalText.wrapped(TerminalText.cleaned(text), to: width - hanging)
            for (number, line) in wrapped.enumerated() {
                lines.append((number == 0 ? prefix : String(repeating: " ", count: hanging)) + line)
            }
        }
        guard let share = agreement.share else {
            add(say("没有两人都评过的内容，无法比对。", "nothing was judged by both: there is nothing to compare."))
            alone(agreement).forEach { add($0, prefix: "  ") }
            return lines.map { $0 + "\n" }.joined()
        }
        let (equal, compared) = (agreement.equal, agreement.compared)
        add(
            say(
                "两人都评过 \(compared) 处，一致 \(equal) 处，一致率 \(percent(share))",
                "judged by both: \(compared), equal: \(equal), agreement \(percent(share))"))
        for subject in agreement.subjects { add(sentence(subject), prefix: "- ") }
        if !agreement.differences.isEmpty {
            lines.append("")
            add(say("不一致 \(agreement.differences.count) 处", "\(agreement.differences.count) differences"))
            let titles = Dictionary(
                agreement.subjects.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
            for pair in agreement.differences {
                add(sentence(pair, title: titles[pair.first.subject] ?? pair.first.subject), prefix: "- ")
                for judgement in [pair.first, pair.second] { add(opinion(judgement), prefix: "    ") }
            }
        }
        let single = alone(agreement)
        if !single.isEmpty { lines.append("") }
        single.forEach { add($0) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func sentence(_ subject: JudgementAgreement.Subject) -> String {
        var parts = [
            "\(subject.title) [\(subject.id)] \(subject.kind.title.text(in: language))",
            say("\(subject.compared) 处一致 \(subject.equal) 处", "\(subject.equal) of \(subject.compared) equal"),
        ]
        if let share = subject.share { parts.append(percent(share)) }
        if let kappa = subject.kappa { parts.append("κ = \(kappa.briefText)") }
        if let mean = subject.meanAbsoluteDifference {
            parts.append(say("平均相差 \(mean.briefText)", "mean absolute difference \(mean.briefText)"))
        }
        if let mean = subject.meanDifference, !mean.isZero {
            let amount = (mean.isNegative ? -mean : mean).briefText
            parts.append(
                mean.isNegative
                    ? say("第二人平均低 \(amount)", "the second is lower by \(amount) on average")
                    : say("第二人平均高 \(amount)", "the second is higher by \(amount) on average"))
        }
        return parts.joined(separator: say("，", ", "))
    }

    private func sentence(_ pair: JudgementAgreement.Pair, title: String) -> String {
        let reference = pair.first.reference.map { " \($0)" } ?? ""
        let difference = pair.difference.map { say("，相差 \($0.briefText)", ", difference \($0.briefText)") } ?? ""
        return "\(pair.bodyName) · \(title)\(pair.first.kind == .mark ? "" : reference)\(difference)"
    }

    private func opinion(_ judgement: Judgement) -> String {
        let day = judgement.onDay.map { " \($0)" } ?? ""
        let place = judgement.place.map { "（\($0.text(in: language))）" } ?? ""
        return "\(judgement.points ?? "") \(judgement.by)\(day)：\(judgement.reason)\(place)"
    }

    private func alone(_ agreement: JudgementAgreement) -> [String] {
        var lines: [String] = []
        if !agreement.onlyFirst.isEmpty {
            lines.append(
                say("只有第一人评过 \(agreement.onlyFirst.count) 处", "judged by the first only: \(agreement.onlyFirst.count)"))
        }
        if !agreement.onlySecond.isEmpty {
            lines.append(
                say(
                    "只有第二人评过 \(agreement.onlySecond.count) 处",
                    "judged by the second only: \(agreement.onlySecond.count)"))
        }
        return lines
    }

    private func percent(_ share: ExactNumber) -> String {
        let percent = share * 100
        return (percent.rounded(digits: 2) == percent ? "" : "≈") + percent.decimalText(digits: 2) + "%"
    }

    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
}
