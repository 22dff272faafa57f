import DisclosureModel
import SourceText

/// Every sentence about the meaning of a catalogue, Chinese and English side by side.
enum CatalogueDiagnostics {
    static func fileName(_ id: String, stem: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.file-name", .warning, at: place,
            Wording("目录编号「\(id)」与文件名「\(stem)」不同", "the catalogue is '\(id)', but the file is named '\(stem)'"),
            remedy: Wording("两者写成一样，事项编号以它开头", "make them the same: it begins every item's id"))
    }

    static func repeatedID(_ id: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "catalogue.repeated-id", at: place, Wording("事项编号「\(id)」重复", "the item id '\(id)' is repeated"),
            remedy: Wording("给其中一个换一个编号", "give one of them another id"), related: first)
    }

    static func takenFormerID(_ id: String, at place: Place?, owner: Place?) -> Diagnostic {
        Diagnostic(
            "catalogue.taken-former-id", at: place,
            Wording("曾用编号「\(id)」属于另一事项", "the former id '\(id)' belongs to another item"),
            remedy: Wording("从 was 中删去；编号从不重复使用", "delete it from was; an id is never used again"), related: owner)
    }

    static func noCycle(limit: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.no-cycle", at: place,
            limit.map {
                Wording("按周期公开，但从公开时限「\($0)」看不出周期", "owed each cycle, but the limit '\($0)' names no cycle")
            } ?? Wording("按周期公开，但没有写周期", "owed each cycle, but no cycle is given"),
            remedy: Wording(
                "在 refresh 写更新周期，如“每季度”；没有周期的改为 arises: standing",
                "write refresh: 每季度, say; where there is none, arises: standing"))
    }

    static func noSource(at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.no-source", .warning, at: place,
            Wording("注明已发布（published），但没有写出处", "published, but no source says where"),
            remedy: Wording("在 source 写明网址或文件", "name the page or document under source"))
    }

    static func emptyList(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.empty-list", at: place, Wording("「\(key)」一项也没有", "'\(key)' lists nothing"),
            remedy: Wording("至少写一项，否则无人承担这一事项", "name at least one, or nobody owes the item"))
    }

    static func tooMany(_ key: String, _ count: Int, limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.too-many-\(key)", at: place,
            Wording("「\(key)」有 \(count) 项，超过上限 \(limit) 项", "'\(key)' lists \(count), more than the limit of \(limit)"),
            remedy: Wording("把事项拆成几个", "split the item"))
    }

    static func repeatedChannel(_ written: String, _ earlier: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.repeated-channel", .warning, at: place,
            written == earlier
                ? Wording("渠道「\(written)」重复", "the channel '\(written)' is repeated")
                : Wording(
                    "「\(written)」与「\(earlier)」是同一渠道「\(name)」",
                    "'\(written)' and '\(earlier)' are the same channel, '\(name)'"),
            remedy: Wording("只留一个", "keep one of them"))
    }

    static func unknownChannel(_ written: String, in vocabulary: Vocabulary, at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: written, among: vocabulary.spellings.map(\.text))
        return Diagnostic(
            "catalogue.unknown-channel", at: place,
            Wording("词表中没有渠道「\(written)」", "the vocabulary has no channel '\(written)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording(
                    "在 vocabulary.yaml 中补上，或作为某一渠道的写法", "add it to vocabulary.yaml, or as a spelling of a channel there"
                ))
    }
}
