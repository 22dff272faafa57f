import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Which rulings stand, and what is said of those that do not.
@Suite struct AppealHearingTests {
    static let place = Place.field("a.csv", row: 1, column: "申诉对象")

    static func judgement(_ kind: Judgement.Kind, _ subject: String, by: String, points: String? = nil) -> Judgement {
        Judgement(
            body: "t1", subject: subject, kind: kind, points: points, reason: "理由", by: by, onDay: nil, until: nil,
            evidence: nil, reference: nil, place: nil)
    }

    static func appeal(
        _ kind: Appeal.Kind?, _ subject: String, body: String = "t1", by: String = "党政办", filed: String = "2022-07-22",
        admitted: Bool = false, _ ruling: Appeal.Ruling? = nil
    ) -> Appeal {
        Appeal(
            body: body, kind: kind, subject: subject, claim: "诉求", by: by, filedOn: CivilDate(filed)!,
            isAdmitted: admitted, ruling: ruling, place: place)
    }

    static func exact(_ text: String) -> ExactNumber { (try? ExactNumber(decimal: text)) ?? .zero }

    static func ruling(
        _ decision: Appeal.Decision, _ points: ExactNumber? = nil, by: String? = "复核组", reason: String? = "属实",
        on day: String? = "2022-07-28"
    ) -> Appeal.Ruling {
        Appeal.Ruling(decision, points: points, reason: reason, by: by, onDay: day.flatMap { CivilDate($0) })
    }

    func hearing() throws -> AppealHearing {
        let observed = Place.field("o.csv", row: 3, column: "状态")
        var seen = ReCheckTests.finding("0a1b2c3d4e5f", "v1")
        seen.item = "c/list"
        seen.evidence = [Evidence(kind: .observation, place: observed, text: Wording("未见", "not seen"))]
        let item = DisclosureItem(id: "c/list", names: ["名单"], arises: .perOccurrence, levels: [.township])
        let other = DisclosureItem(id: "c/other", names: ["其他"], arises: .perOccurrence, levels: [.township])
        return AppealHearing(
            findings: [seen, ReCheckTests.finding("fff000fff000", "t2")], items: [item, other],
            register: ReCheckTests.register,
            judgements: [
                Self.judgement(.mark, "work", by: "张三、李四", points: "30"), Self.judgement(.waive, "on-time", by: "办公室"),
                Self.judgement(.waive, "c/other", by: "办公室"), Self.judgement(.confirm, "0a1b2c3d4e5f", by: "王 五"),
            ],
            observations: [
                Observation(
                    body: "v1", item: "c/list", cycle: nil, channel: nil, state: .notSeen,
                    lookedOn: CivilDate("2022-07-10")!, by: "观察员", firstSeen: nil, lastSeen: nil, evidence: nil,
                    place: observed)
            ],
            schemes: [("towns", try ReviewScoreTests.scheme("penalty: [{id: leak, title: 泄露, deduct: 2}]"))],
            appealsUntil: CivilDate("2022-07-25"), cutOff: CivilDate("2022-07-15")!,
            owed: { body, item in body == "t1" && item == "c/list" })
    }

    @Test(
        arguments: [
            (appeal(.finding, "0a1b2c3d4e5f", ruling(.upheld)), .dismissFinding("0a1b2c3d4e5f")),
            (appeal(nil, "0a1b2c3d4e5f", body: "v1", ruling(.upheld)), .dismissFinding("0a1b2c3d4e5f")),
            (
                appeal(.finding, "0a1b2c3d4e5f", ruling(.partlyUpheld, exact("1.5"))),
                .giveBack(finding: "0a1b2c3d4e5f", points: exact("1.5"))
            ),
            (appeal(.mark, "work", ruling(.upheld, 36)), .replaceMark("work", points: 36)),
            (appeal(.mark, "保障", ruling(.partlyUpheld, 33)), .replaceMark("work", points: 33)),
            (appeal(nil, "work", ruling(.upheld, 40)), .replaceMark("work", points: 40)),
            (appeal(.indicator, "work", ruling(.upheld, 0)), .setPoints(indicator: "work", points: 0)),
            (appeal(.indicator, "及时", ruling(.upheld, 60)), .setPoints(indicator: "on-time", points: 60)),
            (appeal(.waiver, "on-time", ruling(.upheld)), .liftWaiver(indicator: "on-time")),
            (appeal(nil, "on-time", ruling(.upheld)), .liftWaiver(indicator: "on-time")),
            (appeal(.waiver, "work", ruling(.upheld)), .grantWaiver(indicator: "work")),
            (appeal(.waiver, "c/list", ruling(.upheld)), .grantItemWaiver("c/list")),
            (appeal(.waiver, "c/other", ruling(.upheld)), .liftItemWaiver("c/other")),
        ] as [(Appeal, HeardAppeal.Effect)])
    func `what a ruling does to each of the four kinds`(appeal: Appeal, effect: HeardAppeal.Effect) throws {
        let (heard, diagnostics) = try hearing().hear([appeal])
        #expect(diagnostics.map(\.message.chinese) == [])
        #expect(heard.first?.effect == effect && heard.first?.scoredBody == "t1")
    }

