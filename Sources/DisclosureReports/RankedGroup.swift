import SourceText

/// The bodies of one group in the order of their rank, then those without one.
struct RankedGroup: Sendable {
    var id: String?
    var title: String
    var ranked: [AssessmentReport.BodyReport]
    /// With the reason in their remark.
    var unranked: [AssessmentReport.BodyReport]

    /// Bodies of the group whose rank another one shares.
    func isTied(_ body: AssessmentReport.BodyReport) -> Bool {
        body.rank != nil && ranked.count(where: { $0.rank == body.rank }) > 1
    }
}

extension AssessmentReport {
    /// Who is assessed: every body that has a group, a scheme or a score. Villages usually have none of these.
    var rankedGroups: [RankedGroup] {
        var titles = groups.map { (id: Optional($0.id), title: $0.title) }
        var members: [String?: [BodyReport]] = [:]
        for body in bodies where body.isAssessed {
            if members[body.group] == nil, !titles.contains(where: { $0.id == body.group }) {
                titles.append((body.group, body.groupTitle ?? body.group ?? wording("未分组", "no group")))
            }
            members[body.group, default: []].append(body)
        }
        return titles.compactMap { id, title in
            guard let all = members[id] else { return nil }
            let ranked = all.filter { $0.rank != nil }.sorted { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }
            let unranked = all.filter { $0.rank == nil }.sorted { $0.id < $1.id }
            return RankedGroup(id: id, title: title, ranked: ranked, unranked: unranked)
        }
    }

    /// The language that the report's own sentences are in.
    var language: Language { Language(rawValue: round.language) ?? .chinese }

    private func wording(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english).text(in: language)
    }
}

extension AssessmentReport.BodyReport {
    var isAssessed: Bool { group != nil || scheme != nil || score != nil }
}
