import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText
import Testing
import YAMLFiles

/// Small catalogues and tailorings written as files are.
enum StandardsSample {
    static func catalogue(
        _ text: String, _ id: String = "relief", location: SourceLocation = #_sourceLocation
    ) throws -> Catalogue {
        let collector = DiagnosticCollector()
        let catalogue = CatalogueReader.read(
            YAMLReader.read(text: text, file: "\(id).yaml"), vocabulary: nil, into: collector)
        #expect(!collector.hasErrors, "\(collector.diagnostics.map(\.message.chinese))", sourceLocation: location)
        return try #require(catalogue, sourceLocation: location)
    }

    static func tailoring(
        _ text: String, location: SourceLocation = #_sourceLocation
    ) throws -> Tailoring {
        let collector = DiagnosticCollector()
        let tailoring = TailoringReader.read(
            YAMLReader.read(text: text, file: "tailoring.yaml"), vocabulary: nil, into: collector)
        #expect(!collector.hasErrors, "\(collector.diagnostics.map(\.message.chinese))", sourceLocation: location)
        return try #require(tailoring, sourceLocation: location)
    }

    /// Three items of relief and one of village affairs.
    static func standards() throws -> [Catalogue] {
        [
            try catalogue(
                """
                catalogue: relief
                field: 社会救助
                title: 社会救助领域基层政务公开标准目录
                version: "2020-1"
                items:
                  - id: approval
                    name: [最低生活保障, 审批信息]
                    elements: [低保对象名单, 相关材料]
                    basis: [{text: 《办法》, clause: 第三条}]
                    limit: 制定或获取信息之日起10个工作日内
                    arises: per-occurrence
                    functions: [民政部门, 乡镇人民政府]
                    channels: [政府网站, 精准推送, 村公示栏]
                    audience: 全社会
                    levels: [county, township]
                    tags: [重点]
                    same-as: [village/allowance]
                    status: published
                    source: http://www.example.gov.cn/a
                  - id: guide
                    name: [最低生活保障, 办事指南]
                    limit: 长期公开
                    arises: standing
                    channels: [政府网站]
                    levels: [county, township]
                  - id: budget
                    name: [资金, 预算]
                    limit: 每季度
                    arises: each-cycle
                    channels: [政府网站]
                    levels: [county]
                    was: [relief/money]
                """),
            try catalogue(
                """
                catalogue: village
                field: 村务公开
                title: 村务公开
                version: "1"
                items:
                  - id: allowance
                    name: [低保名单]
                    limit: 每季度至少公布一次
                    arises: each-cycle
                    channels: [村公示栏]
                    levels: [village]
                """, "village"),
        ]
    }
}

extension TailoredCatalogues {
    var codes: [String] { diagnostics.map(\.code) }

    func item(_ id: String) -> DisclosureItem? {
        catalogues.flatMap(\.items).first { $0.id == id }
    }
}
