/// A fixture with marks in it: `⟦` … `⟧` encloses what a diagnostic should point at; the text is what remains.
public struct MarkedText: Sendable {
    /// A marked span: line and column from 1, in characters.
    public struct Span: Sendable, Hashable, CustomStringConvertible {
        public let line: Int
        public let column: Int
        public let length: Int

        public init(line: Int, column: Int, length: Int) {
            self.line = line
            self.column = column
            self.length = length
        }

        public var description: String { "\(line):\(column)+\(length)" }
    }

    /// The text without its marks.
    public let text: String
    /// The marked spans in the order of the text.
    public let spans: [Span]

    public init(_ marked: String) {
        var text = ""
        var spans: [Span] = []
        var line = 1
        var column = 1
        var open: (line: Int, column: Int)?
        for character in marked {
            switch character {
            case "⟦": open = (line, column)
            case "⟧":
                if let start = open {
                    spans.append(Span(line: start.line, column: start.column, length: column - start.column))
                }
                open = nil
            default:
                text.append(character)
                column += 1
                if character.isNewline {
                    line += 1
                    column = 1
                }
            }
        }
        self.text = text
        self.spans = spans
    }
}
