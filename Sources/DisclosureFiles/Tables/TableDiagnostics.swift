import DisclosureModel
import SourceText
import TabularFiles

/// Every sentence about headings and cells of the tables that people fill in, Chinese and English side by side.
enum TableDiagnostics {
    // MARK: Headings

    static func unknownColumn(_ key: String, _ known: [TableColumn], _ kind: Wording, at place: Place) -> Diagnostic {
        let nearest = nearest(key, known)
        return Diagnostic(
            "table.unknown-column", at: place,
            Wording(
                "列映射中的「\(key)」不是\(kind.chinese)的列", "'\(key)' in the column mapping is no column of a \(kind.english)"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") } ?? columns(known))
    }

    static func missingHeading(_ heading: String, _ table: HeadedTable) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: heading, among: table.headings)
        return Diagnostic(
            "table.missing-heading", at: table.place(missing: heading),
            Wording("表头中没有「\(heading)」这一列", "the heading row has no '\(heading)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") } ?? headings(table))
    }

    static func unreadHeading(_ heading: String, _ nearest: String, _ kind: Wording, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.unread-heading", .warning, at: place,
            Wording(
                "\(kind.chinese)没有「\(heading)」这一列，未读", "a \(kind.english) has no column '\(heading)'; it was not read"),
            remedy: Wording("是否想写 \(nearest)？", "did you mean \(nearest)?"))
    }

    static func nearest(_ heading: String, _ known: [TableColumn]) -> String? {
        NearestWord.suggestion(for: heading, among: known.lazy.flatMap { [$0.key] + $0.headings })
    }

    static func doubleHeading(
        _ first: String, _ second: String, _ column: TableColumn, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "table.double-heading", at: place,
            Wording(
                "「\(first)」和「\(second)」都是 \(column.key) 列",
                "'\(first)' and '\(second)' both mean the column \(column.key)"),
            remedy: Wording("删去一列，或给它改名", "delete one of them, or rename it"))
    }

    static func missingColumn(_ column: TableColumn, _ table: HeadedTable, _ kind: Wording) -> Diagnostic {
        Diagnostic(
            "table.missing-column", at: table.place(missing: column.key),
            Wording("\(kind.chinese)缺少 \(column.shown) 列", "the \(kind.english) lacks the column \(column.shown)"),
            remedy: headings(table))
    }

    private static func headings(_ table: HeadedTable) -> Wording {
        let headings = table.headings.filter { !$0.isEmpty }
        guard table.isDelimited else {
            return Wording(
                "这张表的表头现有：\(headings.joined(separator: "、"))",
                "the heading row has: \(headings.joined(separator: ", "))")
        }
        return Wording(
            "表头应在第一行；现有：\(headings.joined(separator: "、"))",
            "the first row holds the headings; it has: \(headings.joined(separator: ", "))")
    }

    private static func columns(_ known: [TableColumn]) -> Wording {
        Wording(
            "可用的列：\(known.map { $0.headings.first ?? $0.key }.joined(separator: "、"))",
            "known columns: \(known.map(\.key).joined(separator: ", "))")
    }

    // MARK: Cells

    static func blankCell(_ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.blank-cell", severity, at: place,
            Wording("这一格不能空，本行未计入", "must not be blank; the row does not count"),
            remedy: Wording("补上，或删去这一行", "fill it in, or delete the row"))
    }

    static func missingEntryKey(_ key: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.blank-cell", severity, at: place,
            Wording("没有写「\(key)」，本条未计入", "'\(key)' is not written; the entry does not count"),
            remedy: Wording("补上，或删去这一条", "write it, or delete the entry"))
    }

    static func unreadableDate(_ text: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.unreadable-date", severity, at: place,
            Wording("日期「\(text)」无法识别", "'\(text)' cannot be read as a day"),
            remedy: Wording("写成 2022-06-17 这样的日期", "write a day like 2022-06-17"))
    }

    static func impossibleDate(_ text: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.impossible-date", severity, at: place, Wording("没有「\(text)」这一天", "there is no day '\(text)'"),
            remedy: Wording("写成 2022-06-17 这样的日期", "write a day like 2022-06-17"))
    }

    static func notACount(_ text: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.not-a-count", severity, at: place, Wording("「\(text)」不是数目", "'\(text)' is not a count"),
            remedy: Wording("只写数字，如 120", "write digits only, such as 120"))
    }

    static func mergedNumber(_ text: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.merged-number", severity, at: place,
            Wording(
                "「\(text)」在合并单元格里，跨了几行，不知道是各行都算还是合计，只算第一行",
                "'\(text)' stands in a merged cell over several rows; whether each has it is unknown, it counts for the first"
            ),
            remedy: Wording("取消合并，每行各写各的", "undo the merge and write it in each row"))
    }

    static func notADecimal(_ text: String, _ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.not-a-decimal", severity, at: place,
            Wording("「\(text)」不是数字，本行未计入", "'\(text)' is not a number; the row does not count"),
            remedy: Wording(
                "写成 12 或 0.5；小数点前至多 12 位，后至多 6 位", "write 12 or 0.5: at most 12 digits before the point and 6 after it")
        )
    }

    static func unknownWord(
        _ text: String, _ words: [String], _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: text, among: words)
        return Diagnostic(
            "table.unknown-word", severity, at: place, Wording("这里不能写「\(text)」", "this cannot be '\(text)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可以是：\(words.joined(separator: "、"))", "it is one of: \(words.joined(separator: ", "))"))
    }

    // MARK: Names

    static func unknownBody(
        _ text: String, nearest: String?, _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "table.unknown-body", severity, at: place,
            Wording("主体名录中没有「\(text)」，本行未计入", "the register has no body '\(text)'; the row does not count"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("用名录中的编号、名称或别名，或在名录中补上", "use an id, name or alias of the register, or add it there"))
    }

    static func ambiguousBody(
        _ text: String, _ bodies: [String], _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        let shown = bodies.prefix(5).joined(separator: "、")
        return Diagnostic(
            "table.ambiguous-body", severity, at: place,
            Wording(
                "名录中有 \(bodies.count) 个「\(text)」，本行未计入",
                "\(bodies.count) bodies are called '\(text)'; the row does not count"),
            remedy: Wording("改用编号（\(shown)），或写成“上级/本级”", "use the id (\(shown)), or write parent/name"))
    }

    static func unknownItem(
        _ text: String, nearest: String?, _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "table.unknown-item", severity, at: place,
            Wording(
                "本轮标准目录中没有事项「\(text)」，本行未计入", "no catalogue of the round has the item '\(text)'; the row does not count"
            ),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("用“目录/事项”编号，例如 social-assistance/…", "use the full id, such as social-assistance/…"))
    }

    static func unknownChannel(
        _ text: String, nearest: String?, _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "table.unknown-channel", severity, at: place,
            Wording("词表中没有渠道「\(text)」，按未写渠道处理", "the vocabulary has no channel '\(text)'; it counts as not given"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("在 vocabulary.yaml 中给渠道补上这种写法", "add the spelling to the channel in vocabulary.yaml"))
    }
}
