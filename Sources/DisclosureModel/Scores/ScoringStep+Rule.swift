extension ScoringStep {
    /// The word for the kind of rule that made the step, stable in files, with the place of the step on the way.
    public var rule: (stage: TraceStage, word: String) {
        switch self {
        case .full: (.rule, "full")
        case .share: (.rule, "share")
        case .averagedShare: (.rule, "averaged-share")
        case .band: (.rule, "band")
        case .allOrNothing: (.rule, "all-or-nothing")
        case .mark: (.rule, "mark")
        case .parts: (.rule, "parts")
        case .deduct: (.rule, "deduct")
        case .deductionLimit: (.cap, "deduction-limit")
        case .deductMark: (.rule, "deduct-mark")
        case .present: (.rule, "present")
        case .partPoints: (.rule, "part-points")
        case .rating: (.rule, "rating")
        case .ratio: (.rule, "ratio")
        case .emptyRatio: (.rule, "empty-ratio")
        case .credits: (.rule, "credits")
        case .scale: (.rule, "scale")
        case .figure: (.rule, "figure")
        case .rank: (.rule, "by-rank")
        case .decided: (.facts, "found-by")
        case .ceiling: (.ceiling, "ceiling")
        case .factor: (.ceiling, "factor")
        case .indicatorLimit: (.cap, "indicator-limit")
        case .floor: (.cap, "floor")
        case .lossLimit: (.cap, "loss-limit")
        case .indicatorVeto: (.veto, "indicator-veto")
        case .uncounted: (.facts, "uncounted")
        case .notApplicable: (.applicability, "not-applicable")
        case .outOfScope: (.applicability, "out-of-scope")
        case .notApplicableKeeps: (.redistribution, "not-applicable-keeps")
        case .notAssessed: (.facts, "not-assessed")
        case .redistributed: (.redistribution, "redistributed")
        case .weighted: (.redistribution, "weighted")
        case .leafRounding: (.rounding, "leaf-rounding")
        case .sum: (.rollUp, "sum")
        case .scaled: (.redistribution, "scaled")
        case .penalty: (.bonusPenalty, "penalty")
        case .penaltyLimit: (.bonusPenalty, "penalty-limit")
        case .bonus: (.bonusPenalty, "bonus")
        case .bonusEventLimit: (.bonusPenalty, "bonus-event-limit")
        case .bonusLimit: (.bonusPenalty, "bonus-limit")
        case .bonusClosed: (.bonusPenalty, "bonus-closed")
        case .totalFloor: (.bonusPenalty, "total-floor")
        case .gate: (.gate, "gate")
        case .veto: (.veto, "veto")
        case .rounding: (.rounding, "rounding")
        case .waived: (.applicability, "not-applicable")
        case .entry: (.rule, "entry")
        case .ledgerComplete: (.facts, "ledger-complete")
        case .ledgerOpen: (.facts, "ledger-open")
        case .ruled: (.review, "ruled")
        case .givenBack: (.review, "given-back")
        case .givenBackLimit: (.review, "given-back-limit")
        case .restored: (.review, "restored")
        case .partlyRestored: (.review, "partly-restored")
        case .unmended: (.review, "unmended")
        case .unmendedLimit: (.review, "unmended-limit")
        case .composition: (.composition, "composition")
        case .composedPart: (.composition, "composed-part")
        }
    }

    /// Who decided, where the step says so itself.
    var decisions: [ScoringFacts.Decision] {
        switch self {
        case .mark(_, let mark), .deductMark(_, let mark): [mark.decision]
        case .decided(let decisions): decisions
        case .entry(let entry): [entry.decision]
        case .ruled(let ruling): [ruling.decision]
        case .givenBack(let entry): [entry.decision]
        case .ledgerComplete(let decision, _): [decision]
        default: []
        }
    }
}
