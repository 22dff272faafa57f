import DisclosureReports
import Foundation
import SourceText
import Testing

@Suite struct ReportPageTests {
    /// To look at: `ZWGK_SAMPLE_PAGES=/some/folder swift test --filter ReportPageTests`.
    private static let folder = ProcessInfo.processInfo.environment["ZWGK_SAMPLE_PAGES"]

    static let samples: [Sample] = [.empty, .small, .english, .hostile, .county]

    @Test(.enabled(if: folder != nil)) func `sample pages are written for whoever wants to look at them`() throws {
        let large = Sample(name: "county-20000", report: SampleReports.county(findings: 20_000))
        for sample in Self.samples + [.crowded, large] {
            var html = ""
            let time = try ContinuousClock().measure { html = try ReportPage.html(of: sample.report) }
            var json = ""
            let written = try ContinuousClock().measure { json = try AssessmentJSON.text(of: sample.report) }
            let listed = ContinuousClock().measure { json += FindingSheet.text(of: sample.report) }
            print("\(sample.name): page \(html.utf8.count) bytes in \(time), JSON \(written), findings \(listed)")
            try html.write(toFile: "\(Self.folder ?? ".")/\(sample.name).html", atomically: true, encoding: .utf8)
        }
    }

    @Test func `the small report's page reads as its golden file`() throws {
        try GoldenFile(name: "report.html").expect(ReportPage.html(of: SampleReports.small()))
    }

    @Test(arguments: samples) func `every tag is closed and nothing but our own tags and attributes is there`(
        sample: Sample
    ) throws {
        let page = HTMLReader(try ReportPage.html(of: sample.report))
        #expect(page.faults == [])
        let tags: Set<String> = [
            "!doctype", "html", "head", "meta", "title", "style", "body", "div", "header", "h1", "h2", "h3", "h4", "dl",
            "dt", "dd",
            "nav", "a", "main", "ul", "ol", "li", "b", "span", "section", "p", "small", "svg", "rect", "table", "thead",
            "tbody",
            "tr", "th", "td", "details", "summary", "code", "br", "footer",
        ]
        let attributes: Set<String> = [
            "html", "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "aria-label",
            "aria-hidden",
            "viewbox", "preserveaspectratio", "width", "height", "scope", "colspan",
        ]
        #expect(Set(page.elements.map(\.name)).subtracting(tags) == [])
        #expect(Set(page.elements.flatMap { $0.attributes.map(\.name) }).subtracting(attributes) == [])
    }

