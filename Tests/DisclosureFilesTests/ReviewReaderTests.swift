import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing

@Suite struct AppealReaderTests {
    func read(_ texts: String...) throws -> Reading<[Appeal]> {
        let names = try Sample.names()
        return Reading { collector in
            AppealReader.read(texts.compactMap { Sample.table($0, collector) }, names: names, into: collector)
        }
    }

    static let head = "body,subject,claim,evidence,by,filed-on,admitted,ruling,points,ruling-reason,ruled-by,ruled-on\n"

    @Test(arguments: [
        "body,mark,claim,evidence,by,filed-on,admitted,ruling,points,ruling-reason,ruled-by,ruled-on\n"
            + "mzj,work,资料齐全,附件1,办公室,2022-07-22,,partly-upheld,18.5,补充材料属实,复核组,2022-07-28\n",
        "单位,评分项,申诉理由,佐证,申诉人,申诉日期,逾期受理,裁定,裁定得分,裁定理由,裁定人,裁定日期\n"
            + "民政局,work,资料齐全,附件1,办公室,2022年7月22日,,部分支持,18.5,补充材料属实,复核组,2022.7.28\n",
    ])
    func `one row in English and in Chinese`(text: String) throws {
        let reading = try read(text)
        #expect(reading.diagnostics.isEmpty)
        let appeal = try #require(reading.value.first)
        #expect(appeal.body == "mzj" && appeal.kind == .mark && appeal.subject == "work" && appeal.claim == "资料齐全")
        #expect(appeal.evidence == "附件1" && appeal.by == "办公室" && appeal.filedOn.description == "2022-07-22")
        #expect(!appeal.isAdmitted)
        let ruling = try #require(appeal.ruling)
        #expect(ruling.decision == .partlyUpheld && ruling.points?.exactText == "18.5" && ruling.by == "复核组")
        #expect(ruling.reason == "补充材料属实" && ruling.onDay?.description == "2022-07-28")
    }

    @Test(
        arguments: [
            ("finding", .finding), ("问题编号", .finding), ("indicator", .indicator), ("指标", .indicator),
            ("mark", .mark), ("评分项", .mark), ("waiver", .waiver), ("合理缺项", .waiver), ("subject", nil),
            ("申诉对象", nil),
        ] as [(String, Appeal.Kind?)])
    func `the column says what kind of thing it is about`(column: String, kind: Appeal.Kind?) throws {
        let reading = try read("body,\(column),claim,by,filed-on\nmzj,x,理由,办公室,2022-07-22\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.kind) == [kind] && reading.value.first?.ruling == nil)
    }

    @Test(
        arguments: [
            ("支持", .upheld), ("部分支持", .partlyUpheld), ("驳回", .rejected), ("不予支持", .rejected), ("upheld", .upheld),
            ("", nil),
        ] as [(String, Appeal.Decision?)])
    func `rulings by their words`(word: String, decision: Appeal.Decision?) throws {
        let reading = try read("body,subject,claim,by,filed-on,ruling\nmzj,x,理由,办公室,2022-07-22,\(word)\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.first?.ruling?.decision == decision)
    }

    @Test(arguments: [
        ("没有的局,x,理由,,办公室,2022-07-22,,,,,,", "table.unknown-body", "主体名录中没有「没有的局」，本行未计入", "body", 0),
        ("mzj,x,,,办公室,2022-07-22,,,,,,", "table.blank-cell", "这一格不能空，本行未计入", "claim", 0),
        ("mzj,x,理由,,,2022-07-22,,,,,,", "table.blank-cell", "这一格不能空，本行未计入", "by", 0),
        ("mzj,x,理由,,办公室,,,,,,,", "table.blank-cell", "这一格不能空，本行未计入", "filed-on", 0),
        ("mzj,x,理由,,办公室,2022-02-30,,,,,,", "table.impossible-date", "没有「2022-02-30」这一天", "filed-on", 0),
        ("mzj,,理由,,办公室,2022-07-22,,,,,,", "appeals.no-subject", "没有写申诉的对象，本行未计入", "subject", 0),
        ("mzj,x,理由,,办公室,2022-07-22,,同意,,,,", "table.unknown-word", "这里不能写「同意」", "ruling", 1),
        ("mzj,x,理由,,办公室,2022-07-22,,支持,十八,,,", "table.not-a-decimal", "「十八」不是数字，本行未计入", "points", 0),
        ("mzj,x,理由,,办公室,2022-07-22,,,18,,,", "appeals.without-decision", "没有写裁定结果，按待裁定处理", "ruling", 1),
        ("mzj,x,理由,,办公室,2022-07-22,也许,,,,,", "table.unknown-word", "这里不能写「也许」", "admitted", 1),
    ])
    func `a bad cell is told where it stands`(
        row: String, code: String, chinese: String, column: String, kept: Int
    ) throws {
        let reading = try read(Self.head + row + "\n")
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 1, column: column))
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.value.count == kept)
    }

    @Test func `one row is about one thing, and a table says about what`() throws {
        let two = try read("body,finding,mark,claim,by,filed-on\nmzj,f,m,理由,办公室,2022-07-22\n")
        two.expectOnly(
            "appeals.several-subjects", "申诉的对象写了 2 个（f、m），本行未计入", field: .field("t.csv", row: 1, column: "mark"))
        let none = try read("body,claim,by,filed-on\nmzj,理由,办公室,2022-07-22\n")
        #expect(none.codes == ["appeals.no-subject-column"] && none.value.isEmpty)
    }
}

@Suite struct RectificationReaderTests {
    func read(_ text: String) throws -> Reading<[Rectification]> {
        let names = try Sample.names()
        return Reading { collector in
            RectificationReader.read(Sample.table(text, collector).map { [$0] } ?? [], names: names, into: collector)
        }
    }

