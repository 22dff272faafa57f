import TestSupport
import CivilCalendar

/// The lines of every file of the round, and the findings that they must lead to.
struct DemoRound {
    let plan: DemoPlan
    var random: SplitMix64
    private(set) var records: [DemoRecord] = []
    private(set) var observations: [DemoObservation] = []
    private(set) var judgements: [DemoJudgement] = []
    private(set) var findings: [ExpectedFinding] = []
    private var addressNumber = 0
    private var serial = 0
    private let mayVisit: [CivilDate]
    private let julyVisit: [CivilDate]

    init(plan: DemoPlan, random: SplitMix64) {
        self.plan = plan
        var random = random
        mayVisit = plan.bodies.map { _ in DemoDay.adding(random.number(0...4), to: DemoDay.on(516)) }
        julyVisit = plan.bodies.map { _ in DemoDay.adding(random.number(0...4), to: DemoDay.on(704)) }
        self.random = random
        for index in plan.slots.indices { add(plan.slots[index], plan.fates[index]) }
        addOddities()
        findings.sort { ($0.body, $0.item, $0.cycle, $0.dimension) < ($1.body, $1.item, $1.cycle, $1.dimension) }
    }

    private mutating func add(_ slot: DemoSlot, _ fate: DemoFate) {
        let item = plan.item(of: slot)
        switch fate {
        case .unknown: return
        case .missing:
            if !item.isOnSite { observe(slot, "未公开") }
            expect(slot, DemoRound.absence(of: item), "nothing is posted, and somebody looked")
        case .unexplained: observe(slot, "未公开")
        case .notChecked: observe(slot, random.chance(50) ? "未检查" : "")
        case .notApplicable: observe(slot, "不涉及")
        case .nilStated: observe(slot, "本期无", evidence: "photos/synthetic-\(nextSerial()).jpg")
        case .nilContradicted:
            observe(slot, "本期无", evidence: "photos/synthetic-\(nextSerial()).jpg")
            expect(slot, "presence", "a nil statement, and the register knows better")
        case .waived:
            observe(slot, "未公开")
            judgements.append(
                DemoJudgement(body: slot.body, subject: item.id, kind: "waive", reason: "本村无集体经营性资产，合理缺项(合成)"))
        case .onlySeen:
            let posted = usualPosting(slot, item)
            observe(slot, "已公开", firstSeen: posted.posted)
        case .servedByCounty: return
        case .postedAbove: addPostingFromAbove(slot, item)
        default: addRecord(slot, item, fate)
        }
    }

    // MARK: Records

    private struct Days {
        var formed: CivilDate?
        var posted: CivilDate
        var due: CivilDate?
    }

    private mutating func addRecord(_ slot: DemoSlot, _ item: DemoItem, _ fate: DemoFate) {
        let days = posting(slot, item, fate)
        var record = DemoRecord(
            carrier: carrier(slot, item), body: slot.body, item: slot.item, title: title(slot, item),
            formed: days.formed, posted: days.posted, channels: item.channels, elements: item.elements)
        if !item.isOnSite, fate == .posted, random.chance(8) { record.postedHow = "stated" }
        if slot.occurred != nil {
            if random.chance(30) { record.documentNumber = slot.cycle } else { record.reference = slot.cycle }
        } else if !slot.cycle.isEmpty, random.chance(50) {
            record.cycle = slot.cycle
        }
        if let through = item.postedThrough(from: days.posted) {
            let removed = DemoDay.adding(random.number(1...12), to: through)
            if removed <= DemoPlan.cutOff { record.removed = removed }
        }
        // Some lists say nothing of what they show; that is no evidence and no failure.
        if fate == .posted, random.chance(6) { record.elements = [] }
        spoil(&record, slot, item, fate, days)
        if record.carrier == .site || record.carrier == .siteColumns, record.address.isEmpty {
            record.address = address(record)
        }
        if random.chance(2) { record.note = "合成数据，\n第二行备注" }
        records.append(record)
        seeOnBoard(slot, record, fate)
    }

