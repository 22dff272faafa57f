import DisclosureFiles
import SourceText
import Testing

@Suite struct RecordSchemaTests {
    private func read(
        _ headings: [String], _ mapping: [String: [String]] = [:], hasFixedItem: Bool = false
    ) -> (schema: RecordSchema?, diagnostics: [Diagnostic]) {
        RecordSchema.reading(headings: headings, mapping: mapping, file: "记录.csv", hasFixedItem: hasFixedItem)
    }

    @Test func `Chinese headings, blanks in them and unknown columns are all right`() throws {
        let (schema, diagnostics) = read(["序号", " 发布 机构 ", "公开事项", "发布日期", "POSTED-HOW", "文　号"])
        #expect(diagnostics.isEmpty)
        let positions = try #require(schema?.positions)
        #expect(
            positions == [.body: [1], .item: [2], .posted: [3], .postedHow: [4], .documentNumber: [5]])
    }

    @Test func `every heading means one column only`() {
        var owners: [String: RecordColumn] = [:]
        for column in RecordColumn.allCases {
            for heading in [column.rawValue] + column.headings {
                #expect(owners.updateValue(column, forKey: heading) == nil, "\(heading)")
                #expect(RecordColumn.named(heading) == column)
            }
        }
    }

    @Test func `a mapping overrides what the headings would mean, by either name of the column`() throws {
        for key in ["posted", "发布日期"] {
            let (schema, diagnostics) = read(
                ["单位", "事项", "公开日期", "上网时间"], [key: ["上网时间"]])
            #expect(diagnostics.isEmpty, "\(key)")
            #expect(schema?.positions[.posted] == [3], "\(key)")
        }
    }

    @Test func `several headings of a mapping are kept in its order`() {
        let (schema, _) = read(["村", "镇", "事项"], ["body": ["镇", "村"]])
        #expect(schema?.positions[.body] == [1, 0])
    }

    @Test func `two headings for one column are refused, and the remedy says what to do`() throws {
        let (schema, diagnostics) = read(["单位", "事项", "发布日期", "公开时间"])
        #expect(schema == nil)
        let only = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(only.code == "records.double-heading")
        #expect(only.message.chinese.contains("发布日期") && only.message.chinese.contains("公开时间"))
        #expect(only.remedy?.chinese.contains("columns") == true)
    }

    @Test func `body and item are needed, the item only where the file has no fixed one`() throws {
        #expect(read(["事项"]).diagnostics.map(\.code) == ["records.no-body-column"])
        #expect(read(["单位"]).diagnostics.map(\.code) == ["records.no-item-column"])
        #expect(read(["单位"], hasFixedItem: true).schema != nil)
        #expect(read([]).diagnostics.map(\.code) == ["records.no-body-column", "records.no-item-column"])
        let remedy = try #require(read(["甲", "乙"]).diagnostics.first?.remedy)
        #expect(remedy.chinese.contains("甲、乙") && remedy.english.contains("甲, 乙"))
    }

    @Test func `a mapping of no heading is no mapping`() {
        #expect(read(["单位", "事项"], ["body": []]).schema?.positions[.body] == [0])
        #expect(read(["事项"], ["body": []]).diagnostics.map(\.code) == ["records.no-body-column"])
    }

    @Test func `a mapping to a heading that is not there, or of no column, is named with what there is`() throws {
        let (schema, diagnostics) = read(["单位", "事项"], ["posted": ["上网日期"], "colour": ["单位"]])
        #expect(schema == nil)
        #expect(diagnostics.map(\.code) == ["records.unknown-column", "records.missing-heading"])
        #expect(diagnostics[0].remedy?.english.contains("document-no") == true)
        #expect(diagnostics[1].remedy?.chinese.contains("单位、事项") == true)
    }
}
