import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing

/// The same phrase and the same ids draw the same sample, and nothing else decides.
@Suite struct SampleDrawTests {
    static func frame(_ strata: [String: Int]) -> SampleFrame {
        SampleFrame(
            units: strata.flatMap { town, count in
                (1...count).map { SampleUnit(id: "\(town)/v-\($0)", name: "村\($0)", stratum: town) }
            })
    }

    static func design(
        _ size: SampleDesign.Size, phrase: String = "合成短语", strata: SampleDesign.Strata = .parent,
        replaced: [SampleDesign.Replacement] = []
    ) -> SampleDesign {
        SampleDesign(phrase: phrase, of: .villages, strata: strata, size: size, replaced: replaced)
    }

    static func replacement(_ out: String, _ into: String?) -> SampleDesign.Replacement {
        SampleDesign.Replacement(out: out, into: into, reason: "道路中断", by: "测评组", onDay: CivilDate("2022-07-01"))
    }

    @Test func `摘要是短语、换行、编号的 SHA-256`() {
        // printf '%s\n%s' 合成短语 town-1/v-1 | sha256sum
        #expect(
            SampleDraw.digest(of: "town-1/v-1", phrase: "合成短语")
                == "0d06641ec2ab381dcf91e799c02f509c9adbd7546a7353651563728ec86a6771")
    }

    @Test func `每层按摘要排序取前几个，与登记的次序无关`() throws {
        let frame = Self.frame(["town-1": 9, "town-2": 5])
        let draw = try #require(SampleDraw.draw(Self.design(.perStratum(2)), from: frame).draw)
        #expect(draw.strata.map(\.id) == ["town-1", "town-2"])
        for stratum in draw.strata {
            #expect(stratum.entries.map(\.digest) == stratum.entries.map(\.digest).sorted())
            #expect(stratum.entries.map(\.position) == Array(1...stratum.entries.count))
            #expect(stratum.entries.map(\.isDrawn) == stratum.entries.indices.map { $0 < 2 })
        }
        #expect(draw.chosen.count == 4)
        #expect(Set(draw.chosen).isDisjoint(with: draw.others))
        var random = SplitMix64(seed: 7)
        for _ in 0..<20 {
            let again = SampleFrame(units: frame.units.shuffled(using: &random))
            #expect(SampleDraw.draw(Self.design(.perStratum(2)), from: again).draw == draw)
        }
        let other = SampleDraw.draw(Self.design(.perStratum(2), phrase: "另一短语"), from: frame).draw
        #expect(other?.chosen != draw.chosen)
    }

    @Test func `只加一个村，原来的次序不变`() throws {
        let before = try #require(
            SampleDraw.draw(Self.design(.total(3), strata: .none), from: Self.frame(["t": 20])).draw)
        let after = try #require(
            SampleDraw.draw(Self.design(.total(3), strata: .none), from: Self.frame(["t": 21])).draw)
        #expect(after.entries.map(\.unit.id).filter { $0 != "t/v-21" } == before.entries.map(\.unit.id))
    }

    @Test func `顶替的须是同一层里的下一个`() throws {
        let frame = Self.frame(["town-1": 6, "town-2": 2])
        let plain = try #require(SampleDraw.draw(Self.design(.perStratum(2)), from: frame).draw)
        let order = plain.strata[0].entries.map(\.unit.id)
        func draw(_ replaced: SampleDesign.Replacement...) -> (SampleDraw?, [String]) {
            let (draw, problems) = SampleDraw.draw(Self.design(.perStratum(2), replaced: replaced), from: frame)
            return (draw, problems.map(\.code))
        }
        let (good, none) = draw(Self.replacement(order[0], order[2]))
        #expect(none.isEmpty)
        #expect(good?.strata[0].chosen.map(\.unit.id) == [order[1], order[2]])
        #expect(good?.strata[0].entries[2].standsFor == order[0])
        // The one in its place cannot be reached either: the next but one.
        let (twice, fine) = draw(Self.replacement(order[0], order[2]), Self.replacement(order[2], order[3]))
        #expect(fine.isEmpty)
        #expect(twice?.strata[0].chosen.map(\.unit.id) == [order[1], order[3]])
        #expect(draw(Self.replacement(order[0], order[3])).1 == ["sample.not-next"])
        #expect(draw(Self.replacement(order[0], nil)).1 == ["sample.not-next"])
        #expect(draw(Self.replacement(order[4], order[2])).1 == ["sample.not-drawn"])
        #expect(draw(Self.replacement("nobody", order[2])).1 == ["sample.not-drawn"])
        // All of town-2 are drawn: nobody is left, and the sample is smaller by one.
        let last = plain.strata[1].entries[0].unit.id
        let (smaller, quiet) = draw(Self.replacement(last, nil))
        #expect(quiet.isEmpty)
        #expect(smaller?.chosen.count == 3)
        #expect(draw(Self.replacement(last, order[2])).1 == ["sample.nobody-left"])
    }

    @Test func `抽不成时说清楚`() {
        let frame = Self.frame(["town-1": 3, "town-2": 3])
        func codes(_ design: SampleDesign) -> [String] {
            let (draw, problems) = SampleDraw.draw(design, from: frame)
            #expect(draw == nil)
            #expect(problems.allSatisfy { $0.remedy != nil && $0.severity == .error })
            return problems.map(\.code)
        }
        #expect(codes(Self.design(.total(7))) == ["sample.size"])
        #expect(codes(Self.design(.total(1))) == ["sample.size"])
        #expect(
            SampleDraw.draw(Self.design(.total(3)), from: SampleFrame(units: [])).1.map(\.code) == ["sample.nothing"])
        var fields = Self.design(.total(2))
        fields.of = .fields
        #expect(codes(fields) == ["sample.strata"])
    }

    @Test(arguments: [
        (SampleDesign.Size.total(10), [50, 30, 20], [5, 3, 2]),
        // 10 × 47/100 = 4.7, 10 × 33/100 = 3.3, 10 × 20/100 = 2.
        (.total(10), [47, 33, 20], [5, 3, 2]),
        // The small one has less than one and gets one; 9 × 60/98 = 5.51, 9 × 38/98 = 3.49.
        (.total(10), [60, 38, 2], [6, 3, 1]), (.total(3), [1, 1, 1], [1, 1, 1]), (.total(5), [3, 3], [3, 2]),
        (.perStratum(2), [5, 1], [2, 1]),
        // 0.3 × 9 = 2.7, 0.3 × 10 = 3 exactly, 0.3 × 1 = 0.3.
        (.share(ExactNumber(numerator: 3, denominator: 10)!), [9, 10, 1], [3, 3, 1]),
    ])
    func `各层抽几个`(size: SampleDesign.Size, sizes: [Int], counts: [Int]) {
        #expect(SampleAllocation.counts(size, of: sizes) == counts)
    }

    @Test func `不管怎么分层，合计不变，每层至少一个，不超过全层`() throws {
        var random = SplitMix64(seed: 15)
        for _ in 0..<5_000 {
            let sizes = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 1...40, using: &random) }
            let all = sizes.reduce(0, +)
            let total = Int.random(in: sizes.count...all, using: &random)
            let counts = try #require(SampleAllocation.counts(.total(total), of: sizes))
            #expect(counts.reduce(0, +) == total)
            #expect(zip(counts, sizes).allSatisfy { 1 <= $0 && $0 <= $1 }, "\(total) of \(sizes): \(counts)")
        }
    }
}
