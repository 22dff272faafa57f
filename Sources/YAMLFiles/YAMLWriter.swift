import SourceText

/// Writes YAML in one style: two spaces a level, short lists in brackets, quotes only where needed, LF.
public struct YAMLWriter: Sendable {
    /// Whether keys are sorted by their bytes instead of keeping their order.
    public let sortsKeys: Bool
    /// Columns up to which a list of single values stands on one line; Chinese counts two.
    public let width: Int

    public init(sortsKeys: Bool = false, width: Int = 100) {
        self.sortsKeys = sortsKeys
        self.width = width
    }

    /// The whole file, its last line ended.
    public func text(_ value: YAMLOutput) -> String {
        var text = ""
        switch value {
        case .mapping(let entries) where !entries.isEmpty: write(entries, indent: 0, into: &text)
        case .sequence(let values) where !values.isEmpty && line(value, inFlow: false, room: width) == nil:
            write(values, indent: 0, into: &text)
        default: text += (line(value, inFlow: false, room: .max) ?? "null") + "\n"
        }
        return text
    }

    private func write(_ entries: [YAMLOutput.Entry], indent: Int, into text: inout String) {
        let entries =
            sortsKeys ? entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : entries
        for (position, entry) in entries.enumerated() {
            // The first key of a list item stands behind its hyphen.
            if position > 0 || !text.hasSuffix("- ") { text += String(repeating: " ", count: indent) }
            let key = YAMLScalarStyle.line(entry.key, inFlow: false)
            text += key + ":"
            write(entry.value, behind: DisplayWidth.of(key) + indent + 2, indent: indent, into: &text)
        }
    }

    private func write(_ values: [YAMLOutput], indent: Int, into text: inout String) {
        for value in values {
            text += String(repeating: " ", count: indent) + "-"
            if case .mapping(let entries) = value, !entries.isEmpty {
                text += " "
                write(entries, indent: indent + 2, into: &text)
            } else {
                write(value, behind: indent + 2, indent: indent, into: &text)
            }
        }
    }

    /// What stands behind a key or a hyphen, with its line end.
    private func write(_ value: YAMLOutput, behind column: Int, indent: Int, into text: inout String) {
        if case .text(let string) = value, let block = YAMLScalarStyle.block(string) {
            text += " \(block.header)\n"
            for line in block.lines {
                text += line.isEmpty ? "\n" : String(repeating: " ", count: indent + 2) + line + "\n"
            }
            return
        }
        if let line = line(value, inFlow: false, room: width - column) {
            text += " \(line)\n"
            return
        }
        text += "\n"
        switch value {
        case .mapping(let entries): write(entries, indent: indent + 2, into: &text)
        case .sequence(let values): write(values, indent: indent + 2, into: &text)
        default: break
        }
    }

    /// The value on one line: a single value always, a list of single values where it fits, else `nil`.
    private func line(_ value: YAMLOutput, inFlow: Bool, room: Int) -> String? {
        switch value {
        case .text(let text): return YAMLScalarStyle.line(text, inFlow: inFlow)
        case .bare(let text): return text
        case .null: return "null"
        case .mapping(let entries): return entries.isEmpty ? "{}" : nil
        case .sequence(let values):
            if values.isEmpty { return "[]" }
            var parts: [String] = []
            for value in values {
                switch value {
                case .text, .bare, .null: parts.append(line(value, inFlow: true, room: room) ?? "")
                default: return nil
                }
            }
            let text = "[" + parts.joined(separator: ", ") + "]"
            return DisplayWidth.of(text) <= room ? text : nil
        }
    }
}
