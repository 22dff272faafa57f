import CivilCalendar
import DisclosureFiles
import DisclosureModel
import TabularFiles
import Testing

/// A delimited record file read against a small register (合成数据), as one block.
struct RecordReading {
    var rows: [RecordRow] = []
    var problems: [Problem] = []
    var rowCount = 0

    struct Problem: Hashable, CustomStringConvertible {
        var kind: CellProblemKind
        var row: Int
        var column: Int
        var text: String
        var description: String { "\(kind)@\(row):\(column) \(text)" }
    }

    /// In order of id, as the register sorts them: a row's `body` is a position in it.
    static let bodyIDs = ["civil-affairs", "county", "finance", "north", "north/v-1", "street", "town", "town/v-1"]

    static let register = BodyRegister(
        id: "bodies", groups: [.init(id: "towns", title: "乡镇")],
        bodies: [
            Body(id: "county", name: "示例县人民政府", kind: .government),
            Body(
                id: "civil-affairs", name: "示例县民政局", aliases: ["县民政局", "民政局"], kind: .department,
                functions: ["民政部门"], parent: "county"),
            Body(id: "finance", name: "示例县财政局", aliases: ["县财政局"], kind: .department, parent: "county"),
            Body(id: "town", name: "东山镇", kind: .town, group: "towns", parent: "county"),
            Body(id: "north", name: "北河镇", kind: .town, group: "towns", parent: "county"),
            Body(id: "street", name: "城关街道", kind: .street, group: "towns", parent: "county"),
            Body(id: "town/v-1", name: "新村", kind: .village, parent: "town"),
            Body(id: "north/v-1", name: "新村", kind: .village, parent: "north"),
        ])

    /// 0 everyone's, 1 the civil affairs department's, 2 shared by the county, 3 the town governments'.
    static let items = [
        DisclosureItem(
            id: "c/all", names: ["普遍事项"],
            elements: [
                ContentElement(text: "办理时间、地点"), ContentElement(text: "联系电话"), ContentElement(text: "办理条件"),
            ],
            arises: .perOccurrence, levels: [.county, .township, .village], was: ["c/former"]),
        DisclosureItem(
            id: "c/civil", names: ["民政事项"], arises: .perOccurrence, functions: ["民政部门"], levels: [.county]),
        DisclosureItem(
            id: "c/shared", names: ["共享事项"], arises: .perOccurrence, levels: [.county, .township], isShared: true),
        DisclosureItem(
            id: "c/town", names: ["乡镇事项"], arises: .perOccurrence, functions: ["乡镇人民政府"], levels: [.township]),
    ]

    static let vocabulary = Vocabulary(channels: [
        .init(name: "政府网站", spellings: ["门户网站", "网站"], isBoard: false),
        .init(name: "公示栏（电子屏）、公告栏", spellings: [], isBoard: true),
        .init(name: "政务新媒体", spellings: ["微信"], isBoard: false),
    ])

    static let routing = RecordRouting(
        bodyCount: bodyIDs.count, itemCount: items.count,
        owes: { body, item in
            let body = register.bodies[body]
            let item = items[item]
            return item.levels.contains(body.level)
                && (item.functions.isEmpty || item.functions.contains { body.has(function: $0) })
        },
        // The county's own posting of the shared item serves both towns and the street.
        served: [RecordRouting.key(body: 1, item: 2): [3, 5, 6]],
        isShared: items.map(\.isShared), judgedAs: [0, 1, 2, 3], depth: register.bodies.map { UInt8($0.level.depth) })

    static let lexicon = RecordLexicon(
        register: register, items: items, vocabulary: vocabulary, references: ["2022-批-1", "2022-批-2"],
        routing: routing)

    init(
        _ text: String, mapping: [String: [String]] = [:], fixedItem: UInt16? = nil,
        defaultPosted: DateSureness = .printed, defaultChannels: UInt64 = 0
    ) throws {
        try self.init(
            bytes: Array(text.utf8), mapping: mapping, fixedItem: fixedItem, defaultPosted: defaultPosted,
            defaultChannels: defaultChannels)
    }

    init(
        bytes: [UInt8], mapping: [String: [String]] = [:], fixedItem: UInt16? = nil,
        defaultPosted: DateSureness = .printed, defaultChannels: UInt64 = 0
    ) throws {
        let block = DelimitedBlock()
        try bytes.withUnsafeBufferPointer { bytes in
            block.scan(bytes, dialect: .comma)
            let headings = block.cells(ofRow: 0).map {
                DelimitedBlock.text(of: block.cells[$0], in: bytes) ?? ""
            }
            let reading = RecordSchema.reading(
                headings: headings, mapping: mapping, file: "records.csv", hasFixedItem: fixedItem != nil)
            let reader = RecordReader(
                lexicon: Self.lexicon, schema: try #require(reading.schema), fixedItem: fixedItem,
                defaultPosted: defaultPosted, defaultChannels: defaultChannels)
            reader.read(block, bytes: bytes, number: 3, skipping: 1)
            rows = reader.rows
            rowCount = reader.rowCount
            problems = reader.problems.entries.map { entry in
                Problem(
                    kind: entry.kind, row: Int(entry.row), column: Int(entry.column),
                    text: String(decoding: reader.problems.text(of: entry), as: UTF8.self))
            }
        }
    }

    var kinds: [CellProblemKind] { problems.map(\.kind) }
    var bodies: [String] { rows.map { Self.bodyIDs[Int($0.body)] } }
    var row: RecordRow {
        get throws {
            try #require(rows.count == 1)
            return rows[0]
        }
    }
}
