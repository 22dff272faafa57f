import Foundation
import TestSupport
import Testing

/// Weights, bands and judgements that cannot be meant: the program says where and what to do, and computes no score.
@Suite struct BadScoringInputTests {
    /// A change of the sample scheme or facts.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var scheme = ScoringSamples.scheme
        var facts = ScoringSamples.facts
        let code: String
        /// Line and column in the file that is at fault.
        let place: String

        var testDescription: String { name }
    }

    private static let graded =
        ScoringSamples.scheme + "grades: {bands: [{from: 60, name: 合格}, {from: 90, name: 优秀}, {from: 0, name: 差}]}\n"

    private static func weighed(_ weight: String) -> String {
        """
        scheme: demo
        title: 试验细则
        total: 100
        indicators:
          - {id: coverage, title: 公开率, weight: \(weight), measure: {dimension: presence}, rule: {share: {}}}
          - {id: work, title: 工作保障, weight: 40, rule: {mark: {from: 0, to: 40}}}

        """
    }

    private static func points(_ points: String) -> String {
        ScoringSamples.scheme.replacing("points: 40", with: "points: \(points)")
    }

    static let cases =
        ["NaN", ".nan", "Infinity", ".inf", "-.inf", "1e30", "10^30"].flatMap { number in
            [
                Case(name: "points \(number)", scheme: points(number), code: "yaml.not-a-number", place: ":6:37"),
                Case(name: "weight \(number)", scheme: weighed(number), code: "yaml.not-a-number", place: ":5:40"),
            ]
        } + [
            Case(name: "points negative", scheme: points("-40"), code: "scheme.negative", place: ":6:37"),
            Case(name: "weight negative", scheme: weighed("-60"), code: "scheme.negative", place: ":5:40"),
            Case(
                name: "points of 31 digits", scheme: points("1" + String(repeating: "0", count: 30)),
                code: "yaml.too-many-digits", place: ":6:37"),
            Case(
                name: "weight of 31 digits", scheme: weighed("1" + String(repeating: "0", count: 30)),
                code: "yaml.too-many-digits", place: ":5:40"),
            Case(name: "grades in the wrong order", scheme: graded, code: "scheme.band-order", place: ":7:47"),
            Case(
                name: "bands of a share in the wrong order",
                scheme: ScoringSamples.scheme.replacing(
                    "rule: {share: {}}",
                    with: "rule: {bands: [{from: 0.5, points: 30}, {from: 0.9, points: 60}, {from: 0, points: 0}]}"),
                code: "scheme.band-order", place: ":5:"),
            Case(
                name: "a mark above its range", facts: ScoringSamples.facts.replacing("points: 30", with: "points: 41"),
                code: "score.mark-out-of-range", place: ":6:"),
            Case(
                name: "a mark below its range", facts: ScoringSamples.facts.replacing("points: 30", with: "points: -1"),
                code: "scheme.negative", place: ":6:"),
            Case(
                name: "a mark that is no number",
                facts: ScoringSamples.facts.replacing("points: 30", with: "points: NaN"),
                code: "yaml.not-a-number", place: ":6:"),
            Case(
                name: "a mark without a reason", facts: ScoringSamples.facts.replacing("reason: 资料齐全, ", with: ""),
                code: "yaml.missing-key", place: ":6:"),
            Case(
                name: "a mark with an empty reason", facts: ScoringSamples.facts.replacing("资料齐全", with: "\"  \""),
                code: "yaml.empty-value", place: ":6:"),
            Case(
                name: "a mark that nobody signed",
                facts: ScoringSamples.facts.replacing("by: 测评组, on-day", with: "on-day"),
                code: "yaml.missing-key", place: ":6:"),
            Case(
                name: "a mark given twice",
                facts: ScoringSamples.facts.replacing(
                    "marks: {work: {points: 20, reason: 资料不全, by: 测评组, on-day: 2022-07-10}}",
                    with: "marks: {work: {points: 20, reason: 甲, by: 甲}, work: {points: 30, reason: 乙, by: 乙}}"),
                code: "yaml.duplicate-key", place: ":10:"),
        ]

    @Test(arguments: cases)
    func `score says where and what to do, and gives no score`(input: Case) throws {
        let folder = try TemporaryFolder()
        let scheme = try folder.write("scheme.yaml", input.scheme)
        let facts = try folder.write("facts.yaml", input.facts)
        let run = try Program.run(["score", scheme, facts])
        #expect(run.isOrderly && run.code == 2)
        #expect(run.output.isEmpty)
        let isScheme = input.facts == ScoringSamples.facts
        Self.expect(input.code, at: (isScheme ? scheme : facts) + input.place, in: run.errorText)
        let json = try Program.run(["score", scheme, facts, "--format", "json"])
        #expect(json.code == 2 && json.output.isEmpty)
        // What needs both files to be seen wrong, validate cannot see in one.
        guard !input.code.hasPrefix("score.") else { return }
        let file = isScheme ? scheme : facts
        let validated = try Program.run(["validate", file])
        #expect(validated.code == 2)
        Self.expect(input.code, at: file + input.place, in: validated.errorText)
    }

    /// The code stands in a line that begins with the place, and a remedy follows before the next one.
    private static func expect(
        _ code: String, at place: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let lines = text.split(separator: "\n").map(String.init)
        guard let line = lines.firstIndex(where: { $0.hasSuffix("[\(code)]") }) else {
            Issue.record("no \(code) in:\n\(text)", sourceLocation: sourceLocation)
            return
        }
        #expect(lines[line].hasPrefix(place), sourceLocation: sourceLocation)
        let rest = lines[(line + 1)...].prefix { !$0.hasSuffix("]") }
        #expect(rest.contains { $0.hasPrefix("  办法: ") }, "\(text)", sourceLocation: sourceLocation)
    }

    // MARK: Rounds

    /// Rows of `judgements.csv` of a round, what is said of them, and whether there is a result all the same.
    struct Judged: Sendable, CustomTestStringConvertible {
        let name: String
        let rows: String
        let code: String
        let place: String
        var exitCode: Int32 = 2

        var testDescription: String { name }
    }

    static let judged = [
        Judged(
            name: "a mark above its range", rows: "town-1,work,,mark,41,资料齐全,测评组,2022-07-10,\n",
            code: "score.mark-out-of-range", place: "judgements.csv 第1行 「indicator」列"),
        Judged(
            name: "a negative mark", rows: "town-1,work,,mark,-1,资料齐全,测评组,2022-07-10,\n",
            code: "judgements.negative-mark", place: "judgements.csv 第1行 「points」列"),
        Judged(
            name: "a mark of NaN", rows: "town-1,work,,mark,NaN,资料齐全,测评组,2022-07-10,\n",
            code: "table.not-a-decimal", place: "judgements.csv 第1行 「points」列"),
        Judged(
            name: "a mark without a reason", rows: "town-1,work,,mark,30,,测评组,2022-07-10,\n",
            code: "table.blank-cell", place: "judgements.csv 第1行 「reason」列"),
        Judged(
            name: "a mark that nobody signed", rows: "town-1,work,,mark,30,资料齐全,,2022-07-10,\n",
            code: "table.blank-cell", place: "judgements.csv 第1行 「by」列"),
        Judged(
            name: "two marks that contradict",
            rows: "town-1,work,,mark,30,资料齐全,甲,2022-07-10,\ntown-1,work,,mark,20,资料不全,乙,2022-07-11,\n",
            code: "judgement.contradiction", place: "judgements.csv 第2行 「indicator」列"),
        Judged(
            name: "an expired waiver",
            rows:
                "town-1,work,,mark,30,资料齐全,测评组,2022-07-10,\ntown-1,,small/notice,waive,,不涉及,测评组,2022-01-10,2022-07-30\n",
            code: "judgement.expired-waiver", place: "judgements.csv 第2行 「item」列", exitCode: 0),
    ]

    @Test(arguments: judged)
    func `assess says where and what to do, and guesses nothing`(input: Judged) throws {
        let folder = try Self.round(judgements: input.rows)
        let arguments = [folder.path + "/round", "--catalogues", folder.path + "/Catalogues"]
        let run = try Program.run(["assess"] + arguments)
        #expect(run.isOrderly && run.code == input.exitCode, "\(run.errorText)")
        Self.expect(input.code, at: input.place, in: run.errorText)
        let validated = try Program.run(["validate"] + arguments)
        // A range is only seen when scores are computed.
        if !["score.mark-out-of-range", "judgement.contradiction"].contains(input.code) {
            #expect(validated.code == input.exitCode)
            Self.expect(input.code, at: folder.path + "/round/" + input.place, in: validated.errorText)
        }
        guard input.exitCode == 0 else {
            #expect(run.output.isEmpty)
            #expect(folder.read("round/results/assessment.json") == nil)
            return
        }
        // The waiver does not hold: the notice that is not there still counts.
        let scores = try #require(folder.read("round/results/scores.csv"))
        let valid = try Self.round(judgements: input.rows.replacing("2022-07-30", with: "2022-07-31"))
        _ = try Program.run(["assess", valid.path + "/round", "--catalogues", valid.path + "/Catalogues"])
        #expect(scores != valid.read("round/results/scores.csv"))
    }

    /// One town (合成数据) that owes a standing notice and has not posted it; somebody looked.
    private static func round(judgements: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("Catalogues/vocabulary.yaml", "vocabulary: channels\nchannels:\n  - {name: 政府网站}\n")
        try folder.copy(Repository.catalogues + "/calendar", to: "Catalogues/calendar")
        try folder.write(
            "Catalogues/fields/small.yaml",
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - {id: notice, name: [通知], arises: standing, channels: [政府网站], levels: [township], status: draft}

            """)
        try folder.write(
            "Catalogues/bodies/small.yaml",
            "bodies: small\ngroups: {towns: 镇街}\nlist:\n  - {id: town-1, name: 甲镇, kind: town, group: towns}\n")
        try folder.write("Catalogues/schemes/small.yaml", ScoringSamples.scheme)
        try folder.write("round/records.csv", "body,item,title,posted,channels\n")
        try folder.write(
            "round/judgements.csv", "body,indicator,item,kind,points,reason,by,on-day,until\n" + judgements)
        try folder.write(
            "round/round.yaml",
            """
            round: small
            title: 合成轮次
            period: {from: 2022-04-01, to: 2022-06-30}
            cut-off: 2022-07-31
            catalogues: [fields/small]
            bodies: bodies/small
            schemes: {towns: schemes/small}
            records:
              - file: records.csv
                covers: {channels: [政府网站], bodies: all, posted: {from: 2022-04-01, to: 2022-07-31}, looked-on: 2022-07-31}
            judgements: [judgements.csv]

            """)
        return folder
    }
}
