import DisclosureModel
import SourceText
import YAMLFiles

/// Notes where the parts of a scheme stand, whether or not they could be read.
struct SchemePlaceReader {
    private var parts: [SchemePlaces.Owner: SchemePlaces.Part] = [:]

    static func read(_ root: YAMLNode) -> SchemePlaces {
        var reader = SchemePlaceReader()
        reader.parts[.scheme] = reader.part(root, at: root.place)
        root["indicators"].map { reader.indicators($0) }
        for (key, owner) in [("penalty", SchemePlaces.Owner.penalty), ("veto", SchemePlaces.Owner.veto)] {
            for entry in root[key]?.items ?? [] { reader.note(entry, owner) }
        }
        for event in root["bonus"]?["events"]?.items ?? [] { reader.note(event, SchemePlaces.Owner.event) }
        root["compose"].map { reader.composition($0) }
        return SchemePlaces(reader.parts)
    }

    /// Parts stand under their ids.
    private mutating func composition(_ node: YAMLNode) {
        for (key, value) in node.entries {
            guard let id = key.text else { continue }
            if parts[.part(id)] == nil { parts[.part(id)] = part(value, at: key.place) }
            value["parts"].map { composition($0) }
        }
    }

    private mutating func indicators(_ list: YAMLNode) {
        for node in list.items {
            note(node, SchemePlaces.Owner.indicator)
            if let id = node["id"]?.text { rules(of: node, id) }
            node["indicators"].map { indicators($0) }
        }
    }

    /// Of two with one id, which the reader reports, the first counts.
    private mutating func note(_ node: YAMLNode, _ owner: (String) -> SchemePlaces.Owner) {
        guard let id = node["id"]?.text, parts[owner(id)] == nil else { return }
        parts[owner(id)] = part(node, at: node["id"]?.place ?? node.place)
    }

    /// A list of deductions is as many rules.
    private mutating func rules(of indicator: YAMLNode, _ id: String) {
        let written = (indicator["rule"].map { [$0] } ?? []) + (indicator["rules"]?.items ?? [])
        var number = 0
        for rule in written {
            guard let (key, value) = rule.entries.first else {
                parts[.rule(id, number)] = SchemePlaces.Part(place: rule.place, below: [:])
                number += 1
                continue
            }
            let each = key.text == "deductions" ? value.items : [value]
            for node in each {
                parts[.rule(id, number)] = part(node, at: key.text == "deductions" ? node.place : key.place)
                number += 1
            }
        }
    }

    private func part(_ node: YAMLNode, at place: Place) -> SchemePlaces.Part {
        var below: [SchemePlaces.Step: SchemePlaces.Part] = [:]
        for (key, value) in node.entries {
            guard let name = key.text else { continue }
            below[.key(name)] = part(value, at: Self.place(of: value, under: key))
        }
        for (position, entry) in node.items.enumerated() { below[.entry(position)] = part(entry, at: entry.place) }
        return SchemePlaces.Part(place: place, below: below)
    }

    /// The value, where it is one word on the line of its key; else the key, since a list begins on a line of its own.
    private static func place(of value: YAMLNode, under key: YAMLNode) -> Place {
        value.kind == .scalar && value.text?.isEmpty == false ? value.place : key.place
    }
}
