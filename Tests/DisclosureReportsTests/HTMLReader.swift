/// Reads a page as a browser's tokenizer would, closely enough to see tags, attributes and text where they really are.
struct HTMLReader {
    struct Element {
        var name: String
        var attributes: [(name: String, value: String)]
    }

    private(set) var elements: [Element] = []
    /// Text outside of tags, with entities as they stand; the style sheet counts as text.
    private(set) var text = ""
    private(set) var faults: [String] = []

    private static let empty: Set<String> = ["meta", "br", "rect", "!doctype"]

    init(_ html: String) {
        var open: [String] = []
        var cursor = Cursor(bytes: Array(html.utf8))
        while cursor.position < cursor.bytes.count {
            let style = open.last == "style"
            text += style ? cursor.upTo("</style>") : cursor.upTo("<")
            guard cursor.skip("<") else { break }
            let isEnd = cursor.skip("/")
            let name = cursor.word()
            let attributes = cursor.attributes()
            if isEnd {
                if open.last == name {
                    open.removeLast()
                } else {
                    faults.append("</\(name)> closes \(open.last ?? "nothing")")
                }
                continue
            }
            elements.append(Element(name: name, attributes: attributes))
            if !Self.empty.contains(name) { open.append(name) }
        }
        faults += open.map { "<\($0)> is not closed" }
    }

    private struct Cursor {
        let bytes: [UInt8]
        var position = 0

        mutating func skip(_ text: String) -> Bool {
            guard bytes[position...].starts(with: text.utf8) else { return false }
            position += text.utf8.count
            return true
        }

        mutating func upTo(_ text: String) -> String {
            let (start, first) = (position, text.utf8.first)
            position = bytes.count
            var next = start
            while next < bytes.count {
                if bytes[next] == first, bytes[next...].starts(with: text.utf8) {
                    position = next
                    break
                }
                next += 1
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        mutating func word() -> String {
            let start = position
            while position < bytes.count, !" \n=>/".utf8.contains(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        }

        mutating func attributes() -> [(name: String, value: String)] {
            var attributes: [(name: String, value: String)] = []
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
                if skip(" ") || skip("\n") || skip("/") { continue }
                let name = word()
                var value = ""
                if skip("=") {
                    if skip("\"") {
                        value = upTo("\"")
                        _ = skip("\"")
                    } else {
                        value = word()
                    }
                }
                attributes.append((name, value))
                if name.isEmpty { break }
            }
            _ = position < bytes.count && skip(">")
            return attributes
        }
    }
}