    private mutating func spoil(
        _ record: inout DemoRecord, _ slot: DemoSlot, _ item: DemoItem, _ fate: DemoFate, _ days: Days
    ) {
        switch fate {
        case .late, .lateByMakeUpDays:
            expect(slot, "timeliness", "posted \(days.posted), due \(days.due?.description ?? "")")
        case .lateInferred: record.postedHow = "inferred"
        case .lateStated: record.postedHow = "stated"
        case .wrongChannel:
            record.channels = item.isOnSite ? ["两微一端"] : ["村民微信群"]
            if item.isOnSite { record.carrier = .offices } else { observe(slot, "未公开") }
            expect(slot, "channel", "posted on \(record.channels[0]) only")
        case .lacksElement:
            record.elements.removeLast()
            expect(slot, "content", "“\(item.elements.last ?? "")” is not shown")
        case .takenDownEarly:
            let removed = DemoDay.adding(3, to: days.posted)
            record.removed = removed
            expect(slot, "publicity", "taken down on \(removed), after three days")
        case .noLongerPosted:
            let removed = DemoDay.adding(random.number(0...40), to: DemoDay.on(510))
            record.removed = removed
            expect(slot, "retention", "taken down on \(removed), though it must stay")
        case .showsIdentityNumber:
            record.title += "(合成证件号" + SyntheticNumbers.identity(serial: nextSerial()) + ")"
            expect(slot, "privacy", "an identity number in the title")
        case .showsMobileNumber:
            record.note = "联系电话" + SyntheticNumbers.mobile(serial: nextSerial()) + "(合成)"
            expect(slot, "privacy", "a mobile number in the note")
        case .showsBankCard:
            record.title += "(合成卡号 " + SyntheticNumbers.bankCard(serial: nextSerial()) + ")"
            expect(slot, "privacy", "a bank card in the title")
        case .masked: record.title += "(合成证件号" + SyntheticNumbers.maskedIdentity(serial: nextSerial()) + ")"
        case .almostIdentityNumber:
            record.title += "(流水号" + SyntheticNumbers.almostIdentity(serial: nextSerial()) + ")"
        case .indexNumber:
            let number = SyntheticNumbers.identity(serial: nextSerial())
            record.documentNumber = number + "/2022-\(SyntheticNumbers.padded(nextSerial(), 5))"
            record.address = "https://demo.invalid/index/\(number).html"
        case .hungOverMakeUpDay: record.removed = DemoDay.on(426)
        default: break
        }
    }

    private func carrier(_ slot: DemoSlot, _ item: DemoItem) -> DemoRecord.Carrier {
        if plan.level(of: slot) == .village { return .villages }
        if !item.isOnSite { return .offices }
        return item.pattern == .standing ? .siteColumns : .site
    }

    private mutating func addPostingFromAbove(_ slot: DemoSlot, _ item: DemoItem) {
        let above = plan.level(of: slot) == .village ? plan.bodies[slot.body].parent : "civil-affairs"
        guard let author = plan.bodies.firstIndex(where: { $0.id == above }) else { return }
        let days = usualPosting(slot, item)
        var record = DemoRecord(
            carrier: plan.level(of: slot) == .village ? .offices : .site, body: author, forBodies: [slot.body],
            item: slot.item, title: "代" + plan.bodies[slot.body].name + "公布：" + title(slot, item), formed: days.formed,
            posted: days.posted, channels: [DemoItem.site], elements: item.elements)
        record.address = address(record)
        records.append(record)
        if !item.isOnSite { observe(slot, "未公开") }
        expect(slot, DemoRound.absence(of: item), "only the level above posted it, and the item is not shared")
    }

    // MARK: Days

