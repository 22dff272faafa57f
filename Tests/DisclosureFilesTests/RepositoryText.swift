import Foundation

/// The text of a file, or `nil` where it cannot be read.
func repositoryText(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
}

/// Every YAML file below a folder of the repository, by path from the top, sorted.
func repositoryDocuments(below folder: String, file: String = #filePath) -> [String] {
    let top = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let names = FileManager.default.enumerator(atPath: "\(top)/\(folder)")?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
}
