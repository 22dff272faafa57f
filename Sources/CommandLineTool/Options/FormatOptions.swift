import ArgumentParser

/// The form in which a command answers.
struct FormatOptions: ParsableArguments {
    enum Word: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(name: .long, help: "输出格式 form of the answer.")
    var format = Word.text

    var isJSON: Bool { format == .json }
}
