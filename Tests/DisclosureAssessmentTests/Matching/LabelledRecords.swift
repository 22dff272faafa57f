import DisclosureModel
import Foundation
import SourceText
import TabularFiles
import Testing

/// Titles and publishers of public bodies with hand-made labels, in a fixed split of two thirds and one third.
struct LabelledRecord {
    var question: MatchQuestion
    var level: String
    var expectedField: String
    var expectedItem: String

    /// One third by a hash of the title: looked at to report, never to choose words or weights.
    var isHeldOut: Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in question.title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (hash >> 32) % 3 == 0
    }

    var fitsNothing: Bool { expectedField.isEmpty }

    static func all() throws -> [LabelledRecord] {
        try rows("records.csv").map { row in
            LabelledRecord(
                question: MatchQuestion(
                    title: row["title"] ?? "", columnPath: row["column-path"], publisher: row["publisher"],
                    posted: row["posted"]),
                level: row["level"] ?? "", expectedField: row["expected-field"] ?? "",
                expectedItem: row["expected-item"] ?? "")
        }
    }

    static func rows(_ name: String) throws -> [[String: String]] {
        let url = MatchLibrary.root.appending(path: "Tests/DisclosureAssessmentTests/Fixtures/Matching/\(name)")
        let collector = DiagnosticCollector()
        let table = try #require(
            DelimitedTable.read(
                bytes: Array(try Data(contentsOf: url)), file: name, severity: .error, into: collector))
        #expect(collector.diagnostics.isEmpty)
        return table.rows.map { row in
            var values: [String: String] = [:]
            for (column, heading) in table.headings.enumerated() {
                if let text = row[column], !text.isEmpty { values[heading] = text }
            }
            return values
        }
    }
}

/// What a label accepts: the words of the labels are no ids.
struct LabelTable {
    struct Entry {
        var fields: Set<String>
        var items: [String]
    }

    private var entries: [String: Entry] = [:]

    init() throws {
        for row in try LabelledRecord.rows("labels.csv") {
            func list(_ key: String) -> [String] { row[key]?.split(separator: ";").map(String.init) ?? [] }
            let key = [row["expected-field"], row["expected-item"], row["level"]].map { $0 ?? "" }.joined(
                separator: "\n")
            entries[key] = Entry(fields: Set(list("fields")), items: list("items"))
        }
    }

    func entry(_ record: LabelledRecord) -> Entry? {
        let key = "\(record.expectedField)\n\(record.expectedItem)\n"
        return entries[key + record.level] ?? entries[key]
    }

    func accepts(_ item: String, _ entry: Entry) -> Bool {
        entry.items.contains { $0.hasSuffix("*") ? item.hasPrefix($0.dropLast()) : $0 == item }
    }
}
