import ArgumentParser

/// `zwgk catalogue …`: what can be done with catalogues.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "标准目录：列出、查看、导入、导出、比较、整理。 Catalogues: list, show, import, export, compare, format.",
        subcommands: [
            CatalogueListCommand.self, CatalogueShowCommand.self, CatalogueImportCommand.self,
            CatalogueExportCommand.self, CatalogueDiffCommand.self, CatalogueTailorCommand.self,
            CatalogueFormatCommand.self, CatalogueSchemaCommand.self,
        ])
}
