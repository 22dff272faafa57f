import CivilCalendar
import DisclosureModel

/// Forms whose core is a cycle or a named day in it.
extension LimitClauseGrammar {
    /// Takes 季度, 季, 半年, 年, 月, 周 at the front.
    func takeCycle(_ rest: inout LimitPhrase) -> CivilCycle? {
        if rest.take("季度", "季") { return .quarter }
        if rest.take("半年度", "半年") { return .halfYear }
        if rest.take("年度", "年") { return .year }
        if rest.take("月度", "月份", "月") { return .month }
        if rest.take("星期", "周") { return .week }
        return nil
    }

    /// Drops 一次, 1次以上 at the end and at the front.
    func withoutTimes(_ words: LimitPhrase) -> LimitPhrase {
        times(words)?.rest ?? words
    }

    /// How many times, where it is said at the end: 公布一次, 更新2次以上.
    private func times(_ words: LimitPhrase) -> (count: Int, rest: LimitPhrase)? {
        var rest = words
        rest.drop("以上")
        guard rest.drop("次") else { return nil }
        for index in rest.scalars.indices {
            var tail = rest.from(index)
            if let count = tail.takeNumber(), tail.isEmpty, count > 0 { return (count, rest.before(index)) }
        }
        return nil
    }

    /// 一般事项每季度至少公布一次; 财务收支情况应当每月公布一次; 半年至少更新1次; 按季进行公布; 每季度.
    func eachCycle(_ phrase: LimitPhrase) -> LimitClause? {
        var (words, count, isCounted) = (phrase, 1, false)
        if let read = times(words) { (count, words, isCounted) = (read.count, read.rest, true) }
        words.drop("不少于", "至少")
        for index in words.scalars.indices {
            var tail = words.from(index)
            let isBeginning = index == words.scalars.startIndex
            guard tail.take("每个", "每", "按") || isBeginning, let cycle = takeCycle(&tail) else { continue }
            // A bare 年 or 月 at the beginning is no cycle; 半年公布一次 is.
            let isBare = isBeginning && !phrase.begins(with: "每") && !phrase.begins(with: "按")
            if isBare, cycle != .halfYear && cycle != .quarter { continue }
            // 每月后…, 每年1月… are other forms.
            while tail.take("至少", "不少于", "最少", "定期", "应当", "应") {}
            guard let ending = ending(tail), !ending.isDelivery, !isBare || ending.hasAction || isCounted else {
                continue
            }
            var head = words.before(index)
            head.drop("至少")
            let detail = head
            let isItemised = head.drop("逐项逐笔")
            guard let lead = lead(head) else { return nil }
            var result = clause(phrase, .each(cycle, times: count), lead, channel: ending.channel)
            if isItemised { result.notes = [text.verbatim(detail.from(head.scalars.endIndex))] }
            return result
        }
        return nil
    }

    // MARK: Named days

    /// 每年1月31日前; 每季度的首个月20日; 每季的首月15日为统一的财务公开日; 次周三之前; 次月上旬; 当月20号、次月5号前; 七月下旬和十一月中旬.
    func namedDay(_ phrase: LimitPhrase) -> LimitClause? {
        var (words, isExact) = (phrase, false)
        var purpose: LimitPhrase?
        if let mark = words.index(of: "为") {
            purpose = LimitPhrase(words.from(mark).scalars.dropFirst())
            words = words.before(mark)
            isExact = true
        }
        var behind = LimitPhrase(words.scalars[words.scalars.endIndex..<words.scalars.endIndex])
        if !isExact {
            let ends = ["前", "之前", "以前"].compactMap { words.index(of: $0).map { [$0] } }.flatMap { $0 }
            if let mark = ends.min() {
                behind = words.from(mark)
                behind.take("之前", "以前", "前")
                words = words.before(mark)
                // 首月的前10日 is no 前 of this kind.
                if behind.scalars.first?.isDigit == true {
                    behind.scalars = phrase.scalars[phrase.scalars.endIndex...]
                    words = phrase
                }
            } else if let verb = LimitClauseGrammar.actions.compactMap({ words.index(of: $0) }).min() {
                behind = words.from(verb)
                words = words.before(verb)
                words.dropAll(["予以", "进行", "应当", "应"])
            }
        }
        var isAboutPrevious = false
        if !behind.isEmpty, LimitClauseGrammar.actions.contains(where: behind.begins) {
            // 公布上季度财务收支情况: the posting is about the cycle before.
            var object = behind
            _ = object.take(anyOf: LimitClauseGrammar.actions)
            if object.take("上一个", "上一", "上"), takeCycle(&object) != nil, object.isEmpty || isPlain(object) {
                isAboutPrevious = true
                behind = behind.before(behind.scalars.startIndex)
            }
        }
        guard let ending = ending(behind), !ending.isDelivery else { return nil }
        guard var days = days(words, isExact: isExact), !days.isEmpty else { return nil }
        if isAboutPrevious { for index in days.indices { days[index].about = .previousCycle } }
        if let purpose, !purpose.contains(anyOf: ["公开日", "公布日", "公示日"]) {
            return LimitClause(phrase: phrase, problem: .notPublication)
        }
        var result = clause(phrase, .by(days[0]), channel: ending.channel)
        for day in days.dropFirst() { result.rules.append(clause(phrase, .by(day), channel: ending.channel).rules[0]) }
        return result
    }

