import SourceText

extension ComposedRounds {
    static func unknownRound(_ id: String, path: String, near rounds: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.unknown-round", at: place,
            Wording("找不到轮次「\(id)」：没有文件夹“\(path)”", "there is no round '\(id)': no folder “\(path)”"),
            remedy: NearestWord.suggestion(for: id, among: rounds).map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("合成所用的轮次与本轮放在同一文件夹下，文件夹名就是轮次编号", "rounds lie beside this one, in folders named by their ids")
        )
    }

    static func notAssessed(_ id: String, _ round: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.not-assessed", at: place,
            Wording("轮次「\(id)」还没有测评结果", "the round '\(id)' has no results yet"), remedy: assess(round))
    }

    static func unreadable(_ reason: Wording, _ round: String, at place: Place?) -> Diagnostic {
        Diagnostic("composition.unreadable-results", at: place, reason, remedy: assess(round))
    }

    static func otherResults(_ id: String, _ found: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.other-results", at: place,
            Wording("这是轮次「\(found)」的结果，不是「\(id)」的", "these are results of the round '\(found)', not of '\(id)'"),
            remedy: Wording("轮次编号要与文件夹同名；改正后重新测评", "a round's id is its folder's name; mend it and assess again"))
    }

    static func unsealed(_ id: String, _ round: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.unsealed", .warning, at: place,
            Wording(
                "轮次「\(id)」的结果没有封存，以后重算会改变本轮得分",
                "the results of '\(id)' are not sealed: assessing it again would change these scores"),
            remedy: Wording("核定后运行 zwgk seal \(round)", "once they are final, run zwgk seal \(round)"))
    }

    static func brokenSeal(_ id: String, isListed: Bool, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.broken-seal", at: place,
            isListed
                ? Wording(
                    "轮次「\(id)」的结果与封存时不同（SHA-256不符）",
                    "the results of '\(id)' are not those that were sealed (SHA-256 differs)")
                : Wording("轮次「\(id)」的封存清单里没有 assessment.json", "the seal of '\(id)' does not list assessment.json"),
            remedy: Wording(
                "用 zwgk verify 核对；恢复封存时的文件，或重新封存", "compare with zwgk verify; restore the sealed file, or seal again"))
    }

    static func ring(_ rounds: [String], at place: Place?) -> Diagnostic {
        let path = rounds.joined(separator: " → ")
        return Diagnostic(
            "composition.ring-of-rounds", at: place,
            Wording("轮次的合成绕成了圈：\(path)", "the composition of rounds goes round in a ring: \(path)"),
            remedy: Wording("去掉其中一处，改后重新测评那一轮", "take one of them out, and assess that round again"))
    }

    private static func assess(_ round: String) -> Wording {
        Wording("先运行 zwgk assess \(round)", "run zwgk assess \(round) first")
    }
}
