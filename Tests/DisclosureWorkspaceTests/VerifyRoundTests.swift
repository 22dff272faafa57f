import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// A round computed again: the same bytes, or what differs.
@Suite struct VerifyRoundTests {
    private static func request(_ round: SmallRound, output: String? = nil) -> VerifyRound.Request {
        VerifyRound.Request(
            round: round.path + "/round", catalogues: round.path + "/Catalogues", output: output, threads: 2)
    }

    private static func verify(_ round: SmallRound) throws -> Verification {
        let response = try VerifyRound.run(request(round))
        return try #require(response.verification, "\(response.diagnostics.map(\.message.chinese))")
    }

    private static func change(_ round: SmallRound, _ file: String, _ old: String, _ new: String) throws {
        let text = try #require(round.text(file))
        #expect(text.contains(old))
        let place = try #require(text.range(of: old))
        try round.write(text.replacingCharacters(in: place, with: new), to: file)
    }

    @Test func `重算一致`() throws {
        let round = try SampledRound.make()
        #expect(try round.assess().report != nil)
        let verification = try Self.verify(round)
        #expect(verification.isIdentical && !verification.isSealed)
        #expect(verification.inputs.isEmpty && verification.results.isEmpty && verification.bodies.isEmpty)
    }

    @Test func `记录改了一个字节，说得出是哪个文件、谁的得分`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        // The first in-time posting of town-1/v-01 moves from 20 to 10 May: nothing but the digest can differ.
        try Self.change(round, "round/records.csv", "2022-05-20", "2022-05-10")
        var verification = try Self.verify(round)
        #expect(!verification.isIdentical)
        #expect(verification.inputs.map(\.path) == ["records.csv"])
        #expect(verification.inputs.map(\.kind) == [.changed])
        #expect(verification.bodies.isEmpty)
        // Now to a day that is too late: 39 of 48 instead of 40.
        try Self.change(round, "round/records.csv", "2022-05-10", "2022-06-10")
        verification = try Self.verify(round)
        #expect(verification.inputs.map(\.path) == ["records.csv"])
        #expect(verification.results.map(\.path).contains("scores.csv"))
        #expect(verification.results.allSatisfy { $0.kind == .changed })
        #expect(verification.bodies.map(\.id) == ["town-1"])
        #expect(verification.bodies.first?.storedScore == "83.33" && verification.bodies.first?.score == "81.25")
        #expect(!verification.lacksFiles)
    }

    @Test func `细则改了也说得出`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        try Self.change(
            round, "Catalogues/schemes/small.yaml", "rule: {share: {}}", "rule: {deduct: {each: 1}}")
        let verification = try Self.verify(round)
        #expect(verification.inputs.map(\.path) == ["schemes/small.yaml"])
        #expect(Set(verification.bodies.map(\.id)) == ["town-1", "town-2"])
    }

    @Test func `结果被人改过`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        try Self.change(round, "round/results/scores.csv", "83.33", "93.33")
        let verification = try Self.verify(round)
        #expect(verification.results.map(\.path) == ["scores.csv"])
        #expect(verification.inputs.isEmpty && verification.bodies.isEmpty)
        try Self.change(round, "round/results/assessment.json", "\"score\": \"83.33\"", "\"score\": \"93.33\"")
        #expect(try Self.verify(round).bodies.map(\.storedScore) == ["93.33"])
    }

    @Test func `工具版本不同也算不一致`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        try Self.change(
            round, "round/results/assessment.json", "\"version\": \"\(AssessRound.version)\"", "\"version\": \"0.0.1\"")
        let verification = try Self.verify(round)
        #expect(!verification.isIdentical)
        #expect(verification.tool?.stored == "zwgk 0.0.1" && verification.tool?.now == "zwgk \(AssessRound.version)")
    }

    @Test func `缺文件时说缺什么`() throws {
        let round = try SampledRound.make()
        #expect(try VerifyRound.run(Self.request(round)).diagnostics.map(\.code) == ["results.missing"])
        _ = try round.assess()
        try FileManager.default.removeItem(atPath: round.path + "/round/results/findings.csv")
        let verification = try Self.verify(round)
        #expect(verification.lacksFiles && verification.results.map(\.path) == ["findings.csv"])
        try FileManager.default.removeItem(atPath: round.path + "/round/records.csv")
        let response = try VerifyRound.run(Self.request(round))
        #expect(response.verification == nil)
        #expect(response.diagnostics.map(\.code) == ["file.missing"])
    }

    @Test func `用别的语言写出的结果按那种语言核对`() throws {
        let round = try SampledRound.make()
        let folder = round.path + "/english"
        _ = try AssessRound.run(
            AssessRound.Request(
                round: round.path + "/round", catalogues: round.path + "/Catalogues", output: folder,
                language: .english, threads: 1, isStrict: false))
        #expect(try VerifyRound.run(Self.request(round, output: folder)).verification?.isIdentical == true)
    }

    // MARK: Seal

    @Test func `封存后不再改写，sha256sum 认得`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        let sealed = try SealRound.run(Self.request(round))
        #expect(sealed.written == round.path + "/round/results/SHA256SUMS")
        #expect(sealed.results == 4 && sealed.inputs == 7)
        let sums = try #require(round.result("SHA256SUMS"))
        #expect(sums.contains("  assessment.json\n") && sums.contains("  ../records.csv\n"))
        #expect(sums.contains("  ../../Catalogues/schemes/small.yaml\n"))
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        check.arguments = ["-c", "--strict", "--quiet", "SHA256SUMS"]
        check.currentDirectoryURL = URL(fileURLWithPath: round.path + "/round/results")
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)

        let before = round.result("assessment.json")
        let again = try round.assess()
        #expect(again.report == nil && again.diagnostics.map(\.code) == ["results.sealed"])
        #expect(again.diagnostics.first?.remedy?.chinese.contains("--output") == true)
        #expect(round.result("assessment.json") == before)
        let elsewhere = try AssessRound.run(
            AssessRound.Request(
                round: round.path + "/round", catalogues: round.path + "/Catalogues", output: round.path + "/other",
                language: nil, threads: 1, isStrict: false))
        #expect(elsewhere.report != nil)
        let verification = try Self.verify(round)
        #expect(verification.isIdentical && verification.isSealed)
        #expect(try SealRound.run(Self.request(round)).diagnostics.map(\.code) == ["results.sealed-before"])
    }

    @Test func `封存后有人动过`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        _ = try SealRound.run(Self.request(round))
        try Self.change(round, "round/results/scores.csv", "83.33", "93.33")
        let verification = try Self.verify(round)
        #expect(verification.seal.map(\.path) == ["scores.csv"] && verification.seal.map(\.kind) == [.changed])
        try round.write("0123  scores.csv\n", to: "round/results/SHA256SUMS")
        #expect(try VerifyRound.run(Self.request(round)).diagnostics.map(\.code) == ["results.bad-seal"])
    }

    @Test func `重算不一致的不封存`() throws {
        let round = try SampledRound.make()
        _ = try round.assess()
        try Self.change(round, "round/records.csv", "2022-05-20", "2022-06-10")
        let response = try SealRound.run(Self.request(round))
        #expect(response.written == nil && response.diagnostics.map(\.code) == ["results.not-reproducible"])
        #expect(response.verification?.bodies.map(\.id) == ["town-1"])
        #expect(round.result("SHA256SUMS") == nil)
    }
}
