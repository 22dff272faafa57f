import CivilCalendar
import SourceText

extension LimitRule {
    /// The rule in plain words, with its conditions, exception and whatever else belongs to it.
    public var wording: Wording {
        var (chinese, english) = (kind.wording.chinese, kind.wording.english)
        if isSoft {
            chinese = "原则上" + chinese
            english += ", as a rule"
        }
        if let channel {
            chinese += "，公开于「\(channel)」"
            english += ", on \(channel)"
        }
        if let extended {
            chinese += "，可延长\(extended.by.wording.chinese)"
            english += ", may be extended by \(extended.by.wording.english)"
            if let terms = extended.terms {
                chinese += "（\(terms)）"
                english += " (\(terms))"
            }
        }
        if let subject {
            chinese = "\(subject)：" + chinese
            english = "\(subject): " + english
        }
        for condition in conditions.reversed() {
            switch condition.role {
            case .only:
                chinese = "「\(condition.text)」：" + chinese
                english = "for \(condition.text): " + english
            case .except:
                chinese = "除「\(condition.text)」外：" + chinese
                english = "except for \(condition.text): " + english
            case .remaining:
                chinese = "其余（\(condition.text)）：" + chinese
                english = "for the rest (\(condition.text)): " + english
            case .when:
                chinese = "「\(condition.text)」的情形：" + chinese
                english = "in the case of \(condition.text): " + english
            }
        }
        if let exception {
            chinese += "；例外：\(exception)"
            english += "; unless: \(exception)"
        }
        return Wording(chinese, english)
    }
}

extension LimitKind {
    public var wording: Wording {
        switch self {
        case .within(let duration, let event):
            event.isStated
                ? Wording(
                    "\(event.wording.chinese)之日起\(duration.wording.chinese)内公开",
                    "within \(duration.wording.english) after \(event.wording.english)")
                : Wording(
                    "\(duration.wording.chinese)内公开（未写明从何时起算）",
                    "within \(duration.wording.english) (from when is not said)")
        case .by(let day): day.wording
        case .afterCycle(let cycle, let duration):
            Wording(
                "每\(cycle.wording.chinese)结束后\(duration.wording.chinese)内公开",
                "within \(duration.wording.english) after the end of each \(cycle.wording.english)")
        case .each(let cycle, let times):
            Wording(
                "每\(cycle.wording.chinese)至少公开\(times)次",
                "at least \(LimitKind.times(times)) each \(cycle.wording.english)")
        case .renewed(let duration):
            Wording("每次公开或更新间隔不超过\(duration.wording.chinese)", "renewed at least every \(duration.wording.english)")
        case .atOnce(let event):
            event.isStated
                ? Wording("\(event.wording.chinese)后及时公开", "at once after \(event.wording.english)")
                : Wording("及时公开（天数由评分细则规定）", "at once (the scheme says how many days that allows)")
        case .standing: Wording("长期公开", "always there")
        case .postedFor(let duration):
            Wording("公示不少于\(duration.wording.chinese)", "posted for at least \(duration.wording.english)")
        case .before(let event, let duration):
            if let duration, !event.isStated {
                Wording("提前\(duration.wording.chinese)公开", "at least \(duration.wording.english) ahead")
            } else if let duration {
                Wording(
                    "\(event.wording.chinese)至少\(duration.wording.chinese)前公开",
                    "at least \(duration.wording.english) before \(event.wording.english)")
            } else {
                Wording("\(event.wording.chinese)前公开", "before \(event.wording.english)")
            }
        case .together(let event):
            Wording("与\(event.wording.chinese)同日公开", "on the same day as \(event.wording.english)")
        case .notBefore(.cycleEnd): Wording("不早于所涉周期结束", "not before the cycle it is about has ended")
        case .notBefore(.event(let event)):
            Wording("不早于\(event.wording.chinese)", "not before \(event.wording.english)")
        case .onRequest(let duration):
            if let duration {
                Wording(
                    "依申请公开：收到申请之日起\(duration.wording.chinese)内", "on request, within \(duration.wording.english) of it")
            } else {
                Wording("依申请公开", "on request only")
            }
        case .phased(let phases):
            switch phases {
            case .beforeDuringAfter: Wording("事前、事中、事后各公开", "before, during and after, each")
            case .decisionProgressCompletion: Wording("决策、进展、完成情况各公开", "decision, progress and completion, each")
            case .eachStage: Wording("每个阶段各公开", "in every stage")
            }
        case .removedAfter(let duration):
            Wording("公开满\(duration.wording.chinese)后撤下", "taken down after \(duration.wording.english)")
        }
    }

