import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct VocabularyReaderTests {
    func read(_ text: String) -> Reading<Vocabulary?> {
        Reading { VocabularyReader.read(Sample.document(text), into: $0) }
    }

    @Test func `channels in the order of the list, each with its spellings`() throws {
        let reading = read(
            """
            vocabulary: channels
            channels:
              - {name: 政府网站, spellings: [网站, 门户网站]}
              - {name: 村公示栏, board: true}
            """)
        #expect(reading.diagnostics.isEmpty)
        let vocabulary = try #require(reading.value)
        #expect(vocabulary.channels.map(\.name) == ["政府网站", "村公示栏"])
        #expect(vocabulary.channels.map(\.isBoard) == [false, true])
        #expect(vocabulary.channelIndex(of: "门户网站") == 0)
        #expect(vocabulary.channelIndex(of: "公报") == nil)
    }

    @Test func `functions, each with the names that tables give to whoever has it`() throws {
        let reading = read(
            """
            vocabulary: channels
            channels: [{name: 政府网站}]
            functions:
              - {name: 民政部门, spellings: [民政局]}
              - {name: 学校}
            """)
        #expect(reading.diagnostics.isEmpty)
        let vocabulary = try #require(reading.value)
        #expect(vocabulary.functions.map(\.name) == ["民政部门", "学校"])
        #expect(vocabulary.functions.map(\.spellings) == [["民政局"], []])
    }

    @Test func `a spelling of two functions`() {
        let marked = MarkedText(
            """
            vocabulary: channels
            channels: [{name: 政府网站}]
            functions: [{name: 民政部门, spellings: [民政局]}, {name: 财政部门, spellings: [⟦民政局⟧]}]

            """)
        read(marked.text).expectOnly(
            "vocabulary.repeated-spelling", "写法「民政局」已属于职能「民政部门」", at: marked.spans.first)
    }

    @Test(arguments: [
        (
            "- {name: 政府网站, spellings: [网站]}\n- {name: 公报, spellings: [⟦网站⟧]}", "vocabulary.repeated-spelling",
            "写法「网站」已属于渠道「政府网站」"
        ),
        ("- {name: 政府网站, spellings: [⟦政府网站⟧]}", "vocabulary.repeated-spelling", "写法「政府网站」重复"),
        ("- {name: 政府网站, ⟦spelling⟧: [网站]}", "yaml.unknown-key", "渠道没有「spelling」这个键"),
        ("- ⟦{spellings: [网站]}⟧", "yaml.missing-key", "渠道缺少「name」"),
        ("- {name: 政府网站, board: ⟦maybe⟧}", "yaml.not-a-boolean", "「board」应当是“是”或“否”，这里是「maybe」"),
    ])
    func `each mistake is told at its place`(channels: String, code: String, chinese: String) {
        let marked = MarkedText("vocabulary: channels\nchannels:\n\(channels)\n")
        read(marked.text).expectOnly(code, chinese, at: marked.spans.first)
    }

    @Test func `more than 64 channels`() {
        let channels = (1...65).map { "- {name: 渠道\($0)}\n" }.joined()
        read("vocabulary: channels\nchannels:\n\(channels)").expectOnly(
            "vocabulary.too-many-channels", "渠道有 65 个，超过上限 64 个")
    }
}
