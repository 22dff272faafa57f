import DisclosureFiles
import SourceText
import TestSupport
import Testing

@Suite struct FileKindTests {
    @Test(
        arguments: [
            ("catalogue: a\n", .catalogue), ("vocabulary: channels\n", .vocabulary),
            ("bodies: a\nfile: b.csv\n", .bodies),
            ("scheme: a\n", .scheme), ("round: a\nbodies: b\n", .round), ("calendar: cn\n", .calendar),
            ("facts: a\nbodies: []\n", .facts), ("tailoring: a\n", .tailoring), ("key-points: 2022\n", .keyPoints),
            ("judgements: a\nlist: []\n", .judgements), ("export: a\ncolumns: []\n", .export),
            ("format: 1\nround: a\n", .round), ("title: a\n", nil), ("[a]", nil), ("", nil),
        ] as [(String, FileKind?)])
    func `a YAML file says what it is by its first key`(text: String, kind: FileKind?) {
        #expect(FileKind.of(Sample.document(text)) == kind)
        let said = FileKind.unknown(Sample.document(text))
        #expect((said != nil) == (kind == nil && text.hasPrefix("title")))
    }

    @Test(arguments: [
        ("编号,名称,类别\n", FileKind.bodies), ("单位,事项,发生日期,登记编号\n", .occurrences),
        ("body,item,state,looked-on\n", .observations),
        ("body,indicator,kind,points,reason,by\n", .judgements), ("body,item,title,posted\n", .records),
        ("a,b\n", .records),
    ])
    func `a table says what it is by its headings`(text: String, kind: FileKind) throws {
        let table = try #require(Sample.table(text, DiagnosticCollector()))
        #expect(FileKind.of(table) == kind)
    }

    @Test func `what opens with no known key is told all of them`() {
        let marked = MarkedText("⟦what⟧: x\n")
        let said = FileKind.unknown(Sample.document(marked.text))
        #expect(said?.remedy?.chinese.hasPrefix("第一个键写明种类：catalogue、") == true)
        #expect(MarkedText.Span(said?.place) == marked.spans.first)
    }
}
