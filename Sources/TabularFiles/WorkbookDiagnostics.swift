import SourceText

/// Every sentence about the form of a workbook, Chinese and English side by side.
enum WorkbookDiagnostics {
    // MARK: Files that are no workbook

    static func noWorkbook(_ kind: SpreadsheetKind, at place: Place) -> Diagnostic {
        let saveAgain = Wording("用 Excel 或 WPS 打开，另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx")
        switch kind {
        case .encrypted:
            return Diagnostic(
                "workbook.encrypted", at: place,
                Wording("工作簿设有打开密码", "the workbook is protected by a password"),
                remedy: Wording(
                    "在 Excel 中打开，取消密码后再保存", "open it in Excel, remove the password and save it again"))
        case .xls:
            return Diagnostic(
                "workbook.old-format", at: place,
                Wording(
                    "这是 Excel 97-2003 的 .xls 文件，这里读 .xlsx", "a workbook of Excel 97 to 2003 (.xls); .xlsx is read here"),
                remedy: saveAgain)
        case .html:
            return Diagnostic(
                "workbook.is-page", at: place,
                Wording("文件名像工作簿，内容是网页", "named like a workbook, but its content is a web page"),
                remedy: Wording("改名为 .html 再导入", "rename it to .html and import that"))
        case .xml2003, .webArchive:
            return Diagnostic(
                "workbook.old-format", at: place,
                Wording(
                    kind == .xml2003 ? "这是 Excel 2003 的 XML 表格，这里读 .xlsx" : "这是单个文件网页（MHTML），这里读 .xlsx",
                    kind == .xml2003
                        ? "XML of Excel 2003; .xlsx is read here" : "a web archive (MHTML); .xlsx is read here"),
                remedy: saveAgain)
        case .delimited:
            return Diagnostic(
                "workbook.is-text", at: place,
                Wording("文件名像工作簿，内容是文本", "named like a workbook, but its content is text"),
                remedy: Wording("改名为 .csv 再导入", "rename it to .csv and import that"))
        case .otherZip(let what):
            return Diagnostic(
                "workbook.other-file", at: place,
                Wording("这是 \(what) 文件，不是 .xlsx 工作簿", "a \(what) file, not an .xlsx workbook"),
                remedy: what == "xlsb" || what == "ods"
                    ? saveAgain : Wording("检查是否选错了文件", "check whether it is the right file"))
        case .otherCompoundFile, .pdf, .unknown, .xlsx:
            return Diagnostic(
                "workbook.unknown-file", at: place,
                Wording(
                    kind == .pdf ? "这是 PDF 文件，不是工作簿" : "文件内容不是工作簿",
                    kind == .pdf ? "a PDF file, not a workbook" : "the content is no workbook"),
                remedy: Wording("检查是否选错了文件", "check whether it is the right file"))
        case .empty:
            return Diagnostic(
                "workbook.empty-file", at: place, Wording("文件是空的", "the file is empty"),
                remedy: Wording("重新下载或复制一份", "download or copy it again"))
        }
    }

    private static let copyAgain = Wording(
        "重新下载或复制一份；能用 Excel 打开的，另存后再导入",
        "download or copy it again; if Excel opens it, save it under another name and import that")

