import DisclosureModel

/// The official form as a Markdown table for documents and pull requests; one heading row, since Markdown merges nothing.
public enum OfficialFormMarkdown {
    public static func text(of form: OfficialForm) -> String {
        var lines = ["# " + escaped(form.title), "", escaped(form.subtitle), ""]
        lines.append(row(form.columns.map(\.wholeHeading)))
        lines.append("|" + form.columns.map { $0.isCentered ? " :-: |" : " --- |" }.joined())
        lines += form.bodyRows.map(row)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " \(escaped($0)) |" }.joined()
    }

    /// The text as it is, on one line: whatever means something to Markdown or HTML stands behind a backslash.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": escaped += "<br>"
            case "\n": if previous != "\r" { escaped += "<br>" }
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "$": escaped += "\\" + String(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return escaped
    }
}
