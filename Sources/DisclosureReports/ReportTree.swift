/// Which bodies stand for themselves in a report, and which are shown below the one that answers for them.
struct ReportTree: Sendable {
    typealias BodyReport = AssessmentReport.BodyReport

    /// Bodies with a section of their own; `group` is nil for those outside every ranking.
    struct Section: Sendable {
        var group: RankedGroup?
        var bodies: [BodyReport]
    }

    let sections: [Section]
    /// In order of id, by the id of the body with a section.
    let below: [String: [BodyReport]]
    /// In the report's order, by the id of the body that owes.
    let findings: [String: [AssessmentReport.FindingReport]]

    init(_ report: AssessmentReport, _ index: ReportIndex, groups: [RankedGroup]) {
        var below: [String: [BodyReport]] = [:]
        var others: [BodyReport] = []
        for body in report.bodies where !body.isAssessed {
            let chain = index.chain(from: body.id).dropFirst()
            if let nearest = chain.first(where: { index.bodies[$0]?.isAssessed ?? false }) {
                below[nearest, default: []].append(body)
            } else if let top = chain.last(where: { index.bodies[$0] != nil }), index.parent(of: top) == nil {
                below[top, default: []].append(body)
            } else {
                others.append(body)
            }
        }
        self.below = below.mapValues { $0.sorted { $0.id < $1.id } }
        sections =
            groups.map { Section(group: $0, bodies: $0.ranked + $0.unranked) }
            + (others.isEmpty ? [] : [Section(group: nil, bodies: others)])
        findings = Dictionary(grouping: report.findings, by: \.body)
    }
}
