import SourceText
import Testing
import YAMLFiles

/// One case for each way in which libyaml stops, with the sentence the user sees instead of its own.
@Suite struct YAMLSyntaxTests {
    static let cases: [(marked: String, code: String, chinese: String, english: String)] = [
        (
            "x: 0\n⟦社会救助⟧\na: 1\n", "yaml.missing-colon", "「社会救助」后面缺少冒号和空格",
            "a colon and a space are missing behind '社会救助'"
        ),
        ("a: 见⟦:⟧ b: c\n", "yaml.unexpected-colon", "这里不能再有冒号加空格", "a colon and a space cannot stand here"),
        (
            "a:\n    b: 1\n  ⟦c⟧: 2\n", "yaml.indentation", "这一行没有与同组的键对齐",
            "this line does not line up with the keys above it"
        ),
        (
            "a:\n  - b\n  ⟦c⟧: 2\n", "yaml.indentation", "这一行没有与列表的其他项对齐",
            "this line does not line up with the items above it"
        ),
        ("a: ⟦-⟧ b\n", "yaml.unexpected-dash", "这里不能开始列表项（- ）", "a list item ('- ') cannot begin here"),
        ("a: ⟦?⟧ b\n", "yaml.unexpected-question-mark", "这里不能以“? ”开头", "'? ' cannot begin a value here"),
        (
            "a: ⟦[⟧县级, 乡级\nb: 1\n", "yaml.unclosed-bracket", "「[」没有用「]」闭合，或者中间缺少逗号",
            "'[' is not closed by ']', or a comma is missing between"
        ),
        (
            "a: ⟦{⟧b: 1, c: 2\n", "yaml.unclosed-bracket", "「{」没有用「}」闭合，或者中间缺少逗号",
            "'{' is not closed by '}', or a comma is missing between"
        ),
        ("a: ⟦\"⟧社会\nb: 1\n", "yaml.unclosed-quote", "从这里开始的引号没有闭合", "the quotation that begins here is never closed"),
        ("a: ⟦'⟧社会\n---\n", "yaml.unclosed-quote", "从这里开始的引号没有闭合", "the quotation that begins here is never closed"),
        ("a: ⟦@⟧b\n", "yaml.reserved-character", "值不能以「@」开头", "a value cannot begin with '@'"),
        ("a: ⟦`⟧b\n", "yaml.reserved-character", "值不能以「`」开头", "a value cannot begin with '`'"),
        ("a: [b, ⟦,⟧ c]\n", "yaml.missing-value", "这里缺少一个值", "a value is missing here"),
        (
            "[a]\n⟦b⟧: c\n", "yaml.content-after-end", "文档到上一行已经结束，这里多出了内容",
            "the document ended above; there is more here"
        ),
        (
            "a: \"C:⟦\\⟧目录\"\n", "yaml.bad-escape", "双引号里的「\\」后面不能跟这个字符",
            "this character cannot follow '\\' inside double quotes"
        ),
        (
            "a: \"\\x⟦z⟧z\"\n", "yaml.bad-escape", "双引号里的「\\」后面不能跟这个字符",
            "this character cannot follow '\\' inside double quotes"
        ),
        ("a: ⟦&⟧ b\n", "yaml.bad-anchor", "& 和 * 在这里有特殊含义", "& and * have a special meaning here"),
        ("a: ⟦*⟧*b**\n", "yaml.bad-anchor", "& 和 * 在这里有特殊含义", "& and * have a special meaning here"),
        (
            "⟦%⟧YAMI 1.1\n---\na: b\n", "yaml.directive", "不支持以 % 开头的指令",
            "directives that begin with % are not supported"
        ),
        ("a: ⟦!⟧<x\n", "yaml.tag", "! 在这里有特殊含义", "! has a special meaning here"),
        ("a: | ⟦一⟧些文字\n", "yaml.block-text", "| 或 > 后面不能再有内容", "nothing may stand behind | or > on its line"),
    ]

    @Test(arguments: cases.indices)
    func `each way to fail has its place and its sentence`(number: Int) {
        let (marked, code, chinese, english) = Self.cases[number]
        expectDiagnostics(marked, [code])
        let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
        let reading = YAMLReader.read(text: text, file: "a.yaml")
        #expect(reading.root == nil)
        #expect(reading.diagnostics.map(\.message) == [Wording(chinese, english)])
        #expect(reading.diagnostics.allSatisfy { $0.remedy != nil && $0.severity == .error })
    }

    @Test func `what was read before the failure is still checked`() {
        expectDiagnostics("a: 1\n⟦a⟧: 2\nb: ⟦@⟧c\n", ["yaml.duplicate-key", "yaml.reserved-character"])
    }

    @Test func `the end of a file is shown at the end of its last line`() {
        let text = "a: [甲,\n  乙\n"
        #expect(
            shown(text, .chinese) == """
                a.yaml:1:4: 错误: 「[」没有用「]」闭合，或者中间缺少逗号 [yaml.unclosed-bracket]
                    a: [甲,
                       ^
                a.yaml:2:4: 提示: 相关的另一处在这里
                      乙
                        ^
                  办法: 补上「]」或逗号；值里有特殊符号就加引号

                """)
    }
}
