import Foundation
import TestSupport
import Testing

/// The JSON Schemas that editors complete from: current, and true of every file of the library by somebody else's word.
@Suite struct SchemaTests {
    @Test func `the committed schemas are what the tool writes today`() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["schema", "--output", folder.path]).code == 0)
        let written = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        let committed = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Catalogues/schemas")
        #expect(Set(written) == Set(committed))
        for name in written {
            let current = FileManager.default.contents(atPath: folder.path + "/" + name)
            #expect(
                current == FileManager.default.contents(atPath: Repository.root + "/Catalogues/schemas/" + name),
                "run zwgk schema --output Catalogues/schemas")
        }
    }

    /// Debian's python3-jsonschema reads the schemas, and every YAML file of the library against its kind's.
    @Test func `an independent validator finds every file of the library right, and a wrong one wrong`() throws {
        let checked = try Program.shell("/usr/bin/python3 - <<'PYTHON'\n\(Self.validator)\nPYTHON")
        #expect(checked.code == 0, "apt-get install python3-jsonschema python3-yaml; \(checked.errorText)")
        let lines = checked.text.split(separator: "\n")
        #expect(lines.contains("wrong files found wrong: 3"))
        let count = lines.first { $0.hasPrefix("files: ") }.flatMap { Int($0.dropFirst("files: ".count)) }
        #expect((count ?? 0) >= 40)
        #expect(!checked.text.contains("INVALID"), "\(checked.text)")
    }

    private static let validator = #"""
        import glob, json, re, yaml, jsonschema
        # Days stay text, as in every editor; the rest is YAML's core schema.
        class Loader(yaml.SafeLoader): pass
        Loader.yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in resolvers
                    if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
        validators = {}
        for path in glob.glob("Catalogues/schemas/*.json"):
            schema = json.load(open(path))
            jsonschema.Draft202012Validator.check_schema(schema)
            validators[path.split("/")[-1].split(".")[0]] = jsonschema.Draft202012Validator(schema)
        files = sorted(glob.glob("Catalogues/**/*.yaml", recursive=True) + glob.glob("Reports/*/round.yaml"))
        for path in files:
            document = yaml.load(open(path), Loader)
            kind = next(key for key in document if key != "format")
            for error in validators[kind].iter_errors(document):
                print("INVALID", path, list(error.absolute_path), error.message[:200])
        print("files:", len(files))
        item = "catalogue: a\nfield: b\ntitle: c\nversion: '1'\nitems:\n- {id: a, name: b, arises: %s, levels: [%s]%s}\n"
        wrong = [item % ("often", "county", ""), item % ("standing", "city", ""), item % ("standing", "county", ", nam: 1")]
        right = yaml.load(item % ("standing", "county", ""), Loader)
        assert not list(validators["catalogue"].iter_errors(right))
        print("wrong files found wrong:", sum(bool(list(validators["catalogue"].iter_errors(yaml.load(w, Loader)))) for w in wrong))
        """#
}
