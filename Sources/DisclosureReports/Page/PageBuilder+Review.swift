import SourceText

extension PageBuilder {
    /// Versions of the score and the appeals; empty where there are neither.
    func review(of body: Report.BodyReport) -> PageContent {
        let versions = body.versions ?? []
        let appeals = body.appeals ?? []
        guard !versions.isEmpty || !appeals.isEmpty else { return [:] }
        let text = ReviewText(language: language)
        return [
            "hasVersions": !versions.isEmpty,
            "versions": versions.map { version -> PageContent in
                [
                    "stage": version.stageTitle, "versionScore": version.score ?? "—",
                    "versionGrade": version.grade ?? "",
                    "versionRank": version.rank.map(String.init) ?? "", "versionChange": version.change ?? "",
                    "versionTrace": version.trace, "hasVersionTrace": !version.trace.isEmpty,
                ]
            },
            "hasAppeals": !appeals.isEmpty, "appealCount": appeals.count,
            "appeals": appeals.map { appeal -> PageContent in
                [
                    "appellant": shown(appeal.body == body.id ? nil : appeal.bodyName), "appealKind": appeal.kindTitle,
                    "appealSubject": appeal.subjectTitle, "appealID": appeal.subject, "appealState": appeal.stateTitle,
                    "appealChange": shown(appeal.change),
                    "appealDetails": text.details(of: appeal).map { detail -> PageContent in
                        ["label": detail.label, "says": detail.text]
                    },
                ]
            },
        ]
    }
}
