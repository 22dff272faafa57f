import SourceText

extension LimitProblem {
    /// What is wrong, with the words in question; the remedy names the nearest phrase that can be read.
    public var wording: Wording {
        switch kind {
        case .delegated:
            Wording("「\(text)」由别的规定决定时限，需人工判断", "'\(text)' leaves the limit to another rule; a person decides")
        case .cycleMissing:
            Wording("「\(text)」没有写明多久一次，需人工判断", "'\(text)' does not say how often; a person decides")
        case .momentMissing:
            Wording("「\(text)」没有写明何时，需人工判断", "'\(text)' does not say when; a person decides")
        case .notPublication:
            Wording("「\(text)」说的不是公开的时限，需人工判断", "'\(text)' limits something other than publishing; a person decides")
        case .durationMissing:
            Wording("「\(text)」缺少期限（多少日内）", "'\(text)' lacks a duration")
        case .unitMissing:
            Wording("「\(text)」的数字缺少单位（工作日、日、月）", "the number in '\(text)' lacks a unit (working days, days, months)")
        case .contradictory:
            Wording(
                "「\(text)」与前面的时限矛盾，又没有写明各自适用的情形",
                "'\(text)' contradicts the limit before it, and no condition tells them apart")
        case .notUnderstood:
            Wording("看不懂时限中的「\(text)」", "the words '\(text)' are no known time limit")
        }
    }

    public var remedy: Wording? {
        nearest.map { Wording("可以写成：\($0)", "a phrase that can be read: \($0)") }
    }
}
