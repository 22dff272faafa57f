import DisclosureModel
import ExactArithmetic
import SourceText

/// An indicator as it is written, before it is known what it is worth: that follows from the indicators around it.
struct IndicatorDraft {
    typealias Written = (number: ExactNumber, place: Place)

    let indicator: Indicator
    /// nil: not written, or not readable.
    let points: Written?
    /// Its own or that of its tier.
    let weight: Written?
    /// Whether a weight is meant, readable or not.
    let isWeighed: Bool
    let children: [IndicatorDraft]
    let isBranch: Bool

    /// Full points on its own scale as far as they stand in the file; nil where they follow from its weight.
    var ownPoints: ExactNumber? {
        if let points { return points.number }
        guard isBranch, !children.contains(where: \.isWeighed) else { return isWeighed ? nil : isBranch ? nil : .zero }
        return ExactNumber.sum(children.map { $0.ownPoints ?? .zero })
    }
}

/// Hands points down the tree: by points as written, or by relative weights.
struct IndicatorWeights {
    let collector: DiagnosticCollector
    /// Whether every indicator has points; where not, that is told, and sums say nothing.
    private(set) var isResolved = true

    init(collector: DiagnosticCollector) { self.collector = collector }

    /// The indicators of one level, which together are worth `full` where they have weights.
    mutating func resolve(_ drafts: [IndicatorDraft], full: ExactNumber?, of id: String?, at place: Place)
        -> [Indicator]
    {
        let isWeighed = drafts.contains(where: \.isWeighed)
        var factor: ExactNumber?
        if isWeighed {
            for draft in drafts where !draft.isWeighed {
                collector.report(SchemeMessages.mixedWeights(draft.indicator.id, at: draft.indicator.place ?? place))
            }
            let weights = drafts.compactMap(\.weight)
            let sum = ExactNumber.sum(weights.map(\.number))
            if sum.isZero, weights.count == drafts.count {
                collector.report(SchemeMessages.zeroWeights(at: weights.first?.place ?? place))
            } else if let meant = Self.meant(sum), let first = weights.first {
                collector.report(SchemeMessages.weightSum(sum, meant: meant, at: first.place))
            }
            if full == nil, let id { collector.report(SchemeMessages.weightsWithoutPoints(id, at: place)) }
            factor = full?.divided(by: sum)
            if factor == nil { isResolved = false }
        }
        var indicators: [Indicator] = []
        for draft in drafts {
            let worth = isWeighed ? (draft.weight?.number ?? .zero) * (factor ?? .zero) : draft.ownPoints
            indicators.append(resolve(draft, worth: worth))
        }
        return indicators
    }

    private mutating func resolve(_ draft: IndicatorDraft, worth: ExactNumber?) -> Indicator {
        var indicator = draft.indicator
        let points = draft.ownPoints ?? (draft.isWeighed ? worth : nil)
        indicator.points = points ?? .zero
        indicator.worth = worth ?? indicator.points
        let place = draft.points?.place ?? indicator.place ?? Place(file: "")
        indicator.indicators = resolve(draft.children, full: points, of: indicator.id, at: place)
        if !draft.children.isEmpty, !draft.children.contains(where: \.isWeighed), let written = draft.points {
            let sum = ExactNumber.sum(indicator.indicators.map(\.worth))
            if sum != written.number {
                collector.report(SchemeMessages.sum(sum, written.number, of: indicator.id, at: written.place))
            }
        }
        if indicator.points.isZero, indicator.worth.isPositive {
            collector.report(SchemeMessages.weightOfNothing(indicator.id, at: place))
        }
        return indicator
    }

    /// 100 for weights that add up to nearly 100, 1 for nearly 1; nil where they do, or are meant as no percentages.
    static func meant(_ sum: ExactNumber) -> ExactNumber? {
        [ExactNumber(100), .one].first { whole in
            let tenth = whole * (ExactNumber(numerator: 1, denominator: 10) ?? .zero)
            return sum != whole && whole - tenth <= sum && sum <= whole + tenth
        }
    }
}
