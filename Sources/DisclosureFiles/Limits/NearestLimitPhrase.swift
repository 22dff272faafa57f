import DisclosureModel

/// Phrases that can be read, and the one nearest to words that cannot.
public enum NearestLimitPhrase {
    /// One of each form, in the usual wording.
    public static let examples = [
        "信息形成或者变更之日起20个工作日内", "制定或获取信息之日起10个工作日内", "信息形成之日起7个工作日内公开", "文件公开后3个工作日内", "收到批复后5日内公布",
        "行政处罚决定作出之日起7个工作日内公开", "资金发放之日起20个工作日内", "自收到申请之日起20个工作日内公开", "公示期不少于7天", "公告期限为5个工作日",
        "征求意见期限不少于30日", "每季度至少公布一次", "每月公布一次", "每半年公开一次", "每年1月31日前", "每季度的首个月20日", "次月上旬", "次周三之前",
        "每月后10个工作日内公开", "定期公开,最长不超过三个月", "每20个工作日更新", "及时公开", "长期公开", "听证7个工作日前予以公开", "提前7天公开", "开学前",
        "按事前、事中、事后分段公布", "每完成一个阶段公布进展情况", "随采购公告公开", "依申请公开", "20个工作日内",
        "信息形成20个工作日内公开;其中行政许可、行政处罚决定自作出之日起7个工作日内公示",
    ]

    static func nearest(to words: String, problem: LimitProblem.Kind) -> String? {
        if problem == .contradictory { return examples.last }
        let wanted = pairs(words)
        var best: (phrase: String, likeness: Int)?
        for phrase in examples {
            let offered = pairs(phrase)
            // Twice the shared pairs over all pairs, in thousandths (Dice).
            let likeness = 2000 * wanted.intersection(offered).count / max(1, wanted.count + offered.count)
            if likeness > best?.likeness ?? 0 { best = (phrase, likeness) }
        }
        return best?.phrase ?? examples.first
    }

    /// Neighbouring characters, digits taken as alike.
    private static func pairs(_ words: String) -> Set<[Unicode.Scalar]> {
        let scalars = LimitText(words, blanks: .nothing).folded.map { $0.isDigit ? "0" : $0 }
        return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
    }
}
