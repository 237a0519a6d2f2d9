"""Puts faults in, one a copy, and sees whether a test notices."""

import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.mutants.bench import Bench, Copy, Ran
from tests.benchmarks.mutants.choosing import room_of
from tests.benchmarks.mutants.planning import Plan
from tests.benchmarks.mutants.seen import Seen
from tests.benchmarks.mutants.site import Site


@dataclass
class Verdict:
    """What became of one fault."""

    site: Site
    outcome: str
    """noticed, survived, equivalent (listed) or undecided (the time runs out without the fault too)."""
    by: str = ""
    why: str = ""
    tests: int = 0
    """How many tests ran, at most, for it."""
    was_run: bool = True
    seconds: float = 0.0

    def form(self) -> dict[str, Any]:
        site = self.site
        kept = {name: getattr(site, name) for name in ("file", "function", "line", "kind", "old", "new")}
        own = {name: getattr(self, name) for name in ("outcome", "by", "why", "tests", "was_run", "seconds")}
        return {"room": room_of(site.file), **kept, **own}


class Judge:
    """Puts faults in, one a copy, and sees whether a test notices."""

    def __init__(self, bench: Bench, seen: Seen, sources: dict[str, bytes]) -> None:
        self._bench, self._sources = bench, sources
        self._cost = dict(zip(seen.tests, seen.seconds, strict=True))
        self._lock = threading.Lock()
        self._trusted: set[str] = set()
        self.unsteady: dict[str, str] = dict(seen.failing)
        """Tests that fail without a fault: no more is run of them."""
        self.wavering: dict[str, str] = {}
        """Tests that failed with a fault once, and not again: they are left out for that fault alone."""
        self._free: queue.SimpleQueue[Copy] = queue.SimpleQueue()
        for copy in bench.copies:
            self._free.put(copy)

    def judge(self, site: Site, text: bytes, plan: Plan) -> Verdict:
        """Run the planned tests with the fault."""
        copy, begun = self._free.get(), time.perf_counter()
        try:
            copy.put(site.file, text)
            verdict = self._judge(copy, site, text, plan)
        finally:
            copy.put(site.file, self._sources[site.file])
            self._free.put(copy)
        verdict.tests, verdict.was_run = sum(map(len, plan.stages)), plan.was_run
        verdict.seconds = round(time.perf_counter() - begun, 1)
        return verdict

    def _judge(self, copy: Copy, site: Site, text: bytes, plan: Plan) -> Verdict:
        shaky: set[str] = set()
        for stage in plan.stages:
            while tests := [test for test in stage if test not in shaky and test not in self.unsteady]:
                ran = self._run(copy, tests)
                if ran.passed:
                    break
                if ran.collecting:
                    return Verdict(site, "noticed", ran.failed, ran.why)
                upto = tests[: tests.index(ran.failed) + 1] if ran.failed in tests else tests
                if ran.timed_out:
                    copy.put(site.file, self._sources[site.file])
                    whole = self._run(copy, upto)
                    outcome = "undecided" if whole.timed_out else "noticed"
                    return Verdict(site, outcome, ran.failed, ran.why)
                if self._is_sure(copy, site, text, ran, upto):
                    return Verdict(site, "noticed", ran.failed, ran.why)
                shaky.add(ran.failed)
        return Verdict(site, "survived")

    def _is_sure(self, copy: Copy, site: Site, text: bytes, ran: Ran, upto: Sequence[str]) -> bool:
        """Whether the test fails again with the fault, and passes without it."""
        file = ran.failed.partition("::")[0]
        same_file = [test for test in upto if test.partition("::")[0] == file]
        again = self._run(copy, same_file)
        if again.passed:
            with self._lock:
                self.wavering.setdefault(
                    ran.failed, f"failed once, not twice, at {site.file}:{site.line}: {ran.why}"
                )
            return False
        if ran.failed in self._trusted:
            return True
        copy.put(site.file, self._sources[site.file])
        whole = self._run(copy, same_file)
        copy.put(site.file, text)
        with self._lock:
            if whole.passed:
                self._trusted.add(ran.failed)
            else:
                self.unsteady.setdefault(whole.failed, f"fails without a fault: {whole.why}")
        return whole.passed

    def _run(self, copy: Copy, tests: Sequence[str]) -> Ran:
        files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
        return self._bench.run(copy, tests, files, 20 + 5 * sum(self._cost[test] for test in tests))
