import DisclosureModel
import SourceText

/// Tailorings in the order in which they apply: upper layers first, within a layer what others are built on first.
///
/// The order in which they are listed does not show. A tailoring that several name as their base stands here once.
struct TailoringOrder {
    /// The tailorings of each layer, upper layers first.
    private(set) var layers: [[Tailoring]] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What each is built on, directly or through others.
    private var ancestors: [String: Set<String>] = [:]
    private var known: [String: Tailoring] = [:]

    /// - Parameter library: where bases are looked up besides among `tailorings` themselves.
    init(_ tailorings: [Tailoring], library: [Tailoring]) {
        for tailoring in tailorings + library {
            guard let other = known[tailoring.id] else {
                known[tailoring.id] = tailoring
                continue
            }
            if other != tailoring {
                diagnostics.append(TailorerDiagnostics.repeated(tailoring, first: other))
            }
        }
        var ordered: [Tailoring] = []
        var path: [String] = []
        for id in Set(tailorings.map(\.id)).sorted() { visit(id, &path, &ordered) }
        layers = Tailoring.Layer.allCases.map { layer in ordered.filter { $0.layer == layer } }
            .filter { !$0.isEmpty }
    }

    /// Whether `tailoring` is built on `base`.
    func isBuilt(_ tailoring: String, on base: String) -> Bool {
        ancestors[tailoring]?.contains(base) ?? false
    }

    private mutating func visit(_ id: String, _ path: inout [String], _ ordered: inout [Tailoring]) {
        guard ancestors[id] == nil, let tailoring = known[id] else { return }
        path.append(id)
        defer { path.removeLast() }
        var all: Set<String> = []
        let bases = tailoring.bases.map { (id: Tailoring.id(of: $0), place: $0.place) }.sorted { $0.id < $1.id }
        for base in bases {
            guard let upper = known[base.id] else {
                diagnostics.append(
                    TailorerDiagnostics.unknownBase(base.id, of: tailoring, known.keys.sorted(), at: base.place))
                continue
            }
            if let start = path.firstIndex(of: base.id) {
                let circle = Array(path[start...]) + [base.id]
                diagnostics.append(TailorerDiagnostics.circle(circle, at: base.place))
                continue
            }
            if upper.layer > tailoring.layer {
                diagnostics.append(TailorerDiagnostics.baseBelow(upper, of: tailoring, at: base.place))
            }
            visit(base.id, &path, &ordered)
            all.insert(base.id)
            all.formUnion(ancestors[base.id] ?? [])
        }
        ancestors[id] = all
        ordered.append(tailoring)
    }
}
