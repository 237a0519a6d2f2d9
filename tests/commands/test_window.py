"""Which words are commands mistyped."""

from pathlib import Path

import pytest

from reader.commands.window import run


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        ([], (None, None, False)),
        (["a.txt"], ("a.txt", None, False)),
        (["a.txt", "b.txt"], ("a.txt", "b.txt", False)),
        (["--sample"], (None, None, True)),
        (["quote"], ("quote", None, False)),
        (["quote", "b.txt"], None),
        (["compar", "b.txt"], None),
        (["harbour", "b.txt"], ("harbour", "b.txt", False)),
        (["quote1", "b.txt"], ("quote1", "b.txt", False)),
    ],
)
def test_what_opens_the_window(
    arguments: list[str],
    opened: tuple[str | None, str | None, bool] | None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[tuple[str | None, str | None, bool]] = []

    def open_window(left: str | None, right: str | None, sample: bool, _language: str | None = None) -> int:
        seen.append((left, right, sample))
        return 5

    status = run(arguments, open_window, ("compare", "quotes"))
    assert (status, seen) == ((2, []) if opened is None else (5, [opened]))


@pytest.mark.parametrize(
    ("word", "meant"),
    [("quote", "quotes"), ("comapre", "compare"), ("QUOTES", "quotes"), ("court", None), ("comma", None)],
)
def test_a_word_that_is_much_like_a_command_is_asked_about(
    word: str,
    meant: str | None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    status = run([word, "b.txt"], lambda *_: 5, ("compare", "quotes"))
    said = f"reader: “{word}” is neither a file nor a command; did you mean “reader {meant}”?\n"
    assert (status, capsys.readouterr().err) == ((5, "") if meant is None else (2, said))


def test_a_file_of_the_name_of_a_command_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quote").write_text("An article.", "utf-8")
    assert run(["quote", "b.txt"], lambda *_: 5, ("compare", "quotes")) == 5


def test_a_sample_takes_no_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--sample", "a.txt"], lambda *_: 5) == 2
    assert capsys.readouterr().err == "reader: --sample takes no articles (see reader --help)\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PySide6.QtWidgets", "reader: the window needs PySide6 and the system's libraries for Qt: gone"),
        ("lxml", "reader: an internal error (ImportError: gone)"),
        (None, "reader: an internal error (ImportError: gone)"),
    ],
)
def test_only_what_qt_is_made_of_is_told_as_missing(
    name: str | None, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("READER_DEBUG", raising=False)

    def open_window(*_: object) -> int:
        raise ImportError("gone", name=name)

    assert run([], open_window) == 2
    assert capsys.readouterr().err.startswith(said)
