extension PageBuilder {
    /// One table for the assessed bodies, then one a body for those that answer to it.
    func heatMap() -> PageContent {
        let fields = fields()
        let groups = groups.map { group -> PageContent in
            ["groupTitle": group.title, "rows": rows(of: group.ranked + group.unranked, fields)]
        }
        let others = tree.sections.flatMap { section in section.group == nil ? section.bodies : [] }
        let rest: [PageContent] =
            others.isEmpty ? [] : [["groupTitle": ungroupedTitle, "rows": rows(of: others, fields)]]
        let below = tree.sections.flatMap(\.bodies).compactMap { body -> PageContent? in
            let villages = tree.below[body.id] ?? []
            guard !villages.isEmpty else { return nil }
            let table: PageContent = ["groupTitle": false, "rows": rows(of: villages, fields)]
            return ["townName": body.name, "villageCount": villages.count, "fieldNames": fields, "tables": [table]]
        }
        return ["hasFields": !fields.isEmpty, "fieldNames": fields, "tables": groups + rest, "below": below]
    }

    /// In the order of the items, then in order of appearance.
    private func fields() -> [String] {
        var seen: Set<String> = []
        var fields: [String] = []
        let owed = Set(report.bodies.flatMap { $0.fields.map(\.field) })
        for field in report.items.map(\.field) + report.bodies.flatMap({ $0.fields.map(\.field) })
        where owed.contains(field) && seen.insert(field).inserted {
            fields.append(field)
        }
        return fields
    }

    private func rows(of bodies: [Report.BodyReport], _ fields: [String]) -> [PageContent] {
        bodies.map { body in
            let counts = Dictionary(body.fields.map { ($0.field, $0) }) { first, _ in first }
            return [
                "anchor": body.id, "name": body.name, "coverage": shown(body.coverage),
                "cells": fields.map { HeatCell(counts[$0]).content(in: language) },
            ]
        }
    }
}
