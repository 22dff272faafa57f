import SourceText

/// `report.html`: the whole report as one page that needs no network and no script, for screen, phone and paper.
public enum ReportPage {
    /// Headings are in `language`, by default that of the report. Throws only if a template of ours is malformed.
    public static func html(of report: AssessmentReport, language: Language? = nil) throws -> String {
        let language = language ?? report.language
        return try PageLibrary(language: language).render(PageBuilder(report, language: language).page())
    }
}

/// Turns the report into what the templates are filled from. It counts, sorts and cuts lists; it computes no score.
package struct PageBuilder {
    typealias Report = AssessmentReport

    let report: Report
    let language: Language
    let index: ReportIndex
    let groups: [RankedGroup]
    let tree: ReportTree

    package init(_ report: AssessmentReport, language: Language) {
        self.report = report
        self.language = language
        index = ReportIndex(report)
        groups = report.rankedGroups
        tree = ReportTree(report, index, groups: groups)
    }

    package func page() -> PageContent {
        let round = report.round
        return [
            "lang": language == .chinese ? "zh-CN" : "en",
            "style": PageStyle.text + PageStyle.printed(banner: round.banner),
            "title": round.title, "banner": shown(round.banner), "round": round.id,
            "from": round.periodFrom, "to": round.periodTo, "cutOff": round.cutOff, "previous": round.previousCutOff,
            "rectify": shown(round.rectifyUntil), "toolName": report.tool.name, "toolVersion": report.tool.version,
            "figures": figures(), "ranking": ranking(), "heat": heatMap(), "sections": bodySections(),
            "appendix": appendix(),
        ]
    }

    private func figures() -> [PageContent] {
        let assessed = groups.reduce(0) { $0 + $1.ranked.count + $1.unranked.count }
        let scored = report.bodies.count { $0.score != nil }
        let failed = report.findings.count { $0.outcome == "failed" }
        let figures: [(Int, Wording)] = [
            (assessed, Wording("个参评单位", "bodies assessed")), (scored, Wording("个有得分", "with a score")),
            (report.bodies.count { $0.level == "village" }, Wording("个村（社区）", "villages")),
            (report.items.count, Wording("个公开事项", "items")), (report.recordsRead, Wording("条记录", "records read")),
            (failed, Wording("条不符合", "failed")),
            (report.findings.count - failed, Wording("条待定或存疑", "open to a person")),
            (report.carriedOver.count, Wording("条结转下轮", "carried over")),
        ]
        return figures.map { ["number": Self.grouped($0), "meaning": $1.text(in: language)] }
    }

    /// 20480 as `20,480`.
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (offset, digit) in String(number).reversed().enumerated() {
            if offset > 0, offset % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
