import TestSupport

/// The invented county (合成数据): a seeded round with defects and innocents planted in it.
///
/// The same seed gives the same bytes on any machine. Everything a check must find is in `expectedFindings`, and nothing
/// else may be found.
public struct DemoCounty: Sendable {
    /// Records, observations, occurrences, judgements and the expected findings, by path.
    public let files: [GeneratedFile]
    /// Sorted by body, item, cycle and dimension.
    public let expectedFindings: [ExpectedFinding]
    /// `Catalogues/bodies/demo-county.csv` as it stands in the repository.
    public let register: [UInt8]
    public let recordCount: Int
    public let observationCount: Int
    /// Bodies that nobody visited.
    public let unvisited: [String]

    public init(seed: UInt64 = 2022) {
        var random = SplitMix64(seed: seed)
        var plan = DemoPlan(random: &random)
        plan.plantAll(&random)
        let round = DemoRound(plan: plan, random: random)
        files = DemoFiles(round).all
        expectedFindings = round.findings
        register = DemoBody.register(plan.bodies)
        recordCount = round.records.count
        observationCount = round.observations.count
        unvisited = plan.bodies.indices.filter { !plan.isVisited[$0] }.map { plan.bodies[$0].id }
    }
}
