import SourceText

extension PageBuilder {
    /// One line: who, what, when, which way.
    func brief(_ finding: Report.FindingReport, linked: Bool) -> PageContent {
        var content = heading(finding)
        content["isFull"] = false
        content["linked"] = linked
        return content
    }

    /// Obligation, finding, evidence, catalogue line and statute.
    func full(_ finding: Report.FindingReport, of body: Report.BodyReport) -> PageContent {
        let item = index.items[finding.item]
        var content = heading(finding)
        content["isFull"] = true
        content["linked"] = false
        content["elsewhere"] = finding.body != body.id
        content["message"] = finding.message
        content["item"] = finding.item
        content["limit"] = shown(item?.limit)
        content["due"] = shown(finding.due)
        content["counting"] = shown(finding.counting)
        content["evidence"] = finding.evidence.prefix(Limit.evidence).map { evidence -> PageContent in
            ["source": evidence.kindTitle(in: language), "where": shown(evidence.place), "says": evidence.text]
        }
        content["moreEvidence"] = shown(more: finding.evidence.count - Limit.evidence)
        content["catalogueLine"] = shown(item?.place)
        content["basis"] = finding.basis
        content["findingID"] = finding.id
        content["followUp"] = ReviewText(language: language).details(of: finding).map { detail -> PageContent in
            ["label": detail.label, "says": detail.text]
        }
        return content
    }

    private func heading(_ finding: Report.FindingReport) -> PageContent {
        [
            "anchor": finding.id, "owner": finding.bodyName, "itemTitle": finding.itemTitle,
            "cycle": shown(finding.cycleTitle(in: language)), "dimension": finding.dimensionTitle,
            "outcome": finding.outcomeTitle, "isFailure": finding.outcome == "failed",
            "deduction": shown(finding.deduction),
        ]
    }
}
