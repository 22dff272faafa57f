import DisclosureModel

/// What the checks say of an item that a body has waived, kept aside until a ruling decides whether the waiver holds.
public struct WaivedPair: Sendable {
    /// Id of the body.
    public let body: String
    /// Id of the item.
    public let item: String
    /// nil where nothing was owed.
    let tally: ItemTally?
    let findings: [Finding]
    let carriedOver: [CarriedObligation]

    /// Takes the pair out of an assessment that checked it, and puts the waiver in its place.
    public static func setAside(
        body: String, item: String, in assessment: inout Assessment, register: BodyRegister
    ) -> WaivedPair? {
        guard let position = register.position(of: body),
            let itemPosition = assessment.items.firstIndex(where: { $0.id == item })
        else { return nil }
        func isMeant(_ finding: Finding) -> Bool { finding.body == body && finding.item == item }
        func isCarried(_ carried: CarriedObligation) -> Bool { carried.body == body && carried.item == item }
        let pair = WaivedPair(
            body: body, item: item,
            tally: assessment.tallyIndex(body: position, item: itemPosition).map { assessment.tallies[$0] },
            findings: assessment.findings.filter(isMeant), carriedOver: assessment.carriedOver.filter(isCarried))
        assessment.findings.removeAll(where: isMeant)
        assessment.carriedOver.removeAll(where: isCarried)
        assessment.waive(body: position, item: itemPosition)
        return pair
    }

    /// The waiver is lifted: what the checks say counts.
    func putBack(into assessment: inout Assessment, register: BodyRegister) {
        guard let position = register.position(of: body),
            let itemPosition = assessment.items.firstIndex(where: { $0.id == item })
        else { return }
        if let index = assessment.tallyIndex(body: position, item: itemPosition) {
            assessment.tallies.remove(at: index)
        }
        if let tally {
            assessment.tallies.insert(tally, at: assessment.tallyPlace(body: position, item: itemPosition))
        }
        let places = Dictionary(
            assessment.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let next = assessment.findings.firstIndex { finding in
            let other = (register.position(of: finding.body) ?? .max, places[finding.item] ?? .max)
            return (position, itemPosition) < other
        }
        assessment.findings.insert(contentsOf: findings, at: next ?? assessment.findings.endIndex)
        assessment.carriedOver = (assessment.carriedOver + carriedOver).sorted {
            ($0.body, $0.item, $0.due, $0.cycle ?? "") < ($1.body, $1.item, $1.due, $1.cycle ?? "")
        }
    }
}

extension Assessment {
    /// Where the tally of a pair stands, or would stand.
    func tallyPlace(body: Int, item: Int) -> Int {
        var (low, high) = (0, tallies.count)
        while low < high {
            let middle = (low + high) / 2
            if (tallies[middle].body, tallies[middle].item) < (body, item) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func tallyIndex(body: Int, item: Int) -> Int? {
        let place = tallyPlace(body: body, item: item)
        guard tallies.indices.contains(place), tallies[place].body == body, tallies[place].item == item else {
            return nil
        }
        return place
    }

    /// As if the item did not apply to the body: what a waiver leaves of a pair.
    mutating func waive(body: Int, item: Int) {
        var tally = ItemTally(body: body, item: item)
        tally.obligations = 1
        tally[items[item].arises == .eachCycle ? .frequency : .presence][.notApplicable] = 1
        if let index = tallyIndex(body: body, item: item) {
            tallies[index] = tally
        } else {
            tallies.insert(tally, at: tallyPlace(body: body, item: item))
        }
    }

    /// Counts the verdict behind a finding as another outcome.
    mutating func recount(_ finding: Finding, as outcome: Outcome, register: BodyRegister) {
        guard let body = register.position(of: finding.body),
            let item = items.firstIndex(where: { $0.id == finding.item }),
            let tally = tallyIndex(body: body, item: item)
        else { return }
        tallies[tally][finding.dimension][finding.outcome] -= 1
        tallies[tally][finding.dimension][outcome] += 1
    }
}
