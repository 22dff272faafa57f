import CivilCalendar
import DisclosureModel

/// Forms whose core is a duration.
extension LimitClauseGrammar {
    /// [其中X应]自E之日起20个工作日内予以公开; E后5日内; 信息形成(变更)20个工作日内; 20个工作日内; 每月后10个工作日内.
    func within(_ phrase: LimitPhrase) -> LimitClause? {
        guard let (head, duration, rest) = phrase.splitAtDuration() else { return nil }
        var tail = rest
        let hasInside = tail.take("以内", "之内", "内")
        guard hasInside || tail.isEmpty, let ending = ending(tail) else { return nil }
        if ending.isDelivery { return LimitClause(phrase: phrase, problem: .notPublication) }
        var (words, lead) = (head, Lead())
        words.drop(",")
        words.drop("的")
        if words.take("原则上") { lead.isSoft = true }
        let isMarked = words.drop(anyOf: ["之日起", "之日后", "之后", "以后", "日起", "当日起", "起", "后"]) != nil
        if words.isEmpty, !isMarked {
            return clause(phrase, .within(duration, after: .unstated), lead, channel: ending.channel)
        }
        // 应急信息1个工作日内: for what it holds, and no event.
        let namesThing = ["信息", "事项", "内容", "决定", "结果", "文件", "的"].contains(where: head.ends)
        if !isMarked, head.begins(with: "其中") || (namesThing && hasInside), event(words, isMarked: false) == nil {
            return self.lead(head).map {
                clause(phrase, .within(duration, after: .unstated), $0, channel: ending.channel)
            }
        }
        if isMarked, let cycle = endedCycle(words) {
            return clause(phrase, .afterCycle(cycle, within: duration), lead, channel: ending.channel)
        }
        // Without 之日起 or 后 only 内 makes a bare event a limit.
        guard isMarked || hasInside else { return nil }
        if let colon = words.index(of: ":") {
            guard let condition = condition(words.before(colon)) else { return nil }
            lead.conditions.append(condition)
            words = LimitPhrase(words.from(colon).scalars.dropFirst())
            if words.isEmpty {
                return clause(phrase, .within(duration, after: .unstated), lead, channel: ending.channel)
            }
        }
        let (topic, eventWords) = splitTopic(words)
        if let topic {
            guard let read = self.lead(topic) else { return nil }
            lead.conditions += read.conditions
            lead.subject = read.subject
            lead.isSoft = lead.isSoft || read.isSoft
        }
        guard let (event, subject) = event(eventWords, isMarked: isMarked) else { return nil }
        if event.kinds.contains(.requestReceived) {
            return clause(phrase, .onRequest(duration), lead, channel: ending.channel)
        }
        var result = clause(phrase, .within(duration, after: event), lead, channel: ending.channel)
        if topic == nil, let subject, !LimitVerbs.isGeneric(subject), !subject.isEmpty {
            let isRemaining = ["其他", "其余", "其它", "其中"].contains(where: subject.begins)
            if isRemaining, let condition = condition(subject) {
                result.rules[0].conditions.append(condition)
            } else {
                result.subject = text.verbatim(subject)
            }
        }
        return result
    }

    /// 每月, 每季度结束: the cycle after whose end something is due.
    private func endedCycle(_ words: LimitPhrase) -> CivilCycle? {
        var rest = words
        let isEvery = rest.take("每个", "每")
        guard let cycle = takeCycle(&rest) else { return nil }
        // 每月后 is enough; without 每 the end must be named: 季度结束后.
        let namesEnd = rest.take("结束", "终了")
        return rest.isEmpty && (isEvery || namesEnd) ? cycle : nil
    }

    /// 公示期不少于7天; 公告期限为5个工作日; 征求意见期限一般不少于30日; 公示7个工作日.
    func posted(_ phrase: LimitPhrase) -> LimitClause? {
        guard let (head, duration, tail) = phrase.splitAtDuration(), tail.isEmpty || tail.equals(anyOf: ["以上", "及以上"])
        else { return nil }
        var (words, isSoft) = (head, false)
        let comparison = words.drop(anyOf: [
            "不得少于", "不应少于", "应不少于", "应当不少于", "不少于", "不得低于", "不低于", "不得短于", "不短于", "至少为", "至少", "为", "是",
        ])
        while let word = words.drop(anyOf: ["一般", "原则上", "应当", "应", "须"]) {
            isSoft = isSoft || word == "一般" || word == "原则上"
        }
        let hasPeriod = words.drop(anyOf: ["时间", "期限", "时限", "天数", "期"]) != nil
        let nouns = ["公开征求意见", "征求意见", "意见征集", "公开公告", "预公告", "公开公示", "公示", "公告", "公开", "张贴", "挂网"]
        guard let noun = words.drop(anyOf: nouns) else { return nil }
        // 公示7天 is a posting period; 公开7天 without 期 or 不少于 could be anything.
        guard comparison != nil || hasPeriod || ["公示", "公告", "张贴"].contains(noun) else { return nil }
        guard var lead = lead(words) else { return nil }
        lead.isSoft = lead.isSoft || isSoft
        if noun.contains("征") { lead.subject = lead.subject ?? noun }
        return clause(phrase, .postedFor(duration), lead)
    }

