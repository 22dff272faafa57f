import TabularFiles

/// How the cells of sheets look that people fill in: what is theirs to write is light yellow, all else is locked.
enum FormStyle {
    static let title: WorkbookStyle = {
        var style = WorkbookStyle(isBold: true, horizontal: .centre, vertical: .centre)
        style.fontSize = 15
        return style
    }()
    static let line = WorkbookStyle(wraps: true, horizontal: .left, vertical: .centre)
    static let heading = WorkbookStyle(
        isBold: true, fill: WorkbookStyle.Colour(0xE8EEF4), wraps: true, hasBorder: true, horizontal: .centre,
        vertical: .centre)
    static let openHeading = WorkbookStyle(
        isBold: true, fill: WorkbookStyle.Colour(0xFFE699), wraps: true, hasBorder: true, horizontal: .centre,
        vertical: .centre)
    static let text = WorkbookStyle(wraps: true, hasBorder: true, horizontal: .left, vertical: .top)
    static let number = WorkbookStyle(wraps: true, hasBorder: true, horizontal: .centre, vertical: .top)
    static let total = WorkbookStyle(
        isBold: true, fill: WorkbookStyle.Colour(0xF2F2F2), wraps: true, hasBorder: true, horizontal: .left,
        vertical: .centre)
    static let open = WorkbookStyle(
        fill: WorkbookStyle.Colour(0xFFFBEB), wraps: true, hasBorder: true, horizontal: .left, vertical: .top,
        isLocked: false)
    /// Ids, by which the tool finds again what a row is about; nobody else reads them.
    static let id: WorkbookStyle = {
        var style = WorkbookStyle(
            colour: WorkbookStyle.Colour(0x999999), hasBorder: true, horizontal: .left, vertical: .top)
        style.fontSize = 7
        return style
    }()
    static let idHeading: WorkbookStyle = {
        var style = heading
        style.colour = WorkbookStyle.Colour(0x999999)
        style.fontSize = 7
        return style
    }()
    /// An id that the writer of a row may choose.
    static let openID: WorkbookStyle = {
        var style = open
        style.colour = WorkbookStyle.Colour(0x999999)
        style.fontSize = 7
        style.wraps = false
        return style
    }()
}

extension Workbook.Cell {
    /// Text that a cell surely holds: what is longer is cut and says so.
    init(fitting text: String, style: WorkbookStyle) {
        let mark = "……"
        guard text.utf16.count > WorkbookWriter.longestText else {
            self.init(text, style: style)
            return
        }
        var cut = ""
        var units = mark.utf16.count
        for character in text {
            units += character.utf16.count
            if units > WorkbookWriter.longestText { break }
            cut.append(character)
        }
        self.init(cut + mark, style: style)
    }

    /// A number where the text is a plain decimal, else the text.
    init(figure text: String?, style: WorkbookStyle) {
        guard let text, DecimalText(text) != nil else {
            self.init(text ?? "", style: style)
            return
        }
        self.init(.number(text), style: style)
    }
}
