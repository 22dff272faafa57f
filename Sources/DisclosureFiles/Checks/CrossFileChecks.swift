import DisclosureModel
import SourceText

/// What only shows when several files are laid side by side: names in one that another does not have.
public enum CrossFileChecks {
    /// Items of one round: as many as a record's item number can tell apart.
    public static let itemLimit = 65_535

    /// Catalogues among themselves.
    public static func check(_ catalogues: [Catalogue], into collector: DiagnosticCollector) {
        var catalogueIDs: [String: Place?] = [:]
        var known: [Catalogue] = []
        for catalogue in catalogues {
            if let first = catalogueIDs[catalogue.id] {
                collector.report(
                    CrossFileDiagnostics.repeatedCatalogue(catalogue.id, at: catalogue.place, first: first))
            } else {
                catalogueIDs[catalogue.id] = catalogue.place
                known.append(catalogue)
            }
        }
        let count = known.reduce(0) { $0 + $1.items.count }
        if count > itemLimit {
            collector.report(CrossFileDiagnostics.tooManyItems(count, limit: itemLimit, at: known.last?.place))
        }
        checkFormerIDs(known, into: collector)
        checkJoins(known, Set(catalogueIDs.keys), into: collector)
    }

    /// A former id may come from another catalogue; it still names one item only.
    private static func checkFormerIDs(_ catalogues: [Catalogue], into collector: DiagnosticCollector) {
        var owners: [String: DisclosureItem] = [:]
        for catalogue in catalogues {
            for item in catalogue.items { owners[item.id] = owners[item.id] ?? item }
        }
        for catalogue in catalogues {
            for item in catalogue.items {
                for former in item.was {
                    guard let owner = owners[former] else {
                        owners[former] = item
                        continue
                    }
                    // Within one catalogue its reader has said so.
                    if owner.catalogueID != item.catalogueID {
                        collector.report(
                            CatalogueDiagnostics.takenFormerID(former, at: item.place, owner: owner.place))
                    }
                }
            }
        }
    }

    private static func checkJoins(
        _ catalogues: [Catalogue], _ known: Set<String>, into collector: DiagnosticCollector
    ) {
        let index = ItemIndex(catalogues)
        for item in catalogues.lazy.flatMap(\.items) {
            for target in item.sameAs {
                if target == item.id {
                    collector.report(CrossFileDiagnostics.joinedToItself(item))
                } else if let found = index[target] {
                    if found.id != target {
                        collector.report(CrossFileDiagnostics.joinedToFormerID(item, target, now: found.id))
                    }
                } else if known.contains(String(target.prefix { $0 != "/" })) {
                    collector.report(
                        CrossFileDiagnostics.unknownJoin(item, target, nearest: index.nearest(to: target)))
                } else {
                    collector.report(CrossFileDiagnostics.joinOutside(item, target))
                }
            }
        }
    }

    /// Catalogues against the register: what nobody owes.
    public static func check(
        _ catalogues: [Catalogue], against register: BodyRegister, into collector: DiagnosticCollector
    ) {
        let levels = Set(register.bodies.map(\.level))
        var functions: Set<String> = []
        var functionsByLevel: [Level: Set<String>] = [:]
        for body in register.bodies {
            let own = body.functions + body.kind.impliedFunctions
            functions.formUnion(own)
            functionsByLevel[body.level, default: []].formUnion(own)
        }
        var missing = Groups<String>()
        var absentLevels = Groups<Level>()
        var idle = Groups<[String]>()
        for item in catalogues.lazy.flatMap(\.items) {
            for level in item.levels.sorted() where !levels.contains(level) { absentLevels.add(item, under: level) }
            let absent = item.functions.filter { !functions.contains($0) }
            for function in absent { missing.add(item, under: function) }
            let isOwed = item.levels.contains { level in
                guard let here = functionsByLevel[level] else { return false }
                return item.functions.isEmpty || item.functions.contains(where: here.contains)
            }
            // What a function or level without bodies explains is told there.
            if !isOwed, absent.isEmpty, item.levels.contains(where: levels.contains) {
                idle.add(item, under: item.functions)
            }
        }
        let implied = Set(BodyKind.allCases.flatMap(\.impliedFunctions))
        for (function, items) in missing.all {
            collector.report(
                CrossFileDiagnostics.functionWithoutBody(
                    function, items, isKind: implied.contains(function),
                    nearest: NearestWord.suggestion(for: function, among: functions.sorted())))
        }
        for (level, items) in absentLevels.all {
            collector.report(CrossFileDiagnostics.levelWithoutBodies(level, items))
        }
        for (functions, items) in idle.all {
            collector.report(CrossFileDiagnostics.nobodyOwes(functions, items))
        }
    }

    /// Items by what they have in common, in the order in which they came.
    private struct Groups<Key: Hashable> {
        private var positions: [Key: Int] = [:]
        private(set) var all: [(key: Key, items: [DisclosureItem])] = []

        mutating func add(_ item: DisclosureItem, under key: Key) {
            if let position = positions[key] {
                all[position].items.append(item)
            } else {
                positions[key] = all.count
                all.append((key, [item]))
            }
        }
    }
}
