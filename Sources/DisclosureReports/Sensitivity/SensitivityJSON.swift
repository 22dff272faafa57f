import DisclosureModel
import SourceText

/// What `zwgk assess --sensitivity --format json` writes: numbers of points are decimal strings or fractions.
public enum SensitivityJSON {
    public static func text(of report: SensitivityReport) throws -> String {
        try JSONText.of(
            Document(
                format: 1, round: report.round,
                groups: report.groups.map { group in
                    Group(
                        group: group.id, title: group.title, scheme: group.scheme.id, changes: group.result.changes,
                        mixed: group.result.mixed, percent: group.result.percent,
                        bodies: group.result.bodies.map { self.body($0, in: group, report) })
                }))
    }

    private static func body(
        _ body: Sensitivity.Body, in group: SensitivityReport.Group, _ report: SensitivityReport
    ) -> Body {
        func extreme(_ extreme: Sensitivity.Extreme?) -> Extreme? {
            extreme.map { Extreme(rank: $0.rank, change: Nullable($0.change.map(change))) }
        }
        return Body(
            id: body.id, name: report.name(body.id), rank: Nullable(body.rank), score: Nullable(group.shown(body)),
            exact: Nullable(body.exact?.exactText), grade: Nullable(body.grade), best: Nullable(extreme(body.best)),
            worst: Nullable(extreme(body.worst)),
            bestKeepingAll: Nullable(body.keepingAll?.lowerBound),
            worstKeepingAll: Nullable(body.keepingAll?.upperBound), keepsRank: body.keepsRank,
            keepsGrade: body.keepsGrade,
            grades: body.grades.map { Grade(grade: Nullable($0.grade), changes: $0.changes) },
            edges: body.edges.map {
                Edge(from: $0.from.exactText, grade: $0.grade, distance: $0.distance.exactText)
            },
            roundedAlike: body.roundedAlike,
            otherReading: Reading(
                rank: Nullable(body.otherReading.rank), grade: Nullable(body.otherReading.grade)))
    }

    private static func change(_ change: WeightChange) -> Change {
        switch change {
        case .raised(let id): Change(kind: "raised", indicator: id)
        case .lowered(let id): Change(kind: "lowered", indicator: id)
        case .dropped(let id): Change(kind: "dropped", indicator: id)
        case .mixed(let number): Change(kind: "mixed", number: number)
        }
    }

    private struct Document: Encodable {
        let format: Int
        let round: String
        let groups: [Group]
    }

    private struct Group: Encodable {
        let group, title, scheme: String
        let changes, mixed, percent: Int
        let bodies: [Body]
    }

    private struct Body: Encodable {
        let id, name: String
        let rank: Nullable<Int>
        let score, exact, grade: Nullable<String>
        let best, worst: Nullable<Extreme>
        let bestKeepingAll, worstKeepingAll: Nullable<Int>
        let keepsRank, keepsGrade: Int
        let grades: [Grade]
        let edges: [Edge]
        let roundedAlike: [String]
        let otherReading: Reading
    }

    private struct Extreme: Encodable {
        let rank: Int
        let change: Nullable<Change>
    }

    /// Only what its kind has.
    private struct Change: Encodable {
        let kind: String
        var indicator: String?
        var number: Int?
    }

    private struct Grade: Encodable {
        let grade: Nullable<String>
        let changes: Int
    }

    private struct Edge: Encodable { let from, grade, distance: String }

    private struct Reading: Encodable {
        let rank: Nullable<Int>
        let grade: Nullable<String>
    }

    /// A key that is always there, null where there is nothing.
    private struct Nullable<Value: Encodable>: Encodable {
        let value: Value?

        init(_ value: Value?) { self.value = value }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let value { try container.encode(value) } else { try container.encodeNil() }
        }
    }
}
