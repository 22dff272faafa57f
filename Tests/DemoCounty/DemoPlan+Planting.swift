import TestSupport

/// Which defects and which innocents are planted, and where they can be.
extension DemoPlan {
    mutating func plantAll(_ random: inout SplitMix64) {
        // The rarest places first: there is one office for each of these at county level.
        for level in DemoBody.Level.allCases {
            let few = level == .county ? 1 : level == .township ? 2 : 8
            plant(.noLongerPosted, level, few, &random) { item in item.isPermanent }
            plant(.missing, level, few * 2, &random) { item in DemoPlan.recurs(item) }
            plant(.takenDownEarly, level, few, &random) { item in
                DemoPlan.hangs(item)
            }
            if level != .county { plantRegistered(level, few, &random) }
        }
        plantOnlyAtCivilAffairs(&random)
        for level in DemoBody.Level.allCases {
            let some = level == .village ? 12 : level == .township ? 4 : 3
            plantDefects(level, some, &random)
            plantInnocents(level, some, &random)
        }
        plantVillageInnocents(&random)
    }

    private mutating func plantRegistered(_ level: DemoBody.Level, _ few: Int, _ random: inout SplitMix64) {
        for fate in [DemoFate.missing, .late, .nilContradicted, .onDueDay] {
            plant(fate, level, few, &random) { $0.pattern == .registered }
        }
    }

    /// At county level one office alone has a register, so it carries every defect of one.
    private mutating func plantOnlyAtCivilAffairs(_ random: inout SplitMix64) {
        let fates: [DemoFate] = [.missing, .late, .nilContradicted, .onDueDay, .lacksElement]
        for (fate, reference) in zip(fates, ["TR-2022-01", "TR-2022-02", "TR-2022-03", "TR-2022-04", "TR-2022-05"]) {
            plantOne(fate) { slot, body, item in
                body.id == "civil-affairs" && item.pattern == .registered && slot.cycle == reference
            }
        }
    }

    private mutating func plantDefects(_ level: DemoBody.Level, _ some: Int, _ random: inout SplitMix64) {
        plant(.missing, level, some, &random) { item in item.pattern == .standing && !item.isShared }
        plant(.late, level, some, &random) { item in
            item.pattern == .twentieth || DemoPlan.isDocument(item) && DemoPlan.hasLimit(item)
        }
        plant(.wrongChannel, level, some, &random) { item in
            !item.isShared
                && (item.pattern == .standing && (level == .village || item.channels == [DemoItem.site])
                    || item.pattern == .quarterly)
        }
        plant(.lacksElement, level, some, &random) { item in item.elements.count > 1 && !item.isShared }
        for fate in [DemoFate.showsIdentityNumber, .showsMobileNumber, .showsBankCard] {
            plant(fate, level, max(1, some / 3), &random) { item in
                DemoPlan.isDocument(item) || item.pattern == .quarterly
            }
        }
        plant(.lateByMakeUpDays, level, some / 2, &random) { item in
            if case .workingDays = item.limit { return DemoPlan.isDocument(item) }
            return false
        }
        if level == .township {
            plant(.postedAbove, level, 2, &random) { item in item.id == "social-assistance/minimum-living.guide" }
        }
        if level == .village {
            plant(.postedAbove, level, 3, &random) { item in item.id == "village-affairs/general-matters" }
        }
    }

    private mutating func plantInnocents(_ level: DemoBody.Level, _ some: Int, _ random: inout SplitMix64) {
        plant(.masked, level, some, &random) { item in DemoPlan.isDocument(item) }
        plant(.almostIdentityNumber, level, some, &random) { item in DemoPlan.isDocument(item) }
        plant(.indexNumber, level, some, &random) { item in DemoPlan.isDocument(item) && item.isOnSite }
        for fate in [DemoFate.lateInferred, .lateStated, .onDueDay] {
            plant(fate, level, some, &random) { item in
                item.pattern == .twentieth || DemoPlan.isDocument(item) && DemoPlan.hasLimit(item)
            }
        }
        plant(.hungOverMakeUpDay, level, some / 2, &random) { item in
            if case .workingDays = item.posting { return DemoPlan.isDocument(item) }
            return false
        }
        plant(.dueOnMakeUpDay, level, some / 2, &random) { item in
            if case .workingDays(10) = item.limit { return DemoPlan.isDocument(item) }
            return false
        }
        if level == .township {
            plant(.servedByCounty, level, 4, &random) { item in item.isShared }
        }
    }

    private mutating func plantVillageInnocents(_ random: inout SplitMix64) {
        let quiet = [
            "benefit-subsidies/quarterly.land-pensions", "village-affairs/relief-funds", "village-affairs/homesteads",
        ]
        plant(.nilStated, .village, 60, &random) { item in quiet.contains(item.id) }
        plant(.notApplicable, .village, 20, &random) { item in item.id == "benefit-subsidies/quarterly.farm-subsidies" }
        plant(.waived, .village, 6, &random) { item in item.id == "village-affairs/collective-finance" }
        plant(.notChecked, .village, 40, &random) { item in item.pattern == .quarterly || item.pattern == .standing }
        plant(.onlySeen, .village, 80, &random) { item in
            item.pattern == .quarterly || item.pattern == .twentieth || item.pattern == .monthly
        }
        plant(.unexplained, .village, 10, &random) { item in
            if case .occasional = item.pattern { return true }
            return false
        }
    }

    private mutating func plantOne(_ fate: DemoFate, where fits: (DemoSlot, DemoBody, DemoItem) -> Bool) {
        guard let index = slots.indices.first(where: { fits(slots[$0], bodies[slots[$0].body], item(of: slots[$0])) })
        else { return }
        setFate(fate, at: index)
    }

    // MARK: Where a defect can be

    private static func recurs(_ item: DemoItem) -> Bool {
        item.pattern == .quarterly || item.pattern == .monthly || item.pattern == .twentieth
    }

    private static func hangs(_ item: DemoItem) -> Bool {
        if case .none = item.posting { return false }
        return true
    }

    private static func isDocument(_ item: DemoItem) -> Bool {
        switch item.pattern {
        case .documents, .occasional: true
        default: false
        }
    }

    private static func hasLimit(_ item: DemoItem) -> Bool {
        if case .none = item.limit { return false }
        return true
    }
}
