import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence about the meaning of a register of bodies, Chinese and English side by side.
enum BodyDiagnostics {
    static func badID(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "bodies.bad-id", at: place, Wording("编号「\(id)」写法不对", "'\(id)' is not an identifier"),
            remedy: Wording("只用小写字母、数字、-、中间的 . 和 /", "use a-z, 0-9, -, dots inside and /"))
    }

    static func repeatedID(_ id: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.repeated-id", at: place, Wording("主体编号「\(id)」重复", "the body id '\(id)' is repeated"),
            remedy: Wording("给其中一个换一个编号", "give one of them another id"), related: first)
    }

    static func unknownGroup(_ text: String, _ groups: [BodyRegister.Group], at place: Place?) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: text, among: groups.flatMap { [$0.id, $0.title] })
        let known = groups.map(\.id)
        return Diagnostic(
            "bodies.unknown-group", at: place, Wording("名录中没有组别「\(text)」", "the register has no group '\(text)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? (known.isEmpty
                    ? Wording("在 groups 中写上这一组别", "name the group under groups")
                    : Wording(
                        "可以是：\(known.joined(separator: "、"))；或在 groups 中补上",
                        "it is one of: \(known.joined(separator: ", ")); or add it under groups")))
    }

    static func unknown(_ text: String, _ key: String, _ nearest: String?, at place: Place?) -> Diagnostic {
        let what = word(key)
        return Diagnostic(
            "bodies.unknown-\(key)", at: place,
            Wording("名录中没有\(what.chinese)「\(text)」", "the register has no body '\(text)' to be a \(what.english)"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("写名录中的编号，或在名录中补上", "write an id of the register, or add the body"))
    }

    static func ambiguous(_ text: String, _ key: String, _ ids: [String], at place: Place?) -> Diagnostic {
        let shown = ids.prefix(5)
        return Diagnostic(
            "bodies.ambiguous-\(key)", at: place,
            Wording("名录中有 \(ids.count) 个「\(text)」", "\(ids.count) bodies are called '\(text)'"),
            remedy: Wording("改用编号：\(shown.joined(separator: "、"))", "use the id: \(shown.joined(separator: ", "))"))
    }

    private static func word(_ key: String) -> Wording {
        key == "parent" ? Wording("上级单位", "parent") : Wording("承接单位", "successor")
    }

    static func dates(_ from: CivilDate, _ until: CivilDate, at place: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.dates", at: place,
            Wording("设立日期 \(from) 晚于撤销日期 \(until)", "it begins on \(from), after its end on \(until)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func successorWithoutEnd(_ name: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.successor-without-end", .warning, at: place,
            Wording("「\(name)」有承接单位，但没有撤销日期", "'\(name)' has a successor but no last day"),
            remedy: Wording("写上撤销日期（until）", "write its last day under until"))
    }

    static func villageWithoutParent(_ name: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.village-without-parent", .warning, at: place,
            Wording("「\(name)」没有上级乡镇（街道），得分无处归集", "'\(name)' has no town or street to answer for its points"),
            remedy: Wording("写上上级（parent）", "name its parent"))
    }

    static func parentIsNoTown(_ name: String, _ parent: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.parent-is-no-town", at: place,
            Wording("「\(name)」的上级「\(parent)」不是乡镇或街道", "'\(parent)', the parent of '\(name)', is no town or street"),
            remedy: Wording("上级写所在乡镇或街道", "name the town or street it lies in"))
    }

    /// Only a note: a group is how a village comes to a score of its own, of which its town's is composed.
    static func villageInGroup(_ name: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "bodies.village-in-group", .note, at: place,
            Wording(
                "村（社区）「\(name)」分了组：它的得分只供上级乡镇合成，不进绩效考核",
                "the village or community '\(name)' has a group: its score is for its town's to be composed of, not for an appraisal"
            ),
            remedy: Wording("不由各村合成的，删去组别", "where no score is composed of villages, delete its group"))
    }

    static func loop(_ ids: [String], of name: String, _ what: Wording, at place: Place?) -> Diagnostic {
        let chain = (ids + [ids[0]]).joined(separator: " → ")
        return Diagnostic(
            "bodies.loop", at: place,
            Wording(
                "「\(name)」的\(what.chinese)绕了一圈：\(chain)", "the \(what.english)s of '\(name)' run in a circle: \(chain)"),
            remedy: Wording("改正其中一个", "mend one of them"))
    }

    static func sameName(_ body: Body, _ earlier: Body) -> Diagnostic {
        Diagnostic(
            "bodies.same-name", .warning, at: body.place,
            Wording(
                "「\(body.id)」与「\(earlier.id)」同名：\(body.name)",
                "'\(body.id)' and '\(earlier.id)' have the same name, \(body.name)"),
            remedy: Wording("记录中只能用编号区分；或改正名称", "records can tell them apart by id only; or mend a name"),
            related: earlier.place)
    }
}
