import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import TestSupport
import Testing

@Suite struct OccurrenceReaderTests {
    func read(_ texts: String...) throws -> Reading<[Occurrence]> {
        let names = try Sample.names()
        return Reading { collector in
            let tables = texts.compactMap { Sample.table($0, collector) }
            return OccurrenceReader.read(tables, names: names, into: collector)
        }
    }

    static let head = "kind,body,item,occurred-on,reference,recipients,total\n"

    @Test(arguments: [
        head + "发放,mzj,relief/approval,2022-04-20,第1批,120,36000.50\n",
        "登记类型,单位,事项,发生日期,登记编号,人数,金额\n发放,县民政局,relief/old-approval,2022年4月20日,第1批,120,36000.50\n",
    ])
    func `one row in English and in Chinese`(text: String) throws {
        let reading = try read(text)
        #expect(reading.diagnostics.isEmpty)
        let occurrence = try #require(reading.value.first)
        #expect(occurrence.kind == "发放" && occurrence.body == "mzj" && occurrence.item == "relief/approval")
        #expect(occurrence.occurredOn.description == "2022-04-20" && occurrence.reference == "第1批")
        #expect(occurrence.recipients == 120 && occurrence.total == "36000.50")
    }

    @Test(arguments: [
        ("x,民政居,relief/approval,2022-04-20,1,,", "table.unknown-body", "主体名录中没有「民政居」，本行未计入", "body"),
        ("x,东街村,relief/approval,2022-04-20,1,,", "table.ambiguous-body", "名录中有 2 个「东街村」，本行未计入", "body"),
        ("x,mzj,relief/aproval,2022-04-20,1,,", "table.unknown-item", "本轮标准目录中没有事项「relief/aproval」，本行未计入", "item"),
        ("x,mzj,relief/approval,4月20日,1,,", "table.unreadable-date", "日期「4月20日」无法识别", "occurred-on"),
        ("x,mzj,relief/approval,2022-04-31,1,,", "table.impossible-date", "没有「2022-04-31」这一天", "occurred-on"),
        ("x,mzj,relief/approval,,1,,", "table.blank-cell", "这一格不能空，本行未计入", "occurred-on"),
        ("x,mzj,relief/approval,2022-04-20,,,", "table.blank-cell", "这一格不能空，本行未计入", "reference"),
        ("x,mzj,relief/approval,2022-04-20,第0批,,", "occurrences.repeated", "同一单位同一事项的登记「第0批」重复，只计一次", "reference"),
    ])
    func `a bad row is told at its cell and costs itself only`(
        row: String, code: String, chinese: String, column: String
    ) throws {
        let good = "x,mzj,relief/approval,2022-04-01,第0批,,\n"
        let reading = try read(Self.head + good + row + "\n" + good.replacing("第0批", with: "第9批"))
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 2, column: column))
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.value.map(\.reference) == ["第0批", "第9批"])
    }

    @Test func `a count that is none leaves the occurrence as it is`() throws {
        let reading = try read(Self.head + "x,mzj,relief/approval,2022-04-20,1,约百人,\n")
        reading.expectOnly("table.not-a-count", "「约百人」不是数目", field: .field("t.csv", row: 1, column: "recipients"))
        #expect(reading.value.count == 1 && reading.value[0].recipients == nil)
    }

    @Test func `a cell that cannot be read costs its row and is told once`() throws {
        let reading = try read(Self.head + "x,mzj,relief/approval,2022-\u{0}04-20,1,,\n")
        #expect(reading.codes == ["table.nul-byte"] && reading.value.isEmpty)
    }

    @Test func `a register without its columns is refused, the other goes on`() throws {
        let reading = try read("body,item\nmzj,relief/approval\n", Self.head + "x,mzj,relief/approval,2022-04-20,1,,\n")
        #expect(reading.codes == ["table.missing-column", "table.missing-column"])
        #expect(reading.diagnostics[0].message.chinese == "应公开事项登记表缺少 occurred-on（发生日期） 列")
        #expect(reading.diagnostics[0].severity == .error)
        #expect(reading.value.count == 1)
    }

    @Test func `the nearest known word is offered`() throws {
        let reading = try read(
            Self.head + "x,民政居,relief/approval,2022-04-20,1,,\nx,mzj,relief/aproval,2022-04-20,1,,\n")
        #expect(reading.diagnostics.map(\.remedy?.english) == ["did you mean 民政局?", "did you mean relief/approval?"])
    }

    @Test func `a register in which every row is wrong is told whole, with suggestions for the first words`() throws {
        let rows = (0..<3_000).map { "x,民政局\($0),relief/approval,2022-04-20,\($0),,\n" }.joined()
        let reading = try read(Self.head + rows)
        #expect(reading.diagnostics.count == 3_000)
        #expect(reading.diagnostics.first?.remedy?.chinese == "是否想写 民政局？")
        #expect(reading.diagnostics.last?.remedy?.chinese == "用名录中的编号、名称或别名，或在名录中补上")
    }

    @Test func `what happened counts for any item: it may contradict a nil statement`() throws {
        let reading = try read(Self.head + "x,mzj,relief/policy,2022-04-20,1,,\n")
        #expect(reading.diagnostics.isEmpty && reading.value.count == 1)
    }
}

