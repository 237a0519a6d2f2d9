"""How many random small faults do the tests notice?  Run from a checkout, with its environment's python:

    python -m tests.benchmarks.mutants --seed 7 --count 60                       # all rooms, evenly
    python -m tests.benchmarks.mutants --seed 7 --count 20 --room collation --list-survivors
    python -m tests.benchmarks.mutants --seed 7 --floor 0.85 --json out.json     # exit 1 below 85 %
    python -m tests.benchmarks.mutants --again out.json --list-survivors         # do new tests notice them?

A room is a folder of the package (`text` is not `text/loading`; `--room text,quotes`); or `--file PATH`.
The commit is measured, in temporary copies; the checkout gets nothing but a map of which test runs which line
(`.artefacts/mutants/COMMIT.json.gz` or `--cache`), made once a commit by one slower run of the suite.
The choice hangs on seed and source alone: first a function, then a kind of fault, then a place.
Noticed: a test fails twice with the fault and not without it, or the time runs out (5 x measured + 20 s).
At most `--most-tests` run for a fault: the file of its name, its room, the rest in turn. What no test is seen
to run (a child process may) is tried with its room's tests. Hypothesis runs derandomised, without deadlines.
No tool tells an EQUIVALENT fault (nobody could see it) from a hole in the tests: read the survivors, and put
the judged lines, as printed, into `tests/mutants_equivalent.txt` (# comments). Needs pytest, coverage 7."""

