import CommandLineTool
import Testing
import TestSupport

@Suite struct DueCommandTests {
    private func due(_ from: String, _ limit: String, _ options: String...) -> ToolRun {
        ToolRun(["due", from, limit, "--catalogues", Repository.catalogues] + options)
    }

    @Test func `the due day stands alone on the first line, below it how it was counted`() {
        let run = due("2022-06-17", "信息形成之日起20个工作日内")
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                2022-07-15
                信息形成之日起20个工作日内公开
                  从2022-06-17（星期五）的次日起算，当日不计，20个工作日届满于2022-07-15（星期五），该日仍为按时。
                  不计周末8天。

                """)
    }

    @Test func `quiet prints the day and nothing else`() {
        #expect(due("2022年6月17日", "信息形成之日起20个工作日内", "--quiet").output == "2022-07-15\n")
    }

    @Test func `English on request`() {
        let run = due("2022-06-17", "信息形成之日起20个工作日内", "--language", "en")
        #expect(run.lines.first == "2022-07-15")
        #expect(run.output.contains("20 working days end on 2022-07-15"))
    }

    @Test func `JSON holds day, reading and every rule`() throws {
        let run = due("2022-06-17", "每年1月31日前", "--format", "json")
        #expect(run.status == .done)
        #expect(
            run.output == """
                {
                  "answers": [
                    {
                      "counted": [
                        "2022-06-17当日或之后的第一个指定日期是2023-01-31（星期二），遇休息日不顺延。"
                      ],
                      "day": "2023-01-31",
                      "rule": "每年1月31日前（含当日）公开"
                    }
                  ],
                  "day": "2023-01-31",
                  "from": "2022-06-17",
                  "limit": "每年1月31日前",
                  "problems": [],
                  "reading": "definite"
                }

                """)
    }

    @Test func `a limit without a day says so on its first line and null in JSON`() {
        let run = due("2022-06-17", "长期公开")
        #expect(run.status == .done)
        #expect(run.lines.first == "没有可计算的日期")
        #expect(due("2022-06-17", "长期公开", "--language", "en").lines.first == "no day to count")
        #expect(due("2022-06-17", "长期公开", "--format", "json").output.contains("\"day\": null,\n  \"from\""))
    }

    @Test func `a limit that leaves it to a person is told and has no day`() {
        let run = due("2022-06-17", "按规定公开")
        #expect(run.status == .done)
        #expect(run.output == "没有可计算的日期\n")
        #expect(run.errors.hasPrefix("时限:1:1: 提示: 「按规定公开」由别的规定决定时限，需人工判断 [limit.delegated]\n"))
    }

    @Test func `a limit that cannot be read is an error of the input, underlined`() {
        let run = due("2022-06-17", "每月公布一次，20内")
        #expect(run.status == .inputErrors)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("错误: "))
        #expect(run.errors.contains("[limit.unit-missing]\n    每月公布一次，20内\n    "))
        #expect(run.errors.contains("^~"))
        #expect(run.errors.contains("  办法: 可以写成："))
    }

    @Test func `an empty limit is told`() {
        let run = due("2022-06-17", " ")
        #expect(run.status == .inputErrors)
        #expect(run.errors == "错误: 没有写时限 [limit.empty]\n  办法: 例如：信息形成之日起20个工作日内\n")
    }

    @Test func `a year outside the calendar is named and never guessed`() {
        let run = due("2031-12-30", "信息形成之日起20个工作日内")
        #expect(run.status == .inputErrors)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("年，节假日历没有这一年的放假安排（现有 2019–"))
        #expect(run.errors.contains("），不能推算 [calendar.year-missing]\n  办法: 该年放假通知公布后，补进 calendar/cn.yaml\n"))
    }

    @Test func `hours need a clock time`() {
        let run = due("2022-06-17", "事件发生后24小时内公开")
        #expect(run.status == .inputErrors)
        #expect(run.errors == "错误: 以小时计的时限要从钟点算起，只有日期算不出来 [limit.needs-clock]\n  办法: 按起算的钟点人工核对\n")
    }

    @Test func `without its calendar there is no answer`() throws {
        let folder = try TemporaryFolder()
        let missing = ToolRun("due", "2022-06-17", "及时", "--catalogues", folder.path + "/x")
        #expect(missing.status == .inputErrors)
        #expect(
            missing.errors == """
                错误: --catalogues 指定的标准目录文件夹“\(folder.path)/x”不存在 [catalogues.not-a-folder]
                  办法: 核对路径；应指向含有 calendar、schemes 等的文件夹

                """)
        let empty = ToolRun("due", "2022-06-17", "及时", "--catalogues", folder.path)
        #expect(empty.status == .inputErrors)
        #expect(empty.errors.hasPrefix("错误: 找不到文件“\(folder.path)/calendar/cn.yaml” [file.missing]\n"))
    }
}
