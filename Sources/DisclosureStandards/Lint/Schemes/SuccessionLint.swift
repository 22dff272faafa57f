import DisclosureModel
import ExactArithmetic
import SourceText

/// A scheme beside last year's (`follows`): the plan for government openness wants the daily share (日常考核) to grow, so
/// that a year is not decided by its last weeks.
public enum SuccessionLint {
    /// `predecessor` is nil where it was not found.
    public static func check(_ scheme: Scheme, after predecessor: Scheme?, into collector: DiagnosticCollector) {
        guard let follows = scheme.follows else { return }
        let place = scheme.places[.scheme, "follows"] ?? follows.place
        guard let predecessor else {
            collector.report(SchemeLintDiagnostics.predecessorMissing(follows.name, at: place))
            return
        }
        let before = DailyShare(predecessor)
        guard let was = before.share else { return }
        let now = DailyShare(scheme)
        guard let share = now.share else {
            collector.report(SchemeLintDiagnostics.dailyGone(predecessor, was, at: place, related: before.place))
            return
        }
        if share < was {
            collector.report(
                SchemeLintDiagnostics.dailyLower(share, predecessor, was, at: now.place ?? place, related: before.place)
            )
        }
    }
}

/// What share of the whole the daily part of a scheme has.
private struct DailyShare {
    /// nil: no part and no indicator is the daily one.
    private(set) var share: ExactNumber?
    /// Of the first of them.
    private(set) var place: Place?

    init(_ scheme: Scheme) {
        for part in scheme.composition?.parts ?? [] { collect(part, in: scheme) }
        for indicator in scheme.indicators { collect(indicator, in: scheme) }
    }

    private static func isDaily(_ id: String, _ title: String) -> Bool { id == "daily" || title.contains("日常") }

    /// The topmost ones; what lies below them is counted with them.
    private mutating func collect(_ part: Composition.Part, in scheme: Scheme) {
        if Self.isDaily(part.id, part.title) {
            add(part.id, scheme, at: scheme.places[.part(part.id), "weight"] ?? part.place)
        } else if case .parts(let below) = part.source {
            for part in below { collect(part, in: scheme) }
        }
    }

    private mutating func collect(_ indicator: Indicator, in scheme: Scheme) {
        if Self.isDaily(indicator.id, indicator.title) {
            let points = SchemePlaces.Owner.indicator(indicator.id)
            let place = scheme.places.written(points, "weight") ?? scheme.places.written(points, "points")
            add(indicator.id, scheme, at: place ?? indicator.place)
        } else {
            for child in indicator.indicators { collect(child, in: scheme) }
        }
    }

    private mutating func add(_ id: String, _ scheme: Scheme, at place: Place?) {
        share = (share ?? .zero) + (scheme.share(of: id) ?? .zero)
        self.place = self.place ?? place
    }
}
