import SourceText
import Testing
import YAMLFiles

@Suite struct YAMLLimitsTests {
    private func read(_ text: String, _ limits: YAMLLimits = .standard) -> YAMLReading {
        YAMLReader.read(text: text, file: "a.yaml", limits: limits)
    }

    private func codes(_ text: String, _ limits: YAMLLimits = .standard) -> [String] {
        read(text, limits).diagnostics.map(\.code)
    }

    @Test func `the limits are those of the manual`() {
        #expect(YAMLLimits.standard == YAMLLimits(depth: 64, nodes: 1_000_000, aliasNodes: 10_000))
    }

    @Test(arguments: [("- ", ""), ("[", "]"), ("{a: ", "}"), ("? ", "")])
    func `ten thousand nested collections are a diagnostic`(open: String, close: String) {
        let text = String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
        let reading = read(text)
        #expect(reading.root == nil)
        #expect(reading.diagnostics.contains { $0.code == "yaml.too-deep" })
        #expect(
            reading.diagnostics.last?.message == Wording("嵌套超过上限 64 层", "nested deeper than the limit of 64 levels"))
    }

    @Test func `nested blocks are counted like brackets`() {
        let text = (0..<10_000).map { String(repeating: " ", count: min($0, 200)) + "a:\n" }.joined()
        #expect(codes(text).contains("yaml.too-deep"))
    }

    @Test func `sixty-four levels are allowed and sixty-five are not`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
        }
        #expect(codes(nested(64)) == [])
        let reading = read(nested(65))
        #expect(reading.diagnostics.map(\.place) == [.text("a.yaml", line: 1, column: 65)])
    }

    @Test func `as many nodes as the limit are allowed and one more is not`() {
        let limits = YAMLLimits(nodes: 1000)
        #expect(codes("[" + String(repeating: "a,", count: 999) + "]", limits) == [])
        let reading = read("[" + String(repeating: "a,", count: 1000) + "]", limits)
        #expect(reading.root == nil)
        #expect(
            reading.diagnostics.map(\.message) == [Wording("内容超过上限 1000 个节点", "more than the limit of 1000 nodes")])
        #expect(reading.diagnostics.map(\.place) == [.text("a.yaml", line: 1, column: 2000)])
    }

    @Test func `a billion laughs end after ten thousand nodes`() {
        var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
        for level in 1..<10 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let reading = read(text)
        #expect(reading.root == nil)
        #expect(reading.diagnostics.map(\.code) == ["yaml.alias-too-large"])
        #expect(reading.diagnostics[0].message.chinese == "别名（*）展开后超过上限 10000 个节点")
        #expect(reading.diagnostics[0].message.english == "aliases (*) repeat more than the limit of 10000 nodes")
    }

    @Test func `aliases count what they repeat, not themselves`() {
        let limits = YAMLLimits(aliasNodes: 6)
        #expect(codes("a: &x [1, 2]\nb: [*x, *x]\n", limits) == [])
        #expect(codes("a: &x [1, 2]\nb: [*x, *x, *x]\n", limits) == ["yaml.alias-too-large"])
    }

    @Test func `aliases cannot nest deeper than the limit either`() {
        var text = "a0: &a0 []\n"
        for level in 1..<70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(codes(text) == ["yaml.too-deep"])
    }

    @Test func `a file larger than the limit is not read`() {
        let reading = read("a: 一二三\n", YAMLLimits(bytes: 5))
        #expect(reading.diagnostics.map(\.message.chinese) == ["文件超过上限 5 B"])
        #expect(reading.root == nil)
    }

    @Test func `a line of a megabyte that is wrong is refused without looking at every character of it`() {
        let prose = String(repeating: "社会救助，", count: 70_000)
        #expect(codes("a: [\(prose)\nb：1\n").contains("yaml.unclosed-bracket"))
        #expect(codes("a: \(prose)\nb：\(prose)\nc: 1\n") == ["yaml.missing-colon"])
        #expect(codes("a: \(prose)\n") == [])
    }
}
