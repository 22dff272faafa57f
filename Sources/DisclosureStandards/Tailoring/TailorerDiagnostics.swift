import DisclosureModel
import SourceText

/// Every sentence about tailorings that do not fit together or do not fit the catalogues, Chinese and English side by side.
enum TailorerDiagnostics {
    private static func meant(_ nearest: String?, or other: Wording) -> Wording {
        nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") } ?? other
    }

    // MARK: Tailorings among themselves

    static func repeated(_ tailoring: Tailoring, first: Tailoring) -> Diagnostic {
        Diagnostic(
            "tailoring.repeated", at: tailoring.place,
            Wording("有两份调整的编号是「\(tailoring.id)」", "two tailorings are called '\(tailoring.id)'"),
            remedy: Wording("给其中一份换一个编号", "give one of them another id"), related: first.place)
    }

    static func unknownBase(_ id: String, of tailoring: Tailoring, _ known: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.unknown-base", at: place,
            Wording("「\(tailoring.id)」的基础「\(id)」不存在", "there is no tailoring '\(id)', the base of '\(tailoring.id)'"),
            remedy: meant(
                NearestWord.suggestion(for: id, among: known),
                or: Wording("改正 base，或补上这份调整", "mend base, or add the tailoring")))
    }

    static func circle(_ ids: [String], at place: Place?) -> Diagnostic {
        let path = ids.joined(separator: " → ")
        return Diagnostic(
            "tailoring.circle", at: place,
            Wording("调整互为基础：\(path)", "tailorings are built on one another: \(path)"),
            remedy: Wording("从其中一份的 base 中删去", "delete one of them from a base"))
    }

    static func baseBelow(_ base: Tailoring, of tailoring: Tailoring, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.base-below", at: place,
            Wording(
                "\(tailoring.layer.title.chinese)调整「\(tailoring.id)」不能以\(base.layer.title.chinese)调整「\(base.id)」为基础",
                "'\(tailoring.id)' (\(tailoring.layer.title.english)) cannot be built on '\(base.id)' "
                    + "(\(base.layer.title.english))"),
            remedy: Wording("上级先于下级；改正 level 或 base", "upper layers come first: mend level or base"))
    }

    static func idTaken(_ tailoring: Tailoring, place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.id-taken", at: tailoring.place,
            Wording(
                "已有标准目录「\(tailoring.id)」，增加的事项无处安放",
                "a catalogue is called '\(tailoring.id)' already, so that the added items have no place"),
            remedy: Wording("给调整换一个编号", "give the tailoring another id"), related: place)
    }

    // MARK: Items

    static func formerID(_ id: String, now: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.former-id", .warning, at: place,
            Wording("事项「\(id)」已改为「\(now)」", "the item '\(id)' is now '\(now)'"),
            remedy: Wording("改写为 \(now)", "write \(now)"))
    }

    static func unknownItem(_ id: String, nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.unknown-item", at: place, Wording("事项「\(id)」不存在", "there is no item '\(id)'"),
            remedy: meant(nearest, or: Wording("改正编号，或删去这一项", "mend the id, or delete the entry")))
    }

    static func catalogueOutside(_ id: String, _ catalogue: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.catalogue-outside", .note, at: place,
            Wording(
                "事项「\(id)」的目录「\(catalogue)」不在其中，这一项不起作用",
                "the catalogue '\(catalogue)' of '\(id)' is not among these; the entry does nothing"))
    }

    static func selectsUnknown(_ word: String, nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.selects-nothing", .warning, at: place,
            Wording("没有选中任何事项：没有「\(word)」", "nothing is selected: there is no '\(word)'"),
            remedy: meant(nearest, or: Wording("改正，或把这份目录列入", "mend it, or take its catalogue in")))
    }

    static func selectsNothing(at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.selects-nothing", .warning, at: place,
            Wording("没有选中任何事项：没有事项同时符合这些条件", "nothing is selected: no item meets all of the conditions"),
            remedy: Wording("放宽条件，或删去这一项", "ask less, or delete the entry"))
    }

    static func additionUnselected(_ id: String, of upper: String, by tailoring: Tailoring) -> Diagnostic {
        Diagnostic(
            "tailoring.addition-unselected", .warning, at: tailoring.place,
            Wording(
                "「\(tailoring.id)」没有选用「\(upper)」增加的事项「\(id)」",
                "'\(tailoring.id)' does not select '\(id)', which '\(upper)' adds"),
            remedy: Wording("在 select 中写上，或在 drop 中写明理由", "select it, or drop it with a reason"))
    }

    static func dropUnselected(_ id: String, by tailoring: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.drop-unselected", .warning, at: place,
            Wording(
                "「\(id)」没有被「\(tailoring)」选用，不必删去", "'\(id)' is not selected by '\(tailoring)'; there is nothing to drop"
            ),
            remedy: Wording("删去这一项，或在 select 中选用它", "delete the entry, or select the item"))
    }

    static func droppedAbove(_ id: String, by tailoring: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.dropped-above", .note, at: place,
            Wording("「\(id)」已由上级调整「\(tailoring)」删去", "'\(id)' was dropped by '\(tailoring)' above"), related: first)
    }

    static func dropsUpper(_ id: String, of upper: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.loosens-upper", .warning, at: place,
            Wording(
                "删去了上级调整「\(upper)」写明的事项「\(id)」", "it drops '\(id)', which the tailoring '\(upper)' above writes out"),
            remedy: Wording("保留这一事项，或请上级调整", "keep the item, or have the upper tailoring changed"))
    }

    static func changeDropped(_ id: String, by tailoring: String, at place: Place?, dropped: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.change-dropped", at: place,
            Wording("「\(id)」已由「\(tailoring)」删去，不能再改", "'\(id)' was dropped by '\(tailoring)' and cannot be changed"),
            remedy: Wording("在 drop 和 change 中只留一处", "keep one of drop and change"), related: dropped)
    }

    static func changeUnselected(_ id: String, by tailoring: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.change-unselected", .warning, at: place,
            Wording(
                "「\(id)」没有被「\(tailoring)」选用，改动不起作用",
                "'\(id)' is not selected by '\(tailoring)'; the change does nothing"),
            remedy: Wording("删去这一项，或在 select 中选用它", "delete the entry, or select the item"))
    }

    // MARK: Values

    static func conflict(
        _ id: String, _ key: ItemKey, _ first: Tailoring, _ second: Tailoring, at place: Place?, first other: Place?
    ) -> Diagnostic {
        Diagnostic(
            "tailoring.conflict", at: place,
            first.id == second.id
                ? Wording(
                    "「\(id)」的\(key.title.chinese)改了两次，互相矛盾，均未采用",
                    "\(key.title.english) of '\(id)' is changed twice, one against the other; neither was made")
                : Wording(
                    "同级调整「\(first.id)」和「\(second.id)」对「\(id)」的\(key.title.chinese)改得不一样，均未采用",
                    "'\(first.id)' and '\(second.id)' of one level change \(key.title.english) of '\(id)' differently; "
                        + "neither change was made"),
            remedy: first.id == second.id
                ? Wording("只留一处", "keep one of them")
                : Wording("统一两处，或让一份以另一份为基础（base）", "make them agree, or build one on the other (base)"),
            related: other)
    }

    static func movedOn(_ id: String, _ key: ItemKey, written: Wording, now: Wording, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.moved-on", at: place,
            Wording(
                "「\(id)」的\(key.title.chinese)现在是“\(now.chinese)”，不是“\(written.chinese)”，改动未采用",
                "\(key.title.english) of '\(id)' is now “\(now.english)”, not “\(written.english)”; the change was not made"
            ),
            remedy: Wording("对照新的标准重新决定，再改正 was", "decide again by the new standard, then mend was"))
    }

    static func alreadySo(_ id: String, _ key: ItemKey, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.already-so", .note, at: place,
            Wording("「\(id)」的\(key.title.chinese)本来就是这样", "\(key.title.english) of '\(id)' is so already"))
    }

    static func alreadyThere(_ id: String, _ key: ItemKey, _ value: Wording, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.already-there", .warning, at: place,
            Wording(
                "「\(id)」的\(key.title.chinese)中已有“\(value.chinese)”",
                "\(key.title.english) of '\(id)' has “\(value.english)” already"),
            remedy: Wording("删去；要改可选与否，用 set", "delete it; to change how it is marked, use set"))
    }

    static func notThere(_ id: String, _ key: ItemKey, _ value: Wording, nearest: String?, at place: Place?)
        -> Diagnostic
    {
        Diagnostic(
            "tailoring.not-there", .warning, at: place,
            Wording(
                "「\(id)」的\(key.title.chinese)中没有“\(value.chinese)”",
                "\(key.title.english) of '\(id)' has no “\(value.english)”"),
            remedy: meant(nearest, or: Wording("改正，或删去", "mend it, or delete it")))
    }

    static func loosens(
        _ id: String, _ key: ItemKey, of upper: String, from old: Wording, to new: Wording, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "tailoring.loosens-upper", .warning, at: place,
            Wording(
                "「\(id)」的\(key.title.chinese)比上级调整「\(upper)」宽：由“\(old.chinese)”改为“\(new.chinese)”",
                "\(key.title.english) of '\(id)' is looser than the tailoring '\(upper)' above has it: “\(old.english)” "
                    + "becomes “\(new.english)”"),
            remedy: Wording("不宽于上级，或请上级调整", "be no looser, or have the upper tailoring changed"))
    }

    static func noCycle(_ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.no-cycle", at: place,
            Wording("改动以后「\(id)」按周期公开，却看不出周期", "changed so, '\(id)' is owed each cycle, but no cycle is given"),
            remedy: Wording("在 refresh 写更新周期，如“每季度”", "set refresh: 每季度, say"))
    }

    static func noLevel(_ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "tailoring.no-level", at: place,
            Wording("改动以后「\(id)」没有公开层级", "changed so, '\(id)' is owed at no level"),
            remedy: Wording("至少留一级；不要这一事项就写在 drop 中", "leave a level, or drop the item"))
    }

    static func tooMany(_ id: String, _ key: ItemKey, _ count: Int, at place: Place?) -> Diagnostic {
        let limit = DisclosureItem.maskLimit
        return Diagnostic(
            "tailoring.too-many", at: place,
            Wording(
                "改动以后「\(id)」的\(key.title.chinese)有 \(count) 项，超过上限 \(limit) 项",
                "changed so, '\(id)' has \(count) values under '\(key.rawValue)', more than the limit of \(limit)"),
            remedy: Wording("少加一些，或另加一个事项", "add fewer, or add an item"))
    }
}
