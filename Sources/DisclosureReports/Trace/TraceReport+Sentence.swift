import DisclosureModel
import SourceText

extension AssessmentReport.TraceReport {
    /// `封顶：应扣14分，封顶10分，超出4分不再扣；+4，计0分（自动）`.
    ///
    /// - Parameter isBare: without the stage before it and 自动 behind it, where a page says so once for all lines.
    func sentence(in language: Language, isBare: Bool = false) -> String {
        guard stage != Self.textOnly else { return text }
        var sentence = isBare ? text : stageTitle(in: language) + (language == .chinese ? "：" : ": ") + text
        if let running {
            sentence += language == .chinese ? "；" : "; "
            let (now, change) = (ExactText.brief(running), amount.map(ExactText.signed) ?? "0")
            switch language {
            case .chinese: sentence += change == "0" ? "计\(now)分" : "\(change)，计\(now)分"
            case .english: sentence += change == "0" ? now : "\(change), now \(now)"
            }
        }
        // Whom the words name with the day is not named again behind them.
        let unnamed = by.filter { person in
            !(text.contains(person.name) && (person.day.map { text.contains($0) } ?? true))
        }
        let people = unnamed.map { $0.sentence(in: language) }
        if !by.isEmpty, people.isEmpty {
            return sentence
        } else if !people.isEmpty {
            sentence +=
                language == .chinese ? "（\(people.joined(separator: "；"))）" : " (\(people.joined(separator: "; ")))"
        } else if !isBare {
            sentence +=
                automatic
                ? Wording("（自动）", " (automatic)").text(in: language)
                : Wording("（人工，未写明是谁）", " (by a person who is not named)").text(in: language)
        }
        return sentence
    }

    func stageTitle(in language: Language) -> String {
        TraceStage(rawValue: stage)?.title.text(in: language) ?? stage
    }
}

extension AssessmentReport.PersonReport {
    /// `测评组，2022-07-10`
    func sentence(in language: Language) -> String {
        let (separator, undated) = language == .chinese ? ("，", "未写日期") : (", ", "undated")
        return name + separator + (day ?? undated)
    }
}

extension AssessmentReport.LossReport {
    /// `扣0.5分，余9.5分`, or what of it lies beyond the cap.
    func sentence(in language: Language) -> String {
        let size = ExactText.brief(String(amount.drop { $0 == "-" }))
        let left = ExactText.brief(running)
        guard let beyond = beyondCap.map(ExactText.brief) else {
            return Wording("扣\(size)分，余\(left)分", "-\(size), \(left) left").text(in: language)
        }
        return Wording(
            beyond == size ? "应扣\(size)分，已封顶不再扣" : "应扣\(size)分，其中\(beyond)分超出封顶不扣",
            beyond == size
                ? "-\(size), beyond the cap: not taken" : "-\(size), of which \(beyond) beyond the cap are not taken"
        ).text(in: language)
    }
}
