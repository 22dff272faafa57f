import MarkupEvents
import SourceText
import TabularFiles

/// Turns the events of a page into its text and tables, tables put together by the rules that browsers follow.
final class PageBuilder: MarkupReceiver {
    let file: String
    private let depthLimit: Int
    private let problems: PageProblems
    private var depth = 0
    /// Elements open within a part that is not read; 0 outside such a part.
    private var skipped = 0
    /// Tables too deep to be tables of their own.
    private var ignoredTables = 0

    private var title: String?
    private var titleText: String?
    private var metaTags: [MarkupPage.MetaTag] = []
    private var pieces: [PageAssembly.Piece] = []
    private var finished: [TableBuilder] = []
    private var open: [TableBuilder] = []
    private var tableCount = 0
    private var cellCount = 0
    /// The text of the page, then that of each open cell or caption.
    private var flows = [TextFlow()]
    private var captionDepth: Int?
    private var heading: Int?
    private var lists: [ListNumbering?] = []
    private var choice: ChoiceList?

    init(file: String, depthLimit: Int, problems: PageProblems) {
        self.file = file
        self.depthLimit = depthLimit
        self.problems = problems
    }

    func page(encoding: TextEncoding) -> MarkupPage {
        while !open.isEmpty { endTable(line: 0) }
        flushText()
        let assembly = PageAssembly(file: file, tables: finished, pieces: pieces, problems: problems)
        return MarkupPage(
            file: file, title: title, encoding: encoding, metaTags: metaTags, blocks: assembly.blocks,
            tables: assembly.tables)
    }

