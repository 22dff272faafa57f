import DemoCounty
import Foundation

// Writes the records of Reports/demo-county-2022q2, or with --register prints its register of bodies.
let arguments = CommandLine.arguments.dropFirst()
if arguments.contains("--help") {
    print(
        """
        demo-county [FOLDER]     writes the records of the invented county (合成数据); default Reports/demo-county-2022q2
        demo-county --register   prints Catalogues/bodies/demo-county.csv
        """)
    exit(0)
}
let county = DemoCounty()
if arguments.contains("--register") {
    FileHandle.standardOutput.write(Data(county.register))
    exit(0)
}
let folder = URL(fileURLWithPath: arguments.first ?? "Reports/demo-county-2022q2", isDirectory: true)
do {
    for file in county.files {
        let url = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url, options: .atomic)
    }
} catch {
    FileHandle.standardError.write(Data("demo-county: \(error.localizedDescription)\n".utf8))
    exit(74)
}
print(
    "\(county.recordCount) records, \(county.observationCount) observations, "
        + "\(county.expectedFindings.count) expected findings in \(folder.path)")
