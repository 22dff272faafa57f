import DisclosureModel
import SourceText

/// A published table as a catalogue: what was understood, and every cell of which something was not.
public struct ImportedCatalogue: Sendable {
    public var catalogue: Catalogue
    /// In the order of the items; what concerns the catalogue as a whole comes first and has no item.
    public var uncertainties: [UncertainCell]
    public var figures: ImportFigures
    /// What was found on the page: tables read and not read, rows that are no items, headings.
    public var diagnostics: [Diagnostic]
}

/// A cell of which something could not be attributed, or was understood by a rule that a reader should know.
public struct UncertainCell: Sendable, Hashable {
    /// Full id of the item; `nil` where the whole catalogue is meant.
    public var item: String?
    /// The key of the item's YAML: channels, limit, name ….
    public var key: String
    public var place: Place?
    public var kind: ImportDoubt
    public var wording: Wording
    /// The words in question, verbatim; empty where there are none.
    public var read: String

    public init(item: String?, key: String, place: Place?, kind: ImportDoubt, wording: Wording, read: String) {
        self.item = item
        self.key = key
        self.place = place
        self.kind = kind
        self.wording = wording
        self.read = read
    }

    /// The value stands and a reader is only told how it was found.
    public var isOnlyTold: Bool { kind.isOnlyTold }

    /// As a problem at its place in the table.
    public var diagnostic: Diagnostic {
        Diagnostic(kind.rawValue, isOnlyTold ? .note : .warning, at: place, wording)
    }
}

/// How much of the tables was understood. Cells are those of items; merged ones count once for each item they serve.
public struct ImportFigures: Sendable, Hashable {
    /// Cells that hold something.
    public var cells = 0
    /// Cells about which something is left to a person.
    public var flagged = 0
    /// Cells that took their value from above: merged, left empty below a name, 同上.
    public var inherited = 0
    public var items = 0
    /// Tables that items came from.
    public var tables = 0
    /// Rows that repeat the heading where a page ended.
    public var repeatedHeadings = 0

    public init() {}

    /// Cells that were understood.
    public var understood: Int { cells - flagged }
}

/// What the importer cannot read in a table.
public struct ImportOptions: Sendable {
    /// The catalogue's id, which begins the ids of its items.
    public var id: String
    /// 领域; `nil` takes it from the table's title.
    public var field: String?
    public var title: String?
    public var version: String
    public var issuer: String?
    /// Where the catalogue holds; `nil` for the whole country.
    public var region: String?
    /// The page's address or the document's name.
    public var source: String?
    /// Levels of items of a table without a column of levels.
    public var levels: Set<Level>

    public init(
        id: String, field: String? = nil, title: String? = nil, version: String = "1", issuer: String? = nil,
        region: String? = nil, source: String? = nil, levels: Set<Level> = []
    ) {
        self.id = id
        self.field = field
        self.title = title
        self.version = version
        self.issuer = issuer
        self.region = region
        self.source = source
        self.levels = levels
    }

    /// Published where the address is a government host, copied where it is another, a draft without one.
    var provenance: DisclosureItem.Provenance {
        guard let source, let scheme = source.range(of: "://") ?? source.range(of: "//") else { return .draft }
        let host = source[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
        return host.hasSuffix(".gov.cn") || host == "gov.cn" ? .published : .copied
    }
}
