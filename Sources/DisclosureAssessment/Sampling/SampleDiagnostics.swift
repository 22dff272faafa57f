import DisclosureModel
import SourceText

/// Every sentence about a sample that cannot be drawn as it is written.
enum SampleDiagnostics {
    static func nothing(_ design: SampleDesign) -> Diagnostic {
        let title = design.of.title
        return Diagnostic(
            "sample.nothing", at: design.place,
            Wording("没有可抽取的\(title.chinese)", "there are no \(title.english) to draw from"),
            remedy: Wording("检查主体名录、标准目录和 among", "look at the register, the catalogues and among"))
    }

    static func size(_ design: SampleDesign, units: Int, strata: Int) -> Diagnostic {
        let asked = design.size.text
        return Diagnostic(
            "sample.size", at: design.place,
            Wording(
                "要抽\(asked.chinese)，但一共有\(units)个，分\(strata)层，每层至少要抽1个",
                "\(asked.english) cannot be drawn: there are \(units) in \(strata) strata, of each at least one"),
            remedy: Wording("数目写在\(strata)到\(units)之间", "choose a number from \(strata) to \(units)"))
    }

    /// Names of `among` that there are not.
    static func unknown(_ design: SampleDesign, _ frame: SampleFrame) -> [Diagnostic] {
        let known = frame.units.map(\.id)
        let set = Set(known)
        return (design.among ?? []).filter { !set.contains($0) }.map { id in
            let nearest = NearestWord.suggestion(for: id, among: known)
            return Diagnostic(
                "sample.unknown", at: design.place,
                Wording(
                    "among 中的“\(id)”不在本轮\(design.of.title.chinese)之中",
                    "“\(id)” in among is none of the round's \(design.of.title.english)"),
                remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                    ?? Wording("村写编号，领域写名称，事项写“目录/事项”", "write ids of villages and items, names of fields"))
        }
    }

    static func notDrawn(_ replacement: SampleDesign.Replacement, chosen: [String]) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: replacement.out, among: chosen)
        return Diagnostic(
            "sample.not-drawn", at: replacement.place,
            Wording(
                "“\(replacement.out)”不在样本中，无从替换", "“\(replacement.out)” is not in the sample and cannot be replaced"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("抽中的见 zwgk sample 轮次", "zwgk sample ROUND lists those drawn"))
    }

    static func notNext(_ replacement: SampleDesign.Replacement, wanted: String?) -> Diagnostic {
        let written = replacement.into.map { "“\($0)”" }
        guard let wanted else {
            return Diagnostic(
                "sample.nobody-left", at: replacement.place,
                Wording(
                    "“\(replacement.out)”所在的层已经没有可以顶替的，不能用\(written ?? "")",
                    "nobody is left in the stratum of “\(replacement.out)”; \(written ?? "") cannot stand in"),
                remedy: Wording("删去 in，样本少一个", "leave in out; the sample is smaller by one"))
        }
        return Diagnostic(
            "sample.not-next", at: replacement.place,
            Wording(
                "顶替“\(replacement.out)”的应是顺序中的下一个“\(wanted)”，这里\(written.map { "写了\($0)" } ?? "没有写")",
                "the next in the order after “\(replacement.out)” is “\(wanted)”, \(written.map { "not \($0)" } ?? "and in is missing")"
            ),
            remedy: Wording("写 in: \(wanted)", "write in: \(wanted)"))
    }

    static func strata(_ design: SampleDesign) -> Diagnostic {
        Diagnostic(
            "sample.strata", at: design.place,
            Wording(
                "\(design.of.title.chinese)不能\(design.strata.title.chinese)分层",
                "\(design.of.title.english) have no strata \(design.strata.title.english)"),
            remedy: Wording("领域不分层；事项可以按上级（领域）分层", "fields have none; items may be drawn by parent, their field"))
    }
}
