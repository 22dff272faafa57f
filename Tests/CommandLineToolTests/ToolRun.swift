import CommandLineTool
import TestSupport

/// One run of the tool within the test's own process, with everything it wrote.
struct ToolRun {
    let status: RunStatus
    let output: String
    let errors: String

    init(_ arguments: String...) { self.init(arguments) }

    init(_ arguments: [String]) {
        let streams = Streams()
        let console = Console(
            output: {
                streams.output += $0
                return 0
            },
            errors: {
                streams.errors += $0
                return 0
            })
        status = Program.run(arguments, on: console)
        output = String(decoding: streams.output, as: UTF8.self)
        errors = String(decoding: streams.errors, as: UTF8.self)
    }

    private final class Streams {
        var output: [UInt8] = []
        var errors: [UInt8] = []
    }

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
