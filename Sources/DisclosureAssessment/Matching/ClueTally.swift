import DisclosureModel

/// Adds up what the words of one record say.
struct ClueTally {
    /// A word that was found, with where in the title it stands.
    struct Hit {
        var clue: Int
        var start: Int
        var end: Int
        /// A bit for each character; those beyond the 128th share the last.
        var span: UInt128
        var length: Int { end - start }
    }

    let table: ClueTable
    let kind: BodyKind?
    var hits: [Hit] = []
    var columnHits: [Int] = []
    var stages: UInt64 = 0
    var newsWord: Int?
    var newsColumn: Int?
    var functions: [Int] = []
    /// The subject whose word says what the document is.
    var deciding: Int?
    var titlePoints: [Int]
    var columnPoints: [Int]
    var functionPoints: [Int]

    init(table: ClueTable, question: MatchQuestion, title: [UInt8], seen: inout SeenTexts) {
        self.table = table
        let author = TitleAuthor.name(in: title)
        let publisher = question.publisher.map { seen.publisher($0, table) }
        // A place in the title (某县2023年…) may stand for its government and for any body there.
        let isPlace = author.map { TitleAuthor.isPlace($0.name) } ?? true
        kind = question.kind ?? (isPlace ? publisher?.kind ?? author?.kind : author?.kind)
        titlePoints = [Int](repeating: 0, count: table.subjects.count)
        columnPoints = titlePoints
        functionPoints = titlePoints
        readTitle(title)
        if let path = question.columnPath { add(seen.path(path, table), title) }
        functions = publisher?.functions ?? []
        if let author { SeenTexts.addFunctions(author.name, table, to: &functions) }
    }

    // MARK: Reading

    private mutating func readTitle(_ title: [UInt8]) {
        var found: [Hit] = []
        let clues = table.clues
        // Characters before each byte, up to what a mask holds
        var places: [Int] = []
        places.reserveCapacity(title.count)
        var place = -1
        for byte in title {
            if byte & 0xC0 != 0x80 { place = min(place + 1, 127) }
            places.append(place)
        }
        table.automaton.scan(title) { word, end in
            guard clues[word].speaksInTitle else { return }
            let start = end - clues[word].length
            let ones = UInt128.max >> UInt128(127 - (places[end - 1] - places[start]))
            found.append(Hit(clue: word, start: start, end: end, span: ones << UInt128(places[start])))
        }
        for hit in found where !clues[hit.clue].gaps.isEmpty {
            for gap in clues[hit.clue].gaps {
                if let whole = whole(gap, endingWith: hit, in: found), !hits.contains(where: { $0.clue == gap }) {
                    hits.append(whole)
                }
            }
        }
        // Where a title repeats a word, that says nothing new.
        for hit in found where !hits.contains(where: { $0.clue == hit.clue }) { hits.append(hit) }
        hits.sort { ($0.length, $1.start, $1.clue) > ($1.length, $0.start, $0.clue) }
        var spoken: UInt128 = 0
        for hit in hits {
            stages |= clues[hit.clue].stages
            // 开工 in 公开工作 is no news: longer words come first and cover what only looks like it.
            if clues[hit.clue].isNewsTitle, hit.span & spoken == 0 { newsWord = newsWord ?? hit.clue }
            if !clues[hit.clue].titleSubjects.isEmpty { spoken |= hit.span }
        }
    }

    /// The word with gaps whose last part was found, if the other parts stand before it in their order.
    private func whole(_ gap: Int, endingWith last: Hit, in found: [Hit]) -> Hit? {
        guard let parts = table.parts[gap] else { return nil }
        var position = 0
        var whole = last
        for part in parts.dropLast() {
            guard let next = found.first(where: { $0.clue == part && $0.start >= position }) else { return nil }
            position = next.end
            whole.span |= next.span
        }
        guard position <= last.start else { return nil }
        // The length of what was found, without the gap
        whole.start = last.end - table.clues[gap].length
        whole.clue = gap
        return whole
    }

    private mutating func add(_ steps: [SeenTexts.Step], _ title: [UInt8]) {
        // A breadcrumb may end in the title itself.
        for step in steps where step.text != title {
            newsColumn = newsColumn ?? step.news
            for word in step.words where !columnHits.contains(word) { columnHits.append(word) }
        }
    }

