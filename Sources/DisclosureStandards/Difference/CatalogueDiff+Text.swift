import DisclosureModel
import SourceText

extension CatalogueDiff {
    /// The difference for a person: counts, heads, then entry by entry; one sentence where nothing differs.
    public func text(in language: Language) -> String {
        func say(_ wording: Wording) -> String { wording.text(in: language) }
        guard !isEmpty else { return say(Wording("两个版本没有差别。\n", "The two versions do not differ.\n")) }
        let counts = Kind.allCases.map { kind in (kind, entries.count { $0.kinds.contains(kind) }) }
            .filter { $0.1 > 0 }
        var text = counts.map { "\(say($0.0.title)) \($0.1)" }.joined(separator: " · ")
        if !text.isEmpty { text += "\n" }
        for catalogue in addedCatalogues {
            text += say(Wording("新增目录：", "New catalogue: ")) + "\(catalogue.id)  \(catalogue.title)\n"
        }
        for catalogue in removedCatalogues {
            text += say(Wording("删去目录：", "Removed catalogue: ")) + "\(catalogue.id)  \(catalogue.title)\n"
        }
        for head in heads {
            let nothing = say(Wording("未写", "nothing"))
            text += "\(head.catalogue)  \(head.key)"
            text += say(
                Wording(
                    "：由“\(head.old ?? nothing)”改为“\(head.new ?? nothing)”",
                    ": “\(head.old ?? nothing)” becomes “\(head.new ?? nothing)”"))
            text += "\n"
        }
        for entry in entries {
            text += "\n" + entry.heading(in: language) + "\n"
            for change in entry.changes {
                // Of several items each change says whose it is.
                let subject = entry.old.count + entry.new.count > 2 ? "\(change.from) → \(change.to)  " : ""
                text += "  " + subject + say(change.wording) + "\n"
            }
        }
        return text
    }
}

extension CatalogueDiff.Entry {
    /// [改名] relief/old → relief/new  最低生活保障 · 审批信息
    func heading(in language: Language) -> String {
        let words = kinds.map { $0.title.text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
        let (oldIDs, newIDs) = (old.map(\.id), new.map(\.id))
        let (comma, arrow) = (language == .chinese ? "、" : ", ", " → ")
        let ids: String
        if old.isEmpty || new.isEmpty || oldIDs == newIDs {
            ids = (new.isEmpty ? oldIDs : newIDs).joined(separator: comma)
        } else {
            ids = oldIDs.joined(separator: comma) + arrow + newIDs.joined(separator: comma)
        }
        let (oldTitles, newTitles) = (old.map(\.title), new.map(\.title))
        let titles: String
        if old.isEmpty || new.isEmpty || oldTitles == newTitles {
            titles = (new.isEmpty ? oldTitles : newTitles).joined(separator: comma)
        } else {
            titles = oldTitles.joined(separator: comma) + arrow + newTitles.joined(separator: comma)
        }
        var heading = "[\(words)] \(ids)  \(titles)"
        if kinds == [.added] || kinds == [.removed], let item = new.first ?? old.first {
            let whom = Addressees.of(item).text(in: language)
            heading += language == .chinese ? "：\(whom)" : ": \(whom)"
        }
        return heading
    }
}

extension CatalogueDiff.Kind {
    public var title: Wording {
        switch self {
        case .added: Wording("新增", "added")
        case .removed: Wording("删去", "removed")
        case .retired: Wording("停用", "retired")
        case .split: Wording("拆分", "split")
        case .merged: Wording("合并", "merged")
        case .renamed: Wording("改名", "renamed")
        case .probablyRenamed: Wording("可能改名", "probably renamed")
        case .probablySplit: Wording("可能拆分", "probably split")
        case .probablyMerged: Wording("可能合并", "probably merged")
        case .changed: Wording("修改", "changed")
        case .moved: Wording("移动", "moved")
        }
    }
}
