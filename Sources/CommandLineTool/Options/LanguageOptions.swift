import ArgumentParser
import SourceText

/// The language in which the tool speaks; the locale is never asked.
struct LanguageOptions: ParsableArguments {
    /// The words that `--language` takes.
    enum Word: String, ExpressibleByArgument, CaseIterable {
        case zh, en
    }

    @Option(name: .long, help: "语言，默认中文 language (default: zh).")
    var language: Word?

    /// What the user asked for; a round may have a language of its own where nobody did.
    var stated: Language? { language.map { $0 == .zh ? .chinese : .english } }

    var chosen: Language { stated ?? .chinese }
}
