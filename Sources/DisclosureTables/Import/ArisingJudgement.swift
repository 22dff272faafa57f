import DisclosureModel
import SourceText

/// How an imported item's obligations arise (standing, each cycle, per occurrence): no table says it, its words do.
enum ArisingJudgement {
    /// What an item is taken for, and the word that decided; no word where none did.
    static func judge(
        names: [String], elements: [ContentElement], limit: TimeLimit?, refresh: TimeLimit?
    ) -> (arises: DisclosureItem.Arising, because: String?) {
        for cycle in [refresh, limit] {
            if let cycle, cycle.cycle != nil { return (.eachCycle, cycle.text) }
        }
        // The finest name says most, then the coarser ones, then what is to be shown.
        for text in names.reversed() + elements.map(\.text) {
            if let word = lastWord(in: text) { return word }
        }
        return (.standing, nil)
    }

    /// The word that stands last decides: 政策文件清单 is a list of policies, 行政处罚依据 no penalty.
    private static func lastWord(in text: String) -> (arises: DisclosureItem.Arising, because: String?)? {
        var best: (end: String.Index, arises: DisclosureItem.Arising, word: String)?
        for (words, arises) in [(occurring, DisclosureItem.Arising.perOccurrence), (standing, .standing)] {
            for word in words {
                guard text.holds(word), let range = text.ranges(of: word).last else { continue }
                let isBetter = best.map {
                    range.upperBound > $0.end || range.upperBound == $0.end && word.count > $0.word.count
                }
                if isBetter ?? true { best = (range.upperBound, arises, word) }
            }
        }
        return best.map { ($0.arises, $0.word) }
    }

    private static let occurring = [
        "名单", "结果", "公示", "公告", "处罚", "审批信息", "审核信息", "审核审批信息", "决定", "发放情况", "发放信息", "事故", "通报", "听证", "批复", "合同",
    ]
    private static let standing = [
        "政策", "法规", "法律", "指南", "清单", "目录", "依据", "标准", "条件", "职能", "职责", "规划", "预案", "电话", "地址", "渠道", "流程", "文件",
        "须知",
    ]
}
