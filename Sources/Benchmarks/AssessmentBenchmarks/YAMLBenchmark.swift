import CLibYAML
import DisclosureFiles
import SourceText
import YAMLFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The YAML reader beside libyaml's own event loop, on one file, in turn.
enum YAMLBenchmark {
    /// Writes records (合成数据) as YAML until about `bytes` are written.
    static func generate(_ path: String, bytes: Int) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkFailure("cannot write \(path)") }
        defer { fclose(file) }
        var written = 0
        var text = "records:\n"
        var number = 0
        while written < bytes {
            text.withUTF8 { written += fwrite($0.baseAddress, 1, $0.count, file) }
            text =
                "- record_id: R\(number)\n  item_code: I\(number % 50)\n  field: 社会救助\n  level: 村级\n  county: 合成01县\n"
                + "  township: \"0\(number % 9)镇\"\n  village: \"0\(number % 7)村\"\n  title: 合成公示（第\(number % 99)批）\n"
                + "  formed_on: 2022-05-0\(number % 9 + 1)\n  published_on: 2022-06-0\(number % 9 + 1)\n"
                + "  channels: [政府网站, 村公示栏]\n  elements: [政策依据, 补助标准, 发放对象]\n  removed_on: null\n"
                + "  url: https://example.invalid/\(number).html\n"
            number += 1
        }
    }

    /// Prints the medians of `runs` pairs and their ratio.
    static func compare(_ path: String, runs: Int) throws {
        let bytes = try contents(path)
        var floor: [Double] = [], ours: [Double] = []
        for run in 0...runs {
            let (events, first) = try timed { try floorEvents(bytes) }
            let (count, second) = try timed { () -> Int in
                let limits = YAMLLimits(depth: 64, nodes: .max, aliasNodes: 10_000, bytes: .max)
                let reading = YAMLReader.read(bytes: bytes, file: "records.yaml", limits: limits)
                guard let root = reading.root, !reading.hasErrors else { throw BenchmarkFailure("not read") }
                return root.entries.first?.value.count ?? 0
            }
            guard run > 0 else {
                print("\(bytes.count) bytes, \(events) events, \(count) records")
                continue
            }
            floor.append(first)
            ours.append(second)
        }
        let medians = (floor.sorted()[runs / 2], ours.sorted()[runs / 2])
        func speed(_ seconds: Double) -> Int { Int(Double(bytes.count) / seconds / 1e6) }
        print("libyaml's event loop: \(speed(medians.0)) MB/s; events, nodes and places: \(speed(medians.1)) MB/s")
        print("ratio of the medians of \(runs): \(Double(Int(medians.1 / medians.0 * 100)) / 100)")
    }

    /// Reads and decodes a catalogue as a start of the tool does, `runs` times.
    static func catalogue(_ path: String, vocabulary: String, runs: Int) throws {
        let bytes = try contents(path), words = try contents(vocabulary)
        var times: [Double] = []
        var items = 0
        for _ in 0..<runs {
            let (count, seconds) = timed { () -> Int in
                let collector = DiagnosticCollector()
                let known = VocabularyReader.read(
                    YAMLReader.read(bytes: words, file: "vocabulary.yaml"), into: collector)
                let read = CatalogueReader.read(
                    YAMLReader.read(bytes: bytes, file: path), vocabulary: known, into: collector)
                return read?.items.count ?? 0
            }
            items = count
            times.append(seconds)
        }
        func milliseconds(_ value: Double) -> Int { Int(value * 1000) }
        print(
            "\(items) items, \(bytes.count) bytes: first \(milliseconds(times[0])) ms, median of \(runs) \(milliseconds(times.sorted()[runs / 2])) ms"
        )
    }

    private static func floorEvents(_ bytes: [UInt8]) throws -> Int {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw BenchmarkFailure("no parser") }
        defer { yaml_parser_delete(&parser) }
        return try bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            var events = 0
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { throw BenchmarkFailure("libyaml stopped") }
                let isLast = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
                events += 1
                if isLast { return events }
            }
        }
    }

    static func contents(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw BenchmarkFailure("cannot read \(path)") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    private static func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
        let start = AssessmentBenchmark.seconds()
        let value = try work()
        return (value, AssessmentBenchmark.seconds() - start)
    }
}
