import CivilCalendar
import SourceText

/// One line of a problem list as it came back: what the body did about a finding (整改), and what the re-check found.
public struct Rectification: Sendable, Hashable {
    /// What whoever looked again found (复查结果).
    public enum Result: String, Sendable, CaseIterable {
        case mended
        case partlyMended = "partly-mended"
        case notMended = "not-mended"

        public var title: Wording {
            switch self {
            case .mended: Wording("已整改", "mended")
            case .partlyMended: Wording("部分整改", "partly mended")
            case .notMended: Wording("未整改", "not mended")
            }
        }
    }

    /// Id of the finding.
    public var finding: String
    /// Id of the body, where the list names one.
    public var body: String?
    /// What was done, in the body's words.
    public var action: String?
    public var link: String?
    /// The day on which it was mended, as the body says.
    public var doneOn: CivilDate?
    public var result: Result?
    public var checkedBy: String?
    public var checkedOn: CivilDate?
    public var place: Place?

    public init(
        finding: String, body: String? = nil, action: String? = nil, link: String? = nil, doneOn: CivilDate? = nil,
        result: Result? = nil, checkedBy: String? = nil, checkedOn: CivilDate? = nil, place: Place? = nil
    ) {
        self.finding = finding
        self.body = body
        self.action = action
        self.link = link
        self.doneOn = doneOn
        self.result = result
        self.checkedBy = checkedBy
        self.checkedOn = checkedOn
        self.place = place
    }
}
