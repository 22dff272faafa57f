import SourceText

/// Every sentence about the form of a small delimited file, Chinese and English side by side.
enum DelimitedTableDiagnostics {
    // MARK: Files that are no table

    static func emptyFile(at place: Place) -> Diagnostic {
        Diagnostic(
            "table.empty-file", at: place, Wording("文件是空的", "the file is empty"),
            remedy: Wording("第一行写表头，下面每行一条", "write the headings on the first row, and one entry on each row below"))
    }

    static func fileTooLarge(at place: Place, limit: Int) -> Diagnostic {
        Diagnostic(
            "table.file-too-large", at: place,
            Wording("文件超过上限 \(limit >> 20) MiB", "the file is larger than the limit of \(limit >> 20) MiB"),
            remedy: Wording("把文件拆成几个", "split the file"))
    }

    static func utf16(at place: Place) -> Diagnostic {
        Diagnostic(
            "table.encoding", at: place,
            Wording("文件编码是 UTF-16，这里读 UTF-8 或 GB18030", "the file is encoded in UTF-16; UTF-8 or GB18030 is read here"),
            remedy: Wording(
                "在 Excel 中“另存为”，类型选“CSV UTF-8（逗号分隔）”",
                "save it again as CSV in UTF-8 (Excel: CSV UTF-8, comma delimited)"))
    }

    static func noHeadingRow(at place: Place) -> Diagnostic {
        Diagnostic(
            "table.no-heading-row", at: place, Wording("第一行没有表头", "the first row has no headings"),
            remedy: Wording("第一行写各列的名称", "write the columns' names on the first row"))
    }

    static func duplicateHeading(_ heading: String, columns: (String, String), at place: Place) -> Diagnostic {
        Diagnostic(
            "table.duplicate-heading", at: place,
            Wording(
                "表头「\(heading)」重复，第 \(columns.0) 列和第 \(columns.1) 列",
                "the heading '\(heading)' is repeated: columns \(columns.0) and \(columns.1)"),
            remedy: Wording("删去其中一列，或改名", "delete or rename one of the columns"))
    }

    static func tooManyCells(at place: Place) -> Diagnostic {
        Diagnostic(
            "table.too-many-cells-in-all", at: place,
            Wording(
                "有内容的单元格超过上限 \(WorkbookLimits.gridCells) 个",
                "more filled cells than the limit of \(WorkbookLimits.gridCells)"),
            remedy: Wording("把文件拆成几个", "split the file"))
    }

    // MARK: Rows and cells

    static func noHeading(column: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.no-heading", .warning, at: place,
            Wording("第 \(column) 列有内容，没有表头，未读", "column \(column) has cells but no heading; it was not read"),
            remedy: Wording("给这一列写上表头，或删去", "give the column a heading, or delete it"))
    }

    static func tooFewCells(_ cells: Int, _ headings: Int, _ severity: Diagnostic.Severity, at place: Place)
        -> Diagnostic
    {
        Diagnostic(
            "table.too-few-cells", severity, at: place,
            Wording(
                "这一行有 \(cells) 格，少于表头的 \(headings) 格，缺的按空处理",
                "\(cells) cells, fewer than the \(headings) headings; the missing ones count as empty"),
            remedy: Wording("检查这一行的分隔符和引号", "look at the delimiters and quotes of the row"))
    }

    static func tooManyCells(
        _ cells: Int, _ headings: Int, _ severity: Diagnostic.Severity, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "table.too-many-cells", severity, at: place,
            Wording(
                "这一行有 \(cells) 格，多于表头的 \(headings) 格，多出的未读",
                "\(cells) cells, more than the \(headings) headings; the surplus was not read"),
            remedy: Wording("文字里有逗号的，整格用引号括起来", "put quotes around a cell that holds the delimiter"))
    }

    static func malformedQuote(_ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.malformed-quote", severity, at: place,
            Wording("引号不成对，本格按字面读取", "quotes that do not pair up; the cell is read literally"),
            remedy: Wording("给引号配对，文字里的引号写两遍", "close the quote; write a quote within text twice"))
    }

    static func nulByte(_ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.nul-byte", severity, at: place,
            Wording("含有空字节（NUL），本格未读", "holds a NUL byte; the cell was not read"),
            remedy: Wording("另存为 UTF-8 的 CSV 再导入", "save the file as CSV in UTF-8"))
    }

    static func badEncoding(_ severity: Diagnostic.Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.bad-encoding", severity, at: place,
            Wording("含有无法解码的字节，本格未读", "holds bytes that cannot be decoded; the cell was not read"),
            remedy: Wording("另存为 UTF-8 的 CSV 再导入", "save the file as CSV in UTF-8"))
    }

    static func cellTooLarge(_ severity: Diagnostic.Severity, at place: Place, limit: Int) -> Diagnostic {
        Diagnostic(
            "table.cell-too-large", severity, at: place,
            Wording(
                "本格超过上限 \(limit >> 20) MiB，未读",
                "the cell is larger than the limit of \(limit >> 20) MiB; it was not read"),
            remedy: Wording("检查前面的引号是否配对", "look for a quote before it that nothing closes"))
    }
}