    /// Days joined by 和 or 、, which share what the first says of cycle and year.
    private func days(_ words: LimitPhrase, isExact: Bool) -> [NamedDay]? {
        var (rest, days) = (words, [NamedDay]())
        // 当年4月、7月、10月的上旬: the third of the month stands once for all.
        var shared: NamedDay.MonthThird?
        if words.contains("、"), let third = dropThird(&rest) {
            rest.drop("的")
            shared = third
        }
        var cycle: (CivilCycle, NamedDay.About?)?
        while !rest.isEmpty {
            if let opened = takeOpening(&rest) {
                cycle = opened
            } else if cycle == nil {
                guard startsWithMonth(rest) else { return nil }
                cycle = (.year, nil)
            }
            guard let (found, about) = cycle, let position = takePosition(&rest, in: found, shared: shared) else {
                return nil
            }
            let month: Int? =
                switch position {
                case .day(let month, _), .monthEnd(let month), .third(let month, _): month
                case .weekday: nil
                }
            // A day in a quarter's first month can only carry the quarter before it (every such table is of accounts that
            // have to be closed); a year's first months may be about either, so nothing is said.
            let carried = about ?? (found == .quarter && month == 1 ? .previousCycle : nil)
            days.append(NamedDay(cycle: found, position: position, about: carried, isExact: isExact))
            if !rest.isEmpty { guard rest.take("、", "和", "及", ",") else { return nil } }
        }
        return days
    }

    private func startsWithMonth(_ words: LimitPhrase) -> Bool {
        var rest = words
        return rest.takeNumber() != nil && rest.begins(with: "月")
    }

    /// 每年, 当年, 次年, 每季度的首个, 当月, 次月, 每月, 次周, 每周.
    private func takeOpening(_ rest: inout LimitPhrase) -> (CivilCycle, NamedDay.About?)? {
        if rest.take("当年", "本年") { return (.year, .thisCycle) }
        if rest.take("次年", "翌年", "下一年", "下年") { return (.year, .previousCycle) }
        if rest.take("当月", "本月") { return (.month, .thisCycle) }
        if rest.take("次月", "下月", "翌月") { return (.month, .previousCycle) }
        if rest.take("次周", "下周") { return (.week, .previousCycle) }
        if rest.take("本周") { return (.week, .thisCycle) }
        var attempt = rest
        guard attempt.take("每个", "每"), let cycle = takeCycle(&attempt) else { return nil }
        attempt.take("的")
        rest = attempt
        return (cycle, nil)
    }

    private func takePosition(_ rest: inout LimitPhrase, in cycle: CivilCycle, shared: NamedDay.MonthThird?)
        -> NamedDay.Position?
    {
        if cycle == .week {
            let days = ["一", "二", "三", "四", "五", "六", "日", "天"]
            guard let word = rest.take(anyOf: days), let index = days.firstIndex(of: word) else { return nil }
            return Weekday(rawValue: min(index, 6) + 1).map(NamedDay.Position.weekday)
        }
        var month = 1
        if cycle == .month {
            rest.take("的")
        } else if rest.take("首个月", "首月", "第一个月") {
            month = 1
        } else if rest.take("最后一个月", "末月", "最末月") {
            month = cycle.months
        } else if rest.take("末", "底") || (cycle == .year && rest.take("年底", "年末")) {
            return .monthEnd(month: cycle.months)
        } else {
            rest.take("第")
            guard let number = rest.takeNumber(), rest.take("个月", "月份", "月"), (1...cycle.months).contains(number) else {
                return nil
            }
            month = number
        }
        rest.take("的")
        if let shared { return .third(month: month, shared) }
        if rest.take("上旬") { return .third(month: month, .first) }
        if rest.take("中旬") { return .third(month: month, .second) }
        if rest.take("下旬") { return .third(month: month, .last) }
        if rest.take("底", "末") { return .monthEnd(month: month) }
        // 前10日 is by the tenth.
        rest.take("前")
        guard let day = rest.takeNumber(), (1...31).contains(day), rest.take("日", "号") else { return nil }
        if cycle == .year, CivilDate(year: 2000, month: month, day: day) == nil { return nil }
        return .day(month: month, day: day)
    }

    private func dropThird(_ words: inout LimitPhrase) -> NamedDay.MonthThird? {
        if words.drop("上旬") { return .first }
        if words.drop("中旬") { return .second }
        if words.drop("下旬") { return .last }
        return nil
    }
}
