// swift-tools-version: 6.2
import PackageDescription

// Every module a target imports is named here; an arrow may only go to a lower row (1 … 7).

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func room(_ name: String, _ arrows: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: arrows, swiftSettings: strict)
}

/// Fixtures are read where they lie, by path; they are no resources.
func suite(_ name: String, _ arrows: [Target.Dependency], fixtures: [String] = []) -> Target {
    .testTarget(name: name, dependencies: arrows, exclude: fixtures, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
    name: "zwgk",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "zwgk", targets: ["zwgk"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // 0 C libraries and intrinsics, each imported by one file
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CIconv"),
        .target(name: "CByteScan"),
        // 1 no words of the domain, nothing below
        room("SourceText"),
        room("CivilCalendar"),
        room("ExactArithmetic", [bigInt]),
        room("MarkupEvents", ["CXML"]),
        // 2 files as they are written
        room("YAMLFiles", ["CLibYAML", "SourceText"]),
        room("TabularFiles", ["CByteScan", "CIconv", "CXLSXWriter", "CZip", "MarkupEvents", "SourceText"]),
        room("MarkupReading", ["MarkupEvents", "TabularFiles", "SourceText"]),
        // 3 values
        room("DisclosureModel", ["SourceText", "CivilCalendar", "ExactArithmetic"]),
        // 4 the pure engine
        room(
            "DisclosureFiles",
            ["DisclosureModel", "YAMLFiles", "TabularFiles", "SourceText", "CivilCalendar", "ExactArithmetic"]),
        room(
            "DisclosureTables",
            ["DisclosureFiles", "DisclosureModel", "YAMLFiles", "TabularFiles", "SourceText", "CivilCalendar"]),
        room("DisclosureStandards", ["DisclosureModel", "SourceText", "CivilCalendar", "ExactArithmetic"]),
        room("DisclosureAssessment", ["DisclosureModel", "SourceText", "CivilCalendar", "ExactArithmetic", crypto]),
        // 5 one report value, many renderers
        room(
            "DisclosureReports",
            ["DisclosureModel", "TabularFiles", "SourceText", "CivilCalendar", "ExactArithmetic", mustache]),
        // 6 the only room that touches disk, threads and clock
        room(
            "DisclosureWorkspace",
            [
                "DisclosureReports", "DisclosureTables", "DisclosureStandards", "DisclosureAssessment",
                "DisclosureFiles", "DisclosureModel",
                "MarkupReading", "YAMLFiles", "TabularFiles", "SourceText", "CivilCalendar", "ExactArithmetic", crypto,
            ]),
        // 7 arguments to use case to exit code
        room(
            "CommandLineTool",
            [
                "DisclosureWorkspace", "DisclosureReports", "DisclosureTables", "DisclosureStandards",
                "DisclosureAssessment", "DisclosureFiles",
                "DisclosureModel",
                "SourceText",
                "CivilCalendar", "ExactArithmetic", arguments,
            ]),
        .executableTarget(name: "zwgk", dependencies: ["CommandLineTool"], swiftSettings: strict),

        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "RandomCatalogues",
            dependencies: ["DisclosureFiles", "DisclosureModel", "CivilCalendar", "TestSupport"],
            path: "Tests/RandomCatalogues", swiftSettings: strict),
        .target(
            name: "DemoCounty", dependencies: ["CIconv", "CivilCalendar", "TestSupport"], path: "Tests/DemoCounty",
            swiftSettings: strict),
        .executableTarget(
            name: "demo-county", dependencies: ["DemoCounty"], path: "Tests/DemoCountyCommand", swiftSettings: strict),
        suite("SourceTextTests", ["SourceText", "TestSupport"]),
        suite("CivilCalendarTests", ["CivilCalendar", "TestSupport"]),
        suite("ExactArithmeticTests", ["ExactArithmetic", "TestSupport", bigInt]),
        suite("YAMLFilesTests", ["YAMLFiles", "SourceText", "TestSupport"]),
        .target(
            name: "GridDrawings", dependencies: ["TabularFiles"], path: "Tests/GridDrawings", swiftSettings: strict),
        suite(
            "TabularFilesTests", ["TabularFiles", "GridDrawings", "SourceText", "TestSupport"], fixtures: ["Fixtures"]),
        suite("MarkupReadingTests", ["MarkupReading", "GridDrawings", "TabularFiles", "SourceText", "TestSupport"]),
        suite("DisclosureModelTests", ["DisclosureModel", "CivilCalendar", "TestSupport"]),
        suite(
            "DisclosureFilesTests",
            [
                "DisclosureFiles", "DisclosureModel", "YAMLFiles", "TabularFiles", "SourceText", "CivilCalendar",
                "RandomCatalogues", "TestSupport",
            ], fixtures: ["Fixtures"]),
        suite(
            "DisclosureTablesTests",
            [
                "DisclosureTables", "DisclosureFiles", "DisclosureModel", "YAMLFiles", "TabularFiles", "SourceText",
                "RandomCatalogues", "TestSupport",
            ], fixtures: ["Fixtures"]),
        suite(
            "DisclosureStandardsTests",
            [
                "DisclosureStandards", "DisclosureFiles", "DisclosureModel", "YAMLFiles", "SourceText",
                "CivilCalendar", "TestSupport",
            ], fixtures: ["Golden"]),
        suite(
            "DisclosureAssessmentTests",
            [
                "DisclosureAssessment", "DisclosureStandards", "DisclosureFiles", "DisclosureModel", "YAMLFiles",
                "TabularFiles", "SourceText",
                "CivilCalendar",
                "ExactArithmetic", "TestSupport", bigInt,
            ], fixtures: ["Fixtures"]),
        suite(
            "DisclosureReportsTests",
            [
                "DisclosureReports", "DisclosureFiles", "DisclosureModel", "YAMLFiles", "TabularFiles", "SourceText",
                "ExactArithmetic", "GridDrawings", "RandomCatalogues", "TestSupport",
            ],
            fixtures: ["Golden"]),
        suite("DemoCountyTests", ["DemoCounty"]),
        suite(
            "DisclosureWorkspaceTests",
            ["DisclosureWorkspace", "DisclosureReports", "DemoCounty", "SourceText", "TabularFiles"]),
        suite("CommandLineToolTests", ["CommandLineTool", "DisclosureWorkspace", "SourceText", "TestSupport"]),
        suite("EndToEndTests", ["zwgk", "TestSupport"]),
    ]
)

// The benchmarks are built only when asked for: ZWGK_BENCHMARKS=1 swift build -c release
if Context.environment["ZWGK_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "assessment-benchmark",
            dependencies: [
                "DisclosureWorkspace", "DisclosureAssessment", "DisclosureFiles", "DisclosureModel", "YAMLFiles",
                "CLibYAML", "ExactArithmetic", "SourceText",
            ],
            path: "Sources/Benchmarks/AssessmentBenchmarks", swiftSettings: strict))
}