    private mutating func posting(_ slot: DemoSlot, _ item: DemoItem, _ fate: DemoFate) -> Days {
        var days = usualPosting(slot, item)
        switch fate {
        case .late, .lateInferred, .lateStated:
            if slot.due == nil { formEarly(&days, item) }
            if let due = slot.due ?? days.due {
                days.due = due
                days.posted = DemoDay.adding(workingDays: random.number(2...6), to: due)
            }
        case .onDueDay:
            if slot.due == nil { formEarly(&days, item) }
            days.posted = slot.due ?? days.due ?? days.posted
        case .lateByMakeUpDays:
            days.formed = DemoDay.on(421)
            days.due = item.dueDay(after: DemoDay.on(421))
            if case .workingDays(10) = item.limit {
                days.posted = DemoDay.on(509)
            } else {
                days.posted = DemoDay.on(523)
            }
        case .dueOnMakeUpDay:
            days.formed = DemoDay.on(411)
            days.posted = DemoDay.on(424)
        case .hungOverMakeUpDay:
            days.formed = DemoDay.on(415)
            days.posted = DemoDay.on(418)
        case .takenDownEarly where days.posted > DemoDay.on(701):
            days.formed = DemoDay.on(512)
            days.posted = DemoDay.on(516)
        default: break
        }
        return days
    }

    /// A day early enough for the document to be late before the cut-off.
    private mutating func formEarly(_ days: inout Days, _ item: DemoItem) {
        let formed = workedDay(from: 405, to: 601)
        days.formed = formed
        days.due = item.dueDay(after: formed)
    }

    private mutating func usualPosting(_ slot: DemoSlot, _ item: DemoItem) -> Days {
        if let occurred = slot.occurred {
            var latest = 8
            if case .workingDays(let count) = item.limit { latest = count - 2 }
            // What is due after the cut-off may be there already, but not from the future.
            if let due = slot.due, due > DemoPlan.cutOff { latest = latest * 2 / 3 }
            return Days(posted: DemoDay.adding(workingDays: random.number(1...latest), to: occurred), due: slot.due)
        }
        switch item.pattern {
        case .standing:
            let formed = DemoDay.adding(random.number(0...700), to: DemoDay.on(1201, year: 2019))
            return Days(formed: formed, posted: DemoDay.adding(random.number(0...5), to: formed))
        case .quarterly: return Days(posted: workedDay(from: 406, to: 630))
        case .monthly:
            let month = Int(slot.cycle.suffix(2)) ?? 4
            return Days(posted: DemoDay.adding(random.number(0...24), to: DemoDay.on(month * 100 + 3)))
        case .twentieth: return Days(posted: DemoDay.adding(random.number(0...19), to: DemoDay.on(401)), due: slot.due)
        default:
            guard case .workingDays(let count) = item.limit else {
                let formed = workedDay(from: 401, to: 624)
                return Days(formed: formed, posted: DemoDay.adding(random.number(0...10), to: formed))
            }
            let formed = workedDay(from: 401, to: count > 10 ? 610 : 624)
            return Days(
                formed: formed, posted: DemoDay.adding(workingDays: random.number(0...count - 2), to: formed),
                due: item.dueDay(after: formed))
        }
    }

    private mutating func workedDay(from: Int, to: Int) -> CivilDate {
        let first = DemoDay.on(from)
        let day = DemoDay.adding(random.number(0...first.days(until: DemoDay.on(to))), to: first)
        return DemoDay.isWorked(day) ? day : DemoDay.adding(workingDays: 1, to: day)
    }

    // MARK: Visits

    /// A visitor sees part of what hangs; the first day seen is the day written on the sheet.
    private mutating func seeOnBoard(_ slot: DemoSlot, _ record: DemoRecord, _ fate: DemoFate) {
        guard fate == .posted, record.carrier == .villages, plan.isVisited[slot.body], record.removed == nil,
            plan.bodies[slot.body].kind == "village", slot.occurred == nil
        else { return }
        let pattern = plan.item(of: slot).pattern
        guard pattern == .standing || !slot.cycle.isEmpty, random.chance(45) else { return }
        observe(slot, "已公开", firstSeen: pattern == .standing ? nil : record.posted)
    }

