"""The public Python interface: what it names, takes, gives and refuses; the examples of its page run."""

import doctest
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import reader
from reader import interface
from reader.__main__ import main
from reader.collation.options import Strictness
from reader.reports.writing import ReportForm
from reader.resources import samples_path

WIRE, LEDGER = samples_path("01_landwire.txt"), samples_path("02_ledger.md")
PAGE = Path(interface.__file__).with_name("INTERFACE.md")
NAMES = {
    "Article", "Cancelled", "ComparedPair", "Comparison", "EmptyArticleError", "LoadError", "Quoted",
    "ReaderError", "ReportError", "__version__", "compare", "compare_many", "quotes", "read", "report",
    "to_dict",
}  # fmt: skip


def test_it_names_nothing_else() -> None:
    assert set(reader.__all__) == NAMES
    assert {name for name in dir(reader) if name in NAMES} == NAMES
    with pytest.raises(AttributeError, match="no attribute 'collate_all'"):
        reader.collate_all  # noqa: B018 - it is asked for


@pytest.mark.parametrize("name", sorted(NAMES - {"__version__"}))
def test_every_name_is_there_in_a_fresh_program(name: str) -> None:
    code = f"import sys, reader; reader.{name}; assert not any(m.startswith('PySide6') for m in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_name_stays_itself_whatever_has_been_imported() -> None:
    code = (
        "import reader.reports.writing, reader.quotations.attribution, reader.comparison.compare\n"
        "import reader.interface, reader\n"
        "assert all(callable(getattr(reader, n)) for n in ('read', 'compare', 'quotes', 'to_dict', 'report'))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_examples_of_the_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(samples_path().parent)
    assert PAGE.is_file()
    done = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert done.failed == 0
    assert done.attempted >= 8


@pytest.mark.parametrize("source", [WIRE, str(WIRE)])
def test_an_article_is_read_from_its_file(source: Any) -> None:
    article = reader.read(source)
    assert article.text == WIRE.read_text("utf-8").replace("\r\n", "\n")


def test_an_article_is_read_from_bytes_and_from_text() -> None:
    data = LEDGER.read_bytes()
    from_bytes = reader.read(data, name="ledger.md")
    from_text = reader.read(data.decode(), name="ledger.md")
    assert from_bytes.text == from_text.text == reader.read(LEDGER).text
    assert from_bytes.origin == "ledger.md"


def test_an_encoding_can_be_given() -> None:
    told = "Die Brücke über den Fluss wurde am Montag für Fußgänger geöffnet.\n"
    assert "Brücke" in reader.read(told.encode("cp850"), name="a.txt", encoding="cp850").text


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda r: r.read(b"Words."), ValueError, "bytes need a name"),
        (lambda r: r.read(7), TypeError, "not int"),
        (lambda r: r.read(b"Words.", name=7), TypeError, "name is a str"),
        (lambda r: r.compare(r.read(WIRE), r.read(WIRE), ignore_case="no"), TypeError, "True or False"),
        (lambda r: r.read(WIRE, name="a.txt"), ValueError, "a path has a name"),
        (lambda r: r.read("Words.", name="a.txt", encoding="utf-8"), ValueError, "neither an encoding"),
        (lambda r: r.read("Words.", name="a.txt", chapter=1), ValueError, "nor chapters"),
        (lambda r: r.read(WIRE, chapter=0), ValueError, "a number from 1"),
        (lambda r: r.read("no/such/file.txt"), reader.LoadError, "is not there"),
        (lambda r: r.read(b"", name="a.txt"), reader.LoadError, "."),
        (lambda r: r.compare(str(WIRE), str(LEDGER)), TypeError, "not str"),
        (
            lambda r: r.compare(r.read(WIRE), r.read(LEDGER), strictness="hard"),
            ValueError,
            "strictness is one of .*'strict'.* not 'hard'",
        ),
        (lambda r: r.quotes("a.txt"), TypeError, "not str"),
        (lambda r: r.to_dict(r.read(WIRE)), TypeError, "not Article"),
        (lambda r: r.report("a", "html"), TypeError, "not str"),
        (
            lambda r: r.report(r.compare(r.read(WIRE), r.read(WIRE)), "pdf"),
            ValueError,
            "form is one of 'html'.* not 'pdf'",
        ),
    ],
)
def test_what_is_wrong_is_said_at_once(
    call: Callable[[Any], object], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        call(reader)  # as a program without types calls it


def test_the_forms_are_those_that_the_commands_print(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", str(WIRE), str(LEDGER), "--format", "json"]) == 0
    printed = json.loads(capsysbinary.readouterr().out)
    comparison = reader.compare(reader.read(WIRE), reader.read(LEDGER))
    assert reader.to_dict(comparison) == printed
    assert main(["quotes", str(WIRE), "--format", "json"]) == 0
    assert reader.to_dict(reader.quotes(reader.read(WIRE))) == json.loads(capsysbinary.readouterr().out)


def test_edits_and_reasons_can_be_left_out() -> None:
    comparison = reader.compare(reader.read(WIRE), reader.read(LEDGER))
    whole, short = reader.to_dict(comparison), reader.to_dict(comparison, edits=False, reasons=False)
    assert all({"edits", "why"} <= bead.keys() for bead in whole["beads"])
    assert not any({"edits", "why"} & bead.keys() for bead in short["beads"])
    assert {**whole, "beads": None} == {**short, "beads": None}
    assert all("why" in bead for bead in reader.to_dict(comparison, edits=False)["beads"])


@pytest.mark.parametrize("form", [form for form in ReportForm if form.is_text])
def test_every_form_of_a_report(form: ReportForm) -> None:
    assert reader.report(reader.compare(reader.read(WIRE), reader.read(LEDGER)), form.value).strip()


@pytest.mark.parametrize("strictness", list(Strictness))
def test_options_reach_the_comparison(strictness: Strictness) -> None:
    comparison = reader.compare(
        reader.read(WIRE), reader.read(LEDGER), strictness=strictness.value, ignore_case=True,
        ignore_punctuation=True, ignore_figure_spelling=True, include_furniture=True,
    )  # fmt: skip
    told = reader.to_dict(comparison)["options"]
    assert told["strictness"] == strictness.value
    assert all(told[name] is True for name in told if name.startswith(("ignore_", "include_")))


def test_progress_is_told_and_work_can_be_cancelled() -> None:
    shares: list[float] = []
    article = reader.read(WIRE)
    reader.compare(article, reader.read(LEDGER), progress=lambda share, _doing: shares.append(share))
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
    with pytest.raises(reader.Cancelled):
        reader.compare(article, reader.read(LEDGER), is_cancelled=lambda: True)
    with pytest.raises(reader.Cancelled):
        reader.quotes(article, is_cancelled=lambda: True)


def test_many_pairs_are_compared_with_the_options_of_one() -> None:
    wire, ledger = reader.read(WIRE), reader.read(LEDGER)
    with ThreadPoolExecutor(2) as executor:
        (pair,) = reader.compare_many([(wire, ledger)], executor, strictness="loose", ignore_case=True)
    assert pair == reader.ComparedPair(0, reader.compare(wire, ledger, strictness="loose", ignore_case=True))


def test_wrong_arguments_for_many_pairs_are_refused_at_once() -> None:
    with pytest.raises(TypeError, match=r"executor is one of concurrent\.futures, not str"):
        reader.compare_many([], "two")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="strictness is one of"):
        reader.compare_many([], strictness="lax")
