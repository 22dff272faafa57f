import DisclosureModel
import SourceText

/// Every sentence about `compose:` of schemes and rounds, Chinese and English side by side.
enum CompositionDiagnostics {
    static func empty(at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.empty", at: place, Wording("compose 一部分也没有", "'compose' has no parts"),
            remedy: Wording("至少写一部分，或删去 compose", "name a part, or delete it"))
    }

    static func zeroWeight(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.zero-weight", at: place, Wording("「\(name)」要大于0", "'\(name)' must be above zero"),
            remedy: Wording("不算的部分删去，不要写0", "delete a part that does not count"))
    }

    static func withoutWeight(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.without-weight", at: place,
            Wording("合成的部分「\(id)」没有写权重", "the part '\(id)' has no weight"),
            remedy: Wording(
                "补上 weight: …；权重已在细则里的，各部分都只写 rounds",
                "add weight: …; where the scheme has the weights, write nothing but rounds for every part"))
    }

    static func twoSources(_ names: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.two-sources", at: place,
            Wording(
                "一个部分只能有一个来源，这里有\(names.joined(separator: "、"))",
                "a part has one source; this has \(names.joined(separator: ", "))"),
            remedy: Wording("分成几个部分写", "write several parts"))
    }

    static func namedHere(at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.named-here", at: place,
            Wording("这里就是轮次，要写明是哪几轮", "this is the round: it must name the rounds"),
            remedy: Wording("写成 rounds: [2022-q1, 2022-q2]", "write rounds: [2022-q1, 2022-q2]"))
    }

    static func repeatedRound(_ id: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "composition.repeated-round", at: place, Wording("轮次「\(id)」写了两次", "the round '\(id)' is named twice"),
            remedy: Wording("删去其中一处；要算得更重的用 by: weighted", "delete one; by: weighted makes a round count more"),
            related: first)
    }

    static func noRounds(at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.no-rounds", at: place, Wording("rounds 一轮也没有", "'rounds' names no round"),
            remedy: Wording("写成 rounds: [2022-q1, 2022-q2]", "write rounds: [2022-q1, 2022-q2]"))
    }

    static func emptyBelow(at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.empty-below", at: place,
            Wording("below 没有说是哪些下级单位", "'below' does not say which bodies"),
            remedy: Wording(
                "写上 kinds、levels 或 groups，如 {levels: village}",
                "write kinds, levels or groups, such as {levels: village}"))
    }

    static func needsScores(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.needs-scores", at: place,
            Wording("「\(key)」只用于由其他轮次或下级单位得分合成的部分", "'\(key)' goes with parts made of other rounds or of bodies below"),
            remedy: Wording(
                "写上 rounds 或 below；由轮次指定的写 rounds: named-in-round",
                "add rounds or below; where the round names them, rounds: named-in-round"))
    }

    static func needsRounds(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.needs-rounds", at: place,
            Wording("「\(key)」只用于由其他轮次合成的部分", "'\(key)' goes with parts made of other rounds"),
            remedy: Wording("改写 missed", "write missed"))
    }

    static func missedOfParts(at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.missed-of-parts", at: place,
            Wording("再分成几部分的，缺评怎么办写在各部分里", "where a part has parts, each of them says what happens when it is missed"),
            remedy: Wording("把 missed 移到下面各部分", "move 'missed' to the parts below"))
    }

    static func missedWanted(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.missed-wanted", at: place,
            Wording("「\(id)」没有写缺评的单位怎么算", "'\(id)' does not say what happens to a body that missed a score"),
            remedy: Wording(
                "写上 missed: skip（不计）、zero（按0分）或 no-score（不评分）", "add missed: skip, zero or no-score"))
    }

    static func twoOwnParts(_ id: String, at place: Place, first: Place?) -> Diagnostic {
        Diagnostic(
            "composition.two-own-parts", at: place,
            Wording("「\(id)」没有写来源，本轮指标的得分就算了两次", "'\(id)' names no source, so that the tree would count twice"),
            remedy: Wording("写上 rounds、below 或 figure", "add rounds, below or figure"), related: first)
    }

    static func ownWithoutTree(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.own-without-tree", at: place,
            Wording("「\(id)」取本轮指标的得分，而细则没有指标", "'\(id)' is the score of the tree, and the scheme has no indicators"),
            remedy: Wording("写上 rounds、below 或 figure，或补上 indicators", "add rounds, below or figure, or indicators"))
    }

    static func treeUncounted(_ scheme: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.tree-uncounted", at: place,
            Wording("「\(scheme)」的指标不计入任何部分", "the indicators of '\(scheme)' count in no part"),
            remedy: Wording("加一个只写 weight 的部分，或删去指标", "add a part with nothing but a weight, or delete the indicators"))
    }

    static func withoutTree(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.without-tree", at: place,
            Wording(
                "没有指标的细则不能有「\(key)」：它在合成之前起作用",
                "a scheme without indicators cannot have '\(key)', which works before the composition"),
            remedy: Wording("写到各部分自己的细则里", "write it in the schemes of the parts"))
    }

    static func passOrFail(_ scheme: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.pass-or-fail", at: place,
            Wording(
                "「\(scheme)」只按否决判定，没有分数可合成", "'\(scheme)' is judged by vetoes alone: there are no points to compose"),
            remedy: Wording("删去 compose", "delete 'compose'"))
    }

    static func weightedBelow(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.weighted-below", at: place,
            Wording("「\(id)」由下级单位合成，不能按权重平均", "'\(id)' is made of bodies below, which have no weights"),
            remedy: Wording(
                "改为 by: mean；几类单位权重不同的，用 parts 分开写", "use by: mean; write kinds that count differently as parts"))
    }

    static func roundWithoutWeight(_ round: String, _ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.round-without-weight", at: place,
            Wording(
                "「\(id)」按权重平均，轮次「\(round)」没有权重", "'\(id)' is a weighted mean, and the round '\(round)' has no weight"),
            remedy: Wording("写成 {round: \(round), weight: 1}", "write {round: \(round), weight: 1}"))
    }

    static func uselessWeight(_ round: String, _ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.useless-weight", at: place,
            Wording(
                "「\(id)」不按权重平均，轮次「\(round)」却有权重", "'\(id)' is no weighted mean, but the round '\(round)' has a weight"),
            remedy: Wording("删去权重，或写 by: weighted", "delete the weight, or write by: weighted"))
    }

    static func twoCompositions(_ scheme: String, at place: Place, first: Place?) -> Diagnostic {
        Diagnostic(
            "composition.two-compositions", at: place,
            Wording(
                "细则「\(scheme)」已写明各部分的权重，轮次不能再写",
                "the scheme '\(scheme)' has the weights of its parts; the round cannot have others"),
            remedy: Wording("轮次里各部分只写 rounds", "write nothing but rounds for each part of the round"), related: first)
    }

    static func figureIsIndicator(_ id: String, _ scheme: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.figure-is-indicator", at: place,
            Wording("细则「\(scheme)」已有名为「\(id)」的指标", "the scheme '\(scheme)' has an indicator '\(id)' already"),
            remedy: Wording("给这一部分换一个编号", "choose another id for the part"))
    }

    static func needsNoRounds(_ id: String, at place: Place?, part: Place?) -> Diagnostic {
        Diagnostic(
            "composition.needs-no-rounds", at: place,
            Wording("细则里的「\(id)」不由轮次指定", "the scheme does not let the round name rounds for '\(id)'"),
            remedy: Wording(
                "删去，或在细则里写 rounds: named-in-round", "delete it, or write rounds: named-in-round in the scheme"),
            related: part)
    }

    static func unknownPart(_ id: String, _ known: [String], at place: Place?) -> Diagnostic {
        let remedy: Wording =
            if let nearest = NearestWord.suggestion(for: id, among: known) {
                Wording("是否想写 \(nearest)？", "did you mean \(nearest)?")
            } else if known.isEmpty {
                Wording(
                    "本轮的细则没有合成；要由轮次合成的，各部分都写 weight",
                    "no scheme of the round has parts; write weights to compose in the round")
            } else {
                Wording("可以是：\(known.joined(separator: "、"))", "it is one of: \(known.joined(separator: ", "))")
            }
        return Diagnostic(
            "composition.unknown-part", at: place,
            Wording("本轮的细则都没有名为「\(id)」的部分", "no scheme of the round has a part '\(id)'"), remedy: remedy)
    }

    static func roundsWanted(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.rounds-wanted", at: place,
            Wording("细则要轮次指明「\(id)」由哪几轮合成，轮次没有写", "the scheme wants the round to name the rounds of '\(id)'"),
            remedy: Wording(
                "在 round.yaml 写上 compose: {\(id): {rounds: […]}}", "write compose: {\(id): {rounds: […]}} in round.yaml"
            ))
    }

    static func composedOfItself(_ round: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "composition.ring-of-rounds", at: place,
            Wording("轮次「\(round)」的得分由它自己合成", "the scores of the round '\(round)' are composed of themselves"),
            remedy: Wording("本轮指标的部分只写 weight", "write nothing but a weight for the part of this round"))
    }
}
