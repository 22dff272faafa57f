/// A first look at the tags of a page: libxml2 compares each attribute of a tag with all before it, and walks up the open
/// elements at each end tag, so that a hostile page could take hours.
struct TagScan {
    private(set) var endTags = 0
    /// The most words within one tag, an upper bound of its attributes, and the line where that tag begins.
    private(set) var mostAttributes = 0
    private(set) var line = 1
    /// Comparisons that tags of unusually many words cost.
    private(set) var comparisons = 0

    /// Words that a tag may well have, most of them within its style.
    private static let usualWords = 100

    init(_ text: [UInt8]) {
        var words = 0
        var isInTag = false
        var wasBlank = false
        var tagLine = 1
        var reached = 1
        text.withUnsafeBufferPointer { text in
            for index in text.indices {
                let byte = text[index]
                if byte == UInt8(ascii: "\n") { reached += 1 }
                if byte == UInt8(ascii: "<"), index + 1 < text.count {
                    let next = text[index + 1]
                    if next == UInt8(ascii: "/") {
                        endTags += 1
                        isInTag = false
                    } else if !isInTag, next | 0x20 >= UInt8(ascii: "a"), next | 0x20 <= UInt8(ascii: "z") {
                        isInTag = true
                        words = 0
                        tagLine = reached
                    }
                } else if isInTag {
                    if byte == UInt8(ascii: ">") { isInTag = false }
                    let isBlank = byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                    if isBlank, !wasBlank {
                        words += 1
                        if words > Self.usualWords { comparisons += words }
                        if words > mostAttributes {
                            mostAttributes = words
                            line = tagLine
                        }
                    }
                    wasBlank = isBlank
                }
            }
        }
    }
}
