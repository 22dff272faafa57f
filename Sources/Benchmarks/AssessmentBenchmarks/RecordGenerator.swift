#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a synthetic round (合成数据) of any size: ten invented counties, fifty items, 15 columns a record.
///
/// Deterministic: the same numbers give the same bytes. A tenth of the records is late, some miss a channel or element.
struct RecordGenerator {
    var bytes: Int
    /// Percentage of rows with something wrong in a cell: a bad date, an unknown body or item, a missing cell.
    var badRows: Int
    var counties = 10
    var towns = 12
    var villages = 15
    var items = 50

    private static let fields = ["社会救助", "涉农补贴", "义务教育", "医疗卫生", "安全生产", "公共文化服务", "养老服务", "就业创业"]
    private static let channels = [
        "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心", "便民服务站",
        "入户/现场", "社区/企事业单位/村公示栏(电子屏)", "精准推送",
    ]
    private static let elements = [
        "政策依据", "办理条件", "申请材料", "办理流程", "办理时限", "办理地点", "咨询电话", "监督渠道", "补助标准", "发放对象", "发放金额",
        "资金来源", "审批结果", "有效期限", "责任科室", "救济途径",
    ]
    /// Working days allowed, by item number modulo 4; the peers use the same.
    private static let limits = [3, 7, 10, 20]

    private struct Item {
        var level: Int
        var channels: UInt32
        var elements: UInt32
    }

    private var state: UInt64 = 1

    init(bytes: Int, badRows: Int) {
        self.bytes = bytes
        self.badRows = badRows
    }

