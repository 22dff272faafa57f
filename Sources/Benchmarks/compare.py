"""zwgk and DuckDB on one file, in turn: the same question, the same answers, the medians of both.

    pip install duckdb
    ZWGK_BENCHMARKS=1 swift build -c release --product assessment-benchmark
    .build/release/assessment-benchmark generate /tmp/round-1g 1000000000
    python3 Sources/Benchmarks/compare.py /tmp/round-1g [joins|lookup] [runs]

Both read every record, match body and item, and count records and those posted later than their working days allow. zwgk also
hashes the input, checks channels, elements and personal data, and keeps every finding with its place. `joins` has calendar and
limits as tables, `lookup` as lists in memory. The records are synthetic (see `assessment-benchmark generate`).
"""
import datetime, os, re, statistics, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def working_days():
    """Every day of the calendar's years and whether it is worked, from Catalogues/calendar/cn.yaml."""
    text = open(os.path.join(ROOT, "Catalogues/calendar/cn.yaml"), encoding="utf-8").read()
    years = [int(y) for y in re.search(r"covers: \[(.*?)\]", text).group(1).split(",")]
    off, work = set(), set()
    for span in re.findall(r"off: (\[.*?\]|[0-9.\-]+)", text):
        for part in re.findall(r"(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?", span):
            day, last = (datetime.date.fromisoformat(p or part[0]) for p in part)
            while day <= last:
                off.add(day)
                day += datetime.timedelta(1)
    for span in re.findall(r"work: \[(.*?)\]", text):
        work |= {datetime.date.fromisoformat(d) for d in re.findall(r"\d{4}-\d\d-\d\d", span)}
    first, last = datetime.date(years[0], 1, 1), datetime.date(years[-1], 12, 31)
    days = [first + datetime.timedelta(n) for n in range((last - first).days + 1)]
    return days, [d in work or (d.weekday() < 5 and d not in off) for d in days]


def duckdb_run(path, form, threads):
    import duckdb

    days, worked = working_days()
    running, total = [], 0
    for w in worked:
        total += w
        running.append(total)
    nth = [d for d, w in zip(days, worked) if w]
    limits = {f"benchmark/i{n:03d}": (3, 7, 10, 20)[n % 4] for n in range(50)}
    connection = duckdb.connect()
    connection.execute(f"set threads={threads}")
    with open(path, encoding="utf-8") as handle:
        columns = handle.readline().strip().split(",")
    dates = ("formed_on", "published_on")
    types = ",".join(f"'{c}':'{'DATE' if c in dates else 'VARCHAR'}'" for c in columns)
    source = f"read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', columns={{{types}}})"
    if form == "lookup":
        connection.execute("set variable running = ?", [running])
        connection.execute("set variable nth = ?", [nth])
        connection.execute("set variable allowed = ?", [[limits[k] for k in sorted(limits)]])
        late = (
            f"published_on > getvariable('nth')[getvariable('running')[datediff('day', DATE '{days[0]}', formed_on) + 1]"
            " + getvariable('allowed')[substr(item_code, 12)::int + 1]]"
        )
        query = f"select county, township, village, item_code, count(*) c, count(*) filter ({late}) l from {source} group by all"
    else:
        connection.execute("create table cal(day DATE, n INT)")
        connection.executemany("insert into cal values (?, ?)", list(zip(days, running)))
        connection.execute("create table nthday(k INT, day DATE)")
        connection.executemany("insert into nthday values (?, ?)", [(i + 1, d) for i, d in enumerate(nth)])
        connection.execute("create table allowed(item VARCHAR, n INT)")
        connection.executemany("insert into allowed values (?, ?)", list(limits.items()))
        query = f"""select county, township, village, item_code, count(*) c, count(*) filter (r.published_on > d.day) l
            from {source} r join allowed on r.item_code = allowed.item join cal on r.formed_on = cal.day
            join nthday d on d.k = cal.n + allowed.n group by all"""
    start = time.perf_counter()
    records, late = connection.execute(f"select sum(c), sum(l) from ({query})").fetchone()
    seconds = time.perf_counter() - start
    import resource

    print(f"duckdb {seconds} {records} {late} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


def main():
    folder, form, runs = sys.argv[1], (sys.argv[2:] + ["joins"])[0], int((sys.argv[3:] + ["5"])[0])
    path = os.path.join(folder, "round/records.csv")
    size = os.path.getsize(path)
    ours, theirs, memory = [], [], [0, 0]
    answers = set()
    for number in range(runs + 1):
        line = subprocess.run(
            [os.path.join(ROOT, ".build/release/assessment-benchmark"), "run", folder],
            capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout
        found = re.search(r" ([\d.]+)s .*peak=(\d+)MB .*records=(\d+) .*late=(\d+)", line)
        peer = subprocess.run(
            [sys.executable, os.path.abspath(__file__), "--peer", path, form], capture_output=True, text=True, check=True
        ).stdout.split()
        answers |= {(int(found[3]), int(found[4])), (int(peer[2]), int(peer[3]))}
        if number == 0:
            continue  # the first pair warms the file
        ours.append(float(found[1]))
        theirs.append(float(peer[1]))
        memory = [max(memory[0], int(found[2])), max(memory[1], int(peer[4]))]
    for name, times, peak in (("zwgk", ours, memory[0]), (f"duckdb {form}", theirs, memory[1])):
        median = statistics.median(times)
        print(f"{name}: median {median:.2f} s of {runs}, {min(times):.2f}–{max(times):.2f} s, {size / median / 1e6:.0f} MB/s, peak {peak} MB")
    if len(answers) != 1:
        sys.exit(f"the answers differ (records, late): {sorted(answers)}")
    print("both found (records, late):", answers.pop())


if sys.argv[1] == "--peer":
    duckdb_run(sys.argv[2], sys.argv[3], 2)
else:
    main()
