import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    /// `compose:`, whose parts stand among the document's definitions.
    static let composition = parts(of: "part")

    static func parts(of definition: String) -> ValueShape {
        .pairs(keys: .identifier(slashes: 0), values: .defined(definition))
    }

    /// - Parameters:
    ///   - isRound: at the top of a round, where the weight may stand in the schemes.
    ///   - inner: the definition of the parts that a part may have.
    static func compositionPart(isRound: Bool, inner: String) -> ValueShape {
        let weight = MappingShape.Key(
            "weight", .number, isRequired: !isRound,
            isRound
                ? Wording("权重；细则里已有的不写", "weight; not where the scheme has it")
                : Wording("相对权重，大于0", "relative weight, above zero"))
        return mapping(
            "合成的部分", "part of a composition",
            [
                key("title", .text, "名称", "title"), weight,
                key(
                    "rounds", rounds(isRound), "由哪些轮次的结果合成；不写来源就是本轮指标的得分",
                    "other rounds; without a source it is this round's tree"),
                key(
                    "below",
                    mapping(
                        "下级单位", "selection of bodies below",
                        [
                            key(
                                "kinds", .oneOrMany(.words(BodyKind.allCases.map(\.rawValue))), "单位类别", "kinds of body"),
                            key("levels", .oneOrMany(.words(Level.allCases.map(\.rawValue))), "层级", "levels"),
                            key("groups", .oneOrMany(.identifier(slashes: 0)), "组别", "groups"),
                        ]), "由下级单位本轮的得分合成", "scores of bodies below in this round"),
                key(
                    "figure",
                    mapping(
                        "取值范围", "range of values",
                        [
                            key("from", .number, "最差的值，不写就是0", "worst value, 0 where it is not written"),
                            required("to", .number, "最好的值", "best value"),
                        ]),
                    "外部给出的得分", "a figure from outside"),
                key("parts", parts(of: inner), "再分成几部分", "parts of its own"),
                key(
                    "by", .words(Composition.Combination.allCases.map(\.rawValue)), "几个得分怎样合成",
                    "how several scores become one"),
                key("missed", policies, "缺评怎么办", "what becomes of a score that was missed"),
                key(
                    "unscored", policies, "参加了却没有得分的怎么办，不写就与缺评一样",
                    "what becomes of a body without a score there; as missed where it is not written"),
                key("read-from", .words(Scheme.Reading.allCases.map(\.rawValue)), "取精确分还是公布分", "exact or rounded"),
            ])
    }

    private static let policies = ValueShape.words(Composition.MissedPolicy.allCases.map(\.rawValue))

    private static func rounds(_ isRound: Bool) -> ValueShape {
        let round = ValueShape.identifier(slashes: 0)
        let list = ValueShape.oneOrMany(
            .anyOf([
                round,
                mapping(
                    "轮次", "round",
                    [required("round", round, "轮次编号", "id of the round"), key("weight", .number, "权重", "weight")]),
            ]))
        return isRound ? list : .anyOf([.words(["named-in-round"]), list])
    }
}
