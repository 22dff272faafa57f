import DisclosureAssessment
import DisclosureModel

/// A draw for scripts.
struct SampleDrawJSON: Encodable {
    struct Unit: Encodable {
        let id: String
        let name: String
        let sha256: String
        /// In its stratum, from 1.
        let position: Int
        let drawn: Bool
        /// Whether it is looked at.
        let chosen: Bool
        let standsFor: String?
        let replacedBy: String?
        let reason: String?
    }

    struct Stratum: Encodable {
        let id: String
        let title: String
        let size: Int
        let units: [Unit]
    }

    let of: String
    let phrase: String
    let strata: [Stratum]
    let chosen: [String]
    /// Of bash, with `sha256sum` and `sort`.
    let command: String

    init(_ draw: SampleDraw) {
        of = draw.design.of.rawValue
        phrase = draw.design.phrase
        chosen = draw.chosen
        command = DrawCommand.text(of: draw)
        strata = draw.strata.map { stratum in
            Stratum(
                id: stratum.id, title: stratum.title, size: stratum.size,
                units: stratum.entries.map { entry in
                    Unit(
                        id: entry.unit.id, name: entry.unit.name, sha256: entry.digest, position: entry.position,
                        drawn: entry.isDrawn, chosen: entry.isChosen, standsFor: entry.standsFor,
                        replacedBy: entry.replacement?.into, reason: entry.replacement?.reason)
                })
        }
    }
}