    // MARK: Subjects

    /// Hundredths that a word of village items keeps, by who speaks.
    private func villageShare(_ isVillageOnly: Bool) -> Int {
        guard isVillageOnly else { return 100 }
        switch kind?.level {
        case .village: return 100
        case .township, nil: return 70
        case .county: return 40
        }
    }

    private mutating func addSubjects() {
        var covered = [UInt128](repeating: 0, count: table.subjects.count)
        var words: [(word: ClueTable.SubjectPoints, hit: Hit)] = []
        for hit in hits {
            for word in table.clues[hit.clue].titleSubjects {
                if word.decides { deciding = min(deciding ?? .max, word.subject) }
                words.append((word, hit))
            }
        }
        // The word that says most first: what stands inside it adds nothing.
        words.sort { ($0.word.points, $0.hit.length, $1.hit.start) > ($1.word.points, $1.hit.length, $0.hit.start) }
        for (word, hit) in words {
            let share = Self.uncovered(hit.span, covered[word.subject])
            titlePoints[word.subject] += word.points * share / 100 * villageShare(word.isVillageOnly) / 100
            covered[word.subject] |= hit.span
        }
        for column in columnHits {
            for word in table.clues[column].columnSubjects {
                columnPoints[word.subject] = max(
                    columnPoints[word.subject], word.points * villageShare(word.isVillageOnly) / 100)
            }
        }
        for subject in table.subjects.indices where titlePoints[subject] + columnPoints[subject] > 0 {
            for function in table.subjects[subject].functions where functions.contains(function) {
                functionPoints[subject] = max(
                    functionPoints[subject],
                    MatchWeight.function * MatchWeight.share(among: table.functionSubjects[function]) / 100)
            }
        }
        if let deciding {
            for subject in table.subjects.indices where subject != deciding {
                titlePoints[subject] = titlePoints[subject] * 40 / 100
                columnPoints[subject] = columnPoints[subject] * 40 / 100
            }
        }
    }

    /// Hundredths of a word that no longer word of the same subject has said already.
    private static func uncovered(_ span: UInt128, _ covered: UInt128) -> Int {
        if span & covered == 0 { return 100 }
        return span & ~covered == 0 ? 0 : 50
    }

    private func points(_ subject: Int) -> Int {
        var points =
            titlePoints[subject] + min(columnPoints[subject], MatchWeight.columnLimit) + functionPoints[subject]
        if !table.subjects[subject].isNews {
            if newsWord != nil { points = points * 25 / 100 }
            // A column of news holds reports, too: what a document says it is, it is.
            if newsColumn != nil { points = points * (subject == deciding ? 75 : 45) / 100 }
        }
        return points
    }

    // MARK: Items

    struct ItemScore {
        var item: Int
        var points: Int
    }

    /// The items of a subject that any word spoke for, the best first.
    private func items(of subject: Int) -> [ItemScore] {
        let members = table.subjects[subject].items
        var scores = [(points: Int, covered: UInt128, isNamed: Bool)](repeating: (0, 0, false), count: members.count)
        for hit in hits {
            for word in table.clues[hit.clue].titleItems where word.subject == subject {
                let share = Self.uncovered(hit.span, scores[word.slot].covered)
                scores[word.slot].points += word.points * share / 100
                scores[word.slot].covered |= hit.span
                if word.points >= Self.leastWord { scores[word.slot].isNamed = true }
            }
        }
        for column in columnHits {
            for word in table.clues[column].columnItems where word.subject == subject {
                scores[word.slot].points += word.points
                if word.points >= Self.leastWord { scores[word.slot].isNamed = true }
            }
        }
        var result: [ItemScore] = []
        for (slot, item) in members.enumerated() where scores[slot].points > 0 {
            let points = scores[slot].isNamed ? weighed(scores[slot].points, item) : scores[slot].points
            result.append(ItemScore(item: item, points: points))
        }
        return result.sorted { ($0.points, $1.item) > ($1.points, $0.item) }
    }

    /// Points below which a word does not say that an item is meant: stage and publisher add nothing to it.
    private static let leastWord = 15