    /// E7个工作日前; E前[,不少于30日]; 提前一周发通知邀请; 必须在事前公开.
    func before(_ phrase: LimitPhrase) -> LimitClause? {
        var rest = phrase
        if rest.take("提前") {
            guard let duration = rest.takeDuration() else { return nil }
            // What is done so early (发通知邀请) is the posting itself.
            guard rest.isEmpty || ending(rest) != nil || (isPlain(rest) && rest.count <= 10) else { return nil }
            return clause(phrase, .before(.unstated, atLeast: duration))
        }
        if let (head, duration, tail) = phrase.splitAtDuration() {
            var behind = tail
            if behind.take("之前", "以前", "前") {
                // 2月30日前 is a slip in a date, not thirty days before a February.
                guard let ending = ending(behind), !ending.isDelivery, !head.contains("每"),
                    !["年", "月", "周", "季度"].contains(where: head.ends), !head.scalars.contains(where: \.isDigit)
                else { return nil }
                return before(phrase, head, duration, channel: ending.channel)
            }
        }
        // E前[,不少于30日]: the duration behind is how long it stays posted.
        guard let mark = phrase.index(of: "前"), mark > phrase.scalars.startIndex else { return nil }
        var head = phrase.before(mark)
        head.drop("之", "以")
        var behind = LimitPhrase(phrase.from(mark).scalars.dropFirst())
        guard head.scalars.allSatisfy({ !$0.isDigit }), !head.contains(anyOf: ["每", "次", "日", "月", "年底", "周"]) else {
            return nil
        }
        var posting: LimitDuration?
        if behind.take(",不少于", ",不得少于", "不少于", "不得少于") {
            guard let duration = behind.takeDuration(), behind.isEmpty else { return nil }
            posting = duration
        } else if let ending = ending(behind) {
            guard !ending.isDelivery else { return nil }
        } else {
            return nil
        }
        guard var result = before(phrase, head, nil, channel: nil) else { return nil }
        if let posting {
            var second = result.rules[0]
            second.kind = .postedFor(posting)
            result.rules.append(second)
        }
        return result
    }

    private func before(_ phrase: LimitPhrase, _ head: LimitPhrase, _ duration: LimitDuration?, channel: String?)
        -> LimitClause?
    {
        var (topic, words) = splitTopic(head)
        words.drop("之日", "之", "的")
        words.take("必须", "应当", "须", "应")
        guard let (event, _) = event(words, isMarked: true) else { return nil }
        var lead = Lead()
        if let found = topic {
            guard let read = self.lead(found) else { return nil }
            lead = read
        }
        topic = nil
        return clause(phrase, .before(event, atLeast: duration), lead, channel: channel)
    }

    /// 最长不超过三个月; 一般村务定期公开,最长不超过三个月; 每20个工作日更新.
    func renewed(_ phrase: LimitPhrase) -> LimitClause? {
        guard let (head, duration, tail) = phrase.splitAtDuration() else { return nil }
        var words = head
        if words.drop("每隔", "每") {
            var behind = tail
            behind.take("至少")
            guard let lead = lead(words), let ending = ending(withoutTimes(behind)), ending.hasAction else {
                return nil
            }
            return clause(phrase, .renewed(every: duration), lead, channel: ending.channel)
        }
        // Alone, 不超过20个工作日 could limit anything; beside 定期 or 间隔 it is the gap between two postings.
        guard tail.isEmpty, words.drop("最长不得超过", "最长不超过", "不得超过", "不超过") else { return nil }
        words.drop(",")
        words.drop("最长")
        guard words.drop("定期公开", "定期公布", "定期更新", "间隔", "间隔时间"), let lead = lead(words) else { return nil }
        return clause(phrase, .renewed(every: duration), lead)
    }

    /// 公示满3年后撤下.
    func removal(_ phrase: LimitPhrase) -> LimitClause? {
        var rest = phrase
        guard rest.drop("撤下", "撤除", "撤销公示", "下架", "移除", "停止公示") else { return nil }
        rest.dropAll(["予以", "应当", "应", "自动", ",", "后", "的"])
        guard let (head, duration, tail) = rest.splitAtDuration(), tail.isEmpty else { return nil }
        var words = head
        words.drop("满", "届满")
        words.drop("公示期限", "公示期", "公示", "公开")
        guard let lead = lead(words) else { return nil }
        return clause(phrase, .removedAfter(duration), lead)
    }

    /// [情况复杂的,][经本单位负责人批准,]可延长7个工作日.
    func extended(_ phrase: LimitPhrase) -> LimitClause? {
        guard let (head, duration, tail) = phrase.splitAtDuration(), tail.isEmpty else { return nil }
        var words = head
        words.drop("不超过", "最多", "最长")
        guard words.drop("延长") else { return nil }
        words.dropAll(["可以", "可适当", "可", "最长", "最多", ",", "的"])
        guard words.count <= 60, !words.contains(anyOf: ["之日", "日内", "不少于", ";"]) else { return nil }
        return LimitClause(
            phrase: phrase,
            extended: LimitExtension(by: duration, terms: words.isEmpty ? nil : text.verbatim(words)))
    }

    /// 信息形成或者变更之日: an event without a duration; 批准后20内: a number without a unit.
    func malformed(_ phrase: LimitPhrase) -> LimitClause? {
        var words = phrase
        words.take("自", "从")
        if words.drop("内", "以内"), let last = words.scalars.last,
            last.isDigit || "一二三四五六七八九十".unicodeScalars.contains(last)
        {
            return LimitClause(phrase: phrase, problem: .unitMissing)
        }
        words = phrase
        words.take("自", "从")
        guard words.drop("之日起", "之日", "日起"), LimitVerbs.read(words) != nil, isPlain(words) else { return nil }
        return LimitClause(phrase: phrase, problem: .durationMissing)
    }
}
