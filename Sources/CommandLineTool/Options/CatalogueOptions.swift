import ArgumentParser

/// Where catalogues, schemes, registers and the calendar lie.
struct CatalogueOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "标准目录文件夹 folder of catalogues (default: Catalogues, $ZWGK_CATALOGUES, share/zwgk/Catalogues).",
            valueName: "dir"))
    var catalogues: String?
}
