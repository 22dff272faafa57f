import DisclosureModel

/// Puts the clauses of one time limit together: what conditions and exceptions belong to, and whether two rules contradict.
struct LimitAssembly {
    private let text: LimitText
    private let grammar: LimitClauseGrammar
    private var rules: [LimitRule] = []
    /// Beside `rules`: the thing a rule's event is said of.
    private var subjects: [String?] = []
    private var problems: [LimitProblem] = []
    private var notes: [String] = []
    private var exception: String?

    init(_ text: LimitText) {
        self.text = text
        grammar = LimitClauseGrammar(text: text)
    }

    mutating func read() -> TimeLimit {
        for sentence in text.whole.split(at: \.isSeparator) { read(sentence: sentence) }
        if rules.isEmpty, problems.isEmpty, text.original.contains(where: { !$0.isWhitespace }) {
            // Only a way of posting, only an exception, or only punctuation.
            addProblem(exception != nil ? .delegated : notes.isEmpty ? .notUnderstood : .momentMissing, text.whole)
        }
        settleSubjects()
        settleContradictions()
        if problems.contains(where: { $0.kind.reading >= .malformed }) { rules = [] }
        return TimeLimit(text: String(text.original), rules: rules, problems: problems, notes: notes)
    }

    // MARK: Sentences

    private mutating func read(sentence: LimitPhrase) {
        let (plain, bracketed) = takeBrackets(sentence)
        var clauses = plain.split { $0 == "," }
        var pending: [LimitCondition] = []
        while !clauses.isEmpty {
            if let (clause, used) = longestClause(clauses) {
                add(clause, pending)
                clauses.removeFirst(used)
            } else if let condition = heldBack(clauses[0]), clauses.count > 1 {
                pending.append(condition)
                clauses.removeFirst()
            } else {
                addProblem(.notUnderstood, clauses[0])
                clauses.removeFirst()
            }
        }
        for phrase in bracketed {
            for sentence in phrase.split(at: \.isSeparator) { read(sentence: sentence) }
        }
    }

    /// The longest run of comma-separated clauses that reads as one, and how many it takes.
    private func longestClause(_ clauses: [LimitPhrase]) -> (LimitClause, Int)? {
        for count in stride(from: clauses.count, to: 0, by: -1) {
            guard let first = clauses.first?.scalars.startIndex else { return nil }
            let joined = LimitPhrase(text.folded[first..<clauses[count - 1].scalars.endIndex])
            if let clause = readNoted(joined) { return (clause, count) }
        }
        return nil
    }

    /// A clause, also one with a note joined to its front: 条目化展示、信息形成(变更)20个工作日内.
    private func readNoted(_ phrase: LimitPhrase) -> LimitClause? {
        var rest = phrase
        if rest.take("条目化展示、"), var clause = grammar.read(rest) {
            clause.notes.insert("条目化展示", at: 0)
            return clause
        }
        return grammar.read(phrase) ?? colon(phrase)
    }

    /// Topic, colon, clause: 除处罚决定外其他内容:长期公开.
    private func colon(_ phrase: LimitPhrase) -> LimitClause? {
        guard let mark = phrase.index(of: ":") else { return nil }
        let rest = LimitPhrase(phrase.from(mark).scalars.dropFirst())
        guard let condition = grammar.condition(phrase.before(mark)), var clause = grammar.read(rest) else {
            return nil
        }
        clause.phrase = phrase
        for index in clause.rules.indices { clause.rules[index].conditions.insert(condition, at: 0) }
        return clause
    }

    /// A clause that only says for what the next ones hold: X的, 除X外, 其中.
    private func heldBack(_ phrase: LimitPhrase) -> LimitCondition? {
        var rest = phrase
        if rest.ends(with: "的") || rest.begins(with: "除") || rest.begins(with: "其中") {
            return grammar.condition(phrase)
        }
        rest.drop("时")
        return rest.count < phrase.count ? grammar.condition(phrase) : nil
    }

