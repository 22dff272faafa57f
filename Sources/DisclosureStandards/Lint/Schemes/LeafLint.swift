import DisclosureModel
import ExactArithmetic
import SourceText

/// The rules of one leaf: points that no answer earns or loses, parts that do not make up the whole, rules without effect.
struct LeafLint {
    let scheme: Scheme
    let leaf: PlacedLeaf
    let collector: DiagnosticCollector

    private var indicator: Indicator { leaf.indicator }
    private var points: ExactNumber { indicator.points }

    func check() {
        for (number, rule) in indicator.rules.enumerated() { check(rule, number) }
        // A matter without points is listed only for the record.
        guard points.isPositive else { return }
        checkRange()
        checkDeductions()
        checkOwnLimit()
    }

    private func place(_ number: Int, _ step: SchemePlaces.Step? = nil) -> Place? {
        guard let step else { return scheme.places[.rule(leaf.id, number)] ?? indicator.place }
        return scheme.places[.rule(leaf.id, number), step] ?? indicator.place
    }

    private var pointsPlace: Place? { scheme.places[.indicator(leaf.id), "points"] ?? indicator.place }

    // MARK: What can be earned

    private func checkRange() {
        let range = LeafRange(indicator, floor: scheme.deductionFloor)
        if range.most < points, let limiting = range.limiting, !isSumOfParts(indicator.rules[limiting]) {
            collector.report(
                SchemeLintDiagnostics.fullUnreachable(indicator, most: range.most, at: place(limiting)))
        }
        if let least = range.least, least.isPositive {
            let place =
                indicator.losesAtMost != nil && range.lastTaking != nil
                ? scheme.places[.indicator(leaf.id), "loses-at-most"] : nil
            collector.report(
                SchemeLintDiagnostics.neverLost(
                    indicator, least: least,
                    at: place ?? range.lastTaking.map { self.place($0, "at-most") } ?? self.place(0)))
        }
    }

    /// Whose sum the reader compares.
    private func isSumOfParts(_ rule: ScoringRule) -> Bool {
        if case .sumOfParts = rule { true } else { false }
    }

    // MARK: What can be lost

    private func checkDeductions() {
        let deductions = indicator.rules.compactMap(\.deduction)
        for (number, rule) in indicator.rules.enumerated() {
            guard let deduction = rule.deduction else { continue }
            if leaf.deductible < deduction.each {
                collector.report(
                    SchemeLintDiagnostics.eachExceeds(
                        deduction, leaf.deductible, indicator, at: place(number, "each")))
            } else if let limit = indicator.losesAtMost, limit < deduction.each {
                collector.report(
                    SchemeLintDiagnostics.eachExceedsLimit(
                        deduction, limit, indicator, at: place(number, "each"),
                        related: scheme.places[.indicator(leaf.id), "loses-at-most"]))
            }
            if scheme.deductionFloor != .leaf, let limit = deduction.atMost, leaf.deductible < limit {
                collector.report(
                    SchemeLintDiagnostics.capExceeds(limit, leaf.deductible, indicator, at: place(number, "at-most")))
            }
        }
        // A rule that may take everything by itself is no part of a sum.
        guard scheme.deductionFloor == .leaf else { return }
        let caps = deductions.compactMap(\.atMost).filter { $0 < points }
        let sum = ExactNumber.sum(caps)
        guard caps.count > 1, points < sum else { return }
        let isEachOnce = deductions.allSatisfy { $0.atMost == $0.each }
        if isEachOnce, caps.count == indicator.rules.count {
            collector.report(SchemeLintDiagnostics.partsSum(indicator, sum, at: pointsPlace))
        } else {
            collector.report(SchemeLintDiagnostics.capsSum(indicator, sum, at: pointsPlace))
        }
    }

    private func checkOwnLimit() {
        guard indicator.losesAtMost != nil else { return }
        let place = scheme.places[.indicator(leaf.id), "loses-at-most"] ?? indicator.place
        if !indicator.rules.contains(where: \.takesPoints) {
            collector.report(SchemeLintDiagnostics.limitWithoutDeduction(indicator, at: place))
        }
    }

    // MARK: One rule by itself

    private func check(_ rule: ScoringRule, _ number: Int) {
        switch rule {
        case .deduct(let deduction):
            if deduction.each.isZero {
                collector.report(SchemeLintDiagnostics.zeroAmount(leaf.id, at: place(number, "each")))
            }
        case .bands(let bands): checkBands(bands, number, under: [])
        case .ratio(let ratio):
            if let bands = ratio.bands { checkBands(bands, number, under: ["bands"]) }
            if ratio.of == ratio.to {
                collector.report(SchemeLintDiagnostics.sameCounts(indicator, ratio.of, at: place(number, "of")))
            }
        case .byRank(let ranks):
            for (position, band) in ranks.bands.enumerated() where band.top.isZero {
                collector.report(
                    SchemeLintDiagnostics.nobodyInBand(
                        at: scheme.places[.rule(leaf.id, number), "bands", .entry(position), "top"]))
            }
        case .ceiling(let limit, let condition):
            if points <= limit, points.isPositive {
                collector.report(
                    SchemeLintDiagnostics.idleRule(indicator, .ceilingAtFull(points), at: place(number, "at-most")))
            }
            if let condition { check(condition, of: rule, number) }
        case .factor(let factor, let condition):
            if factor == .one {
                collector.report(SchemeLintDiagnostics.idleRule(indicator, .factorOne, at: place(number, "times")))
            }
            check(condition, of: rule, number)
        default: break
        }
    }

    private func checkBands(_ bands: [ShareBand], _ number: Int, under key: [SchemePlaces.Step]) {
        for (position, band) in bands.enumerated().dropFirst() where bands[position - 1].points == band.points {
            let place =
                key.isEmpty
                ? scheme.places[.rule(leaf.id, number), .entry(position), "points"]
                : scheme.places[.rule(leaf.id, number), key[0], .entry(position), "points"]
            collector.report(SchemeLintDiagnostics.sameBands(indicator, band.points, at: place ?? indicator.place))
        }
    }

    private func check(_ condition: RuleCondition, of rule: ScoringRule, _ number: Int) {
        let place = place(number, "when")
        switch condition {
        case .count(_, let least, let most?) where most < least:
            collector.report(SchemeLintDiagnostics.idleRule(indicator, .never(least, most), at: place))
        case .count(_, 0, nil): collector.report(SchemeLintDiagnostics.idleRule(indicator, .always, at: place))
        case .noneMet:
            // Whoever met nothing has no points that could be taken.
            if indicator.rules.first?.awardsNothingForNothing ?? false {
                collector.report(SchemeLintDiagnostics.idleRule(indicator, .nothingEarned, at: place))
            }
        case .count, .failed: break
        }
    }
}

extension ScoringRule {
    var deduction: Deduction? {
        if case .deduct(let deduction) = self { deduction } else { nil }
    }

    var takesPoints: Bool {
        switch self {
        case .deduct, .deductMark, .entries: true
        default: false
        }
    }

    /// Whether a leaf of which no verdict is met starts at zero.
    fileprivate var awardsNothingForNothing: Bool {
        switch self {
        case .share, .allOrNothing, .present: true
        case .bands(let bands): bands.last?.points.isZero ?? false
        default: false
        }
    }
}
