"""The program in the menus of a desktop: put there, and taken away without a trace."""

import configparser
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import lxml.etree
import pytest

from reader.commands import desktop
from reader.commands.desktop import exec_word, install, uninstall
from reader.commands.window import run
from reader.errors import ReportError
from reader.program import VERSION
from reader.resources import resource_path

SESSION = "application/x-source-comparison-reader-session+json"


class Commands:
    """What would have been run."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> None:
        self.lines.append(list(command))


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    known = {"reader-window": "/opt/my tools/reader-window", "update-mime-database": "/bin/update-mime"}
    monkeypatch.setattr(shutil, "which", known.get)
    return known


def test_all_files_are_put_there_and_the_desktop_is_told(tmp_path: Path, programs: dict[str, str]) -> None:
    commands = Commands()
    written = install(tmp_path, commands)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in written) == [
        "applications/source-comparison-reader.desktop",
        "icons/hicolor/scalable/apps/source-comparison-reader.svg",
        "metainfo/source-comparison-reader.metainfo.xml",
        "mime/packages/source-comparison-reader.xml",
    ]
    assert commands.lines == [["/bin/update-mime", str(tmp_path / "mime")]]
    assert programs


def test_the_entry_starts_the_program_that_is_installed(tmp_path: Path, programs: dict[str, str]) -> None:
    install(tmp_path, Commands())
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(tmp_path / "applications" / "source-comparison-reader.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == '"/opt/my tools/reader-window" %F'
    assert SESSION in entry["MimeType"].split(";")
    assert (tmp_path / "icons/hicolor/scalable/apps" / f"{entry['Icon']}.svg").is_file()
    assert programs


@pytest.mark.parametrize(
    ("known", "starts"),
    [({"reader": "/usr/bin/reader"}, "/usr/bin/reader"), ({}, "/somewhere/reader")],
)
def test_without_a_window_of_its_own_the_console_program_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: dict[str, str], starts: str
) -> None:
    monkeypatch.setattr(shutil, "which", known.get)
    monkeypatch.setattr("sys.argv", ["/somewhere/reader"])
    install(tmp_path, Commands())
    assert f"Exec={starts} %F\n" in (
        tmp_path / "applications" / "source-comparison-reader.desktop"
    ).read_text("utf-8")


def test_what_was_installed_is_taken_away_again_and_nothing_else(
    tmp_path: Path, programs: dict[str, str]
) -> None:
    install(tmp_path, Commands())
    other = tmp_path / "applications" / "other.desktop"
    other.write_text("mine", "utf-8")
    commands = Commands()
    assert len(uninstall(tmp_path, commands)) == 4
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]
    assert commands.lines == [["/bin/update-mime", str(tmp_path / "mime")]]
    assert uninstall(tmp_path, commands) == []
    assert programs


def test_no_desktop_is_told_of_folders_that_are_not_there(tmp_path: Path, programs: dict[str, str]) -> None:
    commands = Commands()
    uninstall(tmp_path, commands)
    assert commands.lines == []
    assert programs


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path, programs: dict[str, str]) -> None:
    (tmp_path / "applications").write_text("a file", "utf-8")
    with pytest.raises(ReportError, match="could not be written: "):
        install(tmp_path, Commands())
    assert programs


def test_a_file_that_cannot_be_removed_is_a_sentence(
    tmp_path: Path, programs: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    install(tmp_path, Commands())
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ReportError, match="could not be removed: "):
        uninstall(tmp_path, Commands())
    assert programs


def test_what_a_program_of_the_desktop_says_is_not_heard(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "told"
    script = (
        "import pathlib, sys; print('out'); print('err', file=sys.stderr); "
        f"pathlib.Path({str(told)!r}).write_text(sys.stdin.read() + '.'); sys.exit(3)"
    )
    desktop.run_quietly([sys.executable, "-c", script])
    assert told.read_text("utf-8") == "."
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("/usr/bin/reader", "/usr/bin/reader"),
        ("/opt/a b/reader", '"/opt/a b/reader"'),
        ("/opt/100%/reader", "/opt/100%%/reader"),
        ("/opt/$x/reader", '"/opt/\\\\$x/reader"'),
        ('/opt/"x"/reader', '"/opt/\\\\"x\\\\"/reader"'),
    ],
)
def test_words_of_an_entry_are_quoted(word: str, expected: str) -> None:
    assert exec_word(word) == expected


def test_the_kind_of_a_session_and_the_description_are_well_formed() -> None:
    mime = lxml.etree.parse(resource_path("desktop", "source-comparison-reader.mime.xml"))
    (kind,) = mime.getroot().findall("{*}mime-type")
    assert kind.get("type") == SESSION
    (glob,) = kind.findall("{*}glob")
    assert glob.get("pattern") == "*.reader.json"
    about = lxml.etree.parse(resource_path("desktop", "source-comparison-reader.metainfo.xml")).getroot()
    assert about.findtext("provides/mediatype") == SESSION
    (release,) = about.findall("releases/release")
    assert release.get("version") == VERSION


def test_the_command_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(desktop, "_data_folder", lambda: tmp_path)
    monkeypatch.setattr(shutil, "which", {}.get)

    def opens_nothing(left: str | None, right: str | None, sample: bool, language: str | None) -> int:
        raise AssertionError((left, right, sample, language))

    assert run(["--install-desktop"], opens_nothing) == 0
    assert capsys.readouterr().out.startswith(f"Installed:\n{tmp_path}")
    assert run(["--install-desktop", "--uninstall-desktop"], opens_nothing) == 2
    assert "exclude each other" in capsys.readouterr().err
    assert run(["--uninstall-desktop"], opens_nothing) == 0
    assert capsys.readouterr().out.startswith(f"Removed:\n{tmp_path}")
    assert run(["--uninstall-desktop"], opens_nothing) == 0
    assert capsys.readouterr().out == "Nothing was installed.\n"
    monkeypatch.setattr("sys.platform", "win32")
    assert run(["--install-desktop"], opens_nothing) == 2
    assert "Linux only" in capsys.readouterr().err
