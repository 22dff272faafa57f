/// Diagnostics as a person reads them: place, sentence, the line it is about with an underline, and the remedy.
public struct DiagnosticRenderer: Sendable {
    public enum Style: Sendable {
        case plain
        /// With the colours of a terminal.
        case ansi
    }

    public let language: Language
    public let style: Style
    /// Diagnostics shown at most; errors come before warnings, warnings before notes.
    public let limit: Int
    /// Columns of a source line that are shown.
    public let width: Int
    private let sources: [String: SourceFile]

    /// Shows lines out of `sources`, by the names that places carry.
    public init(
        language: Language, sources: [SourceFile] = [], style: Style = .plain, limit: Int = 50, width: Int = 100
    ) {
        self.language = language
        self.style = style
        self.limit = max(0, limit)
        self.width = max(20, width)
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Everything in its order, each line ended; nothing for no diagnostics.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let ordered = Diagnostic.ordered(diagnostics)
        let chosen = choose(ordered)
        var text = ""
        for (index, diagnostic) in ordered.enumerated() where chosen.contains(index) { text += render(diagnostic) }
        let hidden = ordered.indices.filter { !chosen.contains($0) }.map { ordered[$0].severity }
        if !hidden.isEmpty { text += more(hidden) + "\n" }
        return text
    }

    /// One diagnostic with its source line.
    public func render(_ diagnostic: Diagnostic) -> String {
        var text = heading(diagnostic.place, diagnostic.severity, diagnostic.message.text(in: language))
        text += paint(" [\(diagnostic.code)]", .faint) + "\n"
        text += excerpt(diagnostic.place)
        if let related = diagnostic.related {
            text += heading(related, .note, Wording("相关的另一处在这里", "the other place is here").text(in: language)) + "\n"
            text += excerpt(related)
        }
        if let remedy = diagnostic.remedy {
            let label = Wording("办法", "remedy").text(in: language)
            text += "  " + paint("\(label): ", .bold) + SourceExcerpt.printable(remedy.text(in: language)) + "\n"
        }
        return text
    }

    private func heading(_ place: Place?, _ severity: Diagnostic.Severity, _ message: String) -> String {
        let location = place.map { paint(SourceExcerpt.printable($0.text(in: language)) + ": ", .bold) } ?? ""
        let colour: Paint = severity == .error ? .red : severity == .warning ? .yellow : .cyan
        return location + paint(severity.text(in: language) + ": ", colour) + SourceExcerpt.printable(message)
    }

    private func excerpt(_ place: Place?) -> String {
        guard let place, case .text(let line, let column, let length) = place.spot, let source = sources[place.file],
            let excerpt = SourceExcerpt(source, line: line, column: column, length: length, width: width)
        else { return "" }
        return "    \(excerpt.line)\n    \(paint(excerpt.underline, .green))\n"
    }

    /// The positions that are shown when there are more than the limit.
    private func choose(_ diagnostics: [Diagnostic]) -> Set<Int> {
        let bySeverity = diagnostics.indices.sorted {
            let (left, right) = (diagnostics[$0].severity, diagnostics[$1].severity)
            return left == right ? $0 < $1 : left > right
        }
        return Set(bySeverity.prefix(limit))
    }

    private func more(_ hidden: [Diagnostic.Severity]) -> String {
        let counted = Diagnostic.Severity.allCases.reversed().compactMap { severity -> Wording? in
            let count = hidden.count { $0 == severity }
            guard count > 0 else { return nil }
            let word = severity.text(in: .english) + (count == 1 ? "" : "s")
            return Wording("\(count) 处\(severity.text(in: .chinese))", "\(count) \(word)")
        }
        return Wording(
            "另有 \(counted.map(\.chinese).joined(separator: "、"))未显示",
            "\(counted.map(\.english).joined(separator: ", ")) more not shown"
        ).text(in: language)
    }

    private enum Paint: String {
        case bold = "1", faint = "2", red = "1;31", yellow = "1;33", cyan = "1;36", green = "32"
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        style == .ansi ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic.Severity {
    /// The word for it.
    public func text(in language: Language) -> String {
        switch self {
        case .error: Wording("错误", "error").text(in: language)
        case .warning: Wording("警告", "warning").text(in: language)
        case .note: Wording("提示", "note").text(in: language)
        }
    }
}

extension Place {
    /// The place as it is shown: `file:line:column`, or the row and column of a table in words.
    public func text(in language: Language) -> String {
        switch spot {
        case nil: file
        case .text(let line, let column, _): "\(file):\(line):\(column)"
        case .field(let row, ""): Wording("\(file) 第\(row)行", "\(file) row \(row)").text(in: language)
        case .field(let row, let column):
            Wording("\(file) 第\(row)行 「\(column)」列", "\(file) row \(row) column '\(column)'").text(in: language)
        case .cell(let sheet, let reference):
            Wording("\(file) 「\(sheet)」表 \(reference)", "\(file) sheet '\(sheet)' cell \(reference)").text(in: language)
        }
    }
}
