import DisclosureFiles
import DisclosureModel
import Testing
import TestSupport

/// `Fixtures/time-limits.csv`: every distinct time limit of 727 cells of published catalogues, how often it stands there,
/// and its meaning as a person read it, in the notation of `TimeLimit.notation`.
struct PublishedLimit: CustomTestStringConvertible {
    let text: String
    let count: Int
    let reading: String
    let expected: String

    var testDescription: String { text }

    static let all: [PublishedLimit] = {
        let rows = fixtureRows("time-limits.csv").dropFirst()
        return rows.compactMap { row in
            guard row.count == 4, let count = Int(row[1]) else { return nil }
            return PublishedLimit(text: row[0], count: count, reading: row[2], expected: row[3])
        }
    }()
}

@Suite struct TimeLimitPhraseTests {
    @Test(arguments: PublishedLimit.all)
    func `公布过的时限都按人工核对过的含义读出`(limit: PublishedLimit) {
        let read = TimeLimitParser.parse(limit.text)
        #expect(read.notation == limit.expected)
        #expect(read.reading.rawValue == limit.reading)
        #expect(read.text == limit.text)
    }

    @Test func `the survey counts every published cell`() {
        let survey = TimeLimitSurvey(counts: PublishedLimit.all.map { ($0.text, $0.count) })
        #expect(survey.entries.count == 157)
        #expect(survey.cellCount == 727)
        #expect(survey.cellCount(.notUnderstood) == 0)
        #expect(survey.cellCount(.malformed) == 3)
        #expect(survey.cellCount(.needsPerson) == 3)
        #expect(survey.readPerMille == 1000)
        #expect(survey.rest.count == 6)
        #expect(survey.entries[0].count == 93)
        let small = TimeLimitSurvey(cells: ["长期公开", "", " ", "及时公开", "及时公开", "择日再说"])
        #expect(small.entries.map(\.limit.text) == ["及时公开", "择日再说", "长期公开"])
        #expect(small.readPerMille == 750)
        #expect(TimeLimitSurvey(cells: []).readPerMille == 1000)
    }

