import TestSupport
import CivilCalendar

/// Everything that has to be posted in the invented county, and what becomes of it.
struct DemoPlan {
    let bodies: [DemoBody]
    let items: [DemoItem]
    private(set) var slots: [DemoSlot] = []
    private(set) var fates: [DemoFate] = []
    private(set) var occurrences: [DemoOccurrence] = []
    /// Villages and communities that somebody visited.
    private(set) var isVisited: [Bool]
    /// Bodies of which nothing at all is known.
    private(set) var isDark: [Bool]
    private var slotsOfItem: [[Int]]
    private let levels: [DemoBody.Level]
    private let hasEnded: [Bool]
    /// `body * items.count + item`: one fate at most, so that a finding has one cause.
    private var taken: Set<Int> = []

    init(random: inout SplitMix64) {
        bodies = DemoBody.county()
        items = DemoItem.all
        slotsOfItem = items.map { _ in [] }
        levels = bodies.map(\.level)
        hasEnded = bodies.map { $0.until != nil }
        isVisited = bodies.map { _ in true }
        isDark = bodies.map { _ in false }
        for index in bodies.indices where bodies[index].level == .village && bodies[index].until == nil {
            isVisited[index] = !random.chance(8)
            isDark[index] = !isVisited[index] && random.chance(50)
        }
        for body in bodies.indices {
            for item in items.indices where items[item].isOwed(by: bodies[body]) {
                addSlots(body, item, &random)
            }
        }
        for (index, slot) in slots.enumerated() { slotsOfItem[slot.item].append(index) }
        fates = slots.map { slot in
            if isDark[slot.body] { return .unknown }
            // Carried over to the next round; some are posted early.
            if let due = slot.due, due > DemoPlan.cutOff, random.chance(60) { return .unknown }
            return .posted
        }
    }

    // MARK: Slots

    private mutating func addSlots(_ body: Int, _ item: Int, _ random: inout SplitMix64) {
        /// A merged body owes nothing that is due after its last day.
        func add(_ cycle: String, due: CivilDate) {
            if let until = bodies[body].until, due > until { return }
            slots.append(DemoSlot(body: body, item: item, cycle: cycle, due: due))
        }
        let ends = bodies[body].until != nil
        switch items[item].pattern {
        case .standing:
            if !ends { slots.append(DemoSlot(body: body, item: item)) }
        case .quarterly: add("2022-Q2", due: DemoDay.on(630))
        case .monthly:
            add("2022-04", due: DemoDay.on(430))
            add("2022-05", due: DemoDay.on(531))
            add("2022-06", due: DemoDay.on(630))
        case .twentieth: add("2022-Q1", due: DemoDay.on(420))
        case .documents(let count):
            for ordinal in 0..<(ends ? 0 : count) {
                slots.append(DemoSlot(body: body, item: item, ordinal: ordinal))
            }
        case .occasional(let percent):
            if !ends && random.chance(percent) { slots.append(DemoSlot(body: body, item: item)) }
        case .registered: addOccurrences(body, item, &random)
        }
    }

    private mutating func addOccurrences(_ body: Int, _ item: Int, _ random: inout SplitMix64) {
        let kind: String
        let batches: [(day: CivilDate, reference: String)]
        switch items[item].id {
        case "benefit-subsidies/payment-result":
            kind = "补贴发放批次"
            // The last is due on 22 July and belongs to the next round.
            batches = [
                (DemoDay.on(421), "PB-2022-01"), (DemoDay.on(512), "PB-2022-02"), (DemoDay.on(624), "PB-2022-03"),
            ]
        case "benefit-subsidies/disability.result":
            kind = "补贴发放批次"
            // Fifteen days end on Saturday 30 April and move behind the holiday, to 5 May.
            batches = [(DemoDay.on(415), "DA-2022-01")]
        default:
            kind = "临时救助审批"
            let days = [418, 420, 509, 518, 601, 615, 705]
            batches = days.enumerated().map { number, day in (DemoDay.on(day), "TR-2022-0\(number + 1)") }
        }
        for batch in batches {
            guard let due = items[item].dueDay(after: batch.day) else { continue }
            if let until = bodies[body].until, due > until { continue }
            occurrences.append(
                DemoOccurrence(
                    kind: kind, body: body, item: item, occurredOn: batch.day, reference: batch.reference,
                    recipients: random.number(3...180)))
            slots.append(
                DemoSlot(body: body, item: item, cycle: batch.reference, occurred: batch.day, due: due))
        }
    }

    // MARK: Fates

    static let cutOff = DemoDay.on(715)

    func level(of slot: DemoSlot) -> DemoBody.Level { levels[slot.body] }

    func item(of slot: DemoSlot) -> DemoItem { items[slot.item] }

    /// May the slot be given a fate of its own? Not where nobody looked, nor where it is due after the cut-off.
    private func isFree(_ slot: DemoSlot) -> Bool {
        if !isVisited[slot.body] || hasEnded[slot.body] { return false }
        if let due = slot.due, due > DemoPlan.cutOff { return false }
        return !taken.contains(slot.body * items.count + slot.item)
    }

    mutating func setFate(_ fate: DemoFate, at index: Int) {
        fates[index] = fate
        taken.insert(slots[index].body * items.count + slots[index].item)
    }

    /// Gives `fate` to up to `count` free slots of a level whose item fits.
    mutating func plant(
        _ fate: DemoFate, _ level: DemoBody.Level, _ count: Int, _ random: inout SplitMix64,
        where fits: (DemoItem) -> Bool
    ) {
        var candidates: [Int] = []
        for item in items.indices where fits(items[item]) {
            for index in slotsOfItem[item] where levels[slots[index].body] == level && isFree(slots[index]) {
                candidates.append(index)
            }
        }
        for _ in 0..<count {
            guard !candidates.isEmpty else { return }
            let chosen = candidates.remove(at: random.number(0...candidates.count - 1))
            setFate(fate, at: chosen)
            let slot = slots[chosen]
            candidates.removeAll { slots[$0].body == slot.body && slots[$0].item == slot.item }
        }
    }
}
