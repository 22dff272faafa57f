import DisclosureModel
import ExactArithmetic
import SourceText

/// What becomes of the points: pass mark, grades, tiers, coverage and conversion.
struct ResultLint {
    let scheme: Scheme
    let leaves: [PlacedLeaf]
    let collector: DiagnosticCollector

    func check() {
        checkCoverage()
        if let appraisal = scheme.appraisal, appraisal.points.isZero {
            collector.report(
                SchemeLintDiagnostics.zeroAmount("appraisal", at: scheme.places[.scheme, "appraisal", "points"]))
        }
        checkTiers()
        // Without indicators vetoes alone decide.
        guard scheme.passOrFail == nil else { return }
        let reach = ScoreReach(scheme, leaves)
        if let gate = scheme.gate { check(gate, reach) }
        guard let grades = scheme.grades else { return }
        checkBands(grades, reach)
        checkLowest(grades, reach)
        checkNames(grades)
        checkNeeds(grades)
        if let quota = grades.quota { check(quota) }
        if let floor = grades.floor { check(floor, reach) }
    }

    private func checkCoverage() {
        guard let minimum = scheme.minimumCoverage else { return }
        let place = scheme.places[.scheme, "minimum-coverage"] ?? scheme.place
        if minimum.isZero { collector.report(SchemeLintDiagnostics.coverageIdle(at: place)) }
        if minimum == .one { collector.report(SchemeLintDiagnostics.coverageWhole(at: place)) }
    }

    private func checkTiers() {
        for (position, tier) in scheme.tiers.enumerated() where !leaves.contains(where: { $0.tier == tier.name }) {
            let place =
                tier.weight == nil
                ? scheme.places[.scheme, "tiers", .entry(position)]
                : scheme.places[.scheme, "tiers", .key(tier.name)]
            let isNeeded = scheme.grades?.bands.contains { $0.needs?.tier == tier.name } ?? false
            collector.report(
                SchemeLintDiagnostics.tierUnused(tier.name, isNeeded: isNeeded, at: place ?? scheme.place))
        }
    }

    // MARK: Gate

    private func check(_ gate: Gate, _ reach: ScoreReach) {
        let place = scheme.places[.scheme, "gate", "below"] ?? gate.place
        if reach.treeMost < gate.below {
            collector.report(SchemeLintDiagnostics.gateShut(gate.below, most: reach.treeMost, at: place))
        } else if gate.below.isZero {
            collector.report(SchemeLintDiagnostics.gateIdle(.zero, at: place))
        } else if let grades = scheme.grades {
            if grades.names.first == gate.grade {
                collector.report(SchemeLintDiagnostics.gateIdle(.best(gate.grade), at: place))
            } else if scheme.composition == nil, grades.quota == nil, grades.reading == .exact, !opensBelow(gate),
                !grades.bands.prefix(while: { $0.name != gate.grade }).contains(where: { $0.from < gate.below })
            {
                collector.report(SchemeLintDiagnostics.gateIdle(.bandsDoSo, at: place))
            }
        }
    }

    /// Whether a bonus can lift a score from below the pass mark.
    private func opensBelow(_ gate: Gate) -> Bool {
        guard let bonus = scheme.bonus, !bonus.events.isEmpty else { return false }
        return bonus.opensAbove.map { $0 < gate.below } ?? true
    }

    // MARK: Grades

    private func place(_ position: Int, _ key: SchemePlaces.Step) -> Place? {
        scheme.places[.scheme, "grades", "bands", .entry(position), key] ?? scheme.place
    }

    private func checkBands(_ grades: Grades, _ reach: ScoreReach) {
        guard let most = reach.most.map({ reach.read($0, grades) }) else { return }
        for (position, band) in grades.bands.enumerated() where most < band.from {
            collector.report(SchemeLintDiagnostics.gradeAbove(band, most: most, at: place(position, "from")))
        }
    }

    /// The lowest band that nobody falls into, since even the worst answers earn more.
    private func checkLowest(_ grades: Grades, _ reach: ScoreReach) {
        guard let last = grades.bands.last, grades.bands.count > 1, let least = reach.treeLeast,
            scheme.penalties.isEmpty, scheme.vetoes.isEmpty, scheme.gate?.grade != last.name
        else { return }
        let better = grades.bands[grades.bands.count - 2]
        guard better.needs == nil, better.from <= reach.read(least, grades) else { return }
        collector.report(
            SchemeLintDiagnostics.gradeBelow(last, least: least, at: place(grades.bands.count - 1, "from")))
    }

    private func checkNames(_ grades: Grades) {
        var first: [String: Place?] = [:]
        for (position, band) in grades.bands.enumerated() {
            let place = place(position, "name")
            if let earlier = first[band.name] {
                // With a need the same grade may be reached in two ways.
                guard band.needs == nil, !grades.bands.contains(where: { $0.name == band.name && $0.needs != nil })
                else { continue }
                collector.report(SchemeLintDiagnostics.gradeTwice(band.name, at: place, first: earlier))
            } else {
                first[band.name] = place
            }
        }
    }

    private func checkNeeds(_ grades: Grades) {
        for (position, band) in grades.bands.enumerated() {
            guard let need = band.needs else { continue }
            let place = place(position, "needs")
            if need.share.isZero {
                collector.report(SchemeLintDiagnostics.needIdle(band, at: place))
                continue
            }
            let own = leaves.filter { $0.tier == need.tier && $0.indicator.points.isPositive }
            let most = own.compactMap {
                LeafRange($0.indicator, floor: scheme.deductionFloor).most
                    .divided(by: $0.indicator.points)
            }.max()
            if let most, most < need.share {
                collector.report(SchemeLintDiagnostics.needUnreachable(band, need, most: most, at: place))
            }
        }
    }

    private func check(_ quota: Grades.Quota) {
        var first: [String: Place?] = [:]
        for (position, entry) in quota.places.enumerated() {
            if entry.top.isZero {
                collector.report(
                    SchemeLintDiagnostics.nobodyInBand(
                        at: scheme.places[.scheme, "grades", "quota", .entry(position), "top"]))
            }
            let place = scheme.places[.scheme, "grades", "quota", .entry(position), "name"] ?? scheme.place
            if let earlier = first[entry.name] {
                collector.report(SchemeLintDiagnostics.gradeTwice(entry.name, at: place, first: earlier))
            } else {
                first[entry.name] = place
            }
        }
    }

    private func check(_ floor: Grades.Floor, _ reach: ScoreReach) {
        let place = scheme.places[.scheme, "grades", "floor", "below"] ?? scheme.place
        if floor.below.isZero { collector.report(SchemeLintDiagnostics.floorIdle(at: place)) }
        if let most = reach.most, most < floor.below {
            collector.report(SchemeLintDiagnostics.floorShut(floor, most: most, at: place))
        }
    }
}
