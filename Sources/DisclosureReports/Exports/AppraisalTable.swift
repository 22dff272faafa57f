import DisclosureModel
import ExactArithmetic
import SourceText

/// The results of a round in the receiving office's own columns (绩效报送表), made from what was published.
public struct AppraisalTable: Sendable, Hashable {
    public enum Cell: Sendable, Hashable {
        case text(String)
        /// A plain decimal, shown with as many digits as it has.
        case number(String)

        public var text: String {
            switch self {
            case .text(let text), .number(let text): text
            }
        }
    }

    public let titles: [String]
    public let headings: [String]
    /// One for each assessed body; a village has none, its township answers for it.
    public let rows: [[Cell]]
    /// Names that the report does not have, grades without a word. Where one is an error the table is not to be sent.
    public let diagnostics: [Diagnostic]

    public init(_ report: AssessmentReport, _ mapping: ExportMapping) {
        var problems = ExportProblems(report, mapping)
        let bodies = Self.bodies(report, mapping)
        if bodies.isEmpty { problems.noRows() }
        titles = mapping.titles.map { title in
            switch title {
            case .text(let text): text
            case .value(let value): Self.ofRound(value, report.round) ?? ""
            }
        }
        headings = mapping.columns.map(\.heading)
        var rows: [[Cell]] = []
        for (index, body) in bodies.enumerated() {
            let reading = ExportReading(body: body, number: index + 1, report: report)
            rows.append(mapping.columns.map { reading.cell($0, &problems) })
        }
        problems.checkIndicators(of: bodies)
        self.rows = rows
        diagnostics = problems.diagnostics
    }

    // MARK: Who has a row

    private static func bodies(
        _ report: AssessmentReport, _ mapping: ExportMapping
    ) -> [AssessmentReport.BodyReport] {
        let groups = mapping.groups.map { Set($0.map(\.text)) }
        let listed = report.rankedGroups.flatMap { $0.ranked + $0.unranked }.filter { body in
            guard body.level != Level.village.rawValue else { return false }
            if let groups, !(body.group.map(groups.contains) ?? false) { return false }
            guard let kinds = mapping.kinds else { return true }
            return BodyKind(rawValue: body.kind).map(kinds.contains) ?? false
        }
        switch mapping.order {
        case .groups: return listed
        case .id: return listed.sorted { $0.id < $1.id }
        case .score:
            // Schemes may have different totals; a share of them compares.
            let shares = Dictionary(
                listed.map { ($0.id, ExportReading.share(of: $0, .rounded)) }, uniquingKeysWith: { first, _ in first })
            return listed.sorted { left, right in
                switch (shares[left.id] ?? nil, shares[right.id] ?? nil) {
                case (let first?, let second?) where first != second: second < first
                case (nil, _?): false
                case (_?, nil): true
                default: left.id < right.id
                }
            }
        }
    }

    static func ofRound(_ value: ExportValue, _ round: AssessmentReport.RoundSummary) -> String? {
        switch value {
        case .roundTitle: round.title
        case .roundID: round.id
        case .periodFrom: round.periodFrom
        case .periodTo: round.periodTo
        case .cutOff: round.cutOff
        default: nil
        }
    }
}
