import SourceText
import TabularFiles

/// Every sentence about the tables of an imported page as a whole, Chinese and English side by side.
enum ImportDiagnostics {
    static func nothingFound(in grids: [TableGrid]) -> Diagnostic {
        let found = grids.prefix(3).compactMap { grid -> String? in
            let cells = grid.cells.lazy.filter { !$0.text.isEmpty }.prefix(6).map { ImportSentences.shown($0.text) }
            return cells.isEmpty ? nil : cells.joined(separator: " | ")
        }
        let words = found.isEmpty ? "" : found.joined(separator: " / ")
        return Diagnostic(
            "import.no-table", at: grids.first?.place,
            words.isEmpty
                ? Wording("没有表格", "there is no table")
                : Wording(
                    "没有一张表的表头像标准目录；表中最先出现的是：\(words)",
                    "no table has the headings of a catalogue; what stands first in them: \(words)"),
            remedy: Wording(
                "表头至少要有公开事项（或一级事项、公开内容）和另外两列，如公开依据、公开时限、公开主体、公开渠道和载体",
                "a heading needs 公开事项 (or 一级事项, 公开内容) and two more columns such as 公开依据, 公开时限, 公开主体"))
    }

    static func otherTable(_ grid: TableGrid) -> Diagnostic {
        let first = grid.cells.first { !$0.text.isEmpty }.map { ImportSentences.shown($0.text) } ?? ""
        return Diagnostic(
            "import.other-table", .note, at: grid.place,
            Wording(
                "这张表没有可识别的表头，没有读入（开头是“\(first)”）",
                "this table has no heading that is known and is not read (it begins '\(first)')"))
    }

    static func otherField(_ field: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "import.other-field", .note, at: place,
            Wording("“\(field)”领域的表没有读入，请另行导入", "the table of the field '\(field)' is not read"),
            remedy: Wording("用另一个 field 再导入一次", "import again with that field"))
    }

    static func severalFields(_ fields: [String], at place: Place) -> Diagnostic {
        let listed = fields.joined(separator: "、")
        return Diagnostic(
            "import.several-fields", .warning, at: place,
            Wording(
                "页面上有几个领域的表：\(listed)；领域名写作一级事项",
                "the page has tables of several fields (\(listed)); the field became the first name"),
            remedy: Wording("用 field 指定一个领域，逐个导入", "name one field and import them one by one"))
    }

    static func unknownHeading(_ heading: String, nearest: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "import.unknown-heading", .warning, at: place,
            Wording(
                "不认识表头“\(ImportSentences.shown(heading))”，这一列没有录入",
                "the heading '\(ImportSentences.shown(heading))' is not known; its column is left out"),
            remedy: nearest.map { Wording("是否想写“\($0)”？", "did you mean '\($0)'?") }
                ?? Wording("内容已在各事项下注明", "its cells are quoted at their items"))
    }

    static func repeatedHeading(_ heading: String, _ other: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "import.repeated-heading", .note, at: place,
            Wording(
                "两列都叫“\(heading)”，按先后作为两级",
                "two columns are called '\(heading)'; they are taken as two levels in their order"))
    }

    static func aside(_ aside: TableBody.Aside) -> Diagnostic {
        // Whoever filled in a table is a person and stays unnamed.
        let isPersonal = ["填表", "制表", "审核", "联系", "负责人"].contains(where: aside.text.contains)
        let shown = isPersonal ? String(aside.text.prefix(3)) + "…" : ImportSentences.shown(aside.text)
        return Diagnostic(
            aside.isFooter ? "import.words-beside-table" : "import.row-not-read", aside.isFooter ? .note : .warning,
            at: aside.place,
            aside.isFooter
                ? Wording("表外文字没有录入：“\(shown)”", "words beside the table are left out: '\(shown)'")
                : Wording("这一行不是事项，没有录入：“\(shown)”", "this row is no item and is left out: '\(shown)'"))
    }

    static func repeatedRow(_ title: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "import.repeated-row", .note, at: place,
            Wording("“\(title)”与前面一行完全相同，只录入一次", "'\(title)' repeats an earlier row word for word and is taken once"),
            related: first)
    }

    static func rowWithoutName(at place: Place) -> Diagnostic {
        Diagnostic(
            "import.row-without-name", .warning, at: place,
            Wording("这一行没有事项名称，没有录入", "this row has no name and is left out"))
    }

    static func noSource() -> Diagnostic {
        Diagnostic(
            "import.no-source", .note, at: nil,
            Wording("没有给出网址，各事项标为草稿（draft）", "no address is given, so the items are drafts"),
            remedy: Wording("用 source 写明出处的网址", "give the page's address as source"))
    }
}
