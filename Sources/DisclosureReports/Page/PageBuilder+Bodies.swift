import SourceText

extension PageBuilder {
    /// How many findings are shown in full under one indicator, under one body with all below it, and in short under one village.
    enum Limit {
        static let indicator = 40
        static let section = 150
        static let village = 20
        static let evidence = 5
    }

    var ungroupedTitle: String { Wording("其他单位", "other bodies").text(in: language) }

    func bodySections() -> [PageContent] {
        tree.sections.map { section in
            [
                "groupTitle": section.group?.title ?? ungroupedTitle,
                "bodies": section.bodies.map { body in
                    var shelf = FindingShelf(room: Limit.section)
                    return content(of: body, &shelf)
                },
            ]
        }
    }

    private func content(of body: Report.BodyReport, _ shelf: inout FindingShelf) -> PageContent {
        let nodes = (body.parts ?? []).map(node) + body.indicators.map { node($0, of: body, &shelf) }
        let own = tree.findings[body.id] ?? []
        let loose = own.filter { finding in !shelf.isMentioned(finding.id) }
        let looseShown = list(loose, limit: Limit.indicator, of: body, &shelf)
        let villages = tree.below[body.id] ?? []
        var withFindings: [PageContent] = []
        var clean: [PageContent] = []
        var unseen: [PageContent] = []
        var count = 0
        for village in villages {
            let found = tree.findings[village.id] ?? []
            count += found.count
            if !found.isEmpty {
                withFindings.append(self.village(village, found, of: body, &shelf))
            } else {
                let skipped = village.fields.reduce(0) { $0 &+ max(0, $1.notChecked) }
                let name: PageContent = [
                    "anchor": village.id, "villageName": village.name, "skipped": shown(more: skipped),
                ]
                if isUnseen(village) { unseen.append(name) } else { clean.append(name) }
            }
        }
        let reviewed = review(of: body)
        return [
            "review": reviewed, "hasReview": !reviewed.isEmpty,
            "anchor": body.id, "name": body.name, "kind": body.kindTitle(in: language), "score": shown(body.score),
            "total": shown(body.total), "grade": shown(body.grade),
            "rank": body.rank.map { $0 as any Sendable } ?? false,
            "rankedCount": body.ranked ?? 0, "coverage": shown(body.coverage), "points": shown(body.points),
            "remark": shown(body.remark), "scheme": shown(body.scheme), "nodes": nodes,
            "loose": looseShown, "hasLoose": !loose.isEmpty, "more": shown(more: loose.count - looseShown.count),
            "hasVillages": !villages.isEmpty, "villageCount": villages.count, "badVillages": withFindings.count,
            "villageFindings": count, "villages": withFindings, "clean": clean, "hasClean": !clean.isEmpty,
            "unseen": unseen, "hasUnseen": !unseen.isEmpty,
            "nothing": nodes.isEmpty && loose.isEmpty && villages.isEmpty,
        ]
    }

    /// Nobody looked at anything that it owed: no finding then says nothing.
    private func isUnseen(_ village: Report.BodyReport) -> Bool {
        if let coverage = village.coverage.flatMap({ DecimalText($0) }) { return coverage.isZero }
        return village.fields.contains { $0.notChecked > 0 }
            && village.fields.allSatisfy { $0.met <= 0 && $0.failed <= 0 && $0.other <= 0 }
    }

    private func node(
        _ indicator: Report.IndicatorReport, of body: Report.BodyReport, _ shelf: inout FindingShelf
    ) -> PageContent {
        let lost = indicator.lost.compactMap { index.findings[$0] }
        let shownFindings = list(lost, limit: Limit.indicator, of: body, &shelf)
        let children = indicator.indicators.map { node($0, of: body, &shelf) }
        let isShort =
            if let points = indicator.points.flatMap({ DecimalText($0) }), let full = DecimalText(indicator.full) {
                points < full
            } else {
                false
            }
        return [
            "nodeTitle": indicator.title, "got": indicator.points ?? "—", "full": indicator.full, "short": isShort,
            "notScored": indicator.points == nil,
            "trace": indicator.trace.map { $0.sentence(in: language, isBare: true) },
            "hasTrace": !indicator.trace.isEmpty,
            "lost": shownFindings, "lostCount": lost.count, "hasLost": !lost.isEmpty,
            "more": shown(more: lost.count - shownFindings.count), "nodes": children, "hasNodes": !children.isEmpty,
            "opens": !indicator.trace.isEmpty || !lost.isEmpty || !children.isEmpty,
        ]
    }

    /// A part of a composed score, above the indicators.
    private func node(_ part: Report.PartReport) -> PageContent {
        let children = part.parts.map(node)
        let sources = part.sources.count > 1 || part.trace.isEmpty ? part.sources.map { $0.sentence(in: language) } : []
        let trace = part.trace + sources
        let isShort =
            if let points = part.points.flatMap({ DecimalText($0) }), let full = DecimalText(part.full) {
                points < full
            } else {
                false
            }
        return [
            "nodeTitle": part.title, "got": part.points ?? "—", "full": part.full, "short": isShort,
            "notScored": part.points == nil, "trace": trace, "hasTrace": !trace.isEmpty,
            "lost": [PageContent](), "lostCount": 0, "hasLost": false, "more": false, "nodes": children,
            "hasNodes": !children.isEmpty, "opens": !trace.isEmpty || !children.isEmpty,
        ]
    }

    private func village(
        _ village: Report.BodyReport, _ found: [Report.FindingReport], of body: Report.BodyReport,
        _ shelf: inout FindingShelf
    ) -> PageContent {
        let listed = found.prefix(Limit.village).map { finding -> PageContent in
            if shelf.isShown(finding.id) || !shelf.hasRoom { return brief(finding, linked: shelf.isShown(finding.id)) }
            shelf.show(finding.id)
            return full(finding, of: village)
        }
        return [
            "anchor": village.id, "villageName": village.name, "coverage": shown(village.coverage),
            "findingCount": found.count, "listed": listed, "more": shown(more: found.count - listed.count),
        ]
    }

    /// In full as long as there is room; a finding that is shown already is named with a link to it.
    private func list(
        _ wanted: [Report.FindingReport], limit: Int, of body: Report.BodyReport, _ shelf: inout FindingShelf
    ) -> [PageContent] {
        var listed: [PageContent] = []
        for finding in wanted {
            shelf.mention(finding.id)
            guard listed.count < limit else { continue }
            if shelf.isShown(finding.id) {
                listed.append(brief(finding, linked: true))
            } else if shelf.hasRoom {
                shelf.show(finding.id)
                listed.append(full(finding, of: body))
            }
        }
        return listed
    }
}

/// Which findings a section has shown, and how much room is left in it.
struct FindingShelf {
    private var shown: Set<String> = []
    private var mentioned: Set<String> = []
    private let room: Int

    init(room: Int) { self.room = room }

    var hasRoom: Bool { shown.count < room }
    func isShown(_ id: String) -> Bool { shown.contains(id) }
    func isMentioned(_ id: String) -> Bool { mentioned.contains(id) }
    mutating func show(_ id: String) { shown.insert(id) }
    mutating func mention(_ id: String) { mentioned.insert(id) }
}
