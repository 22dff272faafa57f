import CommandLineTool
import TestSupport
import Testing

/// `zwgk judgements compare`, on a committed round with two readings added (合成).
@Suite struct JudgementsCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Repository.root + "/Reports/annual-reports-2024", to: "round")
        let head = "body,item,kind,reason,by\n"
        try folder.write("round/a.csv", head + "高青县常家镇人民政府,annual-reports/township,不涉及,合成,甲\n")
        try folder.write(
            "round/b.csv",
            head
                + "gaoqing/changjia,annual-reports/township,不涉及,合成,乙\ngaoqing/emergency,annual-reports/department,不涉及,合成,乙\n"
        )
        let round = try #require(folder.read("round/round.yaml"))
        try folder.write("round/round.yaml", round + "judgements: a.csv\nsecond-judgements: [b.csv]\n")
    }

    private func compare(_ options: String...) -> ToolRun {
        ToolRun(["judgements", "compare", folder.path + "/round", "--catalogues", Repository.catalogues] + options)
    }

    @Test func `how far two readings agree, in both languages and as JSON`() {
        let run = compare()
        #expect(run.status == .done && run.errors.isEmpty)
        #expect(
            run.output == """
                两人都评过 1 处，一致 1 处，一致率 100.00%
                - 政府信息公开年报 · 乡镇(街道)年度报告 [annual-reports/township] 合理缺项，1 处一致 1 处，100.00%

                只有第二人评过 1 处

                """)
        #expect(compare("--language", "en").output.hasPrefix("judged by both: 1, equal: 1, agreement 100.00%\n"))
        #expect(compare("--format", "json").output.contains("\"onlySecond\""))
    }

    @Test func `a round without a second reading is told what to write`() {
        let run = ToolRun(
            "judgements", "compare", Repository.root + "/Reports/annual-reports-2024", "--catalogues",
            Repository.catalogues)
        #expect(run.status == .inputErrors)
        #expect(run.errors.contains("round.yaml 没有写第二人的评判 [round.no-second-judgements]"))
        #expect(run.errors.contains("写上 second-judgements: [judgements/second.xlsx]"))
    }
}
