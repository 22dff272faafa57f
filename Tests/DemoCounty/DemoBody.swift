import CivilCalendar

/// One body of the invented county.
struct DemoBody {
    enum Level: Int, CaseIterable { case county, township, village }

    var id: String
    var name: String
    var kind: String
    var functions: [String] = []
    var group: String?
    var parent: String?
    var until: CivilDate?
    var succeededBy: String?

    var level: Level {
        switch kind {
        case "town", "street": .township
        case "village", "community": .village
        default: .county
        }
    }

    /// How registers call its kind.
    private var kindWord: String {
        switch kind {
        case "town": "镇"
        case "street": "街道"
        case "village": "村"
        case "community": "社区"
        case "government": "县级政府"
        case "vertical-office": "垂管单位"
        default: "部门"
        }
    }

    fileprivate var cells: [String] {
        [
            id, name, kindWord, functions.joined(separator: ";"), group ?? "", parent ?? "", until?.description ?? "",
            succeededBy ?? "",
        ]
    }
}

extension DemoBody {
    static let townCount = 9
    static let streetCount = 3
    static let villagesPerTown = 34
    static let villagesPerStreet = 8
    static let communitiesPerStreet = 12
    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The whole county: its government, 30 departments, 3 streets, 9 towns, their villages and communities.
    static func county() -> [DemoBody] {
        var bodies = [DemoBody(id: "government", name: "样例县人民政府", kind: "government")]
        bodies += departments
        for street in 1...streetCount {
            let id = "street-\(street)"
            let name = "样例" + ["东", "中", "西"][street - 1] + "街道"
            bodies.append(DemoBody(id: id, name: name, kind: "street", group: "streets"))
            bodies += below(id, name, "community", "c", "社区", 1...communitiesPerStreet)
            bodies += below(id, name, "village", "v", "村", 1...villagesPerStreet)
        }
        for town in 1...townCount {
            let id = "town-\(town)"
            let name = "样例\(numerals[town - 1])镇"
            bodies.append(DemoBody(id: id, name: name, kind: "town", group: "towns"))
            bodies += below(id, name, "village", "v", "村", 1...villagesPerTown)
        }
        // Two villages that were merged into a neighbour: one during the round, one before it.
        for (town, until) in [(3, DemoDay.on(531)), (6, DemoDay.on(331))] {
            var merged = below(
                "town-\(town)", "样例\(numerals[town - 1])镇", "village", "v", "村", 90...90)[0]
            merged.until = until
            merged.succeededBy = "town-\(town)/v-01"
            bodies.append(merged)
        }
        return bodies
    }

    private static func below(
        _ parent: String, _ parentName: String, _ kind: String, _ letter: String, _ suffix: String,
        _ numbers: ClosedRange<Int>
    ) -> [DemoBody] {
        numbers.map { number in
            let padded = SyntheticNumbers.padded(number, 2)
            return DemoBody(
                id: "\(parent)/\(letter)-\(padded)", name: "\(parentName)\(padded)号\(suffix)", kind: kind,
                parent: parent)
        }
    }

    private static let departments: [DemoBody] = {
        func body(_ id: String, _ name: String, _ group: String, _ functions: [String] = [], vertical: Bool = false)
            -> DemoBody
        {
            DemoBody(
                id: id, name: "样例县" + name, kind: vertical ? "vertical-office" : "department", functions: functions,
                group: group)
        }
        return [
            body("civil-affairs", "民政局", "departments-a", ["民政部门"]),
            body("finance", "财政局", "departments-a", ["财政部门"]),
            body("agriculture", "农业农村局", "departments-a", ["农业农村部门"]),
            body("education", "教育和体育局", "departments-a"),
            body("health", "卫生健康局", "departments-a"),
            body("human-resources", "人力资源和社会保障局", "departments-a"),
            body("housing", "住房和城乡建设局", "departments-a"),
            body("natural-resources", "自然资源和规划局", "departments-a"),
            body("transport", "交通运输局", "departments-a"),
            body("water", "水利局", "departments-a"),
            body("rural-revitalization", "乡村振兴局", "departments-a"),
            body("veterans", "退役军人事务局", "departments-a"),
            body("emergency", "应急管理局", "departments-a"),
            body("medical-insurance", "医疗保障局", "departments-a"),
            body("forestry", "林业局", "departments-a"),
            body("development", "发展和改革局", "departments-b"),
            body("industry", "工业和信息化局", "departments-b"),
            body("public-security", "公安局", "departments-b"),
            body("justice", "司法局", "departments-b"),
            body("commerce", "商务局", "departments-b"),
            body("culture", "文化和旅游局", "departments-b"),
            body("audit", "审计局", "departments-b"),
            body("market", "市场监督管理局", "departments-b"),
            body("statistics", "统计局", "departments-b"),
            body("petitions", "信访局", "departments-b"),
            body("approval-services", "行政审批服务局", "departments-b"),
            body("data", "大数据局", "departments-b"),
            body("tax", "税务局", "departments-b", vertical: true),
            body("meteorology", "气象局", "departments-b", vertical: true),
            body("ecology", "生态环境分局", "departments-b", vertical: true),
        ]
    }()

    /// `Catalogues/bodies/demo-county.csv` as it stands in the repository: nobody types 300 villages as YAML.
    static func register(_ bodies: [DemoBody]) -> [UInt8] {
        var text = DelimitedText(headings: ["编号", "名称", "类别", "职能", "组别", "上级", "撤销日期", "承接单位"])
        for body in bodies { text.add(body.cells) }
        return text.bytes
    }
}
