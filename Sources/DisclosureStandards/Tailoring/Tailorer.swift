import DisclosureModel
import SourceText

/// Applies tailorings (目录调整) to catalogues.
///
/// Layers apply from the nation down, whatever the order in which they are listed. Within a layer each tailoring sees
/// the items as the layers above left them, with the changes of what it is built on (`base`); tailorings that are not
/// built on one another commute, and where they do not, that is a conflict and neither change is made. A selection asks
/// what the layers above gave: it says nothing about items that its own layer adds.
public enum Tailorer {
    /// - Parameter library: tailorings in which bases are looked up; only those that are named are applied.
    public static func apply(
        _ tailorings: [Tailoring], library: [Tailoring] = [], to catalogues: [Catalogue]
    ) -> TailoredCatalogues {
        let order = TailoringOrder(tailorings, library: library)
        var bench = TailoringBench(catalogues, order: order)
        bench.result.diagnostics = order.diagnostics
        bench.result.applied = order.layers.flatMap { $0.map(\.id) }
        for layer in order.layers {
            bench.select(by: layer)
            bench.add(by: layer)
            bench.drop(by: layer)
            bench.change(by: layer)
        }
        bench.finish()
        return bench.result
    }
}
