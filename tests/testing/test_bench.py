"""Windows of a test stand by themselves and leave nothing behind; what is left is told."""

import gc
import logging
import multiprocessing
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from reader.collation.options import Strictness
from reader.session.settings import Appearance, Settings
from reader.testing.answers import Answers
from reader.testing.bench import Bench, Wishes
from reader.testing.pictures import Pictures

pytestmark = pytest.mark.usefixtures("qapp")


def bench_in(folder: Path, answers: Answers | None = None, wishes: Wishes | None = None) -> Bench:
    pictures = Pictures(None, folder / "pictures", 0.0)
    return Bench(folder, answers or Answers(), pictures, wishes or Wishes())


@pytest.mark.parametrize(
    ("named", "settings"),
    [
        ({}, Settings()),
        ({"zoom": 1.5}, Settings(zoom=1.5)),
        ({"theme": "dark"}, Settings(appearance=Appearance.DARK)),
        ({"strictness": "loose"}, Settings(options=type(Settings().options)(Strictness.LOOSE))),
        ({"size": (900, 700)}, Settings()),
    ],
)
def test_wishes_become_settings(named: dict[str, Any], settings: Settings) -> None:
    assert Wishes.of((), named).settings() == settings


@pytest.mark.parametrize(
    ("arguments", "named", "words"),
    [((), {"zom": 2}, "not zom"), (("dark",), {}, "not 'dark'"), ((), {"theme": "x", "look": 1}, "not look")],
)
def test_other_wishes_are_told(arguments: tuple[object, ...], named: dict[str, Any], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        Wishes.of(arguments, named)


@pytest.mark.parametrize("named", [{"theme": "grey"}, {"strictness": "lax"}])
def test_values_that_there_are_not_are_told(named: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(named.values()))):
        Wishes.of((), named).settings()


def test_a_window_has_what_the_marker_wishes_and_the_next_what_it_left(tmp_path: Path) -> None:
    bench = bench_in(tmp_path, wishes=Wishes(zoom=1.5, size=(900, 700)))
    page = bench.open()
    assert page.window.settings.zoom == 1.5
    assert (page.window.width(), page.window.height()) == (900, 700)
    page.window.zoom_to(2.0)
    page.close()
    again = bench.open(size=(800, 600))
    assert (again.window.settings.zoom, again.window.width()) == (2.0, 800)
    other = bench.open(settings=Settings(zoom=1.1))
    assert other.window.settings.zoom == 1.1
    bench.close()
    assert (tmp_path / "settings" / "settings.json").exists()


def test_a_dialog_left_open_is_told_and_closed(tmp_path: Path) -> None:
    bench = bench_in(tmp_path)
    page = bench.open()
    page.do("preferences")
    dialog = page.get("preferences")
    assert isinstance(dialog, QDialog)
    with pytest.raises(AssertionError, match="left open: preferences"):
        bench.close()


def test_an_unexpected_line_in_the_log_is_told(tmp_path: Path, expected_log: list[str]) -> None:
    expected_log += ["reader.x: one", "reader.x: two"]
    bench = bench_in(tmp_path)
    bench.open()
    bench.expects_log("reader.x: one")
    logging.getLogger("reader.x").warning("one is expected")
    logging.getLogger("reader.x").error("two is not")
    with pytest.raises(AssertionError, match=r"^reader\.x: two is not$"):
        bench.close()


def test_an_unanswered_question_is_told_at_the_end(tmp_path: Path) -> None:
    answers = Answers()
    bench = bench_in(tmp_path, answers)
    bench.open().window.actions_["open_left"].trigger()
    with pytest.raises(AssertionError, match="“Open the left article”"):
        bench.close()


def test_nothing_is_told_of_a_test_that_leaves_nothing(tmp_path: Path) -> None:
    bench = bench_in(tmp_path)
    bench.compared("landwire", "ledger")
    told = dict(bench.evidence())
    assert Path(told["reader window 1: picture"]).exists()
    assert told["reader window 1: last signals"].splitlines()[-1] == "idle()"
    assert "comparison_ready(Comparison)" in told["reader window 1: last signals"]
    bench.close()
    assert bench.evidence() == []


def test_two_windows_leave_the_collector_of_garbage_as_it_was(tmp_path: Path) -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(701, 11, 12)
        bench = bench_in(tmp_path)
        first, second = bench.open(), bench.open()
        assert gc.get_threshold()[0] == 0
        first.close()
        assert gc.get_threshold()[0] == 0
        second.close()
        bench.close()
        assert gc.get_threshold() == (701, 11, 12)
    finally:
        gc.set_threshold(*before)


def test_a_process_that_runs_on_is_told(tmp_path: Path) -> None:
    bench = bench_in(tmp_path)
    process = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,), name="sleeper")
    process.start()
    try:
        with pytest.raises(AssertionError, match="processes that still run: sleeper"):
            bench.close()
    finally:
        process.terminate()
        process.join()


def test_a_thread_that_runs_on_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.testing.bench._GONE", 0.05)
    bench, end = bench_in(tmp_path), threading.Event()
    thread = threading.Thread(target=end.wait, name="reader-test-0_1")
    thread.start()
    try:
        with pytest.raises(AssertionError, match="threads that still run: reader-test-0_1"):
            bench.close()
    finally:
        end.set()
        thread.join()


def test_each_thing_written_has_a_place_of_its_own(tmp_path: Path) -> None:
    bench = bench_in(tmp_path)
    assert bench.place("report.html") != bench.place("report.html")
    assert bench.place("report.html").name == "report.html"
    bench.close()
