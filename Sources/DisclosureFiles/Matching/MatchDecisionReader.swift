import DisclosureModel
import SourceText
import TabularFiles

/// Reads what people decided about records that no words were sure of (匹配裁定), one record a row.
///
/// The same table is the list of work: `zwgk records match` writes the rows with 事项 left blank, a person fills in an
/// item's id or 无 with a reason and a name. Rows that are still blank wait and decide nothing.
public enum MatchDecisionReader {
    static let columns = [
        TableColumn("title", "标题", isRequired: true), TableColumn("publisher", "发布机构"),
        TableColumn("posted", "发布日期"), TableColumn("item", "事项", "事项编号", isRequired: true),
        TableColumn("reason", "理由", isRequired: true), TableColumn("by", "裁定人", isRequired: true),
        TableColumn("on-day", "裁定日期"),
        // What the words found; for the eye of whoever decides, never read back
        TableColumn("nearest", "最接近"), TableColumn("confidence", "把握"), TableColumn("how", "依据"),
    ]

    /// Chinese headings of the table in their order, for whoever writes it.
    public static let headings = columns.map { $0.headings.first ?? $0.key }

    /// What stands for: the record belongs to no item.
    public static let nothing = "无"

    private struct Subject: Hashable {
        let title: String
        let publisher, posted: String?
    }

    /// Decisions in the order of the tables, and how many rows wait; rows that cannot be used are told and left out.
    public static func read(
        _ tables: [HeadedTable], catalogues: [Catalogue], into collector: DiagnosticCollector
    ) -> (decisions: [MatchDecision], waiting: Int) {
        let items = ItemIndex(catalogues)
        var first: [Subject: (item: String?, place: Place)] = [:]
        var decisions: [MatchDecision] = []
        var waiting = 0
        for table in tables {
            let kind = Wording("匹配裁定表", "table of match decisions")
            guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { continue }
            for row in table.rows {
                let row = TableRow(table: table, row: row, columns: columns, collector: collector, severity: .warning)
                guard row.text("item") != nil || row.isUnreadable("item") else {
                    waiting += 1
                    continue
                }
                guard let decision = decision(row, items) else { continue }
                let subject = Subject(
                    title: decision.title, publisher: decision.publisher, posted: decision.posted)
                if let earlier = first[subject] {
                    row.report(MatchDiagnostics.repeated(earlier.item == decision.item, row, first: earlier.place))
                } else {
                    first[subject] = (decision.item, row.place("title"))
                    decisions.append(decision)
                }
            }
        }
        return (decisions, waiting)
    }

    private static func decision(_ row: TableRow, _ items: ItemIndex) -> MatchDecision? {
        let title = row.required("title")
        let text = row.required("item")
        let reason = row.required("reason")
        let by = row.required("by")
        let onDay = row.date("on-day")
        guard let title, let text, let reason, let by else { return nil }
        var item: String?
        if text != nothing {
            guard let known = items[text] else {
                let nearest = items.nearest(to: text)
                row.report(TableDiagnostics.unknownItem(text, nearest: nearest, row.severity, at: row.place("item")))
                return nil
            }
            item = known.id
        }
        return MatchDecision(
            title: title, publisher: row.text("publisher"), posted: row.text("posted"), item: item, reason: reason,
            by: by, onDay: onDay, place: row.place("title"))
    }
}

/// What is wrong with a table of decisions.
enum MatchDiagnostics {
    static func repeated(_ isSame: Bool, _ row: TableRow, first: Place) -> Diagnostic {
        Diagnostic(
            "match.repeated-decision", isSame ? .warning : .error, at: row.place("title"),
            isSame
                ? Wording("同一记录裁定了两次", "the same record is decided twice")
                : Wording(
                    "同一记录有两个不同的裁定，以前一行为准", "the same record is decided in two ways; the earlier row holds"),
            remedy: Wording("删去其中一行", "delete one of the rows"), related: first)
    }
}
