/// What an importer may have to say about one cell, by a stable code.
///
/// A code tells what is doubtful, its severity whether the value stands all the same.
public enum ImportDoubt: String, Sendable, CaseIterable {
    // What was left out of the item, or stands there only for a person to mend
    case ticksUnattributed = "import.ticks-unattributed"
    case tickUnknown = "import.tick-unknown"
    case limitMalformed = "import.limit-malformed"
    case limitNotUnderstood = "import.limit-not-understood"
    case channelUnknown = "import.channel-unknown"
    case channelNothingSelected = "import.channel-nothing-selected"
    case channelMarksUnclear = "import.channel-marks-unclear"
    case channelOtherEmpty = "import.channel-other-empty"
    case functionUnknown = "import.function-unknown"
    case levelUnknown = "import.level-unknown"
    case levelMissing = "import.level-missing"
    case levelOutside = "import.level-outside"
    case audienceGroupMissing = "import.audience-group-missing"
    case audienceUnclear = "import.audience-unclear"
    case modeUnclear = "import.mode-unclear"
    case elementMarksUnclear = "import.element-marks-unclear"
    case elementsUnclear = "import.elements-unclear"
    case tooMany = "import.too-many"
    case basisUnclear = "import.basis-unclear"
    case nameUnclear = "import.name-unclear"
    case namesRepeated = "import.names-repeated"
    case sameAsNothing = "import.same-as-nothing"
    case maybeMerged = "import.maybe-merged"
    case mergedAcross = "import.merged-across"
    case columnUnknown = "import.column-unknown"
    // What was understood and is told
    case channelSpelled = "import.channel-spelled"
    case channelRemark = "import.channel-remark"
    case sameAsAbove = "import.same-as-above"
    case nameInherited = "import.name-inherited"
    case columnLeftOut = "import.column-left-out"
    case arisesInferred = "import.arises-inferred"

    /// Whether the cell's value is understood and the doubt only told.
    public var isOnlyTold: Bool {
        switch self {
        case .channelSpelled, .channelRemark, .sameAsAbove, .nameInherited, .columnLeftOut, .arisesInferred: true
        default: false
        }
    }
}
