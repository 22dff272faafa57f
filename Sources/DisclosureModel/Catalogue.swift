import CivilCalendar
import SourceText

/// The standard items of one field (标准目录), versioned, with its issuer.
public struct Catalogue: Sendable, Hashable {
    /// What the ticked channels of a table mean.
    public enum ChannelMeaning: String, Sendable, CaseIterable {
        case all, any
        case requiredAndOptional = "required-and-optional"
    }

    public struct Issue: Sendable, Hashable {
        public var by: String
        public var document: String?
        /// As written: a day, a month or a year.
        public var date: String?

        public init(by: String, document: String?, date: String?) {
            self.by = by
            self.document = document
            self.date = date
        }
    }

    /// Prefix of every item id and name of the file.
    public var id: String
    public var field: String
    public var title: String
    public var version: String
    public var issued: Issue?
    /// Where the catalogue holds, as an address writes it (山东省聊城市高唐县); `nil` where it holds in the whole country.
    public var region: String?
    public var channelsMean: ChannelMeaning
    /// Remarks for its readers, a paragraph each.
    public var notes: [String]
    public var items: [DisclosureItem]
    public var place: Place?

    public init(
        id: String, field: String, title: String, version: String, issued: Issue?, region: String? = nil,
        channelsMean: ChannelMeaning, notes: [String] = [], items: [DisclosureItem], place: Place?
    ) {
        self.id = id
        self.field = field
        self.title = title
        self.version = version
        self.issued = issued
        self.region = region
        self.channelsMean = channelsMean
        self.notes = notes
        self.items = items
        self.place = place
    }
}

/// One row of a catalogue: what must be disclosed (公开事项).
public struct DisclosureItem: Sendable, Hashable {
    /// Elements and channels of one item: as many as a record's masks have bits.
    public static let maskLimit = 64

    /// How obligations come about.
    public enum Arising: String, Sendable, CaseIterable {
        case standing
        case eachCycle = "each-cycle"
        case perOccurrence = "per-occurrence"
    }

    /// Who of several bodies with a named function owes the item.
    public enum Owing: String, Sendable, CaseIterable {
        /// Every one of them.
        case each
        /// One posting serves all.
        case any
        /// The bodies that have the first function which anybody in their level has.
        case lead
    }

    public enum Mode: String, Sendable, CaseIterable {
        case proactive
        case onRequest = "on-request"
    }

    /// Where the wording of the item was read.
    public enum Provenance: String, Sendable, CaseIterable {
        /// A government page or the law itself.
        case published
        /// A mirror.
        case copied
        /// Composed here or recalled.
        case draft
    }

    /// Full id, `catalogue/item`.
    public var id: String
    /// One to six level names (一级、二级、三级事项 …), the coarsest first.
    public var names: [String]
    public var elements: [ContentElement]
    public var bases: [LegalBasis]
    public var limit: TimeLimit?
    /// 更新周期, where the table has one.
    public var refresh: TimeLimit?
    public var arises: Arising
    public var functions: [String]
    public var owedBy: Owing
    /// Canonical channel names of the vocabulary.
    public var channels: [Channel]
    public var audience: String?
    public var mode: Mode
    public var levels: Set<Level>
    /// Words by which a tailoring selects items.
    public var tags: [String]
    /// A posting of the county counts for its townships and villages.
    public var isShared: Bool
    /// Full ids of items that one posting satisfies together with this one.
    public var sameAs: [String]
    public var mustNotShow: [String]
    public var provenance: Provenance
    public var source: String?
    public var matchColumns: [String]
    public var matchTitles: [String]
    /// Former ids.
    public var was: [String]
    public var retired: CivilDate?
    public var note: String?
    public var place: Place?

    public struct Channel: Sendable, Hashable {
        public var name: String
        public var isOptional: Bool

        public init(name: String, isOptional: Bool = false) {
            self.name = name
            self.isOptional = isOptional
        }
    }

    public init(
        id: String, names: [String], elements: [ContentElement] = [], bases: [LegalBasis] = [],
        limit: TimeLimit? = nil, refresh: TimeLimit? = nil, arises: Arising, functions: [String] = [],
        owedBy: Owing = .each, channels: [Channel] = [], audience: String? = nil, mode: Mode = .proactive,
        levels: Set<Level>, tags: [String] = [], isShared: Bool = false, sameAs: [String] = [],
        mustNotShow: [String] = [],
        provenance: Provenance = .draft, source: String? = nil, matchColumns: [String] = [],
        matchTitles: [String] = [], was: [String] = [], retired: CivilDate? = nil, note: String? = nil,
        place: Place? = nil
    ) {
        self.id = id
        self.names = names
        self.elements = elements
        self.bases = bases
        self.limit = limit
        self.refresh = refresh
        self.arises = arises
        self.functions = functions
        self.owedBy = owedBy
        self.channels = channels
        self.audience = audience
        self.mode = mode
        self.levels = levels
        self.tags = tags
        self.isShared = isShared
        self.sameAs = sameAs
        self.mustNotShow = mustNotShow
        self.provenance = provenance
        self.source = source
        self.matchColumns = matchColumns
        self.matchTitles = matchTitles
        self.was = was
        self.retired = retired
        self.note = note
        self.place = place
    }

    /// The names joined as people say them: 最低生活保障 · 审核审批信息.
    public var title: String { names.joined(separator: " · ") }
    /// The catalogue part of the id.
    public var catalogueID: String { String(id.prefix { $0 != "/" }) }
}

/// One piece of content an item must show (公开内容要素).
public struct ContentElement: Sendable, Hashable {
    public var text: String
    public var isOptional: Bool
    /// Names must not be shown, only totals.
    public var showsTotalsOnly: Bool

    public init(text: String, isOptional: Bool = false, showsTotalsOnly: Bool = false) {
        self.text = text
        self.isOptional = isOptional
        self.showsTotalsOnly = showsTotalsOnly
    }
}

/// The statute or document that demands an item (公开依据), with the days on which it was in force.
public struct LegalBasis: Sendable, Hashable {
    public var text: String
    public var clause: String?
    public var from: CivilDate?
    public var until: CivilDate?

    public init(text: String, clause: String? = nil, from: CivilDate? = nil, until: CivilDate? = nil) {
        self.text = text
        self.clause = clause
        self.from = from
        self.until = until
    }

    /// 《…》第…条
    public var citation: String { text + (clause ?? "") }
}
extension Catalogue {
    /// The same catalogue wherever it was read, so that two readings can be compared.
    public var withoutPlaces: Catalogue {
        var catalogue = self
        catalogue.place = nil
        for index in catalogue.items.indices { catalogue.items[index].place = nil }
        return catalogue
    }
}
