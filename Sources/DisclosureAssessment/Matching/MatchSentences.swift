import DisclosureModel
import SourceText

extension MatchResult {
    /// How the match came about, in one or two sentences.
    public var explanation: Wording {
        switch basis {
        case .decision(let reason, let by):
            let what = item == nil ? Wording("裁定不属于任何事项", "decided to belong to no item") : Wording("人工裁定", "decided")
            return Wording("\(what.chinese)（\(by)）：\(reason)", "\(what.english) by \(by): \(reason)")
        case .words:
            let sure = Wording(
                "\(spoke.chinese)；把握 \(Self.decimal(confidence))",
                "\(spoke.english); sure to \(Self.decimal(confidence))")
            guard let runnerUp else { return Wording(sure.chinese + "。", sure.english + ".") }
            let name = Self.name(runnerUp)
            return Wording(
                "\(sure.chinese)。其次是\(name)（\(Self.decimal(runnerUp.confidence))）。",
                "\(sure.english). Next best is \(name) (\(Self.decimal(runnerUp.confidence))).")
        case .nothing:
            guard let runnerUp else {
                return Wording("标题、栏目里没有任何事项的用语。", "Neither title nor column has a word of any item.")
            }
            let name = Self.name(runnerUp)
            return Wording(
                "依据不足，需人工裁定：\(spoke.chinese)；最接近的是\(name)（\(Self.decimal(confidence))）。",
                "Not sure enough, a person decides: \(spoke.english); the nearest is \(name) (\(Self.decimal(confidence)))."
            )
        }
    }

    /// The clues by where they were found.
    private var spoke: Wording {
        func words(_ kind: MatchClue.Kind) -> [String] { clues.filter { $0.kind == kind }.map(\.word) }
        func quoted(_ words: [String], _ marks: (String, String), _ gap: String) -> String {
            words.map { marks.0 + $0 + marks.1 }.joined(separator: gap)
        }
        var parts: [Wording] = []
        let kinds: [(MatchClue.Kind, String, String)] = [
            (.title, "标题有", "the title has"), (.column, "栏目有", "the column has"),
            (.publisher, "发布机构属于", "the publisher is in charge as"), (.news, "写法像动态新闻：", "it reads like news:"),
        ]
        for (kind, chinese, english) in kinds {
            let words = words(kind)
            guard !words.isEmpty else { continue }
            parts.append(
                Wording(
                    chinese + quoted(words, ("「", "」"), ""), english + " " + quoted(words, ("'", "'"), ", ")))
        }
        guard !parts.isEmpty else { return Wording("只有零星用语", "only scattered words") }
        return Wording(
            parts.map(\.chinese).joined(separator: "，"), parts.map(\.english).joined(separator: "; "))
    }

    private static func name(_ candidate: Candidate) -> String { candidate.item ?? candidate.field }

    /// 87 hundredths as 0.87.
    static func decimal(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
