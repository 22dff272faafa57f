import DisclosureAssessment
import DisclosureModel
import Testing

/// Who owes what, and whom a posting serves.
@Suite struct OwnershipTests {
    private func owing(
        _ functions: [String], _ owedBy: DisclosureItem.Owing = .each, _ levels: Set<Level> = SmallRound.everyLevel
    ) throws -> [String] {
        try SmallRound([SmallRound.item(functions: functions, owedBy: owedBy, levels: levels)]).assess().owing()
    }

    @Test func `an item of no function is owed by everyone at its levels`() throws {
        #expect(try owing([]) == ["civil", "community", "county", "finance", "street", "town", "village"])
        #expect(try owing([], .each, [.township]) == ["street", "town"])
        #expect(try owing([], .lead, [.village]) == ["community", "village"])
    }

    @Test func `functions that the kind implies need not be written`() throws {
        #expect(try owing(["县级人民政府"]) == ["county"])
        #expect(try owing(["乡镇人民政府"]) == ["town"])
        #expect(try owing(["街道办事处"]) == ["street"])
        #expect(try owing(["村民委员会"]) == ["village"])
        #expect(try owing(["居民委员会", "县政府部门"]) == ["civil", "community", "finance"])
        #expect(try owing(["乡镇人民政府"], .each, [.county]) == [])
    }

    @Test func `each and any are owed by all who have a function, lead by those with the first that anybody has`()
        throws
    {
        #expect(try owing(["财政部门", "救助部门"]) == ["civil", "finance", "town", "village"])
        #expect(try owing(["财政部门", "救助部门"], .any) == ["civil", "finance", "town", "village"])
        // At the county the finance department leads; below, where nobody has its function, the next one named.
        #expect(try owing(["财政部门", "救助部门"], .lead) == ["finance", "town", "village"])
        #expect(try owing(["审计部门"], .lead) == [])
    }

    @Test func `one posting of an any item serves the others at the county and those below`() throws {
        let plan = AssessmentPlan(
            try SmallRound([SmallRound.item(functions: ["救助部门"], owedBy: .any)]).inputs)
        #expect(try others(plan, "civil") == ["finance"])
        #expect(try others(plan, "town") == ["village"])
        #expect(try others(plan, "village") == [])
        #expect(try others(plan, "county") == [])
        // A town does not answer for a street beside it.
        let beside = AssessmentPlan(
            try SmallRound([SmallRound.item(functions: ["救助部门", "街道办事处"], owedBy: .any)]).inputs)
        #expect(try others(beside, "town") == ["village"])
        #expect(try others(beside, "street") == [])
    }

    @Test func `of a shared item a county posting serves the bodies below that owe it, a town's nobody else`() throws {
        var item = SmallRound.item(functions: ["救助部门", "街道办事处"])
        item.isShared = true
        let plan = AssessmentPlan(try SmallRound([item]).inputs)
        #expect(try others(plan, "county") == ["street", "town", "village"])
        #expect(try others(plan, "finance") == ["street", "town", "village"])
        #expect(try others(plan, "town") == [])
        #expect(plan.routing.isShared == [true])
    }

    private func others(_ plan: AssessmentPlan, _ body: String) throws -> [String] {
        let position = UInt32(try #require(plan.register.position(of: body)))
        return plan.routing.others(body: position, item: 0).map { plan.register.bodies[Int($0)].id }
    }

    @Test func `joined items are judged once, under the smallest id, where the body owes that`() throws {
        var first = SmallRound.item("a", functions: ["乡镇人民政府"])
        let second = SmallRound.item("b", functions: ["乡镇人民政府", "街道办事处"])
        var third = SmallRound.item("d", functions: ["乡镇人民政府"])
        first.sameAs = ["c/b"]
        third.sameAs = ["c/b"]
        let round = try SmallRound([third, second, first])
        let found = try round.assess()
        #expect(found.plan.routing.judgedAs == [0, 0, 0])
        #expect(found.owing("a") == ["town"])
        #expect(found.owing("b") == ["street"])
        #expect(found.owing("d") == [])
    }

    @Test func `an item retired by the period's first day is not owed, one retired later still is`() throws {
        for (day, isOwed) in [("2022-04-01", false), ("2022-04-02", true)] {
            var item = SmallRound.item()
            item.retired = try date(day)
            #expect(try SmallRound([item]).assess().owing() == (isOwed ? ["town"] : []))
        }
    }

    @Test func `of one item in two catalogues the first counts`() throws {
        var round = try SmallRound([SmallRound.item("a", functions: ["街道办事处"])])
        var second = round.inputs.catalogues[0]
        second.items = [SmallRound.item("a", functions: ["乡镇人民政府"])]
        round.inputs.catalogues.append(second)
        #expect(try round.assess().owing() == ["street"])
    }
}
