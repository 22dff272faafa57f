import DisclosureModel
import SourceText
import TabularFiles

/// Reads registers of what happened and must be disclosed (应公开事项登记): one occurrence a row.
public enum OccurrenceReader {
    static let columns = [
        TableColumn("kind", "类型", "登记类型"), TableColumn("body", "单位", "公开主体", isRequired: true),
        TableColumn("item", "事项", "事项编号", "公开事项", isRequired: true),
        TableColumn("occurred-on", "发生日期", "形成日期", "发放日期", isRequired: true),
        TableColumn("reference", "登记编号", "批次", "批次编号", "文号", isRequired: true),
        TableColumn("recipients", "人数", "户数", "对象数"), TableColumn("total", "金额", "总额", "合计"),
    ]

    private struct Identity: Hashable {
        let body, item, reference: String
    }

    /// Occurrences in the order of the tables; rows that cannot be used are told and left out.
    public static func read(
        _ tables: [HeadedTable], names: InputNames, into collector: DiagnosticCollector
    ) -> [Occurrence] {
        var resolver = NameResolver(names)
        var first: [Identity: Place] = [:]
        var occurrences: [Occurrence] = []
        for table in tables {
            let kind = Wording("应公开事项登记表", "register of occurrences")
            guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { continue }
            for row in table.rows {
                let row = TableRow(
                    table: table, row: row, columns: columns, collector: collector, severity: .warning)
                guard let occurrence = occurrence(row, &resolver) else { continue }
                let identity = Identity(
                    body: occurrence.body, item: occurrence.item, reference: occurrence.reference)
                if let earlier = first[identity] {
                    row.report(
                        InputDiagnostics.repeatedOccurrence(
                            identity.reference, at: row.place("reference"), first: earlier))
                } else {
                    first[identity] = row.place("reference")
                    occurrences.append(occurrence)
                }
            }
        }
        return occurrences
    }

    private static func occurrence(_ row: TableRow, _ resolver: inout NameResolver) -> Occurrence? {
        let body = resolver.body(row, "body")
        let item = row.required("item").flatMap { resolver.item($0, row, "item") }
        let hasDay = row.required("occurred-on") != nil
        let day = hasDay ? row.date("occurred-on") : nil
        let reference = row.required("reference")
        let recipients = row.count("recipients")
        guard let body, let item, let day, let reference else { return nil }
        return Occurrence(
            kind: row.text("kind") ?? "", body: body, item: item.id, occurredOn: day, reference: reference,
            recipients: recipients, total: row.text("total"), place: row.place("reference"))
    }
}
