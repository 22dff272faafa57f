import DisclosureModel
import ExactArithmetic

/// Scores many bodies one after the other. What was once settled above the tree is remembered, at most once for every
/// score that can be published, so that memory does not grow with the bodies.
public struct ScoringRun: Sendable {
    public let scheme: CompiledScheme
    private var known: [Int64: SettledCell] = [:]

    public init(_ scheme: CompiledScheme) { self.scheme = scheme }

    public mutating func score(_ facts: ScoringFacts) -> CompiledScore { score(scheme.findings(facts)) }

    public mutating func score(_ findings: BodyFindings) -> CompiledScore {
        scheme.score(findings) { settling, outcome in
            settling.score(outcome, findings.facts, remembering: &known)
        }
    }
}
