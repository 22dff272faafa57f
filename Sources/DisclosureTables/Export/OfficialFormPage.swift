import DisclosureModel
import SourceText

/// The official form as a page of its own: prints on A4 across, and on a narrow screen becomes a card for each item.
public enum OfficialFormPage {
    public static func text(of form: OfficialForm) -> String {
        let title = MarkupText.escaped(form.title)
        return """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(MarkupText.escaped(form.subtitle))</p>
            <table>
            <colgroup>\(widths(form))</colgroup>
            <thead>
            \(headings(form))
            </thead>
            <tbody>
            \(body(form))
            </tbody>
            </table>
            </body>
            </html>

            """
    }

    /// Shares of the page, as wide as the workbook's columns.
    private static func widths(_ form: OfficialForm) -> String {
        let total = form.columns.reduce(0) { $0 + $1.width }
        return form.columns.map {
            "<col style=\"width: \($0.width * 1000 / total / 10).\($0.width * 1000 / total % 10)%\">"
        }
        .joined()
    }

    private static func headings(_ form: OfficialForm) -> String {
        form.headingRows.enumerated().map { number, row in
            let cells = row.enumerated().compactMap { column, text -> String? in
                if form.isCovered(row: number, column: column) { return nil }
                let scope = span(form, number, column).contains("colspan") ? "colgroup" : "col"
                return "<th scope=\"\(scope)\"\(span(form, number, column))>\(MarkupText.escaped(text))</th>"
            }
            return "<tr>\(cells.joined())</tr>"
        }.joined(separator: "\n")
    }

    /// Names that stand in a merged cell above are the row's attribute, for the cards of narrow screens: a cell that is
    /// hidden on wide ones would be a cell too many for whoever reads the table.
    private static func body(_ form: OfficialForm) -> String {
        form.bodyRows.enumerated().map { number, row in
            var above: [String] = []
            let cells = row.enumerated().compactMap { column, text -> String? in
                guard !form.isCovered(row: number + 2, column: column) else {
                    above.append(text)
                    return nil
                }
                let kind = form.columns[column]
                let classes = [kind.isCentered ? "c" : nil, text.isEmpty ? "none" : nil].compactMap(\.self)
                return "<td data-label=\"\(MarkupText.escaped(kind.wholeHeading))\""
                    + (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
                    + span(form, number + 2, column) + ">\(MarkupText.escaped(text))</td>"
            }
            let names = MarkupText.escaped(above.joined(separator: " · "))
            return "<tr\(names.isEmpty ? "" : " data-above=\"\(names)\"")>\(cells.joined())</tr>"
        }.joined(separator: "\n")
    }

    private static func span(_ form: OfficialForm, _ row: Int, _ column: Int) -> String {
        guard let merge = form.merges.first(where: { $0.row == row && $0.column == column }) else { return "" }
        return (merge.rowCount > 1 ? " rowspan=\"\(merge.rowCount)\"" : "")
            + (merge.columnCount > 1 ? " colspan=\"\(merge.columnCount)\"" : "")
    }

    private static let style = """
        @page { size: A4 landscape; margin: 12mm; }
        body { font: 14px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; margin: 16px; color: #111; background: #fff; }
        h1 { font-size: 20px; text-align: center; margin: 0 0 4px; }
        p { text-align: center; margin: 0 0 12px; color: #444; }
        table { border-collapse: collapse; table-layout: fixed; width: 100%; }
        th, td { border: 1px solid #666; padding: 4px 6px; vertical-align: middle; white-space: pre-line; overflow-wrap: anywhere; }
        th { background: #eef2f7; }
        td.c { text-align: center; }
        td.c:first-child, th { white-space: normal; }
        @media print {
          body { margin: 0; font-size: 9px; }
          h1 { font-size: 14px; }
          thead { display: table-header-group; }
          td:not([rowspan]) { break-inside: avoid; }
        }
        @media screen and (max-width: 700px) {
          table, tbody, tr, td { display: block; }
          colgroup { display: none; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tr { border: 1px solid #666; border-radius: 6px; margin: 0 0 12px; padding: 6px 10px; }
          td, td.c { border: 0; border-top: 1px solid #ddd; padding: 6px 0; text-align: left; }
          td:first-child { border-top: 0; }
          tr[data-above]::before { content: attr(data-above); display: block; padding: 2px 0 6px; color: #555; }
          td.none { display: none; }
          td::before { content: attr(data-label); display: block; font-size: 12px; color: #555; }
        }
        """
}
