import DisclosureWorkspace
import SourceText

/// Every sentence that `zwgk seal` and `zwgk verify` say themselves.
enum SealingSentences {
    static func computing(_ round: String) -> Wording { Wording("正在重算 \(round) …", "recomputing \(round) …") }

    static let notComputed = Wording("无法重算，没有核对。", "It cannot be recomputed; nothing was compared.")

    static func sealed(_ path: String, results: Int, inputs: Int) -> Wording {
        Wording(
            "重算一致，已封存：\(path)（结果\(results)份，输入\(inputs)份）",
            "identical, sealed: \(path) (\(results) results, \(inputs) inputs)")
    }

    /// `一致`, or what differs, a line each.
    static func text(of verification: Verification, in language: Language) -> String {
        var lines: [Wording] = []
        if verification.isIdentical {
            let sealed = verification.isSealed ? Wording("，封存完好", ", the seal is whole") : Wording("", "")
            lines.append(Wording("一致" + sealed.chinese, "identical" + sealed.english))
        } else {
            lines.append(Wording("不一致", "not identical"))
        }
        if let tool = verification.tool {
            lines.append(
                Wording("  工具版本：结果 \(tool.stored)，现在 \(tool.now)", "  tool: results \(tool.stored), now \(tool.now)"))
        }
        lines += verification.inputs.map(input) + verification.seal.map(sealed) + verification.results.map(result)
        lines += verification.bodies.map(body)
        return lines.map { $0.text(in: language) }.joined(separator: "\n")
    }

    private static func input(_ change: Verification.FileChange) -> Wording {
        switch change.kind {
        case .changed:
            Wording(
                "  输入变了：\(change.path)（SHA-256 \(brief(change.stored)) → \(brief(change.now))）",
                "  input changed: \(change.path) (SHA-256 \(brief(change.stored)) → \(brief(change.now)))")
        case .missing: Wording("  输入少了：\(change.path)", "  input no longer used: \(change.path)")
        case .added: Wording("  输入多了：\(change.path)", "  input not used before: \(change.path)")
        }
    }

    private static func sealed(_ change: Verification.FileChange) -> Wording {
        switch change.kind {
        case .changed, .added:
            Wording("  封存后改动：\(change.path)", "  changed since it was sealed: \(change.path)")
        case .missing: Wording("  封存后缺失：\(change.path)", "  missing since it was sealed: \(change.path)")
        }
    }

    private static func result(_ change: Verification.FileChange) -> Wording {
        switch change.kind {
        case .changed: Wording("  结果不同：\(change.path)", "  result differs: \(change.path)")
        case .missing: Wording("  重算没有：\(change.path)", "  not written now: \(change.path)")
        case .added: Wording("  结果缺少：\(change.path)", "  result missing: \(change.path)")
        }
    }

    private static func body(_ change: Verification.BodyChange) -> Wording {
        func shown(_ score: String?, _ grade: String?, _ none: String) -> String {
            [score ?? none, grade].compactMap(\.self).joined(separator: " ")
        }
        let ranks =
            change.storedRank == change.rank
            ? Wording("", "")
            : Wording(
                "，名次 \(change.storedRank.map(String.init) ?? "无") → \(change.rank.map(String.init) ?? "无")",
                ", rank \(change.storedRank.map(String.init) ?? "none") → \(change.rank.map(String.init) ?? "none")")
        return Wording(
            "  得分不同：\(change.name)（\(change.id)） \(shown(change.storedScore, change.storedGrade, "未评分")) → \(shown(change.score, change.grade, "未评分"))\(ranks.chinese)",
            "  score differs: \(change.name) (\(change.id)) \(shown(change.storedScore, change.storedGrade, "no score")) → \(shown(change.score, change.grade, "no score"))\(ranks.english)"
        )
    }

    private static func brief(_ digest: String?) -> String { String((digest ?? "").prefix(12)) + "…" }
}
