import DisclosureReports
import Testing

@Suite struct PageTemplateTests {
    private let templates = PageLibrary.templates.map(\.text).joined()

    private func matches(_ text: String, from start: String, to end: String) -> Set<String> {
        var rest = text[...]
        var found: Set<String> = []
        while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
            found.insert(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return found
    }

    @Test func `every word a template asks for has a label, and every label is asked for`() {
        let asked = matches(templates, from: "[[", to: "]]")
        #expect(asked.subtracting(PageLabels.all.keys).sorted() == [])
        #expect(Set(PageLabels.all.keys).subtracting(asked).sorted() == [])
    }

    @Test func `every name a template is filled with is always given, and nothing is given in vain`() {
        let labels = PageLabels.all.values.map { $0.chinese + $0.english }.joined()
        let tags = matches(templates + labels, from: "{{", to: "}}")
            .filter { !$0.hasPrefix("{") && !$0.hasPrefix(">") }.map { String($0.drop { "#^/".contains($0) }) }
        let asked = Set(tags).subtracting(["."]).union(["style"])
        var given: Set<String> = []
        func collect(_ value: Any) {
            if let content = value as? PageContent {
                given.formUnion(content.keys)
                content.values.forEach(collect)
            }
            (value as? [PageContent])?.forEach(collect)
        }
        collect(PageBuilder(SampleReports.contested(), language: .chinese).page())
        #expect(asked.subtracting(given).sorted() == [])
        #expect(given.subtracting(asked).sorted() == [])
    }

    @Test func `nothing but the style sheet is filled in unescaped`() {
        #expect(matches(templates, from: "{{{", to: "}}}") == ["style"])
        #expect(!templates.contains("{{&"))
    }
}
