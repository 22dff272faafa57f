import SourceText
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("abc", 3), ("公开", 4), ("：", 2), ("，", 2), ("“”", 2), ("Ａ１", 4), ("ｱ", 1), ("　", 2), ("👍", 2), ("👨‍👩‍👧", 2),
        ("🇨🇳", 2), ("☎️", 2), ("☎", 1), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("𠀀", 2), ("〔2019〕", 8), ("…", 1), ("①", 1), ("é", 1), ("が", 2), ("か\u{3099}", 2), ("\u{AD}", 0), ("㈱", 2),
        ("", 0),
    ])
    func `a text takes the columns a terminal gives it`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `a tab runs to the next stop`() {
        #expect(DisplayWidth.of("\t") == 4)
        #expect(DisplayWidth.of("公\tb") == 5)
        #expect(DisplayWidth.of("\t", startingAt: 3) == 1)
    }
}
