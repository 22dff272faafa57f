#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import ArgumentParser
import DisclosureWorkspace
import SourceText

/// The tool as a function: arguments in, text on a console and an exit status out.
public enum Program {
    /// - Parameter arguments: without the program's own name.
    public static func run(_ arguments: [String], on console: Console) -> RunStatus {
        let status = attempt(arguments, console)
        let code = console.flush()
        guard code != 0 else { return status }
        console.report(Sentences.outputLost(code).text(in: UsageText.language(of: arguments)))
        return .diskFailed
    }

    private static func attempt(_ arguments: [String], _ console: Console) -> RunStatus {
        let language = UsageText.language(of: arguments)
        do {
            var command = try RootCommand.parseAsRoot(arguments)
            if let command = command as? any ToolCommand { return try command.perform(on: console) }
            try command.run()
            return .done
        } catch let error as WorkspaceError {
            console.report(Sentences.failed(error).text(in: language))
            return .diskFailed
        } catch {
            if let unknown = unknownCommand(arguments) {
                console.report(unknown.text(in: language) + "\n" + Sentences.seeHelp.text(in: language))
                return .usage
            }
            let text = UsageText.spelled(RootCommand.fullMessage(for: error, columns: UsageText.columns), in: language)
            guard RootCommand.exitCode(for: error).isSuccess else {
                console.report(text)
                return .usage
            }
            console.print(text)
            return .done
        }
    }
}

extension Program {
    /// What to say of a first word that is no command.
    private static func unknownCommand(_ arguments: [String]) -> Wording? {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return nil }
        let known = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !known.contains(name) else { return nil }
        return Sentences.unknownCommand(name, nearest: NearestWord.suggestion(for: name, among: known))
    }

    /// Runs on the process's own arguments and streams, and ends it.
    public static func main() -> Never {
        exit(run(Array(CommandLine.arguments.dropFirst()), on: .standard()).rawValue)
    }
}
