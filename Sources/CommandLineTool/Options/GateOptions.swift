import ArgumentParser
import ExactArithmetic
import SourceText

/// Gates that a script may ask for; one that is not met ends the run with exit code 1.
struct GateOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("有得分低于此数时以 1 退出 exit with 1 if any score is below.", valueName: "points"),
        transform: { text in
            do throws(DecimalTextError) { return try ExactNumber(decimal: text) } catch {
                throw Sentences.notAPoint(text)
            }
        })
    var failUnder: ExactNumber?

    /// What to say of those below, in the order given; `nil` where the gate is met. Bodies without a score are not judged.
    func missed(by scores: [(name: String, score: ExactNumber?)], in language: Language) -> String? {
        guard let failUnder else { return nil }
        let below = scores.compactMap { entry in
            entry.score.flatMap { $0 < failUnder ? (name: entry.name, score: $0) : nil }
        }
        guard !below.isEmpty else { return nil }
        return Sentences.below(failUnder, below).text(in: language)
    }
}
