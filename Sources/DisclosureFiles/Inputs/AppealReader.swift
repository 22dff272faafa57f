import DisclosureModel
import ExactArithmetic
import SourceText
import TabularFiles
import YAMLFiles

/// Reads appeals (申诉) with their rulings, one a row: claim, evidence, who and when; then what was ruled, by whom and why.
///
/// A row names what it is about in one of the columns finding, indicator, mark and waiver, or in the column subject,
/// whatever kind of thing bears the name. A blank ruling is still to come.
public enum AppealReader {
    static let columns = [
        TableColumn("body", "单位", "公开主体", isRequired: true), TableColumn("subject", "申诉对象"),
        TableColumn("finding", "问题编号", "问题"), TableColumn("indicator", "指标", "指标编号"),
        TableColumn("mark", "评分项", "评分"), TableColumn("waiver", "合理缺项", "缺项"),
        TableColumn("claim", "申诉理由", "诉求", isRequired: true), TableColumn("evidence", "佐证", "证据"),
        TableColumn("by", "申诉人", isRequired: true), TableColumn("filed-on", "申诉日期", isRequired: true),
        TableColumn("admitted", "逾期受理", "受理"), TableColumn("ruling", "裁定", "裁定结果"),
        TableColumn("points", "裁定得分"), TableColumn("ruling-reason", "裁定理由"),
        TableColumn("ruled-by", "裁定人"), TableColumn("ruled-on", "裁定日期"),
    ]

    static let rulings: [(word: String, value: Appeal.Decision)] =
        Appeal.Decision.allCases.map { ($0.title.chinese, $0) } + [("不予支持", .rejected), ("不支持", .rejected)]
        + Appeal.Decision.allCases.map { ($0.rawValue, $0) }

    static let admissions: [(word: String, value: Bool)] = [
        ("受理", true), ("是", true), ("不受理", false), ("否", false), ("admitted", true), ("yes", true), ("no", false),
    ]

    private static let subjects: [(key: String, kind: Appeal.Kind?)] = [
        ("finding", .finding), ("indicator", .indicator), ("mark", .mark), ("waiver", .waiver), ("subject", nil),
    ]

    /// Appeals in the order of the tables; rows that cannot be used are told and left out.
    public static func read(
        _ tables: [HeadedTable], names: InputNames, into collector: DiagnosticCollector
    ) -> [Appeal] {
        var resolver = NameResolver(names)
        var appeals: [Appeal] = []
        for table in tables {
            let kind = Wording("申诉表", "table of appeals")
            guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { continue }
            guard subjects.contains(where: { !columns[$0.key].isEmpty }) else {
                collector.report(ReviewDiagnostics.noSubjectColumn(at: Place(file: table.file)))
                continue
            }
            for row in table.rows {
                let row = TableRow(
                    table: table, row: row, columns: columns, collector: collector, severity: .warning)
                if let appeal = appeal(row, &resolver) { appeals.append(appeal) }
            }
        }
        return appeals
    }

    private static func appeal(_ row: TableRow, _ resolver: inout NameResolver) -> Appeal? {
        let body = resolver.body(row, "body")
        let subject = subject(row)
        let claim = row.required("claim")
        let by = row.required("by")
        let filedOn = row.required("filed-on") == nil ? nil : row.date("filed-on")
        let isAdmitted = row.choice("admitted", admissions) ?? false
        if let text = row.text("points"), !YAMLReadings.isDecimal(text) {
            row.report(TableDiagnostics.notADecimal(text, row.severity, at: row.place("points")))
            return nil
        }
        let ruling = ruling(row)
        guard let body, let subject, let claim, let by, let filedOn else { return nil }
        return Appeal(
            body: body, kind: subject.kind, subject: subject.text, claim: claim, evidence: row.text("evidence"), by: by,
            filedOn: filedOn, isAdmitted: isAdmitted, ruling: ruling, place: row.place(subject.key))
    }

    private static func ruling(_ row: TableRow) -> Appeal.Ruling? {
        let points = row.text("points").flatMap { try? ExactNumber(decimal: $0) }
        let (reason, by, onDay) = (row.text("ruling-reason"), row.text("ruled-by"), row.date("ruled-on"))
        guard let decision = row.choice("ruling", rulings) else {
            let hasMore = points != nil || reason != nil || by != nil || onDay != nil
            if hasMore, row.text("ruling") == nil, !row.isUnreadable("ruling") {
                row.report(ReviewDiagnostics.rulingWithoutDecision(at: row.place("ruling")))
            }
            return nil
        }
        return Appeal.Ruling(decision, points: points, reason: reason, by: by, onDay: onDay)
    }

    /// What the appeal is about: exactly one of the columns.
    private static func subject(_ row: TableRow) -> (key: String, kind: Appeal.Kind?, text: String)? {
        let written = subjects.compactMap { subject in
            row.text(subject.key).map { (key: subject.key, kind: subject.kind, text: $0) }
        }
        if written.count == 1 { return written[0] }
        if written.isEmpty {
            guard !subjects.contains(where: { row.isUnreadable($0.key) }) else { return nil }
            let key = subjects.first { !row.columns[$0.key].isEmpty }?.key ?? "subject"
            row.report(ReviewDiagnostics.noSubject(at: row.place(key)))
        } else {
            row.report(ReviewDiagnostics.severalSubjects(written.map(\.text), at: row.place(written[1].key)))
        }
        return nil
    }
}
