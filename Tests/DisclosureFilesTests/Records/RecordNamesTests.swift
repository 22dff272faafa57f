import DisclosureFiles
import DisclosureModel
import Testing

/// Bodies, items and references by every name they go by.
@Suite struct RecordNamesTests {
    @Test(arguments: [
        ("town", "town"), ("东山镇", "town"), (" 东山镇　", "town"), ("县民政局", "civil-affairs"), ("民政局", "civil-affairs"),
        ("示例县民政局", "civil-affairs"), ("town/v-1", "town/v-1"), ("示例县人民政府/北河镇/新村", "north/v-1"), ("东山镇/新村", "town/v-1"),
    ])
    func `a body goes by id, name, alias or path`(name: String, id: String) throws {
        let reading = try RecordReading("单位,事项\n\(name),c/all\n")
        #expect(reading.problems.isEmpty)
        #expect(reading.bodies == [id])
    }

    @Test func `a name that two bodies have is no name, and a wrong or missing one is shown`() throws {
        let reading = try RecordReading("单位,事项\n新村,c/all\n西山镇,c/all\n　 ,c/all\n")
        #expect(reading.rows.isEmpty)
        #expect(reading.rowCount == 3)
        #expect(reading.kinds == [.ambiguousBody, .unknownBody, .noBody])
        #expect(reading.problems.map(\.text).prefix(2) == ["新村", "西山镇"])
        #expect(reading.kinds.allSatisfy { $0.losesRow && !$0.remedy.chinese.isEmpty })
    }

    @Test func `town and village in columns of their own make a path`() throws {
        let mapping = ["body": ["镇", "村"]]
        let reading = try RecordReading("镇,村,事项\n北河镇,新村,c/all\n 东山镇 , 新村 ,c/all\n东山镇,,c/all\n", mapping: mapping)
        #expect(reading.problems.isEmpty)
        #expect(reading.bodies == ["north/v-1", "town/v-1", "town"])
        // A village name too long for any register must not make the posting the town's.
        let long = try RecordReading(
            "镇,村,事项\n东山镇,\(String(repeating: "长", count: 600)),c/all\n", mapping: mapping)
        #expect(long.kinds == [.unknownBody])
    }

    @Test func `an item goes by its id or a former one`() throws {
        let reading = try RecordReading("单位,事项\ntown,c/all\ntown, c/former \ntown,c/none\ntown,\n")
        #expect(reading.rows.map(\.item) == [0, 0])
        #expect(reading.kinds == [.unknownItem, .noItem])
        #expect(reading.problems.map(\.row) == [2, 3])
        #expect(reading.problems.map(\.column) == [1, 1])
    }

    @Test func `a file with a fixed item needs no column for it`() throws {
        #expect(try RecordReading("单位\ntown\n", fixedItem: 3).row.item == 3)
        // The street is no people's government: the row is lost, though there is no item column to point at.
        let reading = try RecordReading("单位\nstreet\n", fixedItem: 3)
        #expect(reading.problems == [.init(kind: .notOwed, row: 0, column: -1, text: "")])
    }

    @Test func `a reference is one of a register, and a document number may be one`() throws {
        let reading = try RecordReading(
            "单位,事项,登记编号,文号\ntown,c/all,2022-批-2,\ntown,c/all,,2022-批-1\ntown,c/all,2022-批-9,\n")
        #expect(reading.rows.map(\.reference) == [2, 1, 0])
        #expect(reading.kinds == [.unknownReference])
    }

    @Test func `who is served without being named counts too, marked as shared`() throws {
        let reading = try RecordReading("单位,事项\ncounty,c/shared\n")
        #expect(reading.bodies == ["county", "north", "street", "town"])
        #expect(reading.rows.map { $0.flags.contains(.isSharedPosting) } == [false, true, true, true])
        #expect(Set(reading.rows.map(\.documentKey)).count == 1)
    }

    @Test func `for names bodies or groups, and then only those`() throws {
        let named = try RecordReading("单位,事项,适用单位\ncounty,c/shared,东山镇；北河镇\ntown,c/town,东山镇\n")
        #expect(named.problems.isEmpty)
        #expect(named.bodies == ["town", "north", "town"])
        let group = try RecordReading("单位,事项,适用单位\ncounty,c/shared,乡镇\n")
        #expect(group.bodies == ["north", "street", "town"])
        let mixed = try RecordReading("单位,事项,适用单位\ncounty,c/shared,东山镇、新村|南河镇\n")
        #expect(mixed.bodies == ["town"])
        #expect(mixed.kinds == [.ambiguousBody, .unknownBody])
        #expect(mixed.problems.map(\.text) == ["新村", "南河镇"])
    }

    @Test func `a county may post for a town only what is shared`() throws {
        let reading = try RecordReading("单位,事项,适用单位\ncounty,c/all,town\ntown,c/all,county\nfinance,c/civil,\n")
        #expect(reading.bodies == ["county"])
        #expect(reading.kinds == [.notShared, .notOwed])
        #expect(reading.problems.map(\.row) == [0, 2])
    }
}
