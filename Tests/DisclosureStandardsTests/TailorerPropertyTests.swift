import DisclosureModel
import DisclosureStandards
import SourceText
import TestSupport
import Testing

/// What holds for any tailorings: seeded search.
@Suite struct TailorerPropertyTests {
    /// Tailorings of random layers that select, drop, change and add at random, conflicts included.
    private static func tailorings(_ random: inout SplitMix64, of catalogues: [Catalogue]) -> [Tailoring] {
        let items = catalogues.flatMap { $0.items.map(\.id) }
        let channels = ["政府网站", "精准推送", "村公示栏", "政府公报", "广播电视"]
        func part(_ key: ItemKey, _ fill: (inout DisclosureItem) -> Void) -> PartialItem {
            var part = PartialItem(places: [key: nil])
            fill(&part.item)
            return part
        }
        return (0..<Int.random(in: 1...4, using: &random)).map { number in
            let layer = Tailoring.Layer.allCases[Int.random(in: 0...3, using: &random)]
            var tailoring = Tailoring(id: "t\(number)", title: "调整\(number)", layer: layer)
            if Int.random(in: 0..<4, using: &random) == 0 {
                tailoring.selections = [
                    .init(catalogues: ["relief"]),
                    .init(levels: [[.county], [.village], [.township]].randomElement(using: &random) ?? []),
                ]
            }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                var change = Tailoring.Change(item: items.randomElement(using: &random) ?? "")
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let audience = ["甲", "乙"].randomElement(using: &random)
                    change.set = part(.audience) { $0.audience = audience }
                case 1:
                    let channel = channels.randomElement(using: &random) ?? ""
                    change.add = part(.channels) { $0.channels = [.init(name: channel)] }
                case 2:
                    let channel = channels.randomElement(using: &random) ?? ""
                    change.remove = part(.channels) { $0.channels = [.init(name: channel)] }
                default: change.set = part(.tags) { $0.tags = ["新"] }
                }
                tailoring.changes.append(change)
            }
            if Bool.random(using: &random) {
                tailoring.drops.append(.init(item: items.randomElement(using: &random) ?? "", reason: "不涉及"))
            }
            if Bool.random(using: &random) {
                tailoring.additions = [
                    DisclosureItem(id: "t\(number)/own", names: ["自定"], arises: .standing, levels: [.county])
                ]
            }
            return tailoring
        }
    }

    @Test(arguments: UInt64(0)..<400) func `the order of listing does not show`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalogues = try StandardsSample.standards()
        let tailorings = Self.tailorings(&random, of: catalogues)
        let first = Tailorer.apply(tailorings, to: catalogues)
        let shuffled = tailorings.shuffled(using: &random).map { tailoring in
            var tailoring = tailoring
            tailoring.changes.shuffle(using: &random)
            tailoring.drops.shuffle(using: &random)
            tailoring.selections.shuffle(using: &random)
            return tailoring
        }
        let second = Tailorer.apply(shuffled, to: catalogues)
        #expect(first.catalogues == second.catalogues)
        #expect(first.applied == second.applied && first.dropped == second.dropped)
        #expect(Set(first.codes) == Set(second.codes))
    }

    @Test(arguments: UInt64(0)..<400) func `applied again, one layer changes nothing more`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalogues = try StandardsSample.standards()
        // Conflicts are never applied, so that a second run meets them as the first did.
        let tailoring = Self.tailorings(&random, of: catalogues)[0]
        let once = Tailorer.apply([tailoring], to: catalogues)
        let twice = Tailorer.apply([tailoring], to: once.catalogues)
        let named = Tailorer.apply([tailoring, tailoring], to: catalogues)
        if tailoring.selections.isEmpty { #expect(twice.catalogues == once.catalogues) }
        #expect(named.catalogues == once.catalogues && named.diagnostics == once.diagnostics)
    }

    @Test(arguments: UInt64(0)..<200)
    func `every item is kept, dropped or unselected, and every changed key has an origin`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let catalogues = try StandardsSample.standards()
        let result = Tailorer.apply(Self.tailorings(&random, of: catalogues), to: catalogues)
        for item in catalogues.flatMap(\.items) {
            let fates = [
                result.item(item.id) != nil, result.dropped.contains { $0.item.id == item.id },
                result.unselected.contains { $0.item.id == item.id },
            ]
            #expect(fates.count { $0 } == 1)
            guard let left = result.item(item.id) else { continue }
            for key in ItemKey.allCases where key != .sameAs && !key.isSame(in: item, left) {
                let origin = try #require(result.origin(of: key, in: item.id))
                let first = result.alterations.first { $0.item == item.id && $0.key == key }
                #expect(result.applied.contains(origin.by))
                #expect(first?.old == key.spelled(item))
            }
        }
    }
}
