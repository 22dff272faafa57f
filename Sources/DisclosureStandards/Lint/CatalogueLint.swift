import CivilCalendar
import DisclosureModel
import SourceText

/// What is questionable in catalogues that can be read: most of it a note, a warning where something is likely wrong.
public enum CatalogueLint {
    /// - Parameters:
    ///   - period: the round's period, on which the laws named have to be in force.
    ///   - functions: the official list; without one functions are taken as written.
    public static func check(
        _ catalogues: [Catalogue], period: CivilPeriod? = nil, functions: [String]? = nil,
        into collector: DiagnosticCollector
    ) {
        for catalogue in catalogues {
            let lint = ItemLint(catalogue: catalogue, period: period, functions: functions, collector: collector)
            catalogue.items.forEach(lint.check)
            checkHead(catalogue, into: collector)
        }
        DuplicateLint.check(catalogues, into: collector)
    }

    private static func checkHead(_ catalogue: Catalogue, into collector: DiagnosticCollector) {
        for text in [catalogue.field, catalogue.title] {
            if let found = Placeholder.first(in: text) {
                collector.report(LintDiagnostics.placeholder(found, in: text, of: catalogue.id, at: catalogue.place))
            }
        }
        let unclear = catalogue.items.filter { item in item.bases.contains { $0.clause == nil } }
        if let first = unclear.first {
            collector.report(LintDiagnostics.basisWithoutClause(catalogue, first, unclear.count))
        }
        let drafts = catalogue.items.count { $0.provenance == .draft }
        if drafts > 0 { collector.report(LintDiagnostics.drafts(catalogue, drafts)) }
    }
}

/// One item by itself.
struct ItemLint {
    let catalogue: Catalogue
    let period: CivilPeriod?
    let functions: [String]?
    let collector: DiagnosticCollector

    func check(_ item: DisclosureItem) {
        checkBases(item)
        checkTexts(item)
        checkChannels(item)
        checkPeople(item)
        checkTime(item)
        if item.elements.isEmpty { collector.report(LintDiagnostics.noElements(item)) }
        if let functions {
            for function in item.functions where !functions.contains(function) {
                let nearest = NearestWord.suggestion(for: function, among: functions)
                collector.report(LintDiagnostics.unknownFunction(function, item, nearest: nearest))
            }
        }
        if item.provenance == .published, let source = item.source, let host = WebHost.of(source),
            !WebHost.isGovernment(host)
        {
            collector.report(LintDiagnostics.publishedSource(item, host))
        }
    }

    // MARK: 公开依据

    private func checkBases(_ item: DisclosureItem) {
        if item.bases.isEmpty { collector.report(LintDiagnostics.noBasis(item)) }
        if let period {
            for basis in item.bases {
                if let from = basis.from, from > period.last {
                    collector.report(LintDiagnostics.notYetInForce(basis, item, from: from))
                }
                if let until = basis.until, until < period.first {
                    collector.report(LintDiagnostics.noLongerInForce(basis, item, until: until))
                }
            }
        } else if let last = item.bases.compactMap(\.until).max(), item.bases.allSatisfy({ $0.until != nil }) {
            collector.report(LintDiagnostics.allLapsed(item, last: last))
        }
        for basis in item.bases {
            guard let province = Province.named(by: basis.text) else { continue }
            if let region = catalogue.region {
                if !region.contains(province) {
                    collector.report(LintDiagnostics.otherProvince(basis, item, province, region))
                }
            } else {
                collector.report(LintDiagnostics.provinceInNation(basis, item, province))
            }
        }
    }

    // MARK: Texts

    /// Notes and sources may quote what a table had; everything else is shown as the standard's word.
    private func checkTexts(_ item: DisclosureItem) {
        var texts = item.names + item.elements.map(\.text) + item.bases.map(\.citation) + item.functions
        texts += item.channels.map(\.name) + item.matchColumns + item.matchTitles
        texts += [item.limit?.text, item.refresh?.text, item.audience].compactMap(\.self)
        for text in texts {
            if let found = Placeholder.first(in: text) {
                collector.report(LintDiagnostics.placeholder(found, in: text, of: item.id, at: item.place))
            }
        }
    }

    // MARK: 公开渠道

    private func checkChannels(_ item: DisclosureItem) {
        guard !item.channels.isEmpty else { return }
        let reaching = item.channels.filter { ReachOfChannel.isVillage($0.name) }
        if item.levels.contains(.village) {
            if reaching.isEmpty { collector.report(LintDiagnostics.villageWithoutBoard(item)) }
        } else if reaching.count == item.channels.count,
            item.channels.allSatisfy({ ReachOfChannel.isOnlyVillage($0.name) })
        {
            collector.report(LintDiagnostics.boardWithoutVillage(item))
        }
    }

    // MARK: 个人信息

    private func checkPeople(_ item: DisclosureItem) {
        let title = item.names.joined()
        var listsPeople = false
        for element in item.elements
        where SensitiveWords.listsPeople(element.text, isStanding: item.arises == .standing) {
            listsPeople = true
            guard !element.showsTotalsOnly, let group = SensitiveWords.group(in: element.text + "\n" + title) else {
                continue
            }
            collector.report(LintDiagnostics.sensitive(element, group, item))
        }
        if listsPeople, item.mustNotShow.isEmpty { collector.report(LintDiagnostics.nothingForbidden(item)) }
    }

    // MARK: 公开时限

    private func checkTime(_ item: DisclosureItem) {
        if item.arises == .perOccurrence, item.limit == nil, item.refresh == nil {
            collector.report(LintDiagnostics.noLimit(item))
        }
        if item.arises == .standing, let cycle = item.limit?.cycle, item.refresh == nil {
            collector.report(LintDiagnostics.cycleUnused(item, cycle))
        }
    }
}
