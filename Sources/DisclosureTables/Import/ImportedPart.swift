import DisclosureModel
import SourceText
import TabularFiles

/// One table with its heading, or a set of cards, as rows of items.
struct ImportedPart {
    /// What stands above it.
    var title: String?
    /// The field that the title names.
    var field: String?
    var place: Place
    var rows: [FormRow]
    var asides: [TableBody.Aside]
    var repeatedHeadings = 0
    var columns: [HeadingBlock.Column] = []
    var meaning: Catalogue.ChannelMeaning?

    /// Every table that a grid holds, one below another.
    static func parts(of grid: TableGrid, _ headings: FormHeading) -> [ImportedPart] {
        if let turned = TurnedTable.upright(grid, headings) { return parts(of: turned, headings) }
        if let cards = FormCards(grid, headings) {
            let title = grid.title ?? cards.asides.first?.text
            return [
                ImportedPart(
                    title: title, field: title.flatMap(FieldName.inTitle), place: grid.place, rows: cards.rows,
                    asides: cards.asides.filter { $0.text != title })
            ]
        }
        var parts: [ImportedPart] = []
        var row = 0
        var above: [TableBody.Aside] = []
        while row < grid.rowCount {
            guard HeadingBlock.isHeading(grid, row: row, headings) else {
                if let aside = words(in: row, of: grid), above.last?.text != aside.text { above.append(aside) }
                row += 1
                continue
            }
            let block = HeadingBlock(grid, row: row, headings)
            let body = TableBody(grid, block, headings)
            let title = above.last { $0.text.contains("目录") || $0.text.contains("领域") }?.text ?? grid.title
            let legend = (above + body.asides).lazy.compactMap { FormHeading.meaning(of: $0.text) }.first
            parts.append(
                ImportedPart(
                    title: title, field: title.flatMap(FieldName.inTitle),
                    place: grid.cell(row: row, column: 0)?.place ?? grid.place, rows: body.rows,
                    asides: above.filter { $0.text != title } + body.asides, repeatedHeadings: body.repeatedHeadings,
                    columns: block.columns.sorted { $0.key < $1.key }.map(\.value), meaning: block.meaning ?? legend))
            above = []
            row = max(body.end, block.rows.upperBound)
        }
        return parts
    }

    private static func words(in row: Int, of grid: TableGrid) -> TableBody.Aside? {
        var cells: [TableGrid.Cell] = []
        for column in 0..<grid.columnCount {
            if let cell = grid.cell(row: row, column: column), !cell.text.isEmpty, cells.last != cell {
                cells.append(cell)
            }
        }
        guard let first = cells.first else { return nil }
        let text = FormText.oneLine(cells.map(\.text).joined(separator: " "))
        return TableBody.Aside(text: text, place: first.place, isFooter: true)
    }
}

/// The field (领域) that a table's title names.
enum FieldName {
    /// 高唐县社会救助领域基层政务公开标准目录: 社会救助.
    static func inTitle(_ title: String) -> String? {
        let folded = FormText.folded(title)
        if let known = known.filter({ folded.contains($0) }).max(by: { ($0.count, $1) < ($1.count, $0) }) {
            return known
        }
        guard let end = folded.range(of: "领域") else { return nil }
        let before = folded[..<end.lowerBound].drop { !FormText.isHan($0) }
        return before.isEmpty || before.count > 16 ? nil : String(before)
    }

    /// The 26 pilot fields and those that came after them, as titles name them.
    private static let known = [
        "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "征地补偿", "农村集体土地征收", "国有土地上房屋征收与补偿", "国有土地上房屋征收",
        "保障性住房", "农村危房改造", "生态环境", "公共文化服务", "公共法律服务", "扶贫", "乡村振兴", "救灾", "食品药品监管", "城市综合执法", "就业创业", "就业",
        "社会保险", "社会救助", "养老服务", "户籍管理", "涉农补贴", "义务教育", "医疗卫生", "市政服务", "城乡规划", "自然资源", "交通运输", "旅游", "新闻出版",
        "统计", "村务公开",
    ]
}
