import SourceText

extension Judgement.Kind {
    /// The word that a sheet offers for it, which the reader of judgements takes.
    public var sheetWord: Wording { Wording(title.chinese, rawValue) }

    /// Whether it is a line of a list that is kept apart: a ledger of deductions, a body's assessment of itself.
    public var isListed: Bool { self == .deduction || self == .outsideDeduction || self == .selfAssessment }
}