    /// SplitMix64.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
        return Int(truncatingIfNeeded: ((value >> 32) &* UInt64(bound)) >> 32)
    }

    /// Writes `Catalogues/` and `round/` below `folder`.
    mutating func write(to folder: String) throws {
        var table: [Item] = []
        for number in 0..<items {
            var item = Item(level: number % 3, channels: 0, elements: 0)
            let channelCount = 1 + below(3), elementCount = 2 + below(5)
            while item.channels.nonzeroBitCount < channelCount { item.channels |= 1 << UInt32(below(12)) }
            while item.elements.nonzeroBitCount < elementCount { item.elements |= 1 << UInt32(below(16)) }
            table.append(item)
        }
        for part in [
            "", "/Catalogues", "/Catalogues/fields", "/Catalogues/bodies", "/Catalogues/schemes",
            "/Catalogues/calendar", "/round",
        ] {
            mkdir(folder + part, 0o777)
        }
        try save(read(Self.calendar), folder + "/" + Self.calendar)
        try save(vocabulary(), folder + "/Catalogues/vocabulary.yaml")
        try save(catalogue(table), folder + "/Catalogues/fields/benchmark.yaml")
        try save(register(), folder + "/Catalogues/bodies/benchmark.yaml")
        try save(Self.scheme, folder + "/Catalogues/schemes/benchmark.yaml")
        try save(Self.round, folder + "/round/round.yaml")
        try writeRecords(table, folder + "/round/records.csv")
    }

    private func save(_ text: String, _ path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkFailure("cannot write \(path)") }
        defer { fclose(file) }
        fputs(text, file)
    }

    /// The real holidays, from the repository in whose root the benchmark is run.
    private static let calendar = "Catalogues/calendar/cn.yaml"

    private func read(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else {
            throw BenchmarkFailure("run it in the root of the repository: no \(path)")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[0..<count], as: UTF8.self)
    }

    // MARK: Catalogue, register, round

    private func vocabulary() -> String {
        "vocabulary: channels\nchannels:\n" + Self.channels.map { "  - {name: \"\($0)\"}\n" }.joined()
    }

    private func catalogue(_ table: [Item]) -> String {
        var text = "catalogue: benchmark\nfield: 合成领域\ntitle: 合成数据\nversion: \"1\"\nitems:\n"
        for (number, item) in table.enumerated() {
            let limit = Self.limits[number % 4]
            text +=
                "  - id: \(shortCode(number))\n    name: [\(Self.fields[number % Self.fields.count])合成事项\(number)]\n"
            text += "    elements: [\(list(item.elements, Self.elements, ", "))]\n"
            text += "    limit: 信息形成之日起\(limit)个工作日内\n    arises: per-occurrence\n"
            text += "    channels: [\(list(item.channels, Self.channels.map { "\"\($0)\"" }, ", "))]\n"
            text += "    levels: [\(["county", "township", "village"][item.level])]\n    status: draft\n"
        }
        return text
    }

    private func register() -> String {
        var text = "bodies: benchmark\ngroups: {all: 合成}\nlist:\n"
        for county in 1...counties {
            text += "  - {id: c\(county), name: \(name(county, "县")), kind: government, group: all}\n"
            for town in 1...towns {
                text += "  - {id: c\(county)/t\(town), name: \(two(town))镇, kind: town, parent: c\(county)}\n"
                for village in 1...villages {
                    text +=
                        "  - {id: c\(county)/t\(town)/v\(village), name: \(two(village))村, kind: village, parent: c\(county)/t\(town)}\n"
                }
            }
        }
        return text
    }

    private static let scheme = """
        scheme: benchmark
        title: 合成
        total: 100
        indicators:
          - {id: on-time, title: 及时, points: 100, measure: {dimension: timeliness}, rule: {share: {}}}

        """

    private static let round = """
        round: benchmark
        title: 合成数据
        banner: 合成数据
        period: {from: 2022-01-01, to: 2025-12-31}
        previous-cut-off: 2021-12-31
        cut-off: 2026-12-31
        catalogues: [fields/benchmark]
        bodies: bodies/benchmark
        schemes: {all: schemes/benchmark}
        records:
          - file: records.csv
            columns: {body: [county, township, village], item: item_code, title: title, formed: formed_on, posted: published_on, channels: channels, elements: elements, removed: removed_on, address: url}
            covers: {channels: all, bodies: all, posted: {from: 2021-01-01, to: 2026-12-31}, looked-on: 2026-12-31}

        """

    // MARK: Records

    private mutating func writeRecords(_ table: [Item], _ path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkFailure("cannot write \(path)") }
        defer { fclose(file) }
        var written = 0
        var row =
            "record_id,item_code,field,level,county,township,village,title,formed_on,published_on,channels,elements,removed_on,office,url\n"
        var number = 0
        while written < bytes {
            row.withUTF8 { written += fwrite($0.baseAddress, 1, $0.count, file) }
            row = record(number, table)
            number += 1
        }
    }

    private mutating func record(_ number: Int, _ table: [Item]) -> String {
        let position = below(items)
        let item = table[position]
        let county = 1 + below(counties), town = 1 + below(towns), village = 1 + below(villages)
        let isFaulty = below(100) < 20
        let allowed = Self.limits[position % 4]
        let formed = 18_993 + below(1461)
        let lag = isFaulty && below(2) == 1 ? allowed * 2 + below(30) : below(allowed + 1)
        var shown = item.channels | 1 << UInt32(below(12)), told = item.elements | 1 << UInt32(below(16))
        if isFaulty, below(2) == 1 { shown &= shown - 1 }
        if isFaulty, below(2) == 1 { told &= told - 1 }
        let field = Self.fields[position % Self.fields.count]
        var title = "\(field)合成公示（第\(1 + below(99))批）"
        if below(20) == 0 { title = "\"\(title),附\"\"清单\"\"\"" }
        var formedText = day(formed), codeText = code(position), countyText = name(county, "县")
        if below(100) < badRows {
            switch below(4) {
            case 0: formedText = "\(formedText.prefix(4))-13-45"
            case 1: codeText = "X" + codeText
            case 2: countyText = "无名\(countyText)"
            default: formedText = "不详"
            }
        }
        let townText = item.level >= 1 ? "\(two(town))镇" : "", villageText = item.level == 2 ? "\(two(village))村" : ""
        let level = ["县级", "乡级", "村级"][item.level]
        return
            "R\(padded(number)),\(codeText),\(field),\(level),\(countyText),\(townText),\(villageText),\(title),\(formedText),\(day(formed + lag)),\(list(shown, Self.channels, ";")),\(list(told, Self.elements, ";")),,\(countyText)\(townText)办公室,https://example.invalid/\(two(county))/\(two(town))/\(number).html\n"
    }

    private func shortCode(_ number: Int) -> String { "i\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)" }
    private func code(_ number: Int) -> String { "benchmark/" + shortCode(number) }
    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private func name(_ number: Int, _ suffix: String) -> String { "合成\(two(number))\(suffix)" }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    private func list(_ mask: UInt32, _ words: [String], _ separator: String) -> String {
        words.indices.filter { mask & 1 << UInt32($0) != 0 }.map { words[$0] }.joined(separator: separator)
    }

    /// From a day number since 1970; see H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    private func day(_ number: Int) -> String {
        let shifted = number + 719_468
        let era = shifted / 146_097, dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        return
            "\(yearOfEra + era * 400 + (civil <= 2 ? 1 : 0))-\(two(civil))-\(two(dayOfYear - (153 * month + 2) / 5 + 1))"
    }
}

struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
