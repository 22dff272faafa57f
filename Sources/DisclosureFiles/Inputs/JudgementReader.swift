import CivilCalendar
import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// Reads assessors' decisions (人工评判): marks, waivers, confirmations, dismissals, events, answers and counts, one a
/// row. What was answered or counted stands in the column of points.
public enum JudgementReader {
    static let columns = [
        TableColumn("body", "单位", "公开主体", isRequired: true), TableColumn("indicator", "指标", "指标编号"),
        TableColumn("finding", "问题", "问题编号"), TableColumn("item", "事项", "事项编号"),
        TableColumn("kind", "类别", "评判类别", isRequired: true), TableColumn("points", "得分", "分值", "评分"),
        TableColumn("reason", "理由", "原因", "扣分原因", isRequired: true),
        TableColumn("by", "评判人", "评分人", "确认人", isRequired: true), TableColumn("on-day", "日期", "评判日期"),
        TableColumn("until", "有效期至"), TableColumn("evidence", "佐证", "证据"), TableColumn("reference", "文号", "依据"),
    ]

    static let kinds: [(word: String, value: Judgement.Kind)] = [
        ("评分", .mark), ("合理缺项", .waive), ("确认", .confirm), ("撤销", .dismiss), ("事件", .event), ("打分", .mark),
        ("不涉及", .waive), ("属实", .confirm), ("不予采纳", .dismiss), ("加分", .event), ("扣分", .event),
        ("评定", .answer), ("计数", .count), ("answer", .answer), ("count", .count), ("mark", .mark), ("waive", .waive),
        ("confirm", .confirm), ("dismiss", .dismiss), ("event", .event),
    ]

    private static let subjects = ["indicator", "finding", "item"]

    private struct Identity: Hashable {
        let body, subject: String
        let kind: Judgement.Kind
        /// Of one event there may be several, two commendations, and so of answers and counts.
        let reference: String?
        let day: CivilDate?
        /// What two judgements say differently is no repetition, and the engine refuses both.
        let points: String?
    }

    /// Judgements in the order of the tables; a row that cannot be used is an error.
    public static func read(
        _ tables: [DelimitedTable], names: InputNames, into collector: DiagnosticCollector
    ) -> [Judgement] {
        var resolver = NameResolver(names)
        var first: [Identity: Place?] = [:]
        var judgements: [Judgement] = []
        for table in tables {
            let kind = Wording("人工评判表", "table of judgements")
            guard let columns = TableColumns(of: table, known: columns, kind: kind, into: collector) else { continue }
            guard subjects.contains(where: { !columns[$0].isEmpty }) else {
                collector.report(InputDiagnostics.noSubjectColumn(at: Place(file: table.file)))
                continue
            }
            for row in table.rows {
                let own = DiagnosticCollector()
                let row = TableRow(table: table, row: row, columns: columns, collector: own, severity: .warning)
                let found = judgement(row, &resolver)
                // Without what an assessor decided a score would be a guess.
                collector.report(found == nil ? own.diagnostics.map(\.asError) : own.diagnostics)
                guard let judgement = found else { continue }
                let isEvent = judgement.kind == .event
                let isSeveral = isEvent || judgement.kind == .answer || judgement.kind == .count
                let identity = Identity(
                    body: judgement.body, subject: judgement.subject, kind: judgement.kind,
                    reference: isSeveral ? judgement.reference : nil, day: isEvent ? judgement.onDay : nil,
                    points: isEvent ? nil : judgement.points)
                if let earlier = first[identity] {
                    collector.report(
                        InputDiagnostics.repeatedJudgement(judgement.subject, at: judgement.place, first: earlier))
                } else {
                    first[identity] = judgement.place
                    judgements.append(judgement)
                }
            }
        }
        return judgements
    }

    private static func judgement(_ row: TableRow, _ resolver: inout NameResolver) -> Judgement? {
        let body = resolver.body(row, "body")
        let kind = row.required("kind") == nil ? nil : row.choice("kind", kinds)
        let subject = subject(row)
        let reason = row.required("reason")
        let by = row.required("by")
        let onDay = row.date("on-day")
        let until = row.date("until")
        let points = row.text("points")
        guard let body, let kind, let subject, let reason, let by else { return nil }
        if kind == .answer || kind == .count {
            guard let points else {
                if !row.isUnreadable("points") {
                    row.report(InputDiagnostics.withoutAnswer(at: row.place("points")))
                }
                return nil
            }
            guard kind == .answer || Int(points).map({ (0...1_000_000).contains($0) }) ?? false else {
                row.report(InputDiagnostics.notACount(points, at: row.place("points")))
                return nil
            }
        } else if let points, !YAMLReadings.isDecimal(points) {
            row.report(TableDiagnostics.notADecimal(points, row.severity, at: row.place("points")))
            return nil
        }
        if kind == .mark {
            guard let points else {
                if !row.isUnreadable("points") {
                    row.report(InputDiagnostics.markWithoutPoints(at: row.place("points")))
                }
                return nil
            }
            if points.hasPrefix("-") {
                row.report(InputDiagnostics.negativeMark(points, at: row.place("points")))
                return nil
            }
        }
        var name = subject.text
        if kind == .waive {
            guard let item = resolver.item(name, row, subject.key) else { return nil }
            name = item.id
        }
        if let onDay, let until, until < onDay {
            row.report(InputDiagnostics.waiverEnds(until, onDay, at: row.place("until")))
        }
        return Judgement(
            body: body, subject: name, kind: kind, points: points, reason: reason, by: by, onDay: onDay,
            until: until, evidence: row.text("evidence"), reference: row.text("reference"),
            place: row.place(subject.key))
    }

    /// What the judgement is about: exactly one of indicator, finding and item.
    private static func subject(_ row: TableRow) -> (key: String, text: String)? {
        let written = subjects.compactMap { key in row.text(key).map { (key: key, text: $0) } }
        if written.count == 1 { return written[0] }
        if written.isEmpty {
            guard !subjects.contains(where: row.isUnreadable) else { return nil }
            let key = subjects.first { !row.columns[$0].isEmpty } ?? subjects[0]
            row.report(InputDiagnostics.noSubject(at: row.place(key)))
        } else {
            row.report(InputDiagnostics.severalSubjects(written.map(\.text), at: row.place(written[1].key)))
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        Diagnostic(code, .error, at: place, message, remedy: remedy, related: related)
    }
}
