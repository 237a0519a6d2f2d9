"""The program's log: kept small, and never in the way."""

import logging
import sys
from pathlib import Path

import pytest

from reader.gui.dialogs.crash import LOG, LogFile, log_text, open_log


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
