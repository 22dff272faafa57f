import ArgumentParser
import SourceText

/// The language in which the tool speaks; the locale is never asked.
struct LanguageOptions: ParsableArguments {
    @Option(name: .long, help: "所用语言 language of the output.")
    var language = LanguageWord.zh

    var chosen: Language { language.language }
}

/// The words that `--language` takes.
enum LanguageWord: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    var language: Language { self == .zh ? .chinese : .english }
}
