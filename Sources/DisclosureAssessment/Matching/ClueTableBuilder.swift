import DisclosureModel

/// Collects the words of catalogues and of the list of matching words and weighs them by how many share them.
struct ClueTableBuilder {
    /// What is known of one word while all are collected.
    private struct Draft {
        var text: String
        var titleSubjects: [Int: (points: Int, isVillageOnly: Bool, decides: Bool, isOwn: Bool)] = [:]
        var titleItems: [Int: Int] = [:]
        var columnSubjects: [Int: (points: Int, isVillageOnly: Bool)] = [:]
        var columnItems: [Int: Int] = [:]
        var stages: UInt64 = 0
        var functions: Set<Int> = []
        var isNewsTitle = false
        var isNewsColumn = false
    }

    private let words: MatchingWords
    private let spellings: [String: [String]]
    private var drafts: [[[UInt8]]: Draft] = [:]
    private var subjects: [ClueTable.Subject] = []
    private var items: [ClueTable.Item] = []
    private var functionNames: [String] = []
    private var functionIndex: [String: Int] = [:]
    private let stageWords: [[UInt8]]
    /// Words of each item that may name a stage.
    private var stageTexts: [[[UInt8]]] = []
    private let commonColumns: Set<[UInt8]>
    /// Folded words by which each subject is called, the longest first.
    private var heads: [[String]] = []

    init(words: MatchingWords, spellings: [String: [String]]) {
        self.words = words
        self.spellings = spellings
        stageWords = words.stages.flatMap(\.words).map(FoldedText.bytes).sorted { $0.count > $1.count }
        commonColumns = Set(words.commonColumns.flatMap(FoldedText.steps))
    }

