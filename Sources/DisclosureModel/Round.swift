import CivilCalendar
import SourceText

/// One evaluation (考核轮次): a period, a cut-off day and what it looks at. Paths are as written in the file.
public struct Round: Sendable {
    /// A path or name with the place where it was written.
    public struct Reference: Sendable, Hashable {
        public var path: String
        public var place: Place?

        public init(path: String, place: Place?) {
            self.path = path
            self.place = place
        }
    }

    /// One file of records or observations.
    public struct Source: Sendable, Hashable {
        public enum Content: String, Sendable, CaseIterable { case records, observations }

        public var file: Reference
        public var content: Content
        /// What the file as a whole looked at, where it says so.
        public var covers: Covers?
        /// Headings of the file for our columns: our column name → headings; several headings are joined with `/`.
        public var columns: [String: [String]]
        /// How sure the posted days are where no column says.
        public var postedSureness: DateSureness
        /// The item of every row, where the file has no such column.
        public var item: String?

        public init(
            file: Reference, content: Content, covers: Covers?, columns: [String: [String]],
            postedSureness: DateSureness, item: String?
        ) {
            self.file = file
            self.content = content
            self.covers = covers
            self.columns = columns
            self.postedSureness = postedSureness
            self.item = item
        }
    }

    /// `covers:` of a source, before names are resolved.
    public struct Covers: Sendable, Hashable {
        /// nil: all channels.
        public var channels: [String]?
        /// nil: all bodies.
        public var bodies: [String]?
        public var postedFrom: CivilDate
        public var postedTo: CivilDate
        public var lookedOn: CivilDate
        public var place: Place?

        public init(
            channels: [String]?, bodies: [String]?, postedFrom: CivilDate, postedTo: CivilDate,
            lookedOn: CivilDate, place: Place?
        ) {
            self.channels = channels
            self.bodies = bodies
            self.postedFrom = postedFrom
            self.postedTo = postedTo
            self.lookedOn = lookedOn
            self.place = place
        }
    }

    /// What follows the assessment, day by day (考核日程); only the days that the round names.
    public struct Stages: Sendable, Hashable {
        public var listIssued: CivilDate?
        public var appealsUntil: CivilDate?
        public var rectifyUntil: CivilDate?
        public var reCheck: CivilDate?

        public init(
            listIssued: CivilDate? = nil, appealsUntil: CivilDate? = nil, rectifyUntil: CivilDate? = nil,
            reCheck: CivilDate? = nil
        ) {
            self.listIssued = listIssued
            self.appealsUntil = appealsUntil
            self.rectifyUntil = rectifyUntil
            self.reCheck = reCheck
        }
    }

    /// Whether items that were composed or recalled (`status: draft`) may bind anybody.
    public enum DraftPolicy: String, Sendable, CaseIterable {
        case refuse, warn, allow
    }

    public var id: String
    public var language: Language
    public var title: String
    /// A line shown on every page, such as 合成数据.
    public var banner: String?
    public var periodFrom: CivilDate
    public var periodTo: CivilDate
    /// Obligations due on or before this day belonged to the round before.
    public var previousCutOff: CivilDate
    public var cutOff: CivilDate
    public var catalogues: [Reference]
    public var drafts: DraftPolicy
    /// 目录调整, applied to the catalogues before anything else.
    public var tailorings: [Reference]
    public var bodies: Reference
    /// Scheme by group id, in order of group id.
    public var schemes: [(group: String, scheme: Reference)]
    public var occurrences: [Reference]
    public var sources: [Source]
    public var judgements: [JudgementFile]
    /// A second reading of the same bodies and indicators; it never enters a score, only comparisons.
    public var secondJudgements: [JudgementFile]
    /// 申诉, with rulings where there are any.
    public var appeals: [Reference] = []
    /// Problem lists that came back (整改清单).
    public var rectifications: [Reference] = []
    public var calendar: Reference?
    public var stages: Stages
    /// What its scores are composed of, beyond what its schemes say.
    public var composition: RoundComposition?
    /// What is drawn by lot, at most one draw of each kind; empty where everything is looked at.
    public var samples: [SampleDesign] = []
    public var place: Place?

    public init(
        id: String, language: Language, title: String, banner: String?, periodFrom: CivilDate,
        periodTo: CivilDate, previousCutOff: CivilDate, cutOff: CivilDate, catalogues: [Reference],
        bodies: Reference, schemes: [(group: String, scheme: Reference)], occurrences: [Reference],
        sources: [Source], judgements: [JudgementFile], calendar: Reference?,
        stages: Stages = Stages(), drafts: DraftPolicy = .allow, tailorings: [Reference] = [],
        composition: RoundComposition? = nil, place: Place?
    ) {
        self.id = id
        self.language = language
        self.title = title
        self.banner = banner
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.previousCutOff = previousCutOff
        self.cutOff = cutOff
        self.catalogues = catalogues
        self.drafts = drafts
        self.tailorings = tailorings
        self.composition = composition
        self.bodies = bodies
        self.schemes = schemes
        self.occurrences = occurrences
        self.sources = sources
        self.judgements = judgements
        secondJudgements = []
        self.calendar = calendar
        self.stages = stages
        self.place = place
    }

}