    /// Spellings that change nothing: full-width punctuation and digits, blanks around numbers, wrapped lines.
    @Test(arguments: PublishedLimit.all)
    func `写法不同含义不变`(limit: PublishedLimit) {
        let kinds = TimeLimitParser.parse(limit.text).rules.map(\.kind.shape)
        let wide = String(
            limit.text.unicodeScalars.map { scalar in
                let isASCII = (0x21...0x7E).contains(scalar.value)
                return Character(isASCII ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
            })
        #expect(TimeLimitParser.parse(wide).rules.map(\.kind.shape) == kinds, "\(wide)")
        var spaced = ""
        for character in limit.text {
            spaced += character.isNumber && character.isASCII ? " \(character)" : String(character)
        }
        // A blank inside a number of two digits is a blank too.
        #expect(TimeLimitParser.parse(spaced).rules.map(\.kind.shape) == kinds, "\(spaced)")
        #expect(TimeLimitParser.parse(" \(limit.text)\n").rules.map(\.kind.shape) == kinds)
    }

    static let further = [
        ("文件公开后3个工作日内", "within 3 working-days of published"),
        ("应急信息1个工作日内", "{应急信息} within 1 working-days of unstated"),
        ("获取该信息之日起20个工作日内", "within 20 working-days of obtained"), ("每季度", "each quarter 1x"),
        ("重大决策作出后及时公开", "at-once of decided"), ("常年公开", "standing"), ("实时公开", "at-once"),
        ("每月后10个工作日内", "within 10 working-days of end of month"), ("季度终了后15日内公布", "within 15 days of end of quarter"),
        (
            "作出决定之日起7个工作日内;情况复杂的,经本单位负责人批准,可延长7个工作日",
            "within 7 working-days of decided +7 working-days (情况复杂的,经本单位负责人批准)"
        ),
        ("公示期满3年后撤下", "removed-after 3 years"), ("突发事件发生后5小时内发布权威信息", "within 5 hours of began"),
        ("24小时内公开", "within 24 hours of unstated"), ("每年3月底前公开", "by year month 3 end"),
        ("每年年底前", "by year month 12 end"),
        ("次年1月31日前", "by year month 1 day 31 about previous-cycle"), ("每月10日前", "by month month 1 day 10"),
        ("每季度首月20日前公布上季度财务收支情况", "by quarter month 1 day 20 about previous-cycle"), ("每周五前", "by week weekday 5"),
        ("每季度末公布", "by quarter month 3 end"), ("半年一次", "each half-year 1x"), ("每月公布两次以上", "each month 2x"),
        ("除涉密信息外,信息形成之日起20个工作日内公开", "[except 涉密信息] within 20 working-days of formed"),
        ("除法律法规另有规定外,自信息形成之日起20个工作日内公开", "within 20 working-days of formed unless 除法律法规另有规定外"),
        (
            "信息形成之日起20个工作日内;其中行政处罚7个工作日",
            "within 20 working-days of formed ; [only 行政处罚] within 7 working-days of unstated"
        ),
        (
            "信息形成之日起20个工作日内,其中涉及群众切身利益的5个工作日内",
            "within 20 working-days of formed ; [when 涉及群众切身利益] within 5 working-days of unstated"
        ),
        ("信息形成之日起20个工作日内，变更之日起10个工作日内", "within 20 working-days of formed ; within 10 working-days of changed"),
        ("一般自信息形成之日起20个工作日内", "within 20 working-days of formed soft"),
        ("自然资源局收到批复之日起5日内公布", "within 5 days of received"), ("会议召开7日前", "before named:会议召开 by 7 days"),
        ("信息形成之日起一个月内公开", "within 1 months of formed"), ("公示期满后5个工作日内", "within 5 working-days of ended"),
        ("资金发放之日起20个工作日内，公示期不少于7天", "within 20 working-days of paid ; posted-for 7 days"),
        ("信息形成后20个工作日内公开,并长期保留", "within 20 working-days of formed ; standing"),
        ("信息形成或者变更之日起,20个工作日内", "within 20 working-days of formed/changed"),
        ("与政策文件同步公开", "together with published"), ("依申请公开", "on-request"), ("依法及时公开", "at-once"),
        ("自制作或获取该信息之日起十五日内", "within 15 days of made/obtained"), ("公示不少于两周", "posted-for 2 weeks"),
        ("信息形成之日起一百二十日内", "within 120 days of formed"),
    ]

    @Test(arguments: further)
    func `other phrases that people write`(text: String, expected: String) {
        #expect(TimeLimitParser.parse(text).notation == expected)
    }

    @Test(arguments: [
        ("按规定公示", LimitProblem.Kind.delegated), ("按卫健委要求单独公开", .delegated), ("按通知要求动态调整", .delegated),
        ("按照有关规定及时公开", .delegated), ("动态调整", .momentMissing),
        ("法律、法规另有规定的，从其规定", .delegated), ("；", .notUnderstood), ("按进展情况公开", .momentMissing), ("适时公开", .momentMissing),
        ("定期公开", .cycleMissing),
        ("村务定期公布", .cycleMissing), ("批准后20内", .unitMissing), ("自信息形成之日起", .durationMissing),
        ("信息形成之日起20个工作日内;信息形成之日起7个工作日内", .contradictory), ("每季度公布一次;每月公布一次", .contradictory),
        ("公示期不少于7天,公示期不少于5天", .contradictory), ("信息形成之日起20个工作日内报送", .notPublication),
    ])
    func `what a person has to decide says so`(text: String, problem: LimitProblem.Kind) {
        let read = TimeLimitParser.parse(text)
        #expect(read.problems.map(\.kind) == [problem])
        if problem.reading >= .malformed { #expect(read.rules.isEmpty) }
    }

    /// A careful reader would object to any of these being taken for a limit it only resembles.
    @Test(arguments: [
        "公开", "20", "二十", "村务公开", "不少于7天", "不超过20个工作日", "3月内", "第3个工作日内", "决定后第5日公布", "7日前公开",
        "信息形成或者变更之日起20个工作日外公开", "信息形成或者变更之日起20个工作日内不公开", "收到申请之日起15个工作日内答复", "公示5个工作日后公布",
        "信息形成之日起20个工作日内公开,3个月内完成整改", "信息形成之日起0个工作日内", "信息形成之日起99999个工作日内", "2022年3月31日前",
        "信息形成之日起一二个工作日内", "及时报送", "长期工作", "每季度检查一次", "随机公开", "尽快", "2月30日前", "13月1日前", "每季度第4个月20日",
        "信息形成之日起20至30个工作日内", "信息形成之日起约20个工作日内", "公示期限内", "前", "的", ",", "除外", "其中", "(", ")", "①", "1.", "年", "每", "按",
        "20个工作日内20个工作日内", "之日起20个工作日", "自20个工作日内",
    ])
    func `what only resembles a limit is not taken for one`(text: String) {
        let read = TimeLimitParser.parse(text)
        #expect(read.reading != .definite, "\(read.notation)")
        #expect(read.rules.isEmpty)
    }

    @Test func `a problem names its words, their place and a phrase that can be read`() throws {
        let text = "信息形成之日起20个工作日内公开；　尽快更新一下；长期公开"
        let read = TimeLimitParser.parse(text)
        let problem = try #require(read.problems.first)
        #expect(read.problems.count == 1)
        #expect(problem.text == "尽快更新一下")
        #expect(Array(text)[problem.offset] == "尽")
        #expect(problem.length == 6)
        #expect(read.rules.isEmpty)
        let nearest = try #require(problem.nearest)
        #expect(TimeLimitParser.parse(nearest).reading == .definite)
        #expect(problem.wording.chinese == "看不懂时限中的「尽快更新一下」")
        #expect(TimeLimitParser.parse("信息形成或者变更之日起内20工作日").problems.first?.nearest == "信息形成或者变更之日起20个工作日内")
    }

    @Test(arguments: NearestLimitPhrase.examples)
    func `every phrase offered as a remedy can be read`(phrase: String) {
        #expect(TimeLimitParser.parse(phrase).reading == .definite)
    }

    @Test func `every rule and problem is said in both languages`() {
        for limit in PublishedLimit.all.map({ TimeLimitParser.parse($0.text) }) {
            for wording in limit.rules.map(\.wording) + limit.problems.map(\.wording) {
                #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
            }
        }
        #expect(TimeLimitParser.parse("信息形成或者变更之日起20个工作日内").rules[0].wording.chinese == "信息形成或者变更之日起20个工作日内公开")
        #expect(
            TimeLimitParser.parse("每季度的首个月20日").rules[0].wording.english
                == "each quarter, by day 20 of its month 1, about the quarter before")
        #expect(TimeLimitParser.parse("党务、村务一般每半年公开一次").rules[0].wording.chinese == "党务、村务：原则上每半年至少公开1次")
    }

    @Test func `random splices of phrases are read without harm`() {
        var generator = SplitMix64(seed: 26)
        let phrases = PublishedLimit.all.map { Array($0.text) }
        for _ in 0..<1_500 {
            var text = ""
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                guard let phrase = phrases.randomElement(using: &generator) else { continue }
                let from = Int.random(in: 0...phrase.count, using: &generator)
                text += String(phrase[from..<Int.random(in: from...phrase.count, using: &generator)])
            }
            let read = TimeLimitParser.parse(text)
            let characters = Array(text)
            #expect(read.text == text)
            for problem in read.problems {
                #expect(problem.offset >= 0 && problem.offset + problem.length <= characters.count)
                #expect(problem.text == String(characters[problem.offset..<problem.offset + problem.length]))
            }
            if read.reading >= .malformed { #expect(read.rules.isEmpty) }
        }
        #expect(TimeLimitParser.parse(String(repeating: "信息形成之日起", count: 5_000)).reading == .notUnderstood)
        #expect(TimeLimitParser.parse("").rules.isEmpty)
    }
}

extension LimitKind {
    /// The rule without the verbatim words of its event.
    fileprivate var shape: String { LimitRule(self).notation.prefix { $0 != ":" }.description }
}
