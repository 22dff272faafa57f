import SourceText

extension Diagnostic {
    /// The same with its files called by other names; one that has none keeps its own.
    func renamed(_ names: [String: String]) -> Diagnostic {
        Diagnostic(
            code, severity, at: place?.renamed(names), message, remedy: remedy, related: related?.renamed(names))
    }
}

extension Place {
    func renamed(_ names: [String: String]) -> Place {
        names[file].map { Place(file: $0, spot: spot) } ?? self
    }
}
