/// A small scheme and facts for it (合成数据) whose scores anybody can compute in the head.
public enum ScoringSamples {
    /// 60 points by share, 40 by an assessor's mark.
    public static let scheme = """
        scheme: demo
        title: 试验细则
        total: 100
        indicators:
          - {id: coverage, title: 公开率, points: 60, measure: {dimension: presence}, rule: {share: {}}}
          - {id: work, title: 工作保障, points: 40, rule: {mark: {from: 0, to: 40}}}

        """

    /// 3 of 4 and 30 points: 45 + 30; 4 of 4 and 20 points: 60 + 20.
    public static let facts = """
        facts: demo
        bodies:
          - id: a
            name: 甲镇
            outcomes: {coverage: {met: 3, failed: 1}}
            marks: {work: {points: 30, reason: 资料齐全, by: 测评组, on-day: 2022-07-10}}
          - id: b
            name: 乙镇
            outcomes: {coverage: {met: 4, failed: 0}}
            marks: {work: {points: 20, reason: 资料不全, by: 测评组, on-day: 2022-07-10}}

        """
}
