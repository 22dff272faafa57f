import DisclosureModel
import ExactArithmetic
import SourceText

/// The lines of a body's trace that belong to no single indicator: what was waived, vetoes, and from the sum of the first
/// level to grade and rank.
struct BodyTrace {
    typealias Line = AssessmentReport.TraceReport

    let score: BodyScore
    let scheme: Scheme
    let ranked: RankedScore
    /// Bodies of the group with the same rank, itself included.
    let tied: Int
    let builder: TraceBuilder

    /// In the order in which a score is computed.
    var lines: [Line] { vetoes + sum + published + grade + rank }

    private func line(_ stage: TraceStage, _ rule: String, _ wording: Wording) -> Line {
        Line(stage: stage.rawValue, rule: rule, text: wording.text(in: builder.language))
    }

    /// A veto is stated first; what it does to the points stands where it does it.
    private var vetoes: [Line] {
        guard !scheme.vetoes.isEmpty else { return [] }
        guard !score.vetoes.isEmpty else {
            return [line(.veto, "no-veto", Wording("没有查实的否决事项", "no veto is confirmed"))]
        }
        return score.vetoes.map { veto in
            var line = line(.veto, "confirmed-veto", Wording("查实的否决事项：\(veto.title)", "confirmed veto: \(veto.title)"))
            line.by = builder.people(veto.decisions)
            line.automatic = false
            return line
        }
    }

    private var sum: [Line] {
        var lines: [Line] = []
        var passed = gatePassed
        for index in score.lines.indices {
            let next = builder.report(at: index, of: score.lines)
            if next.stage != TraceStage.rollUp.rawValue, next.stage != TraceStage.redistribution.rawValue,
                let line = passed
            {
                lines.append(line)
                passed = nil
            }
            lines.append(next)
        }
        return lines + [passed].compactMap(\.self)
    }

    /// A pass mark that was reached leaves no step.
    private var gatePassed: Line? {
        guard let gate = scheme.gate, score.exact != nil else { return nil }
        guard !score.lines.contains(where: { if case .gate = $0.step { true } else { false } }) else { return nil }
        let below = gate.below.briefText
        return line(.gate, "gate-passed", Wording("不低于\(below)分，未触底线", "not below \(below): the gate is passed"))
    }

    /// From the exact to the published score.
    private var published: [Line] {
        guard let exact = score.exact, let rounded = score.rounded, exact != rounded else { return [] }
        let digits = scheme.rounding.digits
        var line = line(
            .rounding, "published", Wording("公布得分，四舍五入至\(digits)位小数", "published, rounded to \(digits) decimals"))
        line.amount = (rounded - exact).exactText
        line.running = rounded.exactText
        return [line]
    }

    private var grade: [Line] {
        guard let name = score.grade else { return [] }
        let reading = scheme.grades?.reading == .exact ? score.exact : score.rounded
        let band = scheme.grades?.bands.first { $0.name == name }
        var wording = Wording("“\(name)”", "“\(name)”")
        if let reading, let band, band.from <= reading,
            scheme.grades?.bands.first(where: { $0.from <= reading })?.name == name
        {
            let (points, from) = (reading.briefText, band.from.briefText)
            wording = Wording(
                "“\(name)”：\(points)分，不低于\(from)分", "“\(name)”: \(points), not below \(from)")
        }
        return [line(.grade, "grade", wording)]
    }

    private var rank: [Line] {
        var lines: [Line] = []
        if let rank = ranked.rank {
            let (chinese, english) = tied > 1 ? ("，\(tied)家并列", ", \(tied) tied") : ("", "")
            lines.append(
                line(
                    .rank, "rank",
                    Wording(
                        "组内第\(rank)名，共\(ranked.ranked)家\(chinese)", "rank \(rank) of \(ranked.ranked)\(english)")))
        }
        if let points = score.appraisalPoints, let appraisal = scheme.appraisal {
            let (most, text) = (appraisal.points.briefText, points.decimalText(digits: appraisal.digits))
            lines.append(
                line(
                    .rank, "appraisal",
                    appraisal.conversion == .rank
                        ? Wording("按名次折算绩效分\(text)分（满分\(most)分）", "\(text) of \(most) appraisal points, by rank")
                        : Wording("按得分折算绩效分\(text)分（满分\(most)分）", "\(text) of \(most) appraisal points, by score")))
        }
        return lines
    }
}
