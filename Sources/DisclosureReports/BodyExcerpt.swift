/// What a report says of one body: the body, the findings it owns or answers for, and the items these are about.
public struct BodyExcerpt: Sendable, Codable, Hashable {
    public var format: Int
    public var tool: AssessmentReport.Tool
    public var round: AssessmentReport.RoundSummary
    public var body: AssessmentReport.BodyReport
    public var findings: [AssessmentReport.FindingReport]
    public var items: [AssessmentReport.ItemReport]
    public var carriedOver: [AssessmentReport.CarriedReport]
    /// What people decided of the body, or of the chosen indicator.
    public var decisions: [AssessmentReport.DecisionReport]?
    public var selfAssessments: [AssessmentReport.SelfAssessmentReport]?
}

extension AssessmentReport {
    /// The part of the report that `zwgk explain ROUND BODY [INDICATOR]` is about.
    ///
    /// `body` is an id or an unambiguous name. With an indicator the body's tree is cut to it, the findings to those that lost points in it.
    public func excerpt(body: String, indicator: String? = nil) throws(UnknownSubject) -> BodyExcerpt {
        var subject = try self.body(named: body)
        var wanted: (FindingReport) -> Bool
        if let indicator {
            let chosen = try subject.indicator(named: indicator)
            subject.indicators = [chosen]
            let lost = chosen.allLost
            wanted = { lost.contains($0.id) }
        } else {
            let lost = subject.indicators.reduce(into: Set<String>()) { $0.formUnion($1.allLost) }
            let id = subject.id
            wanted = { $0.body == id || lost.contains($0.id) }
        }
        let chosen = findings.filter(wanted)
        let id = subject.id
        let ids = indicator == nil ? nil : Set(subject.indicators.flatMap(\.withDescendants).map(\.id))
        let decided = decisions?.filter { $0.body == id && (ids?.contains($0.subject) ?? true) }
        let claims = selfAssessments?.filter { $0.body == id && (ids?.contains($0.indicator) ?? true) }
        let named = Set(chosen.map(\.item))
        return BodyExcerpt(
            format: format, tool: tool, round: round, body: subject, findings: chosen,
            items: items.filter { named.contains($0.id) },
            carriedOver: indicator == nil ? carriedOver.filter { $0.body == subject.id } : [],
            decisions: decided?.isEmpty ?? true ? nil : decided,
            selfAssessments: claims?.isEmpty ?? true ? nil : claims)
    }

    /// The body of that id, or the only one of that name.
    public func body(named name: String) throws(UnknownSubject) -> BodyReport {
        if let exact = bodies.first(where: { $0.id == name }) { return exact }
        let named = bodies.filter { $0.name == name }
        if let only = named.first, named.count == 1 { return only }
        if named.count > 1 { throw .ambiguous(name, ids: named.map(\.id)) }
        let similar = bodies.filter { $0.id.contains(name) || $0.name.contains(name) || name.contains($0.name) }
        throw .unknownBody(name, similar: similar.prefix(8).map { "\($0.id) \($0.name)" })
    }
}

extension AssessmentReport.BodyReport {
    /// The node of that id or title, wherever in the tree it stands.
    func indicator(named name: String) throws(UnknownSubject) -> AssessmentReport.IndicatorReport {
        let all = indicators.flatMap(\.withDescendants)
        if let exact = all.first(where: { $0.id == name }) ?? all.first(where: { $0.title == name }) { return exact }
        throw .unknownIndicator(name, of: self.name, known: all.map { "\($0.id) \($0.title)" })
    }
}

extension AssessmentReport.IndicatorReport {
    /// The node, then everything below it, in the order of the scheme.
    var withDescendants: [AssessmentReport.IndicatorReport] { [self] + indicators.flatMap(\.withDescendants) }

    /// Ids of the findings that lost points here or below.
    var allLost: Set<String> { withDescendants.reduce(into: []) { $0.formUnion($1.lost) } }
}
