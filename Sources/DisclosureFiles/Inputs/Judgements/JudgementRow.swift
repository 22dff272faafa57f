import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// One row of a table of judgements.
struct JudgementRow {
    let row: TableRow
    let file: Round.JudgementFile?

    /// Where a person has yet to write: the row was prepared, and its decision is blank. `nil` where one is written, or
    /// something that looks like one.
    var waitsForPerson: Place? {
        // An unreadable cell holds something. Beside a column of points 分值 says how many there could be.
        let keys = ["points", "taken", "reason"] + (row.columns["points"].isEmpty ? ["value"] : [])
        guard keys.allSatisfy({ row.text($0) == nil && !row.isUnreadable($0) }), !row.isUnreadable("kind") else {
            return nil
        }
        guard let text = row.text("kind") else { return file?.kind == nil ? row.place("kind") : row.place(pointsKey) }
        let known = JudgementColumns.kinds.first { TableRow.folded($0.word) == TableRow.folded(text) }
        guard let kind = known?.value ?? file?.kind else { return nil }
        if kind.needsPoints { return row.place(pointsKey) }
        return row.text("by") == nil && !row.isUnreadable("by") ? row.place("reason") : nil
    }

    private var pointsKey: String {
        row.columns["points"].isEmpty && !row.columns["taken"].isEmpty ? "taken" : "points"
    }

    func judgement(_ resolver: inout NameResolver) -> Judgement? {
        let body = resolver.body(row, "body")
        let kind = kind
        let subject = subject(kind)
        let reason = kind == .selfAssessment ? row.text("reason") ?? "" : row.required("reason")
        let by = by(kind)
        let onDay = row.date("on-day")
        let until = row.date("until")
        let notifiedOn = row.date("notified-on")
        let hasPoints = kind.map { checksPoints($0) } ?? false
        guard let body, let kind, let subject, let reason, let by, hasPoints else { return nil }
        var (name, target) = (subject.text, Judgement.Target(rawValue: subject.key))
        if kind == .waive, target != .finding {
            if let item = resolver.names.items[name] {
                (name, target) = (item.id, .item)
            } else if target == .item {
                _ = resolver.item(name, row, subject.key)
                return nil
            }
        }
        if let onDay, let until, until < onDay {
            row.report(InputDiagnostics.waiverEnds(until, onDay, at: row.place("until")))
        }
        if let onDay, let notifiedOn, notifiedOn < onDay {
            row.report(InputDiagnostics.notifiedEarly(notifiedOn, onDay, at: row.place("notified-on")))
        }
        return Judgement(
            body: body, subject: name, kind: kind, target: target, points: points(kind), reason: reason,
            by: by.isEmpty ? body : by, onDay: onDay, until: until, evidence: row.text("evidence"),
            reference: row.text("reference"), source: row.text("source") ?? file?.source, notifiedOn: notifiedOn,
            acceptedBy: row.text("accepted-by"), place: row.place(subject.key))
    }

    private var kind: Judgement.Kind? {
        if let given = file?.kind, row.text("kind") == nil, !row.isUnreadable("kind") { return given }
        return row.required("kind") == nil ? nil : row.choice("kind", JudgementColumns.kinds)
    }

    /// Who decided; a list from outside is its source's word, and a self-assessment that of the body (then empty).
    private func by(_ kind: Judgement.Kind?) -> String? {
        if let name = row.text("by") { return name }
        if row.isUnreadable("by") { return nil }
        if let name = file?.by ?? (kind == .outsideDeduction ? row.text("source") ?? file?.source : nil) { return name }
        return kind == .selfAssessment ? "" : row.required("by")
    }

    // MARK: Points

    /// The column that holds the points: what was taken of a deduction, else what was given.
    private func key(_ kind: Judgement.Kind) -> String {
        if kind.isDeduction, !row.columns["taken"].isEmpty { return "taken" }
        return row.columns["points"].isEmpty && !row.columns["value"].isEmpty ? "value" : "points"
    }

    private func points(_ kind: Judgement.Kind) -> String? { row.text(key(kind)) }

    /// Whether the points are there and what they must be; what is wrong is told.
    private func checksPoints(_ kind: Judgement.Kind) -> Bool {
        let key = key(kind)
        guard !row.isUnreadable(key) else { return false }
        guard let points = row.text(key) else {
            guard kind.needsPoints else { return true }
            let place = row.place(key)
            switch kind {
            case .mark: row.report(InputDiagnostics.markWithoutPoints(at: place))
            case .deduction, .outsideDeduction: row.report(InputDiagnostics.deductionWithoutPoints(at: place))
            case .selfAssessment: row.report(InputDiagnostics.selfAssessmentWithoutPoints(at: place))
            default: row.report(InputDiagnostics.withoutAnswer(at: place))
            }
            return false
        }
        if kind.needsPoints, row.single(key) == nil { return false }
        switch kind {
        case .answer: return true
        case .count:
            if let number = Int(points), (0...1_000_000).contains(number) { return true }
            row.report(InputDiagnostics.notACount(points, at: row.place(key)))
            return false
        default: break
        }
        guard YAMLReadings.isDecimal(points) else {
            row.report(TableDiagnostics.notADecimal(points, row.severity, at: row.place(key)))
            return false
        }
        guard points.hasPrefix("-"), kind.needsPoints else { return true }
        row.report(
            kind.isDeduction
                ? InputDiagnostics.negativeDeduction(points, at: row.place(key))
                : InputDiagnostics.negativeMark(points, at: row.place(key)))
        return false
    }

    // MARK: What it is about

    /// Exactly one of indicator, finding and item; a deduction may name an item beside its indicator, as lists do.
    private func subject(_ kind: Judgement.Kind?) -> (key: String, text: String)? {
        var written = JudgementColumns.subjects.compactMap { key in row.text(key).map { (key: key, text: $0) } }
        if let kind, kind.isDeduction || kind == .selfAssessment || kind == .complete {
            if let indicator = written.first, indicator.key == "indicator" { return indicator }
            if row.isUnreadable("indicator") { return nil }
            row.report(InputDiagnostics.noIndicator(at: row.place("indicator")))
            return nil
        }
        if written.count == 1 { return written.removeFirst() }
        if written.isEmpty {
            guard !JudgementColumns.subjects.contains(where: row.isUnreadable) else { return nil }
            let key = JudgementColumns.subjects.first { !row.columns[$0].isEmpty } ?? "indicator"
            row.report(InputDiagnostics.noSubject(at: row.place(key)))
        } else {
            row.report(InputDiagnostics.severalSubjects(written.map(\.text), at: row.place(written[1].key)))
        }
        return nil
    }
}
