import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence of the judging sheet that says what is asked and how things stand.
enum JudgingWords {
    /// What a scheme or register calls it, which has one language.
    static func same(_ text: String) -> Wording { Wording(text, text) }

    static func joined(_ parts: [Wording?]) -> Wording {
        let parts = parts.compactMap(\.self)
        return Wording(
            parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; "))
    }

    // MARK: What the scheme says

    static func full(of leaf: Indicator) -> Wording {
        Wording("满分\(leaf.points.briefText)分", "full points \(leaf.points.briefText)")
    }

    static func within(_ title: String) -> Wording { Wording("属指标“\(title)”", "part of “\(title)”") }

    static let takesPoints = Wording("填要扣的分；不扣不填", "the points to take; blank where nothing is taken")

    static func labels(_ labels: [RatingLabel]) -> Wording {
        let list = labels.map { "\($0.label) \($0.points.briefText)" }
        return Wording(
            list.map { $0 + "分" }.joined(separator: "、"), list.joined(separator: ", "))
    }

    static func credits(_ credits: [StateCredit]) -> Wording {
        let list = credits.map { "\($0.state) \($0.share.briefText)" }.joined(separator: "、")
        return Wording(
            "各状态所得比例：\(list)；有几处评几处，另加行并在“文号”写明是哪一处",
            "what each state earns: \(list); one row for each matter, told apart in the column reference")
    }

    static func scale(_ range: ValueRange) -> Wording {
        Wording(
            "从\(range.from.briefText)（最差）到\(range.to.briefText)（最好）；有几处评几处，另加行并在“文号”写明是哪一处",
            "from \(range.from.briefText) (worst) to \(range.to.briefText) (best); one row for each matter, told apart in "
                + "the column reference")
    }

    static func figure(_ range: ValueRange) -> Wording {
        Wording(
            "填外来的数据，从\(range.from.briefText)（最差）到\(range.to.briefText)（最好）",
            "a figure from outside, from \(range.from.briefText) (worst) to \(range.to.briefText) (best)")
    }

    static let ranked = Wording("填数据，按组内名次得分", "a figure; points go by its rank in the group")

    static let states = ScoringFacts.PartState.allCases.map(\.title.chinese)

    static func parts(_ parts: [NamedPart]) -> Wording {
        let list = parts.map { "\($0.title) \($0.points.briefText)" }
        return Wording(
            list.map { $0 + "分" }.joined(separator: "、") + "；各部分都要评",
            list.joined(separator: ", ") + "; every part is wanted")
    }

    static func equalParts(_ count: Int?) -> Wording {
        count.map { Wording("\($0)个部分平均计分，各部分都要评", "\($0) equal parts, all of them wanted") }
            ?? Wording("各部分平均计分；一个部分一行，在“文号”写明是哪一部分", "equal parts; one row each, told apart in the column reference")
    }

    static func part(_ title: String) -> Wording { Wording("本行评：\(title)", "this row: \(title)") }

    static func deduction(_ deduction: Deduction) -> Wording {
        let limit = deduction.atMost.map { Wording("，最多扣\($0.briefText)分", ", at most \($0.briefText)") }
        let days = deduction.dated.map { days in
            let (from, until) = (days.from.map { "\($0)" } ?? "", days.until.map { "\($0)" } ?? "")
            return Wording(
                "；只计\(from)至\(until)的，在“文号”写日期", "; only of \(from) to \(until): the day stands in the reference")
        }
        return Wording(
            "填件数，每件扣\(deduction.each.briefText)分\(limit?.chinese ?? "")\(days?.chinese ?? "")",
            "how many; each takes \(deduction.each.briefText)\(limit?.english ?? "")\(days?.english ?? "")")
    }

    static func whole(_ ratio: CountRatio) -> Wording {
        Wording("填总数，是“\(ratio.of)”的分母", "the whole, of which “\(ratio.of)” is a part")
    }

    static func part(_ ratio: CountRatio) -> Wording {
        Wording("填其中的件数，不超过“\(ratio.to)”", "how many of “\(ratio.to)”")
    }

    static func entries(_ limit: ExactNumber?) -> Wording {
        let most = limit.map { Wording("，最多扣\($0.briefText)分", ", at most \($0.briefText)") } ?? Wording("", "")
        return Wording(
            "按扣分台账计\(most.chinese)；确认台账已经记全的，写理由和评判人，没有人确认就不评",
            "by the ledger of deductions\(most.english); who holds it complete writes reason and name, else it is not assessed"
        )
    }

    static let conditional = Wording("填件数，决定得分上限或折扣", "how many; a ceiling or factor depends on it")

    // MARK: Allegations, findings, waivers

    static func raises(_ allegations: [(title: String, effect: Wording)]) -> Wording {
        joined(allegations.map { Wording("\($0.title)（\($0.effect.chinese)）", "\($0.title) (\($0.effect.english))") })
    }

    static func effect(_ penalty: Penalty) -> Wording {
        let limit = penalty.atMost.map { Wording("，最多\($0.briefText)分", ", at most \($0.briefText)") }
        return Wording(
            "每件倒扣\(penalty.each.briefText)分\(limit?.chinese ?? "")",
            "takes \(penalty.each.briefText) each\(limit?.english ?? "")")
    }

    static func effect(_ veto: Veto) -> Wording {
        let grade = veto.grade.map { Wording("，定为\($0)", ", grade \($0)") } ?? Wording("", "")
        let effect: Wording =
            switch veto.effect {
            case .noScore: Wording("一票否决，不评分", "veto: no score")
            case .zero: Wording("一票否决，记0分", "veto: zero")
            case .fixed(let points): Wording("一票否决，记\(points.briefText)分", "veto: \(points.briefText)")
            case .share(let share):
                Wording("单项否决，所涉指标至多得\(share.briefText)", "veto of some indicators: at most \(share.briefText) of them")
            }
        return Wording(effect.chinese + grade.chinese, effect.english + grade.english)
    }

    static func effect(_ event: Bonus.Event) -> Wording {
        let limit = event.atMost.map { Wording("，最多\($0.briefText)分", ", at most \($0.briefText)") }
        return Wording(
            "每次加\(event.points.briefText)分\(limit?.chinese ?? "")",
            "adds \(event.points.briefText) each\(limit?.english ?? "")")
    }

    static func finding(_ finding: Finding) -> Wording {
        let evidence = finding.evidence.prefix(3).map(\.text)
        return joined([
            Wording(
                "\(finding.dimension.title.chinese)：\(finding.message.chinese)",
                "\(finding.dimension.title.english): \(finding.message.english)"),
            evidence.isEmpty ? nil : joined(evidence),
        ])
    }

    /// What an item is called, with the cycle or occurrence.
    static func item(_ title: String, _ cycle: String?) -> Wording {
        cycle.map { Wording("\(title)（\($0)）", "\(title) (\($0))") } ?? same(title)
    }

    // MARK: How things stand

    static let open = Wording("未评", "not judged yet")
    static let unconfirmed = Wording("待确认，未确认前不生效", "waits for confirmation, without effect until then")

    static func open(_ outcome: Outcome) -> Wording {
        Wording("\(outcome.title.chinese)，待定", "\(outcome.title.english), to be decided")
    }

    static func decided(_ judgement: Judgement) -> Wording {
        let who = [judgement.by, judgement.onDay.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
        let points = judgement.points.map { " \($0)" } ?? ""
        return Wording(
            "已\(judgement.kind.title.chinese)\(points)（\(who)）", "\(judgement.kind.title.english)\(points) (\(who))")
    }

    static func expired(_ until: CivilDate, cutOff: CivilDate) -> Wording {
        Wording(
            "合理缺项到\(until)为止，截止日\(cutOff)已失效；仍不涉及的，改“有效期至”和理由",
            "the waiver ended on \(until), before the cut-off \(cutOff); where it still holds, mend until and reason")
    }
}
