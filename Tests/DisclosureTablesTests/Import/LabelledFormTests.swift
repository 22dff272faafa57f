import DisclosureModel
import DisclosureTables
import Testing

/// The importer against forms whose every cell a person read: wrong must be zero.
@Suite struct LabelledFormTests {
    @Test(arguments: FormFixtures.forms.map(\.name))
    func `every cell is right or told`(name: String) throws {
        let form = try #require(FormFixtures.forms.first { $0.name == name })
        let measure = FormMeasure(form, vocabulary: try FormFixtures.vocabulary())
        #expect(measure.wrong == [])
        #expect(measure.needless == [])
    }

    @Test func `figures over all forms`() throws {
        let vocabulary = try FormFixtures.vocabulary()
        let sum = FormFixtures.forms.map { FormMeasure($0, vocabulary: vocabulary) }.reduce(FormMeasure(), +)
        print("forms \(FormFixtures.forms.count): right \(sum.right), flagged \(sum.flagged), wrong \(sum.wrong.count)")
        #expect(FormFixtures.forms.count >= 25)
        #expect(sum.wrong.isEmpty)
        // Flagging everything would be no import.
        #expect(sum.flagged * 10 < sum.right)
    }
}

/// Forms that were written and labelled before anybody saw how the importer reads them.
///
/// Wrong at first sight: 3 causes in a to f (a label without a value beside it, a title between stacked tables, （续）),
/// 2 cells in g to j (政府公告 taken for 政府公报, 市 lost beside 县级), one row in k to p (合计 taken for an item).
@Suite struct UnseenFormTests {
    @Test func `figures over forms nobody designed for`() throws {
        let vocabulary = try FormFixtures.vocabulary()
        let sum = FormFixtures.unseen.map { FormMeasure($0, vocabulary: vocabulary) }.reduce(FormMeasure(), +)
        print(
            "unseen \(FormFixtures.unseen.count): right \(sum.right), flagged \(sum.flagged), wrong \(sum.wrong.count)")
        #expect(FormFixtures.unseen.count == 16)
        #expect(sum.wrong == [])
        #expect(sum.needless == [])
    }
}
