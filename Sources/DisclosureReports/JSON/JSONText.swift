import Foundation

/// Values as the JSON that the tool writes: UTF-8, LF, sorted keys, slashes as they are; the same value, the same bytes.
public enum JSONText {
    /// The value with its line end.
    public static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: JSONLayout.indented(try encoder.encode(value)), as: UTF8.self)
    }
}
