import DisclosureModel
import SourceText

/// Puts a register together: resolves parents, groups and successors, and says what does not fit.
struct BodyRegisterBuilder {
    /// `nil`: the bodies' own words are the groups.
    let groups: [BodyRegister.Group]?
    let collector: DiagnosticCollector

    func register(id: String, _ entries: [BodyEntry]) -> BodyRegister {
        let unique = withoutRepeatedIDs(entries)
        let groups = groups ?? groupsNamed(in: unique)
        // Names of parents are looked up in a register that has none yet.
        let flat = BodyIndex(
            BodyRegister(
                id: id, groups: groups,
                bodies: unique.map { entry in
                    var body = entry.body
                    body.parent = nil
                    return body
                }))
        var bodies: [Body] = []
        for entry in unique {
            var body = entry.body
            body.group = body.group.flatMap { group($0, groups, at: entry.groupPlace) }
            body.parent = body.parent.flatMap { find($0, "parent", flat, at: entry.parentPlace) }
            body.succeededBy = body.succeededBy.flatMap { find($0, "succeeded-by", flat, at: entry.successorPlace) }
            check(body, entry, flat.register)
            bodies.append(body)
        }
        let register = BodyRegister(id: id, groups: groups, bodies: bodies)
        reportCycles(in: register, unique)
        reportSameNames(in: register)
        return register
    }

    private func withoutRepeatedIDs(_ entries: [BodyEntry]) -> [BodyEntry] {
        var first: [String: Place?] = [:]
        return entries.filter { entry in
            if let earlier = first[entry.body.id] {
                collector.report(BodyDiagnostics.repeatedID(entry.body.id, at: entry.body.place, first: earlier))
                return false
            }
            first[entry.body.id] = entry.body.place
            return true
        }
    }

    private func groupsNamed(in entries: [BodyEntry]) -> [BodyRegister.Group] {
        var seen: Set<String> = []
        return entries.compactMap(\.body.group).filter { seen.insert($0).inserted }
            .map { BodyRegister.Group(id: $0, title: $0) }
    }

    private func group(_ text: String, _ groups: [BodyRegister.Group], at place: Place?) -> String? {
        if let group = groups.first(where: { $0.id == text }) ?? groups.first(where: { $0.title == text }) {
            return group.id
        }
        collector.report(BodyDiagnostics.unknownGroup(text, groups, at: place))
        return nil
    }

    private func find(_ text: String, _ key: String, _ index: BodyIndex, at place: Place?) -> String? {
        switch index.match(text) {
        case .found(let position): return index.register.bodies[position].id
        case .ambiguous(let positions):
            let ids = positions.map { index.register.bodies[$0].id }
            collector.report(BodyDiagnostics.ambiguous(text, key, ids, at: place))
        case .unknown: collector.report(BodyDiagnostics.unknown(text, key, index.nearest(to: text), at: place))
        }
        return nil
    }

    private func check(_ body: Body, _ entry: BodyEntry, _ register: BodyRegister) {
        if let from = body.from, let until = body.until, from > until {
            collector.report(BodyDiagnostics.dates(from, until, at: entry.fromPlace))
        }
        if body.succeededBy != nil, body.until == nil {
            collector.report(BodyDiagnostics.successorWithoutEnd(body.name, at: entry.successorPlace))
        }
        guard body.level == .village else { return }
        if entry.body.parent == nil {
            collector.report(BodyDiagnostics.villageWithoutParent(body.name, at: body.place))
        } else if let parent = body.parent.flatMap({ register[$0] }), parent.level != .township {
            collector.report(BodyDiagnostics.parentIsNoTown(body.name, parent.name, at: entry.parentPlace))
        }
        if body.group != nil {
            collector.report(BodyDiagnostics.villageInGroup(body.name, at: entry.groupPlace))
        }
    }

    /// Parents and successors must come to an end.
    private func reportCycles(in register: BodyRegister, _ entries: [BodyEntry]) {
        let places = Dictionary(entries.map { ($0.body.id, $0) }, uniquingKeysWith: { first, _ in first })
        func report(
            _ next: (Body) -> String?, _ make: ([String]) -> (String, Place?) -> Diagnostic,
            _ place: (BodyEntry) -> Place?
        ) {
            var done: Set<String> = []
            for body in register.bodies where !done.contains(body.id) {
                var path: [String] = []
                var onPath: Set<String> = []
                var current: Body? = body
                while let here = current, !done.contains(here.id), onPath.insert(here.id).inserted {
                    path.append(here.id)
                    current = next(here).flatMap { register[$0] }
                }
                if let here = current, !done.contains(here.id), let start = path.firstIndex(of: here.id) {
                    let loop = Array(path[start...])
                    collector.report(make(loop)(here.name, places[here.id].flatMap(place)))
                }
                done.formUnion(path)
            }
        }
        report(
            \.parent, { loop in { BodyDiagnostics.loop(loop, of: $0, Wording("上级", "parent"), at: $1) } },
            { $0.parentPlace })
        report(
            \.succeededBy, { loop in { BodyDiagnostics.loop(loop, of: $0, Wording("承接单位", "successor"), at: $1) } },
            { $0.successorPlace })
    }

    /// Two bodies of one name under one parent in one group can be told apart by their ids only.
    private func reportSameNames(in register: BodyRegister) {
        struct Name: Hashable {
            let name: String
            let parent: String?
            let group: String?
        }
        var first: [Name: Body] = [:]
        for body in register.bodies {
            let name = Name(name: body.name, parent: body.parent, group: body.group)
            if let earlier = first[name] {
                collector.report(BodyDiagnostics.sameName(body, earlier))
            } else {
                first[name] = body
            }
        }
    }
}
