import DisclosureAssessment
import DisclosureModel
import TestSupport
import Testing

@Suite struct RecordMatcherPropertyTests {
    @Test(arguments: 0..<3) func `the order of catalogues and items never matters`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let shuffled = MatchLibrary.catalogues.shuffled(using: &generator).map { catalogue in
            var catalogue = catalogue
            catalogue.items.shuffle(using: &generator)
            return catalogue
        }
        let matcher = MatchLibrary.matcher(shuffled)
        for record in try LabelledRecord.all() where !record.isHeldOut {
            #expect(matcher.match(record.question) == MatchLibrary.matcher.match(record.question))
        }
    }

    @Test func `an unrelated item never changes a sure match`() throws {
        let item = RecordMatcherTests.item(
            "other/ferry", ["渡口渡船", "码头夜航"], titles: ["渡口夜航", "渡船检修"], columns: ["渡口渡船"])
        let other = RecordMatcherTests.catalogue("other", "渡口渡船", [item])
        let matcher = MatchLibrary.matcher([other] + MatchLibrary.catalogues)
        for record in try LabelledRecord.all() where !record.isHeldOut {
            let old = MatchLibrary.matcher.match(record.question)
            guard old.field != nil else { continue }
            let new = matcher.match(record.question)
            #expect(new.field == old.field && new.item == old.item && new.confidence == old.confidence)
        }
        #expect(matcher.match(MatchQuestion(title: "渡口夜航公告", columnPath: "渡口渡船")).item == "other/ferry")
    }

    @Test(arguments: 0..<3) func `spellings of one title match alike`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for record in try LabelledRecord.all() where !record.isHeldOut {
            var variant = record.question
            variant.title = Self.respelled(variant.title, &generator)
            variant.publisher = variant.publisher.map { Self.respelled($0, &generator) }
            let old = MatchLibrary.matcher.match(record.question)
            let new = MatchLibrary.matcher.match(variant)
            #expect(new == old, "\(variant.title)")
        }
    }

    /// Full width for half width, other marks, blanks anywhere: what copies of one title differ in.
    private static func respelled(_ text: String, _ generator: inout SplitMix64) -> String {
        var result = ""
        for character in text {
            let scalar = character.unicodeScalars.first!.value
            if character == "(" || character == "（" {
                result += ["(", "（"].randomElement(using: &generator)!
            } else if character == ")" || character == "）" {
                result += [")", "）"].randomElement(using: &generator)!
            } else if "《》“”".contains(character) {
                result += ["", String(character)].randomElement(using: &generator)!
            } else if scalar >= 0x30,
                scalar <= 0x39 || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar),
                Bool.random(using: &generator)
            {
                result.unicodeScalars.append(Unicode.Scalar(scalar + 0xFEE0)!)
            } else {
                result.append(character)
            }
            if Int.random(in: 0..<8, using: &generator) == 0 {
                result += [" ", "\u{3000}", "\n"].randomElement(using: &generator)!
            }
        }
        return result
    }

    @Test func `a run answers as single questions do`() throws {
        var run = MatchLibrary.matcher.run()
        let records = try LabelledRecord.all().filter { !$0.isHeldOut }
        for record in records + records.reversed() {
            #expect(run.match(record.question) == MatchLibrary.matcher.match(record.question))
        }
    }

    @Test(arguments: 0..<4) func `any text is answered`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "低保", "（", "）", ")", "(", "《", "^", "$", "…", "\u{2}", "\u{3}", "2024年", "关于", "公示", "🦉", "é", "召开", ">",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0..<40, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
            let result = MatchLibrary.matcher.match(MatchQuestion(title: text, columnPath: text, publisher: text))
            #expect((0...100).contains(result.confidence) && (0...100).contains(result.itemConfidence))
            #expect(result.item == nil || result.field != nil)
        }
    }
}
