import CivilCalendar
import SourceText

extension Round {
    /// One file of judgements (人工评判), with what holds for all its rows where the round says so.
    public struct JudgementFile: Sendable, Hashable {
        public var file: Reference
        /// Of every row, where the file has no such column: an outside evaluator's list is all deductions.
        public var kind: Judgement.Kind?
        /// Whose list it is; stands for who decided where no row and no `by` says that.
        public var source: String?
        public var by: String?
        /// Headings of the file for our columns.
        public var columns: [String: [String]]
        /// Indicators of which this file lists every deduction there was, for all bodies.
        public var completeFor: [Reference]
        /// When somebody said so.
        public var completeOn: CivilDate?

        public init(
            file: Reference, kind: Judgement.Kind? = nil, source: String? = nil, by: String? = nil,
            columns: [String: [String]] = [:], completeFor: [Reference] = [], completeOn: CivilDate? = nil
        ) {
            self.file = file
            self.kind = kind
            self.source = source
            self.by = by
            self.columns = columns
            self.completeFor = completeFor
            self.completeOn = completeOn
        }

        public var path: String { file.path }
        public var place: Place? { file.place }
    }
}
