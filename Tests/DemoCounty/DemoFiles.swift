import CivilCalendar

/// The round's files: each in a spelling that real offices use.
struct DemoFiles {
    private let round: DemoRound
    private var bodies: [DemoBody] { round.plan.bodies }
    private var items: [DemoItem] { round.plan.items }

    init(_ round: DemoRound) { self.round = round }

    var all: [GeneratedFile] {
        [
            file("records/site-columns.csv", siteColumns),
            file("records/site-2022q2.csv", site),
            file("records/offices.csv", offices),
            GeneratedFile(path: "records/village-boards.csv", bytes: ChineseEncoding.gb18030(villages.bytes)),
            file("observations/board-checks-may.csv", checksInMay),
            file("observations/board-checks-july.csv", checksInJuly),
            file("occurrences/payment-batches.csv", occurrences("补贴发放批次")),
            file("occurrences/relief-approvals.csv", occurrences("临时救助审批")),
            file("judgements/office.csv", judgements),
            file("expected-findings.csv", expected),
        ]
    }

    private func file(_ path: String, _ text: DelimitedText) -> GeneratedFile {
        GeneratedFile(path: path, bytes: text.bytes)
    }

    private func records(_ carrier: DemoRecord.Carrier) -> [DemoRecord] {
        round.records.filter { $0.carrier == carrier }
    }

    private func list(_ values: [String]) -> String { values.joined(separator: "；") }

    private func day(_ date: CivilDate?) -> String { date?.description ?? "" }

    // MARK: Records

    /// Our own column names, bodies by id.
    private var siteColumns: DelimitedText {
        var text = DelimitedText(headings: [
            "body", "for", "item", "title", "document-no", "formed", "formed-how", "posted", "posted-how", "removed",
            "channels", "elements", "address", "attribute", "note",
        ])
        for record in records(.siteColumns) {
            text.add([
                bodies[record.body].id, list(record.forBodies.map { bodies[$0].id }), items[record.item].id,
                record.title, record.documentNumber, day(record.formed), "printed", day(record.posted),
                record.postedHow, day(record.removed), list(record.channels), list(record.elements), record.address,
                "主动公开", record.note,
            ])
        }
        return text
    }

    /// A site's export: Chinese headings of its own, bodies by name, days in Chinese, a mark and CRLF.
    private var site: DelimitedText {
        var text = DelimitedText(
            headings: [
                "序号", "单位名称", "服务对象单位", "目录事项", "信息标题", "索引号", "文号", "成文日期", "发布日期",
                "发布日期来源", "撤下日期", "公开渠道", "公开内容", "网址", "公开属性", "所属期", "备注",
            ], lineEnd: "\r\n", hasMark: true)
        for (number, record) in records(.site).enumerated() {
            text.add([
                "\(number + 1)", bodies[record.body].name, list(record.forBodies.map { bodies[$0].name }),
                items[record.item].id, record.title,
                "\(SyntheticNumbers.identity(serial: number))/2022-\(SyntheticNumbers.padded(number + 1, 6))",
                record.documentNumber, record.formed.map(DemoDay.chinese) ?? "", day(record.posted),
                chineseSureness(record.postedHow), day(record.removed), list(record.channels), list(record.elements),
                record.address, "主动公开", record.cycle, record.note,
            ])
        }
        return text
    }

    /// What offices report of their boards and counters.
    private var offices: DelimitedText {
        var text = DelimitedText(headings: [
            "body", "for", "item", "title", "document-no", "formed", "formed-how", "posted", "posted-how", "removed",
            "channels", "elements", "note", "cycle", "reference",
        ])
        for record in records(.offices) {
            text.add([
                bodies[record.body].id, list(record.forBodies.map { bodies[$0].id }), items[record.item].id,
                record.title, record.documentNumber, day(record.formed), "printed", day(record.posted),
                record.postedHow, day(record.removed), list(record.channels), list(record.elements), record.note,
                record.cycle, record.reference,
            ])
        }
        return text
    }

    /// The townships' ledger of village boards: town and village in two columns, in GB18030.
    private var villages: DelimitedText {
        var text = DelimitedText(
            headings: [
                "镇街", "村居", "事项", "标题", "文号", "成文日期", "张贴日期", "日期来源", "撤下日期", "公开渠道", "公开内容",
                "周期", "批次", "备注",
            ], lineEnd: "\r\n")
        var names: [String: String] = [:]
        for body in bodies { names[body.id] = body.name }
        for record in records(.villages) {
            let body = bodies[record.body]
            text.add([
                body.parent.flatMap { names[$0] } ?? "", body.name, items[record.item].id, record.title,
                record.documentNumber, day(record.formed), day(record.posted), chineseSureness(record.postedHow),
                day(record.removed), list(record.channels), list(record.elements), record.cycle, record.reference,
                record.note,
            ])
        }
        return text
    }

    private func chineseSureness(_ word: String) -> String {
        switch word {
        case "stated": "单位自报"
        case "inferred": "inferred"
        default: "页面标注"
        }
    }

    // MARK: Observations

    private var checksInMay: DelimitedText {
        var text = DelimitedText(headings: [
            "单位", "事项", "周期", "渠道", "状态", "检查日期", "检查人", "首次所见", "最后所见", "佐证",
        ])
        for line in round.observations where line.visit == .may { text.add(cells(line)) }
        return text
    }

    private var checksInJuly: DelimitedText {
        var text = DelimitedText(
            headings: [
                "body", "item", "cycle", "channel", "state", "looked-on", "by", "first-seen", "last-seen", "evidence",
            ], lineEnd: "\r\n", hasMark: true)
        for line in round.observations where line.visit == .july { text.add(cells(line)) }
        return text
    }

    private func cells(_ line: DemoObservation) -> [String] {
        [
            bodies[line.body].id, items[line.item].id, line.cycle, DemoItem.villageBoard, line.state,
            day(line.lookedOn),
            "第\(line.body % 4 + 1)检查组(合成)", day(line.firstSeen), day(line.lastSeen), line.evidence,
        ]
    }

    // MARK: Registers and judgements

    private func occurrences(_ kind: String) -> DelimitedText {
        var text = DelimitedText(headings: [
            "kind", "body", "item", "occurred-on", "reference", "recipients", "total",
        ])
        for line in round.plan.occurrences where line.kind == kind {
            text.add([
                line.kind, bodies[line.body].id, items[line.item].id, day(line.occurredOn), line.reference,
                "\(line.recipients)", "\(line.recipients * 120).00",
            ])
        }
        return text
    }

    private var judgements: DelimitedText {
        var text = DelimitedText(headings: [
            "body", "indicator", "kind", "points", "reason", "by", "on-day", "evidence", "reference",
        ])
        for line in round.judgements {
            text.add([
                bodies[line.body].id, line.subject, line.kind, line.points, line.reason, "评估组(合成)", "2022-07-12", "",
                "",
            ])
        }
        return text
    }

    private var expected: DelimitedText {
        var text = DelimitedText(headings: ["body", "item", "cycle", "dimension", "why"])
        for finding in round.findings {
            text.add([finding.body, finding.item, finding.cycle, finding.dimension, finding.why])
        }
        return text
    }
}
