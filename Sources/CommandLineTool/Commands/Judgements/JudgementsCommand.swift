import ArgumentParser

/// `zwgk judgements …`: questions about what people decided.
struct JudgementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judgements", abstract: "人工评判：比对两人的评判。 Judgements: compare two readings.",
        subcommands: [JudgementsCompareCommand.self])
}
