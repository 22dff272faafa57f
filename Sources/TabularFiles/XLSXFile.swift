private import CXLSXWriter

/// The owner of a workbook that libxlsxwriter is writing; `WorkbookWriter` has checked what is handed in.
final class XLSXFile {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [WorkbookStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var isClosed = false

    init?(path: String, temporaryFolder: String, title: String?, created: (year: Int, month: Int, day: Int)) {
        let folder = strdup(temporaryFolder)
        defer { free(folder) }
        var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
        guard let workbook = workbook_new_opt(path, &options) else { return nil }
        self.workbook = workbook
        let titleText = strdup(title.map(Self.writable) ?? "")
        defer { free(titleText) }
        var properties = lxw_doc_properties()
        properties.title = titleText
        properties.created = Self.seconds(created)
        workbook_set_properties(workbook, &properties)
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
    }

    /// Writes the file; answers what went wrong.
    func close() -> String? {
        isClosed = true
        let result = workbook_close(workbook)
        return result == LXW_NO_ERROR ? nil : String(cString: lxw_strerror(result))
    }

    /// - Parameter names: the name that a sheet is written under.
    func addSheet(_ sheet: Workbook.Sheet, name: String, isActive: Bool, names: (String) -> String) {
        guard let target = workbook_add_worksheet(workbook, name) else { return }
        for (column, width) in sheet.columnWidths.enumerated() {
            guard let width else { continue }
            worksheet_set_column(target, UInt16(column), UInt16(column), width, nil)
        }
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            worksheet_set_row(target, UInt32(row), height, nil)
        }
        for range in sheet.merges where range.first != range.last {
            let corner = sheet.cell(range.first)
            let (first, last) = (range.first, range.last)
            worksheet_merge_range(
                target, UInt32(first.row), UInt16(first.column), UInt32(last.row), UInt16(last.column), "",
                corner.flatMap { format($0.style) })
        }
        let covered = Self.covered(sheet.merges)
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated()
            where !covered.contains(CellReference(row: row, column: column)) {
                write(cell, to: target, UInt32(row), UInt16(column))
            }
        }
        for list in sheet.dropDowns { add(list, to: target, names: names) }
        for limit in sheet.numberLimits { add(limit, to: target) }
        for condition in sheet.conditions { add(condition, to: target) }
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(target, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        if let filter = sheet.filter {
            worksheet_autofilter(
                target, UInt32(filter.first.row), UInt16(filter.first.column), UInt32(filter.last.row),
                UInt16(filter.last.column))
        }
        if let colour = sheet.tabColour { worksheet_set_tab_color(target, colour.rgb) }
        if let print = sheet.print { set(print, of: target) }
        if sheet.isProtected {
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            if sheet.filter != nil { options.autofilter = 1 }
            worksheet_protect(target, nil, &options)
        }
        if sheet.isHidden { worksheet_hide(target) }
        if isActive {
            worksheet_activate(target)
            worksheet_set_first_sheet(target)
        }
    }

    // MARK: Cells

    private func write(
        _ cell: Workbook.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
    ) {
        let format = format(cell.style)
        switch cell.value {
        case .empty: if format != nil { worksheet_write_blank(sheet, row, column, format) }
        case .text(let text): worksheet_write_string(sheet, row, column, Self.writable(text), format)
        case .number(let text):
            if let number = Self.number(text) {
                worksheet_write_number(sheet, row, column, number, format)
            } else {
                worksheet_write_string(sheet, row, column, Self.writable(text), format)
            }
        case .date(let year, let month, let day):
            var style = cell.style
            style.numberFormat = style.numberFormat ?? "yyyy-mm-dd"
            var date = lxw_datetime(
                year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            worksheet_write_datetime(sheet, row, column, &date, self.format(style))
        }
        if let comment = cell.comment {
            var options = lxw_comment_options()
            // Wide enough for a sentence of Chinese, in pixels.
            options.width = 240
            options.height = UInt16(min(400, 40 + comment.utf16.count / 15 * 18))
            worksheet_write_comment_opt(sheet, row, column, Self.writable(comment), &options)
        }
    }

    /// The number, if Excel's 15 digits hold it.
    private static func number(_ text: String) -> Double? {
        guard let exact = SheetNumber.text(text.utf8), Double(exact) == Double(text) else { return nil }
        let digits = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber).drop { $0 == "0" }
        return digits.count <= SheetNumber.significantDigits ? Double(exact) : nil
    }

