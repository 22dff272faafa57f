import DisclosureModel
import ExactArithmetic
import SourceText

/// What stands beside the tree: bonus, penalties and vetoes.
struct AllegationLint {
    let scheme: Scheme
    let leaves: [PlacedLeaf]
    let collector: DiagnosticCollector

    func check() {
        if let bonus = scheme.bonus { check(bonus) }
        scheme.penalties.forEach(check)
        scheme.vetoes.forEach(check)
    }

    // MARK: Bonus

    private func check(_ bonus: Bonus) {
        let place = scheme.places[.scheme, "bonus"] ?? scheme.place
        let limitPlace = scheme.places[.scheme, "bonus", "at-most"] ?? place
        if bonus.atMost == nil, let event = bonus.events.first(where: { $0.atMost == nil && $0.points.isPositive }) {
            collector.report(SchemeLintDiagnostics.bonusUncapped(event, at: place))
        }
        let tree = ScoreReach(scheme, leaves).treeMost
        if let above = bonus.opensAbove, tree <= above {
            collector.report(
                SchemeLintDiagnostics.bonusClosed(
                    above, most: tree, at: scheme.places[.scheme, "bonus", "opens-above"] ?? place))
        }
        for event in bonus.events { check(event, bonus, limitPlace) }
        if let limit = bonus.atMost, !bonus.events.isEmpty, bonus.events.allSatisfy({ $0.atMost != nil }) {
            let sum = ExactNumber.sum(bonus.events.compactMap(\.atMost))
            if sum < limit {
                collector.report(SchemeLintDiagnostics.bonusNeverFull(sum, limit, at: limitPlace))
            }
        }
    }

    private func check(_ event: Bonus.Event, _ bonus: Bonus, _ limitPlace: Place?) {
        func place(_ key: SchemePlaces.Step) -> Place? { scheme.places[.event(event.id), key] ?? event.place }
        if event.points.isZero { collector.report(SchemeLintDiagnostics.zeroAmount(event.id, at: place("points"))) }
        if let most = event.atMost, most < event.points {
            collector.report(
                SchemeLintDiagnostics.eventExceeds(event, most, at: place("points"), related: place("at-most")))
        } else if let limit = bonus.atMost, limit < event.points {
            collector.report(SchemeLintDiagnostics.eventExceeds(event, limit, at: place("points"), related: limitPlace))
        } else if let most = event.atMost, let limit = bonus.atMost, limit < most {
            collector.report(
                SchemeLintDiagnostics.eventBeyondBonus(event, most, limit, at: place("at-most"), related: limitPlace))
        }
    }

    // MARK: Penalties

    private func check(_ penalty: Penalty) {
        let place = scheme.places[.penalty(penalty.id), "deduct"] ?? penalty.place
        if penalty.each.isZero {
            collector.report(SchemeLintDiagnostics.zeroAmount(penalty.id, at: place))
        } else if penalty.atMost == nil {
            collector.report(SchemeLintDiagnostics.penaltyUncapped(penalty, at: place))
        }
    }

    // MARK: Vetoes

    private func check(_ veto: Veto) {
        let effect = scheme.places[.veto(veto.id), "effect"] ?? veto.place
        switch veto.effect {
        case .share(.one): collector.report(SchemeLintDiagnostics.vetoIdle(veto, at: effect))
        case .fixed(let points) where scheme.total < points:
            collector.report(SchemeLintDiagnostics.vetoAboveTotal(veto, points, scheme.total, at: effect))
        default: break
        }
        let names = scheme.passOrFail.map { [$0.pass, $0.fail] } ?? scheme.grades?.names ?? []
        if let grade = veto.grade, names.count > 1, names.first == grade {
            collector.report(
                SchemeLintDiagnostics.vetoBestGrade(
                    veto, grade, at: scheme.places[.veto(veto.id), "grade"] ?? veto.place))
        }
    }
}
