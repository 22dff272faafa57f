import MarkupReading
import SourceText

/// Reads a page given as text.
func readPage(_ html: String) -> (page: MarkupPage?, diagnostics: [Diagnostic]) {
    readPage(Array(html.utf8))
}

func readPage(_ bytes: [UInt8], charset: String? = nil) -> (page: MarkupPage?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let page = MarkupPage.read(bytes: bytes, file: "page.html", charset: charset, into: collector)
    return (page, collector.diagnostics)
}
