import DisclosureModel

/// What one clause of a time limit says.
struct LimitClause {
    var phrase: LimitPhrase
    var rules: [LimitRule] = []
    var problem: LimitProblem.Kind?
    /// How to post, not when; verbatim.
    var notes: [String] = []
    /// It takes precedence over the rules before it.
    var isException = false
    /// It lets the rule before it be extended.
    var extended: LimitExtension?
    /// The thing an event is said of, where it is more than the information itself: 行政处罚决定.
    var subject: String?
}

/// Reads one clause by the form of its core: what stands before the core is a condition or an event, what stands behind it
/// says how and where to post. Every word has to be accounted for.
struct LimitClauseGrammar {
    let text: LimitText

    func read(_ phrase: LimitPhrase) -> LimitClause? {
        // The commonest form first; the forms exclude each other, except that a named day may look like a duration.
        let readings: [(LimitPhrase) -> LimitClause?] = [
            within, exception, note, extended, delegated, namedDay, removal, before, together, posted, renewed,
            eachCycle, phased, onRequestOnly, atOnce, standing, leftOpen, malformed,
        ]
        for reading in readings {
            if let clause = reading(phrase) { return clause }
        }
        return nil
    }

    // MARK: Pieces that many forms share

    func clause(_ phrase: LimitPhrase, _ kind: LimitKind, _ lead: Lead = Lead(), channel: String? = nil) -> LimitClause
    {
        LimitClause(
            phrase: phrase,
            rules: [
                LimitRule(
                    kind, text: text.verbatim(phrase), offset: text.span(of: phrase).lowerBound,
                    subject: lead.subject,
                    conditions: lead.conditions, isSoft: lead.isSoft, channel: channel)
            ])
    }

    /// What stands before a core: for what it holds, and how strictly.
    struct Lead {
        var conditions: [LimitCondition] = []
        /// A bare topic (一般事项): a condition only where it tells one rule from another.
        var subject: String?
        var isSoft = false
    }

    /// Reads the words before a core; `nil` where they are more than a condition.
    func lead(_ words: LimitPhrase) -> Lead? {
        var (rest, lead) = (words, Lead())
        rest.drop(":", ",")
        while true {
            if rest.drop("一般", "原则上") {
                lead.isSoft = true
            } else if rest.drop("应当", "应该", "必须", "一律", "应", "须", "需", "要", "可", "均", "都", "予以", "进行") {
                continue
            } else {
                break
            }
        }
        if rest.take("原则上") { lead.isSoft = true }
        while rest.take(",", "向社会", "对外", "依法", "主动") {}
        if rest.isEmpty { return lead }
        guard let condition = condition(rest) else { return nil }
        if condition.role == .only, !rest.begins(with: "其中") {
            lead.subject = condition.text
        } else {
            lead.conditions.append(condition)
        }
        return lead
    }

    /// 其中X, 除X外, 其余X, X的, X.
    func condition(_ words: LimitPhrase) -> LimitCondition? {
        var rest = words
        let isPart = rest.take("其中:", "其中,", "其中")
        if rest.begins(with: "除") {
            guard let end = rest.index(of: "外") else { return nil }
            var thing = rest.before(end)
            thing.take("除")
            thing.drop("以", "之")
            var behind = rest.from(end)
            behind.take("外")
            behind.take(",")
            behind.take("的")
            behind.take("其他", "其余", "其它")
            behind.take("内容", "信息", "事项")
            guard behind.isEmpty, isPlain(thing) else { return nil }
            return LimitCondition(.except, text.verbatim(thing))
        }
        guard isPlain(rest) else { return nil }
        if !isPart, rest.begins(with: "其他") || rest.begins(with: "其余") || rest.begins(with: "其它") {
            return LimitCondition(.remaining, text.verbatim(rest))
        }
        if rest.ends(with: "的") {
            rest.drop("的")
            return rest.isEmpty ? nil : LimitCondition(.when, text.verbatim(rest))
        }
        for word in ["过程中", "期间", "期限内", "情况下", "时", "后"] where rest.ends(with: word) {
            return LimitCondition(.when, text.verbatim(rest))
        }
        return LimitCondition(.only, text.verbatim(rest))
    }

