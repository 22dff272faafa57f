/// Look-up tables over a report; of two entries with one id the first counts.
struct ReportIndex: Sendable {
    typealias Report = AssessmentReport

    let bodies: [String: Report.BodyReport]
    let items: [String: Report.ItemReport]
    let findings: [String: Report.FindingReport]
    /// Title and full points of each indicator, by body and indicator id.
    private let indicators: [String: [String: IndicatorName]]

    struct IndicatorName: Sendable {
        var title: String
        var full: String
    }

    init(_ report: Report) {
        bodies = Self.first(report.bodies, by: \.id)
        items = Self.first(report.items, by: \.id)
        findings = Self.first(report.findings, by: \.id)
        var names: [String: [String: IndicatorName]] = [:]
        for body in report.bodies where !body.indicators.isEmpty {
            for node in body.indicators.flatMap(\.withDescendants) where names[body.id]?[node.id] == nil {
                names[body.id, default: [:]][node.id] = IndicatorName(title: node.title, full: node.full)
            }
        }
        indicators = names
    }

    func parent(of body: String) -> Report.BodyReport? { bodies[body]?.parent.flatMap { bodies[$0] } }

    /// The body, who it answers to, and so on upwards; ends where the chain bites its tail.
    func chain(from body: String) -> [String] {
        var chain: [String] = []
        var next: String? = body
        while let current = next, !chain.contains(current) {
            chain.append(current)
            next = bodies[current]?.parent
        }
        return chain
    }

    /// The indicator in the tree of the body or of the nearest one it answers to; else its id alone.
    func indicator(_ id: String, for body: String) -> IndicatorName {
        for link in chain(from: body) {
            if let name = indicators[link]?[id] { return name }
        }
        return IndicatorName(title: id, full: "")
    }

    private static func first<Value>(_ values: [Value], by key: KeyPath<Value, String>) -> [String: Value] {
        Dictionary(values.map { ($0[keyPath: key], $0) }) { first, _ in first }
    }
}