    private mutating func observe(
        _ slot: DemoSlot, _ state: String, firstSeen: CivilDate? = nil, evidence: String = ""
    ) {
        let isEarly = (slot.due ?? DemoPlan.cutOff) <= DemoDay.on(430)
        let day = isEarly ? mayVisit[slot.body] : julyVisit[slot.body]
        observations.append(
            DemoObservation(
                visit: isEarly ? .may : .july, body: slot.body, item: slot.item, cycle: slot.cycle, state: state,
                lookedOn: day, firstSeen: firstSeen, lastSeen: firstSeen == nil ? nil : day, evidence: evidence))
    }

    private mutating func expect(_ slot: DemoSlot, _ dimension: String, _ why: String) {
        findings.append(
            ExpectedFinding(
                body: plan.bodies[slot.body].id, item: plan.items[slot.item].id, cycle: slot.cycle,
                dimension: dimension, why: why))
    }

    private static func absence(of item: DemoItem) -> String {
        switch item.pattern {
        case .quarterly, .monthly, .twentieth: "frequency"
        default: "presence"
        }
    }

    // MARK: Words

    private func title(_ slot: DemoSlot, _ item: DemoItem) -> String {
        var title = plan.bodies[slot.body].name + item.title
        if item.pattern == .monthly { title += "(\(slot.cycle))" }
        if slot.occurred != nil { title += "(\(slot.cycle))" }
        if case .documents = item.pattern { title += "第\(slot.ordinal + 1)号" }
        return title
    }

    private mutating func address(_ record: DemoRecord) -> String {
        addressNumber += 1
        let day = record.posted.description.filter { $0 != "-" }
        return "https://demo.invalid/zwgk/\(plan.bodies[record.body].id)/t\(day)_\(addressNumber).html"
    }

    private mutating func nextSerial() -> Int {
        serial += 1
        return serial
    }
}

// MARK: -

extension DemoRound {
    /// Lines that belong to no slot: bodies that owe nothing, documents of another quarter, marks.
    fileprivate mutating func addOddities() {
        let items = plan.items
        func position(_ id: String) -> Int { items.firstIndex { $0.id == id } ?? 0 }
        let finance = position("village-affairs/finance")
        let documents = position("open-government-general/documents")
        for (index, body) in plan.bodies.enumerated() {
            switch body.kind {
            case "community" where plan.isVisited[index]:
                // A residents' committee owes no village affairs, whoever looks for them.
                addObservation(index, finance, "2022-06", "未公开")
            case "village" where body.until != nil:
                // A merged village owes nothing that is due after its end.
                addObservation(index, finance, "2022-06", "未公开")
                addObservation(index, position("village-affairs/charter"), "", "未公开")
            case "town", "street":
                addMark(index, random.number(12...19))
            case "department", "vertical-office":
                addMark(index, random.number(13...20))
                // In time, and of the quarter before.
                let formed = DemoDay.on(214)
                addRecordOfEarlierQuarter(index, documents, formed)
            default: break
            }
        }
    }

    private mutating func addObservation(_ body: Int, _ item: Int, _ cycle: String, _ state: String) {
        observations.append(
            DemoObservation(
                visit: .july, body: body, item: item, cycle: cycle, state: state, lookedOn: julyVisit[body]))
    }

    private mutating func addMark(_ body: Int, _ points: Int) {
        judgements.append(
            DemoJudgement(body: body, subject: "work", kind: "mark", points: "\(points)", reason: "工作保障资料评分(合成)"))
    }

    private mutating func addRecordOfEarlierQuarter(_ body: Int, _ item: Int, _ formed: CivilDate) {
        var record = DemoRecord(
            carrier: .siteColumns, body: body, item: item, title: plan.bodies[body].name + "一季度文件", formed: formed,
            posted: DemoDay.adding(3, to: formed), channels: [DemoItem.site], elements: [])
        record.address = address(record)
        records.append(record)
    }
}
