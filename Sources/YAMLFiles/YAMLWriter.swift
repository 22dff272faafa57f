import SourceText

/// Writes YAML in one style: two spaces a level, short lists in brackets, quotes only where needed, LF.
public struct YAMLWriter: Sendable {
    /// Whether keys are sorted by their bytes instead of keeping their order.
    public let sortsKeys: Bool
    /// Columns up to which a list of single values, or what is laid out compactly, stands on one line; Chinese counts two.
    public let width: Int

    public init(sortsKeys: Bool = false, width: Int = 100) {
        self.sortsKeys = sortsKeys
        self.width = width
    }

    /// The whole file, its last line ended; with an indentation, a piece of one.
    public func text(_ value: YAMLOutput, indent: Int = 0) -> String {
        var text = ""
        let (value, way) = value.opened(.plain)
        switch value {
        case .mapping(let entries) where !entries.isEmpty: write(entries, way, indent: indent, into: &text)
        case .sequence(let values)
        where !values.isEmpty && line(value, way, .block, room: width - indent) == nil:
            write(values, way, indent: indent, into: &text)
        default:
            text += String(repeating: " ", count: indent) + (line(value, way, .block, room: .max) ?? "null") + "\n"
        }
        return text
    }

    /// The value on one line, however long, as it would stand behind a key.
    public func line(_ value: YAMLOutput) -> String {
        line(value.withoutLayout, .compact, .block, room: .max) ?? "null"
    }

    /// What is tried before a collection is written over several lines.
    fileprivate enum Way {
        /// Lists of single values.
        case plain
        case compact, spread

        /// Of the values inside.
        var inner: Way { self == .compact ? .compact : .plain }
    }

    private func write(_ entries: [YAMLOutput.Entry], _ way: Way, indent: Int, into text: inout String) {
        for (position, entry) in sorted(entries).enumerated() {
            // The first key of a list item stands behind its hyphen.
            if position > 0 || !text.hasSuffix("- ") { text += String(repeating: " ", count: indent) }
            let key = YAMLScalarStyle.line(entry.key, .blockKey)
            text += key + ":"
            write(entry.value, way.inner, behind: DisplayWidth.of(key) + indent + 2, indent: indent, into: &text)
        }
    }

    private func write(_ values: [YAMLOutput], _ way: Way, indent: Int, into text: inout String) {
        for value in values {
            text += String(repeating: " ", count: indent) + "-"
            let (value, way) = value.opened(way.inner)
            if case .mapping(let entries) = value, !entries.isEmpty,
                line(value, way, .block, room: width - indent - 2) == nil
            {
                text += " "
                write(entries, way, indent: indent + 2, into: &text)
            } else {
                write(value, way, behind: indent + 2, indent: indent, into: &text)
            }
        }
    }

    /// What stands behind a key or a hyphen, with its line end.
    private func write(_ value: YAMLOutput, _ way: Way, behind column: Int, indent: Int, into text: inout String) {
        let (value, way) = value.opened(way)
        if case .text(let string) = value, let block = YAMLScalarStyle.block(string) {
            text += " \(block.header)\n"
            for line in block.lines {
                text += line.isEmpty ? "\n" : String(repeating: " ", count: indent + 2) + line + "\n"
            }
            return
        }
        if let line = line(value, way, .block, room: width - column) {
            text += " \(line)\n"
            return
        }
        text += "\n"
        switch value {
        case .mapping(let entries): write(entries, way, indent: indent + 2, into: &text)
        case .sequence(let values): write(values, way, indent: indent + 2, into: &text)
        default: break
        }
    }

    /// The value on one line: a single value always, a collection where its way allows it and it fits, else `nil`.
    private func line(
        _ value: YAMLOutput, _ way: Way, _ position: YAMLScalarStyle.Position, room: Int
    ) -> String? {
        let (value, way) = value.opened(way)
        let parts: [String?]
        switch value {
        case .text(let text): return YAMLScalarStyle.line(text, position)
        case .bare(let text): return text
        case .null, .laid: return "null"
        case .mapping(let entries):
            if entries.isEmpty { return "{}" }
            guard way == .compact else { return nil }
            parts = sorted(entries).map { entry in
                line(entry.value, .compact, .flowValue, room: .max).map {
                    "\(YAMLScalarStyle.line(entry.key, .flowKey)): \($0)"
                }
            }
        case .sequence(let values):
            if values.isEmpty { return "[]" }
            guard way != .spread else { return nil }
            parts = values.map {
                way == .plain && !$0.isSingle ? nil : line($0, way, .flowItem, room: .max)
            }
        }
        let written = parts.compactMap(\.self)
        guard written.count == parts.count else { return nil }
        let inside = written.joined(separator: ", ")
        let text = if case .mapping = value { "{\(inside)}" } else { "[\(inside)]" }
        return room == .max || DisplayWidth.of(text) <= room ? text : nil
    }

    private func sorted(_ entries: [YAMLOutput.Entry]) -> [YAMLOutput.Entry] {
        sortsKeys ? entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : entries
    }
}

extension YAMLOutput {
    /// The value inside its layouts, the innermost of which holds, and the way it is written in.
    fileprivate func opened(_ way: YAMLWriter.Way) -> (YAMLOutput, YAMLWriter.Way) {
        guard case .laid(let layout, let value) = self else { return (self, way) }
        return value.opened(layout == .compact ? .compact : .spread)
    }

    /// The value with nothing said about how it is laid out.
    fileprivate var withoutLayout: YAMLOutput {
        switch self {
        case .text, .bare, .null: self
        case .sequence(let values): .sequence(values.map(\.withoutLayout))
        case .mapping(let entries): .mapping(entries.map { Entry($0.key, $0.value.withoutLayout) })
        case .laid(_, let value): value.withoutLayout
        }
    }

    /// Whether it is no list and no mapping.
    fileprivate var isSingle: Bool {
        switch self {
        case .text, .bare, .null: true
        case .sequence, .mapping: false
        case .laid(_, let value): value.isSingle
        }
    }
}
