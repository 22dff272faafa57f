import DemoCounty
import DisclosureReports
import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// The synthetic county (合成数据): every planted defect is found, and nothing else is.
@Suite struct DemoCountyRoundTests {
    /// A round's folder in a temporary place, with the county's generated files in it.
    final class Folder {
        let path: String

        init(_ county: DemoCounty) throws {
            path = FileManager.default.temporaryDirectory.path + "/zwgk-demo-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let round = Repository.root + "/Reports/demo-county-2022q2/round.yaml"
            try FileManager.default.copyItem(atPath: round, toPath: path + "/round.yaml")
            for file in county.files {
                let target = URL(fileURLWithPath: path + "/" + file.path)
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: target)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func assess(threads: Int = 2, output: String = "results") throws -> AssessRound.Response {
            try AssessRound.run(
                AssessRound.Request(
                    round: path, catalogues: Repository.root + "/Catalogues", output: path + "/" + output,
                    language: nil, threads: threads, isStrict: false))
        }

        func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
    }

    struct Matter: Hashable, Comparable, CustomStringConvertible {
        let body, item, cycle, dimension: String

        var description: String { "\(body) \(item) \(cycle) \(dimension)" }
        static func < (left: Matter, right: Matter) -> Bool { left.description < right.description }
    }

    @Test func `每一处植入的问题都被发现，此外一处也没有`() throws {
        let county = DemoCounty()
        #expect(county.recordCount >= 20_000)
        let folder = try Folder(county)
        let response = try folder.assess()
        let report = try #require(response.report)
        let found = report.findings.filter { $0.outcome == "failed" }.map {
            Matter(body: $0.body, item: $0.item, cycle: $0.cycle ?? "", dimension: $0.dimension)
        }
        let expected = county.expectedFindings.map {
            Matter(body: $0.body, item: $0.item, cycle: $0.cycle, dimension: $0.dimension)
        }
        #expect(Set(expected).subtracting(found).sorted() == [])
        #expect(Set(found).subtracting(expected).sorted() == [])
        #expect(found.count == expected.count)
        #expect(report.recordsRead == county.recordCount)
        #expect(Set(report.findings.map(\.id)).count == report.findings.count)
    }

    @Test func `同样的输入得到同样的字节，不论几个线程、文件怎样排列`() throws {
        let folder = try Folder(DemoCounty())
        _ = try folder.assess(threads: 1, output: "one")
        _ = try folder.assess(threads: 4, output: "four")
        let round = try String(contentsOfFile: folder.path + "/round.yaml", encoding: .utf8)
        let names = ["report.html", "scores.csv", "findings.csv", "assessment.json", "input-problems.csv"]
        for name in names {
            #expect(try folder.bytes("one/" + name) == folder.bytes("four/" + name), "\(name)")
        }
        // The sources of the round in the opposite order: only the digest of round.yaml itself may change.
        let reordered = try Self.withReversedSources(round)
        #expect(reordered != round)
        try reordered.write(toFile: folder.path + "/round.yaml", atomically: true, encoding: .utf8)
        _ = try folder.assess(output: "reordered")
        for name in ["scores.csv", "findings.csv", "input-problems.csv"] {
            #expect(try folder.bytes("one/" + name) == folder.bytes("reordered/" + name), "\(name)")
        }
    }

    /// Reverses the entries below `records:`; each begins with `  - `.
    static func withReversedSources(_ round: String) throws -> String {
        var lines = round.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("records:") }) + 1
        let end = lines[start...].firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasPrefix("#") } ?? lines.count
        var entries: [[String]] = []
        for line in lines[start..<end] {
            if line.hasPrefix("  - ") {
                entries.append([line])
            } else if entries.isEmpty {
                continue
            } else {
                entries[entries.count - 1].append(line)
            }
        }
        #expect(entries.count > 1)
        lines.replaceSubrange(start..<end, with: entries.reversed().joined())
        return lines.joined(separator: "\n")
    }
}

/// Where the repository lies, for the committed catalogues and rounds.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}
