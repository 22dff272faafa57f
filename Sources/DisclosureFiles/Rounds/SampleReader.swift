import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads `sample:` of a round: one draw, or one of villages beside one of fields.
enum SampleReader {
    static let kind = Wording("抽样", "sample")

    static func read(_ value: YAMLValue) -> [SampleDesign] {
        let designs = value.oneOrMany(design) ?? []
        var seen: Set<SampleDesign.Unit> = []
        for design in designs where !seen.insert(design.of).inserted {
            value.collector.report(repeated(design))
        }
        return designs
    }

    private static func design(_ value: YAMLValue) -> SampleDesign? {
        guard let mapping = value.mapping(kind) else { return nil }
        let phrase = mapping.required("phrase").flatMap(phrase)
        let unit = mapping.required("of")?.word(SampleDesign.Unit.self)
        let strata = mapping.optional("strata")?.word(SampleDesign.Strata.self)
        let size = size(mapping, value)
        let among = mapping.optional("among")?.texts()
        let replaced = mapping.optional("replaced")?.mappings(Wording("替换", "replacement"), replacement)
        mapping.finish()
        guard let phrase, let unit, let size else { return nil }
        return SampleDesign(
            phrase: phrase, of: unit, strata: strata ?? .none, size: size, among: among, replaced: replaced ?? [],
            place: value.place)
    }

    /// One line, so that a shell repeats it without a thought.
    private static func phrase(_ value: YAMLValue) -> String? {
        guard let text = value.nonEmptyText() else { return nil }
        guard !text.contains(where: \.isNewline) else {
            value.report(
                "sample.phrase", .error, Wording("抽样短语应当只有一行", "the phrase must be one line"),
                remedy: Wording("写成一行文字", "write it as one line"))
            return nil
        }
        return text
    }

    /// Exactly one of three ways to say how many.
    private static func size(_ mapping: YAMLMapping, _ value: YAMLValue) -> SampleDesign.Size? {
        let written = ["size", "share", "per-stratum"].compactMap { key in mapping.optional(key).map { (key, $0) } }
        guard written.count == 1, let (key, number) = written.first else {
            value.report(
                "sample.how-many", .error,
                Wording(
                    "抽多少要写一种，这里写了\(written.count)种",
                    "how many must be said in one way; here it is said in \(written.count)"),
                remedy: Wording("写 size、share、per-stratum 之一", "write one of size, share, per-stratum"))
            return nil
        }
        switch key {
        case "size": return number.integer(in: 1...100_000).map(SampleDesign.Size.total)
        case "per-stratum": return number.integer(in: 1...100_000).map(SampleDesign.Size.perStratum)
        default:
            guard let share = number.share() else { return nil }
            guard share.isPositive else {
                number.report(
                    "sample.no-share", .error, Wording("抽样比例要大于0", "a share must be above 0"),
                    remedy: Wording("三成写 0.3", "write 0.3 for three in ten"))
                return nil
            }
            return .share(share)
        }
    }

    private static func replacement(_ mapping: YAMLMapping) -> SampleDesign.Replacement? {
        let out = mapping.required("out")?.nonEmptyText()
        let into = mapping.optional("in")?.nonEmptyText()
        let reason = mapping.required("reason")?.nonEmptyText()
        let by = mapping.required("by")?.nonEmptyText()
        let onDay = mapping.required("on-day")?.civilDate()
        mapping.finish()
        guard let out, let reason, let by, let onDay else { return nil }
        return SampleDesign.Replacement(
            out: out, into: into, reason: reason, by: by, onDay: onDay, place: mapping.place)
    }

    private static func repeated(_ design: SampleDesign) -> Diagnostic {
        let title = design.of.title
        return Diagnostic(
            "sample.repeated", at: design.place,
            Wording("\(title.chinese)抽了两次", "\(title.english) are drawn twice"),
            remedy: Wording("只留一次；替换写在 replaced 里", "keep one; replacements go into replaced"))
    }
}