import argparse
import collections
import gzip
import json
import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.mutants.bench import Bench, cpu, git, side_by_side
from tests.benchmarks.mutants.choosing import chosen, room_of, survivors
from tests.benchmarks.mutants.judge import Judge, Verdict
from tests.benchmarks.mutants.planning import Users, planned
from tests.benchmarks.mutants.seen import Seen, measured
from tests.benchmarks.mutants.site import Site


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").partition("\n\n")[0], epilog="More in the head of this file."
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60, help="faults in all, spread evenly over the rooms")
    parser.add_argument("--room", action="append", default=[], help="only this folder of the package")
    parser.add_argument("--file", action="append", default=[], help="only this file (path in the repository)")
    parser.add_argument("--again", type=Path, help="only the survivors in the --json of an earlier run")
    parser.add_argument("--json", type=Path, help="write all outcomes here")
    parser.add_argument("--list-survivors", action="store_true")
    parser.add_argument("--floor", type=float, help="exit 1 if a smaller share is noticed")
    parser.add_argument("--most-tests", type=int, default=300, help="most tests for one fault")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="copies side by side")
    parser.add_argument("--cache", type=Path, help="file of which test runs which line")
    parser.add_argument(
        "--equivalent", type=Path, help="list of judged faults (tests/mutants_equivalent.txt)"
    )
    parser.add_argument("--package", help="folder of the package (as pyproject.toml says)")
    parser.add_argument("--tests", default="tests", help="folder of the tests")
    parser.add_argument(
        "--beside", default="shared", help="folder beside the checkout that tests read, if any"
    )
    parser.add_argument("--choose-only", action="store_true", help="print the faults and run nothing")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and say what was noticed; 1 below the floor."""
    options = _options(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    checkout = Path(git("rev-parse", "--show-toplevel", at=Path.cwd()).strip())
    commit = git("rev-parse", "HEAD", at=checkout).strip()
    if git("status", "--porcelain", "--untracked-files=no", at=checkout).strip():
        tell("There are changes that are not committed: the commit is measured, without them.")
    package = options.package or package_of(checkout)
    tracked = git("ls-tree", "-r", "--name-only", "-z", commit, at=checkout).split("\0")
    sources = {
        file: at_commit(checkout, commit, file)
        for file in tracked
        if file.startswith(f"{package}/") and file.endswith(".py")
    }
    rooms = rooms_of(options, sources)
    if options.again:
        faults = survivors(sources, json.loads(options.again.read_text("utf-8")))
        rooms = sorted({room_of(site.file) for site, _ in faults})
    else:
        faults = chosen(sources, rooms, options.count, options.seed, options.file)
    if options.choose_only:
        for site, _ in faults:
            print(f"{site.file}:{site.line} [{site.kind}]\n    {site.label()}")
        return 0
    listed = options.equivalent or checkout / options.tests / "mutants_equivalent.txt"
    equivalent = set(listed.read_text("utf-8").splitlines()) if listed.is_file() else set()
    verdicts, judge, seen = _all_judged(
        options, checkout, commit, package, tracked, sources, faults, equivalent
    )
    _report(options, commit, rooms, verdicts, judge, seen)
    counted = [verdict for verdict in verdicts if verdict.outcome in ("noticed", "survived")]
    noticed = sum(verdict.outcome == "noticed" for verdict in counted)
    return int(options.floor is not None and noticed < options.floor * len(counted))


def _all_judged(
    options: argparse.Namespace,
    checkout: Path,
    commit: str,
    package: str,
    tracked: Sequence[str],
    sources: dict[str, bytes],
    faults: Sequence[tuple[Site, bytes]],
    equivalent: set[str],
) -> tuple[list[Verdict], Judge, Seen]:
    bench = Bench(checkout, commit, package, options.beside, max(1, options.jobs))
    try:
        cache = options.cache or checkout / ".artefacts" / "mutants" / f"{commit}.json.gz"
        test_files = [file for file in tracked if is_test_file(file, options.tests)]
        seen = _seen(bench, cache, commit, test_files)
        judge, users = Judge(bench, seen, sources), Users(sources)
        done = 0

        def one(fault: tuple[Site, bytes]) -> Verdict:
            nonlocal done
            site, text = fault
            if site.label() in equivalent:
                verdict = Verdict(site, "equivalent")
            else:
                verdict = judge.judge(
                    site, text, planned(site, seen, users, options.tests, options.most_tests)
                )
            done += 1
            took = f"{verdict.outcome:9} {verdict.seconds:5.0f} s"
            tell(f"{done}/{len(faults)} {took}  {site.file}:{site.line} {verdict.by}")
            return verdict

        return side_by_side(bench, one, faults), judge, seen
    finally:
        bench.close()


def at_commit(checkout: Path, commit: str, file: str) -> bytes:
    command = ["git", "show", f"{commit}:{file}"]
    return subprocess.run(command, cwd=checkout, check=True, capture_output=True).stdout


def is_test_file(file: str, tests: str) -> bool:
    name = file.rpartition("/")[2]
    named = name.startswith("test_") or name.endswith("_test.py")
    return file.startswith(f"{tests}/") and name.endswith(".py") and named


def package_of(checkout: Path) -> str:
    """The package's folder: hatchling's first, else the one folder with an `__init__.py`."""
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    wheel = settings.get("tool", {}).get("hatch", {}).get("build", {}).get("targets", {}).get("wheel", {})
    packages = wheel.get("packages") or [path.parent.name for path in sorted(checkout.glob("*/__init__.py"))]
    return str(next(name for name in packages if name != "tests"))


def rooms_of(options: argparse.Namespace, sources: dict[str, bytes]) -> list[str]:
    there = sorted({room_of(file) for file in sources})
    asked = [room.strip("/") for given in options.room for room in given.split(",")]
    unknown = [room for room in asked if room not in there]
    unknown += [file for file in options.file if file not in sources]
    if unknown:
        raise SystemExit(f"Not in the package: {', '.join(unknown)}. Its rooms: {', '.join(there)}")
    return asked or (sorted({room_of(file) for file in options.file}) or there)


def _seen(bench: Bench, cache: Path, commit: str, test_files: Sequence[str]) -> Seen:
    if cache.is_file():
        form = json.loads(gzip.decompress(cache.read_bytes()))
        if form.get("commit") == commit:
            return Seen(form)
    tell("Which test runs which line: one slower run of all tests, kept for this commit ...")
    form = json.loads(json.dumps({"commit": commit, **measured(bench, test_files)}))
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(gzip.compress(json.dumps(form).encode()))
    tell(f"{len(form['tests'])} tests, {form['cpu']:.0f} s of CPU; {len(form['failing'])} fail by themselves")
    return Seen(form)


def _report(
    options: argparse.Namespace,
    commit: str,
    rooms: Sequence[str],
    verdicts: Sequence[Verdict],
    judge: Judge,
    seen: Seen,
) -> None:
    rows: dict[str, collections.Counter[str]] = {room: collections.Counter() for room in rooms}
    for verdict in verdicts:
        rows[room_of(verdict.site.file)][verdict.outcome] += 1
    together: collections.Counter[str] = sum(rows.values(), collections.Counter())
    print(f"Commit {commit[:10]}, seed {options.seed}, at most {options.most_tests} tests for a fault")
    for room, row in [*rows.items(), ("together", together)]:
        of = row["noticed"] + row["survived"]
        if of:
            print(f"  {room:20} {row['noticed']:4} of {of:4} noticed  {row['noticed'] / of:5.0%}")
    print(f"  not counted: {together['equivalent']} listed as equivalent, {together['undecided']} undecided")
    for test, why in [*sorted(judge.unsteady.items()), *sorted(judge.wavering.items())]:
        print(f"  not believed: {test} ({why})")
    print(f"  {cpu():.0f} s of CPU; the map of tests and lines cost {seen.cpu:.0f} s, once for the commit")
    if options.list_survivors:
        print("Survivors (some may be equivalent: judge each by hand)")
        for verdict in verdicts:
            if verdict.outcome in ("survived", "undecided"):
                print("\n    ".join((_heading(verdict), verdict.site.label())))
    if options.json:
        form = {
            "commit": commit,
            "seed": options.seed,
            "most_tests": options.most_tests,
            "rooms": {room: dict(row) for room, row in rows.items()},
            "unsteady": judge.unsteady,
            "wavering": judge.wavering,
            "cpu_seconds": round(cpu()),
            "mutants": [verdict.form() for verdict in verdicts],
        }
        options.json.write_text(json.dumps(form, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _heading(verdict: Verdict) -> str:
    ran = f"{verdict.tests} tests" if verdict.was_run else f"no test seen to run it, {verdict.tests} tried"
    undecided = ", undecided" if verdict.outcome == "undecided" else ""
    return f"{verdict.site.file}:{verdict.site.line} [{verdict.site.kind}; {ran}{undecided}]"


def tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
