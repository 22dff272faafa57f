import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// Reads bodies from a table: nobody types 300 villages as YAML.
enum BodyTableReader {
    static let columns = [
        TableColumn("id", "编号", "单位编号", isRequired: true), TableColumn("name", "名称", "单位名称", isRequired: true),
        TableColumn("aliases", "别名", "简称"), TableColumn("kind", "类别", "单位类别", isRequired: true),
        TableColumn("functions", "职能"), TableColumn("group", "组别", "分组"), TableColumn("parent", "上级", "上级单位"),
        TableColumn("from", "设立日期"), TableColumn("until", "撤销日期"), TableColumn("succeeded-by", "承接单位"),
    ]

    /// Bodies in the order of the table; `nil` where it lacks columns.
    static func read(_ table: HeadedTable, into collector: DiagnosticCollector) -> [BodyEntry]? {
        let kind = Wording("主体名录", "register of bodies")
        guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { return nil }
        return table.rows.compactMap { row in
            entry(TableRow(table: table, row: row, columns: columns, collector: collector, severity: .error))
        }
    }

    private static func entry(_ row: TableRow) -> BodyEntry? {
        let id = row.required("id")
        let name = row.required("name")
        let kind = row.required("kind") == nil ? nil : row.choice("kind", BodyKindWords.all)
        let from = row.date("from")
        let until = row.date("until")
        if let id, !YAMLReadings.isIdentifier(id, slashes: BodyRegisterReader.idSlashes) {
            row.report(BodyDiagnostics.badID(id, at: row.place("id")))
            return nil
        }
        guard let id, let name, let kind else { return nil }
        return BodyEntry(
            body: Body(
                id: id, name: name, aliases: row.list("aliases"), kind: kind, functions: row.list("functions"),
                group: row.text("group"), parent: row.text("parent"), from: from, until: until,
                succeededBy: row.text("succeeded-by"), place: row.place("id")),
            parentPlace: row.place("parent"), groupPlace: row.place("group"), fromPlace: row.place("from"),
            successorPlace: row.place("succeeded-by"))
    }
}
