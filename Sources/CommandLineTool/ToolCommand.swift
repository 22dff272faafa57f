import ArgumentParser

/// A command that builds a request from its arguments, hands it to a use case and tells what came of it.
protocol ToolCommand: ParsableCommand {
    func perform(on console: Console) throws -> RunStatus
}
