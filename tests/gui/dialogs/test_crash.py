"""The program's log: kept small, and never in the way."""

import logging
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QtMsgType, qCritical, qDebug, qInfo, qInstallMessageHandler, qWarning
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs import crash as crash_module
from reader.gui.dialogs.crash import (
    LOG,
    CrashBox,
    CrashReporter,
    LogFile,
    hand_qt_messages_to_the_log,
    log_text,
    open_log,
)
from tests.gui.arranged import parts, rows, said, spoken, traits


def _line(text: str) -> logging.LogRecord:
    return logging.LogRecord("reader", logging.ERROR, __file__, 1, text, None, None)


def test_a_full_log_begins_anew_and_the_one_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "reader.log"
    log = LogFile(path)
    for number in range(3):
        log.handle(_line(f"{number} " + "x" * 600_000))
    log.close()
    assert log_text(path).startswith("x")
    assert path.read_text("utf-8").startswith("2 ")
    assert (tmp_path / "reader.log.1").read_text("utf-8").startswith("1 ")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["reader.log", "reader.log.1"]


def test_a_log_goes_on_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "reader.log"
    for word in ("first", "second"):
        log = LogFile(path)
        log.handle(_line(word))
        log.close()
    assert path.read_text("utf-8").splitlines() == ["first", "second"]


@pytest.mark.parametrize(("written", "shown"), [(19_999, 19_999), (20_001, 20_000)])
def test_the_end_of_a_log_is_read(tmp_path: Path, written: int, shown: int) -> None:
    path = tmp_path / "reader.log"
    path.write_text("begin" + "x" * (written - 8) + "end", "utf-8")
    assert len(log_text(path)) == shown
    assert log_text(path).endswith("xend")
    assert log_text(tmp_path / "none.log") == ""


