import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Who stands below whom, which group is scored first, and rings.
@Suite struct CompositionOrderTests {
    static let register = BodyRegister(
        id: "r", groups: ["county", "towns", "villages", "departments"].map { .init(id: $0, title: $0) },
        bodies: [
            Body(id: "gov", name: "县政府", kind: .government, group: "county"),
            Body(id: "t-1", name: "甲镇", kind: .town, group: "towns"),
            Body(id: "t-1/v-1", name: "东村", kind: .village, group: "villages", parent: "t-1"),
            Body(id: "t-1/v-2", name: "西村", kind: .village, group: "villages", parent: "t-1"),
            Body(id: "t-2", name: "乙镇", kind: .town, group: "towns"),
            Body(id: "mzj", name: "民政局", kind: .department, group: "departments"),
        ])

    static func scheme(_ below: Composition.Below?) -> Scheme {
        var scheme = Scheme(id: "s", title: "s", total: 100, indicators: [])
        scheme.composition = below.map {
            Composition(parts: [
                .init(id: "below", title: "下级", weight: 1, source: .below($0), missed: .skip)
            ])
        }
        return scheme
    }

    static func order(_ groups: [(String, Composition.Below?)]) -> CompositionOrder {
        CompositionOrder(groups.map { ($0.0, scheme($0.1)) }, register: register)
    }

    @Test func `below a body stand its children, below the only government all others`() {
        let below = BodiesBelow(Self.register)
        func ids(_ id: String, _ selection: Composition.Below) -> [String] {
            below.bodies(below: id, in: selection).map(\.id)
        }
        #expect(ids("t-1", .init(levels: [.village])) == ["t-1/v-1", "t-1/v-2"])
        #expect(ids("t-2", .init(levels: [.village])) == [])
        #expect(ids("gov", .init(kinds: [.department, .town])) == ["mzj", "t-1", "t-2"])
        #expect(ids("gov", .init(levels: [.township], groups: ["towns"])) == ["t-1", "t-2"])
        #expect(ids("nobody", .init(levels: [.village])) == [])
    }

    @Test func `groups are scored before those that are composed of them`() {
        let order = Self.order([
            ("county", .init(groups: ["towns", "departments"])), ("departments", nil),
            ("towns", .init(levels: [.village])), ("villages", nil),
        ])
        #expect(order.diagnostics.isEmpty)
        #expect(order.positions == [1, 3, 2, 0])
        #expect(Self.order([("villages", nil), ("towns", nil)]).positions == [0, 1])
    }

    @Test func `a group that is composed of itself, a ring, an unknown group, nobody below, a group without scheme`() {
        func codes(_ groups: [(String, Composition.Below?)]) -> [String] { Self.order(groups).diagnostics.map(\.code) }
        #expect(codes([("towns", .init(groups: ["towns"]))]) == ["composition.ring"])
        let county = Self.order([("county", .init(groups: ["county", "towns"])), ("towns", nil)])
        #expect(county.diagnostics.map(\.message.chinese) == ["组别「county」的得分由它自己合成"])
        #expect(codes([("towns", .init(groups: ["vilages"]))]).contains("composition.unknown-group"))
        #expect(codes([("villages", .init(levels: [.village]))]) == ["composition.nobody-below"])
        #expect(codes([("towns", .init(levels: [.village]))]) == ["composition.below-unscored"])
        // All have a remedy.
        let all = Self.order([("towns", .init(levels: [.village])), ("departments", .init(levels: [.village]))])
        #expect(all.diagnostics.count == 2 && all.diagnostics.allSatisfy { $0.remedy != nil })
    }

    /// A town below a village of its own group's kind: parents lead from group to group and back.
    @Test func `a ring of groups is told with its way, and nobody in it is scored`() {
        let register = BodyRegister(
            id: "r", groups: ["a", "b", "c"].map { .init(id: $0, title: $0) },
            bodies: [
                Body(id: "a-1", name: "甲", kind: .town, group: "a"),
                Body(id: "b-1", name: "乙", kind: .village, group: "b", parent: "a-1"),
                Body(id: "b-2", name: "丙", kind: .village, group: "b"),
                Body(id: "a-2", name: "丁", kind: .village, group: "a", parent: "b-2"),
                Body(id: "c-1", name: "戊", kind: .village, group: "c"),
            ])
        let every = Composition.Below(levels: [.village])
        let order = CompositionOrder(
            [("a", Self.scheme(every)), ("b", Self.scheme(every)), ("c", Self.scheme(nil))], register: register)
        #expect(order.positions == [2])
        #expect(order.diagnostics.map(\.message.chinese) == ["得分的合成绕成了圈：a → b → a"])
    }

    @Test func `bodies that were merged away before the period are not waited for`() throws {
        let days = [2021, 2022].compactMap { CivilDate("\($0)-12-31") }
        var bodies = Self.register.bodies
        for index in bodies.indices where bodies[index].id == "t-1/v-2" { bodies[index].until = days[0] }
        let register = BodyRegister(id: "r", groups: Self.register.groups, bodies: bodies)
        let start = try #require(CivilDate("2022-01-01"))
        let scheme = Self.scheme(.init(levels: [.village]))
        func terms(_ period: ClosedRange<CivilDate>?) -> [String?] {
            CompositionFacts(rounds: [:], register: register, period: period)
                .filled(ScoringFacts(body: "t-1"), under: scheme, scored: [:]).composed["below"]?.terms.map(\.id) ?? []
        }
        #expect(terms(start...days[1]) == ["t-1/v-1"])
        #expect(terms(days[0]...days[1]) == ["t-1/v-1", "t-1/v-2"])
    }
}
