import SourceText

/// Every sentence about the form of a saved page, Chinese and English side by side.
enum PageDiagnostics {
    private static let saveAgain = Wording(
        "在浏览器中打开原网页，“另存为”完整网页后再导入", "open the original page in a browser, save it as a whole and import that")

    // MARK: The page

    static func empty(at place: Place) -> Diagnostic {
        Diagnostic("page.empty-file", at: place, Wording("文件是空的", "the file is empty"), remedy: saveAgain)
    }

    static func tooLarge(at place: Place) -> Diagnostic {
        let limit = PageLimits.pageLength >> 20
        return Diagnostic(
            "page.too-large", at: place,
            Wording("网页超过上限 \(limit) MiB", "the page is larger than the limit of \(limit) MiB"),
            remedy: Wording("只保存有表格的那一页", "save only the page that has the table"))
    }

    static func tooDeep(_ limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.too-deep", at: place,
            Wording("标签嵌套超过上限 \(limit) 层", "elements lie more than \(limit) deep in one another"),
            remedy: saveAgain)
    }

    static func tooManyAttributes(at place: Place) -> Diagnostic {
        Diagnostic(
            "page.too-many-attributes", at: place,
            Wording(
                "一个标签的属性超过上限 \(PageLimits.attributes) 个",
                "a tag has more attributes than the limit of \(PageLimits.attributes)"), remedy: saveAgain)
    }

    static func tooManyCells(at place: Place) -> Diagnostic {
        Diagnostic(
            "page.too-many-cells", at: place,
            Wording(
                "网页的单元格超过上限 \(PageLimits.cells) 个",
                "the page has more cells than the limit of \(PageLimits.cells)"),
            remedy: Wording("把网页拆成几个", "split the page into several"))
    }

    static func unreadable(at place: Place) -> Diagnostic {
        Diagnostic("page.unreadable", at: place, Wording("网页读不下去", "the page cannot be read"), remedy: saveAgain)
    }

    // MARK: Characters

    static func wrongCharset(_ name: String, read: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.wrong-charset", .note, at: place,
            Wording(
                "网页自称编码是 \(name)，实际按 \(read) 读取", "the page says it is \(name); it was read as \(read), which it is"),
            remedy: Wording("核对导入后的文字有没有乱码", "check that the text reads well"))
    }

    static func unknownCharset(_ name: String, read: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.unknown-charset", .warning, at: place,
            Wording(
                "不认识网页所称的编码 \(name)，按 \(read) 读取", "the charset \(name) is not known; the page was read as \(read)"),
            remedy: Wording("出现乱码的，另存为 UTF-8 再导入", "if the text is garbled, save the page as UTF-8"))
    }

    static func badCharacters(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.bad-characters", .warning, at: place,
            Wording(
                "有 \(count) 处字节无法解码，第一处在这里，读作 \u{FFFD}",
                "bytes that cannot be decoded at \(count) place(s), here first; they read as \u{FFFD}"),
            remedy: Wording("对照原网页补上缺字", "compare with the original page and fill in what is missing"))
    }

    static func nulBytes(at place: Place) -> Diagnostic {
        Diagnostic(
            "page.nul-byte", .warning, at: place,
            Wording("含有空字节（NUL），按空格读取", "holds NUL bytes, which were read as blanks"), remedy: saveAgain)
    }

    // MARK: Tables

    static func span(_ attribute: String, _ value: String, read: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.span", .warning, at: place,
            Wording(
                "\(attribute)=\"\(value)\" 超出范围，按 \(read) 读取",
                "\(attribute)=\"\(value)\" is out of range; read as \(read)"),
            remedy: Wording("对照原网页核对合并的单元格", "compare the merged cells with the original page"))
    }

    static func notSpread(at place: Place) -> Diagnostic {
        Diagnostic(
            "page.spans-too-large", .warning, at: place,
            Wording(
                "合并单元格展开后超过上限 \(PageLimits.spannedSquares) 格，这一处未展开",
                "merged cells cover more than the limit of \(PageLimits.spannedSquares) squares; this one was not spread"
            ),
            remedy: Wording("对照原网页核对合并的单元格", "compare the merged cells with the original page"))
    }

    static func cellTooLong(at place: Place) -> Diagnostic {
        let limit = PageLimits.cellLength >> 20
        return Diagnostic(
            "page.cell-too-long", .warning, at: place,
            Wording("单元格超过上限 \(limit) MiB，多出的未读", "the cell is larger than \(limit) MiB; the rest was not read"),
            remedy: Wording("检查前面的标签是否闭合", "look for a tag before it that nothing closes"))
    }

    static func tableTooDeep(at place: Place) -> Diagnostic {
        Diagnostic(
            "page.tables-too-deep", .warning, at: place,
            Wording(
                "表格嵌套超过上限 \(PageLimits.tableDepth) 层，这一层并入外层",
                "tables lie more than \(PageLimits.tableDepth) deep; this one was read as part of the one around it"),
            remedy: saveAgain)
    }

    static func hidden(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "page.hidden", .note, at: place,
            Wording("表格中有 \(count) 处隐藏内容未读，第一处在这里", "\(count) hidden part(s) of tables were left out, here first"),
            remedy: Wording("对照原网页看是否需要", "look at the original page whether they matter"))
    }

    static func more(_ code: String, _ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code, .warning, at: place,
            Wording("从这里起还有 \(count) 处同样的问题", "\(count) more of the same from here on"),
            remedy: Wording("对照原网页核对", "compare with the original page"))
    }
}
