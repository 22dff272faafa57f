import DisclosureReports

extension SampleReports {
    /// Texts that would break out of HTML, CSV or a terminal, were they printed as they are.
    static let hostileTexts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        // A combining mark or joiner makes one character of it and the sign before: escaping by character misses it.
        "\"\u{0301} onfocus=alert(1) autofocus x=\"", "<\u{200D}b>", "&lt;b&gt; & {{title}} {{{title}}}",
        "=HYPERLINK(\"http://example.invalid/?\"&A1,\"点我\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1",
        "第一行\n第二行\r\n第三行", "逗号,引号\"分号;", "\u{1B}[31m红\u{1B}]0;title\u{07}", "</style></title></template>",
        "\u{202E}txt.exe", String(repeating: "很长的名称", count: 60), String(repeating: "W", count: 300), "", "\u{0}",
    ]

    /// The small report with every text replaced by a hostile one, ids included.
    static func hostile() -> Report {
        var next = 0
        func bad() -> String {
            next += 1
            return hostileTexts[next % hostileTexts.count]
        }
        var report = small()
        report.round.id = bad()
        report.round.title = bad()
        report.round.banner = hostileTexts[16] + hostileTexts[0]
        report.round.periodFrom = bad()
        report.round.cutOff = bad()
        report.tool.version = bad()
        for index in report.groups.indices { report.groups[index].title = bad() }
        for index in report.inputs.indices { report.inputs[index].path = bad() }
        for index in report.bodies.indices {
            report.bodies[index].name = bad()
            report.bodies[index].kind = bad()
            report.bodies[index].grade = bad()
            report.bodies[index].remark = bad()
            report.bodies[index].coverage = bad()
            report.bodies[index].scheme = bad()
            if index == 1 { report.bodies[index].score = bad() }
            for field in report.bodies[index].fields.indices { report.bodies[index].fields[field].field = bad() }
            for node in report.bodies[index].indicators.indices {
                report.bodies[index].indicators[node].title = bad()
                report.bodies[index].indicators[node].points = bad()
                report.bodies[index].indicators[node].trace = hostileTexts.map { .init(text: $0) }
            }
        }
        report.items[0].place = bad()
        for (index, text) in hostileTexts.enumerated() {
            var finding = report.findings[index % 4]
            finding.id = "h\(index)" + text
            finding.bodyName = bad()
            finding.itemTitle = text
            finding.cycle = bad()
            finding.dimensionTitle = bad()
            finding.outcome = bad()
            finding.outcomeTitle = bad()
            finding.message = text
            finding.counting = bad()
            finding.evidence = hostileTexts.map { Report.EvidenceReport(kind: $0, place: $0, text: $0) }
            finding.basis = hostileTexts
            finding.indicators = [text]
            finding.deduction = bad()
            report.findings.append(finding)
            report.bodies[0].indicators[0].indicators[0].lost.append(finding.id)
        }
        report.unmatched = hostileTexts.map { Report.UnmatchedReport(place: $0, reason: $0, text: $0) }
        report.carriedOver = hostileTexts.map {
            Report.CarriedReport(body: $0, bodyName: $0, item: $0, itemTitle: $0, cycle: $0, due: $0)
        }
        report.diagnostics = hostileTexts.map {
            Report.DiagnosticReport(code: $0, severity: $0, place: $0, message: $0, remedy: $0)
        }
        // A chain of parents that bites its tail, an indicator that names findings that do not exist.
        report.bodies[3].parent = report.bodies[4].id
        report.bodies[4].parent = report.bodies[3].id
        report.bodies[0].indicators[0].lost = ["nowhere"]
        return report
    }
}
