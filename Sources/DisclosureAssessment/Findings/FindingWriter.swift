import CivilCalendar
import Crypto
import DisclosureModel
import SourceText

/// What a record says in words, read again for a finding.
public struct RecordWords: Sendable, Hashable {
    public var place: Place
    public var title: String
    /// As written in the file.
    public var posted: String
    public var formed: String
    public var removed: String
    public var channels: String
    public var address: String

    public init(
        place: Place, title: String, posted: String, formed: String, removed: String, channels: String, address: String
    ) {
        self.place = place
        self.title = title
        self.posted = posted
        self.formed = formed
        self.removed = removed
        self.channels = channels
        self.address = address
    }
}

/// Puts drafts of findings into words: what is wrong, by when it was due, what was seen, and what asks for it.
public struct FindingWriter: Sendable {
    private let plan: AssessmentPlan

    public init(_ plan: AssessmentPlan) { self.plan = plan }

    public func finding(_ draft: FindingDraft, words: RecordWords?) -> Finding {
        let body = plan.register.bodies[Int(draft.body)].id
        let item = plan.items[Int(draft.item)]
        let cycle = cycleText(draft)
        return Finding(
            id: Self.id(
                body: body, item: item.id, cycle: cycle, dimension: draft.dimension, documentKey: draft.documentKey),
            body: body, item: item.id, cycle: cycle, dimension: draft.dimension, outcome: draft.outcome,
            message: message(draft, item, cycle),
            due: draft.due == RecordRow.none ? nil : CivilDate(dayNumber: draft.due),
            evidence: evidence(draft, words), counting: counting(draft))
    }

    /// The first twelve hexadecimal digits of a SHA-256: the same for the same matter, wherever its row stands.
    static func id(body: String, item: String, cycle: String?, dimension: Dimension, documentKey: UInt64) -> String {
        var hash = SHA256()
        for part in [body, item, cycle ?? "", dimension.rawValue, String(documentKey, radix: 16)] {
            hash.update(data: Array(part.utf8))
            hash.update(data: [10])
        }
        return Hexadecimal.text(hash.finalize().prefix(6))
    }

    private func cycleText(_ draft: FindingDraft) -> String? {
        if draft.occurrence >= 0 { return plan.occurrences[Int(draft.occurrence)].reference }
        return draft.cycle == RecordRow.none ? nil : Cycle(code: draft.cycle)?.text
    }

    private func message(_ draft: FindingDraft, _ item: DisclosureItem, _ cycle: String?) -> Wording {
        let limit = item.limit?.text ?? item.refresh?.text ?? ""
        let rules = plan.rules[Int(draft.item)]
        switch draft.dimension {
        case .presence: return PresenceCheck.message(draft.reason)
        case .frequency:
            return FrequencyCheck.message(draft.reason, cycle: cycle ?? "", number: draft.detail, limit: limit)
        case .timeliness: return TimelinessCheck.message(draft.reason, days: draft.detail, limit: limit)
        case .channel:
            let missing = bits(draft.detail).compactMap {
                plan.vocabulary.channels.indices.contains($0) ? plan.vocabulary.channels[$0].name : nil
            }
            return ChannelCheck.message(missing, oneSuffices: rules.oneChannelSuffices)
        case .content:
            let missing = bits(draft.detail).compactMap {
                item.elements.indices.contains($0) ? item.elements[$0].text : nil
            }
            return ContentCheck.message(missing)
        case .publicity: return PublicityCheck.message(draft.reason, days: draft.detail, limit: limit)
        case .retention: return RetentionCheck.message()
        case .privacy: return PrivacyCheck.message(RecordRow.Flags(rawValue: UInt16(truncatingIfNeeded: draft.detail)))
        }
    }

    private func bits(_ mask: UInt64) -> [Int] { (0..<64).filter { mask & 1 << UInt64($0) != 0 } }

    private func evidence(_ draft: FindingDraft, _ words: RecordWords?) -> [Evidence] {
        var evidence: [Evidence] = []
        if draft.occurrence >= 0 {
            let line = plan.occurrences[Int(draft.occurrence)]
            evidence.append(
                Evidence(
                    kind: .register, place: line.place,
                    text: Wording(
                        "登记：\(line.kind)，\(line.occurredOn)，\(line.reference)",
                        "register: \(line.kind), \(line.occurredOn), \(line.reference)")))
        }
        if let words { evidence.append(Evidence(kind: .record, place: words.place, text: Self.text(words))) }
        if draft.observation >= 0 {
            let line = plan.observations[Int(draft.observation)]
            let by = line.by.map { "，\($0)" } ?? ""
            let seen = line.firstSeen.map { "，首次见到\($0)" } ?? ""
            evidence.append(
                Evidence(
                    kind: .observation, place: line.place,
                    text: Wording(
                        "\(line.lookedOn)检查\(by)：\(line.state.title.chinese)\(seen)",
                        "checked on \(line.lookedOn)\(line.by.map { " by \($0)" } ?? ""): \(line.state.title.english)"))
            )
        }
        if draft.coverage >= 0 {
            let look = plan.coverages[Int(draft.coverage)]
            evidence.append(
                Evidence(
                    kind: .coverage, place: Place(file: look.file),
                    text: Wording(
                        "\(look.lookedOn)检查了\(look.postedFrom)至\(look.postedTo)公开的内容，没有找到",
                        "on \(look.lookedOn) everything posted from \(look.postedFrom) to \(look.postedTo) was looked through; nothing was found"
                    )))
        }
        return evidence
    }

    /// Never more than the title and the days: a notice board's text may hold what must not be repeated.
    private static func text(_ words: RecordWords) -> Wording {
        var chinese = "《\(PersonalDataMask.masked(words.title))》"
        var english = "“\(PersonalDataMask.masked(words.title))”"
        for (value, label, name) in [
            (words.formed, "形成", "formed"), (words.posted, "公开", "posted"), (words.removed, "撤下", "taken down"),
        ] where !value.isEmpty {
            chinese += "，\(value)\(label)"
            english += ", \(name) \(value)"
        }
        return Wording(chinese, english)
    }

    /// How the due day follows from the event.
    private func counting(_ draft: FindingDraft) -> Wording? {
        guard draft.event != RecordRow.none, let start = CivilDate(dayNumber: draft.event),
            let duration = plan.rules[Int(draft.item)].duration,
            let count = try? LimitCounting(plan.calendar).dueDay(duration, after: start)
        else { return nil }
        let lines = count.explanation
        return Wording(
            lines.map(\.chinese).joined(), lines.map(\.english).joined(separator: " "))
    }
}

/// Covers long runs of digits in words that go into a report: a report of a leak must not repeat it.
enum PersonalDataMask {
    static func masked(_ text: String) -> String {
        var result = ""
        var run = ""
        func close() {
            result +=
                run.count >= 11 ? run.prefix(3) + String(repeating: "*", count: run.count - 5) + run.suffix(2) : run
            run = ""
        }
        for character in text {
            if character.isASCII, character.isNumber {
                run.append(character)
            } else {
                close()
                result.append(character)
            }
        }
        close()
        return result
    }
}