    /// Whether words can name a thing or a case: not long, no list, and none of the words that limits are made of.
    func isPlain(_ words: LimitPhrase) -> Bool {
        guard !words.isEmpty, words.count <= 48 else { return false }
        if words.splitAtDuration() != nil { return false }
        if words.scalars.contains(where: { $0 == "," || $0 == ";" || $0 == "。" || $0 == ":" }) { return false }
        return !words.contains(anyOf: [
            "之日", "工作日", "日内", "天内", "及时", "随时", "即时", "实时", "长期", "每季", "每月", "每年", "每半年", "不少于", "不得少于", "另有规定",
            "从其规定", "其中", "延长",
        ])
    }

    /// The words behind a core: 予以公开, 在村公示栏公开, 公布一次. `nil` where they say something else.
    struct Ending {
        var channel: String?
        var hasAction = false
        /// 送交, 报送: not a publication.
        var isDelivery = false
    }

    func ending(_ words: LimitPhrase) -> Ending? {
        var (rest, ending) = (words, Ending())
        while !rest.isEmpty {
            if rest.take(anyOf: LimitClauseGrammar.actions) != nil {
                ending.hasAction = true
                if rest.equals(anyOf: ["权威信息", "相关信息", "有关信息", "信息", "结果", "内容"]) { break }
            } else if rest.take("送交", "报送", "移交", "上报", "报备", "备案") {
                ending.isDelivery = true
            } else if rest.take(
                "应当", "应该", "必须", "予以", "进行", "及时", "主动", "依法", "统一", "向社会", "向公众", "对外", "单独", "全文", "集中", "应", "须",
                "并",
                "要", "地", ",")
            {
                continue
            } else if rest.begins(with: "在") || rest.begins(with: "通过") || rest.begins(with: "于") {
                rest.take("在", "通过", "于")
                let ends = LimitClauseGrammar.actions.compactMap { rest.index(of: $0) }.filter {
                    $0 > rest.scalars.startIndex
                }
                // 在村公示栏公开: the board's own name holds 公示, so the last action is the verb.
                guard let verb = ends.max() else { return nil }
                var place = rest.before(verb)
                place.dropAll(["全文", "予以", "进行", "及时", "上", "中"])
                guard isPlain(place), place.count <= 24 else { return nil }
                ending.channel = text.verbatim(place)
                rest = rest.from(verb)
            } else {
                return nil
            }
        }
        return ending
    }

    static let actions = ["公开", "公示", "公布", "公告", "发布", "登载", "刊登", "刊载", "更新", "调整", "张贴", "披露", "上网", "上墙"]

    /// Reads the words for an event; with a mark behind them (之日起) any plain words will do, without it a known verb.
    func event(_ words: LimitPhrase, isMarked: Bool) -> (event: LimitEvent, subject: LimitPhrase?)? {
        guard isPlain(words) else { return nil }
        if let reading = LimitVerbs.read(words) {
            return (LimitEvent(reading.kinds, text: text.verbatim(words)), reading.subject)
        }
        return isMarked ? (LimitEvent([.named], text: text.verbatim(words)), nil) : nil
    }

    /// Where the words of an event begin after a topic: behind 自, 在, 于 or 从 that is no part of another word.
    func splitTopic(_ words: LimitPhrase) -> (topic: LimitPhrase?, event: LimitPhrase) {
        for index in words.scalars.indices {
            let rest = words.from(index)
            guard let first = rest.scalars.first, ["自", "在", "于", "从"].contains(first) else { continue }
            if ["自然", "自治", "自主", "自愿", "自行", "自身", "自建", "在建", "在校", "在岗", "在线", "在册", "从业", "从事"].contains(where: {
                rest.begins(with: $0)
            }) {
                continue
            }
            // 由于, 对于, 关于, 属于, 存在, 正在, 来自: the character belongs to the word before it.
            if index > words.scalars.startIndex,
                ["由", "对", "关", "属", "存", "正", "来", "现", "等", "位"].contains(words.scalars[index - 1])
            {
                continue
            }
            var event = rest
            event.scalars = event.scalars.dropFirst()
            guard !event.isEmpty else { continue }
            return (index > words.scalars.startIndex ? words.before(index) : nil, event)
        }
        return (nil, words)
    }
}
