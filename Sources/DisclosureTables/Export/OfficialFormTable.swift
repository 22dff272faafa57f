import DisclosureModel
import TabularFiles

/// The official form as CSV for spreadsheets: one heading row, since CSV merges nothing, and behind the form's columns
/// those with what it has no room for.
public enum OfficialFormTable {
    /// UTF-8 with a byte order mark, CRLF, no cell that runs as a formula.
    ///
    /// The catalogue's head stands in a row of its own, in columns of its own; so sorting rows parts nothing.
    public static func text(of catalogue: Catalogue, vocabulary: Vocabulary?) -> String {
        let form = OfficialForm(catalogue, vocabulary: vocabulary)
        let carrier = OfficialCarrier(catalogue, vocabulary: vocabulary)
        var sheet = SpreadsheetText(
            headings: form.columns.map(\.wholeHeading) + carrier.keys
                + carrier.head.map { OfficialCarrier.headPrefix + $0.key })
        let blanks = form.columns.map { _ in "" } + carrier.keys.map { _ in "" }
        sheet.add(blanks + carrier.head.map(\.text))
        for (shown, carried) in zip(form.bodyRows, carrier.rows) {
            sheet.add(shown + carried + carrier.head.map { _ in "" })
        }
        return sheet.text
    }
}
