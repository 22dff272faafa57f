/// What a body can still do about a finding of a round that is over.
///
/// Mending a finding makes good that one verdict, as a re-check does when it closes a finding: what was absent is posted,
/// and is then present; that it was late, or for how long it had hung, stays as it was, and nothing is judged anew. (To run
/// the whole round again with the new posting among its records is another thing: there it is judged late as well.)
public enum Remedy: String, Sendable, CaseIterable {
    /// It can be posted, completed, put back or covered now.
    case mend
    /// Perhaps nothing arose: post it, or a statement that there was nothing. Counted as posted; a statement earns what
    /// the scheme gives for one.
    case state
    /// A person has to decide, or evidence is lacking: explain it, or prove it. Counted as if that succeeds.
    case prove
    /// It lies in the past: lateness, a posting taken down too early, too long a gap between two postings.
    case past

    /// Whether the body can bring it about by itself.
    public var isOwnDeed: Bool { self == .mend || self == .state }
}

extension Finding {
    /// What can be done about it; nil where there is nothing to mend, as in a finding that was set aside.
    public var remedy: Remedy? {
        switch outcome {
        case .failed:
            switch dimension {
            case .timeliness, .publicity: .past
            // A gap between two postings has no cycle, and the days between them do not come back.
            case .frequency: cycle == nil ? .past : .mend
            case .presence, .channel, .content, .retention, .privacy: .mend
            }
        case .unexplained: .state
        case .noEvidence, .needsPerson: .prove
        case .met, .notApplicable, .notYetDue, .nilStated, .notChecked: nil
        }
    }
}
