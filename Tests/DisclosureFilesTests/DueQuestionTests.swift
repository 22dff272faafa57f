import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct DueQuestionTests {
    let counting = LimitCounting(
        WorkingDayCalendar(
            years: 2019...2026,
            exceptions: holidayFacts.compactMap { fact in
                CivilDate(fact.date).map { CalendarException(date: $0, name: fact.name, isWorkday: fact.isWorkday) }
            }))

    private func lines(_ start: String, _ limit: String, _ language: Language = .chinese) throws -> [String] {
        let start = try #require(CivilDate(start))
        let answers = try DueQuestion.answers(from: start, limit: TimeLimitParser.parse(limit), counting: counting)
        return DueQuestion.text(answers, in: language)
    }

    @Test(arguments: [
        ("2022-06-17", "信息形成之日起20个工作日内", "2022-07-15"), ("2022-06-17", "收到批复后五日内公布", "2022-06-22"),
        ("2022-09-24", "公示期不少于7天", "2022-10-01"), ("2022-03-31", "每季度的首个月20日", "2022-04-20"),
        ("2022-04-21", "每季度的首个月20日", "2022-07-20"), ("2022-02-01", "每年1月31日前", "2023-01-31"),
        ("2022-05-05", "每季度至少公布一次", "2022-06-30"), ("2022-09-05", "每月后10个工作日内公开", "2022-10-19"),
        ("2022-10-12", "听证7个工作日前予以公开", "2022-09-28"), ("2022-06-17", "制定或获取信息之日起10个工作日内，公示7个工作日", "2022-07-01"),
        ("2022-03-01", "自收到申请之日起20个工作日内公开", "2022-03-29"), ("2022-06-15", "次周三之前", "2022-06-15"),
        ("2022-09-01", "开学前", "2022-08-31"), ("2022-09-01", "随采购公告公开", "2022-09-01"),
        ("2022-06-17", "一般村务定期公开，最长不超过三个月", "2022-09-19"),
    ])
    func `the first line is the day alone`(start: String, limit: String, day: String) throws {
        let lines = try lines(start, limit)
        #expect(lines.first == day)
        #expect(lines.count > 1)
    }

    @Test func `below it stands how it was counted`() throws {
        #expect(
            try lines("2022-06-17", "信息形成之日起20个工作日内") == [
                "2022-07-15", "信息形成之日起20个工作日内公开",
                "  从2022-06-17（星期五）的次日起算，当日不计，20个工作日届满于2022-07-15（星期五），该日仍为按时。", "  不计周末8天。",
            ])
        #expect(try lines("2022-06-17", "长期公开", .english).first == "no day to count")
        #expect(try lines("2022-06-17", "及时公开").last == "  “及时”没有天数，由评分细则规定；没有规定的，由人工判断。")
        #expect(try lines("2022-06-17", "看不懂") == [])
    }

    @Test func `each rule of a limit has its own answer`() throws {
        let text = try lines("2022-06-17", "信息形成20个工作日内公开;其中行政处罚决定自作出之日起7个工作日内公示")
        #expect(text.first == "2022-07-15")
        #expect(text.contains("  2022-06-28"))
    }

    @Test func `a year without holidays is an error`() throws {
        #expect(throws: LimitCountingFailure.yearMissing(2027)) { _ = try lines("2026-12-20", "信息形成之日起20个工作日内") }
        #expect(throws: LimitCountingFailure.needsClock) { _ = try lines("2026-12-20", "24小时内公开") }
    }
}
