import SourceText
import Testing

@Suite struct NearestWordTests {
    @Test func `the nearest known word is suggested`() {
        #expect(NearestWord.suggestion(for: "vilage", among: ["county", "township", "village"]) == "village")
    }
}
