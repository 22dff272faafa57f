import DisclosureReports
import TestSupport

extension SplitMix64 {
    fileprivate mutating func roll(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

extension SampleReports {
    private static let fields = ["社会救助", "义务教育", "养老服务", "涉农补贴", "征地补偿", "财政预决算", "安全生产", "村务公开"]
    private static let dimensions = [
        ("presence", "是否公开"), ("timeliness", "及时性"), ("content", "公开内容"), ("channel", "公开渠道"), ("publicity", "公示时长"),
    ]

    /// An invented county: 9 towns and 3 streets with 320 villages, 30 departments, 8 fields, 40 items.
    static func county(findings count: Int = 400, seed: UInt64 = 2022) -> Report {
        var dice = SplitMix64(seed: seed)
        var report = empty
        report.round = Report.RoundSummary(
            id: "demo-county-2022q2", title: "示例县2022年第二季度基层政务公开评估", banner: "合成数据", language: "zh",
            periodFrom: "2022-04-01", periodTo: "2022-06-30", previousCutOff: "2022-04-15", cutOff: "2022-07-15",
            rectifyUntil: "2022-08-05")
        report.groups = [
            Report.GroupReport(id: "towns", title: "镇街"), Report.GroupReport(id: "departments-a", title: "部门一组"),
            Report.GroupReport(id: "departments-b", title: "部门二组"),
        ]
        report.items = (0..<40).map { number in
            let field = fields[number / 5]
            return Report.ItemReport(
                id: "catalogue-\(number / 5)/item-\(number % 5)", field: field,
                title: "\(field)事项\(number % 5 + 1)审核审批信息",
                limit: "制定或获取信息之日起10个工作日内，公示7个工作日",
                basis: ["《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条", "《关于全面推进基层政务公开标准化规范化工作的指导意见》"],
                place: "fields/catalogue-\(number / 5).yaml:\(20 + number % 5 * 17)", provenance: "published")
        }
        report.bodies = bodies(&dice)
        report.findings = (0..<count).map { finding(number: $0, report, &dice) }
        assign(to: &report)
        report.inputs = (0..<14).map { number in
            Report.Input(
                path: "records/source-\(number).csv",
                sha256: String((0..<64).map { _ in Array("0123456789abcdef")[dice.roll(below: 16)] }),
                bytes: 10_000 + dice.roll(below: 900_000))
        }
        report.unmatched = (0..<230).map { number in
            Report.UnmatchedReport(
                place: "records/source-3.csv:\(number * 7 + 2)", reason: "标题不属于任何公开事项", text: "关于第\(number)次例行会议的通知")
        }
        report.unmatchedTotal = 412
        report.carriedOver = (0..<80).map { number in
            let body = report.bodies[number % report.bodies.count]
            let item = report.items[number % report.items.count]
            return Report.CarriedReport(
                body: body.id, bodyName: body.name, item: item.id, itemTitle: item.title, cycle: "2022-Q2",
                due: "2022-07-\(20 + number % 10)")
        }
        report.diagnostics = (0..<6).map { number in
            Report.DiagnosticReport(
                code: "record.bad-date", severity: number == 0 ? "error" : "warning",
                place: "records/source-1.csv:\(number + 4)",
                message: "“2022-02-3\(number)”不是日期", remedy: "改为真实日期，如 2022-02-28")
        }
        report.recordsRead = 20_480
        return report
    }

    private static func bodies(_ dice: inout SplitMix64) -> [Report.BodyReport] {
        let names = ["清河", "柳林", "石桥", "东关", "南川", "白水", "高坪", "沙溪", "新店", "北苑", "西街", "中兴"]
        var bodies: [Report.BodyReport] = []
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        func counts(_ dice: inout SplitMix64, _ field: String, _ size: Int) -> Report.FieldReport {
            guard dice.roll(below: 12) > 0 else {
                return Report.FieldReport(field: field, met: 0, failed: 0, other: 0, notChecked: size)
            }
            let failed = dice.roll(below: 3) == 0 ? 0 : dice.roll(below: size / 3 + 1)
            let other = dice.roll(below: 3)
            return Report.FieldReport(
                field: field, met: size - failed, failed: failed, other: other,
                notChecked: dice.roll(below: size / 4 + 1))
        }
        for number in 0..<42 {
            let isTown = number < 12
            let order = isTown ? number : number - 12
            bodies.append(
                Report.BodyReport(
                    id: isTown ? "town-\(twoDigits(order + 1))" : "dept-\(twoDigits(order + 1))",
                    name: isTown ? names[order] + (order >= 9 ? "街道" : "镇") : "县第\(order + 1)局",
                    kind: isTown ? (order >= 9 ? "street" : "town") : "department",
                    level: isTown ? "township" : "county",
                    group: isTown ? "towns" : order < 15 ? "departments-a" : "departments-b",
                    groupTitle: isTown ? "镇街" : order < 15 ? "部门一组" : "部门二组",
                    scheme: isTown ? "镇街基层政务公开考核评分细则" : "部门政务公开考核评分细则", total: "100",
                    fields: fields.enumerated().compactMap { index, field in
                        isTown || (index + order) % 3 == 0 ? counts(&dice, field, isTown ? 60 : 12) : nil
                    }))
        }
        for number in 0..<320 {
            let town = number % 12
            bodies.append(
                Report.BodyReport(
                    id: "town-\(twoDigits(town + 1))/v-\(twoDigits(number / 12 + 1))",
                    name: "\(names[(number * 5) % 12])\(names[(number / 12) % 12])" + (town >= 9 ? "社区" : "村"),
                    kind: town >= 9 ? "community" : "village", level: "village", parent: "town-\(twoDigits(town + 1))",
                    coverage: number % 16 == 0 ? "0.00" : "100.00", remark: "村级不单独评分，由所属镇街负责",
                    fields: [fields[0], fields[3], fields[7]].map { field in
                        number % 16 == 0
                            ? Report.FieldReport(field: field, met: 0, failed: 0, other: 0, notChecked: 6)
                            : counts(&dice, field, 6)
                    }))
        }
        return bodies
    }

    private static func finding(number: Int, _ report: Report, _ dice: inout SplitMix64) -> Report.FindingReport {
        let body = report.bodies[dice.roll(below: report.bodies.count)]
        let item = report.items[dice.roll(below: report.items.count)]
        let dimension = dimensions[dice.roll(below: dimensions.count)]
        let asks = dice.roll(below: 15) == 0
        let day = 10 + dice.roll(below: 18)
        return Report.FindingReport(
            id: "f" + String(number + 0x10_0000, radix: 16), body: body.id, bodyName: body.name, item: item.id,
            itemTitle: item.title, cycle: ["2022-Q1", "2022-05", "补贴批次-\(number)"][dice.roll(below: 3)],
            dimension: dimension.0, dimensionTitle: dimension.1, outcome: asks ? "needsPerson" : "failed",
            outcomeTitle: asks ? "待人工判断" : "不符合",
            message: "应于 2022-06-\(day) 前公开，实际 2022-06-\(day + 2) 公开，晚 2 天", due: "2022-06-\(day)",
            counting: "自 2022-06-01 起 10 个工作日（当日不计，跳过周末和端午节）",
            evidence: [
                Report.EvidenceReport(
                    kind: "record", place: "records/source-1.csv:\(number + 2)",
                    text: "《\(item.title)》发布于 2022-06-\(day + 2)（页面标注）")
            ], basis: item.basis,
            indicators: asks
                ? [] : [dimension.0 == "timeliness" ? "late" : dimension.0 == "presence" ? "coverage" : "quality"],
            deduction: asks ? nil : "0.5")
    }

    /// Trees, scores and ranks such that findings and indicators name each other.
    private static func assign(to report: inout Report) {
        let answering = Dictionary(report.bodies.map { ($0.id, $0.parent ?? $0.id) }) { first, _ in first }
        var lost: [String: [String]] = [:]
        for finding in report.findings {
            for indicator in finding.indicators {
                lost["\(answering[finding.body] ?? "") \(indicator)", default: []].append(finding.id)
            }
        }
        for index in report.bodies.indices where report.bodies[index].scheme != nil {
            let id = report.bodies[index].id
            var tenths = 400
            func leaf(_ indicator: String, _ title: String, _ full: Int) -> Report.IndicatorReport {
                let ids = lost["\(id) \(indicator)"] ?? []
                let points = full * 10 - min(ids.count * 5, full * 10)
                tenths += points
                return Report.IndicatorReport(
                    id: indicator, title: title, full: "\(full)", points: "\(points / 10).\(points % 10)",
                    trace: ["每条扣 0.5 分，共 \(ids.count) 条", "扣分以 \(full) 分为限"].map { .init(text: $0) }, lost: ids)
            }
            let leaves = [leaf("coverage", "公开率", 25), leaf("late", "及时性", 20), leaf("quality", "公开质量", 15)]
            report.bodies[index].indicators = [
                Report.IndicatorReport(
                    id: "proactive", title: "主动公开", full: "60", points: "\((tenths - 400) / 10).\(tenths % 10)",
                    indicators: leaves),
                Report.IndicatorReport(
                    id: "work", title: "工作保障", full: "40", points: "40", trace: [.init(text: "县政务公开办评判：40 分（台账齐全）")]),
            ]
            report.bodies[index].coverage = "\(90 + index % 9).25"
            if index == 20 || index == 33 {
                report.bodies[index].remark = "检查覆盖率低于 60%，不评分"
                report.bodies[index].coverage = "41.50"
                continue
            }
            report.bodies[index].score = "\(tenths / 10).\(tenths % 10)0"
            report.bodies[index].grade = tenths >= 900 ? "优秀" : tenths >= 800 ? "良好" : "合格"
            report.bodies[index].points = "\(tenths * 4 / 1000).\(tenths * 4 % 1000 / 10)"
        }
        for group in ["towns", "departments-a", "departments-b"] {
            let members = report.bodies.indices.filter {
                report.bodies[$0].group == group && report.bodies[$0].score != nil
            }
            let points = members.map { Int(report.bodies[$0].score?.filter(\.isNumber) ?? "") ?? 0 }
            for (member, own) in zip(members, points) {
                report.bodies[member].rank = 1 + points.count { $0 > own }
                report.bodies[member].ranked = members.count
            }
        }
    }
}
