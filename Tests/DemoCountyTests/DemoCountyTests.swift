import DemoCounty
import Foundation
import Testing

@Suite("The invented county")
struct DemoCountyTests {
    private static let county = DemoCounty()

    private func text(_ path: String) throws -> String {
        let file = try #require(Self.county.files.first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func `the same seed gives the same bytes, another seed others`() {
        let again = DemoCounty()
        #expect(again.files.map(\.path) == Self.county.files.map(\.path))
        #expect(again.files.map(\.bytes) == Self.county.files.map(\.bytes))
        let other = DemoCounty(seed: 7)
        #expect(other.files.map(\.bytes) != Self.county.files.map(\.bytes))
        #expect(other.register == Self.county.register)
    }

    /// FNV-1a over every path and byte: a change that nobody meant, or another machine's other bytes, shows here.
    @Test func `the bytes are those of the committed seed`() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in Self.county.files {
            for byte in Array(file.path.utf8) + file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(String(hash, radix: 16) == "23b6746f80d905bd")
    }

    @Test func `it has the shape of a county`() {
        #expect(Self.county.recordCount >= 20_000)
        let lines = String(decoding: Self.county.register, as: UTF8.self).split(separator: "\n")
        func count(_ kind: String) -> Int { lines.count { $0.split(separator: ",")[2] == kind } }
        #expect(count("镇") == 9)
        #expect(count("街道") == 3)
        #expect(count("村") >= 300)
        #expect(count("部门") + count("垂管单位") == 30)
        #expect(count("县级政府") == 1)
    }

    @Test func `the committed register is the one the generator means`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let committed = try Data(contentsOf: root.appendingPathComponent("Catalogues/bodies/demo-county.csv"))
        #expect(Array(committed) == Self.county.register)
    }

    @Test func `most villages are visited, but not all`() {
        #expect((10...60).contains(Self.county.unvisited.count))
        #expect(Self.county.observationCount > 2_000)
    }

    @Test(arguments: [
        "presence", "timeliness", "frequency", "channel", "content", "publicity", "retention", "privacy",
    ])
    func `defects of every kind are planted at every level`(dimension: String) {
        let found = Self.county.expectedFindings.filter { $0.dimension == dimension }
        #expect(found.contains { !$0.body.hasPrefix("town-") && !$0.body.hasPrefix("street-") })
        #expect(
            found.contains {
                $0.body.hasPrefix("town-") && !$0.body.contains("/")
                    || $0.body.hasPrefix("street-") && !$0.body.contains("/")
            })
        #expect(found.contains { $0.body.contains("/v-") })
    }

    @Test func `no finding has two causes, and none is of an unvisited village`() {
        let findings = Self.county.expectedFindings
        let keys = findings.map { [$0.body, $0.item, $0.cycle, $0.dimension] }
        #expect(Set(keys).count == keys.count)
        let unvisited = Set(Self.county.unvisited)
        #expect(findings.allSatisfy { !unvisited.contains($0.body) })
    }

    @Test func `the expected findings are written as they are told`() throws {
        let lines = try text("expected-findings.csv").split(separator: "\n")
        #expect(lines.first == "body,item,cycle,dimension,why")
        #expect(lines.count == Self.county.expectedFindings.count + 1)
    }

    @Test func `files come in the spellings of real offices`() throws {
        let site = try #require(Self.county.files.first { $0.path == "records/site-2022q2.csv" })
        #expect(site.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(String(decoding: site.bytes, as: UTF8.self).contains("\r\n"))
        let villages = try #require(Self.county.files.first { $0.path == "records/village-boards.csv" })
        // 镇街 in GB18030
        #expect(villages.bytes.starts(with: [0xD5, 0xF2, 0xBD, 0xD6]))
        #expect(String(validating: villages.bytes, as: UTF8.self) == nil)
    }

    @Test func `the innocents are there`() throws {
        let may = try text("observations/board-checks-may.csv")
        #expect(may.contains("本期无"))
        #expect(may.contains("不涉及"))
        let july = try text("observations/board-checks-july.csv")
        #expect(july.contains("town-3/v-90,village-affairs/finance,2022-06"))
        #expect(july.contains("未检查"))
        #expect(try text("judgements/office.csv").contains("waive"))
        let site = try text("records/site-2022q2.csv")
        #expect(site.contains("999***********"))
        #expect(site.contains("/index/999999"))
        #expect(try text("occurrences/payment-batches.csv").contains("2022-06-24,PB-2022-03"))
    }
}
