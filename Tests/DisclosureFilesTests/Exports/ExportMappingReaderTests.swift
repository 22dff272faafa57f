import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

/// How a receiving office wants the results, read with everything that is wrong told at its place.
@Suite struct ExportMappingReaderTests {
    private func read(_ text: String) -> Reading<ExportMapping?> {
        Reading { ExportMappingReader.read(Sample.document(text), into: $0) }
    }

    @Test func `everything that a mapping may say`() throws {
        let reading = read(
            """
            export: office
            title: 表样
            titles: [{value: round-title}, 得分表]
            points: 4
            columns:
              - {heading: 指标, text: 基层政务公开}
              - {heading: 得分, value: score, digits: 2, read-from: exact, missing: 无}
              - {heading: 等次, value: grade, words: {优秀: A, 良好: B}}
              - {heading: 公开率, value: indicator/coverage}
              - {heading: 公开率满分, value: indicator/coverage/full}
              - {heading: 按实绩, value: points-by-score, digits: 2}
              - {heading: 按名次, value: points-by-rank, digits: 1, points: 5}
            groups: [towns, streets]
            kinds: [town, 街道]
            order: score
            """)
        #expect(reading.diagnostics.isEmpty)
        let mapping = try #require(reading.value)
        #expect(mapping.titles == [.value(.roundTitle), .text("得分表")])
        #expect(mapping.groups?.map(\.text) == ["towns", "streets"])
        #expect(mapping.kinds == [.town, .street])
        #expect(mapping.order == .score)
        #expect(mapping.columns.map(\.heading) == ["指标", "得分", "等次", "公开率", "公开率满分", "按实绩", "按名次"])
        #expect(mapping.columns[0].content == .text("基层政务公开"))
        #expect(mapping.columns[1].content == .value(.score))
        #expect(mapping.columns[1].digits == 2 && mapping.columns[1].reading == .exact)
        #expect(mapping.columns[1].missing == "无")
        #expect(mapping.columns[2].words == ["优秀": "A", "良好": "B"])
        #expect(mapping.columns[3].content == .value(.indicator("coverage")))
        #expect(mapping.columns[4].content == .value(.indicatorFull("coverage")))
        #expect(mapping.columns[5].points == 4)
        #expect(mapping.columns[6].points == 5)
    }

    @Test func `every name of a value reads as itself`() {
        for (name, value, _) in ExportValue.named {
            #expect(ExportValue(name) == value)
            #expect(value.name == name)
        }
        #expect(ExportValue("indicator/a.b")?.name == "indicator/a.b")
        #expect(ExportValue("indicator/a/full")?.name == "indicator/a/full")
        for wrong in ["indicator/", "indicator/a/b", "indicator//full", "Score", ""] {
            #expect(ExportValue(wrong) == nil)
        }
    }

    @Test(arguments: [
        ("{heading: a, value: ⟦scor⟧}", "export.unknown-value", "没有「scor」这个数据"),
        ("⟦{heading: a}⟧", "export.value-or-text", "这一列没有写内容"),
        ("⟦{heading: a, value: name, text: b}⟧", "export.value-or-text", "一列不能又有 value 又有 text"),
        ("{heading: a, value: ⟦points-by-score⟧, digits: 2}", "export.conversion", "「points-by-score」要写明一共多少分"),
        (
            "{heading: a, value: ⟦points-by-rank⟧, points: 4}", "export.conversion",
            "「points-by-rank」要写明保留几位小数"
        ),
        ("{heading: a, value: ⟦percentage⟧}", "export.conversion", "「percentage」要写明保留几位小数"),
        ("{heading: a, value: name, ⟦digits⟧: 2}", "export.idle", "「digits」对name不起作用"),
        ("{heading: a, value: total, ⟦read-from⟧: exact}", "export.idle", "「read-from」对total不起作用"),
        ("{heading: a, value: score, ⟦points⟧: 2}", "export.idle", "「points」对score不起作用"),
        ("{heading: a, text: b, ⟦words⟧: {c: d}}", "export.idle", "「words」对固定文字不起作用"),
        ("{heading: a, value: score, digits: ⟦7⟧}", "yaml.out-of-range", "「digits」应当在 0 到 6 之间，这里是 7"),
        ("{heading: a, value: score, ⟦digit⟧: 2}", "yaml.unknown-key", "列没有「digit」这个键"),
    ])
    func `what is wrong with a column`(column: String, code: String, message: String) {
        let marked = MarkedText("export: a\ncolumns:\n  - \(column)\n")
        let reading = read(marked.text)
        #expect(reading.diagnostics.contains { $0.code == code && $0.message.chinese == message })
        guard let found = reading.diagnostics.first(where: { $0.code == code }) else { return }
        #expect(found.severity == .error)
        let span = MarkedText.Span(found.place)
        #expect(span.line == marked.spans[0].line && span.column == marked.spans[0].column)
    }

    @Test func `the nearest name is named`() {
        #expect(
            read("export: a\ncolumns: [{heading: a, value: scor}]\n").diagnostics.first?.remedy?.chinese
                == "是否想写 score？")
        let far = read("export: a\ncolumns: [{heading: a, value: zzzzzzzzzzzzz}]\n").diagnostics.first?.remedy?.chinese
        #expect(far?.hasPrefix("可以是：number、name、") == true)
        #expect(far?.hasSuffix("，或 indicator/指标编号") == true)
    }

    @Test func `villages cannot be asked for, nor a body's value in a title`() {
        let marked = MarkedText("export: a\nkinds: [town, ⟦village⟧]\ncolumns: [{heading: a, value: name}]\n")
        read(marked.text).expectOnly("export.villages", "村不单独报送，得分由所属镇街承担", at: marked.spans[0])
        let title = MarkedText("export: a\ntitles: [{value: ⟦score⟧}]\ncolumns: [{heading: a, value: name}]\n")
        read(title.text).expectOnly("export.not-of-round", "标题行不能写「score」，它因单位而异", at: title.spans[0])
        read("export: a\ncolumns: []\n").expectOnly("export.no-columns", "一列都没有")
    }
}
