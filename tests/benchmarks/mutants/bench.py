"""Copies of the commit, and tests run in them."""

import concurrent.futures
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

PLUGIN = "noticing_faults"

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass
class Copy:
    """One copy of the commit, which one fault at a time is put into."""

    root: Path
    own: Path
    """Folder for what its tests write."""
    stamp: float = 1e9

    def put(self, file: str, text: bytes) -> None:
        """Write a file so that no stale byte code of it is used."""
        path = self.root / file
        for stale in (path.parent / "__pycache__").glob(f"{path.stem}.*"):
            stale.unlink(missing_ok=True)
        path.write_bytes(text)
        self.stamp += 2
        os.utime(path, (self.stamp, self.stamp))


@dataclass
class Ran:
    """What one run of pytest said."""

    passed: bool = False
    timed_out: bool = False
    failed: str = ""
    why: str = ""
    collecting: bool = False
    """Whether the tests could not even be imported."""
    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    where: str | None = None
    output: str = ""


class Bench:
    """Makes the copies and runs tests in them."""

    def __init__(self, checkout: Path, commit: str, package: str, beside: str, jobs: int) -> None:
        self.package = package
        self._closed = False
        self._running: set[subprocess.Popen[bytes]] = set()
        self.folder = Path(tempfile.mkdtemp(prefix="mutants-"))
        tool = self.folder / "tool"
        tool.mkdir()
        shutil.copy(Path(__file__).with_name(f"{PLUGIN}.py"), tool / f"{PLUGIN}.py")
        self.copies = [self._copy(checkout, commit, beside, number) for number in range(jobs)]

    def _copy(self, checkout: Path, commit: str, beside: str, number: int) -> Copy:
        place = self.folder / f"{number}"
        root, own = place / checkout.name, place / "t"
        own.mkdir(parents=True)
        git("clone", "-q", "--shared", "--no-checkout", str(checkout), str(root), at=place)
        git("checkout", "-q", "--detach", commit, at=root)
        if beside and (checkout.parent / beside).is_dir():
            (place / beside).symlink_to(checkout.parent / beside)
        return Copy(root, own)

    def close(self) -> None:
        """End what still runs, and remove the copies."""
        self._closed = True
        for process in list(self._running):
            end(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(
        self,
        copy: Copy,
        tests: Sequence[str] | None,
        files: Sequence[str],
        limit: float | None,
        coverage: Path | None = None,
    ) -> Ran:
        """Run `tests` (None: all) of the test files; with `coverage`, write there which test runs what."""
        shutil.rmtree(copy.own, ignore_errors=True)
        copy.own.mkdir()
        task, said, output = (copy.own / name for name in ("task.json", "said.jsonl", "output"))
        what = {"measure": coverage is not None, "tests": tests, "said": str(said), "package": self.package}
        task.write_text(json.dumps(what), "utf-8")
        command = [sys.executable, "-m"]
        if coverage is not None:
            settings = copy.own / "coveragerc"
            settings.write_text(f"[run]\nsource = {self.package}\ndata_file = {coverage}\n", "utf-8")
            command += ["coverage", "run", f"--rcfile={settings}", "-m"]
        command += ["pytest", "-q", "-p", PLUGIN, "-p", "no:cacheprovider", f"--basetemp={copy.own / 'p'}"]
        command += [*([] if coverage else ["-x"]), *files]
        timed_out = False
        with output.open("wb") as sink:
            process = subprocess.Popen(
                command,
                cwd=copy.root,
                env=self._environment(copy, task),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            self._running.add(process)
            try:
                process.wait(0 if self._closed else limit)
            except subprocess.TimeoutExpired:
                timed_out = True
            finally:
                end(process)
                self._running.discard(process)
        return _heard(_lines(said), timed_out, process.returncode, output)

    def _environment(self, copy: Copy, task: Path) -> dict[str, str]:
        kept = {
            k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "COVERAGE_", "COV_CORE_"))
        }
        kept |= {
            f"XDG_{name}_HOME": str(copy.own / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        path = os.pathsep.join([str(copy.root), str(self.folder / "tool")])
        return kept | {
            "PYTHONPATH": path,
            "PYTHONHASHSEED": "0",
            "QT_QPA_PLATFORM": "offscreen",
            "COVERAGE_CORE": "ctrace",
            "TMPDIR": str(copy.own),
            "MUTANTS_TASK": str(task),
        }


def end(process: subprocess.Popen[bytes]) -> None:
    """End a run and all that it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _lines(said: Path) -> list[dict[str, Any]]:
    """What the plugin wrote, without a last line that the end of the process cut short."""
    if not said.exists():
        return []
    whole = said.read_text("utf-8").rpartition("\n")[0]
    return [json.loads(line) for line in whole.splitlines()]


def _heard(lines: list[dict[str, Any]], timed_out: bool, code: int, output: Path) -> Ran:
    ran, last = Ran(timed_out=timed_out), ""
    for line in lines:
        if "start" in line:
            last = line["start"]
        elif "end" in line:
            ran.seconds[line["end"]] = line["seconds"]
        elif "failed" in line:
            ran.failures.setdefault(line["failed"], line["why"])
            if not ran.failed:
                ran.failed, ran.why = line["failed"], line["why"]
                ran.collecting = line.get("collecting", False)
        elif "finish" in line:
            ran.where = line["where"]
            ran.passed = line["finish"] in (0, 5) and not ran.failed
    if timed_out:
        ran.passed, ran.failed, ran.why = False, last, "the time ran out"
    elif not ran.passed and not ran.failed:
        ran.failed, ran.why = last or "start of pytest", f"ended with {code}"
        ran.collecting = not last
    if not ran.passed:
        ran.output = output.read_text("utf-8", "replace")[-2000:]
    return ran


def git(*arguments: str, at: Path) -> str:
    """Run git, which may not even refresh its index, and give back what it says."""
    quiet = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    done = subprocess.run(["git", *arguments], cwd=at, env=quiet, check=True, capture_output=True, text=True)
    return done.stdout


def side_by_side(bench: Bench, work: Callable[[Given], Made], given: Iterable[Given]) -> list[Made]:
    """Do a piece of work with everything given, as many at once as there are copies; stop at an interrupt."""
    pool = concurrent.futures.ThreadPoolExecutor(len(bench.copies))
    try:
        return list(pool.map(work, given))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        bench.close()
        raise
    finally:
        pool.shutdown()


def cpu() -> float:
    """CPU seconds of all ended children."""
    times = os.times()
    return times.children_user + times.children_system
