import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Brings judgements together with the schemes they are about: titles become ids, and what no scheme knows is told.
///
/// A judgement that the engine would find no place for must not lie unused in silence, since a slip in an id would then
/// change a score.
public struct JudgementResolver {
    private let register: BodyRegister
    private let schemes: [(group: String, scheme: Scheme)]
    private let cutOff: CivilDate
    private let collector: DiagnosticCollector
    /// By id of scheme and kind.
    private var subjects: [String: [Judgement.Kind: [Subject]]] = [:]

    /// Something that judgements of a kind may name.
    private struct Subject {
        let id: String
        let title: String
        /// Full points, where it is an indicator.
        var full: ExactNumber?
    }

    public init(
        register: BodyRegister, schemes: [(group: String, scheme: Scheme)], cutOff: CivilDate,
        into collector: DiagnosticCollector
    ) {
        self.register = register
        self.schemes = schemes
        self.cutOff = cutOff
        self.collector = collector
        for (_, scheme) in schemes where subjects[scheme.id] == nil { subjects[scheme.id] = Self.subjects(of: scheme) }
    }

    /// The judgements under the ids of their schemes, in their order; those that fit none are left out and told.
    public func resolve(_ judgements: [Judgement]) -> [Judgement] { judgements.compactMap(resolved) }

    /// One statement for every body of a group whose scheme has an indicator of which a file lists every deduction.
    public func statements(of file: Round.JudgementFile) -> [Judgement] {
        guard let by = file.by ?? file.source else { return [] }
        return file.completeFor.flatMap { reference -> [Judgement] in
            var found: [Judgement] = []
            for (group, scheme) in schemes {
                guard let subject = match(reference.path, .complete, scheme).first else { continue }
                for body in register.bodies where body.group == group {
                    found.append(
                        Judgement(
                            body: body.id, subject: subject.id, kind: .complete, target: .indicator, points: nil,
                            reason: "登记于“\(file.path)”", by: by, onDay: file.completeOn, until: nil, evidence: nil,
                            reference: nil, source: file.source, place: reference.place))
                }
            }
            if found.isEmpty {
                let known = schemes.flatMap { subjects[$0.scheme.id]?[.complete] ?? [] }
                collector.report(
                    JudgementReferenceMessages.unknown(
                        reference.path, .complete, nearest: Self.nearest(reference.path, known),
                        known.map(\.id).sorted(), at: reference.place))
            }
            return found
        }
    }

    private func resolved(_ judgement: Judgement) -> Judgement? {
        switch (judgement.kind, judgement.target) {
        case (.dismiss, _), (.confirm, .finding): return judgement
        case (.waive, .item):
            if let until = judgement.until, until < cutOff {
                collector.report(JudgementReferenceMessages.expired(judgement, until: until, cutOff: cutOff))
            }
            return judgement
        default: break
        }
        guard let group = register[judgement.body]?.group,
            let scheme = schemes.first(where: { $0.group == group })?.scheme
        else {
            collector.report(JudgementReferenceMessages.notScored(judgement))
            return nil
        }
        let found = match(judgement.subject, judgement.kind, scheme)
        if found.count > 1 {
            collector.report(JudgementReferenceMessages.ambiguous(judgement, found.map(\.id)))
            return nil
        }
        guard let subject = found.first else {
            if judgement.kind == .confirm, judgement.target == nil { return judgement }
            collector.report(problem(judgement, scheme))
            return nil
        }
        if judgement.kind == .selfAssessment, let full = subject.full, let text = judgement.points,
            let points = try? ExactNumber(decimal: text), full < points
        {
            collector.report(JudgementReferenceMessages.selfAssessedAboveFull(judgement, points, full))
            return nil
        }
        var result = judgement
        result.subject = subject.id
        return result
    }

    /// An id goes before any title.
    private func match(_ text: String, _ kind: Judgement.Kind, _ scheme: Scheme) -> [Subject] {
        let known = subjects[scheme.id]?[kind] ?? []
        if let own = known.first(where: { $0.id == text }) { return [own] }
        return known.filter { $0.title == text }
    }

    /// Why a judgement fits nothing in its body's scheme.
    private func problem(_ judgement: Judgement, _ scheme: Scheme) -> Diagnostic {
        let (kind, text) = (judgement.kind, judgement.subject)
        let own = subjects[scheme.id]?[kind] ?? []
        if let indicator = scheme.family.first(where: { $0.id == text || $0.title == text }) {
            return JudgementReferenceMessages.otherKind(judgement, indicator, own.map(\.id))
        }
        if let other = schemes.first(where: { !match(text, kind, $0.scheme).isEmpty })?.scheme {
            return JudgementReferenceMessages.otherScheme(judgement, own: scheme, other: other)
        }
        let all = own + schemes.flatMap { subjects[$0.scheme.id]?[kind] ?? [] }
        return JudgementReferenceMessages.unknown(
            text, kind, nearest: Self.nearest(text, all), own.map(\.id), at: judgement.place)
    }

    private static func nearest(_ text: String, _ known: [Subject]) -> String? {
        NearestWord.suggestion(for: text, among: known.flatMap { $0.id == $0.title ? [$0.id] : [$0.id, $0.title] })
    }

    private static func subjects(of scheme: Scheme) -> [Judgement.Kind: [Subject]] {
        var found: [Judgement.Kind: [Subject]] = [:]
        let indicators = scheme.family.map { Subject(id: $0.id, title: $0.title, full: $0.points) }
        found[.waive] = indicators
        found[.selfAssessment] = indicators
        found[.event] = (scheme.bonus?.events ?? []).map { Subject(id: $0.id, title: $0.title) }
        found[.confirm] =
            scheme.vetoes.map { Subject(id: $0.id, title: $0.title) }
            + scheme.penalties.map { Subject(id: $0.id, title: $0.title) }
        // Figures that a composed score asks for are found like those of a leaf.
        for part in scheme.composition?.family ?? [] {
            if case .figure = part.source {
                found[.answer, default: []].append(Subject(id: part.id, title: part.title))
            }
        }
        for leaf in scheme.leaves {
            let own = Subject(id: leaf.id, title: leaf.title, full: leaf.points)
            func add(_ kind: Judgement.Kind, _ subject: Subject) {
                if !(found[kind] ?? []).contains(where: { $0.id == subject.id }) {
                    found[kind, default: []].append(subject)
                }
            }
            for rule in leaf.rules {
                switch rule {
                case .mark(let range), .deductMark(let range):
                    add(.mark, Subject(id: range.id ?? leaf.id, title: range.title ?? leaf.title, full: range.to))
                case .entries: for kind in [Judgement.Kind.deduction, .outsideDeduction, .complete] { add(kind, own) }
                case .parts, .sumOfParts, .rating, .credits, .scale, .figure, .byRank: add(.answer, own)
                default: break
                }
                for name in rule.countNames { add(.count, Subject(id: name.id, title: name.title ?? name.id)) }
            }
        }
        return found
    }
}

extension ScoringRule {
    /// The counts that it looks at, with what they are called.
    fileprivate var countNames: [(id: String, title: String?)] {
        switch self {
        case .deduct(let deduction): deduction.count.map { [($0, deduction.title)] } ?? []
        case .ratio(let ratio): [(ratio.of, nil), (ratio.to, nil)]
        case .ceiling(_, .count(let name, _, _)), .factor(_, .count(let name, _, _)): [(name, nil)]
        default: []
        }
    }
}
