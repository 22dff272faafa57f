import Crypto
import DisclosureModel
import SourceText

/// A drawn sample (抽样): within each stratum the units in the order of their digests, the first of them drawn.
///
/// The digest of a unit is the SHA-256 of the phrase, a line feed and its id in UTF-8, so that anyone repeats the draw
/// with `sha256sum` and `sort`. Only the phrase and the ids go in: no clock, no random source.
public struct SampleDraw: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var unit: SampleUnit
        /// Lower-case hexadecimal.
        public var digest: String
        /// In its stratum, from 1.
        public var position: Int
        /// Among the first of its stratum.
        public var isDrawn: Bool
        /// Why it was drawn and is not looked at.
        public var replacement: SampleDesign.Replacement?
        /// In whose place it is looked at.
        public var standsFor: String?

        /// Whether it is looked at.
        public var isChosen: Bool { isDrawn ? replacement == nil : standsFor != nil && replacement == nil }
    }

    public struct Stratum: Sendable, Hashable {
        public var id: String
        public var title: String
        /// How many were to be drawn.
        public var size: Int
        /// In the order of the draw.
        public var entries: [Entry]

        public var chosen: [Entry] { entries.filter(\.isChosen) }
    }

    public var design: SampleDesign
    /// In the order of their ids.
    public var strata: [Stratum]

    public var entries: [Entry] { strata.flatMap(\.entries) }
    /// Ids of those looked at.
    public var chosen: [String] { entries.filter(\.isChosen).map(\.unit.id) }
    /// Ids of those not looked at.
    public var others: [String] { entries.filter { !$0.isChosen }.map(\.unit.id) }

    /// The draw with what is wrong with its design; nil where nothing can be drawn.
    public static func draw(_ design: SampleDesign, from frame: SampleFrame) -> (draw: SampleDraw?, [Diagnostic]) {
        var problems = SampleDiagnostics.unknown(design, frame)
        guard design.hasStrata else { return (nil, problems + [SampleDiagnostics.strata(design)]) }
        guard !frame.units.isEmpty else { return (nil, problems + [SampleDiagnostics.nothing(design)]) }
        let groups = Dictionary(grouping: frame.units, by: \.stratum).sorted { $0.key < $1.key }
        let sizes = groups.map(\.value.count)
        guard let counts = SampleAllocation.counts(design.size, of: sizes) else {
            return (nil, problems + [SampleDiagnostics.size(design, units: frame.units.count, strata: sizes.count)])
        }
        var strata = zip(groups, counts).map { group, count in
            Stratum(
                id: group.key, title: frame.titles[group.key] ?? group.key, size: count,
                entries: ordered(group.value, design.phrase, count))
        }
        for replacement in design.replaced {
            if let problem = replace(replacement, in: &strata) { problems.append(problem) }
        }
        return (SampleDraw(design: design, strata: strata), problems)
    }

    public static func digest(of id: String, phrase: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Array((phrase + "\n" + id).utf8)))
    }

    private static func ordered(_ units: [SampleUnit], _ phrase: String, _ count: Int) -> [Entry] {
        units.map { ($0, digest(of: $0.id, phrase: phrase)) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
            .enumerated().map { index, unit in
                Entry(unit: unit.0, digest: unit.1, position: index + 1, isDrawn: index < count)
            }
    }

    /// Puts the next in the order in the place of one that is looked at.
    private static func replace(
        _ replacement: SampleDesign.Replacement, in strata: inout [Stratum]
    ) -> Diagnostic? {
        guard let stratum = strata.firstIndex(where: { $0.entries.contains { $0.unit.id == replacement.out } }),
            let out = strata[stratum].entries.firstIndex(where: { $0.unit.id == replacement.out }),
            strata[stratum].entries[out].isChosen
        else {
            return SampleDiagnostics.notDrawn(replacement, chosen: strata.flatMap { $0.chosen.map(\.unit.id) })
        }
        let next = strata[stratum].entries.firstIndex { !$0.isDrawn && $0.standsFor == nil }
        let wanted = next.map { strata[stratum].entries[$0].unit.id }
        guard replacement.into == wanted else { return SampleDiagnostics.notNext(replacement, wanted: wanted) }
        strata[stratum].entries[out].replacement = replacement
        if let next { strata[stratum].entries[next].standsFor = replacement.out }
        return nil
    }
}

extension SampleDesign {
    /// Whether there are such strata of what is drawn.
    fileprivate var hasStrata: Bool {
        switch of {
        case .villages: true
        case .fields: strata == .none
        case .items: strata == .none || strata == .parent
        }
    }
}
