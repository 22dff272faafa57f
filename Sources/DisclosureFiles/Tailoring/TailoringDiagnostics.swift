import DisclosureModel
import SourceText

/// Every sentence about the form of a tailoring, Chinese and English side by side.
enum TailoringDiagnostics {
    static func fileName(_ id: String, stem: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.file-name", .warning, at: place,
            Wording("调整编号「\(id)」与文件名「\(stem)」不同", "the tailoring is '\(id)', but the file is named '\(stem)'"),
            remedy: Wording("两者写成一样，其他调整按文件名引用它", "make them the same: others name it by its file"))
    }

    static func ownBase(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.own-base", at: place,
            Wording("「\(id)」以自己为基础", "'\(id)' is built on itself"),
            remedy: Wording("从 base 中删去", "delete it from base"))
    }

    static func emptySelect(at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.empty-select", at: place, Wording("select 一项也没有", "select lists nothing"),
            remedy: Wording("全部选用时删去 select，否则写出选用条件", "leave select out to take everything, or say what is taken"))
    }

    static func emptySelection(at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.empty-selection", at: place, Wording("选用条件是空的", "the selection says nothing"),
            remedy: Wording(
                "写 catalogue、field、levels、tags 或 items", "give catalogue, field, levels, tags or items"))
    }

    static func shortID(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.short-id", at: place,
            Wording("「\(id)」没有写明属于哪份目录", "'\(id)' does not say of which catalogue it is"),
            remedy: Wording("写完整编号：目录编号/事项编号", "write the full id: catalogue/item"))
    }

    static func repeatedDrop(_ id: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.repeated-drop", .warning, at: place,
            Wording("事项「\(id)」删去了两次", "the item '\(id)' is dropped twice"),
            remedy: Wording("只留一处", "keep one of them"), related: first)
    }

    static func changesNothing(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.changes-nothing", at: place,
            Wording("对「\(id)」没有写改什么", "it does not say what changes in '\(id)'"),
            remedy: Wording("写 set、add 或 remove", "give set, add or remove"))
    }

    static func noReason(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tailoring.no-reason", .warning, at: place,
            Wording("调整「\(id)」没有写理由", "no reason is given for changing '\(id)'"),
            remedy: Wording("在 reason 写明依据或理由", "say why under reason"))
    }

    static func setAndListed(_ key: ItemKey, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.set-and-listed", at: place,
            Wording(
                "「\(key.rawValue)」既写在 set 又写在 add 或 remove",
                "'\(key.rawValue)' is both set and added to or removed from"),
            remedy: Wording("只用一种写法", "use one of the two"))
    }

    static func oldWithoutNew(_ key: ItemKey, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.old-without-new", .warning, at: place,
            Wording("was 写了「\(key.rawValue)」，但没有改它", "was gives '\(key.rawValue)', which is not changed"),
            remedy: Wording("删去，或在 set、add、remove 中写上", "delete it, or change the key"))
    }

    static func idChanged(at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.id-changed", at: place, Wording("事项编号不能改", "an item's id cannot be changed"),
            remedy: Wording("删去 id；要换编号，就删去原事项，另加一项", "delete id; to use another, drop the item and add one"))
    }

    static func noList(_ key: ItemKey, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.no-list", at: place,
            Wording("「\(key.rawValue)」不是列表，不能增减", "'\(key.rawValue)' is no list to add to or remove from"),
            remedy: Wording("写在 set 中", "write it under set"))
    }
}