    private func weighed(_ points: Int, _ item: Int) -> Int {
        var points = points
        let own = table.items[item].stages
        if stages != 0, own != 0 { points = stages & own == 0 ? points * 60 / 100 : points + MatchWeight.stage }
        if table.items[item].functions.contains(where: functions.contains) { points += MatchWeight.ownKind }
        if let kind {
            if table.items[item].kinds.contains(kind) { points += MatchWeight.ownKind }
            if !table.items[item].levels.contains(kind.level) { points = points * 75 / 100 }
        }
        return table.items[item].isLocal ? points * 75 / 100 : points
    }

    // MARK: Result

    mutating func result() -> MatchResult {
        addSubjects()
        let ranked = table.subjects.indices.map { (subject: $0, points: points($0)) }.filter { $0.points > 0 }
            .sorted { ($0.points, $1.subject) > ($1.points, $0.subject) }
        guard let first = ranked.first else {
            return MatchResult(field: nil, item: nil, confidence: 0, itemConfidence: 0, basis: .nothing)
        }
        let second = ranked.count > 1 ? ranked[1] : nil
        let confidence = MatchWeight.contested(
            MatchWeight.confidence(first.points), first.points, second?.points ?? 0)
        let scores = items(of: first.subject)
        let rival = scores.count > 1 ? scores[1].points : 0
        let itemConfidence = scores.first.map {
            min(
                confidence,
                MatchWeight.contested(MatchWeight.confidence($0.points, half: MatchWeight.halfItem), $0.points, rival))
        }
        let isSure = confidence >= RecordMatcher.threshold
        let item = itemConfidence.flatMap { $0 >= RecordMatcher.threshold ? scores.first?.item : nil }
        let nearest = MatchResult.Candidate(
            field: table.subjects[first.subject].name, item: scores.first.map { table.items[$0.item].id },
            confidence: confidence)
        let other = second.map { second in
            let confidence = MatchWeight.confidence(second.points) / 2
            // The item of a rival that nobody would take is not worth finding.
            let item = confidence < 10 ? nil : items(of: second.subject).first?.item
            return MatchResult.Candidate(
                field: table.subjects[second.subject].name, item: item.map { table.items[$0].id },
                confidence: confidence)
        }
        return MatchResult(
            field: isSure ? nearest.field : nil, item: isSure ? item.map { table.items[$0].id } : nil,
            confidence: confidence, itemConfidence: itemConfidence ?? 0, basis: isSure ? .words : .nothing,
            clues: clues(for: first.subject), runnerUp: isSure ? other : nearest)
    }

    /// What spoke for a subject, the strongest first, and what spoke against any.
    private func clues(for subject: Int) -> [MatchClue] {
        var result: [MatchClue] = []
        var covered: UInt128 = 0
        let words = hits.compactMap { hit in
            table.clues[hit.clue].titleSubjects.first { $0.subject == subject }.map { (word: $0, hit: hit) }
        }
        for (word, hit) in words.sorted(by: { ($0.word.points, $0.hit.length) > ($1.word.points, $1.hit.length) }) {
            let points = word.points * Self.uncovered(hit.span, covered) / 100
            covered |= hit.span
            if points >= 10 { result.append(MatchClue(kind: .title, word: table.clues[hit.clue].text, points: points)) }
        }
        var column: MatchClue?
        for hit in columnHits {
            for word in table.clues[hit].columnSubjects
            where word.subject == subject && word.points > column?.points ?? 9 {
                column = MatchClue(kind: .column, word: table.clues[hit].text, points: word.points)
            }
        }
        if let column { result.append(column) }
        if functionPoints[subject] > 0 {
            let function = table.subjects[subject].functions.first(where: functions.contains)
            result.append(
                MatchClue(
                    kind: .publisher, word: function.map { table.functionNames[$0] } ?? "",
                    points: functionPoints[subject]))
        }
        result.sort { $0.points > $1.points }
        result = Array(result.prefix(4))
        if !table.subjects[subject].isNews, let news = newsWord ?? newsColumn {
            result.append(MatchClue(kind: .news, word: table.clues[news].text, points: -100))
        }
        return result
    }
}
