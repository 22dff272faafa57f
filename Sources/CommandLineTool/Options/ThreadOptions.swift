#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import ArgumentParser

/// How many cores to use; results do not depend on it.
struct ThreadOptions: ParsableArguments {
    static let most = 256

    @Option(name: .long, help: ArgumentHelp("线程数，默认用全部处理器 threads (default: all cores).", valueName: "n"))
    var threads: Int?

    var count: Int { threads ?? max(1, min(Self.most, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    func validate() throws {
        if let threads, !(1...Self.most).contains(threads) { throw Sentences.threads(threads, most: Self.most) }
    }
}
