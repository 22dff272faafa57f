import CommandLineTool
import Foundation
import TestSupport
import Testing

/// `zwgk seal` and `zwgk verify`: what they say, and their exit codes.
@Suite struct SealCommandTests {
    /// A round (合成数据) of one town that posted one notice in time.
    private static func round() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("Catalogues/vocabulary.yaml", "vocabulary: channels\nchannels:\n  - {name: 政府网站}\n")
        try folder.copy(Repository.catalogues + "/calendar", to: "Catalogues/calendar")
        try folder.write(
            "Catalogues/fields/small.yaml",
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - {id: notice, name: [通知], arises: per-occurrence, limit: 信息形成之日起20个工作日内, channels: [政府网站], levels: [township], status: draft}

            """)
        try folder.write(
            "Catalogues/bodies/small.yaml",
            "bodies: small\ngroups: {towns: 镇街}\nlist:\n  - {id: town-1, name: 甲镇, kind: town, group: towns}\n")
        try folder.write(
            "Catalogues/schemes/small.yaml",
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: 及时, points: 100, measure: {dimension: timeliness}, rule: {share: {}}}
            grades: {bands: [{from: 60, name: 合格}, {from: 0, name: 不合格}]}

            """)
        try folder.write(
            "round/records.csv",
            "body,item,title,formed,posted,channels\ntown-1,small/notice,通知,2022-05-05,2022-05-20,政府网站\n")
        try folder.write(
            "round/round.yaml",
            """
            round: small
            title: 合成轮次
            period: {from: 2022-04-01, to: 2022-06-30}
            cut-off: 2022-07-31
            catalogues: [fields/small]
            bodies: bodies/small
            schemes: {towns: schemes/small}
            records:
              - file: records.csv
                covers: {channels: [政府网站], bodies: all, posted: {from: 2022-04-01, to: 2022-07-31}, looked-on: 2022-07-31}

            """)
        return folder
    }

    private static func run(_ command: String, _ folder: TemporaryFolder, _ more: String...) -> ToolRun {
        ToolRun([command, folder.path + "/round", "--catalogues", folder.path + "/Catalogues"] + more)
    }

    @Test func `没有结果时无从核对，也无从封存`() throws {
        let folder = try Self.round()
        for command in ["verify", "seal"] {
            let run = Self.run(command, folder)
            #expect(run.status == .inputErrors && run.errors.contains("[results.missing]"), "\(run.errors)")
        }
    }

    @Test func `一致、封存、改动后不一致`() throws {
        let folder = try Self.round()
        #expect(Self.run("assess", folder).status == .done)
        let first = Self.run("verify", folder)
        #expect(first.status == .done && first.output == "一致\n", "\(first.errors)")
        #expect(Self.run("verify", folder, "--language", "en").output == "identical\n")
        let sealed = Self.run("seal", folder)
        #expect(sealed.status == .done)
        #expect(sealed.output == "重算一致，已封存：\(folder.path)/round/results/SHA256SUMS（结果4份，输入7份）\n")
        #expect(Self.run("verify", folder).output == "一致，封存完好\n")
        let refused = Self.run("assess", folder)
        #expect(refused.status == .inputErrors && refused.errors.contains("[results.sealed]"))
        #expect(Self.run("assess", folder, "--output", folder.path + "/other").status == .done)

        let records = try #require(folder.read("round/records.csv"))
        try folder.write("round/records.csv", records.replacing("2022-05-20", with: "2022-06-20"))
        let changed = Self.run("verify", folder)
        #expect(changed.status == .gateNotMet)
        #expect(changed.lines.first == "不一致")
        #expect(changed.output.contains("  输入变了：records.csv（SHA-256 "))
        #expect(changed.output.contains("  结果不同：scores.csv\n"))
        #expect(changed.output.contains("  得分不同：甲镇（town-1） 100.00 合格 → 0.00 不合格\n"))
        let json = try JSONSerialization.jsonObject(
            with: Data(Self.run("verify", folder, "--format", "json").output.utf8))
        let object = try #require(json as? [String: Any])
        #expect(object["isIdentical"] as? Bool == false && object["isSealed"] as? Bool == true)
        #expect((object["inputs"] as? [[String: Any]])?.compactMap { $0["path"] as? String } == ["records.csv"])
        #expect((object["bodies"] as? [[String: Any]])?.compactMap { $0["score"] as? String } == ["0.00"])

        try FileManager.default.removeItem(atPath: folder.path + "/round/results/findings.csv")
        let lacking = Self.run("verify", folder)
        #expect(lacking.status == .inputErrors && lacking.output.contains("  封存后缺失：findings.csv\n"))
        try FileManager.default.removeItem(atPath: folder.path + "/round/records.csv")
        let missing = Self.run("verify", folder)
        #expect(missing.status == .inputErrors && missing.errors.contains("[file.missing]"))
    }

    @Test func `不一致的不封存，说出差在哪里`() throws {
        let folder = try Self.round()
        #expect(Self.run("assess", folder).status == .done)
        let records = try #require(folder.read("round/records.csv"))
        try folder.write("round/records.csv", records.replacing("2022-05-20", with: "2022-06-20"))
        let run = Self.run("seal", folder)
        #expect(run.status == .gateNotMet && run.output.isEmpty)
        #expect(run.errors.contains("[results.not-reproducible]") && run.errors.contains("输入变了：records.csv"))
        #expect(folder.read("round/results/SHA256SUMS") == nil)
    }
}