    @Test func `a rejected appeal and one still to be ruled change nothing`() throws {
        let (heard, diagnostics) = try hearing().hear([
            Self.appeal(.mark, "work", Self.ruling(.rejected)), Self.appeal(.finding, "0a1b2c3d4e5f"),
        ])
        #expect(diagnostics.isEmpty && heard.allSatisfy { $0.effect == nil })
        #expect(Set(heard.map(\.state)) == [.rejected, .pending])
        #expect(heard.first { $0.kind == .finding }?.title.chinese == "一村·名单·及时性")
    }

    @Test(arguments: [
        (
            appeal(.mark, "work", filed: "2022-07-26", ruling(.upheld, 36)), "appeals.late",
            "「t1」对评分「work」的申诉2022-07-26提出，申诉截止2022-07-25，只作记录，不改变得分", HeardAppeal.State.late
        ),
        (
            appeal(.mark, "work", ruling(.upheld, 36, by: "李四")), "appeals.judge-rules",
            "「t1」对评分「work」的申诉由李四裁定，原评判也是李四作的，未执行", .notApplied
        ),
        (
            appeal(.finding, "0a1b2c3d4e5f", ruling(.upheld, by: "观察员")), "appeals.judge-rules",
            "「t1」对问题「0a1b2c3d4e5f」的申诉由观察员裁定，原评判也是观察员作的，未执行", .notApplied
        ),
        (
            appeal(.finding, "0a1b2c3d4e5f", ruling(.upheld, by: "王五")), "appeals.judge-rules",
            "「t1」对问题「0a1b2c3d4e5f」的申诉由王五裁定，原评判也是王五作的，未执行", .notApplied
        ),
        (
            appeal(.indicator, "work", ruling(.upheld, 36, by: "张三")), "appeals.judge-rules",
            "「t1」对指标「work」的申诉由张三裁定，原评判也是张三作的，未执行", .notApplied
        ),
        (
            appeal(.waiver, "on-time", ruling(.rejected, by: "办公室")), "appeals.judge-rules",
            "「t1」对合理缺项「on-time」的申诉由办公室裁定，原评判也是办公室作的，未执行", .notApplied
        ),
        (
            appeal(.mark, "work", ruling(.upheld, 36, by: "党政办")), "appeals.appellant-rules",
            "「t1」对评分「work」的申诉由申诉方党政办自己裁定，未执行", .notApplied
        ),
        (
            appeal(.mark, "work", ruling(.upheld, 36, by: "甲镇")), "appeals.appellant-rules",
            "「t1」对评分「work」的申诉由申诉方甲镇自己裁定，未执行", .notApplied
        ),
        (
            appeal(.mark, "work", ruling(.upheld, 36, reason: nil, on: nil)), "appeals.incomplete-ruling",
            "「t1」对评分「work」的申诉，裁定缺裁定理由、裁定日期，未执行", .notApplied
        ),
        (
            appeal(.mark, "work", ruling(.upheld, 36, on: "2022-07-21")), "appeals.ruled-before-filed",
            "「t1」对评分「work」的申诉2022-07-22提出，裁定日期却是2022-07-21，未执行", .notApplied
        ),
        (
            appeal(.mark, "work", ruling(.partlyUpheld)), "appeals.without-points",
            "「t1」对评分「work」的申诉得到支持，但没有写裁定得分，未执行", .notApplied
        ),
        (
            appeal(.finding, "0a1b2c3d4e5f", ruling(.partlyUpheld)), "appeals.without-points",
            "「t1」对问题「0a1b2c3d4e5f」的申诉得到支持，但没有写裁定得分，未执行", .notApplied
        ),
        (
            appeal(.waiver, "on-time", ruling(.partlyUpheld)), "appeals.half-waiver",
            "「t1」对合理缺项「on-time」的申诉不能部分支持：要么涉及，要么不涉及，未执行", .notApplied
        ),
        (
            appeal(.finding, "0a1b2c3d4e5a", ruling(.upheld)), "appeals.unknown-finding",
            "「t1」没有问题「0a1b2c3d4e5a」可以申诉，本件不改变得分", .notApplied
        ),
        (
            appeal(.finding, "fff000fff000", ruling(.upheld)), "appeals.unknown-finding",
            "「t1」没有问题「fff000fff000」可以申诉，本件不改变得分", .notApplied
        ),
        (
            appeal(.mark, "works", ruling(.upheld, 3)), "appeals.unknown-mark", "「t1」没有评分「works」可以申诉，本件不改变得分",
            .notApplied
        ),
        (
            appeal(.waiver, "c/lists", ruling(.upheld)), "appeals.unknown-waiver",
            "「t1」没有合理缺项「c/lists」可以申诉，本件不改变得分", .notApplied
        ),
        (
            appeal(.indicator, "on-tim", ruling(.upheld, 3)), "appeals.unknown-indicator",
            "「t1」没有指标「on-tim」可以申诉，本件不改变得分", .notApplied
        ),
        (appeal(nil, "没有的", ruling(.upheld)), "appeals.unknown-subject", "「t1」没有申诉对象「没有的」可以申诉，本件不改变得分", .notApplied),
        (
            appeal(.indicator, "leak", ruling(.upheld, 1)), "appeals.allegation", "「leak」是否决或倒扣事项，不能直接申诉，本件不改变得分",
            .notApplied
        ),
    ])
    func `a ruling that cannot stand is told with its place, and nothing changes`(
        appeal: Appeal, code: String, chinese: String, state: HeardAppeal.State
    ) throws {
        let (heard, diagnostics) = try hearing().hear([appeal])
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.message.chinese == chinese)
        #expect(diagnostics.first?.severity == .warning && diagnostics.first?.place == Self.place)
        #expect(diagnostics.first?.remedy != nil)
        #expect(heard.first?.state == state && heard.first?.effect == nil)
        #expect(heard.first?.remark?.chinese == chinese)
    }

    @Test(arguments: [
        (appeal(.mark, "work", ruling(.upheld, 41)), "「t1」对评分「work」的申诉，裁定41分，超出0到40分的范围"),
        (appeal(.indicator, "on-time", ruling(.upheld, exact("60.5"))), "「t1」对指标「on-time」的申诉，裁定60.5分，超出0到60分的范围"),
        (appeal(.indicator, "on-time", ruling(.upheld, -1)), "「t1」对指标「on-time」的申诉，裁定-1分，超出0到60分的范围"),
        (
            appeal(.finding, "0a1b2c3d4e5f", ruling(.partlyUpheld, 0)), "「t1」对问题「0a1b2c3d4e5f」的申诉部分支持，返还0分，应大于0"
        ),
    ])
    func `points that cannot be are an error`(appeal: Appeal, chinese: String) throws {
        let (heard, diagnostics) = try hearing().hear([appeal])
        #expect(diagnostics.map(\.code) == ["appeals.points-out-of-range"])
        #expect(diagnostics.first?.severity == .error && diagnostics.first?.message.chinese == chinese)
        #expect(heard.first?.effect == nil)
    }

    @Test func `the nearest name is offered`() throws {
        let remedies = try [
            Self.appeal(.finding, "0a1b2c3d4e5a"), Self.appeal(.mark, "works"), Self.appeal(.waiver, "c/lists"),
            Self.appeal(.indicator, "on-tim"), Self.appeal(nil, "on-tme"),
        ].map { try hearing().hear([$0]).diagnostics.first?.remedy?.chinese }
        #expect(remedies == ["0a1b2c3d4e5f", "work", "c/list", "on-time", "on-time"].map { "是否想写 \($0)？" })
    }

    @Test func `a late appeal that was admitted is heard`() throws {
        let (heard, diagnostics) = try hearing().hear([
            Self.appeal(.mark, "work", filed: "2022-07-26", admitted: true, Self.ruling(.upheld, 36))
        ])
        #expect(diagnostics.isEmpty && heard.first?.effect == .replaceMark("work", points: 36))
    }

    @Test func `contradicting rulings are an error, in whatever order they come; equal ones count once`() throws {
        let first = Self.appeal(.mark, "work", Self.ruling(.upheld, 36))
        let second = Self.appeal(nil, "work", filed: "2022-07-23", Self.ruling(.partlyUpheld, 33))
        for appeals in [[first, second], [second, first]] {
            let (heard, diagnostics) = try hearing().hear(appeals)
            #expect(diagnostics.map(\.code) == ["appeals.contradiction"] && diagnostics.first?.severity == .error)
            #expect(diagnostics.first?.message.chinese == "「t1」对评分「work」的申诉有两个不同的裁定：支持36分和部分支持33分")
            #expect(heard.allSatisfy { $0.state == .notApplied && $0.effect == nil })
        }
        let again = Self.appeal(.mark, "work", filed: "2022-07-23", Self.ruling(.upheld, 36))
        let (heard, diagnostics) = try hearing().hear([again, first])
        #expect(diagnostics.map(\.code) == ["appeals.repeated"])
        #expect(heard.map(\.state) == [.upheld, .upheld] && heard.count { $0.effect != nil } == 1)
        // A late one that was not admitted contradicts nothing.
        let late = Self.appeal(.mark, "work", filed: "2022-07-30", Self.ruling(.rejected, on: "2022-08-01"))
        #expect(try hearing().hear([first, late]).diagnostics.map(\.code) == ["appeals.late"])
    }

    @Test func `points where none are taken are told and not used`() throws {
        let (heard, diagnostics) = try hearing().hear([
            Self.appeal(.finding, "0a1b2c3d4e5f", Self.ruling(.upheld, 3))
        ])
        #expect(diagnostics.map(\.code) == ["appeals.idle-points"])
        #expect(heard.first?.effect == .dismissFinding("0a1b2c3d4e5f"))
    }
}
