import DisclosureModel
import ExactArithmetic
import SourceText

/// One body's values as the columns of an export ask for them.
struct ExportReading {
    let body: AssessmentReport.BodyReport
    /// Its place in the table, from 1.
    let number: Int
    let report: AssessmentReport

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english).text(in: report.language)
    }

    func cell(_ column: ExportMapping.Column, _ problems: inout ExportProblems) -> AppraisalTable.Cell {
        let value: ExportValue
        switch column.content {
        case .text(let text): return .text(text)
        case .value(let named): value = named
        }
        if value == .number { return .number("\(number)") }
        if value.isFigure || value == .rank || value == .ranked {
            guard let text = figure(value, column) else {
                if value == .points, body.score != nil { problems.noAppraisal(column) }
                return .text(column.missing ?? missing(value))
            }
            return DecimalText(text) == nil ? .text(text) : .number(text)
        }
        guard let text = text(value) else { return .text(column.missing ?? missing(value)) }
        if let theirs = column.words[text] { return .text(theirs) }
        if value == .grade, !column.words.isEmpty { problems.noWord(for: text, column) }
        return .text(text)
    }

    private func text(_ value: ExportValue) -> String? {
        switch value {
        case .name: body.name
        case .id: body.id
        case .kind: body.kindTitle(in: report.language)
        case .group: body.groupTitle ?? body.group
        case .groupID: body.group
        case .scheme: body.scheme
        case .grade: body.grade
        case .remark: body.remark
        default: AppraisalTable.ofRound(value, report.round)
        }
    }

    // MARK: Figures

    private func figure(_ value: ExportValue, _ column: ExportMapping.Column) -> String? {
        switch value {
        case .rank: return body.rank.map(String.init)
        case .ranked: return body.ranked.map(String.init)
        case .score:
            if column.reading == .exact { return rounded(body.exactScore, column.digits) }
            return rounded(body.score, column.digits)
        case .exactScore: return rounded(body.exactScore, column.digits)
        case .total: return rounded(body.total, column.digits)
        case .coverage: return rounded(body.coverage, column.digits)
        case .points: return rounded(body.points, column.digits)
        case .percentage:
            return Self.share(of: body, column.reading).map { ($0 * 100).decimalText(digits: column.digits ?? 2) }
        case .pointsByScore:
            guard let points = column.points, let share = Self.share(of: body, column.reading) else { return nil }
            return (points * share.clamped(to: .zero ... .one)).decimalText(digits: column.digits ?? 2)
        case .pointsByRank:
            guard let points = column.points, let rank = body.rank, let ranked = body.ranked,
                let share = ExactNumber(numerator: ranked - rank + 1, denominator: ranked)
            else { return nil }
            return (points * share).decimalText(digits: column.digits ?? 2)
        case .indicator(let id): return rounded(indicator(id)?.points, column.digits)
        case .indicatorFull(let id): return rounded(indicator(id)?.full, column.digits)
        default: return nil
        }
    }

    private func indicator(_ id: String) -> AssessmentReport.IndicatorReport? {
        body.indicators.lazy.flatMap(\.withDescendants).first { $0.id == id }
    }

    /// As published where no digits are asked for; else rounded from it, half away from zero.
    private func rounded(_ text: String?, _ digits: Int?) -> String? {
        guard let text, let digits else { return text }
        return ExactNumber(exactText: text)?.decimalText(digits: digits) ?? text
    }

    /// The score as a share of its total.
    static func share(of body: AssessmentReport.BodyReport, _ reading: Scheme.Reading) -> ExactNumber? {
        let text = reading == .exact ? body.exactScore : body.score
        guard let score = text.flatMap({ ExactNumber(exactText: $0) }),
            let total = body.total.flatMap({ ExactNumber(exactText: $0) })
        else { return nil }
        return score.divided(by: total)
    }

    // MARK: What is not there

    private func missing(_ value: ExportValue) -> String {
        switch value {
        case .remark, .group, .groupID: return ""
        case .coverage: return say("无应公开事项", "nothing owed")
        case .score where body.score == nil:
            return say("不评分", "no score") + (body.remark.map { say("：\($0)", ": \($0)") } ?? "")
        case .indicator(let id) where body.score != nil, .indicatorFull(let id) where body.score != nil:
            return indicator(id) == nil
                ? say("无此指标", "no such indicator") : say("不涉及或未评", "not applicable or not assessed")
        case .points where body.score != nil: return say("细则未定折算", "the scheme converts nothing")
        case .grade where body.score != nil: return say("不定等次", "no grade")
        case .scheme: return say("无细则", "no scheme")
        default: return say("不评分", "no score")
        }
    }
}
