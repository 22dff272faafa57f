/// `zwgk schema --output DIR`: the schemas of all kinds of file, for editors to complete keys from.
public enum WriteSchemas {
    /// Writes `<kind>.schema.json` each; a file that would not change is left alone.
    public static func run(_ schemas: [(name: String, text: String)], into folder: String) throws(WorkspaceError) {
        try Files.makeFolder(folder)
        for schema in schemas {
            let path = FilePath.joined(folder, "\(schema.name).schema.json")
            let bytes = Array(schema.text.utf8)
            if Files.exists(path), try Files.read(path) == bytes { continue }
            try Files.write(bytes, to: path)
        }
    }
}
