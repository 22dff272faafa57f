import CivilCalendar
import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// Reads what people decided (人工评判): marks, waivers, confirmations, dismissals, events, answers, counts, deductions
/// and self-assessments, one a row. What was answered or counted stands in the column of points.
///
/// A table, a sheet and a YAML list are read alike. A row on which nobody has written anything yet is passed over, and
/// each table says how many those were.
public enum JudgementReader {
    static let columns = JudgementColumns.all

    /// A table, with what the round says of the file that it stands in.
    public struct Input {
        public var table: HeadedTable
        public var file: Round.JudgementFile?

        public init(_ table: HeadedTable, file: Round.JudgementFile? = nil) {
            self.table = table
            self.file = file
        }
    }

    private struct Identity: Hashable {
        let body, subject: String
        let kind: Judgement.Kind
        /// Of one event there may be several, two commendations, and so of answers, counts and deductions.
        let reference: String?
        let day: CivilDate?
        let reason: String?
        /// What two judgements say differently is no repetition, and the engine refuses both.
        let points: String?

        init(_ judgement: Judgement) {
            let kind = judgement.kind
            let isSeveral = kind == .event || kind == .answer || kind == .count || kind.isDeduction
            (body, subject, self.kind) = (judgement.body, judgement.subject, kind)
            reference = isSeveral ? judgement.reference : nil
            day = kind == .event || kind.isDeduction ? judgement.onDay : nil
            reason = kind.isDeduction ? judgement.reason : nil
            points = kind == .event ? nil : judgement.points
        }
    }

    /// Judgements in the order of the tables; a row that cannot be used is an error.
    public static func read(
        _ tables: [HeadedTable], names: InputNames, into collector: DiagnosticCollector
    ) -> [Judgement] {
        read(tables.map { Input($0) }, names: names, into: collector)
    }

    /// Judgements in the order of the inputs; a row that cannot be used is an error.
    public static func read(
        _ inputs: [Input], names: InputNames, into collector: DiagnosticCollector
    ) -> [Judgement] {
        var resolver = NameResolver(names)
        var first: [Identity: Place?] = [:]
        var judgements: [Judgement] = []
        for input in inputs {
            let (table, file) = (input.table, input.file)
            guard let columns = Self.columns(of: table, file, into: collector) else { continue }
            var waiting: [Place] = []
            for row in table.rows {
                let own = DiagnosticCollector()
                let row = TableRow(table: table, row: row, columns: columns, collector: own, severity: .warning)
                let reader = JudgementRow(row: row, file: file)
                if let place = reader.waitsForPerson {
                    waiting.append(place)
                    continue
                }
                let found = reader.judgement(&resolver)
                // Without what an assessor decided a score would be a guess.
                collector.report(found == nil ? own.diagnostics.map(\.asError) : own.diagnostics)
                guard let judgement = found else { continue }
                if let earlier = first[Identity(judgement)] {
                    collector.report(
                        InputDiagnostics.repeatedJudgement(judgement.subject, at: judgement.place, first: earlier))
                } else {
                    first[Identity(judgement)] = judgement.place
                    judgements.append(judgement)
                }
            }
            if let place = waiting.first {
                collector.report(InputDiagnostics.notYetJudged(waiting.count, at: place))
            }
        }
        return judgements
    }

    private static func columns(
        of table: HeadedTable, _ file: Round.JudgementFile?, into collector: DiagnosticCollector
    ) -> TableColumns? {
        let kind = Wording("人工评判表", "table of judgements")
        var given: Set<String> = []
        if file?.kind != nil { given.insert("kind") }
        if file?.by != nil || file?.source != nil { given.insert("by") }
        if file?.kind == .selfAssessment { given.formUnion(["by", "reason"]) }
        guard
            let columns = TableColumns(
                of: table, known: columns, kind: kind, mapping: file?.columns ?? [:], given: given, into: collector)
        else { return nil }
        guard JudgementColumns.subjects.contains(where: { !columns[$0].isEmpty }) else {
            collector.report(InputDiagnostics.noSubjectColumn(at: table.place))
            return nil
        }
        return columns
    }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        Diagnostic(code, .error, at: place, message, remedy: remedy, related: related)
    }
}
