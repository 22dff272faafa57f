import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads the rules by which a leaf earns points from what people answer or count.
struct AwardReader {
    /// Full points of the leaf, where they could be read.
    let full: ExactNumber?

    func read(_ kind: String, _ value: YAMLValue) -> ScoringRule? {
        switch kind {
        case "ratio": ratio(value)
        case "rating": rating(value)
        case "sum-of-parts": parts(value)
        case "credits": credits(value)
        case "scale": value.valueRange().map(ScoringRule.scale)
        case "figure": value.valueRange().map(ScoringRule.figure)
        case "by-rank": rank(value)
        default: nil
        }
    }

    private func ratio(_ value: YAMLValue) -> ScoringRule? {
        guard let mapping = value.mapping(Wording("比率", "ratio")) else { return nil }
        let of = mapping.required("of")?.identifier()
        let to = mapping.required("to")?.identifier()
        let empty = mapping.required("empty")?.word(CountRatio.Empty.self)
        let bands = mapping.optional("bands")
        let read = bands.flatMap { Self.shareBands($0, full: full) }
        mapping.finish()
        guard let of, let to, let empty, (bands == nil) == (read == nil) else { return nil }
        return .ratio(CountRatio(of: of, to: to, empty: empty, bands: read))
    }

    /// Points by thresholds on a share; a lower share earns no more, and none more than the full points.
    static func shareBands(_ value: YAMLValue, full: ExactNumber?) -> [ShareBand]? {
        let read = value.mappings(Wording("分档", "band")) { mapping -> (band: ShareBand, from: Place, points: Place)? in
            let from = mapping.required("from")
            let share = from?.share()
            let points = mapping.required("points")
            let earned = points?.points()
            mapping.finish()
            guard let from, let share, let points, let earned else { return nil }
            return (ShareBand(from: share, points: earned), from.place, points.place)
        }
        guard let read else { return nil }
        SchemeMessages.checkBands(read.map { ($0.band.from, $0.from) }, at: value.place, into: value.collector)
        checkPoints(
            read.map { ($0.band.points, $0.points) }, full: full, worse: SchemeMessages.worseEarnsMore,
            into: value.collector)
        return read.map(\.band)
    }

    /// From the best band on, points only fall, and begin no higher than the full points.
    private static func checkPoints(
        _ points: [(points: ExactNumber, place: Place)], full: ExactNumber?, worse: (Place) -> Diagnostic,
        into collector: DiagnosticCollector
    ) {
        var previous: ExactNumber?
        for (points, place) in points {
            if let previous, previous < points { collector.report(worse(place)) }
            if let full, full < points { collector.report(SchemeMessages.aboveFull(points, full, at: place)) }
            previous = points
        }
    }

    private func rating(_ value: YAMLValue) -> ScoringRule? {
        var first: [String: Place] = [:]
        let labels = value.mappings(Wording("等级", "label")) { entry -> RatingLabel? in
            let name = entry.required("label")
            let (label, points) = (name?.nonEmptyText(), entry.required("points"))
            let number = points?.points()
            entry.finish()
            guard let name, let label, let points, let number else { return nil }
            report(repeated: label, at: name, &first)
            if let full, full < number {
                value.collector.report(SchemeMessages.aboveFull(number, full, at: points.place))
            }
            return RatingLabel(label: label, points: number)
        }
        return labels.map(ScoringRule.rating)
    }

    private func parts(_ value: YAMLValue) -> ScoringRule? {
        var first: [String: Place] = [:]
        let parts = value.mappings(Wording("组成部分", "part")) { entry -> NamedPart? in
            let name = entry.required("id")
            let id = name?.identifier()
            let title = entry.optional("title")?.nonEmptyText()
            let points = entry.required("points")?.points()
            entry.finish()
            guard let name, let id, let points else { return nil }
            report(repeated: id, at: name, &first)
            return NamedPart(id: id, title: title ?? id, points: points)
        }
        guard let parts else { return nil }
        let sum = ExactNumber.sum(parts.map(\.points))
        if let full, full != sum {
            value.report(
                "scheme.parts-sum", .warning,
                Wording(
                    "各部分合计\(sum.briefText)分，本指标\(full.briefText)分",
                    "the parts add up to \(sum.briefText) of \(full.briefText)"),
                remedy: Wording("照原表保留时，得分以本指标分值为限", "kept as the table has it, the indicator's points are the limit"))
        }
        return .sumOfParts(parts)
    }

    private func credits(_ value: YAMLValue) -> ScoringRule? {
        var first: [String: Place] = [:]
        let credits = value.mappings(Wording("状态", "state")) { entry -> StateCredit? in
            let name = entry.required("state")
            let (state, share) = (name?.nonEmptyText(), entry.required("share")?.share())
            entry.finish()
            guard let name, let state, let share else { return nil }
            report(repeated: state, at: name, &first)
            return StateCredit(state: state, share: share)
        }
        return credits.map(ScoringRule.credits)
    }

    private func rank(_ value: YAMLValue) -> ScoringRule? {
        guard let mapping = value.mapping(Wording("按排名计分", "rule by rank")) else { return nil }
        let order = mapping.required("order")?.word(RankPoints.Order.self)
        let bands = mapping.required("bands")
        var last: ExactNumber?
        var earned: [(points: ExactNumber, place: Place)] = []
        let read = bands?.mappings(Wording("分档", "band")) { band -> RankPoints.Band? in
            let top = band.required("top")
            let (share, number) = (top?.share(), band.required("points"))
            let points = number?.points()
            band.finish()
            guard let top, let share, let number, let points else { return nil }
            earned.append((points, number.place))
            if let last, share <= last {
                top.report(
                    "scheme.rank-band-order", .error,
                    Wording("各档的 top 要由小到大", "the bands' tops go from small to large"),
                    remedy: Wording("从最好的一档写起，最后一档写 1", "begin with the best band, end with 1"))
            }
            last = share
            return RankPoints.Band(top: share, points: points)
        }
        mapping.finish()
        guard let order, let bands, let read else { return nil }
        Self.checkPoints(earned, full: full, worse: SchemeMessages.worseRankEarnsMore, into: bands.collector)
        if let last, last != .one {
            bands.report(
                "scheme.rank-band-gap", .error,
                Wording("最后一档只到\(last.briefText)，其余名次没有得分", "the bands end at \(last.briefText)"),
                remedy: Wording("加一档 top: 1", "add a band with top: 1"))
        }
        return .byRank(RankPoints(order: order, bands: read))
    }

    private func report(repeated name: String, at value: YAMLValue, _ first: inout [String: Place]) {
        if let earlier = first[name] {
            value.collector.report(SchemeMessages.duplicateID(name, at: value.place, first: earlier))
        }
        first[name] = first[name] ?? value.place
    }
}
