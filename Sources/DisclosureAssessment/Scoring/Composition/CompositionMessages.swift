import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence of the engine about compositions.
enum CompositionMessages {
    static let part = Wording("需要给出得分的合成部分", "part of the composition that wants scores")
    static let ringCode = "composition.ring"

    static func unstated(_ id: String, body: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.unstated", at: place,
            Wording("「\(body)」没有给出合成部分「\(id)」的得分", "'\(body)' gives no scores for the part '\(id)'"),
            remedy: Wording(
                "写上 composed: {\(id): [86, 90.5]}；缺评的写 missed",
                "write composed: {\(id): [86, 90.5]}, with missed for one that was missed"))
    }

    static func statedTwice(_ id: String, body: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.stated-twice", at: place,
            Wording(
                "「\(body)」的「\(id)」在 composed 和 answers 里各写了一次", "'\(body)' gives '\(id)' in both composed and answers"),
            remedy: Wording("只留一处", "keep one of them"))
    }

    static func badTotal(
        _ id: String, _ total: ExactNumber, _ term: ScoringFacts.Term, body: String, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "composition.bad-total", at: place,
            Wording(
                "「\(body)」的「\(id)」：\(name(term))的满分是\(total.exactText)，无法折算",
                "'\(body)', '\(id)': \(name(term)) has \(total.exactText) full points and cannot be converted"),
            remedy: Wording("改正那一轮的总分", "mend the total of that round"))
    }

    static func negativeScore(_ id: String, _ score: ExactNumber, body: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.negative-score", at: place,
            Wording(
                "「\(body)」的「\(id)」是\(score.exactText)，得分不能为负",
                "'\(body)': '\(id)' is \(score.exactText); a score is not negative"),
            remedy: Wording("写0或正数", "write 0 or more"))
    }

    static func withoutWeight(_ id: String, body: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.without-weight", at: place,
            Wording(
                "「\(id)」按权重平均，「\(body)」有一个得分没有权重", "'\(id)' is a weighted mean, and a score of '\(body)' has no weight"),
            remedy: Wording("写成 {score: 86, weight: 2}", "write {score: 86, weight: 2}"))
    }

    static func uselessWeight(_ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.useless-weight", at: place,
            Wording("「\(id)」不按权重平均，这里却写了权重", "'\(id)' is no weighted mean, but a weight is written here"),
            remedy: Wording("删去权重，或把该部分改为 by: weighted", "delete the weight, or make the part by: weighted"))
    }

    static func missedUnstated(
        _ id: String, _ term: ScoringFacts.Term, body: String, at place: Place?
    ) -> Diagnostic {
        let absence = term.value.text
        return Diagnostic(
            "composition.missed-unstated", at: place,
            Wording(
                "「\(body)」在\(name(term))\(absence.chinese)，而「\(id)」没有写缺评怎么办",
                "'\(body)' \(absence.english) in \(name(term)), and '\(id)' does not say what then"),
            remedy: Wording(
                "写上 missed: skip（不计）、zero（按0分）或 no-score（不评分）",
                "add missed: skip, zero or no-score"))
    }

    static func unscoredSkipped(
        _ id: String, _ term: ScoringFacts.Term, body: String, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "composition.unscored-skipped", .warning, at: place,
            Wording(
                "「\(body)」参加了\(name(term))但\(term.value.text.chinese)，按「\(id)」的 missed: skip 不计入",
                "'\(body)' took part in \(name(term)) but \(term.value.text.english); 'missed: skip' of '\(id)' leaves it out"
            ),
            remedy: Wording(
                "被否决或检查不足的另有算法时，写 unscored: zero 或 no-score",
                "where a veto or want of coverage shall count otherwise, add unscored: zero or no-score"))
    }

    static func unknownTotal(
        _ id: String, _ term: ScoringFacts.Term, body: String, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "composition.unknown-total", at: place,
            Wording(
                "「\(body)」缺\(name(term))，要按0分计入「\(id)」的合计，但那一轮各单位满分不同，不知按哪个满分",
                "'\(body)' missed \(name(term)), which counts as 0 in the sum '\(id)', but its full points differ between bodies"
            ),
            remedy: Wording("把 by: sum 改为 by: mean，或写 missed: skip", "use by: mean, or missed: skip"))
    }

    static func differentTotals(_ id: String, _ totals: [ExactNumber], at place: Place?) -> Diagnostic {
        let list = totals.map(\.briefText)
        return Diagnostic(
            "composition.different-totals", .warning, at: place,
            Wording(
                "「\(id)」各轮的满分不同（\(list.joined(separator: "、"))），各按自己的满分折算",
                "the rounds of '\(id)' have different full points (\(list.joined(separator: ", "))); each is converted by its own"
            ),
            remedy: Wording("核对各轮用的是不是同一份细则", "look whether the rounds used the same scheme"))
    }

    static func nobodyInRound(_ round: String, group: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.nobody-in-round", .warning, at: place,
            Wording("“\(group)”没有一个单位参加过轮次「\(round)」", "no body of '\(group)' took part in the round '\(round)'"),
            remedy: Wording("核对轮次，和两轮主体名录的编号", "look at the round, and at the ids in both registers"))
    }

    static func unknownGroup(_ name: String, _ known: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.unknown-group", at: place,
            Wording("主体名录没有组别「\(name)」", "the register has no group '\(name)'"),
            remedy: NearestWord.suggestion(for: name, among: known).map {
                Wording("是否想写 \($0)？", "did you mean \($0)?")
            }
                ?? Wording("可以是：\(known.joined(separator: "、"))", "it is one of: \(known.joined(separator: ", "))"))
    }

    static func ring(_ groups: [String], at place: Place?) -> Diagnostic {
        let path = groups.joined(separator: " → ")
        return Diagnostic(
            ringCode, at: place,
            groups.count == 2
                ? Wording("组别「\(groups[0])」的得分由它自己合成", "the scores of '\(groups[0])' are composed of themselves")
                : Wording("得分的合成绕成了圈：\(path)", "the composition of scores goes round in a ring: \(path)"),
            remedy: Wording(
                "below 只写下一级的组别；同组单位之间不能互相合成",
                "let 'below' name groups further down only; bodies of one group cannot be composed of each other"))
    }

    static func nobodyBelow(_ part: Composition.Part, _ group: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "composition.nobody-below", at: place,
            Wording(
                "「\(part.id)」要用下级单位的得分，而“\(group)”的单位下面没有这样的单位",
                "'\(part.id)' wants scores of bodies below, and '\(group)' has none such below it"),
            remedy: Wording("在主体名录里写明下级单位的 parent，或改正 below", "write the parents in the register, or mend 'below'"))
    }

    static func belowUnscored(_ part: Composition.Part, _ groups: [String], at place: Place?) -> Diagnostic {
        let names = groups.sorted()
        let which =
            names.isEmpty
            ? Wording("它们没有组别", "they have no group")
            : Wording("组别：\(names.joined(separator: "、"))", "groups: \(names.joined(separator: ", "))")
        return Diagnostic(
            "composition.below-unscored", at: place,
            Wording(
                "「\(part.id)」要用的下级单位本轮都不评分（\(which.chinese)）",
                "the bodies below that '\(part.id)' wants are not scored in this round (\(which.english))"),
            remedy: Wording("在轮次的 schemes 里给它们的组别指定细则", "give their group a scheme in the round's 'schemes'"))
    }

    /// Of a round or body, for the middle of a sentence.
    private static func name(_ term: ScoringFacts.Term) -> String {
        switch (term.id, term.title) {
        case (let id?, let title?) where id != title: "\(title)（\(id)）"
        case (let id?, _): id
        case (nil, let title): title ?? "—"
        }
    }
}
