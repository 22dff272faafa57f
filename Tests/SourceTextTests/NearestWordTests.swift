import SourceText
import Testing

@Suite struct NearestWordTests {
    static let levels = ["county", "township", "village"]

    @Test(arguments: [
        ("vilage", "village"), ("vlilage", "village"), ("Village", "village"), ("conty", "county"),
        ("townshpi", "township"),
        ("villages", "village"),
    ])
    func `a slip of the finger finds its word`(word: String, meant: String) {
        #expect(NearestWord.suggestion(for: word, among: NearestWordTests.levels) == meant)
    }

    @Test(arguments: ["city", "", "v", "villagecommittee", "村级"])
    func `what is far from every word gets no suggestion`(word: String) {
        #expect(NearestWord.suggestion(for: word, among: NearestWordTests.levels) == nil)
    }

    @Test func `Chinese words are compared by characters`() {
        let channels = ["政府网站", "政府公报", "公开查阅点"]
        #expect(NearestWord.suggestion(for: "政府网战", among: channels) == "政府网站")
        #expect(NearestWord.suggestion(for: "公开查询点", among: channels) == "公开查阅点")
    }

    @Test func `of equally near words the first is suggested`() {
        #expect(NearestWord.suggestion(for: "bat", among: ["cat", "rat"]) == "cat")
        #expect(NearestWord.suggestion(for: "bat", among: ["rat", "cat"]) == "rat")
    }

    @Test func `prose is not compared`() {
        let prose = String(repeating: "政", count: 100_000)
        #expect(NearestWord.suggestion(for: prose, among: [prose + "府"]) == nil)
    }
}
