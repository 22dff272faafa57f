/// The version of the tool, as `zwgk --version` says it and every result carries it.
public enum ToolVersion {
    public static let current = "0.1.0"
}