    @Test(arguments: samples) func `a page loads nothing and runs nothing`(sample: Sample) throws {
        let html = try ReportPage.html(of: sample.report)
        let page = HTMLReader(html)
        for link in page.elements.flatMap(\.attributes) where link.name == "href" { #expect(link.value.hasPrefix("#")) }
        #expect(html.contains("default-src 'none'"))
        let style = html.firstRange(of: "<style>").flatMap { start in
            html[start.upperBound...].firstRange(of: "</style>").map { html[start.upperBound..<$0.lowerBound] }
        }
        #expect(style.map { !$0.contains("url(") && !$0.contains("@import") && $0.contains("@media print") } ?? false)
    }

    @Test(arguments: [Sample.small, .county, .crowded])
    func `every link within the page leads to the one place of that name`(sample: Sample) throws {
        let attributes = HTMLReader(try ReportPage.html(of: sample.report)).elements.flatMap(\.attributes)
        let places = attributes.filter { $0.name == "id" }.map(\.value)
        #expect(Set(places).count == places.count)
        let links = attributes.filter { $0.name == "href" }.map { String($0.value.dropFirst()) }
        #expect(Set(links).subtracting(places).sorted() == [])
        #expect(links.count > 6)
    }

    @Test func `every lost point leads to obligation, evidence, catalogue line and statute`() throws {
        let text = HTMLReader(try ReportPage.html(of: SampleReports.small())).text
        for expected in [
            "公开率", "达标率90%（符合18、不符合1）；+36，计36分", "扣分问题 1 条", "东岭村 · 村级财务收支", "village-affairs/accounts", "2022年第一季度",
            "公示栏上没有找到", "检查记录", "records/boards.csv:21", "village/village-affairs.yaml:7", "《村民委员会组织法》第三十条", "扣 0.5 分",
            "自 2022-06-02 起 10 个工作日",
        ] {
            #expect(text.contains(expected), "\(expected)")
        }
    }

    @Test func `all findings of a usual county are on the page`() throws {
        let report = SampleReports.county()
        let places = Set(HTMLReader(try ReportPage.html(of: report)).elements.flatMap(\.attributes).map(\.value))
        #expect(report.findings.filter { !places.contains("f-\($0.id)") }.isEmpty)
    }

    @Test func `twenty thousand findings are cut with the number that is left out`() throws {
        let report = SampleReports.county(findings: 20_000)
        let html = try ReportPage.html(of: report)
        #expect(html.utf8.count < 12_000_000)
        let town = try #require(report.bodies.first)
        let late = try #require(town.indicators[0].indicators.first { $0.id == "coverage" })
        #expect(html.contains("其余 \(late.lost.count - 40) 条见 findings.csv"))
    }

    @Test func `an unvisited village is called unseen, never clean`() throws {
        func text(coverage: String?, _ fields: (met: Int, other: Int, notChecked: Int)) throws -> String {
            var report = SampleReports.small()
            report.bodies[4].coverage = coverage
            report.bodies[4].fields = [
                .init(field: "村务公开", met: fields.met, failed: 0, other: fields.other, notChecked: fields.notChecked)
            ]
            return HTMLReader(try ReportPage.html(of: report)).text
        }
        for unseen in [try text(coverage: "0.00", (0, 0, 3)), try text(coverage: nil, (0, 0, 3))] {
            #expect(unseen.contains("未检查 西岭村"))
            #expect(!unseen.contains("未发现问题"))
        }
        #expect(try text(coverage: nil, (3, 0, 0)).contains("未发现问题 西岭村"))
        #expect(try text(coverage: nil, (3, 0, 2)).contains("未发现问题 西岭村 未查 2"))
        #expect(try text(coverage: "60.00", (0, 3, 2)).contains("未发现问题 西岭村 未查 2"))
    }

    @Test func `bodies without a score stand with the reason, ties are called ties`() throws {
        let text = HTMLReader(try ReportPage.html(of: SampleReports.small())).text
        #expect(text.contains("检查覆盖率低于 60%，不评分"))
        #expect(text.components(separatedBy: "并列").count == 3)
    }

    @Test func `the banner stands on screen and in the margin of every printed page`() throws {
        let html = try ReportPage.html(of: SampleReports.small())
        #expect(html.contains("<div class=\"banner\">合成数据</div>"))
        #expect(html.contains("@top-center { content: \"合成数据\";"))
        #expect(!(try ReportPage.html(of: SampleReports.empty)).contains("@top-center"))
        var hostile = SampleReports.small()
        hostile.round.banner = "\"; } </style> \\"
        #expect(
            try ReportPage.html(of: hostile).contains(
                "content: \"\\22 \\3b \\20 \\7d \\20 \\3c \\2f style\\3e \\20 \\5c \";"))
    }

    @Test func `an English page has no Chinese in it`() throws {
        for report in [SampleReports.small(language: "en")] {
            let html = try ReportPage.html(of: report)
            let chinese = html.unicodeScalars.filter {
                (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
            }
            #expect(String(String.UnicodeScalarView(chinese)) == "")
            #expect(html.contains("<html lang=\"en\">"))
        }
        #expect(try ReportPage.html(of: SampleReports.small(), language: .english).contains("Bodies × fields"))
    }

    @Test func `a share is rounded down, and what nobody looked at is no failure`() throws {
        var report = SampleReports.small()
        func cell(_ met: Int, _ failed: Int, _ other: Int, _ notChecked: Int) throws -> String {
            report.bodies[2].fields = [
                .init(field: "社会救助", met: met, failed: failed, other: other, notChecked: notChecked)
            ]
            let html = try ReportPage.html(of: report)
            let row = try #require(html.components(separatedBy: "<a href=\"#b-civil\">").dropFirst(2).first)
            return try #require(row.components(separatedBy: "<td ").dropFirst().first)
        }
        #expect(try cell(999, 1, 0, 0).hasPrefix("class=\"s3\"><b>99%</b> <small>999/1000</small>"))
        #expect(try cell(7, 0, 0, 0).hasPrefix("class=\"s4\"><b>100%</b> <small>7/7</small>"))
        #expect(
            try cell(0, 1, 2, 3).hasPrefix(
                "class=\"s0\"><b>0%</b> <small>0/1</small> <small>待定 2</small> <small>未查 3</small>"))
        #expect(try cell(0, 0, 0, 5).hasPrefix("class=\"unseen\"><b>未检查</b> <small>5</small>"))
        #expect(try cell(0, 0, 4, 1).hasPrefix("class=\"open\"><b>待定</b> <small>4</small> <small>未查 1</small>"))
        #expect(try cell(0, 0, 0, 0).hasPrefix("class=\"none\"><b>—</b></td>"))
        #expect(try cell(.max, .max, .max, .max).hasPrefix("class=\"s0\"><b>50%</b>"))
        #expect(try cell(.min, -1, -1, -1).hasPrefix("class=\"none\""))
    }
}
