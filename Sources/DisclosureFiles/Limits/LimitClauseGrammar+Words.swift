import DisclosureModel

/// Forms whose core is a word: at once, always, in phases, on request, by another rule.
extension LimitClauseGrammar {
    /// [X后]及时公开; 涉及村民利益的重大事项应当随时公布; 发生变更及时更新并公开; 按进展情况及时公开.
    func atOnce(_ phrase: LimitPhrase) -> LimitClause? {
        let marks = ["及时", "随时", "即时", "实时", "立即", "即刻", "第一时间"]
        guard
            let (mark, word) = marks.compactMap({ word in phrase.index(of: word).map { ($0, word) } }).min(by: {
                $0.0 < $1.0
            })
        else { return nil }
        var behind = phrase.from(mark)
        behind.take(word)
        let head = phrase.before(mark)
        var phases: LimitPhases?
        var (lead, event) = (Lead(), LimitEvent.unstated)
        var channel: String?
        if let ending = ending(behind) {
            guard !ending.isDelivery, ending.hasAction || behind.isEmpty else { return nil }
            channel = ending.channel
        } else {
            // 及时公布决策、进展和完成情况: what is to be posted stands behind the verb.
            guard behind.take(anyOf: LimitClauseGrammar.actions) != nil else { return nil }
            if behind.equals(anyOf: ["决策、进展和完成情况", "决策、进展、完成情况"]) {
                phases = .decisionProgressCompletion
            } else if let condition = condition(behind), behind.count <= 20 {
                lead.conditions.append(condition)
            } else {
                return nil
            }
        }
        if !head.isEmpty {
            guard let read = occasion(head) else { return nil }
            event = read.event
            lead.conditions = read.lead.conditions + lead.conditions
            lead.subject = read.lead.subject
            lead.isSoft = read.lead.isSoft
        }
        var result = clause(phrase, .atOnce(after: event), lead, channel: channel)
        if let phases {
            var second = result.rules[0]
            second.kind = .phased(phases)
            result.rules.append(second)
        }
        return result
    }

    /// What stands before 及时: an event (信息形成后), a change (发生变更), circumstances (按进展情况) or a topic.
    private func occasion(_ words: LimitPhrase) -> (event: LimitEvent, lead: Lead)? {
        var rest = words
        rest.drop(",")
        rest.dropAll(["应当", "应该", "必须", "应", "须", "要"])
        if rest.isEmpty { return (.unstated, Lead()) }
        if rest.equals(anyOf: ["发生变更", "发生变化", "有变化", "有变更", "信息变更", "如有变更", "如有变化"]) {
            return (LimitEvent([.changed], text: text.verbatim(rest)), Lead())
        }
        if ["按", "根据", "视", "依"].contains(where: rest.begins),
            ["情况", "进展", "进度", "需要"].contains(where: rest.ends), isPlain(rest)
        {
            // How it goes is no condition: it is due whenever there is something to say.
            return (.unstated, Lead())
        }
        var marked = rest
        if marked.drop("之日起", "之后", "以后", "后"), !marked.isEmpty {
            let (topic, words) = splitTopic(marked)
            guard let (event, _) = event(words, isMarked: true) else { return nil }
            guard let topic else { return (event, Lead()) }
            return lead(topic).map { (event, $0) }
        }
        return lead(rest).map { (.unstated, $0) }
    }

    /// 长期公开; 保持长期公开; 永久公开; 1.除处罚决定外其他内容:长期公开.
    func standing(_ phrase: LimitPhrase) -> LimitClause? {
        let marks = ["长期", "永久", "常年", "始终"]
        guard let (mark, word) = marks.compactMap({ word in phrase.index(of: word).map { ($0, word) } }).first else {
            return nil
        }
        var behind = phrase.from(mark)
        behind.take(word)
        behind.take("性")
        behind.take("保持", "有效", "保留")
        guard let ending = ending(behind), !ending.isDelivery, ending.hasAction || behind.isEmpty else { return nil }
        var head = phrase.before(mark)
        head.dropAll(["保持", "实行", "予以", "并"])
        guard let lead = lead(head) else { return nil }
        return clause(phrase, .standing, lead, channel: ending.channel)
    }

    /// 按事前、事中、事后实施分段公布; 每完成一个阶段公布进展情况; 逐段公开.
    func phased(_ phrase: LimitPhrase) -> LimitClause? {
        var words = phrase
        words.take("按照", "按")
        if words.take("事前、事中、事后", "事前、事中和事后", "事前事中事后") {
            words.take("实施", "分别")
            words.take("分段", "分阶段", "分步", "全过程")
            guard let ending = ending(words), ending.hasAction else { return nil }
            return clause(phrase, .phased(.beforeDuringAfter))
        }
        let isStaged =
            words.take("每完成一个阶段", "每个阶段", "逐段", "逐阶段", "分阶段", "分段", "阶段")
            || (phrase.begins(with: "按") && words.take("进度分阶段", "工程进度分段"))
        guard isStaged else { return nil }
        words.take("应当", "应")
        guard words.take(anyOf: LimitClauseGrammar.actions) != nil, words.isEmpty || words.equals("进展情况") else {
            return nil
        }
        return clause(phrase, .phased(.eachStage))
    }

