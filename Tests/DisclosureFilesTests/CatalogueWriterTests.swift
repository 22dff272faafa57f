import DisclosureFiles
import DisclosureModel
import RandomCatalogues
import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct CatalogueWriterTests {
    static let library =
        repositoryDocuments(below: "Catalogues/fields") + repositoryDocuments(below: "Catalogues/village")

    static func vocabulary() throws -> Vocabulary {
        let text = try #require(repositoryFile("Catalogues/vocabulary.yaml"))
        let vocabulary = VocabularyReader.read(Sample.document(text, "vocabulary.yaml"), into: DiagnosticCollector())
        return try #require(vocabulary)
    }

    static func read(_ text: String, _ vocabulary: Vocabulary?, file: String = "c.yaml") -> Reading<Catalogue?> {
        Reading { CatalogueReader.read(Sample.document(text, file), vocabulary: vocabulary, into: $0) }
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `what is written reads back as the same catalogue and is written the same again`(seed: UInt64) throws {
        let catalogue = RandomCatalogue.make(seed: seed)
        let text = CatalogueWriter.text(of: catalogue)
        let again = Self.read(text, RandomCatalogue.vocabulary)
        let read = try #require(again.value, "\(text) \(again.diagnostics)")
        for (left, right) in zip(read.withoutPlaces.items, catalogue.items) where left != right {
            Issue.record("\(left)\n\(right)\n\(text)")
        }
        #expect(read.withoutPlaces == catalogue, "\(text)")
        #expect(!again.diagnostics.contains { $0.severity == .error }, "\(again.diagnostics) \(text)")
        #expect(CatalogueWriter.text(of: read) == text)
    }

    @Test(arguments: library)
    func `a catalogue of the library keeps its meaning and its form`(path: String) throws {
        let vocabulary = try Self.vocabulary()
        let file = try #require(repositoryFile(path))
        let original = try #require(Self.read(file, vocabulary).value)
        let text = CatalogueWriter.text(of: original)
        let again = try #require(Self.read(text, vocabulary).value)
        #expect(again.withoutPlaces == original.withoutPlaces)
        #expect(CatalogueWriter.text(of: again) == text)
    }

    @Test func `keys have one order, short lists stand on their line and long ones below it`() throws {
        let text = """
            catalogue: relief
            format: 1
            field: 社会救助
            title: 社会救助领域基层政务公开标准目录
            version: "2020-1"
            issued: {by: 民政部, document: 民办发〔2019〕1号, date: 2019-12-31}
            region: 陕西省
            channels-mean: any
            note:
              - 据石城县公布的目录。
              - “公示”一栏原文截断。
            items:
              - id: approval
                name: [最低生活保障, 审批信息]
                elements: [{text: 低保对象名单，按村, optional: true, show: totals}, "金额，按月"]
                basis:
                  - {text: 《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）, clause: 第二条}
                  - {text: 《社会救助暂行办法》, from: 2014-05-01, until: 2019-03-01}
                limit: {text: 一般事项每季度至少公布一次, rules: [{each: quarter}]}
                refresh: 每季度
                arises: per-occurrence
                functions: [民政部门]
                owed-by: lead
                channels: [政府网站, {text: 村公示栏, optional: true}]
                audience: 全社会
                mode: 依申请
                levels: [county, village]
                tags: [试点]
                shared: true
                same-as: [policy, other/item]
                must-not-show: [身份证号]
                status: published
                source: http://www.example.invalid/a.html
                match: {columns: [社会救助], titles: [低保名单]}
                was: [old-approval]
                retired: 2024-01-01
                note: |-
                  第一行
                  第二行

              - id: policy
                name: [政策文件]
                limit: 及时
                arises: standing
                mode: 主动
                levels: [county]
                status: draft

            """
        let reading = Self.read(text, Sample.vocabulary, file: "relief.yaml")
        #expect(reading.diagnostics.isEmpty)
        let catalogue = try #require(reading.value)
        #expect(CatalogueWriter.text(of: catalogue) == text)
    }

    @Test(arguments: [
        "within: {n: 10, of: working-days, after: made-or-obtained}", "by: {each: year, month: 1, day: 31}",
        "by: {each: week, weekday: friday, exact: true}", "by: {each: month, third: last, about: previous-cycle}",
        "by: {each: quarter, month: 1, day: last}", "after-cycle: {each: month, n: 5, of: days}",
        "each: {cycle: year, times: 2}", "before: {event: 听证, n: 7, of: working-days}",
        "at-once: {after: [paid, ended]}",
        "on-request: true", "on-request: {n: 20, of: working-days}", "phased: each-stage", "not-before: cycle-end",
        "standing: true, only: 政策, except: 处罚", "standing: true, remaining: 其余, when: 复杂",
        "standing: true, unless: 另有规定, soft: true",
        "standing: true, channel: 公示栏, extended: {n: 5, of: days, terms: 经批准}",
    ])
    func `a rule that is written out is written back`(rule: String) throws {
        let item = """
            catalogue: relief
            format: 1
            field: 社会救助
            title: 目录
            version: "1"
            channels-mean: all
            items:
              - id: a
                name: [甲]
                limit: {text: 另定, rules: [{\(rule)}]}
                arises: standing
                mode: 主动
                levels: [county]
                status: draft

            """
        let reading = Self.read(item, nil, file: "relief.yaml")
        #expect(reading.diagnostics.isEmpty)
        let catalogue = try #require(reading.value)
        #expect(CatalogueWriter.text(of: catalogue) == item)
    }

    @Test func `a catalogue without items says so`() throws {
        let text = CatalogueWriter.text(
            of: Catalogue(
                id: "a", field: "甲", title: "乙", version: "1", issued: nil, channelsMean: .all, items: [], place: nil))
        #expect(text.hasSuffix("channels-mean: all\nitems: []\n"))
    }
}
