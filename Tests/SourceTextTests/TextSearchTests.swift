import SourceText
import TestSupport
import Testing

@Suite struct TextSearchTests {
    @Test func `words are found wherever they stand, and only whole`() {
        for (text, words, isThere) in [
            ("村务公开栏", "公开栏", true), ("村务公开栏", "村务", true), ("村务公开", "公开栏", false), ("", "村", false), ("村", "", true),
            ("社区（村）", "（村", true), ("aab", "ab", true),
        ] { #expect(text.holds(words) == isThere) }
        // A substring, and characters that share their first bytes.
        #expect("一村务二".dropFirst().dropLast().holds("村务") && !"材务".holds("村务"))
    }

    @Test func `it agrees with a search by characters`() {
        var random = SplitMix64(seed: 7)
        let letters: [Character] = ["村", "材", "乡", "a", "b"]
        func text(_ most: Int) -> String {
            String(
                (0..<Int.random(in: 0...most, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
            )
        }
        for _ in 0..<5_000 {
            let (whole, part) = (text(12), text(3))
            let starts = whole.indices.contains { whole[$0...].hasPrefix(part) } || part.isEmpty
            #expect(whole.holds(part) == starts, "\(part) in \(whole)")
        }
    }
}
