import Foundation
import TestSupport

/// The built program, run as its users run it.
struct Program {
    struct Ended {
        let code: Int32
        /// Whether it ended by itself and not by a signal.
        let isOrderly: Bool
        let output: [UInt8]
        let errors: [UInt8]

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorText: String { String(decoding: errors, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    /// It lies beside the tests that it was built with.
    static let path: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("zwgk").path
    }()

    /// Runs it in the repository's folder.
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Ended {
        try launch(path, arguments, environment)
    }

    /// Runs a line of shell in which `$zwgk` is the program.
    static func shell(_ line: String, environment: [String: String] = [:]) throws -> Ended {
        try launch("/bin/sh", ["-c", line], environment.merging(["zwgk": path]) { own, _ in own })
    }

    private static func launch(
        _ program: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> Ended {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { _, own in own }
        // Files and not pipes, so that much output cannot block the program.
        let (output, errors) = (try folder.write("output", ""), try folder.write("errors", ""))
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return Ended(
            code: process.terminationStatus, isOrderly: process.terminationReason == .exit,
            output: Array(FileManager.default.contents(atPath: output) ?? Data()),
            errors: Array(FileManager.default.contents(atPath: errors) ?? Data()))
    }
}