@Suite struct ObservationReaderTests {
    func read(_ text: String, source: Round.Source? = nil, references: Set<String> = []) throws -> Reading<
        [Observation]
    > {
        let names = try Sample.names()
        return Reading { collector in
            Sample.table(text, collector).map {
                ObservationReader.read($0, source: source, names: names, references: references, into: collector)
            } ?? []
        }
    }

    static let head = "body,item,cycle,channel,state,looked-on,by,first-seen,last-seen,evidence\n"

    @Test(arguments: [
        head + "town-01/v-1,relief/policy,2022-Q2,村公示栏,seen,2022-07-10,观察员,2022-06-01,2022-07-10,p1.jpg\n",
        "单位,事项,周期,渠道,状态,检查日期,检查人,首次见到,最后见到,证据\n"
            + "城关镇/东街村,relief/policy,2022年第二季度,村务公开栏,已公开,2022.7.10,观察员,2022-06-01,2022-07-10,p1.jpg\n",
    ])
    func `one row in English and in Chinese`(text: String) throws {
        let reading = try read(text)
        #expect(reading.diagnostics.isEmpty)
        let seen = try #require(reading.value.first)
        #expect(seen.body == "town-01/v-1" && seen.item == "relief/policy" && seen.cycle == "2022-Q2")
        #expect(seen.channel == 2 && seen.state == .seen && seen.by == "观察员" && seen.evidence == "p1.jpg")
        #expect(seen.lookedOn.description == "2022-07-10" && seen.firstSeen?.description == "2022-06-01")
        #expect(seen.lastSeen == seen.lookedOn)
    }

    @Test(
        arguments: [
            ("已公开", .seen), ("seen", .seen), ("未公开", .notSeen), ("not-seen", .notSeen), ("Not seen", .notSeen),
            ("本期无(说明已张贴)", .nilStated), ("本期无（说明已张贴）", .nilStated), ("本期无", .nilStated), ("nil-stated", .nilStated),
            ("不涉及", .notApplicable), ("not applicable", .notApplicable), ("未检查", nil), ("not-checked", nil), ("", nil),
        ] as [(String, Observation.State?)])
    func `states as the forms print them`(text: String, state: Observation.State?) throws {
        let reading = try read(Self.head + "mzj,relief/policy,,,\(text),2022-07-10,,,,\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.first?.state == state)
    }

    @Test func `a blank row of a form says nothing, whatever else it lacks`() throws {
        let reading = try read(Self.head + "没有的单位,relief/policy,,,,,,,,\nmzj,relief/policy,,,已公开,2022-07-10,,,,\n")
        #expect(reading.diagnostics.isEmpty && reading.value.count == 1)
    }

    @Test(arguments: [
        ("mzj,relief/policy,,,有,2022-07-10,,,,", "table.unknown-word", "这里不能写「有」", "state", 0),
        ("mzj,relief/policy,,,已公开,,,,,", "table.blank-cell", "这一格不能空，本行未计入", "looked-on", 0),
        ("mzj,,,,已公开,2022-07-10,,,,", "table.blank-cell", "这一格不能空，本行未计入", "item", 0),
        ("mzj,relief/policy,,村公示兰,已公开,2022-07-10,,,,", "table.unknown-channel", "词表中没有渠道「村公示兰」，按未写渠道处理", "channel", 1),
        (
            "mzj,relief/policy,第三批,,已公开,2022-07-10,,,,", "observations.unknown-cycle", "「第三批」既不是周期，也不是登记表中的编号", "cycle",
            1
        ),
        (
            "mzj,relief/policy,,,已公开,2022-07-10,,2022-07-09,2022-07-01,", "observations.sightings",
            "首次见到 2022-07-09 晚于最后见到 2022-07-01", "last-seen", 1
        ),
        (
            "mzj,relief/policy,,,已公开,2022-07-10,,2022-07-01,2022-07-20,", "observations.seen-later",
            "见到的日期 2022-07-20 晚于检查日期 2022-07-10", "looked-on", 1
        ),
    ])
    func `a bad row is told at its cell`(row: String, code: String, chinese: String, column: String, kept: Int) throws {
        let good = "town-01,relief/policy,,,未公开,2022-07-10,,,,\n"
        let reading = try read(Self.head + good + row + "\n" + good)
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 2, column: column))
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.value.count == 2 + kept)
    }

    @Test func `a reference of a register stands as it is`() throws {
        let text =
            Self.head + "mzj,relief/policy,第三批,,已公开,2022-07-10,,,,\nmzj,relief/policy,2022-03,,已公开,2022-07-10,,,,\n"
        let reading = try read(text, references: ["第三批", "2022-03"])
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.cycle) == ["第三批", "2022-03"])
    }

    func source(item: String? = nil, columns: [String: [String]] = [:]) throws -> Round.Source {
        let day = try #require(CivilDate("2022-07-16"))
        let covers = Round.Covers(
            channels: nil, bodies: nil, postedFrom: day, postedTo: day, lookedOn: day, place: nil)
        return Round.Source(
            file: .init(path: "t.csv", place: nil), content: .observations, covers: covers, columns: columns,
            postedSureness: .seen, item: item)
    }

    @Test func `the round may give item, day and headings`() throws {
        let source = try source(item: "relief/policy", columns: ["body": ["镇", "村"], "state": ["情况"]])
        let reading = try read("镇,村,情况,无关\n城关镇,东街村,已公开,x\n河东镇,,未公开,x\n", source: source)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.body) == ["town-01/v-1", "town-02"])
        #expect(reading.value.map(\.lookedOn.description) == ["2022-07-16", "2022-07-16"])
        #expect(reading.value.map(\.item) == ["relief/policy", "relief/policy"])
    }

    @Test func `a heading that the round names and the table lacks`() throws {
        let source = try source(item: "relief/policy", columns: ["state": ["情形"]])
        let reading = try read("单位,情况\nmzj,已公开\n", source: source)
        reading.expectOnly("table.missing-heading", "表头中没有「情形」这一列", field: .field("t.csv", row: 0, column: "情形"))
        #expect(reading.diagnostics.first?.remedy?.chinese == "是否想写 情况？")
    }

    @Test func `a name that is no column of ours`() throws {
        let source = try source(item: "relief/policy", columns: ["stat": ["情况"]])
        let reading = try read("单位,状态,情况\nmzj,已公开,x\n", source: source)
        reading.expectOnly("table.unknown-column", "列映射中的「stat」不是检查记录的列")
    }
}

