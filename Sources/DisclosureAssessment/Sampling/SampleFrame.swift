import CivilCalendar
import DisclosureModel

/// Among what a sample is drawn (抽样框): every village, field or item of a round, by strata.
public struct SampleFrame: Sendable {
    /// Sorted by id, each once.
    public let units: [SampleUnit]
    /// Titles of strata by id; a stratum without a title is shown by its id.
    public let titles: [String: String]

    public init(units: [SampleUnit], titles: [String: String] = [:]) {
        var seen: Set<String> = []
        self.units = units.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
        self.titles = titles
    }

    /// Villages that have ended before the period begins, or begin after it ends, are none of them.
    public init(
        of design: SampleDesign, register: BodyRegister, catalogues: [Catalogue], period: CivilPeriod
    ) {
        let among = design.among.map(Set.init)
        func isMeant(_ id: String) -> Bool { among?.contains(id) ?? true }
        switch design.of {
        case .villages:
            let villages = register.bodies.filter { body in
                body.level == .village && isMeant(body.id) && body.until.map { period.first <= $0 } ?? true
                    && body.from.map { $0 <= period.last } ?? true
            }
            let strata = villages.map { Self.stratum(of: $0, design.strata, register) }
            self.init(
                units: zip(villages, strata).map { SampleUnit(id: $0.id, name: $0.name, stratum: $1.id) },
                titles: Dictionary(strata.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
        case .fields:
            self.init(
                units: catalogues.filter { !$0.items.isEmpty && isMeant($0.field) }
                    .map { SampleUnit(id: $0.field, name: $0.field) })
        case .items:
            let units = catalogues.flatMap { catalogue in
                catalogue.items.filter { isMeant($0.id) }.map {
                    SampleUnit(
                        id: $0.id, name: $0.title, stratum: design.strata == .parent ? catalogue.field : "")
                }
            }
            self.init(units: units)
        }
    }

    private static func stratum(
        of body: Body, _ strata: SampleDesign.Strata, _ register: BodyRegister
    ) -> (id: String, title: String) {
        switch strata {
        case .none: return ("", "")
        case .kind: return (body.kind.rawValue, body.kind.title.chinese)
        case .parent:
            let parent = body.parent ?? ""
            return (parent, register[parent]?.name ?? parent)
        case .group:
            var current: Body? = body
            for _ in 0..<8 {
                guard let here = current else { break }
                if let group = here.group {
                    return (group, register.groups.first { $0.id == group }?.title ?? group)
                }
                current = here.parent.flatMap { register[$0] }
            }
            return ("", "")
        }
    }
}
