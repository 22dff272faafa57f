import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct CrossFileChecksTests {
    func catalogue(_ id: String, _ items: String) throws -> Catalogue {
        let text = "catalogue: \(id)\nfield: 领域\(id)\ntitle: 目录\nversion: \"1\"\nitems:\n\(items)\n"
        let reading = Reading {
            CatalogueReader.read(Sample.document(text, "\(id).yaml"), vocabulary: nil, into: $0)
        }
        #expect(reading.diagnostics.isEmpty)
        return try #require(reading.value)
    }

    static let item = "- {id: a, name: 甲, arises: standing, levels: [county]"

    // MARK: Catalogues

    @Test func `two catalogues with one id`() throws {
        let twins = [try catalogue("x", Self.item + "}"), try catalogue("x", Self.item + "}")]
        Reading { CrossFileChecks.check(twins, into: $0) }.expectOnly("catalogues.repeated", "有两份标准目录的编号是「x」")
    }

    @Test func `a former id that another catalogue uses`() throws {
        let both = [try catalogue("x", Self.item + "}"), try catalogue("y", Self.item + ", was: [x/a]}")]
        Reading { CrossFileChecks.check(both, into: $0) }.expectOnly(
            "catalogue.taken-former-id", "曾用编号「x/a」属于另一事项")
    }

    @Test(arguments: [
        ("y/b", "catalogues.unknown-same-as", "事项「x/a」的 same-as「y/b」不存在", Diagnostic.Severity.error),
        ("y/old", "catalogues.former-id", "same-as 中的「y/old」已改为「y/a」", .error),
        ("z/a", "catalogues.same-as-outside", "事项「x/a」的 same-as「z/a」所在目录不在其中", .note),
        ("a", "catalogues.joined-to-itself", "事项「x/a」的 same-as 写的是它自己", .warning),
    ])
    func `items that are the same as what is not there`(
        target: String, code: String, chinese: String, severity: Diagnostic.Severity
    ) throws {
        let both = [
            try catalogue("x", Self.item + ", same-as: [\(target)]}"), try catalogue("y", Self.item + ", was: [old]}"),
        ]
        let reading = Reading { CrossFileChecks.check(both, into: $0) }
        reading.expectOnly(code, chinese)
        #expect(reading.diagnostics.first?.severity == severity)
        #expect(reading.diagnostics.first?.place == .text("x.yaml", line: 6, column: 3, length: 65 + target.count))
    }

    @Test func `more items than a record's number can tell apart`() throws {
        var big = try catalogue("x", Self.item + "}")
        let first = try #require(big.items.first)
        big.items = (0...CrossFileChecks.itemLimit).map { number in
            var item = first
            item.id = "x/\(number)"
            return item
        }
        Reading { CrossFileChecks.check([big], into: $0) }.expectOnly(
            "catalogues.too-many-items", "共有 65536 个事项，超过一轮的上限 65535 个")
    }

    // MARK: Catalogues and the register

    @Test(arguments: [
        (
            ", functions: [财政部门]}", "register.function-without-body", "名录中没有单位承担职能「财政部门」，事项「x/a」要求由它公开",
            Diagnostic.Severity.warning
        ),
        (", functions: [民政部门, 街道办事处]}", "register.function-without-body", "名录中没有单位承担职能「街道办事处」，事项「x/a」要求由它公开", .note),
        (", functions: [乡镇人民政府]}", "register.nobody-owes", "事项「x/a」无人承担：有职能「乡镇人民政府」的单位不在它的公开层级", .warning),
    ])
    func `what nobody owes`(rest: String, code: String, chinese: String, severity: Diagnostic.Severity) throws {
        let register = try #require(Sample.register(Sample.bodies).value)
        let catalogues = [try catalogue("x", Self.item + rest)]
        let reading = Reading { CrossFileChecks.check(catalogues, against: register, into: $0) }
        reading.expectOnly(code, chinese)
        #expect(reading.diagnostics.first?.severity == severity)
    }

    @Test func `a function is told once for all its items, with the nearest one`() throws {
        let register = try #require(Sample.register(Sample.bodies).value)
        let rest = ", functions: [民政部]}"
        let catalogues = [
            try catalogue("x", "\(Self.item)\(rest)\n\(Self.item.replacing("id: a", with: "id: b"))\(rest)")
        ]
        let reading = Reading { CrossFileChecks.check(catalogues, against: register, into: $0) }
        reading.expectOnly("register.function-without-body", "名录中没有单位承担职能「民政部」，「x/a」等 2 个事项要求由它公开")
        #expect(reading.diagnostics.first?.remedy?.english == "did you mean 民政部门?")
    }

    @Test func `a level that no body has`() throws {
        let register = try #require(Sample.register("bodies: b\nlist: [{id: a, name: 甲, kind: department}]\n").value)
        let catalogues = [try catalogue("x", "- {id: a, name: 甲, arises: standing, levels: [county, village]}")]
        Reading { CrossFileChecks.check(catalogues, against: register, into: $0) }.expectOnly(
            "register.level-without-bodies", "名录中没有村级主体，事项「x/a」在这一级不核查")
    }

    // MARK: Rounds

    func round(_ lines: String, schemes: String = "{towns: s, departments: s}") throws -> Round {
        let text = """
            round: r
            title: 轮次
            period: {from: 2022-04-01, to: 2022-06-30}
            cut-off: 2022-07-15
            catalogues: [a]
            bodies: b
            schemes: \(schemes)
            \(lines)
            """
        let reading = Reading { RoundReader.read(Sample.document(text, "round.yaml"), into: $0) }
        #expect(reading.diagnostics.isEmpty)
        return try #require(reading.value)
    }

    func check(_ round: Round, years: ClosedRange<Int> = 2019...2026) throws -> Reading<Void> {
        let register = try #require(Sample.register(Sample.bodies).value)
        let catalogue = try #require(Sample.catalogue(Sample.relief).value)
        return Reading {
            CrossFileChecks.check(
                round, register: register, catalogues: [catalogue], calendarYears: Array(years), into: $0)
        }
    }

    @Test func `a round that fits says nothing`() throws {
        #expect(try check(round("")).diagnostics.isEmpty)
    }

    @Test func `a scheme for a group that is not there, a group without a scheme`() throws {
        let reading = try check(round("", schemes: "{town: s, departments: s}"))
        #expect(reading.codes == ["round.unknown-group", "round.group-without-scheme"])
        #expect(reading.diagnostics[0].message.chinese == "主体名录中没有组别「town」")
        #expect(reading.diagnostics[0].remedy?.chinese == "是否想写 towns？")
        #expect(reading.diagnostics[0].place == .text("round.yaml", line: 7, column: 17, length: 1))
        #expect(reading.diagnostics[1].message.chinese == "组别「镇街」（towns）有 2 个单位，没有考核指标体系，不计分")
        #expect(reading.diagnostics[1].severity == .warning)
    }

    @Test func `a body in no group`() throws {
        let register = try #require(
            Sample.register(
                "bodies: b\nlist: [{id: a, name: 县政府, kind: government}, {id: t, name: 甲镇, kind: town}, {id: u, name: 乙镇, kind: town}]\n"
            )
            .value)
        let round = try round("")
        Reading {
            CrossFileChecks.check(
                round, register: register, catalogues: [], calendarYears: [2022], into: $0)
        }.expect("round.body-without-group", "「甲镇」等 2 个单位没有组别，不计分")
    }

    @Test(arguments: [(2023...2026, "2022"), (2019...2021, "2022")])
    func `a round outside the calendar names the year`(years: ClosedRange<Int>, year: String) throws {
        let reading = try check(round(""), years: years)
        reading.expectOnly("round.year-missing", "本轮用到 \(year) 年，节假日历中没有这一年")
        #expect(reading.diagnostics.first?.severity == .error)
    }

    @Test func `every missing year is named, from the day after the previous cut-off to the cut-off`() throws {
        let reading = try check(round("previous-cut-off: 2020-12-31"), years: 2021...2021)
        #expect(reading.diagnostics.map(\.message.english).allSatisfy { $0.contains("2020") || $0.contains("2022") })
        #expect(reading.codes == ["round.year-missing", "round.year-missing"])
    }

    @Test func `an item of a source that no catalogue has`() throws {
        let reading = try check(round("records: [{file: ⟦⟧a.csv, item: relief/polcy}]".replacing("⟦⟧", with: "")))
        reading.expectOnly("round.unknown-item", "本轮标准目录中没有事项「relief/polcy」")
        #expect(reading.diagnostics.first?.remedy?.english == "did you mean relief/policy?")
    }

    func coverages(_ covers: String) throws -> Reading<[Coverage]> {
        let register = try #require(Sample.register(Sample.bodies).value)
        let round = try round(
            "records: [{file: a.csv, covers: {\(covers), posted: {from: 2022-04-01, to: 2022-07-15}, looked-on: 2022-07-16}}]"
        )
        return Reading {
            CrossFileChecks.coverages(of: round, register: register, vocabulary: Sample.vocabulary, into: $0)
        }
    }

    @Test func `what a source looked at, resolved`() throws {
        let reading = try coverages("channels: [门户网站, 村公示栏], bodies: [镇街, 县民政局, town-01/v-1]")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.first?.channels == [0, 2])
        #expect(reading.value.first?.bodies == ["towns", "mzj", "town-01/v-1"])
        let all = try coverages("channels: all, bodies: 全部")
        #expect(all.value.first?.channels == nil && all.value.first?.bodies == nil)
    }

    @Test(arguments: [
        ("channels: [门户网战]", "round.unknown-channel", "检查范围中的渠道「门户网战」不在词表中"),
        ("bodies: [河西镇]", "round.unknown-body", "检查范围中的「河西镇」既不是单位也不是组别"),
        ("bodies: [东街村]", "round.ambiguous-body", "名录中有 2 个「东街村」"),
    ])
    func `what a source cannot have looked at`(covers: String, code: String, chinese: String) throws {
        let reading = try coverages(covers)
        reading.expectOnly(code, chinese)
        #expect(reading.diagnostics.first?.severity == .error)
    }
}
