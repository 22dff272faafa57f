import CivilCalendar
import DisclosureFiles
import DisclosureModel
import TestSupport

/// A catalogue in which anything may stand that a catalogue can hold.
public enum RandomCatalogue {
    public static let vocabulary = Vocabulary(channels: [
        .init(name: "政府网站", spellings: ["网站"], isBoard: false), .init(name: "政府公报", spellings: [], isBoard: false),
        .init(name: "社区/企事业单位/村公示栏(电子屏)", spellings: ["村公示栏"], isBoard: true),
        .init(name: "被征收范围内公告栏", spellings: [], isBoard: true), .init(name: "其他:办税服务厅", spellings: [], isBoard: false),
    ])

    public static func make(seed: UInt64) -> Catalogue {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 0...5, using: &random)
        let id = ["relief", "a", "a-1", "village-affairs"].randomElement(using: &random) ?? "a"
        return Catalogue(
            id: id, field: NastyText.text(&random), title: NastyText.text(&random), version: NastyText.text(&random),
            issued: Bool.random(using: &random) ? issue(&random) : nil, region: some(&random, NastyText.text),
            channelsMean: Catalogue.ChannelMeaning.allCases.randomElement(using: &random) ?? .all,
            notes: NastyText.texts(upTo: 3, &random), items: (0..<count).map { item($0, of: id, &random) }, place: nil)
    }

    private static func some<Value>(
        _ random: inout SplitMix64, _ make: (inout SplitMix64) -> Value
    ) -> Value? {
        Bool.random(using: &random) ? make(&random) : nil
    }

    private static func issue(_ random: inout SplitMix64) -> Catalogue.Issue {
        let date = ["2019", "2019-12", "2019-12-31", "2019年12月"].randomElement(using: &random) ?? ""
        return Catalogue.Issue(
            by: NastyText.text(&random), document: some(&random, NastyText.text), date: some(&random) { _ in date })
    }

    private static func day(_ random: inout SplitMix64) -> CivilDate {
        CivilDate(dayNumber: Int.random(in: 0...40_000, using: &random)) ?? .earliest
    }

    private static func item(_ number: Int, of catalogue: String, _ random: inout SplitMix64) -> DisclosureItem {
        var names = NastyText.texts(upTo: 6, &random)
        if names.isEmpty { names = ["低保"] }
        let channels = vocabulary.channels.filter { _ in Bool.random(using: &random) }
        let from = some(&random, day)
        return DisclosureItem(
            id: "\(catalogue)/item-\(number)", names: names,
            elements: NastyText.texts(upTo: 5, &random).map {
                ContentElement(
                    text: $0, isOptional: Bool.random(using: &random), showsTotalsOnly: Bool.random(using: &random))
            },
            bases: NastyText.texts(upTo: 3, &random).map {
                LegalBasis(
                    text: $0, clause: some(&random, NastyText.text), from: from, until: some(&random) { _ in .latest })
            },
            limit: some(&random, RandomLimit.limit), refresh: some(&random, RandomLimit.limit),
            arises: Bool.random(using: &random) ? .standing : .perOccurrence,
            functions: NastyText.texts(upTo: 4, &random),
            owedBy: DisclosureItem.Owing.allCases.randomElement(using: &random) ?? .each,
            channels: channels.map { .init(name: $0.name, isOptional: Bool.random(using: &random)) },
            audience: some(&random, NastyText.text), mode: Bool.random(using: &random) ? .proactive : .onRequest,
            levels: Set([.county] + Level.allCases.filter { _ in Bool.random(using: &random) }),
            tags: NastyText.texts(upTo: 2, &random), isShared: Bool.random(using: &random),
            sameAs: some(&random) { _ in ["\(catalogue)/item-9", "other/item"] } ?? [],
            mustNotShow: NastyText.texts(upTo: 2, &random),
            provenance: DisclosureItem.Provenance.allCases.randomElement(using: &random) ?? .draft,
            source: some(&random, NastyText.text), matchColumns: NastyText.texts(upTo: 2, &random),
            matchTitles: NastyText.texts(upTo: 2, &random),
            was: some(&random) { _ in ["\(catalogue)/old-\(number)"] } ?? [],
            retired: some(&random, day), note: some(&random, NastyText.text))
    }
}