def test_a_log_that_cannot_be_turned_goes_on_in_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reader.log"
    path.write_text("x" * 600_000, "utf-8")

    def refused(*_: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(Path, "replace", refused)
    log = LogFile(path)
    log.handle(_line("still written"))
    log.close()
    assert path.read_text("utf-8").endswith("still written\n")
    assert "in use" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_the_log_is_its_owners_alone_and_holds_no_words_of_articles(
    tmp_path: Path, expected_log: list[str]
) -> None:
    expected_log.append("reader: work failed")
    path = open_log(tmp_path / "logs")
    handler = LOG.handlers[-1]
    try:
        try:
            raise ValueError("the minister lied on Friday")
        except ValueError as error:
            LOG.error("work failed", exc_info=error)
        told = path.read_text("utf-8")
        assert "work failed" in told
        assert "builtins.ValueError" in told
        assert "minister" not in told
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
    finally:
        LOG.removeHandler(handler)
        handler.close()


@pytest.fixture
def box(qtbot: QtBot, tmp_path: Path) -> CrashBox:
    made = CrashBox("Traceback: <b>one</b>", tmp_path / "reader.log")
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_box_says_what_happened_above_the_log_and_lets_it_be_copied(
    box: CrashBox, tmp_path: Path
) -> None:
    assert rows(box) == ["words", "log", "buttons copy"]
    assert (box.objectName(), box.windowTitle()) == ("crash_box", "Something went wrong")
    assert box.size().toTuple() == (720, 420)
    assert traits(box) == {"words": "wraps", "log": "readonly", "copy": "default"}
    assert spoken(box) == {"log": "Log"}
    assert said(box)["words"].endswith(f"The log is at {tmp_path / 'reader.log'}.")
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert parts(box)["log"].font().families() == fixed.families()
    box.add("Traceback: two")
    copy = parts(box)["copy"]
    assert isinstance(copy, QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == box.text() == "Traceback: <b>one</b>\nTraceback: two"


def test_closing_the_box_leaves_the_program_on(box: CrashBox) -> None:
    buttons = parts(box)["buttons"]
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert not box.isVisible()


def _raised() -> ValueError:
    try:
        raise ValueError("unlucky")
    except ValueError as error:
        return error


@pytest.mark.parametrize("on_thread", [False, True])
def test_what_nobody_caught_is_logged_and_shown_in_one_box(
    qtbot: QtBot, tmp_path: Path, expected_log: list[str], on_thread: bool
) -> None:
    expected_log.append("reader: nobody caught this")
    hooks = sys.excepthook, threading.excepthook
    reporter = CrashReporter(tmp_path / "reader.log")
    reporter.install()
    try:
        shown = reporter.box
        assert shown is None
        for _ in range(2):
            error = _raised()
            if on_thread:
                told = threading.ExceptHookArgs((ValueError, error, error.__traceback__, None))
                threading.excepthook(told)
            else:
                sys.excepthook(ValueError, error, error.__traceback__)
        box = reporter.box
        assert box is not None
        qtbot.addWidget(box)
        assert box.isVisible()
        assert box.text().count("ValueError: unlucky") == 2
        assert box.text().startswith("Traceback")
        box.close()
        reporter.report(ValueError, _raised(), None)
        again = reporter.box
        assert again is not None
        qtbot.addWidget(again)
        assert again is not box
    finally:
        reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == (sys.__excepthook__, threading.__excepthook__)
    sys.excepthook, threading.excepthook = hooks


def test_a_thread_that_ends_without_an_error_is_no_crash(tmp_path: Path) -> None:
    reporter = CrashReporter(tmp_path / "reader.log")
    reporter._report_thread(threading.ExceptHookArgs((SystemExit, None, None, None)))
    assert reporter.box is None


@pytest.mark.usefixtures("qtbot")
def test_ctrl_c_in_the_terminal_is_no_crash_but_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []
    monkeypatch.setattr(crash_module, "QGuiApplication", SimpleNamespace(quit=lambda: ended.append("quit")))
    reporter = CrashReporter(tmp_path / "reader.log")
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reporter.box is None
    assert ended == ["quit"]


class _Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        (QtMsgType.QtDebugMsg, logging.DEBUG), (QtMsgType.QtInfoMsg, logging.INFO),
        (QtMsgType.QtWarningMsg, logging.WARNING), (QtMsgType.QtCriticalMsg, logging.ERROR),
    ],
)  # fmt: skip
def test_what_qt_says_goes_to_the_log(expected_log: list[str], kind: QtMsgType, level: int) -> None:
    if level >= logging.WARNING:
        expected_log.append("reader.qt: ")
    log, kept = logging.getLogger("reader.qt"), _Kept()
    before, level_before = qInstallMessageHandler(None), log.level
    log.setLevel(logging.DEBUG)
    log.addHandler(kept)
    try:
        hand_qt_messages_to_the_log()
        says = {
            QtMsgType.QtDebugMsg: qDebug, QtMsgType.QtInfoMsg: qInfo,
            QtMsgType.QtWarningMsg: qWarning, QtMsgType.QtCriticalMsg: qCritical,
        }  # fmt: skip
        says[kind]("it rains")
    finally:
        qInstallMessageHandler(before)
        log.removeHandler(kept)
        log.setLevel(level_before)
    assert [(each.levelno, each.getMessage()) for each in kept.records] == [(level, "it rains (default)")]


def test_a_folder_that_cannot_be_written_leaves_the_log_where_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    handlers = list(LOG.handlers)
    assert open_log(tmp_path / "file") == tmp_path / "file" / "reader.log"
    assert LOG.handlers == handlers
    assert LOG.level == logging.INFO


def test_a_log_of_half_a_megabyte_is_full(tmp_path: Path) -> None:
    kept = []
    for size in (499_999, 500_000):
        path = tmp_path / str(size) / "reader.log"
        path.parent.mkdir()
        path.write_text("x" * size, "utf-8")
        log = LogFile(path)
        log.handle(_line("more"))
        log.close()
        kept.append(path.with_name("reader.log.1").exists())
    assert kept == [False, True]
