extension PageBuilder {
    /// One entry a group: bars for those with a rank, reasons for those without.
    func ranking() -> [PageContent] {
        groups.map { group in
            [
                "groupTitle": group.title, "ranked": group.ranked.map { bar($0, isTied: group.isTied($0)) },
                "unranked": group.unranked.map { body -> PageContent in
                    [
                        "anchor": body.id, "name": body.name, "remark": shown(body.remark),
                        "coverage": shown(body.coverage), "score": shown(body.score),
                    ]
                },
                "hasRanked": !group.ranked.isEmpty, "hasUnranked": !group.unranked.isEmpty,
            ]
        }
    }

    private func bar(_ body: Report.BodyReport, isTied: Bool) -> PageContent {
        let score = body.score.flatMap { DecimalText($0) }
        let total = body.total.flatMap { DecimalText($0) }
        let length = if let score, let total { score.share(of: total) } else { 0 }
        return [
            "anchor": body.id, "name": body.name, "rank": body.rank ?? 0, "tied": isTied, "score": body.score ?? "—",
            "total": shown(body.total), "length": "\(length)", "grade": shown(body.grade), "points": shown(body.points),
            "coverage": shown(body.coverage), "remark": shown(body.remark),
        ]
    }
}
