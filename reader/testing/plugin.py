"""The pytest plugin: fixtures, the marker, the options, and what is told of a test that fails.

Pytest imports it in every run where the program is installed. It brings in neither Qt nor the program before
a fixture is used.
"""
# ruff: noqa: PLC0415 - nothing comes in before a fixture is used

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.testing.answers import Answers
    from reader.testing.bench import Bench
    from reader.testing.page import Page

_BENCH = pytest.StashKey["Bench"]()
_MARKER = (
    "reader(strictness=, theme=, zoom=, size=): how the windows of this test are set: strictness auto, "
    "strict, normal or loose; theme system, light or dark; zoom a factor; size (width, height)"
)
_TOLERANCE = 0.002
_NO_QT = "fixtures with a window need pytest-qt: pip install '.[testing]' in a checkout"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of a run."""
    group = parser.getgroup("reader", "Source Comparison Reader")
    group.addoption(
        "--reader-screen",
        action="store_true",
        help="show the windows on the screen there is; without it they are painted where nobody sees them",
    )
    group.addoption(
        "--reader-pictures",
        metavar="DIR",
        type=Path,
        help="compare the pictures of tests with those in DIR; those that are not there yet are written",
    )
    group.addoption(
        "--reader-tolerance",
        metavar="SHARE",
        type=float,
        default=_TOLERANCE,
        help="which share of a picture's points may differ, 0 to 1 (default %(default)s)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", _MARKER)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Tell the last signals and the pictures of the windows of a test that failed."""
    report: Any = yield
    bench = item.stash.get(_BENCH, None)
    if bench is not None and call.when == "call" and report.failed:
        report.sections.extend(bench.evidence())
    return report


@pytest.fixture
def answers() -> "Iterator[Answers]":
    """What the tester answers when the window asks; `answers.will(open=…)` before it does.

    An answer that nobody asked for fails the test at its end.
    """
    from reader.testing.answers import Answers

    made = Answers()
    yield made
    made.check_all_asked()


@pytest.fixture
def reader_window(request: pytest.FixtureRequest, tmp_path: Path, answers: "Answers") -> "Iterator[Bench]":
    """Opens windows with settings, library and log of their own, and closes them."""
    _prepare_qt(request)
    from reader.testing.bench import Bench, Wishes
    from reader.testing.pictures import Pictures

    marker = request.node.get_closest_marker("reader")
    wishes = Wishes.of(marker.args, marker.kwargs) if marker is not None else Wishes()
    wanted = request.config.getoption("--reader-pictures", None)
    tolerance = request.config.getoption("--reader-tolerance", _TOLERANCE)
    pictures = Pictures(wanted, tmp_path / "reader" / "pictures", tolerance)
    bench = Bench(tmp_path / "reader", answers, pictures, wishes)
    request.node.stash[_BENCH] = bench
    yield bench
    del request.node.stash[_BENCH]
    bench.close()


@pytest.fixture
def reader_pair(reader_window: "Bench") -> "Callable[..., Page]":
    """Opens two articles in a window and waits until all of them is compared and painted."""
    return reader_window.compared


@pytest.fixture
def reader_compare() -> "Callable[..., Comparison]":
    """Compares two articles without a window: files, names of samples or texts."""
    from reader.testing.sources import compared

    return compared


def _prepare_qt(request: pytest.FixtureRequest) -> None:
    """Have one application, which paints where nobody sees it unless a screen was asked for."""
    if not request.config.getoption("--reader-screen", False):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        request.getfixturevalue("qapp")
    except pytest.FixtureLookupError:
        raise pytest.UsageError(_NO_QT) from None
