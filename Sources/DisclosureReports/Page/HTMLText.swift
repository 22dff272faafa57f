import Mustache
import SourceText

/// Escapes text for element content and quoted attributes, code point by code point.
///
/// Mustache's own HTML escaping compares characters, so that a quotation mark with a combining mark or a joiner behind it
/// passes it unescaped and ends an attribute.
struct HTMLText: MustacheContentType {
    /// The name that templates ask for it by.
    static let name = "ESCAPED-BY-CODE-POINT"

    /// Makes the name known to the template parser; mentioning it once suffices.
    static let registration: Void = MustacheContentTypes.register(HTMLText(), named: name)

    func escapeText(_ text: String) -> String { MarkupText.escaped(text) }
}
