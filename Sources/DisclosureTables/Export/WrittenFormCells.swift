import DisclosureModel
import SourceText

/// Reads what a person wrote into an exported form with the importer's own readers; what is not sure is said and not taken.
public struct WrittenFormCells: FormCellReading {
    private let cells: FormCells

    public init(_ vocabulary: Vocabulary) {
        cells = FormCells(vocabulary)
    }

    public func read(_ change: FormCellChange, into item: inout DisclosureItem, collector: DiagnosticCollector) -> Bool
    {
        switch change.part {
        case .names: return names(change, &item)
        case .elements:
            let reading = FormCells.elements(change.text)
            return take(reading, change, collector) { item.elements = Self.restored($0) }
        case .basis: return take(FormCells.bases(change.text), change, collector) { item.bases = $0 }
        case .limit: return limits(change, &item, collector)
        case .functions: return take(cells.functions(change.text), change, collector) { item.functions = $0 }
        case .channels:
            let reading = cells.channels(change.text, meaning: change.channelsMean)
            return take(reading, change, collector) { item.channels = $0 }
        case .audience: return audience(change, &item)
        case .mode: return mode(change, &item)
        case .levels: return levels(change, &item)
        }
    }

    private func take<Value>(
        _ reading: CellReading<Value>, _ change: FormCellChange, _ collector: DiagnosticCollector,
        _ use: (Value) -> Void
    ) -> Bool {
        for doubt in reading.doubts {
            collector.report(Diagnostic(doubt.kind.rawValue, .warning, at: change.place, doubt.wording))
        }
        guard reading.isSure else { return false }
        use(reading.value)
        return true
    }

    private func names(_ change: FormCellChange, _ item: inout DisclosureItem) -> Bool {
        let names = change.cells.map { FormText.oneLine($0.text) }
        let written = names.filter { !$0.isEmpty }
        // A hole between two levels would move the lower one up.
        guard !written.isEmpty, names.prefix(written.count).allSatisfy({ !$0.isEmpty }) else { return false }
        item.names = written
        return true
    }

    /// The form's own marks for optional elements and totals.
    private static func restored(_ elements: [ContentElement]) -> [ContentElement] {
        elements.map { element in
            var element = element
            for (mark, apply) in [
                (OfficialCells.optionalMark, { (element: inout ContentElement) in element.isOptional = true }),
                (OfficialCells.totalsMark, { (element: inout ContentElement) in element.showsTotalsOnly = true }),
            ] where element.text.hasSuffix(mark) {
                element.text = String(element.text.dropLast(mark.count))
                apply(&element)
            }
            return element
        }
    }

    private func limits(
        _ change: FormCellChange, _ item: inout DisclosureItem, _ collector: DiagnosticCollector
    ) -> Bool {
        let lead = OfficialCells.refreshLead
        let lines = change.text.split(separator: "\n").map(String.init)
        let refresh = lines.filter { $0.hasPrefix(lead) }.map { String($0.dropFirst(lead.count)) }
        let limit = lines.filter { !$0.hasPrefix(lead) }
        var limits: (limit: TimeLimit?, refresh: TimeLimit?) = (nil, nil)
        guard
            take(FormCells.limit(limit.joined(separator: "\n")), change, collector, { limits.limit = $0 }),
            take(FormCells.limit(refresh.joined(separator: "\n")), change, collector, { limits.refresh = $0 })
        else { return false }
        (item.limit, item.refresh) = limits
        return true
    }

    private func audience(_ change: FormCellChange, _ item: inout DisclosureItem) -> Bool {
        var words: [String] = []
        for cell in change.cells {
            switch TickCell(cell.text) {
            case .empty: break
            case .ticked:
                // A tick under 特定群体 does not say whom.
                guard cell.column == .everyone else { return false }
                words.append(OfficialCells.everyone)
            case .words(let text, _): words.append(text)
            }
        }
        item.audience = words.isEmpty ? nil : words.joined(separator: "、")
        return true
    }

    private func mode(_ change: FormCellChange, _ item: inout DisclosureItem) -> Bool {
        let ticked = change.cells.filter { TickCell($0.text) == .ticked }.map(\.column)
        guard ticked.count == 1 else { return false }
        item.mode = ticked[0] == .onRequest ? .onRequest : .proactive
        return true
    }

    private func levels(_ change: FormCellChange, _ item: inout DisclosureItem) -> Bool {
        var levels: Set<Level> = []
        for cell in change.cells {
            guard case .level(let level) = cell.column else { continue }
            switch TickCell(cell.text) {
            case .empty: break
            case .ticked: levels.insert(level)
            case .words: return false
            }
        }
        guard !levels.isEmpty else { return false }
        item.levels = levels
        return true
    }
}
