/// Paths as text, without a look at the disk.
package enum FilePath {
    /// `path` seen from `folder`; an absolute path stays as it is.
    package static func joined(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The folder that a file lies in: `.` where the path names none.
    package static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    /// The letters behind the last dot of the name, in lower case; empty where there is none.
    package static func ending(_ path: String) -> String {
        let name = name(path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The path without `.`, without `..` that a folder before it answers, and without doubled slashes.
    package static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let text = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + parts.drop { $0 == ".." }.joined(separator: "/") }
        return text.isEmpty ? "." : text
    }
}
