import DisclosureModel
import SourceText
import TabularFiles

/// Reads problem lists that came back (整改清单): what each body did about its findings, and what the re-check found.
///
/// The columns that the list was sent out with (序号, 领域, 事项 …) may stay in it; only the finding's id is needed.
public enum RectificationReader {
    static let columns = [
        TableColumn("finding", "问题编号", "findingid", isRequired: true), TableColumn("body", "单位", "公开主体"),
        TableColumn("action", "整改情况", "rectification"), TableColumn("link", "整改链接", "rectificationlink"),
        TableColumn("done-on", "整改日期", "整改完成日期"), TableColumn("result", "复查结果"), TableColumn("checked-by", "复查人"),
        TableColumn("checked-on", "复查日期"),
        // Sent out with the list, and not read again.
        TableColumn("number", "序号", "no."), TableColumn("field", "领域"), TableColumn("item", "事项"),
        TableColumn("indicator", "指标"), TableColumn("full", "分值", "fullpoints"), TableColumn("deduction", "扣分"),
        TableColumn("reason", "扣分原因"), TableColumn("evidence", "佐证"),
        TableColumn("rectify-until", "整改时限", "rectifyuntil"),
    ]

    static let results: [(word: String, value: Rectification.Result)] =
        Rectification.Result.allCases.map { ($0.title.chinese, $0) }
        + [("部分", .partlyMended), ("完成整改", .mended), ("整改完成", .mended)]
        + Rectification.Result.allCases.map { ($0.rawValue, $0) }

    /// What people write where there is no link.
    static let blanks: Set<String> = ["无", "没有", "暂无", "-", "—", "——", "/", "none"]

    /// Lines in the order of the tables; rows that cannot be used are told and left out.
    public static func read(
        _ tables: [HeadedTable], names: InputNames, into collector: DiagnosticCollector
    ) -> [Rectification] {
        var resolver = NameResolver(names)
        var lines: [Rectification] = []
        for table in tables {
            let kind = Wording("整改清单", "list of rectifications")
            guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { continue }
            for row in table.rows {
                let row = TableRow(
                    table: table, row: row, columns: columns, collector: collector, severity: .warning)
                if let line = line(row, &resolver) { lines.append(line) }
            }
        }
        return lines
    }

    /// What is filled in after the list was sent out, and the id.
    private static let filled = ["finding", "action", "link", "done-on", "result", "checked-by", "checked-on"]

    private static func line(_ row: TableRow, _ resolver: inout NameResolver) -> Rectification? {
        // The last line of a list adds up and is about no finding.
        if row.text("finding") == nil, !filled.contains(where: { row.text($0) != nil || row.isUnreadable($0) }) {
            return nil
        }
        let finding = row.required("finding")
        var body: String?
        if let name = row.text("body") {
            // A list names villages as their town calls them; the finding's id says which one is meant.
            if case .ambiguous = resolver.names.bodies.match(name) {
                body = nil
            } else {
                body = resolver.body(row, "body")
                if body == nil { return nil }
            }
        }
        let (checkedBy, checkedOn) = (row.text("checked-by"), row.date("checked-on"))
        var result = row.choice("result", results)
        if result != nil, checkedBy == nil || checkedOn == nil {
            if !row.isUnreadable("checked-by"), row.text("checked-on") == nil || checkedBy == nil {
                let key = checkedBy == nil ? "checked-by" : "checked-on"
                row.report(ReviewDiagnostics.resultUnsigned(lacksName: checkedBy == nil, at: row.place(key)))
            }
            result = nil
        }
        let link = row.text("link").flatMap { blanks.contains($0.lowercased()) ? nil : $0 }
        let doneOn = row.date("done-on")
        guard let finding else { return nil }
        return Rectification(
            finding: finding, body: body, action: row.text("action"), link: link, doneOn: doneOn, result: result,
            checkedBy: checkedBy, checkedOn: checkedOn, place: row.place("finding"))
    }
}
