"""An error meant for readers is told as it stands; any other goes to the log."""

from pytestqt.qtbot import QtBot

from reader.errors import LoadError
from reader.gui.session.failures import Failures


def test_an_error_for_readers_is_told_in_its_own_words(qtbot: QtBot) -> None:
    failures = Failures()
    with qtbot.waitSignal(failures.failed) as told:
        failures.report("left", LoadError("The file is empty."))
    assert told.args == ["left", "The file is empty."]


def test_any_other_error_goes_to_the_log(qtbot: QtBot, expected_log: list[str]) -> None:
    expected_log.append("reader: work failed")
    failures = Failures()
    with qtbot.waitSignal(failures.failed) as told:
        failures.report("", KeyError("secret"))
    assert told.args is not None
    assert "secret" not in told.args[1]
    assert "Show log" in told.args[1]