    static func truncated(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.truncated", at: place,
            Wording("工作簿不完整，读不到末尾的目录", "the workbook is cut off: the directory at its end is missing"),
            remedy: copyAgain)
    }

    static func noWorkbookPart(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.no-workbook-part", at: place,
            Wording("压缩包里没有工作簿部分（xl/workbook.xml）", "the archive has no workbook part (xl/workbook.xml)"),
            remedy: Wording("检查是否选错了文件", "check whether it is the right file"))
    }

    // MARK: Parts

    static func missingPart(_ part: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.missing-part", at: place,
            Wording("工作簿缺少 \(part)", "the workbook lacks \(part)"), remedy: copyAgain)
    }

    static func damagedPart(_ part: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.damaged-part", at: place,
            Wording("工作簿中的 \(part) 已损坏", "\(part) in the workbook is damaged"), remedy: copyAgain)
    }

    static func malformedPart(_ part: String, line: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.malformed-part", at: place,
            Wording(
                "工作簿中的 \(part) 第 \(line) 行不合 XML 语法",
                "\(part) in the workbook is not well-formed XML at line \(line)"), remedy: copyAgain)
    }

    static func documentType(_ part: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.document-type", at: place,
            Wording(
                "工作簿中的 \(part) 带有 DOCTYPE 声明，未读",
                "\(part) in the workbook has a DOCTYPE declaration; it was not read"),
            remedy: Wording(
                "Excel 和 WPS 不写这种声明，核实文件来源", "neither Excel nor WPS writes one: check where the file comes from"))
    }

    private static let splitUp = Wording("把工作簿拆成几个", "split the workbook into several")

    static func partTooLarge(_ part: String, at place: Place) -> Diagnostic {
        let (one, all) = (WorkbookLimits.partLength >> 20, WorkbookLimits.totalLength >> 20)
        return Diagnostic(
            "workbook.part-too-large", at: place,
            Wording(
                "解压 \(part) 超过上限（单个部分 \(one) MiB，合计 \(all) MiB）",
                "unpacking \(part) exceeds the limit (\(one) MiB for one part, \(all) MiB for all)"), remedy: splitUp)
    }

    static func partUnpacksTooFar(_ part: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.part-unpacks-too-far", at: place,
            Wording(
                "\(part) 解压后超过压缩大小的 \(WorkbookLimits.ratio) 倍，未读完",
                "\(part) unpacks to more than \(WorkbookLimits.ratio) times its packed size; it was not read to its end"
            ),
            remedy: Wording(
                "核实文件来源；确有需要的，删去空白的行列后另存",
                "check where the file comes from; if it is sound, delete empty rows and columns and save it again"))
    }

    // MARK: Sheets

    static func tooManySheets(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.too-many-sheets", at: place,
            Wording(
                "工作表超过上限 \(WorkbookLimits.sheets) 张", "more sheets than the limit of \(WorkbookLimits.sheets)"),
            remedy: splitUp)
    }

    static func tooManyCells(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.too-many-cells", at: place,
            Wording(
                "有内容的单元格超过上限 \(WorkbookLimits.gridCells) 个，这张表未读",
                "more filled cells than the limit of \(WorkbookLimits.gridCells); the sheet was not read"),
            remedy: Wording("把这张表拆成几张", "split the sheet into several"))
    }

    static func hiddenSheet(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.hidden-sheet", .note, at: place,
            Wording("隐藏的工作表「\(name)」未读", "the hidden sheet '\(name)' was not read"),
            remedy: Wording("需要导入的，先取消隐藏", "unhide it if it is to be imported"))
    }

    static func hiddenRows(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.hidden-row", .note, at: place,
            Wording("有 \(count) 个隐藏行，照常读取", "\(count) hidden row(s) were read like the others"),
            remedy: Wording("不需要的，删去后再导入", "delete those that are not wanted"))
    }

    static func hiddenColumns(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.hidden-column", .note, at: place,
            Wording("有隐藏列，照常读取", "hidden columns were read like the others"),
            remedy: Wording("不需要的，删去后再导入", "delete those that are not wanted"))
    }

    // MARK: Cells

    static func cell(_ problem: SheetProblems.Problem, at place: Place) -> Diagnostic {
        let (message, remedy) = words(of: problem)
        return Diagnostic(problem.code, .warning, at: place, message, remedy: remedy)
    }

    static func more(_ code: String, _ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code, .warning, at: place,
            Wording("从这里起还有 \(count) 处同样的问题", "\(count) more of the same from here on"),
            remedy: Wording("按上面的办法逐个改正", "mend them like those before"))
    }

    private static func words(of problem: SheetProblems.Problem) -> (Wording, Wording) {
        switch problem {
        case .error(let value):
            (
                Wording("单元格是错误值 \(value)，未读", "an error cell (\(value)); it was not read"),
                Wording("改正公式，或填入实际内容", "mend the formula, or write the value")
            )
        case .noCachedValue:
            (
                Wording("公式没有保存计算结果，未读", "a formula without its computed value; it was not read"),
                Wording("用 Excel 或 WPS 打开后保存一次", "open the workbook in Excel or WPS and save it once")
            )
        case .noDate(let number):
            (
                Wording(
                    "单元格设为日期格式，但 \(number) 不是有效日期，按数字读取",
                    "formatted as a date, but \(number) is none; read as a number"),
                Wording("改正日期，或改为常规格式", "mend the date, or format the cell as a number")
            )
        case .noNumber(let value):
            (
                Wording("单元格标为数字，内容是「\(value)」，未读", "marked as a number, but '\(value)' is none; it was not read"),
                Wording("重新填写这一格", "write the cell again")
            )
        case .noSharedText(let index):
            (
                Wording("共享文本中没有第 \(index) 条，未读", "there is no shared text \(index); the cell was not read"),
                copyAgain
            )
        case .tooLong:
            (
                Wording(
                    "单元格超过上限 \(WorkbookLimits.cellLength >> 20) MiB，未读",
                    "the cell is larger than the limit of \(WorkbookLimits.cellLength >> 20) MiB; it was not read"),
                Wording("缩短这一格的内容", "shorten the cell")
            )
        case .beyondEdge:
            (
                Wording("单元格在工作表范围之外，未读", "the cell lies beyond the edges of a sheet; it was not read"),
                copyAgain
            )
        case .tooManyMerges, .clippedMerge:
            (
                Wording(
                    "合并单元格展开后超过上限 \(WorkbookLimits.mergedSquares) 格，这一处未展开",
                    "merged cells cover more than the limit of \(WorkbookLimits.mergedSquares) squares; this one was not spread"
                ),
                Wording("取消多余的合并", "undo merges that are not needed")
            )
        case .covered:
            (
                Wording("合并单元格盖住了这一格的内容，按单独一格读取", "a merged cell lies over this one; it was read as a cell of its own"),
                Wording("取消合并，核对被盖住的内容", "undo the merge and look at what it covers")
            )
        }
    }
}
