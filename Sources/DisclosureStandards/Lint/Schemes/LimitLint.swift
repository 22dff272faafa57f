import DisclosureModel
import ExactArithmetic
import SourceText

/// Limits of branches (本级最多扣…分) beside those around them.
struct LimitLint {
    let scheme: Scheme
    let collector: DiagnosticCollector

    func check() {
        for indicator in scheme.indicators { check(indicator) }
    }

    private func place(_ indicator: Indicator) -> Place? {
        scheme.places[.indicator(indicator.id), "loses-at-most"] ?? indicator.place
    }

    private func check(_ indicator: Indicator) {
        guard !indicator.isLeaf else { return }
        if let limit = indicator.losesAtMost, limit < indicator.points {
            for child in indicator.indicators {
                guard let own = child.losesAtMost,
                    let inBranch = (own * child.worth).divided(by: child.points), limit < inBranch
                else { continue }
                collector.report(
                    SchemeLintDiagnostics.limitBeyondBranch(
                        child, own, indicator, limit, at: place(child), related: place(indicator)))
            }
            // Its limit counts what was never earned as lost, too.
            let awarding = indicator.leaves.filter { $0.rules.first?.isAwarding ?? false }
            if let first = awarding.first {
                collector.report(
                    SchemeLintDiagnostics.limitRefunds(indicator, limit, first, awarding.count, at: place(indicator)))
            }
        } else if indicator.losesAtMost != nil, scheme.deductionFloor == .leaf {
            collector.report(SchemeLintDiagnostics.limitAtFull(indicator, at: place(indicator)))
        }
        indicator.indicators.forEach(check)
    }
}
