import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import SourceText

extension RoundInputs {
    /// Draws what the round draws; the collector is told what cannot be drawn, and what the draw leaves odd.
    func drawn(into collector: DiagnosticCollector) -> [SampleDraw] {
        guard let period = CivilPeriod(round.periodFrom, round.periodTo) else { return [] }
        let draws = round.samples.compactMap { design -> SampleDraw? in
            let frame = SampleFrame(of: design, register: register, catalogues: catalogues, period: period)
            let (draw, problems) = SampleDraw.draw(design, from: frame)
            collector.report(problems)
            return draw
        }
        for draw in draws where draw.design.of == .villages {
            collector.report(unvisited(by: draw))
            let others = Set(draw.others)
            let wasted = observations.filter { others.contains($0.body) }
            if let first = wasted.first {
                collector.report(RoundSampleSentences.wasted(first, bodies: Set(wasted.map(\.body)).count))
            }
        }
        return draws
    }

    /// Bodies below which there are villages to draw, of which none was.
    private func unvisited(by draw: SampleDraw) -> [Diagnostic] {
        let chosen = Set(draw.chosen)
        let parents = Dictionary(grouping: draw.entries.map(\.unit.id)) { register[$0]?.parent ?? "" }
        return parents.filter { !$0.key.isEmpty && !$0.value.contains(where: chosen.contains) }.keys.sorted().map {
            RoundSampleSentences.unvisited(register[$0]?.name ?? $0, at: draw.design.place)
        }
    }
}

/// What there is to say of a round's sample beside the draw itself.
enum RoundSampleSentences {
    static func wasted(_ first: Observation, bodies: Int) -> Diagnostic {
        Diagnostic(
            "sample.observed-outside", .warning, at: first.place,
            Wording(
                "「\(first.body)」等\(bodies)个单位不在样本内，对它们的检查不计入",
                "\(bodies) bodies such as '\(first.body)' are not in the sample; what was seen there does not count"),
            remedy: Wording(
                "只查抽中的；没法查的写进 replaced", "look at those drawn; write into replaced those that cannot be visited"))
    }

    static func unvisited(_ parent: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "sample.unvisited", .warning, at: place,
            Wording(
                "“\(parent)”下面一个村也没有抽到，村级指标无从评分",
                "no village of “\(parent)” was drawn; its village indicators have nothing to go by"),
            remedy: Wording("按上级分层：strata: parent", "draw by parent: strata: parent"))
    }
}
