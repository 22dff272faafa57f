/// What kinds of elements there are, as far as the text depends on it.
enum PageElement {
    /// Never seen by a reader of the page.
    static let unread: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "object", "svg", "datalist",
    ]
    /// Begin and end a line.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "main", "menu", "nav", "p",
        "section", "summary",
    ]
}

/// The numbers of an ordered list.
struct ListNumbering {
    private var number: Int

    init(first: String?) {
        number = first.flatMap { Int($0.trimmingBlanks()) } ?? 1
    }

    /// The number of the next entry, which may name its own.
    mutating func next(_ own: String?) -> Int {
        let shown = own.flatMap { Int($0.trimmingBlanks()) } ?? number
        number = shown == .max ? shown : shown + 1
        return shown
    }
}

/// A drop-down list: the selected option is what a reader sees, else the first.
struct ChoiceList {
    private var options: [String] = []
    private var selected: Int?

    mutating func startOption(isSelected: Bool) {
        if isSelected { selected = options.count }
        options.append("")
    }

    mutating func append(_ text: String) {
        if !options.isEmpty { options[options.count - 1] += text }
    }

    var shown: String {
        guard !options.isEmpty else { return "" }
        return options[min(selected ?? 0, options.count - 1)].collapsed
    }
}

extension String {
    /// Runs of blanks as one, none at the ends.
    var collapsed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
