import ArgumentParser

/// `zwgk records …`: what can be done with records before a round takes them.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "公开记录：匹配到公开事项。 Records: match them to items.",
        subcommands: [RecordsMatchCommand.self])
}
