import DisclosureModel
import SourceText
import TabularFiles

/// Reads what observers saw (检查): one body, item and state a row, as a board check form has them.
public enum ObservationReader {
    static let columns = [
        TableColumn("body", "单位", "公开主体", isRequired: true),
        TableColumn("item", "事项", "事项编号", "公开事项", isRequired: true),
        TableColumn("cycle", "周期", "期次", "所属期"), TableColumn("channel", "渠道", "公开渠道", "公开渠道和载体"),
        TableColumn("state", "状态", "检查结果", "公开情况", isRequired: true),
        TableColumn("looked-on", "检查日期", "查看日期", isRequired: true), TableColumn("by", "检查人"),
        TableColumn("first-seen", "首次见到", "首次见到日期", "首次所见"), TableColumn("last-seen", "最后见到", "最后见到日期", "最后所见"),
        TableColumn("evidence", "证据", "佐证", "照片"),
    ]

    static let states: [(word: String, value: Observation.State)] =
        Observation.State.allCases.map { ($0.title.chinese, $0) } + [("本期无", .nilStated)]
        + Observation.State.allCases.map { ($0.rawValue, $0) }

    /// Observations in the order of the table. A row that is blank or 未检查 in its state says nothing and is left out.
    ///
    /// - Parameters:
    ///   - source: the round's entry for the table: names for columns, an item, a day of looking.
    ///   - references: of the occurrence registers; a cell of `cycle` may hold one.
    public static func read(
        _ table: HeadedTable, source: Round.Source?, names: InputNames, references: Set<String> = [],
        into collector: DiagnosticCollector
    ) -> [Observation] {
        var given: Set<String> = []
        if source?.item != nil { given.insert("item") }
        if source?.covers != nil { given.insert("looked-on") }
        let kind = Wording("检查记录", "table of observations")
        guard
            let columns = TableColumns(
                of: table, known: columns, kind: kind, mapping: source?.columns ?? [:], given: given, into: collector)
        else { return [] }
        var resolver = NameResolver(names)
        var fixedItem: DisclosureItem?
        if let id = source?.item {
            fixedItem = names.items[id]
            // An unknown item of the round itself is told where it stands, once.
            if fixedItem == nil { return [] }
        }
        return table.rows.compactMap { row in
            let row = TableRow(table: table, row: row, columns: columns, collector: collector, severity: .warning)
            return observation(row, source, fixedItem, references, &resolver)
        }
    }

    private static func observation(
        _ row: TableRow, _ source: Round.Source?, _ fixedItem: DisclosureItem?, _ references: Set<String>,
        _ resolver: inout NameResolver
    ) -> Observation? {
        guard row.text("state") != nil, let state = row.choice("state", states), state != .notChecked else {
            return nil
        }
        let body = resolver.body(row, "body")
        let item = fixedItem ?? row.required("item").flatMap { resolver.item($0, row, "item") }
        let channel = resolver.channel(row, "channel")
        let cycle = row.text("cycle").map { Self.cycle($0, references, row) }
        let lookedOn = row.date("looked-on") ?? source?.covers?.lookedOn
        if lookedOn == nil, row.text("looked-on") == nil, !row.isUnreadable("looked-on") {
            row.report(TableDiagnostics.blankCell(row.severity, at: row.place("looked-on")))
        }
        let firstSeen = row.date("first-seen")
        let lastSeen = row.date("last-seen")
        guard let body, let item, let lookedOn else { return nil }
        if let firstSeen, let lastSeen, firstSeen > lastSeen {
            row.report(InputDiagnostics.sightings(firstSeen, lastSeen, at: row.place("last-seen")))
        } else if let late = [firstSeen, lastSeen].compactMap({ $0 }).max(), late > lookedOn {
            row.report(InputDiagnostics.seenLater(late, lookedOn, at: row.place("looked-on")))
        }
        return Observation(
            body: body, item: item.id, cycle: cycle, channel: channel, state: state, lookedOn: lookedOn,
            by: row.text("by"), firstSeen: firstSeen, lastSeen: lastSeen, evidence: row.text("evidence"),
            place: row.place("state"))
    }

    /// A registered reference as it is, else a cycle in its plain spelling; any other text is told and stands.
    private static func cycle(_ text: String, _ references: Set<String>, _ row: TableRow) -> String {
        if references.contains(text) { return text }
        if let cycle = Cycle(text) { return cycle.text }
        row.report(InputDiagnostics.unknownCycle(text, at: row.place("cycle")))
        return text
    }
}
