import Foundation
import TestSupport
import Testing

/// What a user types, what comes out, and the exit code.
@Suite struct CommandTests {
    @Test func `due prints the day first, in UTF-8 whatever the locale`() throws {
        let run = try Program.run(["due", "2022-06-17", "信息形成之日起20个工作日内"])
        #expect(run.code == 0)
        #expect(run.lines.first == "2022-07-15")
        #expect(String(validating: run.output, as: UTF8.self) != nil)
        #expect(run.text.contains("该日仍为按时"))
        #expect(run.errors.isEmpty)
        let other = try Program.run(
            ["due", "2022-06-17", "信息形成之日起20个工作日内"], environment: ["LC_ALL": "zh_CN.GB18030", "LANG": "en_US"])
        #expect(other.output == run.output)
    }

    @Test func `limit explains a phrase`() throws {
        let run = try Program.run(["limit", "公示7个工作日"])
        #expect(run.code == 0)
        #expect(run.text == "明确，共1条规则：\n  公示不少于7个工作日\n")
    }

    @Test func `score prints a tree, and JSON that a parser reads`() throws {
        let folder = try TemporaryFolder()
        let scheme = try folder.write("scheme.yaml", ScoringSamples.scheme)
        let facts = try folder.write("facts.yaml", ScoringSamples.facts)
        #expect(try Program.run(["score", scheme, facts]).text.contains("甲镇（a）  得分 75.00 / 100"))
        let run = try Program.run(["score", scheme, facts, "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
        let bodies = object?["bodies"] as? [[String: Any]]
        #expect(bodies?.compactMap { $0["score"] as? String } == ["75.00", "80.00"])
        #expect(try Program.run(["score", scheme, facts, "--fail-under", "76"]).code == 1)
    }

    @Test func `validate finds nothing wrong with what the repository holds`() throws {
        let run = try Program.run([
            "validate", "Catalogues", "Reports/annual-reports-2024", "Reports/annual-reports-2025",
        ])
        #expect(run.code == 0, "\(run.errorText)")
    }

    @Test func `assess and explain work on a real round`() throws {
        let folder = try TemporaryFolder()
        let output = ["--output", folder.path]
        let run = try Program.run(["assess", "Reports/annual-reports-2025"] + output)
        #expect(run.code == 0)
        #expect(run.text.contains("名次"))
        #expect(
            run.text.hasSuffix(
                "已写入：\n  \(folder.path)/report.html\n  \(folder.path)/scores.csv\n  \(folder.path)/findings.csv\n  \(folder.path)/assessment.json\n"
            ))
        let explained = try Program.run(["explain", "annual-reports-2025", "gaoqing/changjia"] + output)
        #expect(explained.code == 0)
        #expect(explained.text.contains("政府信息公开条例"))
    }

    @Test func `wrong usage ends with 64`() throws {
        let run = try Program.run(["due", "2022-06-17"])
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.errorText.hasPrefix("用法不对：缺少 <limit>\n"))
    }

    @Test func `a full disk ends with 74`() throws {
        let run = try Program.shell("\"$zwgk\" schema assessment > /dev/full")
        #expect(run.code == 74)
        #expect(run.errorText == "磁盘出错：结果写不到标准输出（磁盘已满）\n")
    }

    @Test func `a reader that has gone is no fault`() throws {
        let run = try Program.shell("{ sleep 0.2; \"$zwgk\" schema assessment; echo $? >&2; } | true")
        #expect(run.errorText == "0\n")
    }

    @Test func `no colour where there is no terminal`() throws {
        let run = try Program.run(["limit", "20内"], environment: ["TERM": "xterm-256color"])
        #expect(run.code == 2)
        #expect(!run.errors.contains(0x1B))
    }

    @Test func `colour on a terminal, unless NO_COLOR is set`() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
        let line = "script -qec \"'$zwgk' limit 20内\" /dev/null"
        let coloured = try Program.shell(line, environment: ["TERM": "xterm-256color"])
        #expect(coloured.output.contains(0x1B))
        let plain = try Program.shell(line, environment: ["TERM": "xterm-256color", "NO_COLOR": "1"])
        #expect(!plain.output.contains(0x1B))
        let dumb = try Program.shell(line, environment: ["TERM": "dumb"])
        #expect(!dumb.output.contains(0x1B))
    }
}
