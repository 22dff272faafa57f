import DisclosureModel

/// The words for events, and how an event is told from its wording.
enum LimitVerbs {
    /// What an event's words come to: which kinds start the count, and of what thing (处罚决定) they are said.
    struct Reading {
        var kinds: [LimitEvent.Kind]
        var subject: LimitPhrase
    }

    /// Reads an event: receipt first (收到批复 is a receipt, not an approval), then verbs at the end (信息形成或者变更), then
    /// verbs at the beginning (制定或获取该信息). `nil` where no verb is known.
    static func read(_ event: LimitPhrase) -> Reading? {
        if event.contains(anyOf: ["收到", "接到"]) {
            return Reading(kinds: [event.ends(with: "申请") ? .requestReceived : .received], subject: event)
        }
        var rest = event
        let atEnd = dropVerbs(&rest)
        if !atEnd.isEmpty { return Reading(kinds: ordered(atEnd), subject: rest) }
        let atFront = takeVerbs(&rest)
        return atFront.isEmpty ? nil : Reading(kinds: ordered(atFront), subject: rest)
    }

    /// Whether the thing an event is said of is simply the information itself.
    static func isGeneric(_ subject: LimitPhrase) -> Bool {
        var rest = subject
        rest.take("自")
        rest.take("该", "本", "此", "相关", "有关", "公开事项", "政府", "主动公开")
        rest.take("政府", "公开", "主动公开")
        rest.take("信息", "事项", "内容", "文件")
        return rest.isEmpty
    }

    // Longer words stand before the shorter ones they contain.
    private static let words: [(word: String, kind: LimitEvent.Kind)] = [
        ("下发至本单位", .received), ("编制完成", .made), ("审议通过", .approved), ("审批通过", .approved), ("发生变更", .changed),
        ("发生变化", .changed), ("作出决定", .decided), ("做出决定", .decided), ("终审完毕", .ended), ("形成", .formed), ("产生", .formed),
        ("生成", .formed), ("变更", .changed), ("更新", .changed), ("变化", .changed), ("修改", .changed), ("修订", .changed),
        ("调整", .changed), ("制定", .made), ("制作", .made), ("编制", .made), ("出台", .made), ("制发", .made), ("获取", .obtained),
        ("取得", .obtained), ("获得", .obtained), ("批准", .approved), ("批复", .approved), ("核准", .approved),
        ("审定", .approved),
        ("通过", .approved), ("发放", .paid), ("拨付", .paid), ("支付", .paid), ("兑付", .paid), ("到账", .paid), ("下达", .issued),
        ("印发", .issued), ("下发", .issued), ("开工", .began), ("启动", .began), ("实施", .began), ("施行", .began),
        ("开始", .began),
        ("发生", .began), ("结束", .ended), ("竣工", .ended), ("完成", .ended), ("终了", .ended), ("届满", .ended), ("期满", .ended),
        ("办结", .ended),
        ("完毕", .ended), ("终结", .ended), ("作出", .decided), ("做出", .decided), ("确定", .decided), ("认定", .decided),
        ("评定", .decided), ("决定", .decided), ("公开", .published), ("发布", .published), ("公布", .published),
        ("公示", .published),
        ("公告", .published), ("签订", .signed), ("签署", .signed),
    ]
    private static let joiners = ["或者", "或", "、", "及", "和", "与", "并"]

    private static func dropVerb(_ rest: inout LimitPhrase, afterJoiner: Bool) -> LimitEvent.Kind? {
        // 形式 for 形成 is a slip seen in print; beside 或者变更 it can mean nothing else.
        if afterJoiner, rest.drop("形式") { return .formed }
        for (word, kind) in words where rest.drop(word) { return kind }
        return nil
    }

    /// Drops verbs joined at the end of the phrase: 形成或者变更, 形成(变更), 获取(形成变更).
    private static func dropVerbs(_ rest: inout LimitPhrase) -> [LimitEvent.Kind] {
        var kinds: [LimitEvent.Kind] = []
        var attempt = rest
        while true {
            if attempt.ends(with: ")"), let open = attempt.index(of: "(") {
                var inside = LimitPhrase(attempt.from(open).scalars.dropFirst().dropLast())
                let bracketed = takeVerbs(&inside, mayTouch: true)
                guard !bracketed.isEmpty, inside.isEmpty else { return kinds }
                attempt = attempt.before(open)
                guard let verb = dropVerb(&attempt, afterJoiner: true) else { return kinds }
                kinds += bracketed + [verb]
            } else if let verb = dropVerb(&attempt, afterJoiner: !kinds.isEmpty) {
                kinds.append(verb)
            } else {
                return kinds
            }
            rest = attempt
            guard attempt.drop(anyOf: joiners) != nil else { return kinds }
        }
    }

    /// Takes verbs joined at the beginning: 制定或获取; with `mayTouch` also side by side, as in brackets.
    private static func takeVerbs(_ rest: inout LimitPhrase, mayTouch: Bool = false) -> [LimitEvent.Kind] {
        var kinds: [LimitEvent.Kind] = []
        var attempt = rest
        while let (word, kind) = words.first(where: { attempt.begins(with: $0.word) }) {
            attempt.take(word)
            kinds.append(kind)
            rest = attempt
            guard attempt.take(anyOf: joiners) != nil || mayTouch else { break }
        }
        return kinds
    }

    /// Each kind once, in the order of the enumeration, so that 变更或者形成 equals 形成或者变更.
    private static func ordered(_ kinds: [LimitEvent.Kind]) -> [LimitEvent.Kind] {
        LimitEvent.Kind.allCases.filter(kinds.contains)
    }
}
