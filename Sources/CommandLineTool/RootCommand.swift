import ArgumentParser
import DisclosureWorkspace

/// `zwgk`: the list of commands; without one it shows its help.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zwgk",
        abstract: "基层政务公开：标准目录、测评、计分。\nDisclosure standards of grassroots government: catalogues, assessment, scores.",
        discussion: """
            退出码 exit codes: 0 完成 done, 1 未达到所设门槛 a gate was not met, 2 输入有错误 the input has errors, \
            64 用法不对 wrong usage, 74 磁盘出错 the disk failed.
            """,
        version: AssessRound.version,
        subcommands: [
            AssessCommand.self, ValidateCommand.self, ExplainCommand.self, AdviseCommand.self, ScoreCommand.self,
            DueCommand.self, LimitCommand.self, FormCommand.self, ExportCommand.self, SampleCommand.self,
            SealCommand.self, VerifyCommand.self, CatalogueCommand.self, RecordsCommand.self,
            JudgementsCommand.self, SchemaCommand.self,
        ])
}
