import MarkupEvents
import SourceText
import TabularFiles

/// A saved page: its tables, the words around them, and what its head says.
///
/// Broken markup is read as browsers read it; scripts, styles and what is hidden are left out; nothing is fetched.
public struct MarkupPage: Sendable {
    /// One entry of the page's head: `<meta name="PubDate" content="2022-06-17 16:40">`.
    public struct MetaTag: Sendable, Hashable {
        /// As written; compare without regard to case.
        public let name: String
        public let content: String
        public let place: Place
    }

    /// A piece of the page, in its order. Text of tables that are mere layout counts as text of the page.
    public enum Block: Sendable, Hashable {
        /// `level` is 1 to 6 for a heading, `nil` for other text. Line breaks within are LF.
        case text(String, level: Int?, place: Place)
        /// Index into `tables`.
        case table(Int)
    }

    /// A table and where it stands.
    public struct Table: Sendable {
        /// Its title is the caption, else the last words before it, if they are short.
        public let grid: TableGrid
        /// Texts between the table before it and this one, at most eight, the nearest last.
        public let before: [String]
        /// The table (index into `tables`) around it and the square of the cell in which it stands.
        public let enclosing: Enclosing?
    }

    public struct Enclosing: Sendable, Hashable {
        public let table: Int
        public let row: Int
        public let column: Int
    }

    /// The file's name as the user wrote it.
    public let file: String
    public let title: String?
    public let encoding: TextEncoding
    public let metaTags: [MetaTag]
    public let blocks: [Block]
    /// In the order in which they begin. Tables within a cell stand here too, and their text is not that of the cell.
    public let tables: [Table]

    /// The tables as grids.
    public var grids: [TableGrid] { tables.map(\.grid) }

    /// Reads a page; `nil` where there is nothing to read or a limit is passed, which is then said.
    ///
    /// - Parameter charset: what the server said of it, which goes before what the page says.
    public static func read(
        bytes: [UInt8], file: String, charset: String? = nil, into collector: DiagnosticCollector
    ) -> MarkupPage? {
        let whole = Place(file: file)
        guard bytes.contains(where: { $0 > 0x20 }) else {
            collector.report(PageDiagnostics.empty(at: whole))
            return nil
        }
        guard bytes.count <= PageLimits.pageLength else {
            collector.report(PageDiagnostics.tooLarge(at: whole))
            return nil
        }
        guard let decoded = PageEncoding.decode(bytes, declared: charset, file: file, into: collector) else {
            return nil
        }
        let scan = TagScan(decoded.text)
        guard scan.mostAttributes <= PageLimits.attributes, scan.comparisons <= PageLimits.attributeComparisons else {
            collector.report(PageDiagnostics.tooManyAttributes(at: .text(file, line: scan.line, column: 1)))
            return nil
        }
        let depth = min(PageLimits.depth, max(256, PageLimits.endTagSteps / max(1, scan.endTags)))
        let problems = PageProblems(collector)
        let builder = PageBuilder(file: file, depthLimit: depth, problems: problems)
        let outcome = decoded.text.withUnsafeBufferPointer { MarkupParser.readHTML($0, into: builder) }
        problems.finish()
        guard outcome == .finished else {
            if outcome != .stopped { collector.report(PageDiagnostics.unreadable(at: whole)) }
            return nil
        }
        return builder.page(encoding: decoded.encoding)
    }
}
