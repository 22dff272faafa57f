@testable import DisclosureAssessment
import DisclosureModel
import Foundation
import Testing
@Suite struct DebugTests {
    @Test func show() throws {
        guard let path = ProcessInfo.processInfo.environment["ZWGK_TITLES"] else { return }
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            let q = MatchQuestion(title: cells[0], columnPath: cells.count > 2 ? cells[2] : nil, publisher: cells.count > 1 ? cells[1] : nil)
            let r = MatchLibrary.matcher.match(q)
            print("\(line) → \(r.field ?? "—") \(r.item ?? "—") \(r.confidence)/\(r.itemConfidence) next \(r.runnerUp?.field ?? "") \(r.runnerUp?.item ?? "") \(r.runnerUp?.confidence ?? 0) \(r.clues.map { "\($0.word) \($0.points)" })")
        }
    }
}