    private static func times(_ count: Int) -> String {
        count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
    }
}

extension NamedDay {
    public var wording: Wording {
        let every = Wording("每\(cycle.wording.chinese)", "each \(cycle.wording.english)")
        let carried: Wording =
            switch about {
            case .previousCycle:
                Wording("，公开上一\(cycle.unit.chinese)的内容", ", about the \(cycle.wording.english) before")
            case .thisCycle: Wording("，公开本\(cycle.unit.chinese)的内容", ", about the same \(cycle.wording.english)")
            case nil: Wording("", "")
            }
        let (reach, by) = isExact ? ("当日", "on") : ("前（含当日）", "by")
        let day: Wording
        switch position {
        case .day(let month, let number):
            day = Wording(
                "\(cycle.monthWording(month).chinese)\(number)日\(reach)",
                "\(by) day \(number) of \(cycle.monthWording(month).english)")
        case .monthEnd(let month):
            day = Wording(
                "\(cycle.monthWording(month).chinese)最后一日\(reach)",
                "\(by) the last day of \(cycle.monthWording(month).english)")
        case .third(let month, let third):
            day = Wording(
                cycle.monthWording(month).chinese + ["上旬", "中旬", "下旬"][third.rawValue - 1],
                "in the \(["first", "second", "last"][third.rawValue - 1]) ten days of \(cycle.monthWording(month).english)"
            )
        case .weekday(let weekday):
            day = Wording("\(weekday.wording.chinese)\(reach)", "\(by) \(weekday.wording.english)")
        }
        return Wording(
            every.chinese + day.chinese + "公开" + carried.chinese, "\(every.english), \(day.english)\(carried.english)")
    }
}

extension CivilCycle {
    /// As it follows 每 or each: 季度, quarter.
    public var wording: Wording {
        switch self {
        case .week: Wording("周", "week")
        case .month: Wording("月", "month")
        case .quarter: Wording("季度", "quarter")
        case .halfYear: Wording("半年", "half-year")
        case .year: Wording("年", "year")
        }
    }

    /// As it follows 上一 and 本: 半年度, 年度.
    var unit: Wording {
        switch self {
        case .halfYear: Wording("个半年度", "half-year")
        case .year: Wording("年度", "year")
        case .week, .month: Wording("\(wording.chinese)", wording.english)
        case .quarter: wording
        }
    }

    fileprivate func monthWording(_ month: Int) -> Wording {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        switch self {
        case .year where names.indices.contains(month - 1): return Wording("\(month)月", names[month - 1])
        case .month, .week: return Wording("", "the month")
        default: return Wording("第\(month)个月", "its month \(month)")
        }
    }
}

extension LimitEvent {
    /// The standard's own words, else the kinds in plain words.
    public var wording: Wording {
        if kinds == [.named] || (kinds.isEmpty && !text.isEmpty) { return Wording(text, text) }
        let english = kinds.map(\.wording.english).joined(separator: " or ")
        return Wording(text.isEmpty ? kinds.map(\.wording.chinese).joined(separator: "或") : text, english)
    }
}

extension LimitEvent.Kind {
    public var wording: Wording {
        switch self {
        case .formed: Wording("信息形成", "the information was formed")
        case .changed: Wording("变更", "it changed")
        case .made: Wording("制定", "it was made")
        case .obtained: Wording("获取", "it was obtained")
        case .approved: Wording("批准", "the approval")
        case .received: Wording("收到", "the receipt")
        case .paid: Wording("发放", "the payment")
        case .issued: Wording("下达", "it was issued")
        case .began: Wording("开始", "the beginning")
        case .ended: Wording("结束", "the end")
        case .decided: Wording("作出决定", "the decision")
        case .published: Wording("相关文件公开", "the related document was published")
        case .signed: Wording("签订", "the signing")
        case .requestReceived: Wording("收到申请", "the request was received")
        case .named: Wording("该事项", "the event")
        }
    }
}

extension LimitDuration {
    /// 20个工作日, 20 working days.
    public var wording: Wording {
        let plural = count == 1 ? "" : "s"
        switch unit {
        case .workingDays: return Wording("\(count)个工作日", "\(count) working day\(plural)")
        case .days: return Wording("\(count)天", "\(count) day\(plural)")
        case .weeks: return Wording("\(count)周", "\(count) week\(plural)")
        case .months: return Wording("\(count)个月", "\(count) month\(plural)")
        case .years: return Wording("\(count)年", "\(count) year\(plural)")
        case .hours: return Wording("\(count)小时", "\(count) hour\(plural)")
        }
    }
}
