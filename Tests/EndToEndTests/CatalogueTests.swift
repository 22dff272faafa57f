import Foundation
import TestSupport
import Testing

/// `zwgk catalogue …` as people use it.
@Suite struct CatalogueTests {
    static let fields = Repository.root + "/Catalogues/fields"

    @Test func `list counts items by provenance and level`() throws {
        let run = try Program.run(["catalogue", "list", "--format", "json"])
        #expect(run.code == 0 && run.errors.isEmpty)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
        #expect(rows.count >= 33)
        let counts = rows.map { row in ["published", "copied", "draft"].map { row[$0] as? Int ?? -1 }.reduce(0, +) }
        #expect(counts == rows.map { $0["items"] as? Int ?? 0 })
        #expect(counts.reduce(0, +) >= 500)
        #expect(Set(rows[0].keys) == ["catalogue", "field", "items", "published", "copied", "draft", "levels"])
        #expect(try Program.run(["catalogue", "list"]).lines.first?.hasPrefix("目录") == true)
    }

    @Test func `show prints a card, and for a slip the nearest id`() throws {
        let run = try Program.run(["catalogue", "show", "social-assistance/minimum-living.approval"])
        #expect(run.text.contains("公开时限  制定或获取信息之日起10个工作日内"))
        let slip = try Program.run(["catalogue", "show", "social-assistance/minimum-living.aproval"])
        #expect(slip.code == 2 && slip.errorText.contains("是否想写 social-assistance/minimum-living.approval？"))
        #expect(try Program.run(["catalogue", "show", "press-publication"]).code == 0)
    }

    @Test func `every catalogue of the library is in its one form`() throws {
        let run = try Program.run(["catalogue", "format", "--check", "Catalogues"])
        #expect(run.code == 0, "run zwgk catalogue format: \(run.text)")
    }

    @Test func `format keeps comments before items, and refuses to lose others`() throws {
        let folder = try TemporaryFolder()
        let text =
            "# 说明\ncatalogue: a\nfield: 甲\ntitle: 乙\nversion: \"1\"\nitems:\n  # 第一项\n  - {id: b, name: 丙, arises: standing, levels: [county]}\n"
        let file = try folder.write("a.yaml", text)
        #expect(try Program.run(["catalogue", "format", "--check", file]).code == 1)
        #expect(try Program.run(["catalogue", "format", file]).code == 0)
        let written = try String(contentsOfFile: file, encoding: .utf8)
        #expect(written.hasPrefix("# 说明\n") && written.contains("  # 第一项\n  - id: b\n"))
        #expect(try Program.run(["catalogue", "format", "--check", file]).code == 0)
        try Data((written + "    note: 丁 # 会丢的注释\n").utf8).write(to: URL(fileURLWithPath: file))
        let refused = try Program.run(["catalogue", "format", file])
        #expect(refused.code == 2 && refused.errorText.contains("note"))
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("# 会丢的注释"))
    }

    /// Workbook and CSV of every catalogue, through real files.
    @Test func `the library comes back from its exports, byte for byte`() throws {
        let folder = try TemporaryFolder()
        let paths = try Program.shell("ls Catalogues/fields/*.yaml Catalogues/village/*.yaml").lines.filter {
            !$0.isEmpty
        }
        #expect(paths.count >= 32)
        let script = paths.map { path -> String in
            let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            return ["xlsx", "csv"].map { ending in
                let (form, back) = ("\(folder.path)/\(stem).\(ending)", "\(folder.path)/\(stem)-\(ending).yaml")
                return
                    "$zwgk catalogue export \(path) --quiet -o \(form) && $zwgk catalogue import \(form) --quiet -o \(back)"
                    + " && cmp \(back) \(path) || echo DIFFERS \(path) \(ending)"
            }.joined(separator: "\n")
        }.joined(separator: "\n")
        let run = try Program.shell(script)
        #expect(!run.text.contains("DIFFERS") && run.errorText.isEmpty, "\(run.text)\(run.errorText)")
    }

    @Test func `a form exported as a page is read like any published table`() throws {
        let folder = try TemporaryFolder()
        let (page, back) = (folder.path + "/a.html", folder.path + "/b.yaml")
        #expect(try Program.run(["catalogue", "export", "work-safety", "-o", page]).code == 0)
        let run = try Program.run([
            "catalogue", "import", page, "--id", "work-safety", "--source", "http://www.example.gov.cn/a.html", "-o",
            back,
        ])
        #expect(run.code == 0)
        let (own, read) = (
            try String(contentsOfFile: Self.fields + "/work-safety.yaml", encoding: .utf8),
            try String(contentsOfFile: back, encoding: .utf8)
        )
        func lines(_ text: String, _ key: String) -> [Substring] {
            text.split(separator: "\n").filter { $0.hasPrefix("    \(key): ") }
        }
        for key in ["name", "limit", "levels", "mode", "functions"] { #expect(lines(own, key) == lines(read, key)) }
        // One item is for a group that the catalogue itself does not name.
        #expect(read.components(separatedBy: "# ?").count == 2)
        #expect(lines(own, "title") == lines(read, "title") && read.contains("title: 安全生产领域基层政务公开标准目录"))
    }

    @Test func `diff says what changed, and nothing of a catalogue and itself`() throws {
        let folder = try TemporaryFolder()
        let path = Self.fields + "/social-assistance.yaml"
        #expect(try Program.run(["catalogue", "diff", path, path, "--format", "json"]).code == 0)
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(
            of: "limit: 制定或获取信息之日起10个工作日内，公示7个工作日", with: "limit: 制定或获取信息之日起3个工作日内，公示7个工作日")
        let new = try folder.write("social-assistance.yaml", text)
        let run = try Program.run(["catalogue", "diff", path, new])
        #expect(run.code == 0 && run.text.contains("10个工作日") && run.text.contains("3个工作日"))
        #expect(run.text.contains("乡镇人民政府"))
    }

    @Test func `tailor reports what is looser and what is stricter`() throws {
        let run = try Program.run(["catalogue", "tailor", "tailoring/demo-county"])
        #expect(run.code == 0 && run.text.contains("比标准宽") && run.text.contains("比标准严"))
        #expect(!run.text.contains("village-affairs-shaanxi/regular-matters  法定公布事项"))
    }
}
