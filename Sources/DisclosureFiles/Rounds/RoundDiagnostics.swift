import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence about the meaning of a round, Chinese and English side by side.
enum RoundDiagnostics {
    static func cutOffOrder(_ previous: CivilDate, _ cutOff: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "round.cut-off-order", at: place,
            Wording(
                "上轮截止日 \(previous) 不早于本轮截止日 \(cutOff)",
                "the previous cut-off \(previous) is not before the cut-off \(cutOff)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func cutOffBeforeEnd(_ cutOff: CivilDate, _ end: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "round.cut-off-before-end", at: place,
            Wording("截止日 \(cutOff) 早于考核期末 \(end)", "the cut-off \(cutOff) is before the period's end \(end)"),
            remedy: Wording("截止日写考核期末或以后的一天", "choose the period's last day or a later one"))
    }

    static func emptyList(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "round.empty-list", at: place, Wording("「\(key)」一项也没有", "'\(key)' lists nothing"),
            remedy: Wording("至少写一项", "name at least one"))
    }

    static func repeatedPath(_ path: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "round.repeated-path", .warning, at: place,
            Wording("「\(path)」重复，只读一次", "'\(path)' is repeated; it is read once"),
            remedy: Wording("删去其中一处", "delete one of them"), related: first)
    }

    /// - Parameter form: the form that is read instead.
    static func workbook(_ path: String, _ form: Wording, at place: Place) -> Diagnostic {
        Diagnostic(
            "round.workbook", at: place,
            Wording(
                "「\(path)」是工作簿，这里只读 \(form.chinese)", "'\(path)' is a workbook; only \(form.english) is read here"),
            remedy: Wording(
                "记录在 Excel 中“另存为”，类型选“CSV UTF-8（逗号分隔）”；评判、登记和检查记录可以用工作簿",
                "save records as CSV in UTF-8; judgements, occurrences and observations may be workbooks"))
    }

    static func unsignedLedger(at place: Place) -> Diagnostic {
        Diagnostic(
            "round.unsigned-ledger", at: place,
            Wording("说明台账齐全要写明是谁说的", "a statement that a ledger is complete says whose it is"),
            remedy: Wording("写上 by: 姓名或单位", "add by: with a name"))
    }

    static func lookedTooEarly(_ day: CivilDate, _ end: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "round.looked-too-early", .warning, at: place,
            Wording(
                "检查日 \(day) 早于所称范围的末日 \(end)，其后的几天并没有检查",
                "looked on \(day), before the range's last day \(end): the days after it were not looked at"),
            remedy: Wording("把 posted 的 to 改到检查日", "end posted on the day of looking"))
    }

    static func unknownColumn(_ name: String, _ known: [String], at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: name, among: known)
        return Diagnostic(
            "round.unknown-column", at: place,
            Wording("列映射中没有「\(name)」这一列", "'\(name)' is no column that can be mapped"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可用的列：\(known.joined(separator: "、"))", "known columns: \(known.joined(separator: ", "))"))
    }
}
