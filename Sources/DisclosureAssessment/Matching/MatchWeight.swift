/// How much a word says, in points: 100 is a whole matching word of an item that no other field has.
///
/// Everything is whole numbers, so that no order of words or catalogues can show in a result.
enum MatchWeight {
    // What a word in the title says
    static let title = 100
    /// A word of a subject that decides what a document is (政策解读).
    static let deciding = 200
    static let subjectName = 70
    static let lastName = 60
    /// A matching word without the words of a stage: 高龄津贴 of 高龄津贴发放.
    static let stem = 55
    /// A matching word with something between its two parts: 公租房2024年摇号.
    static let spread = 75
    static let upperName = 35
    static let element = 20

    // What the column path says
    static let columnStep = 80
    static let columnWord = 40
    static let columnName = 50
    /// At most, from all steps together.
    static let columnLimit = 100

    // What the publisher says
    static let function = 30
    static let ownKind = 20
    /// A stage that title and item have in common.
    static let stage = 30
    /// Points of an item that are worth a half, once its subject is sure.
    static let halfItem = 40

    /// Longer element texts are sentences that no title repeats.
    static let longestElement = 12

    /// Hundredths that remain of the points of a word by how many share it.
    static func share(among count: Int) -> Int { 200 / (count + 1) }

    /// The same among the items of one subject: who posts and which stage it is tells them apart, too.
    static func itemShare(among count: Int) -> Int { 400 / (count + 3) }

    /// Hundredths that remain by the number of characters: two characters are often part of something else.
    static func length(_ characters: Int) -> Int {
        switch characters {
        case ..<2: 20
        case 2: 55
        case 3: 80
        case 4: 92
        default: 100
        }
    }

    /// Hundredths of confidence that points are worth; `half` points are worth a half.
    static func confidence(_ points: Int, half: Int = 60) -> Int {
        let square = points * points
        return points <= 0 ? 0 : (200 * square + square + half * half) / (2 * (square + half * half))
    }

    /// What remains of a confidence beside a rival: all of it where there is none, half of it where they are equal.
    static func contested(_ confidence: Int, _ points: Int, _ rival: Int) -> Int {
        guard points > 0, rival > 0 else { return confidence }
        let own = 2 * points * points
        return confidence * (own - min(rival * rival, points * points)) / own
    }
}
