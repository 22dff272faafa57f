import DisclosureModel
import SourceText

/// What is questionable in schemes that can be read (考核细则). Real tables have such faults and keep them, so nothing
/// here is an error: a warning where points or grades do not do what the table says, a note where somebody may mean it.
public enum SchemeLint {
    /// - Parameters:
    ///   - catalogues: what there is to measure; without any, only what the scheme says of itself is looked at.
    ///   - functions: the official list; without one functions are taken as written.
    public static func check(
        _ scheme: Scheme, catalogues: [Catalogue] = [], functions: [String]? = nil,
        into collector: DiagnosticCollector
    ) {
        let leaves = PlacedLeaf.all(of: scheme)
        for leaf in leaves { LeafLint(scheme: scheme, leaf: leaf, collector: collector).check() }
        LimitLint(scheme: scheme, collector: collector).check()
        ResultLint(scheme: scheme, leaves: leaves, collector: collector).check()
        AllegationLint(scheme: scheme, leaves: leaves, collector: collector).check()
        ScopeLint(scheme: scheme, functions: functions, collector: collector).check()
        let library = MeasurableItems(catalogues)
        MeasureLint(scheme: scheme, leaves: leaves, library: library, collector: collector).check()
        OverlapLint(scheme: scheme, leaves: leaves, library: library, collector: collector).check()
    }
}
