import SourceText

/// Every sentence about sealed results.
enum SealSentences {
    static func sealed(_ folder: String) -> Diagnostic {
        let seal = ResultSeal.path(in: folder)
        return Diagnostic(
            "results.sealed", at: Place(file: seal),
            Wording("“\(folder)”里的结果已经封存，不再改写", "the results in “\(folder)” are sealed and are not overwritten"),
            remedy: Wording(
                "用 --output 写到别处；确要重出，先删去 \(ResultSeal.file)",
                "write elsewhere with --output; to do them again, delete \(ResultSeal.file) first"))
    }

    static func again(_ folder: String) -> Diagnostic {
        Diagnostic(
            "results.sealed-before", at: Place(file: ResultSeal.path(in: folder)),
            Wording("结果已经封存过了", "the results have been sealed before"),
            remedy: Wording("用 zwgk verify 核对", "zwgk verify checks them"))
    }

    static func differs(_ round: String) -> Diagnostic {
        Diagnostic(
            "results.not-reproducible", at: nil,
            Wording("重算与现有结果不一致，不能封存", "the results are not what a new computation gives; they cannot be sealed"),
            remedy: Wording("先运行 zwgk assess \(round) 再封存", "run zwgk assess \(round) first"))
    }

    static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            "results.bad-seal", at: Place(file: path),
            Wording("不是 sha256sum 的格式", "not in the form of sha256sum"),
            remedy: Wording("恢复封存时的文件，或删去后重新封存", "restore the file as it was, or delete it and seal again"))
    }
}
