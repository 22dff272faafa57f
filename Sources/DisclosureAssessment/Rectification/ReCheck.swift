import CivilCalendar
import DisclosureModel
import SourceText

/// The second look at a round's findings after the rectification day (复查): what became of each that costs points.
///
/// No link by the day means not mended, and a link after it is late; without a day of its own a link counts as in time.
/// Whoever looked again has the last word. A link in time that nobody has looked at counts where the scheme trusts links.
public struct ReCheck {
    /// What became of the findings of one scored body.
    public struct OfBody: Sendable {
        /// Ids by what became of the finding.
        public internal(set) var findings: [ReCheckedFinding.State: Set<String>] = [:]
        /// Findings that some list which came back names.
        var returned = 0

        public func count(_ state: ReCheckedFinding.State) -> Int { findings[state]?.count ?? 0 }
    }

    /// By id of finding: all that cost points, whether a list came back or not.
    public private(set) var findings: [String: ReCheckedFinding] = [:]
    /// By scored body.
    public private(set) var bodies: [String: OfBody] = [:]
    public private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - costly: findings that cost points, by scored body.
    ///   - known: every finding of the round.
    ///   - policies: by scored body; nil where its scheme has none.
    public init(
        _ lines: [Rectification], costly: [String: [Finding]], known: [Finding], register: BodyRegister,
        policies: [String: ReCheckPolicy], rectifyUntil: CivilDate?
    ) {
        let lines = joined(lines, known: known, register: register)
        for (body, findings) in costly.sorted(by: { $0.key < $1.key }) {
            var own = OfBody()
            for finding in findings {
                let line = lines[finding.id]
                if line != nil { own.returned += 1 }
                let trusts = policies[body]?.trustsLinks ?? false
                let state = Self.state(of: line, rectifyUntil: rectifyUntil, trustsLinks: trusts)
                self.findings[finding.id] = ReCheckedFinding(state, line)
                own.findings[state, default: []].insert(finding.id)
            }
            bodies[body] = own
            let name = register[body]?.name ?? body
            if own.returned == 0, !findings.isEmpty {
                diagnostics.append(ReCheckMessages.nothingReturned(name, findings.count))
            } else if own.returned < findings.count {
                diagnostics.append(ReCheckMessages.partlyReturned(name, findings.count - own.returned))
            }
            if own.count(.pending) > 0 { diagnostics.append(ReCheckMessages.pending(name, own.count(.pending))) }
        }
    }

    static func state(
        of line: Rectification?, rectifyUntil: CivilDate?, trustsLinks: Bool
    ) -> ReCheckedFinding.State {
        switch line?.result {
        case .mended: return .mended
        case .partlyMended: return .partlyMended
        case .notMended: return .notMended
        case nil: break
        }
        guard let line, line.link != nil else { return .notMended }
        if let last = rectifyUntil, let day = line.doneOn, last < day { return .late }
        return trustsLinks ? .mended : .pending
    }

    /// One line a finding: what the body wrote and what the re-checker wrote may come in different lists.
    private mutating func joined(
        _ lines: [Rectification], known: [Finding], register: BodyRegister
    ) -> [String: Rectification] {
        let owners = Dictionary(known.map { ($0.id, $0.body) }, uniquingKeysWith: { first, _ in first })
        var suggestions = 0
        var joined: [String: Rectification] = [:]
        for line in lines.sorted(by: Self.precedes) {
            guard let owner = owners[line.finding] else {
                suggestions += 1
                let nearest =
                    suggestions <= Self.suggestionLimit
                    ? NearestWord.suggestion(for: line.finding, among: owners.keys.sorted()) : nil
                diagnostics.append(ReCheckMessages.unknownFinding(line, nearest: nearest))
                continue
            }
            if let body = line.body, !Self.answers(body, for: owner, register) {
                diagnostics.append(ReCheckMessages.otherBody(line, owner: register[owner]?.name ?? owner))
                continue
            }
            guard var one = joined[line.finding] else {
                joined[line.finding] = line
                continue
            }
            if let result = line.result {
                if let earlier = one.result, earlier != result {
                    diagnostics.append(ReCheckMessages.contradiction(line, earlier, result, first: one.place))
                }
                if one.result == nil { (one.checkedBy, one.checkedOn) = (line.checkedBy, line.checkedOn) }
                one.result = one.result ?? result
            }
            if one.link == nil, line.link != nil { (one.link, one.doneOn) = (line.link, line.doneOn) }
            one.action = one.action ?? line.action
            joined[line.finding] = one
        }
        return joined
    }

    /// Unknown findings for which the nearest is sought.
    private static let suggestionLimit = 100

    private static func answers(_ body: String, for owner: String, _ register: BodyRegister) -> Bool {
        var next: String? = owner
        var steps = 0
        while let current = next, steps < 16 {
            if current == body { return true }
            next = register[current]?.parent
            steps += 1
        }
        return false
    }

    /// The earliest link first; otherwise an order that does not depend on files.
    private static func precedes(_ left: Rectification, _ right: Rectification) -> Bool {
        func key(_ line: Rectification) -> [String] {
            [
                line.finding, line.link == nil ? "1" : "0", line.doneOn.map { "\($0)" } ?? "", line.link ?? "",
                line.action ?? "", line.result?.rawValue ?? "", line.checkedBy ?? "",
                line.checkedOn.map { "\($0)" } ?? "", line.body ?? "",
            ]
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }
}