    /// 随采购公告、采购文件公开; 在实地启动拟征收土地工作时,在村公示栏公开; 与文件同步公开.
    func together(_ phrase: LimitPhrase) -> LimitClause? {
        var words = phrase
        if words.take("随"), !words.begins(with: "时"), !words.begins(with: "即"), !words.begins(with: "机"),
            !words.begins(with: "意")
        {
            guard words.drop(anyOf: ["公开", "公布", "发布", "公示"]) != nil else { return nil }
            words.dropAll(["一并", "一同", "一起", "同时", "同步"])
            guard isPlain(words) else { return nil }
            return clause(phrase, .together(with: LimitEvent([.published], text: text.verbatim(words))))
        }
        words = phrase
        if words.take("与"), let mark = words.index(of: "同步") ?? words.index(of: "同时") {
            var behind = words.from(mark)
            behind.take("同步", "同时")
            let thing = words.before(mark)
            guard isPlain(thing), let ending = ending(behind), ending.hasAction else { return nil }
            return clause(
                phrase, .together(with: LimitEvent([.published], text: text.verbatim(thing))), channel: ending.channel)
        }
        words = phrase
        guard words.take("在", "于"), let mark = words.index(of: "时") else { return nil }
        var behind = LimitPhrase(words.from(mark).scalars.dropFirst())
        behind.take(",")
        let happening = words.before(mark)
        guard let ending = ending(behind), ending.hasAction, let (event, _) = event(happening, isMarked: true) else {
            return nil
        }
        return clause(phrase, .together(with: event), channel: ending.channel)
    }

    /// 其他听证公开内容为依申请公开; 依申请公开.
    func onRequestOnly(_ phrase: LimitPhrase) -> LimitClause? {
        var words = phrase
        guard words.drop("依申请公开", "依申请") else { return nil }
        words.drop("为", "属于", "实行", "属", ":")
        guard let lead = lead(words) else { return nil }
        return clause(phrase, .onRequest(nil), lead)
    }

    /// 按通知要求动态调整; 按规定公示; 按卫健委要求单独公开: another rule decides.
    func delegated(_ phrase: LimitPhrase) -> LimitClause? {
        var words = phrase
        guard words.take("按照", "依照", "参照", "依据", "根据", "按", "依", "以") else { return nil }
        let marks = ["要求", "规定", "通知", "安排", "部署", "办法", "时限"]
        guard let mark = marks.compactMap({ words.index(of: $0) }).min() else { return nil }
        guard mark == words.scalars.startIndex || isPlain(words.before(mark)) else { return nil }
        var behind = words.from(mark)
        while behind.take(
            "要求", "规定", "通知", "安排", "部署", "办法", "时限", "时间", "期限", "的", "内", "动态", "执行", "办理", "为准", "规范", "相关", "有关")
        {}
        guard let ending = ending(behind), !ending.isDelivery else { return nil }
        return LimitClause(phrase: phrase, problem: .delegated)
    }

    /// 定期公开; 适时公开; 根据实际情况公开: no moment and no number.
    func leftOpen(_ phrase: LimitPhrase) -> LimitClause? {
        for (word, problem) in [
            ("定期", LimitProblem.Kind.cycleMissing), ("不定期", .cycleMissing), ("适时", .momentMissing),
            ("择机", .momentMissing),
            ("动态", .momentMissing),
        ] {
            guard let mark = phrase.index(of: word), lead(phrase.before(mark)) != nil else { continue }
            var behind = phrase.from(mark)
            behind.take(word)
            if let ending = ending(behind), ending.hasAction { return LimitClause(phrase: phrase, problem: problem) }
        }
        var words = phrase
        guard words.take("根据", "视", "按", "依"),
            let mark = ["情况", "需要", "进展", "进度"].compactMap({ words.index(of: $0) }).min()
        else {
            return nil
        }
        var behind = words.from(mark)
        while behind.take("情况", "需要", "进展", "进度") {}
        guard let ending = ending(behind), ending.hasAction else { return nil }
        return LimitClause(phrase: phrase, problem: .momentMissing)
    }

    /// 法律、法规另有规定的,从其规定; 因情况紧急需要缩短期限的,公开征求意见时应当予以说明.
    func exception(_ phrase: LimitPhrase) -> LimitClause? {
        if phrase.splitAtDuration() != nil { return nil }
        if phrase.contains("另有规定") {
            guard
                ["从其规定", "除外", "从其", "依照其规定", "按其规定", "另有规定的", "另有规定", "另有规定外"].contains(where: phrase.ends)
            else { return nil }
            return LimitClause(phrase: phrase, isException: true)
        }
        guard phrase.contains("缩短期限"), phrase.ends(with: "说明") else { return nil }
        return LimitClause(phrase: phrase, isException: true)
    }

    /// How to post, not when: 条目化展示, 动态调整, 可链接至…, 但要保持数据同源.
    func note(_ phrase: LimitPhrase) -> LimitClause? {
        if phrase.splitAtDuration() != nil { return nil }
        let isNote =
            phrase.equals(anyOf: ["条目化展示", "动态调整", "动态更新", "单独公开"])
            || (["可链接", "可以链接"].contains(where: phrase.begins) && !phrase.contains(anyOf: ["及时", "长期", "每"]))
            || (["但要保持", "但须保持", "但应保持", "要保持", "保持"].contains(where: phrase.begins) && phrase.ends(with: "同源"))
        return isNote ? LimitClause(phrase: phrase, notes: [text.verbatim(phrase)]) : nil
    }
}