    /// As the trade's problem lists have them, with our column of ids.
    static let head = "序号,领域,事项,指标,分值,扣分,扣分原因,佐证,整改时限,整改情况,整改链接,问题编号,单位,整改日期,复查结果,复查人,复查日期\n"

    @Test func `a list that came back with what the re-check found`() throws {
        let reading = try read(
            Self.head + "1,社会救助,低保,及时,20,0.5,超期3天,附图,2022-08-05,已补发,https://example.invalid/1,0a1b2c3d4e5f,民政局,"
                + "2022-08-01,已整改,复查员,2022-08-08\n")
        #expect(reading.diagnostics.isEmpty)
        let line = try #require(reading.value.first)
        #expect(line.finding == "0a1b2c3d4e5f" && line.body == "mzj" && line.action == "已补发")
        #expect(line.link == "https://example.invalid/1" && line.doneOn?.description == "2022-08-01")
        #expect(line.result == .mended && line.checkedBy == "复查员" && line.checkedOn?.description == "2022-08-08")
    }

    @Test func `only the finding's id is needed, and what stands for nothing is no link`() throws {
        let reading = try read("问题编号,整改链接\nabc,无\ndef,—\n012,照片1.jpg\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.link) == [nil, nil, "照片1.jpg"] && reading.value.allSatisfy { $0.body == nil })
    }

    @Test func `the last line of a list adds up; a village is known by its finding's id`() throws {
        let reading = try read(
            "序号,单位,事项,整改情况,整改链接,问题编号\n1,东街村,低保,已补发,x,abc\n问题合计1条，得分90,,,,,\n")
        #expect(reading.diagnostics.isEmpty && reading.value.map(\.finding) == ["abc"])
        #expect(reading.value.first?.body == nil)
    }

    @Test(
        arguments: [
            ("已整改", .mended), ("部分", .partlyMended), ("部分整改", .partlyMended), ("未整改", .notMended),
            ("not-mended", .notMended), ("", nil),
        ] as [(String, Rectification.Result?)])
    func `results by their words`(word: String, result: Rectification.Result?) throws {
        let reading = try read("问题编号,复查结果,复查人,复查日期\nabc,\(word),复查员,2022-08-08\n")
        #expect(reading.diagnostics.isEmpty && reading.value.first?.result == result)
    }

    @Test(arguments: [
        ("abc,,已整改,,2022-08-08", "rectifications.unsigned", "复查结果没有写复查人，不作数", "复查人", 1),
        ("abc,,已整改,复查员,", "rectifications.unsigned", "复查结果没有写复查日期，不作数", "复查日期", 1),
        ("abc,,整改,复查员,2022-08-08", "table.unknown-word", "这里不能写「整改」", "复查结果", 1),
        (",,已整改,复查员,2022-08-08", "table.blank-cell", "这一格不能空，本行未计入", "问题编号", 0),
        ("abc,没有的局,已整改,复查员,2022-08-08", "table.unknown-body", "主体名录中没有「没有的局」，本行未计入", "单位", 0),
    ])
    func `a bad cell is told where it stands`(
        row: String, code: String, chinese: String, column: String, kept: Int
    ) throws {
        let reading = try read("问题编号,单位,复查结果,复查人,复查日期\n" + row + "\n")
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 1, column: column))
        #expect(reading.value.count == kept)
        #expect(reading.value.allSatisfy { $0.result == nil })
    }

    @Test func `appeals and lists are told apart from other tables by their headings`() {
        func kind(_ text: String) -> FileKind? {
            Sample.table(text, DiagnosticCollector()).map { FileKind.of($0) }
        }
        #expect(kind("单位,申诉对象,申诉理由,申诉人,申诉日期\n") == .appeals)
        #expect(kind(Self.head) == .rectifications)
        #expect(kind("单位,指标,类别,得分,理由,评判人\n") == .judgements)
    }
}

@Suite struct ReCheckPolicyReaderTests {
    func read(_ policy: String) -> Reading<Scheme?> {
        Reading { collector in
            SchemeReader.read(
                Sample.document(
                    """
                    scheme: s
                    title: 例
                    total: 10
                    indicators: [{id: a, title: 甲, points: 10, rule: {mark: {from: 0, to: 10}}}]
                    re-check: \(policy)
                    """), into: collector)
        }
    }

    @Test func `a policy with everything in it, and one with as little as it can have`() throws {
        let whole = read("{restores: 1/2, partly: 0.5, unmended: {each: 0.5, at-most: 5}, trust-links: true}")
        #expect(whole.diagnostics.isEmpty)
        let policy = try #require(whole.value?.reCheck)
        #expect(policy.restores.exactText == "0.5" && policy.partly.exactText == "0.5" && policy.trustsLinks)
        #expect(policy.unmended?.each.exactText == "0.5" && policy.unmended?.atMost?.exactText == "5")
        #expect(read("{restores: 0}").value?.reCheck == ReCheckPolicy(restores: .zero))
    }

    @Test(arguments: [
        ("{restores: 2}", "scheme.not-a-share"), ("{}", "yaml.missing-key"),
        ("{restores: 1, partly: -1}", "scheme.not-a-share"), ("{restores: 1, unmended: {}}", "yaml.missing-key"),
        ("{restores: 1, unmended: {each: -1}}", "scheme.negative"),
        ("{restores: 1, unmended: {each: 2, at-most: 1}}", "scheme.limit-below-each"),
        ("{restore: 1, restores: 1}", "yaml.unknown-key"),
    ])
    func `a policy that makes no sense is told`(policy: String, code: String) {
        #expect(read(policy).codes == [code])
    }
}
