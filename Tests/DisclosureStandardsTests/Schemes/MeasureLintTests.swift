import DisclosureModel
import DisclosureStandards
import SourceText
import Testing

/// Scopes and measures: whom an indicator can mean, and what it can see, by its own words and beside catalogues.
@Suite struct MeasureLintTests {
    private func expect(
        _ marked: String, _ codes: [String] = [], catalogues: [Catalogue] = [], functions: [String]? = nil,
        location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try SchemeLintSample.expect(marked, codes, catalogues: catalogues, functions: functions, location: location)
    }

    private func leaf(_ rest: String) -> String { SchemeLintSample.leaf(rest) }

    // MARK: Scopes

    @Test func `a scope that nobody can meet`() throws {
        let scoped = { (scope: String) in
            SchemeLintSample.leaf("⟦applies-to⟧: {\(scope)}, rule: {mark: {from: 0, to: 10}}")
        }
        let sound = { (scope: String) in scoped(scope).replacing("⟦", with: "").replacing("⟧", with: "") }
        try expect(scoped("levels: village, kinds: town"), ["scope-never"])
        try expect(sound("levels: township, kinds: town"))
        try expect(sound("levels: [village, township], kinds: [town, department]"))
    }

    @Test func `a scope that has nothing in common with the one above`() throws {
        let scheme = { (above: String, below: String) in
            """
            scheme: s
            title: 例
            total: 20
            indicators:
              - id: one
                title: 一
                applies-to: {\(above)}
                indicators:
                  - {id: a, title: 甲, points: 10, ⟦applies-to⟧: {\(below)}, rule: {mark: {from: 0, to: 10}}}
                  - {id: b, title: 乙, points: 10, rule: {mark: {from: 0, to: 10}}}
            """
        }
        for (above, below) in [
            ("levels: township", "kinds: village"), ("groups: towns", "groups: [streets]"),
            ("bodies: [a, b]", "bodies: c"), ("from: 2022-01-01", "until: 2021-12-31"),
        ] {
            try expect(scheme(above, below), ["scope-never"])
        }
        for (above, below) in [
            ("levels: township", "kinds: [village, street]"), ("groups: [towns, streets]", "groups: streets"),
            ("groups: towns", "levels: township"), ("from: 2022-01-01", "until: 2022-01-01"),
        ] {
            let sound = scheme(above, below).replacing("⟦", with: "").replacing("⟧", with: "")
            try expect(sound)
        }
    }

    @Test func `a function outside the list`() throws {
        let scoped = { (name: String) in
            SchemeLintSample.leaf("applies-to: {functions: [民政部门, \(name)]}, rule: {mark: {from: 0, to: 10}}")
        }
        try expect(scoped("⟦民政部们⟧"), ["unknown-function"], functions: ["民政部门"])
        // Every town has it by its kind.
        try expect(scoped("乡镇人民政府"), functions: ["民政部门"])
        try expect(scoped("民政部们"))
    }

    // MARK: Measures by themselves

    @Test func `a level that lies above everybody it applies to`() throws {
        let scheme = { (scope: String, level: String) in
            SchemeLintSample.leaf(
                "applies-to: {\(scope)}, measure: {dimension: presence, levels: \(level)}, rule: share")
        }
        try expect(scheme("levels: village", "⟦township⟧"), ["nothing-measured"])
        try expect(scheme("kinds: street", "⟦county⟧"), ["nothing-measured"])
        // A township sees its villages.
        try expect(scheme("levels: township", "village"))
        try expect(scheme("kinds: [street, department]", "county"))
    }

    @Test func `items of other catalogues than those that are named`() throws {
        try expect(
            leaf("measure: {dimension: presence, catalogues: relief, items: ⟦village/list⟧}, rule: share"),
            ["nothing-measured"])
        try expect(leaf("measure: {dimension: presence, catalogues: village, items: village/list}, rule: share"))
    }

    // MARK: Measures beside catalogues

    /// A list that is owed per occurrence with a posting period, accounts each quarter, a standing guide.
    private func library() throws -> [Catalogue] {
        [
            try StandardsSample.catalogue(
                """
                catalogue: village
                field: 村务公开
                title: 村务
                version: "1"
                items:
                  - {id: list, name: [名单], elements: [姓名], limit: "自形成之日起7个工作日内，公示7天", arises: per-occurrence, channels: [村公示栏], levels: [village]}
                  - {id: accounts, name: [财务], limit: 每季度公开, arises: each-cycle, levels: [village]}
                  - {id: old, name: [旧], limit: 长期公开, arises: standing, levels: [county], retired: 2020-01-01}
                """, "village"),
            try StandardsSample.catalogue(
                """
                catalogue: relief
                field: 社会救助
                title: 救助
                version: "1"
                items:
                  - {id: guide, name: [指南], elements: [{text: 电话, optional: true}], limit: 长期公开, arises: standing, levels: [county]}
                """),
        ]
    }

    @Test func `catalogues, fields and items that nothing has`() throws {
        let measure = { (what: String) in SchemeLintSample.leaf("measure: {dimension: presence, \(what)}, rule: share")
        }
        let library = try library()
        try expect(measure("catalogues: [village, ⟦villages⟧]"), ["unknown-reference"], catalogues: library)
        try expect(measure("fields: [⟦村务⟧]"), ["unknown-reference"], catalogues: library)
        try expect(measure("items: [village/list, ⟦village/lists⟧]"), ["unknown-reference"], catalogues: library)
        // What is no longer in force is measured by nobody.
        try expect(measure("items: [⟦village/old⟧]"), ["unknown-reference"], catalogues: library)
        try expect(measure("catalogues: village, fields: [村务公开], items: village/list"), catalogues: library)
        // Alone, nobody knows what catalogues there are.
        try expect(measure("catalogues: villages"))
    }

    @Test(arguments: [
        ("presence", "village/list", true), ("presence", "village/accounts", false),
        ("frequency", "village/accounts", true), ("frequency", "village/list", false),
        ("timeliness", "village/list", true), ("timeliness", "village/accounts", true),
        ("timeliness", "relief/guide", false), ("channel", "village/list", true), ("channel", "relief/guide", false),
        ("content", "village/list", true), ("content", "relief/guide", false), ("publicity", "village/list", true),
        ("publicity", "village/accounts", false), ("retention", "relief/guide", true),
        ("retention", "village/list", false), ("privacy", "relief/guide", true),
    ])
    func `a dimension that the items have, or not`(dimension: String, item: String, yields: Bool) throws {
        let key = yields ? "measure" : "⟦measure⟧"
        try expect(
            leaf("\(key): {dimension: \(dimension), items: \(item)}, rule: share"), yields ? [] : ["nothing-measured"],
            catalogues: try library())
    }

    @Test func `levels at which the items are not owed, and vetoes that nobody can raise`() throws {
        let library = try library()
        try expect(
            leaf("⟦measure⟧: {dimension: presence, catalogues: village, levels: county}, rule: share"),
            ["nothing-measured"], catalogues: library)
        let veto = { (measure: String) in
            SchemeLintSample.marked("veto: [{id: v, title: 空白, \(measure)}]\n")
        }
        try expect(
            veto("⟦when⟧: {dimension: publicity, catalogues: relief}"), ["nothing-measured"], catalogues: library)
        try expect(veto("when: {dimension: retention, catalogues: relief}"), catalogues: library)
        try expect(
            SchemeLintSample.marked(
                "penalty: [{id: p, title: 撤下, ⟦when⟧: {dimension: retention, levels: village}, deduct: 1, at-most: 2}]"),
            ["nothing-measured"], catalogues: library)
    }
}