    /// Bracketed parts that read as clauses of their own are taken out; (变更) stays with its event.
    private func takeBrackets(_ sentence: LimitPhrase) -> (LimitPhrase, [LimitPhrase]) {
        guard sentence.ends(with: ")") else { return (sentence, []) }
        var depth = 0
        for index in sentence.scalars.indices.reversed() {
            if sentence.scalars[index] == ")" { depth += 1 }
            if sentence.scalars[index] == "(" { depth -= 1 }
            guard depth == 0 else { continue }
            let inside = LimitPhrase(sentence.scalars[index...].dropFirst().dropLast())
            var trial = LimitAssembly(text)
            for part in inside.split(at: \.isSeparator) { trial.read(sentence: part) }
            let isClause = !inside.isEmpty && !trial.problems.contains { $0.kind.reading >= .malformed }
            return isClause && index > sentence.scalars.startIndex ? (sentence.before(index), [inside]) : (sentence, [])
        }
        return (sentence, [])
    }

    // MARK: Adding up

    private mutating func add(_ clause: LimitClause, _ pending: [LimitCondition]) {
        if let problem = clause.problem { addProblem(problem, clause.phrase) }
        notes += clause.notes
        if clause.isException {
            let words = text.verbatim(clause.phrase)
            for index in rules.indices where rules[index].exception == nil { rules[index].exception = words }
            if rules.isEmpty { exception = words }
        }
        if let extended = clause.extended {
            let index = rules.lastIndex {
                if case .within = $0.kind { true } else if case .onRequest(.some) = $0.kind { true } else { false }
            }
            if let index {
                rules[index].extended = extended
            } else {
                addProblem(.notUnderstood, clause.phrase)
            }
        }
        for var rule in clause.rules {
            rule.conditions = pending + rule.conditions
            rule.exception = rule.exception ?? exception
            // 及时公开 随时公开 says one thing twice.
            if rules.contains(where: {
                $0.kind == rule.kind && $0.conditions == rule.conditions && $0.subject == rule.subject
            }) {
                continue
            }
            rules.append(rule)
            subjects.append(clause.subject)
        }
    }

    private mutating func addProblem(_ kind: LimitProblem.Kind, _ phrase: LimitPhrase) {
        let span = text.span(of: phrase)
        let words = text.verbatim(phrase)
        let nearest = kind.reading >= .malformed ? NearestLimitPhrase.nearest(to: words, problem: kind) : nil
        problems.append(
            LimitProblem(kind: kind, text: words, offset: span.lowerBound, length: span.count, nearest: nearest))
    }

    // MARK: Subjects and contradictions

    /// Where a limit has several rules, a subject tells for which things its rule holds, unless a case already does.
    private mutating func settleSubjects() {
        guard rules.count > 1 else { return }
        for index in rules.indices where !rules[index].conditions.contains(where: { $0.role == .when }) {
            guard let subject = rules[index].subject else { continue }
            rules[index].conditions.append(LimitCondition(.only, subject))
            rules[index].subject = nil
        }
    }

    /// Two limits for different things are told apart by those things (行政处罚决定作出后7个工作日内); two for the same thing
    /// contradict each other, and neither is taken.
    private mutating func settleContradictions() {
        let bare = rules.indices.filter { rules[$0].conditions.isEmpty && rules[$0].isWithin }
        if bare.count > 1 {
            for index in bare {
                if let subject = subjects[index] { rules[index].conditions = [LimitCondition(.only, subject)] }
            }
        }
        for later in rules.indices {
            for earlier in rules.indices where earlier < later && rules[earlier].contradicts(rules[later]) {
                let rule = rules[later]
                problems.append(
                    LimitProblem(
                        kind: .contradictory, text: rule.text, offset: rule.offset, length: rule.text.count,
                        nearest: NearestLimitPhrase.nearest(to: rule.text, problem: .contradictory)))
                return
            }
        }
    }
}

extension LimitRule {
    fileprivate var isWithin: Bool {
        if case .within = kind { true } else { false }
    }

    fileprivate func contradicts(_ other: LimitRule) -> Bool {
        guard conditions == other.conditions, subject == other.subject, kind != other.kind else { return false }
        switch (kind, other.kind) {
        case (.within(_, let one), .within(_, let two)): return one.kinds == two.kinds
        case (.each, .each), (.postedFor, .postedFor), (.renewed, .renewed), (.onRequest, .onRequest): return true
        default: return false
        }
    }
}
