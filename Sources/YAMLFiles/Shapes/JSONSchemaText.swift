import SourceText

/// A document's shape as JSON Schema, draft 2020-12. Descriptions are Chinese first, then English.
struct JSONSchemaText {
    /// JSON with its keys in the order in which they are told.
    private indirect enum JSON {
        case string(String)
        case bare(String)
        case array([JSON])
        case object([(String, JSON)])
    }

    let text: String

    init(_ shape: DocumentShape) {
        var root: [(String, JSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("zwgk \(shape.kind)")),
        ]
        root += Self.members(of: shape.root)
        if !shape.definitions.isEmpty {
            root.append(("$defs", .object(shape.definitions.map { ($0.name, .object(Self.members(of: $0.shape))) })))
        }
        var text = ""
        Self.write(.object(root), indent: 0, into: &text)
        self.text = text + "\n"
    }

    // MARK: Shapes

    private static func members(of mapping: MappingShape) -> [(String, JSON)] {
        var members: [(String, JSON)] = [
            ("description", .string(description(mapping.title))), ("type", .string("object")),
            ("additionalProperties", .bare("false")),
        ]
        let required = mapping.keys.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { members.append(("required", .array(required))) }
        if mapping.isOneKey { members += [("minProperties", .bare("1")), ("maxProperties", .bare("1"))] }
        let properties = mapping.keys.map { key -> (String, JSON) in
            // The key's own description goes before that of the mapping it holds.
            let below = Self.members(of: key.shape).filter { $0.0 != "description" }
            return (key.name, .object([("description", .string(description(key.description)))] + below))
        }
        members.append(("properties", .object(properties)))
        return members
    }

    private static func members(of shape: ValueShape) -> [(String, JSON)] {
        switch shape {
        case .text: [("type", .array([.string("string"), .string("number")]))]
        case .identifier(let slashes):
            pattern(slashes == 0 ? "^\(word)$" : "^\(word)(/\(word)){0,\(slashes)}$")
        case .integer(let range): integer(range)
        case .number: [("type", .array([.string("number"), .string("string")]))]
        case .boolean: [("type", .string("boolean"))]
        case .day: pattern(#"^\d{4}-\d{2}-\d{2}$"#)
        case .pattern(let expression): pattern(expression)
        case .choice(let choices):
            if choices.allSatisfy({ $0.meaning == nil }) {
                [("enum", .array(choices.map { .string($0.word) }))]
            } else {
                [
                    (
                        "oneOf",
                        .array(
                            choices.map { choice in
                                .object(
                                    [("const", .string(choice.word))]
                                        + (choice.meaning.map { [("description", .string(description($0)))] } ?? []))
                            })
                    )
                ]
            }
        case .list(let element): [("type", .string("array")), ("items", .object(members(of: element)))]
        case .oneOrMany(let element): alternatives([element, .list(element)])
        case .mapping(let mapping): members(of: mapping)
        case .pairs(let keys, let values):
            [
                ("type", .string("object")), ("propertyNames", .object(members(of: keys))),
                ("additionalProperties", .object(members(of: values))),
            ]
        case .anyOf(let shapes): alternatives(shapes)
        case .defined(let name): [("$ref", .string("#/$defs/\(name)"))]
        case .null: [("type", .string("null"))]
        }
    }

    private static let word = "[a-z0-9-]+(\\.[a-z0-9-]+)*"

    private static func alternatives(_ shapes: [ValueShape]) -> [(String, JSON)] {
        [("anyOf", .array(shapes.map { .object(members(of: $0)) }))]
    }

    private static func pattern(_ expression: String) -> [(String, JSON)] {
        [("type", .string("string")), ("pattern", .string(expression))]
    }

    private static func integer(_ range: ClosedRange<Int>) -> [(String, JSON)] {
        var members: [(String, JSON)] = [("type", .string("integer"))]
        if range.lowerBound > Int.min { members.append(("minimum", .bare("\(range.lowerBound)"))) }
        if range.upperBound < Int.max { members.append(("maximum", .bare("\(range.upperBound)"))) }
        return members
    }

    private static func description(_ wording: Wording) -> String { "\(wording.chinese)\n\(wording.english)" }

    // MARK: Text

    private static func write(_ value: JSON, indent: Int, into text: inout String) {
        if let line = line(value), indent + DisplayWidth.of(line) <= 110 {
            text += line
            return
        }
        let margin = String(repeating: " ", count: indent + 2)
        func block(_ open: String, _ close: String, _ count: Int, _ member: (Int) -> Void) {
            text += open + "\n"
            for index in 0..<count {
                text += margin
                member(index)
                text += index + 1 < count ? ",\n" : "\n"
            }
            text += String(repeating: " ", count: indent) + close
        }
        switch value {
        case .string(let string): text += quoted(string)
        case .bare(let bare): text += bare
        case .array(let values):
            block("[", "]", values.count) { write(values[$0], indent: indent + 2, into: &text) }
        case .object(let members):
            block("{", "}", members.count) {
                text += quoted(members[$0].0) + ": "
                write(members[$0].1, indent: indent + 2, into: &text)
            }
        }
    }

    private static func line(_ value: JSON) -> String? {
        switch value {
        case .string(let string): quoted(string)
        case .bare(let bare): bare
        case .array(let values): "[" + values.compactMap(line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { quoted($0.0) + ": " + (line($0.1) ?? "") }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