@Suite struct JudgementReaderTests {
    func read(_ texts: String...) throws -> Reading<[Judgement]> {
        let names = try Sample.names()
        return Reading { collector in
            JudgementReader.read(texts.compactMap { Sample.table($0, collector) }, names: names, into: collector)
        }
    }

    static let head = "body,indicator,finding,item,kind,points,reason,by,on-day,until,evidence,reference\n"

    @Test func `the five kinds, in both languages`() throws {
        let reading = try read(
            Self.head + """
                mzj,work,,,mark,35.5,台账齐全,评估员甲,2022-07-18,,p.jpg,号1
                town-01,,,relief/old-approval,合理缺项,,无此业务,评估员甲,2022-07-18,2022-12-31,,
                mzj,privacy,,,确认,,核实属实,评估员乙,2022-07-19,,,
                mzj,,f-123,,dismiss,,证据有误,评估员乙,2022-07-19,,,
                mzj,commended,,,加分,3,省级表扬,评估员乙,2022-07-19,,,号2
                mzj,commended,,,加分,3,省级表扬,评估员乙,2022-07-19,,,号3
                """)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.kind) == [.mark, .waive, .confirm, .dismiss, .event, .event])
        #expect(
            reading.value.map(\.subject) == ["work", "relief/approval", "privacy", "f-123", "commended", "commended"])
        #expect(reading.value[0].points == "35.5" && reading.value[0].reference == "号1")
        #expect(reading.value[1].until == CivilDate("2022-12-31") && reading.value[1].onDay == CivilDate("2022-07-18"))
        #expect(reading.value[3].place == .field("t.csv", row: 4, column: "finding"))
    }

    @Test func `answers and counts, several of which differ in their reference`() throws {
        let reading = try read(
            Self.head + """
                mzj,work,,,评定,优,台账齐全,评估员甲,,,,
                mzj,boards,,,answer,破损,现场查看,评估员甲,,,,一村
                mzj,boards,,,answer,破损,现场查看,评估员甲,,,,二村
                mzj,late,,,计数,3,逐件核对,评估员甲,,,,2022-03-01
                mzj,late,,,count,0,逐件核对,评估员甲,,,,2022-04-01
                """)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.kind) == [.answer, .answer, .answer, .count, .count])
        #expect(reading.value.map(\.points) == ["优", "破损", "破损", "3", "0"])
        #expect(reading.value.map(\.reference) == [nil, "一村", "二村", "2022-03-01", "2022-04-01"])
    }

    @Test func `two judgements that contradict are both handed on, so that the engine can refuse them`() throws {
        let reading = try read(
            Self.head
                + "mzj,work,,,mark,3,好,甲,,,,\nmzj,work,,,mark,4,好,乙,,,,\nmzj,x,,,评定,优,好,甲,,,,\nmzj,x,,,评定,良,好,甲,,,,\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.map(\.points) == ["3", "4", "优", "良"])
    }

    @Test func `Chinese headings`() throws {
        let reading = try read("单位,指标,类别,得分,理由,评判人,日期\n民政局,work,评分,35,好,甲,2022年7月18日\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.first?.subject == "work" && reading.value.first?.onDay == CivilDate("2022-07-18"))
    }

    @Test(arguments: [
        ("mzj,,,,mark,3,好,甲,,,,", "judgements.no-subject", "没有写评判的对象，本行未计入", "indicator", 0),
        ("mzj,work,f-1,,mark,3,好,甲,,,,", "judgements.several-subjects", "评判的对象写了 2 个（work、f-1），本行未计入", "finding", 0),
        ("mzj,work,,,mark,,好,甲,,,,", "judgements.mark-without-points", "评分没有写分数，本行未计入", "points", 0),
        ("mzj,work,,,mark,-3,好,甲,,,,", "judgements.negative-mark", "得分 -3 小于 0，本行未计入", "points", 0),
        ("mzj,work,,,评定,,好,甲,,,,", "judgements.without-answer", "没有写评定或计数的内容，本行未计入", "points", 0),
        ("mzj,late,,,计数,,好,甲,,,,", "judgements.without-answer", "没有写评定或计数的内容，本行未计入", "points", 0),
        ("mzj,late,,,计数,-1,好,甲,,,,", "judgements.not-a-count", "计数「-1」不是整数，本行未计入", "points", 0),
        ("mzj,late,,,count,1.5,好,甲,,,,", "judgements.not-a-count", "计数「1.5」不是整数，本行未计入", "points", 0),
        ("mzj,late,,,count,1000001,好,甲,,,,", "judgements.not-a-count", "计数「1000001」不是整数，本行未计入", "points", 0),
        ("mzj,work,,,mark,NaN,好,甲,,,,", "table.not-a-decimal", "「NaN」不是数字，本行未计入", "points", 0),
        ("mzj,work,,,mark,1e3,好,甲,,,,", "table.not-a-decimal", "「1e3」不是数字，本行未计入", "points", 0),
        ("mzj,work,,,marks,3,好,甲,,,,", "table.unknown-word", "这里不能写「marks」", "kind", 0),
        ("mzj,work,,,mark,3,,甲,,,,", "table.blank-cell", "这一格不能空，本行未计入", "reason", 0),
        ("mzj,work,,,mark,3,好,,,,,", "table.blank-cell", "这一格不能空，本行未计入", "by", 0),
        ("mzj,,,relief/x,waive,,好,甲,,,,", "table.unknown-item", "本轮标准目录中没有事项「relief/x」，本行未计入", "item", 0),
        ("nobody,work,,,mark,3,好,甲,,,,", "table.unknown-body", "主体名录中没有「nobody」，本行未计入", "body", 0),
        (
            "mzj,,,relief/policy,waive,,好,甲,2022-07-18,2022-07-01,,", "judgements.dates",
            "有效期至 2022-07-01，早于评判日期 2022-07-18", "until", 1
        ),
        ("town-01,work,,,mark,3,很好,乙,,,,", "judgements.repeated", "同一单位对「work」的同类评判重复，以前一行为准", "indicator", 0),
    ])
    func `a bad row is told at its cell`(row: String, code: String, chinese: String, column: String, kept: Int) throws {
        let good = "town-01,work,,,mark,3,好,甲,,,,\n"
        let reading = try read(Self.head + good + row + "\n" + good.replacing("work", with: "more"))
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 2, column: column))
        // What an assessor decided is never left out in silence; only what says nothing new may be.
        let isLost = !["judgements.repeated", "judgements.dates"].contains(code)
        #expect(reading.diagnostics.first?.severity == (isLost ? .error : .warning))
        #expect(reading.value.count == 2 + kept)
    }

    @Test func `a table that does not say what is judged`() throws {
        let reading = try read("body,kind,points,reason,by\nmzj,mark,3,好,甲\n")
        reading.expectOnly("judgements.no-subject-column", "人工评判表缺少评判对象的列")
        #expect(reading.diagnostics.first?.severity == .error)
    }
}
