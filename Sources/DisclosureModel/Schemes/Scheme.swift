import ExactArithmetic
import SourceText

/// How verdicts become points (考核指标体系、评分细则): data that a policy-maker owns.
public struct Scheme: Sendable, Hashable {
    /// Where the table comes from.
    public enum Provenance: String, Sendable, CaseIterable {
        /// Read on a government page.
        case published
        /// Read in a mirror or copy.
        case copied
        /// Our proposal; nobody has issued it.
        case proposal
        /// Composed to try something out, or partly recalled.
        case draft
    }

    /// Which number a band, a rank or a conversion looks at: 89.996 is below 90 exactly and reaches it rounded.
    public enum Reading: String, Sendable, CaseIterable {
        case exact, rounded
    }

    /// What a cycle without record and without statement counts as, where no register proves that anything arose.
    public enum UnexplainedPolicy: String, Sendable, CaseIterable {
        /// As failed.
        case zero
        /// Not at all.
        case exclude
        /// Not until a person has decided; listed as waiting.
        case judge
    }

    /// How far down deductions stop: T8 of the reference lets a leaf lose more than it has.
    public enum DeductionFloor: String, Sendable, CaseIterable {
        /// No leaf falls below zero: leaves of 10 that lose 14, 4 and 2 keep 0 + 6 + 8 = 14.
        case leaf
        /// Leaves may fall below zero, the indicators above them may not.
        case parent
        /// Only indicators of the first level stop at zero: the same three leaves keep 30 - 20 = 10.
        case levelOne = "level-one"
    }

    /// The scheme that this one takes the place of (上一年的体系): its id, or its path under the catalogue root.
    public struct Predecessor: Sendable, Hashable {
        public var name: String
        public var place: Place?

        public init(_ name: String, place: Place? = nil) {
            self.name = name
            self.place = place
        }
    }

    public var id: String
    public var title: String
    public var provenance: Provenance
    public var source: String?
    public var note: String?
    /// Last year's scheme, so that what has changed can be compared.
    public var follows: Predecessor?
    /// Full points; the indicators of the first level add up to it.
    public var total: ExactNumber
    /// The indicators add up to something else, and their sum is scaled to the total: (81.22 + 0.64) of 100.64 → 81.34 of 100.
    public var isScaled: Bool
    public var rounding: Rounding
    public var notApplicable: NotApplicablePolicy
    /// What a nil statement (本期无说明) earns, from 0 to 1 of what a record earns.
    public var nilStatement: ExactNumber
    public var unexplained: UnexplainedPolicy
    /// Share of owed obligations that somebody must have looked at; below it there is no score.
    public var minimumCoverage: ExactNumber?
    public var deductionFloor: DeductionFloor
    /// What 及时, 随时 and 即时 allow; without it such a limit needs a person.
    public var atOnce: LimitDuration?
    public var tiers: [Tier]
    public var indicators: [Indicator]
    public var vetoes: [Veto]
    public var penalties: [Penalty]
    /// The score is made of other scores, of which its own tree can be one.
    public var composition: Composition?
    public var bonus: Bonus?
    public var gate: Gate?
    public var grades: Grades?
    /// Only where there are no indicators.
    public var passOrFail: PassOrFail?
    public var ranking: Reading
    public var appraisal: Appraisal?
    /// nil: a re-check changes no score.
    public var reCheck: ReCheckPolicy?
    public var place: Place?
    /// Where its parts stand; empty where no file holds it.
    public var places = SchemePlaces()

    public init(
        id: String, title: String, provenance: Provenance = .draft, source: String? = nil, note: String? = nil,
        follows: Predecessor? = nil,
        total: ExactNumber, isScaled: Bool = false, rounding: Rounding = Rounding(),
        notApplicable: NotApplicablePolicy = .siblings, nilStatement: ExactNumber = .one,
        unexplained: UnexplainedPolicy = .judge, minimumCoverage: ExactNumber? = nil,
        deductionFloor: DeductionFloor = .leaf, atOnce: LimitDuration? = nil, tiers: [Tier] = [],
        indicators: [Indicator],
        vetoes: [Veto] = [], penalties: [Penalty] = [], composition: Composition? = nil, bonus: Bonus? = nil,
        gate: Gate? = nil,
        grades: Grades? = nil, passOrFail: PassOrFail? = nil, ranking: Reading = .rounded, appraisal: Appraisal? = nil,
        place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.provenance = provenance
        self.source = source
        self.note = note
        self.follows = follows
        self.total = total
        self.isScaled = isScaled
        self.rounding = rounding
        self.notApplicable = notApplicable
        self.nilStatement = nilStatement
        self.unexplained = unexplained
        self.minimumCoverage = minimumCoverage
        self.deductionFloor = deductionFloor
        self.atOnce = atOnce
        self.tiers = tiers
        self.indicators = indicators
        self.vetoes = vetoes
        self.penalties = penalties
        self.composition = composition
        self.bonus = bonus
        self.gate = gate
        self.grades = grades
        self.passOrFail = passOrFail
        self.ranking = ranking
        self.appraisal = appraisal
        self.place = place
    }

    /// Every indicator without indicators below it, in the order of the tree.
    public var leaves: [Indicator] { indicators.flatMap(\.leaves) }

    /// Every indicator, branches before what lies below them.
    public var family: [Indicator] { indicators.flatMap(\.family) }
}