    // MARK: Events

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        depth += 1
        if depth > depthLimit {
            problems.report(PageDiagnostics.tooDeep(depthLimit, at: place(parser.line)))
            parser.stop()
            return
        }
        if skipped > 0 {
            skipped += 1
            return
        }
        let text = name.text
        if PageElement.unread.contains(text) || isHidden(text, attributes) {
            skipped = 1
            if !open.isEmpty, !PageElement.unread.contains(text) { problems.hides(at: place(parser.line)) }
            return
        }
        startVisible(text, attributes, line: parser.line)
        if cellCount > PageLimits.cells {
            problems.report(PageDiagnostics.tooManyCells(at: place(parser.line)))
            parser.stop()
        }
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {
        depth -= 1
        if skipped > 0 {
            skipped -= 1
        } else {
            endVisible(name.text, line: parser.line)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {
        guard skipped == 0 else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        if titleText != nil {
            titleText? += text
        } else if choice != nil {
            choice?.append(text)
        } else {
            flows[flows.count - 1].append(text, line: parser.line)
        }
    }

    private func place(_ line: Int) -> Place { .text(file, line: max(1, line), column: 1) }

    private func isHidden(_ name: String, _ attributes: MarkupAttributes) -> Bool {
        if attributes.bytes("hidden") != nil { return true }
        if name == "input", attributes["type"]?.lowercased() == "hidden" { return true }
        guard let style = attributes["style"]?.lowercased() else { return false }
        return style.filter { !$0.isWhitespace }.contains("display:none")
    }

    private func startVisible(_ name: String, _ attributes: MarkupAttributes, line: Int) {
        switch name {
        case "table": startTable(line: line)
        case "thead", "tbody", "tfoot": startSection(name)
        case "tr":
            guard ignoredTables == 0 else { return breakLine() }
            closeCell()
            if !open.isEmpty { open[open.count - 1].startRow() }
        case "td", "th": startCell(attributes, line: line)
        case "caption" where !open.isEmpty && captionDepth == nil && ignoredTables == 0:
            closeCell()
            captionDepth = open.count
            flows.append(TextFlow())
        case "br": breakLine()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            startBlock()
            if open.isEmpty { heading = name.last?.wholeNumberValue }
        case "ol", "ul":
            startBlock()
            let isPlain = (attributes["style"]?.lowercased().filter { !$0.isWhitespace } ?? "").contains("none")
            lists.append(name == "ol" && !isPlain ? ListNumbering(first: attributes["start"]) : nil)
        case "li": startEntry(attributes)
        case "pre":
            startBlock()
            flows[flows.count - 1].isPreformatted = true
        case "img": put(attributes["alt"] ?? "", line: line)
        case "input": startInput(attributes, line: line)
        case "select": choice = ChoiceList()
        case "option": choice?.startOption(isSelected: attributes.bytes("selected") != nil)
        case "title" where title == nil: titleText = ""
        case "meta": takeMeta(attributes, line: line)
        default: if PageElement.blocks.contains(name) { startBlock() }
        }
    }

    private func endVisible(_ name: String, line: Int) {
        switch name {
        case "table": if ignoredTables > 0 { ignoredTables -= 1 } else { endTable(line: line) }
        case "thead", "tbody", "tfoot":
            guard ignoredTables == 0, !open.isEmpty else { return }
            closeCell()
            open[open.count - 1].endSection()
        case "tr":
            guard ignoredTables == 0 else { return breakLine() }
            closeCell()
            if !open.isEmpty { open[open.count - 1].endRow() }
        case "td", "th": if ignoredTables == 0 { closeCell() }
        case "caption": endCaption()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            startBlock()
            heading = nil
        case "ol", "ul":
            if !lists.isEmpty { lists.removeLast() }
            flows[flows.count - 1].setMark(nil)
            startBlock()
        case "pre":
            flows[flows.count - 1].isPreformatted = false
            startBlock()
        case "select":
            if let choice { put(choice.shown, line: line) }
            choice = nil
        case "title":
            if let titleText { title = titleText.collapsed }
            titleText = nil
        case "li": startBlock()
        default: if PageElement.blocks.contains(name) { startBlock() }
        }
    }

    // MARK: Text

    private func put(_ text: String, line: Int) {
        flows[flows.count - 1].append(text, line: line)
    }

    private func breakLine() { flows[flows.count - 1].breakLine() }

    /// A block begins or ends: a line break within a cell, a new piece of text on the page.
    private func startBlock() {
        if flows.count == 1 { flushText() } else { breakLine() }
    }

    private func flushText() {
        let text = flows[0].text
        if !text.isEmpty {
            pieces.append(.text(text, level: heading, line: flows[0].firstLine, table: nil))
        }
        flows[0] = TextFlow()
    }

    private func startEntry(_ attributes: MarkupAttributes) {
        startBlock()
        guard let last = lists.indices.last, var numbering = lists[last] else { return }
        flows[flows.count - 1].setMark("\(numbering.next(attributes["value"])). ")
        lists[last] = numbering
    }

    private func startInput(_ attributes: MarkupAttributes, line: Int) {
        switch attributes["type"]?.lowercased() {
        case "checkbox", "radio": put(attributes.bytes("checked") != nil ? "☑" : "☐", line: line)
        case nil, "text", "number", "date": put(attributes["value"] ?? "", line: line)
        default: break
        }
    }

    private func takeMeta(_ attributes: MarkupAttributes, line: Int) {
        guard let name = attributes["name"] ?? attributes["property"], let content = attributes["content"] else {
            return
        }
        metaTags.append(
            MarkupPage.MetaTag(name: name.trimmingBlanks(), content: content.trimmingBlanks(), place: place(line)))
    }

    // MARK: Tables

    private func startTable(line: Int) {
        guard open.count < PageLimits.tableDepth else {
            problems.report(PageDiagnostics.tableTooDeep(at: place(line)))
            ignoredTables += 1
            return
        }
        endCaption()
        // A table right within a table, outside any cell: the first was never closed.
        if let last = open.last, last.openCell == nil { endTable(line: line) }
        startBlock()
        var enclosing: (table: Int, cell: TableBuilder.Position)?
        if let last = open.indices.last, let cell = open[last].openCell {
            // What the cell says before the table is kept apart, in case the outer table turns out to be layout.
            takeSegment(of: open[last].id)
            open[last].takeNestedTable()
            enclosing = (open[last].id, cell)
        }
        pieces.append(.table(tableCount))
        open.append(TableBuilder(id: tableCount, line: line, enclosing: enclosing))
        tableCount += 1
    }

    private func endTable(line: Int) {
        endCaption()
        closeCell()
        guard let table = open.popLast() else { return }
        finished.append(table)
        breakLine()
    }

    private func startSection(_ name: String) {
        guard ignoredTables == 0, !open.isEmpty else { return }
        closeCell()
        let section: TableBuilder.Section = name == "thead" ? .head : name == "tfoot" ? .foot : .body
        open[open.count - 1].startSection(section)
    }

    private func startCell(_ attributes: MarkupAttributes, line: Int) {
        guard ignoredTables == 0 else { return breakLine() }
        closeCell()
        endCaption()
        guard !open.isEmpty else { return startBlock() }
        let rows = span(attributes, "rowspan", limit: PageLimits.rowSpan, zero: 0, line: line)
        let columns = span(attributes, "colspan", limit: PageLimits.columnSpan, zero: 1, line: line)
        open[open.count - 1].startCell(line: line, rowSpan: rows, columnSpan: columns)
        cellCount += 1
        flows.append(TextFlow())
    }

    private func closeCell() {
        guard let last = open.indices.last, open[last].openCell != nil else { return }
        if flows[flows.count - 1].isCut {
            problems.report(PageDiagnostics.cellTooLong(at: place(flows[flows.count - 1].firstLine)))
        }
        takeSegment(of: open[last].id)
        open[last].endCell(flows.removeLast().text)
    }

    private func takeSegment(of table: Int) {
        let line = flows[flows.count - 1].firstLine
        let segment = flows[flows.count - 1].takeSegment()
        if !segment.isEmpty { pieces.append(.text(segment, level: nil, line: line, table: table)) }
    }

    private func endCaption() {
        guard captionDepth == open.count, let last = open.indices.last else { return }
        captionDepth = nil
        let text = flows.removeLast().text
        if !text.isEmpty { open[last].caption = text }
    }

    /// A span as written: 0 and nonsense are told, what is too large is cut.
    private func span(
        _ attributes: MarkupAttributes, _ name: StaticString, limit: Int, zero: Int, line: Int
    ) -> Int {
        guard let written = attributes[name]?.trimmingBlanks(), !written.isEmpty else { return 1 }
        // As browsers do: digits at the beginning count, whatever follows.
        let digits = written.prefix { $0.isASCII && $0.isNumber }
        let number = digits.count > 9 ? Int.max : Int(digits) ?? -1
        let read = number < 0 ? 1 : number == 0 ? zero : min(number, limit)
        if read != number {
            problems.report(PageDiagnostics.span("\(name)", String(written.prefix(20)), read: read, at: place(line)))
        }
        return read
    }
}
