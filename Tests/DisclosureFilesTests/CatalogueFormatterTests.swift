import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct CatalogueFormatterTests {
    static let canonical = """
        # 社会救助。
        #
        # 第二段。

        # 第三段。
        catalogue: relief
        format: 1
        field: 社会救助
        title: 目录
        version: "1"
        channels-mean: all
        items:
          # 综合
          - id: policy
            name: [政策文件]
            arises: standing
            channels: [政府网站]
            mode: 主动
            levels: [county]
            status: draft

          # 低保，
          # 两行
          - id: approval
            name: [低保, 审批]
            arises: standing
            mode: 主动
            levels: [county]
            status: draft
            note: |-
              # 不是注释
              “#”

        """

    private func format(_ text: String) -> Reading<String?> {
        Reading {
            CatalogueFormatter.format(Sample.document(text, "relief.yaml"), vocabulary: Sample.vocabulary, into: $0)
        }
    }

    private func isCanonical(_ text: String) -> Reading<Bool> {
        Reading {
            CatalogueFormatter.isCanonical(
                Sample.document(text, "relief.yaml"), vocabulary: Sample.vocabulary, into: $0)
        }
    }

    @Test func `a file in its form stays as it is, comments before head and items included`() {
        let reading = format(Self.canonical)
        #expect(reading.value == Self.canonical)
        #expect(reading.diagnostics.isEmpty)
        let check = isCanonical(Self.canonical)
        #expect(check.value && check.diagnostics.isEmpty)
    }

    @Test func `keys, quotes, blanks and spellings come into order and stay there`() {
        let wild = """

            # 社会救助。
            #
            # 第二段。


            # 第三段。

            field: "社会救助"
            title: '目录'
            catalogue: relief
            version: "1"
            items:

            # 综合
            - {levels: county, id: policy, name: 政策文件, arises: standing, channels: [网站]}
              # 低保，
            - levels: [县级]
              id: approval
              note: "# 不是注释\\n“#”"
              name:
                - 低保
                - 审批
              mode: 主动公开
              arises: standing
            """
        let fixed = wild.replacing("  # 低保，\n", with: "# 低保，\n# 两行   \n")
        #expect(format(fixed).value == Self.canonical)
        // Indented like the keys above it, it is theirs.
        #expect(format(wild).codes == ["catalogue.comment-inside"])
    }

    @Test(arguments: [
        "format: 1 ⟦# 首行⟧", "format: 1\n⟦# 头部中间⟧\nregion: 陕西省", "note: |  ⟦# 块⟧\n  甲 # 文字\n", "note: [甲, ⟦# 乙⟧\n  丙]",
        "note: \"#\"   ⟦# 丁⟧",
    ])
    func `a comment that would be lost is told, and nothing is written`(line: String) {
        let marked = MarkedText(Self.canonical.replacing("format: 1", with: line))
        format(marked.text).expectOnly(
            "catalogue.comment-inside", "这条注释写在行末或事项中间，整理格式会丢掉它", at: marked.spans[0])
    }

    @Test func `a comment behind the last item is told`() {
        let marked = MarkedText(Self.canonical + "⟦# 完⟧\n")
        format(marked.text).expectOnly(
            "catalogue.comment-inside", "这条注释写在行末或事项中间，整理格式会丢掉它", at: marked.spans[0])
    }

    @Test func `a limit's own note is told`() {
        let marked = MarkedText(
            Self.canonical.replacing("[低保, 审批]\n", with: "[低保, 审批]\n    limit: {text: 及时, note: ⟦说明⟧}\n"))
        format(marked.text).expect("catalogue.limit-note", "时限里的 note 不会被读取，整理格式会丢掉它")
        #expect(format(marked.text).value == nil)
    }

    @Test(arguments: [
        ("field: 社会救助", "field: 社会救助\nfeild: 甲", "yaml.unknown-key"), ("mode: 主动", "mode: 被动", "yaml.unknown-word"),
        ("[政府网站]", "[政府网站, 网站]", "catalogue.format-repeated"), ("version: \"1\"\n", "", "yaml.missing-key"),
    ])
    func `a file with errors, or with a value that would vanish, is not formatted`(
        old: String, new: String, code: String
    ) {
        let reading = format(Self.canonical.replacing(old, with: new))
        #expect(reading.value == nil)
        #expect(reading.codes.contains(code), "\(reading.codes)")
    }

    @Test func `the first line that differs is told with what it should be`() {
        let check = isCanonical(Self.canonical.replacing("    name: [政策文件]\n", with: "    name: 政策文件\n"))
        #expect(!check.value)
        #expect(check.codes == ["catalogue.not-canonical"])
        #expect(check.diagnostics.first?.message.chinese == "格式不统一，此行应为「    name: [政策文件]」")
        #expect(check.diagnostics.first?.place == .text("relief.yaml", line: 15, column: 1, length: 14))
        #expect(isCanonical(Self.canonical + "\n").diagnostics.first?.message.chinese == "格式不统一，此行之后多出内容")
        #expect(!isCanonical(String(Self.canonical.dropLast())).value)
    }
}
