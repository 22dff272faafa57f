/// The people and offices that a cell names, to tell whether one of them stands in another cell, too.
struct PersonNames {
    private let names: Set<String>

    /// Several are separated by 、 or a comma; blanks inside a name do not matter.
    init(_ texts: [String]) {
        names = Set(
            texts.flatMap { $0.split(whereSeparator: { "、，,；;/".contains($0) }) }
                .map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty })
    }

    /// Names that both have, in order.
    func shared(with other: PersonNames) -> [String] { names.intersection(other.names).sorted() }
}
