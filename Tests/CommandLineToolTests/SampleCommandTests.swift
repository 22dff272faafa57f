import CommandLineTool
import Foundation
import TestSupport
import Testing

/// `zwgk sample`: what it prints, and that anybody can repeat it without it.
@Suite struct SampleCommandTests {
    /// A round (合成数据) of two towns with villages, before anybody has visited one: no records yet.
    static func round(_ more: String = "", field: String = "合成领域") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("Catalogues/vocabulary.yaml", "vocabulary: channels\nchannels:\n  - {name: 政府网站}\n")
        try folder.copy(Repository.catalogues + "/calendar", to: "Catalogues/calendar")
        for number in 1...4 {
            try folder.write(
                "Catalogues/fields/f\(number).yaml",
                "catalogue: f\(number)\nfield: \(field)\(number)\ntitle: 合成目录\nversion: \"1\"\nitems:\n"
                    + "  - {id: a, name: [通知], arises: standing, channels: [政府网站], levels: [village], status: draft}\n")
        }
        let villages =
            (1...7).map { "  - {id: town-1/v-\($0), name: 东村\($0), kind: village, parent: town-1}\n" }
            + (1...4).map { "  - {id: town-2/v-\($0), name: 西村\($0), kind: village, parent: town-2}\n" }
        try folder.write(
            "Catalogues/bodies/small.yaml",
            "bodies: small\ngroups: {towns: 镇街}\nlist:\n  - {id: town-1, name: 甲镇, kind: town, group: towns}\n"
                + "  - {id: town-2, name: 乙镇, kind: town, group: towns}\n" + villages.joined())
        try folder.write("Catalogues/schemes/small.yaml", ScoringSamples.scheme)
        try folder.write(
            "round/round.yaml",
            """
            round: small
            title: 合成轮次
            period: {from: 2022-04-01, to: 2022-06-30}
            cut-off: 2022-07-31
            catalogues: [fields/f1, fields/f2, fields/f3, fields/f4]
            bodies: bodies/small
            schemes: {towns: schemes/small}
            records: [not-there-yet.csv]
            \(more)

            """)
        return folder
    }

    private static func run(_ folder: TemporaryFolder, _ arguments: String...) -> ToolRun {
        ToolRun(["sample", folder.path + "/round", "--catalogues", folder.path + "/Catalogues"] + arguments)
    }

    /// What bash makes of the command at the end of the output.
    private static func repeated(_ run: ToolRun) throws -> [String] {
        let start = try #require(run.lines.firstIndex { $0.hasPrefix("phrase=") })
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", run.lines[start...].joined(separator: "\n")]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func marked(_ run: ToolRun) -> [String] {
        run.lines.filter { $0.hasPrefix("* ") && $0.count > 66 && !$0.contains("抽中") }.map { String($0.dropFirst(2)) }
    }

    @Test(arguments: ["合成短语2022", "it's \"quoted\" $HOME `id` \\n %s 中文  空格", "-n", "上证指数 3189.68"])
    func `打印的命令在 bash 里重抽出同一批`(phrase: String) throws {
        let folder = try Self.round()
        let run = Self.run(folder, "--phrase=\(phrase)", "--strata", "parent", "--size", "5")
        #expect(run.status == .done, "\(run.errors)")
        #expect(Self.marked(run).count == 5)
        #expect(try Self.repeated(run) == Self.marked(run))
    }

    @Test func `领域名里的空格和引号也重抽得出`() throws {
        let folder = try Self.round(field: "领 域'甲'")
        let run = Self.run(folder, "--phrase", "甲", "--of", "fields", "--size", "2")
        #expect(run.status == .done, "\(run.errors)")
        #expect(try Self.repeated(run) == Self.marked(run))
    }

    @Test func `写明抽什么、怎么分层、每个的摘要`() throws {
        let folder = try Self.round()
        let run = Self.run(folder, "--phrase", "合成短语", "--strata", "parent", "--share", "0.3")
        #expect(run.lines.first == "合成轮次 抽样：村11个抽5个，按上级，每层30%")
        #expect(run.lines.contains("短语：合成短语"))
        #expect(run.lines.contains("甲镇：7个抽3个") && run.lines.contains("乙镇：4个抽2个"))
        #expect(run.lines.filter { $0.contains("  town-") && $0.count > 66 && !$0.contains("printf") }.count == 11)
        #expect(
            run.lines.contains("sample: {phrase: \"合成短语\", of: villages, strata: parent, share: 0.3}"))
        let quiet = Self.run(folder, "--phrase", "合成短语", "--strata", "parent", "--share", "0.3", "--quiet")
        #expect(quiet.lines.count { !$0.isEmpty } == 5)
        let json = Self.run(folder, "--phrase", "合成短语", "--strata", "parent", "--share", "0.3", "--format", "json")
        let array = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        #expect(array?.first?["chosen"] as? [String] == quiet.lines.filter { !$0.isEmpty })
        #expect((array?.first?["strata"] as? [[String: Any]])?.compactMap { $0["size"] as? Int } == [3, 2])
    }

    @Test func `列出并核对轮次自己的抽样和替换`() throws {
        let plain = try Self.round("sample: {phrase: 合成短语, of: villages, strata: parent, per-stratum: 2}")
        let first = Self.run(plain)
        #expect(first.status == .done, "\(first.errors)")
        #expect(!first.output.contains("round.yaml"))
        let ids = first.lines.filter { $0.contains("  town-1/") && !$0.contains("printf") }.compactMap {
            $0.split(separator: " ").last.map(String.init)
        }
        try #require(ids.count == 7)
        func replacing(_ out: String, _ into: String) throws -> ToolRun {
            Self.run(
                try Self.round(
                    "sample: {phrase: 合成短语, of: villages, strata: parent, per-stratum: 2, replaced: "
                        + "[{out: \(out), in: \(into), reason: 道路中断, by: 测评组, on-day: 2022-07-01}]}"))
        }
        let good = try replacing(ids[0], ids[2])
        #expect(good.status == .done)
        #expect(good.output.contains("替换：\(ids[0]) → \(ids[2])（道路中断；测评组，2022-07-01）"))
        #expect(good.lines.contains { $0.hasPrefix("- ") && $0.hasSuffix(ids[0]) })
        #expect(good.lines.contains { $0.hasPrefix("+ ") && $0.hasSuffix(ids[2]) })
        let wrong = try replacing(ids[0], ids[3])
        #expect(wrong.status == .inputErrors && wrong.output.isEmpty)
        #expect(wrong.errors.contains("[sample.not-next]") && wrong.errors.contains("写 in: \(ids[2])"))
    }

    @Test func `用法不对和没有抽样`() throws {
        let folder = try Self.round()
        #expect(Self.run(folder).status == .inputErrors)
        #expect(Self.run(folder).errors.contains("[sample.none]"))
        #expect(Self.run(folder, "--size", "5").status == .usage)
        #expect(Self.run(folder, "--phrase", "甲").status == .usage)
        #expect(Self.run(folder, "--phrase", "甲", "--size", "5", "--share", "0.3").status == .usage)
        #expect(Self.run(folder, "--phrase", "甲", "--share", "30").status == .usage)
        #expect(Self.run(folder, "--phrase", "甲", "--size", "0").status == .usage)
        let many = Self.run(folder, "--phrase", "甲", "--size", "12")
        #expect(many.status == .inputErrors && many.errors.contains("[sample.size]"))
    }
}