    /// Text as XML can hold it. What would read as an escaped character (`_x000D_`) has its own first character escaped.
    private static func writable(_ text: String) -> String {
        var result = text
        if text.unicodeScalars.contains(where: { $0 == "\0" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }) {
            result = String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { $0 == "\0" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" ? "\u{FFFD}" : $0 }))
        }
        guard result.contains("_x") else { return result }
        return result.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
    }

    private static func covered(_ merges: [CellRange]) -> Set<CellReference> {
        var covered: Set<CellReference> = []
        for range in merges {
            for row in range.first.row...range.last.row {
                for column in range.first.column...range.last.column {
                    let cell = CellReference(row: row, column: column)
                    if cell != range.first { covered.insert(cell) }
                }
            }
        }
        return covered
    }

    // MARK: Formats

    private func format(_ style: WorkbookStyle) -> UnsafeMutablePointer<lxw_format>? {
        if style == WorkbookStyle() { return nil }
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else { return nil }
        if style.isBold { format_set_bold(format) }
        if let size = style.fontSize { format_set_font_size(format, size) }
        if let name = style.fontName { format_set_font_name(format, name) }
        if let colour = style.colour { format_set_font_color(format, colour.rgb) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill.rgb)
        }
        if style.wraps { format_set_text_wrap(format) }
        if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        switch style.horizontal {
        case .automatic: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch style.vertical {
        case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: break
        }
        if let code = style.numberFormat { format_set_num_format(format, code) }
        if !style.isLocked { format_set_unlocked(format) }
        formats[style] = format
        return format
    }

    // MARK: What helps those who fill the sheet in

    private func add(
        _ list: Workbook.DropDown, to sheet: UnsafeMutablePointer<lxw_worksheet>, names: (String) -> String
    ) {
        var held: [UnsafeMutablePointer<CChar>?] = []
        defer { held.forEach { free($0) } }
        func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
            held.append(strdup(text))
            return held[held.count - 1]
        }
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(
            (list.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
        if let prompt = list.prompt {
            rule.input_title = copy(prompt.title)
            rule.input_message = copy(prompt.text)
        }
        let range = list.range
        func add() {
            worksheet_data_validation_range(
                sheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
                UInt16(range.last.column), &rule)
        }
        switch list.source {
        case .values(let values):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            var pointers = values.map { copy($0) } + [nil]
            pointers.withUnsafeMutableBufferPointer {
                rule.value_list = $0.baseAddress
                add()
            }
        case .cells(let name, let cells):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            let quoted = names(name).replacing("'", with: "''")
            rule.value_formula = copy("='\(quoted)'!\(cells.first.absolute):\(cells.last.absolute)")
            add()
        }
    }

    private func add(_ limit: Workbook.NumberLimit, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
        var held: [UnsafeMutablePointer<CChar>?] = []
        defer { held.forEach { free($0) } }
        func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
            held.append(strdup(text))
            return held[held.count - 1]
        }
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        rule.input_title = copy(limit.prompt.title)
        rule.input_message = copy(limit.prompt.text)
        rule.error_title = copy(limit.prompt.title)
        rule.error_message = copy(limit.prompt.text)
        switch limit.kind {
        case .decimal(let from, let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL_FORMULA.rawValue)
            rule.minimum_formula = copy("=" + from)
            rule.maximum_formula = copy("=" + to)
        case .whole(let from, let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER_FORMULA.rawValue)
            rule.minimum_formula = copy("=\(from)")
            rule.maximum_formula = copy("=\(to)")
        }
        let range = limit.range
        worksheet_data_validation_range(
            sheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
            UInt16(range.last.column), &rule)
    }

    private func add(_ condition: Workbook.Condition, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
        var rule = lxw_conditional_format()
        var text: UnsafeMutablePointer<CChar>?
        defer { free(text) }
        switch condition.test {
        case .equals(let value):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            text = strdup("\"" + value.replacing("\"", with: "\"\"") + "\"")
        case .contains(let value):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_TEXT.rawValue)
            rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING.rawValue)
            text = strdup(value)
        case .isBlank: rule.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
        case .formula(let formula):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            text = strdup(formula)
        }
        rule.value_string = text
        rule.format = format(condition.style)
        let range = condition.range
        worksheet_conditional_format_range(
            sheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
            UInt16(range.last.column), &rule)
    }

    private func set(_ print: Workbook.PrintSetup, of sheet: UnsafeMutablePointer<lxw_worksheet>) {
        let a4: UInt8 = 9
        worksheet_set_paper(sheet, a4)
        if print.isLandscape { worksheet_set_landscape(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5)
        if let rows = print.repeatedRows {
            worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))
        }
        if let footer = print.footer { worksheet_set_footer(sheet, footer) }
    }

    /// Midnight of the day in seconds since 1970, by the civil calendar without the C library's clock.
    private static func seconds(_ day: (year: Int, month: Int, day: Int)) -> Int {
        var date = lxw_datetime(
            year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
        // Day 25569 of the workbook's count is 1 January 1970.
        return (Int(lxw_datetime_to_excel_datetime(&date)) - 25_569) * 86_400
    }
}

extension Workbook.Sheet {
    fileprivate func cell(_ reference: CellReference) -> Workbook.Cell? {
        guard rows.indices.contains(reference.row), rows[reference.row].indices.contains(reference.column) else {
            return nil
        }
        return rows[reference.row][reference.column]
    }
}

extension CellReference {
    /// `$B$7`.
    fileprivate var absolute: String { "$\(Self.letters(column: column))$\(row + 1)" }
}
