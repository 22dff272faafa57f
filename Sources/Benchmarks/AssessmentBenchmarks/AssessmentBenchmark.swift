import DisclosureWorkspace
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `assessment-benchmark generate FOLDER BYTES [BAD%]` writes a synthetic round;
/// `assessment-benchmark run FOLDER [THREADS]` assesses it and prints speed, memory and totals;
/// `assessment-benchmark generate-yaml FILE BYTES` and `yaml FILE` set the YAML reader beside libyaml's event loop;
/// `assessment-benchmark catalogue FILE VOCABULARY` reads a catalogue as a start of the tool does;
/// `assessment-benchmark match COUNT WORDS CATALOGUE…` matches titles on one core;
/// `assessment-benchmark score BODIES [INDICATORS [TRACED]]` scores bodies from random tallies on one core.
@main
struct AssessmentBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print(
                "usage: assessment-benchmark generate FOLDER BYTES [BAD% [ITEMS]] | run FOLDER [THREADS] | generate-yaml FILE BYTES | yaml FILE | catalogue FILE VOCABULARY | match COUNT WORDS CATALOGUE… | score BODIES [INDICATORS [TRACED]]"
            )
            exit(64)
        }
        func number(_ position: Int, _ standard: Int) -> Int {
            arguments.count > position ? Int(arguments[position]) ?? standard : standard
        }
        switch arguments[1] {
        case "generate":
            var generator = RecordGenerator(bytes: number(3, 100_000_000), badRows: number(4, 0))
            generator.items = number(5, generator.items)
            try generator.write(to: arguments[2])
        case "generate-yaml": try YAMLBenchmark.generate(arguments[2], bytes: number(3, 100_000_000))
        case "yaml": try YAMLBenchmark.compare(arguments[2], runs: number(3, 5))
        case "catalogue":
            guard arguments.count > 3 else { throw BenchmarkFailure("which vocabulary?") }
            try YAMLBenchmark.catalogue(arguments[2], vocabulary: arguments[3], runs: number(4, 21))
        case "match": try MatchingBenchmark.run(Array(arguments.dropFirst(3)), titles: number(2, 1_000_000))
        case "score":
            var benchmark = ScoringBenchmark(indicators: number(3, 200))
            try benchmark.run(bodies: number(2, 50_000), traced: number(4, 500))
        default: try run(arguments[2], threads: number(3, 2))
        }
    }

    private static func run(_ folder: String, threads: Int) throws {
        let start = seconds()
        let result = try TallyRound.run(
            round: folder + "/round", catalogues: folder + "/Catalogues", threads: threads,
            problems: folder + "/round/input-problems.csv")
        let duration = seconds() - start
        for diagnostic in result.diagnostics where diagnostic.severity == .error { print(diagnostic.message.english) }
        let speed = Double(result.bytes) / duration / 1e6
        print(
            "zwgk threads=\(threads) \(rounded(duration))s \(Int(speed)) MB/s peak=\(peakMegabytes())MB pairs=\(result.pairs) records=\(result.records) documents=\(result.documents) late=\(result.late) findings=\(result.findings) unmatched=\(result.unmatched) sha256=\(result.digests.first?.prefix(12) ?? "")"
        )
    }

    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Time that this thread was running, which does not count what others took from it.
    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    /// The largest resident size so far.
    static func peakMegabytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss) / 1024
    }
}
