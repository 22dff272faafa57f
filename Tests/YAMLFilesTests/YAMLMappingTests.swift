import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct YAMLMappingTests {
    enum Level { case county, township, village }

    @Test func `a reader takes what is right and says everything that is wrong`() throws {
        let marked = MarkedText(
            """
            catalogue: social-assistance
            items:
              - id: minimum-living.approval
                name: [最低生活保障, 审核审批信息]
                levels: [county, ⟦vilage⟧]
                ⟦elemnts⟧: [初审对象名单]
                points: 0.5
              - ⟦⟧name: 特困人员
                ⟦name⟧: 特困
                points: ⟦NaN⟧
            """)
        let reading = YAMLReader.read(text: marked.text, file: "a.yaml")
        let collector = DiagnosticCollector(reading.diagnostics)
        let root = YAMLMapping(try #require(reading.root), into: collector, kind: Wording("标准目录", "catalogue"))
        #expect(root.required("catalogue")?.identifier() == "social-assistance")
        let items = root.required("items")?.mappings(Wording("公开事项", "item")) { item in
            let id = item.required("id")?.identifier()
            let names = item.required("name")?.texts()
            let levels = item.optional("levels")?.list {
                $0.choice([("county", Level.county), ("township", .township), ("village", .village)])
            }
            _ = item.optional("elements")?.texts()
            let points = item.optional("points")?.decimal()
            item.finish()
            return (id, names, levels, points)
        }
        root.finish()
        #expect(items?.count == 2)
        #expect(items?[0].0 == "minimum-living.approval")
        #expect(items?[0].1 == ["最低生活保障", "审核审批信息"])
        #expect(items?[0].2 == [.county])
        #expect(items?[0].3 == "0.5")
        #expect(
            collector.diagnostics.map(\.code) == [
                "yaml.duplicate-key", "yaml.unknown-word", "yaml.unknown-key", "yaml.missing-key", "yaml.not-a-number",
            ])
        let spans = collector.diagnostics.map { MarkedText.Span($0.place) }
        #expect(Set(spans) == Set(marked.spans))
        #expect(collector.diagnostics[2].remedy?.english == "did you mean elements?")
    }

    static let kind = Wording("公开事项", "item")

    private func read(_ text: String, _ body: (YAMLMapping) -> Void) throws -> [Diagnostic] {
        let reading = YAMLReader.read(text: text, file: "a.yaml")
        let collector = DiagnosticCollector(reading.diagnostics)
        body(YAMLMapping(try #require(reading.root), into: collector, kind: YAMLMappingTests.kind))
        return collector.diagnostics
    }

    @Test func `an unknown key is reported with the nearest known one`() throws {
        let found = try read("id: a\nelemnts: [b]\nzzz: 1\n") { item in
            _ = item.required("id")
            _ = item.optional("elements")
            item.finish()
        }
        #expect(found.map(\.code) == ["yaml.unknown-key", "yaml.unknown-key"])
        #expect(found[0].message == Wording("公开事项没有「elemnts」这个键", "the item has no key 'elemnts'"))
        #expect(found[0].remedy == Wording("是否想写 elements？", "did you mean elements?"))
        #expect(found[1].remedy == Wording("可用的键：id、elements", "known keys: id, elements"))
        #expect(found[1].place == .text("a.yaml", line: 3, column: 1, length: 3))
    }

    @Test func `a missing key is reported where its mapping stands`() throws {
        let found = try read("- name: x") { root in
            let item = root.node.items[0]
            _ = YAMLMapping(item, into: root.collector, kind: YAMLMappingTests.kind).required("id")
        }
        let missing = try #require(found.last)
        #expect(missing.message == Wording("公开事项缺少「id」", "the item lacks 'id'"))
        #expect(missing.remedy == Wording("补上 id: …", "add id: …"))
        #expect(missing.place == .text("a.yaml", line: 1, column: 3))
    }

    @Test func `what is no mapping is reported once and then reads as empty`() throws {
        let found = try read("[a, b]") { item in
            #expect(item.required("id") == nil)
            item.finish()
        }
        #expect(found.count == 1)
        #expect(found[0].code == "yaml.wrong-kind")
        #expect(found[0].message.chinese == "公开事项应当是“键: 值”的组合，这里是列表")
        #expect(found[0].message.english == "item must be a mapping of keys to values; this is a list")
    }

    @Test func `a key without a value is told apart from an absent key`() throws {
        let found = try read("until:\nfrom: ~\nempty: \"\"\n") { item in
            #expect(item.optional("until")?.isNull == true)
            #expect(item.optional("from")?.isNull == true)
            #expect(item.optional("empty")?.isNull == false)
            #expect(item.optional("empty")?.text() == "")
            #expect(item.optional("absent") == nil)
            #expect(item.has("until") && !item.has("absent"))
            _ = item.optional("until")?.text()
        }
        #expect(found.map(\.code) == ["yaml.empty-value"])
        #expect(found[0].message == Wording("「until」没有值", "'until' has no value"))
    }

    @Test func `a mapping of many keys is read like a small one`() throws {
        let text = (0..<200).map { "k\($0): v\($0)\n" }.joined()
        let found = try read(text) { item in
            for number in 0..<200 where number != 7 { #expect(item.required("k\(number)")?.text() == "v\(number)") }
            #expect(item.keyPlace("k9") == .text("a.yaml", line: 10, column: 1, length: 2))
            item.finish()
        }
        #expect(found.map(\.place) == [.text("a.yaml", line: 8, column: 1, length: 2)])
    }

    @Test func `keys that are let stand are not unknown`() throws {
        #expect(
            try read("note: x\nformat: 1\n") { item in
                item.ignore("note", "format")
                item.finish()
            }.isEmpty)
    }
}
