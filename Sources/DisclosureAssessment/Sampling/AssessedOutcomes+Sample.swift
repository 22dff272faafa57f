import DisclosureModel

extension AssessedOutcomes {
    /// How those were drawn whose verdicts `outcomes(of:_:)` answers one by one; nil where no lot decides about any.
    func sample(of position: Int, _ selection: Selection, _ drawn: DrawnBodies) -> LeafSample? {
        var cells: [LeafSample.Cell] = []
        var cellOf: [Int: Int] = [:]
        var entries: [LeafSample.Entry] = []
        for body in territory(of: position) {
            if let levels = selection.levels, !levels.contains(register.bodies[body].level) { continue }
            var cell: Int?
            if let stratum = drawn.stratum(of: body) {
                let index = cellOf[stratum] ?? cells.count
                if index == cells.count {
                    cellOf[stratum] = index
                    cells.append(LeafSample.Cell(stratum: drawn.strata[stratum], size: 0, drawn: 0))
                }
                cells[index].size += 1
                if drawn.isChosen(body) { cells[index].drawn += 1 }
                cell = index
            }
            if hasVerdicts(body, selection) {
                entries.append(LeafSample.Entry(body: register.bodies[body].id, cell: cell))
            }
        }
        let isMeant = entries.contains { entry in entry.cell.map { !cells[$0].isComplete } ?? false }
        return isMeant ? LeafSample(cells: cells, entries: entries) : nil
    }

    private func hasVerdicts(_ body: Int, _ selection: Selection) -> Bool {
        counts(of: body, selection).total > 0
    }
}
