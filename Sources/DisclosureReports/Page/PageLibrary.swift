import Mustache
import SourceText

/// The page's templates with the words of one language set in.
///
/// `[[word]]` in a template stands for a label and is replaced before parsing; `{{name}}` is filled from the report, escaped.
package struct PageLibrary: Sendable {
    package static let templates: [(name: String, text: String)] = [
        ("page", PageTemplate.text), ("ranking", RankingTemplate.text), ("heat", HeatMapTemplate.text),
        ("heat-table", HeatMapTemplate.table), ("body", BodyTemplate.text), ("indicator", BodyTemplate.indicator),
        ("finding", BodyTemplate.finding), ("review", ReviewTemplate.text),
        ("appendix", AppendixTemplate.text),
    ]

    private let library: MustacheLibrary

    init(language: Language) throws {
        HTMLText.registration
        var library = MustacheLibrary()
        for (name, text) in Self.templates {
            let worded = Self.worded(Self.unindented(text), in: language)
            // A partial falls back to Mustache's own escaping, so each says which it wants.
            try library.register("{{%CONTENT_TYPE: \(HTMLText.name)}}" + worded, named: name)
        }
        self.library = library
    }

    func render(_ page: PageContent) -> String { library.render(page, withTemplate: "page") ?? "" }

    private static func worded(_ text: String, in language: Language) -> String {
        var rest = text[...]
        var worded = ""
        while let start = rest.firstRange(of: "[["), let end = rest[start.upperBound...].firstRange(of: "]]") {
            worded += rest[..<start.lowerBound]
            let name = String(rest[start.upperBound..<end.lowerBound])
            worded += PageLabels.all[name]?.text(in: language) ?? ""
            rest = rest[end.upperBound...]
        }
        return worded + rest
    }

    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
            .joined(separator: "\n")
    }
}
