import SourceText

extension PageBuilder {
    /// How many lines of each long list are printed; the rest is in `assessment.json`.
    private static let limit = 200

    /// What is carried over, unmatched, wrong with the input, and what went in.
    func appendix() -> PageContent {
        let carried = report.carriedOver.prefix(Self.limit).map { entry -> PageContent in
            [
                "owner": entry.bodyName, "itemTitle": entry.itemTitle, "cycle": shown(entry.cycleTitle(in: language)),
                "due": entry.due,
            ]
        }
        let unmatched = report.unmatched.prefix(Self.limit).map { entry -> PageContent in
            ["where": entry.place, "reason": entry.reason, "says": entry.text]
        }
        let diagnostics = report.diagnostics.prefix(Self.limit).map { entry -> PageContent in
            [
                "severity": entry.severityTitle(in: language), "where": shown(entry.place), "message": entry.message,
                "remedy": shown(entry.remedy), "code": entry.code,
            ]
        }
        let decided = (report.decisions ?? []).filter { $0.kind != "self-assessment" }
        let decisions = decided.prefix(Self.limit).map { entry -> PageContent in
            ["owner": entry.bodyName, "says": entry.sentence(in: language), "where": shown(entry.place)]
        }
        let claimed = report.selfAssessments ?? []
        let claims = claimed.prefix(Self.limit).map { entry -> PageContent in
            [
                "owner": entry.bodyName, "title": entry.indicatorTitle, "full": entry.full, "claimed": entry.claimed,
                "mark": shown(entry.mark), "points": shown(entry.points), "difference": shown(entry.difference),
                "evidence": shown(entry.evidence),
            ]
        }
        return [
            "decisions": decisions, "hasDecisions": !decisions.isEmpty, "decisionCount": decided.count,
            "moreDecisions": shown(more: decided.count - decisions.count), "claims": claims,
            "hasClaims": !claims.isEmpty, "claimCount": claimed.count,
            "moreClaims": shown(more: claimed.count - claims.count),
            "carried": carried, "hasCarried": !carried.isEmpty, "carriedCount": report.carriedOver.count,
            "moreCarried": shown(more: report.carriedOver.count - carried.count), "unmatched": unmatched,
            "hasUnmatched": !unmatched.isEmpty || report.unmatchedTotal > 0,
            "unmatchedCount": max(report.unmatchedTotal, report.unmatched.count),
            "moreUnmatched": shown(more: max(report.unmatchedTotal, report.unmatched.count) - unmatched.count),
            "diagnostics": diagnostics, "hasDiagnostics": !diagnostics.isEmpty,
            "diagnosticCount": report.diagnostics.count,
            "moreDiagnostics": shown(more: report.diagnostics.count - diagnostics.count),
            "inputs": report.inputs.map { input -> PageContent in
                ["path": input.path, "sha256": input.sha256, "bytes": Self.grouped(input.bytes)]
            },
            "inputCount": report.inputs.count,
        ]
    }
}
