"""Kills a child at random instants while it saves, autosaves and writes the library: what is lost?

python -m tests.benchmarks.session_kills [KILLS] [--seed SEED] [--windows WINDOWS]

Each child goes on in the same folder: it saves the session (every saved state has a number), writes the
recovery file and keeps articles in the library, and says each number once it is written. After the kill
everything is read again: no state that was told to be saved may be lost, nothing may be unreadable, and no
hidden file may pile up. With `--windows` as many real windows are killed besides, at random instants of work,
every second one by the signal with which systems end programs: what was set right more than five seconds
before the kill must be found, and all of it after that signal.
"""

import argparse
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec.structs import replace

from reader.library.library import Library
from reader.session.corrections import DetailCorrected
from reader.session.recovery import SUFFIX, read_recovery, write_recovery
from reader.session.session import Session, load_session, save_session
from reader.text.article import Article
from tests.builders import article_of

_PROMISED = 5.0
"""Seconds of work that a kill may cost."""
_LONGEST = 0.25
"""Seconds of work after which a child is killed at the latest."""
_SENTENCES = 400


@dataclass
class Toll:
    """What the kills did."""

    kills: int = 0
    told: dict[str, int] = field(default_factory=lambda: {"session": 0, "recovery": 0, "library": 0})
    lost: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    most_hidden: int = 0


def article(number: int) -> Article:
    """An article that no other number has."""
    made = article_of([f"Sentence {k} of article {number} says nothing new." for k in range(_SENTENCES)])
    return replace(made, origin=f"article {number}")


def state(number: int) -> Session:
    """The session after `number` corrections: the last one tells the number."""
    return Session(article(0), None).with_correction(DetailCorrected("left", "outlet", str(number)))


def number_of(session: Session) -> int:
    """Which state a session is."""
    found = session.article("left")
    return int(found.details.outlet or -1) if found is not None else -1


def work(folder: Path, first: int, told: Connection) -> None:
    """Write one state after the other, until the end."""
    number = first
    with Library(folder / "library") as library:
        told.send(("ready", 0))
        while True:
            number += 1
            write_recovery(folder / f"one{SUFFIX}", state(number), None)
            told.send(("recovery", number))
            save_session(folder / "work.reader.json", state(number))
            told.send(("session", number))
            library.add(article(number))
            told.send(("library", number))


def kill_once(folder: Path, first: int, chance: random.Random) -> dict[str, int]:
    """Let a child work and kill it; answers the last number that it told to be written, by kind."""
    context = multiprocessing.get_context("forkserver")  # of a process without threads
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(folder, first, theirs), daemon=True)
    child.start()
    theirs.close()
    assert ours.recv() == ("ready", 0)
    time.sleep(chance.uniform(0.0, _LONGEST))
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    last: dict[str, int] = {}
    try:
        while ours.poll():
            kind, number = ours.recv()
            last[kind] = number
    except (EOFError, OSError):  # a word that was being said when the end came
        pass
    ours.close()
    return last


def found_in(folder: Path, kind: str, number: int) -> int:
    """The number that is found of a kind: for the library, `number` if that article is kept."""
    if kind == "session":
        return number_of(load_session(folder / "work.reader.json"))
    if kind == "recovery":
        return number_of(read_recovery(folder / f"one{SUFFIX}").session)
    with Library(folder / "library") as library:
        return number if library.find(article(number)) is not None else -1


def kills(count: int, folder: Path, chance: random.Random) -> Toll:
    """Kill `count` children that go on with each other's work."""
    toll, first, last = Toll(), 0, dict[str, int]()
    for _ in range(count):
        last.update(kill_once(folder, first, chance))
        toll.kills += 1
        for kind, number in last.items():
            toll.told[kind] = number
            try:
                found = found_in(folder, kind, number)
            except Exception as error:  # whatever it is, it must not be
                toll.unreadable.append(f"{kind} {number}: {error}")
                continue
            if found < number:
                toll.lost.append(f"{kind} {number}: found {found}")
        hidden = sum(1 for path in folder.iterdir() if path.name.startswith(".reader-"))
        toll.most_hidden = max(toll.most_hidden, hidden)
        first = max([first, *last.values()]) + 1
    return toll


def kill_window(chance: random.Random, end: signal.Signals) -> float:
    """End a real window at work by a signal; answers how many seconds of its work are lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = [sys.executable, "-m", "tests.benchmarks.working_window", str(folder)]
        with subprocess.Popen(started, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            made: list[float] = []
            until = None
            for line in child.stdout:  # one for each correction, as it is made
                made.append(time.monotonic())
                until = until or made[0] + chance.uniform(0.5, 8.0)
                assert int(line) == len(made)
                if made[-1] >= until:
                    break
            ended = time.monotonic()
            child.send_signal(end)
            child.wait()
        paths = list(folder.glob(f"recovery/*{SUFFIX}"))
        kept = number_of(read_recovery(paths[0]).session) if paths else 0
        return ended - made[kept] if kept < len(made) else 0.0


def main() -> int:
    """Print what was lost; 1 when anything was that may not be."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kills", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--windows", type=int, default=0)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        toll = kills(chosen.kills, Path(folder), chance)
    print(f"kills {toll.kills}, last numbers told {toll.told}, hidden files at most {toll.most_hidden}")
    print(f"lost {len(toll.lost)}, unreadable {len(toll.unreadable)}", flush=True)
    for line in (*toll.lost, *toll.unreadable):
        print(f"  {line}")
    costs = {end: list[float]() for end in (signal.SIGKILL, signal.SIGTERM)}
    for number in range(chosen.windows):
        end = (signal.SIGKILL, signal.SIGTERM)[number % 2]
        costs[end].append(kill_window(chance, end))
    for end, lost in costs.items():
        if lost:
            mean = sum(lost) / len(lost)
            print(
                f"windows {end.name} {len(lost)}: seconds lost at most {max(lost):.2f}, mean {mean:.2f}",
                flush=True,
            )
    is_late = any(cost > _PROMISED for cost in costs[signal.SIGKILL]) or any(costs[signal.SIGTERM])
    return 1 if toll.lost or toll.unreadable or is_late else 0


if __name__ == "__main__":
    sys.exit(main())
