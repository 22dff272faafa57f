import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText

/// A draw for people: everything that could be drawn with its digest, the drawn ones marked, and how to repeat it.
struct SampleDrawText {
    let language: Language
    /// Not written down in the round yet.
    let isNew: Bool

    func text(of draw: SampleDraw, title: String?) -> String {
        func say(_ wording: Wording) -> String { wording.text(in: language) }
        var lines = [
            say(SampleSentences.heading(draw, title: title)), say(SampleSentences.phrase(draw.design.phrase)),
            say(SampleSentences.legend),
        ]
        for stratum in draw.strata {
            lines.append("")
            if !stratum.id.isEmpty { lines.append(say(SampleSentences.stratum(stratum))) }
            lines += stratum.entries.map { "\(Self.mark($0)) \($0.digest)  \($0.unit.id)" }
            let named = stratum.chosen.filter { $0.unit.name != $0.unit.id }.map(\.unit.name)
            if !named.isEmpty { lines.append("  " + named.joined(separator: say(Wording("、", ", ")))) }
        }
        lines.append("")
        if !draw.design.replaced.isEmpty {
            lines += draw.design.replaced.map { say(SampleSentences.replaced($0)) } + [""]
        }
        if isNew { lines += [say(SampleSentences.writeDown), Self.document(draw.design), ""] }
        lines.append(say(SampleSentences.repeatIt))
        return lines.map { $0 + "\n" }.joined() + DrawCommand.text(of: draw)
    }

    private static func mark(_ entry: SampleDraw.Entry) -> String {
        if entry.replacement != nil { return "-" }
        return entry.isDrawn ? "*" : entry.standsFor == nil ? " " : "+"
    }

    private static func document(_ design: SampleDesign) -> String {
        let size =
            switch design.size {
            case .total(let count): "size: \(count)"
            case .share(let share): "share: \(share.exactText)"
            case .perStratum(let count): "per-stratum: \(count)"
            }
        let phrase = design.phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "sample: {phrase: \"\(phrase)\", of: \(design.of.rawValue), strata: \(design.strata.rawValue), \(size)}"
    }
}