    mutating func build(_ catalogues: [Catalogue]) -> ClueTable {
        addSubjects(catalogues)
        var seen: Set<String> = []
        let rows = catalogues.flatMap { catalogue in catalogue.items.map { (item: $0, catalogue: catalogue) } }
            .sorted { ($0.item.id, $0.catalogue.version) < ($1.item.id, $1.catalogue.version) }.filter {
                seen.insert($0.item.id).inserted
            }
        let names = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1.name, $0) })
        for (item, catalogue) in rows { add(item, of: catalogue, names) }
        addWords()
        return finished()
    }

    // MARK: Subjects

    /// Those of the list in its order, then the fields that none of them takes.
    private mutating func addSubjects(_ catalogues: [Catalogue]) {
        subjects = words.subjects.map { ClueTable.Subject(name: $0.name, isNews: $0.isNews) }
        let taken = Set(words.subjects.flatMap { [$0.name] + $0.fields })
        for field in Set(catalogues.map(\.field)).subtracting(taken).sorted() {
            subjects.append(ClueTable.Subject(name: field, isNews: false))
        }
        heads = subjects.indices.map { index in
            let own = words.subjects.indices.contains(index) ? words.subjects[index].titles : []
            return ([subjects[index].name] + own).filter { !$0.contains(where: { "^$…".contains($0) }) }
                .map { String(decoding: FoldedText.bytes($0), as: UTF8.self) }.sorted {
                    ($0.count, $0) > ($1.count, $1)
                }
        }
    }

    private func subject(of item: DisclosureItem, _ catalogue: Catalogue, _ names: [String: Int]) -> Int {
        func covers(_ rule: String) -> Bool {
            rule.hasSuffix("*") ? item.id.hasPrefix(rule.dropLast()) : rule == item.id
        }
        return words.subjects.firstIndex { $0.items.contains(where: covers) }
            ?? words.subjects.firstIndex { $0.fields.contains(catalogue.field) } ?? names[catalogue.field] ?? 0
    }

    // MARK: Items

    private mutating func add(_ item: DisclosureItem, of catalogue: Catalogue, _ names: [String: Int]) {
        let subject = subject(of: item, catalogue, names)
        let index = items.count
        let kinds = BodyKind.allCases.filter { kind in kind.impliedFunctions.contains(where: item.functions.contains) }
        let general = Set(BodyKind.allCases.flatMap(\.impliedFunctions))
        let functions = item.functions.filter { !general.contains($0) }.map { function($0) }
        let isVillageOnly = item.levels == [.village]
        subjects[subject].functions += functions
        items.append(
            ClueTable.Item(
                id: item.id, subject: subject, levels: item.levels, functions: functions, kinds: kinds,
                isLocal: catalogue.region != nil, slot: subjects[subject].items.count))
        subjects[subject].items.append(index)
        stageTexts.append((item.matchTitles + item.names.suffix(1)).map(FoldedText.bytes))
        func title(_ word: String, _ points: Int, subjectOnly: Bool = false) {
            for parts in Self.parts(word) {
                let points = points * MatchWeight.length(Self.characters(parts)) / 100
                addTitle(parts, word, subject, points, isVillageOnly)
                if !subjectOnly {
                    drafts[parts, default: Draft(text: word)].titleItems[index, default: 0].raise(to: points)
                }
            }
        }
        title(catalogue.field, MatchWeight.subjectName, subjectOnly: true)
        for word in item.matchTitles {
            title(word, MatchWeight.title)
            // 养老服务 of 养老服务政策文件 means the whole field
            for stem in stems(word) where stem != subjects[subject].name && stem != catalogue.field {
                title(stem, MatchWeight.stem)
            }
            if let spread = spread(word, subject) { title(spread, MatchWeight.spread) }
        }
        for (position, name) in item.names.enumerated() {
            let isLast = position == item.names.count - 1
            title(name, isLast ? MatchWeight.lastName : MatchWeight.upperName)
            if isLast { for stem in stems(name) { title(stem, MatchWeight.upperName) } }
        }
        for element in item.elements where element.text.count <= MatchWeight.longestElement {
            title(element.text, MatchWeight.element)
        }
        addColumns(item, of: catalogue, subject, index, isVillageOnly)
    }

    private mutating func addColumns(
        _ item: DisclosureItem, of catalogue: Catalogue, _ subject: Int, _ index: Int, _ isVillageOnly: Bool
    ) {
        for word in Set(item.matchColumns + [catalogue.field]) {
            addColumn(word, subject, word == catalogue.field ? nil : index, MatchWeight.columnWord, isVillageOnly)
        }
        for name in item.names { addColumn(name, subject, index, MatchWeight.columnName, isVillageOnly) }
    }

    // MARK: The list of words

    private mutating func addWords() {
        for (index, subject) in words.subjects.enumerated() {
            let points = subject.decides ? MatchWeight.deciding : MatchWeight.title
            for word in subject.titles {
                for parts in Self.parts(word) {
                    let points = points * MatchWeight.length(Self.characters(parts)) / 100
                    addTitle(parts, word, index, points, false, decides: subject.decides, isOwn: true)
                }
            }
            // 年度报告 or 政策文件 alone may be anybody's: where a subject decides, its words say so.
            for parts in Self.parts(subject.name) where !subject.decides {
                let points = MatchWeight.subjectName * MatchWeight.length(Self.characters(parts)) / 100
                addTitle(parts, subject.name, index, points, false, isOwn: true)
            }
            for word in subject.columns + [subject.name] {
                addColumn(word, index, nil, MatchWeight.columnWord, false)
            }
        }
        for (index, stage) in words.stages.enumerated() where index < 64 {
            for word in stage.words {
                for parts in Self.parts(word) { drafts[parts, default: Draft(text: word)].stages |= 1 << index }
            }
        }
        for word in words.newsTitles {
            for parts in Self.parts(word) { drafts[parts, default: Draft(text: word)].isNewsTitle = true }
        }
        for word in words.newsColumns {
            for parts in Self.parts(word) { drafts[parts, default: Draft(text: word)].isNewsColumn = true }
        }
        for (index, name) in functionNames.enumerated() {
            // 民政部门 is what a 民政局 has, too
            let plain = name.hasSuffix("部门") ? [String(name.dropLast(2))] : []
            for word in Set([name] + plain + (spellings[name] ?? [])) {
                for parts in Self.parts(word) { drafts[parts, default: Draft(text: word)].functions.insert(index) }
            }
        }
    }

    private mutating func addTitle(
        _ parts: [[UInt8]], _ text: String, _ subject: Int, _ points: Int, _ isVillageOnly: Bool, decides: Bool = false,
        isOwn: Bool = false
    ) {
        var old = drafts[parts, default: Draft(text: text)].titleSubjects[subject] ?? (0, true, false, false)
        old.points.raise(to: points)
        old.isVillageOnly = old.isVillageOnly && isVillageOnly
        old.decides = old.decides || decides
        old.isOwn = old.isOwn || isOwn
        drafts[parts, default: Draft(text: text)].titleSubjects[subject] = old
    }

    /// A column word counts whole where it is a step of the path, and half inside one.
    private mutating func addColumn(
        _ word: String, _ subject: Int, _ item: Int?, _ points: Int, _ isVillageOnly: Bool
    ) {
        for parts in Self.parts(word) where parts.count == 1 {
            guard !commonColumns.contains([FoldedText.beginning] + parts[0] + [FoldedText.end]) else { continue }
            let length = MatchWeight.length(Self.characters(parts))
            let step = [[FoldedText.beginning] + parts[0] + [FoldedText.end]]
            for (key, points) in [(step, points * 2), (parts, points * length / 100)] {
                var old = drafts[key, default: Draft(text: word)].columnSubjects[subject] ?? (0, true)
                old.points.raise(to: points)
                old.isVillageOnly = old.isVillageOnly && isVillageOnly
                drafts[key, default: Draft(text: word)].columnSubjects[subject] = old
                if let item { drafts[key, default: Draft(text: word)].columnItems[item, default: 0].raise(to: points) }
            }
        }
    }

    private mutating func function(_ name: String) -> Int {
        if let known = functionIndex[name] { return known }
        functionIndex[name] = functionNames.count
        functionNames.append(name)
        return functionNames.count - 1
    }

    // MARK: Words

    /// The folded parts of a word between its gaps, `^` and `$` as marks; none where nothing is left of it.
    static func parts(_ word: String) -> [[[UInt8]]] {
        var text = word[...]
        let isFirst = text.hasPrefix("^")
        if isFirst { text = text.dropFirst() }
        let isLast = text.hasSuffix("$")
        if isLast { text = text.dropLast() }
        var parts = text.split(separator: "…").map { FoldedText.bytes(String($0)) }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return [] }
        if isFirst { parts[0].insert(FoldedText.beginning, at: 0) }
        if isLast { parts[parts.count - 1].append(FoldedText.end) }
        return [parts]
    }

    private static func characters(_ parts: [[UInt8]]) -> Int {
        parts.reduce(0) { $0 + $1.count { $0 & 0xC0 != 0x80 && $0 > 3 } }
    }

    /// The word with a gap behind what the subject is called by: 公租房…摇号 of 公租房摇号.
    private func spread(_ word: String, _ subject: Int) -> String? {
        guard !word.contains(where: { "^$…".contains($0) }) else { return nil }
        let text = String(decoding: FoldedText.bytes(word), as: UTF8.self)
        let head = heads[subject].first { text.hasPrefix($0) && text.count >= $0.count + 2 }
        return head.map { "\($0)…\(text.dropFirst($0.count))" }
    }

    /// Three characters: 政府 of 政府规范性文件 says nothing.
    private static let shortestStem = 9

    /// What is left of a word without a stage at its end or beginning: 高龄津贴 of 高龄津贴发放.
    private func stems(_ word: String) -> [String] {
        var bytes = FoldedText.bytes(word)
        guard !word.contains(where: { "^$…".contains($0) }) else { return [] }
        var stems: [String] = []
        while let stage = stageWords.first(where: {
            bytes.count > $0.count && (bytes.hasSuffix($0) || bytes.hasPrefix($0))
        }) {
            bytes = Array(bytes.hasSuffix(stage) ? bytes.dropLast(stage.count) : bytes.dropFirst(stage.count))
            guard bytes.count >= Self.shortestStem, !stageWords.contains(bytes) else { break }
            stems.append(String(decoding: bytes, as: UTF8.self))
        }
        return stems
    }

    // MARK: Weighing

    private func finished() -> ClueTable {
        let sorted = drafts.sorted {
            $0.key.lexicographicallyPrecedes($1.key, by: { $0.lexicographicallyPrecedes($1) })
        }
        var simple = Set(sorted.filter { $0.key.count == 1 }.map { $0.key[0] })
        for (key, _) in sorted where key.count > 1 { simple.formUnion(key) }
        let patterns = simple.sorted { $0.lexicographicallyPrecedes($1) }
        var position: [[UInt8]: Int] = [:]
        for (index, pattern) in patterns.enumerated() { position[pattern] = index }
        var clues = patterns.map { pattern in
            drafts[[pattern]].map { weighed($0, length: pattern.count) }
                ?? ClueTable.Clue(text: String(decoding: pattern, as: UTF8.self), length: pattern.count)
        }
        var parts: [Int: [Int]] = [:]
        for (key, draft) in sorted where key.count > 1 {
            let indices = key.compactMap { position[$0] }
            clues[indices[indices.count - 1]].gaps.append(clues.count)
            for index in indices { clues[index].isPart = true }
            parts[clues.count] = indices
            clues.append(weighed(draft, length: key.reduce(0) { $0 + $1.count }))
        }
        var subjects = subjects
        for index in subjects.indices { subjects[index].functions = Set(subjects[index].functions).sorted() }
        var homes = [Int](repeating: 0, count: functionNames.count)
        for subject in subjects { for function in subject.functions { homes[function] += 1 } }
        let automaton = WordAutomaton(patterns)
        var items = items
        for (index, texts) in stageTexts.enumerated() {
            var stages: UInt64 = 0
            for text in texts { automaton.scan(text) { word, _ in stages |= clues[word].stages } }
            items[index].stages = stages
        }
        return ClueTable(
            subjects: subjects, items: items, clues: clues, parts: parts, functionNames: functionNames,
            functionSubjects: homes, commonColumns: commonColumns, automaton: automaton)
    }

    private func weighed(_ draft: Draft, length: Int) -> ClueTable.Clue {
        var clue = ClueTable.Clue(text: draft.text.filter { !"^$".contains($0) }, length: length)
        clue.stages = draft.stages
        clue.functions = draft.functions.sorted()
        clue.isNewsTitle = draft.isNewsTitle
        clue.isNewsColumn = draft.isNewsColumn
        let general = draft.titleSubjects.values.count { !$0.isVillageOnly }
        // The list of words gives a word to a subject: that items of others have it, too, takes nothing away.
        let owners = draft.titleSubjects.values.count { $0.isOwn }
        clue.titleSubjects = draft.titleSubjects.sorted { $0.key < $1.key }.map { subject, value in
            let count = value.isOwn ? owners : value.isVillageOnly ? draft.titleSubjects.count : general
            return ClueTable.SubjectPoints(
                subject: subject, points: value.points * MatchWeight.share(among: count) / 100,
                isVillageOnly: value.isVillageOnly, decides: value.decides)
        }
        clue.titleItems = shared(draft.titleItems, MatchWeight.itemShare)
        let generalColumns = draft.columnSubjects.values.count { !$0.isVillageOnly }
        clue.columnSubjects = draft.columnSubjects.sorted { $0.key < $1.key }.map { subject, value in
            let count = value.isVillageOnly ? draft.columnSubjects.count : generalColumns
            return ClueTable.SubjectPoints(
                subject: subject, points: value.points * MatchWeight.share(among: count) / 100,
                isVillageOnly: value.isVillageOnly, decides: false)
        }
        clue.columnItems = shared(draft.columnItems, MatchWeight.share)
        return clue
    }

    /// Items of one subject share a word among themselves only; between subjects the subject's points have decided.
    private func shared(_ points: [Int: Int], _ share: (Int) -> Int) -> [ClueTable.ItemPoints] {
        var counts: [Int: Int] = [:]
        for item in points.keys { counts[items[item].subject, default: 0] += 1 }
        return points.sorted { $0.key < $1.key }.map { item, points in
            let count = counts[items[item].subject] ?? 1
            return ClueTable.ItemPoints(
                subject: items[item].subject, slot: items[item].slot, points: points * share(count) / 100)
        }
    }
}

extension Int {
    fileprivate mutating func raise(to value: Int) { self = Swift.max(self, value) }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
    fileprivate func hasPrefix(_ other: [UInt8]) -> Bool {
        count >= other.count && prefix(other.count).elementsEqual(other)
    }
}
