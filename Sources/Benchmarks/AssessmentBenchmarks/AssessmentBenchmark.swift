import DisclosureWorkspace
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `assessment-benchmark generate FOLDER BYTES [BAD%]` writes a synthetic round;
/// `assessment-benchmark run FOLDER [THREADS]` assesses it and prints speed, memory and totals.
@main
struct AssessmentBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: assessment-benchmark generate FOLDER BYTES [BAD%] | run FOLDER [THREADS]")
            exit(64)
        }
        if arguments[1] == "generate" {
            var generator = RecordGenerator(
                bytes: arguments.count > 3 ? Int(arguments[3]) ?? 0 : 100_000_000,
                badRows: arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0)
            try generator.write(to: arguments[2])
            return
        }
        let threads = arguments.count > 3 ? Int(arguments[3]) ?? 2 : 2
        let start = seconds()
        let result = try TallyRound.run(
            round: arguments[2] + "/round", catalogues: arguments[2] + "/Catalogues", threads: threads,
            problems: arguments[2] + "/round/input-problems.csv")
        let duration = seconds() - start
        for diagnostic in result.diagnostics where diagnostic.severity == .error { print(diagnostic.message.english) }
        let speed = Double(result.bytes) / duration / 1e6
        print(
            "zwgk threads=\(threads) \(rounded(duration))s \(Int(speed)) MB/s peak=\(peakMegabytes())MB pairs=\(result.pairs) records=\(result.records) documents=\(result.documents) late=\(result.late) findings=\(result.findings) unmatched=\(result.unmatched) sha256=\(result.digests.first?.prefix(12) ?? "")"
        )
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    /// The largest resident size so far.
    private static func peakMegabytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss) / 1024
    }
}
