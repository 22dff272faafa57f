import DisclosureModel
import SourceText

/// How far the ranks of a round rest on weights and rounding, group by group.
public struct SensitivityReport: Sendable {
    public struct Group: Sendable {
        public var id: String
        public var title: String
        public var scheme: Scheme
        public var result: Sensitivity

        public init(id: String, title: String, scheme: Scheme, result: Sensitivity) {
            self.id = id
            self.title = title
            self.scheme = scheme
            self.result = result
        }
    }

    public var round: String
    public var title: String
    /// In the order of the round.
    public var groups: [Group]
    /// Names of bodies by id.
    public var names: [String: String]
    public var language: Language

    public init(round: String, title: String, groups: [Group], names: [String: String], language: Language) {
        self.round = round
        self.title = title
        self.groups = groups
        self.names = names
        self.language = language
    }

    func name(_ body: String) -> String { names[body] ?? body }
}

extension SensitivityReport.Group {
    /// A body's score as published.
    func shown(_ body: Sensitivity.Body) -> String? {
        body.rounded.map { scheme.rounding.at == .none ? $0.exactText : $0.decimalText(digits: scheme.rounding.digits) }
    }

    func title(of indicator: String) -> String { scheme.family.first { $0.id == indicator }?.title ?? indicator }

    /// Whole percents of the changes, rounded down so that 100 means all; nil where there are none.
    func percent(_ count: Int) -> String? {
        result.changes == 0 ? nil : "\(count * 100 / result.changes)%"
    }

    func isTied(_ body: Sensitivity.Body) -> Bool {
        body.rank != nil && result.bodies.count { $0.rank == body.rank } > 1
    }
}
