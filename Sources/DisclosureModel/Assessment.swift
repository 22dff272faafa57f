import CivilCalendar
import SourceText

/// The outcomes of one item of one body, counted by dimension.
public struct ItemTally: Sendable, Hashable {
    /// Position in the register.
    public var body: Int
    /// Position in `Assessment.items`.
    public var item: Int
    /// How many obligations, whatever became of them.
    public var obligations: Int
    private var counts: [OutcomeCounts]

    public init(body: Int, item: Int) {
        self.body = body
        self.item = item
        obligations = 0
        counts = Array(repeating: OutcomeCounts(), count: Dimension.allCases.count)
    }

    public subscript(dimension: Dimension) -> OutcomeCounts {
        get { counts[dimension.index] }
        set { counts[dimension.index] = newValue }
    }
}

/// A place in the evidence: what was seen, or what was looked at in vain.
public struct Evidence: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case record, observation, coverage, register
    }

    public var kind: Kind
    public var place: Place?
    public var text: Wording

    public init(kind: Kind, place: Place?, text: Wording) {
        self.kind = kind
        self.place = place
        self.text = text
    }
}

/// One defect, or one matter that a person must decide, that an assessed body can act on (问题).
public struct Finding: Sendable, Hashable {
    /// Prefix of the SHA-256 of body, item, cycle or occurrence, dimension and document key; stable across re-exports.
    public var id: String
    /// Id of the body that owes.
    public var body: String
    /// Full id of the item.
    public var item: String
    /// `2022-Q1`, `2022-03`, or an occurrence's reference; nil for a standing item.
    public var cycle: String?
    public var dimension: Dimension
    public var outcome: Outcome
    public var message: Wording
    public var due: CivilDate?
    public var evidence: [Evidence]
    /// How the due day was counted, where there is one.
    public var counting: Wording?

    public init(
        id: String, body: String, item: String, cycle: String?, dimension: Dimension, outcome: Outcome,
        message: Wording, due: CivilDate?, evidence: [Evidence], counting: Wording? = nil
    ) {
        self.id = id
        self.body = body
        self.item = item
        self.cycle = cycle
        self.dimension = dimension
        self.outcome = outcome
        self.message = message
        self.due = due
        self.evidence = evidence
        self.counting = counting
    }
}

/// A record or observation that no obligation could use, with the reason.
public struct UnmatchedRecord: Sendable, Hashable {
    public var place: Place
    public var reason: Wording
    public var text: String

    public init(place: Place, reason: Wording, text: String) {
        self.place = place
        self.reason = reason
        self.text = text
    }
}

/// An obligation whose due day lies after the cut-off: the next round's business.
public struct CarriedObligation: Sendable, Hashable {
    public var body: String
    public var item: String
    public var cycle: String?
    public var due: CivilDate

    public init(body: String, item: String, cycle: String?, due: CivilDate) {
        self.body = body
        self.item = item
        self.cycle = cycle
        self.due = due
    }
}

/// What the engine found: everything that scoring and reports stand on.
public struct Assessment: Sendable {
    /// Items of the round, sorted by id, with the catalogue each stands in.
    public var items: [DisclosureItem]
    /// Sorted by body, then item; a pair without obligation has no tally.
    public var tallies: [ItemTally]
    /// Sorted by body, item, cycle, dimension, id.
    public var findings: [Finding]
    public var unmatched: [UnmatchedRecord]
    /// Unmatched rows beyond those listed.
    public var unmatchedTotal: Int
    public var carriedOver: [CarriedObligation]
    /// Rows read, whatever became of them.
    public var recordsRead: Int

    public init(
        items: [DisclosureItem], tallies: [ItemTally], findings: [Finding], unmatched: [UnmatchedRecord],
        unmatchedTotal: Int, carriedOver: [CarriedObligation], recordsRead: Int
    ) {
        self.items = items
        self.tallies = tallies
        self.findings = findings
        self.unmatched = unmatched
        self.unmatchedTotal = unmatchedTotal
        self.carriedOver = carriedOver
        self.recordsRead = recordsRead
    }
}
