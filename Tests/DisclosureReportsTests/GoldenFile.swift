import Foundation
import Testing

/// A file under `Golden/` that holds what a renderer wrote when somebody last looked at it.
///
/// `ZWGK_RECORD_GOLDEN=1 swift test` writes the files anew, and the tests then fail: look at the difference and commit it.
struct GoldenFile {
    let name: String

    private var url: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
            .appendingPathComponent(name)
    }

    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["ZWGK_RECORD_GOLDEN"] != nil {
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(name); run again without ZWGK_RECORD_GOLDEN", sourceLocation: sourceLocation)
            return
        }
        let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        guard golden.utf8.elementsEqual(text.utf8) == false else { return }
        let (old, new) = (
            golden.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let line = zip(old, new).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name) differs in line \(line + 1):
            golden: \(line < old.count ? String(old[line]) : "(ends)")
               now: \(line < new.count ? String(new[line]) : "(ends)")
            """, sourceLocation: sourceLocation)
    }
}
