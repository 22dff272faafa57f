import ExactArithmetic
import SourceText

/// What one part of a composition was made of, for the trace.
public struct ComposedStep: Sendable, Hashable {
    /// From the outermost part inwards.
    public var titles: [String]
    public var part: PartScore

    public init(titles: [String], part: PartScore) {
        self.titles = titles
        self.part = part
    }

    /// So many scores are named one by one; of more the worst and the best are.
    static let listedAtMost = 12

    /// 平时测评：2022年第一季度 86/100、2022年第二季度 90.5/100，平均88.25%，权重60%
    var text: Wording {
        let title = titles.joined(separator: "·")
        let terms = self.terms
        let result = combined
        let weight = weight
        return Wording(
            "\(title)："
                + [terms.chinese, result.chinese, weight.chinese].filter { !$0.isEmpty }.joined(separator: "，"),
            "\(title): "
                + [terms.english, result.english, weight.english].filter { !$0.isEmpty }.joined(separator: ", "))
    }

    // MARK: Scores

    private var terms: Wording {
        guard !part.terms.isEmpty else { return Wording("没有可合成的得分", "there is no score to compose it from") }
        let scored = part.terms.filter { $0.share != nil }
        guard part.terms.count > Self.listedAtMost else { return Self.list(part.terms.map(text)) }
        let without = Self.list(part.terms.filter { $0.share == nil }.map(text))
        let shares = scored.compactMap(\.share).sorted()
        let range = shares.first.flatMap { worst in
            shares.last.map { best in
                Wording(
                    "最低\(worst.percentText)、最高\(best.percentText)",
                    "the worst \(worst.percentText), the best \(best.percentText)")
            }
        }
        let heading = Wording(
            "共\(part.terms.count)个，有得分的\(scored.count)个", "\(scored.count) of \(part.terms.count) scored")
        let pieces = [heading, range, without].compactMap(\.self).filter { !$0.chinese.isEmpty }
        return Wording(
            pieces.map(\.chinese).joined(separator: "；"), pieces.map(\.english).joined(separator: "; "))
    }

    private static func list(_ wordings: [Wording]) -> Wording {
        Wording(
            wordings.map(\.chinese).joined(separator: "、"), wordings.map(\.english).joined(separator: ", "))
    }

    private func text(_ term: ScoringFacts.Term) -> Wording {
        let name: Wording? = term.kind == .own ? Wording("本轮", "this round") : term.title.map { Wording($0, $0) }
        let start = name.map { Wording($0.chinese + " ", $0.english + " ") } ?? Wording("", "")
        let weight = term.weight.map {
            Wording("（权重\($0.briefText)）", " (weight \($0.briefText))")
        }
        if case .score(let score) = term.value {
            let points = score.exactText + (term.total.map { "/" + $0.exactText } ?? "")
            return Wording(
                start.chinese + points + (weight?.chinese ?? ""), start.english + points + (weight?.english ?? ""))
        }
        let absence = term.value.text
        let effect = part.policy(for: term).map(\.effect) ?? Wording("", "")
        return Wording(
            start.chinese + absence.chinese + effect.chinese, start.english + absence.english + effect.english)
    }

    private var combined: Wording {
        guard let share = part.share else { return Wording("", "") }
        let percent = share.percentText
        guard part.terms.count > 1, let combination = part.combination else {
            return Wording("得分率\(percent)", "\(percent) of its points")
        }
        return switch combination {
        case .mean: Wording("平均\(percent)", "mean \(percent)")
        case .weighted: Wording("加权平均\(percent)", "weighted mean \(percent)")
        case .minimum: Wording("取最低\(percent)", "the worst, \(percent)")
        case .sum: Wording("合计得分率\(percent)", "\(percent) of all points together")
        }
    }

    private var weight: Wording {
        let nominal = part.nominal.percentText
        switch part.state {
        case .gaveWeight:
            return Wording("权重\(nominal)由其他部分按比例分担", "its weight of \(nominal) goes to the other parts")
        case .withheld: return Wording("权重\(nominal)，无法合成", "weight \(nominal), cannot be composed")
        case .scored where part.effective == part.nominal: return Wording("权重\(nominal)", "weight \(nominal)")
        case .scored:
            let effective = part.effective.percentText
            return Wording(
                "权重\(nominal)，分担后\(effective)", "weight \(nominal), with what others gave away \(effective)")
        }
    }
}

extension ScoringFacts.Term.Value {
    /// Why there is no score; empty where there is one.
    package var text: Wording {
        switch self {
        case .score: Wording("", "")
        case .missed: Wording("未参加", "did not take part")
        case .unscored(nil): Wording("没有得分", "has no score")
        case .unscored(let reason?): Wording("没有得分〔\(reason)〕", "has no score [\(reason)]")
        }
    }
}

extension Composition.MissedPolicy {
    /// In brackets behind a score that is missing.
    package var effect: Wording {
        switch self {
        case .skip: Wording("（不计）", " (left out)")
        case .zero: Wording("（按0分计）", " (counts as 0)")
        case .noScore: Wording("（因此不予合成）", " (so there is no composed score)")
        }
    }
}

extension ScoringStep {
    static func composition(_ isOwnCounted: Bool) -> Wording {
        isOwnCounted
            ? Wording("本轮得分作为一部分参加合成，先扣除", "the score of this round becomes one of the parts below")
            : Wording("得分由以下各部分合成", "the score is composed of the parts below")
    }
}
