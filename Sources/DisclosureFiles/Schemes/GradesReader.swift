import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads grades: by ranges of the score, or by quota within the group.
struct GradesReader {
    /// Names of the scheme's tiers.
    let tiers: [String]

    func read(_ value: YAMLValue) -> Grades? {
        guard let mapping = value.mapping(Wording("等次", "grades")) else { return nil }
        let reading = mapping.optional("read-from")?.word(Scheme.Reading.self) ?? .rounded
        let quota = mapping.optional("quota")
        let bands = quota == nil ? mapping.required("bands") : mapping.optional("bands")
        let ranges = bands.flatMap(self.bands)
        let ties = mapping.optional("ties")
        let side = ties?.word(Grades.Quota.Ties.self)
        let floor = mapping.optional("floor")
        let lowest = floor.flatMap(self.floor)
        let places = quota.flatMap(self.quota)
        mapping.finish()
        if let bands, quota != nil { bands.collector.report(SchemeMessages.quotaAndBands(at: bands.place)) }
        if quota == nil, let idle = ties ?? floor { idle.collector.report(SchemeMessages.idleTies(at: idle.place)) }
        guard ranges != nil || places != nil else { return nil }
        return Grades(
            reading: reading, bands: quota == nil ? ranges ?? [] : [],
            quota: places.map { Grades.Quota(places: $0, ties: side ?? .up) }, floor: lowest)
    }

    private func bands(_ value: YAMLValue) -> [Grades.Band]? {
        let read = value.mappings(Wording("等次", "grade")) { band -> (band: Grades.Band, place: Place)? in
            let from = band.required("from")
            let lower = from?.points()
            let name = band.required("name")?.nonEmptyText()
            let needs = band.optional("needs")
            let need = needs.flatMap(self.need)
            band.finish()
            guard let from, let lower, let name, (needs == nil) == (need == nil) else { return nil }
            return (Grades.Band(from: lower, name: name, needs: need), from.place)
        }
        guard let read else { return nil }
        // A band with needs may share its lower bound with the one that takes its place without them.
        let distinct = read.enumerated().filter { index, entry in
            guard entry.band.needs != nil, index + 1 < read.count else { return true }
            return read[index + 1].band.from != entry.band.from
        }
        SchemeMessages.checkBands(
            distinct.map { ($0.element.band.from, $0.element.place) }, at: value.place, into: value.collector)
        if let last = read.last, last.band.needs != nil {
            value.collector.report(SchemeMessages.lastBandNeeds(at: last.place))
        }
        return read.map(\.band)
    }

    /// `{tier: essential, share: 1}`
    private func need(_ value: YAMLValue) -> Grades.TierNeed? {
        guard let mapping = value.mapping(Wording("等次条件", "need")) else { return nil }
        let name = mapping.required("tier")
        let tier = name?.nonEmptyText()
        let share = mapping.optional("share").map { $0.share() } ?? .one
        mapping.finish()
        guard let name, let tier, let share else { return nil }
        if !tiers.contains(tier) {
            value.collector.report(SchemeMessages.unknownTier(tier, tiers, at: name.place))
        }
        return Grades.TierNeed(tier: tier, share: share)
    }

    private func quota(_ value: YAMLValue) -> [Grades.Quota.Place]? {
        var last: ExactNumber?
        let places = value.mappings(Wording("名次比例", "quota")) { entry -> Grades.Quota.Place? in
            let top = entry.required("top")
            let (share, name) = (top?.share(), entry.required("name")?.nonEmptyText())
            entry.finish()
            guard let top, let share, let name else { return nil }
            if let last, share <= last { value.collector.report(SchemeMessages.quotaOrder(at: top.place)) }
            last = share
            return Grades.Quota.Place(top: share, name: name)
        }
        if places != nil, last != .one {
            value.collector.report(SchemeMessages.quotaGap(last ?? .zero, at: value.place))
        }
        return places
    }

    private func floor(_ value: YAMLValue) -> Grades.Floor? {
        guard let mapping = value.mapping(Wording("等次底线", "floor")) else { return nil }
        let (below, name) = (mapping.required("below")?.points(), mapping.required("name")?.nonEmptyText())
        mapping.finish()
        guard let below, let name else { return nil }
        return Grades.Floor(below: below, name: name)
    }
}
