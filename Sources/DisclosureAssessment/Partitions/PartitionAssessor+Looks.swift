import CivilCalendar
import DisclosureModel

/// Who looked, and what an observer said of an obligation.
extension PartitionAssessor {
    /// Who looked: a coverage or an observation.
    enum Look {
        case coverage(Int32)
        case observation(Int32)
    }

    /// Somebody who looked for the obligation after it was due, in a channel where it would have been.
    func look(
        _ rules: ItemRules, from start: Int32, due: Int32, cycle: Cycle?,
        reference: String?
    ) -> Look? {
        for position in observations ?? 0..<0 {
            let observation = plan.observations[position]
            guard observation.state == .notSeen, observation.lookedOn.dayNumber >= due else { continue }
            if let text = observation.cycle {
                if let cycle, Cycle(text) != cycle { continue }
                if let reference, text != reference { continue }
            }
            return .observation(Int32(truncatingIfNeeded: position))
        }
        for look in looks {
            guard look.postedFrom <= start, look.postedTo >= due, look.lookedOn >= due,
                rules.anyChannel == 0 || look.channels & rules.anyChannel != 0
            else { continue }
            return .coverage(look.coverage)
        }
        return nil
    }

    func isNilStated(cycle: Cycle?) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .nilStated else { return false }
            guard let text = observation.cycle else { return true }
            guard let cycle else { return isOfThisRound(Cycle(text)) }
            return Cycle(text) == cycle
        }
    }

    func isNilStated(on occurrence: Occurrence) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .nilStated else { return false }
            guard let text = observation.cycle else { return true }
            return text == occurrence.reference || Cycle(text)?.holds(occurrence.occurredOn) ?? false
        }
    }

    func isNotApplicable(cycle: Cycle? = nil, reference: String? = nil) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .notApplicable else { return false }
            guard let text = observation.cycle else { return true }
            if let cycle { return Cycle(text) == cycle }
            return reference.map { text == $0 } ?? isOfThisRound(Cycle(text))
        }
    }

    /// Whether a statement on this time, or on no particular one, can speak for the round's period.
    func isOfThisRound(_ cycle: Cycle?) -> Bool {
        cycle?.period.map { $0.overlaps(plan.period) } ?? true
    }

    /// What a merged or founded body owes ends or begins with it.
    func isAlive(on day: Int32) -> Bool {
        let body = plan.register.bodies[body]
        if let until = body.until, day > until.dayNumber { return false }
        if let from = body.from, day < from.dayNumber { return false }
        return true
    }
}
