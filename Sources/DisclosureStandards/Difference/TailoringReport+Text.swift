import DisclosureModel
import SourceText

extension TailoringReport {
    /// The report for a person: counts, then a section for each way of differing, the looser first.
    public func text(in language: Language) -> String {
        let (looser, stricter, changed, unclear) = (
            changes { $0 == .looser }, changes { $0 == .stricter }, changes { $0 == .changed },
            changes { if case .unclear = $0 { true } else { false } }
        )
        let sections: [(title: Wording, lines: [String])] = [
            (Wording("比标准宽", "Looser than the standard"), lines(looser, language)),
            (Wording("比标准严", "Stricter than the standard"), lines(stricter, language)),
            (Wording("需人工比较", "For a person to compare"), lines(unclear, language)),
            (Wording("其他改动", "Other changes"), lines(changed, language)),
            (
                Wording("删去的事项", "Dropped items"),
                dropped.map { line($0.item.id, $0.item.title, $0.reason, $0.by, language) }
            ),
            (Wording("未选用的事项", "Items not selected"), unselectedLines(language)),
            (Wording("增加的事项", "Added items"), added.map { line($0.item.id, $0.item.title, nil, $0.by, language) }),
        ]
        let counts = [
            (Wording("更宽", "looser"), looser.count), (Wording("更严", "stricter"), stricter.count),
            (Wording("需人工比较", "to compare"), unclear.count), (Wording("其他", "other"), changed.count),
            (Wording("删去", "dropped"), dropped.count), (Wording("未选用", "not selected"), unselected.count),
            (Wording("增加", "added"), added.count),
        ]
        var text = Wording("目录调整与标准的差异：", "Tailoring against the standard: ").text(in: language)
        text += tailorings.joined(separator: language == .chinese ? "、" : ", ") + "\n"
        text += counts.map { "\($0.0.text(in: language)) \($0.1)" }.joined(separator: " · ") + "\n"
        for section in sections where !section.lines.isEmpty {
            text += "\n\(section.title.text(in: language))\n"
            text += section.lines.map { "  \($0)\n" }.joined()
        }
        return text
    }

    /// An item's heading once, its changes below it.
    private func lines(_ changes: [Change], _ language: Language) -> [String] {
        var lines: [String] = []
        var last: String?
        for change in changes {
            if last != change.item {
                lines.append("\(change.item)  \(change.title)")
                last = change.item
            }
            let words = change.difference.wording.text(in: language)
            lines.append("  " + words + origin(change.by, change.reason, language))
        }
        return lines
    }

    /// A catalogue of which nothing is selected takes one line.
    private func unselectedLines(_ language: Language) -> [String] {
        var lines: [String] = []
        var done: Set<String> = []
        for entry in unselected {
            let catalogue = entry.item.catalogueID
            let all = unselected.filter { $0.item.catalogueID == catalogue && $0.by == entry.by }
            guard all.count > 1, all.count == standardCounts[catalogue] else {
                lines.append(line(entry.item.id, entry.item.title, nil, entry.by, language))
                continue
            }
            guard done.insert(catalogue).inserted else { continue }
            let words = Wording("全部 \(all.count) 项", "all \(all.count) items").text(in: language)
            lines.append("\(catalogue)  \(words)" + origin(entry.by, nil, language))
        }
        return lines
    }

    private func line(_ id: String, _ title: String, _ reason: String?, _ by: String, _ language: Language) -> String {
        "\(id)  \(title)" + origin(by, reason, language)
    }

    private func origin(_ by: String?, _ reason: String?, _ language: Language) -> String {
        let words = [by, reason].compactMap(\.self)
        guard !words.isEmpty else { return "" }
        return language == .chinese
            ? "（" + words.joined(separator: "：") + "）" : " (" + words.joined(separator: ": ") + ")"
    }
}
