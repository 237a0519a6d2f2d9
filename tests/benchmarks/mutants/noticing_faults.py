"""Loaded as a plugin into pytest beside a copy of the commit: says in a file which tests run and what fails.

`MUTANTS_TASK` names a JSON file: `tests` to run (None: all), `said` to write to, `package`, and `measure`,
whether the lines that each test runs are wanted.
"""

import functools
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest
from hypothesis import HealthCheck, Phase, settings

_PROFILE = "noticing faults"

MEMORY = 8 << 30
"""Bytes of address space that a test process with a fault may take before it gets a MemoryError."""


_task = json.loads(Path(os.environ["MUTANTS_TASK"]).read_text("utf-8"))
_said = Path(_task["said"]).open("a", encoding="utf-8")  # noqa: SIM115 - as long as the process


def _say(**what: object) -> None:
    _said.write(json.dumps(what) + "\n")
    _said.flush()


def pytest_configure() -> None:
    _make_hypothesis_steady()
    if not _task["measure"]:
        _bound_memory()


def _make_hypothesis_steady() -> None:
    """The same examples in every run, however slow the machine; and no time spent on shrinking them."""
    settings.register_profile(
        _PROFILE,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate, Phase.target),
        suppress_health_check=(HealthCheck.too_slow,),
    )
    settings.load_profile(_PROFILE)


def _bound_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _empty_caches() -> None:
    """Every test fills the caches of functions anew: it is seen to run all that it depends on."""
    here = str(Path.cwd())
    for module in list(sys.modules.values()):
        if not (getattr(module, "__file__", None) or "").startswith(here):
            continue
        for owner in (module, *(value for value in vars(module).values() if isinstance(value, type))):
            for value in vars(owner).values():
                function = getattr(value, "__func__", value)
                if isinstance(function, functools._lru_cache_wrapper):
                    function.cache_clear()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[Any]) -> None:
    if _task["tests"] is not None:
        place = {test: at for at, test in enumerate(_task["tests"])}
        kept = sorted((item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid])
        items[:] = kept
    _say(collected=len(items))


def pytest_collectreport(report: Any) -> None:
    if report.failed:
        _say(failed=f"import of {report.nodeid}", why=str(report.longrepr)[-300:], collecting=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: Any) -> Iterator[None]:
    _say(start=item.nodeid)
    if _task["measure"]:
        _empty_caches()
        coverage.Coverage.current().switch_context(item.nodeid)  # type: ignore[union-attr]
    begun = time.perf_counter()
    result = yield
    _say(end=item.nodeid, seconds=round(time.perf_counter() - begun, 4))
    return result


def pytest_runtest_logreport(report: Any) -> None:
    if report.failed:
        crash = getattr(report.longrepr, "reprcrash", None)
        why = crash.message if crash else str(report.longrepr)
        _say(failed=report.nodeid, why=f"{report.when}: {' '.join(why.split())[:200]}")


def pytest_sessionfinish(exitstatus: int) -> None:
    module = sys.modules.get(_task["package"])
    _say(finish=int(exitstatus), where=getattr(module, "__file__", None))
