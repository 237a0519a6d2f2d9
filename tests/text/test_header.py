"""Title, outlet, byline, agency, dates, address and language, as far as a text says them."""

from dataclasses import replace

import pytest

from reader.loading.open_file import load_text
from reader.text.details import Details, Provenance
from reader.text.loaded import LoadedText
from reader.text.making import make_article

_BODY = "\n\nThe gate failed to open in the night, an inquiry found.\n\nNobody in the town was awake then."


def _details(text: str, origin: str = "clipboard") -> Details:
    return make_article(load_text(text, origin)).details


def test_all_that_a_page_says() -> None:
    details = _details(
        "Flood inquiry blames repairs\n\nBy [Reuters](#)\n\nOctober 9, 2025"
        + _BODY
        + "\n\nOriginal url:\n\n<https://www.portaverleledger.example/2025/10/09/flood>"
    )
    assert details.title == "Flood inquiry blames repairs"
    assert (details.byline, details.agency) == ("Reuters", "Reuters")
    assert details.published == "2025-10-09"
    assert details.address == "https://www.portaverleledger.example/2025/10/09/flood"
    assert details.outlet == "portaverleledger.example"
    assert details.found_in("title") is Provenance.TEXT


def test_the_host_gives_way_to_the_name_in_the_text() -> None:
    text = "Flood inquiry blames repairs" + _BODY + " It told The Port Averle Ledger so."
    details = _details(text + "\n\nSource: https://www.theportaverleledger.example/a")
    assert details.outlet == "The Port Averle Ledger"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Nora Feldt", "Nora Feldt"),
        ("By Nora Feldt and Sam Okell, Reuters", "Nora Feldt and Sam Okell, Reuters"),
        ("By Nora Feldt | October 9, 2025", "Nora Feldt"),
        ("By Nora Feldt in Port Averle", "Nora Feldt"),
        ("Von Jutta Ohlsen", "Jutta Ohlsen"),
    ],
)
def test_bylines(line: str, byline: str) -> None:
    assert _details(f"Flood inquiry blames repairs\n\n{line}{_BODY}").byline == byline


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("PORT AVERLE, Oct. 9 (Landwire) – The gate failed in the night, an inquiry found.", "Landwire"),
        ("The gate failed in the night, Vosk said, according to the AFP.", "AFP"),
        ("The gate failed in the night. (Reuters)", "Reuters"),
        ("The gate failed in the night, the AP news agency reported.", "AP"),
        ("The gate failed in the night, Vosk told Reuters photographers.", None),
    ],
)
def test_agencies(text: str, agency: str | None) -> None:
    assert _details(f"Flood inquiry blames repairs\n\n{text}{_BODY}").agency == agency


def test_published_and_updated() -> None:
    details = _details(
        "Flood inquiry blames repairs\n\nPublished 9 October 2025, updated 10 October 2025" + _BODY
    )
    assert (details.published, details.updated) == ("2025-10-09", "2025-10-10")


def test_the_date_of_a_placed_beginning() -> None:
    details = _details(
        "Old gates, new doubts\n\nKETTERBY, December 4, 2025 -- Divers waited for the sun to rise." + _BODY
    )
    assert details.published == "2025-12-04"


def test_the_file_name_is_the_last_to_be_asked() -> None:
    details = _details("Flood inquiry blames repairs" + _BODY, "ledger_2025-10-09_flood.txt")
    assert details.published == "2025-10-09"
    assert details.found_in("published") is Provenance.FILE_NAME


def test_a_title_loses_its_outlet() -> None:
    details = _details("Flood inquiry blames late repairs | The Harbour Post" + _BODY)
    assert (details.title, details.outlet) == ("Flood inquiry blames late repairs", "The Harbour Post")


def test_what_a_format_knew_stands() -> None:
    known = Details(title="Known", byline="Sam Okell", provenance=(("title", Provenance.METADATA),))
    loaded = replace(load_text("Flood inquiry blames repairs\n\nBy Nora Feldt" + _BODY, "x"), details=known)
    details = make_article(loaded).details
    assert (details.title, details.byline) == ("Known", "Sam Okell")
    assert details.found_in("title") is Provenance.METADATA


def test_nothing_found_is_nothing_said() -> None:
    details = _details("The gate failed. Nobody was awake.")
    assert details == Details(provenance=(("language", Provenance.TEXT),))


def test_the_text_knows_better_than_the_file_who_wrote_it_and_when() -> None:
    saved = Details(
        byline="Desk 4",
        published="2025-11-02T09:00:00",
        provenance=(("byline", Provenance.METADATA), ("published", Provenance.METADATA)),
    )
    text = "The quay is dry again\nBy Miriam Tolland\n10 October 2025\nThe pumps were switched off at noon.\n"
    signed = make_article(LoadedText(text, "draft.docx", "docx", details=saved)).details
    assert (signed.byline, signed.published) == ("Miriam Tolland", "2025-10-10")
    assert signed.found_in("published") is Provenance.TEXT
    silent = "The quay is dry again\nThe pumps were switched off at noon, and nobody clapped.\n"
    unsigned = make_article(LoadedText(silent, "draft.docx", "docx", details=saved)).details
    assert (unsigned.byline, unsigned.published) == ("Desk 4", "2025-11-02T09:00:00")
    assert unsigned.found_in("byline") is Provenance.METADATA


def test_an_address_whose_brackets_hold_no_number_names_no_outlet() -> None:
    text = "Pier shut until May\n\nThe pier is shut until May.\n\nhttp://[your-site]/page"
    assert make_article(load_text(text, "clipboard")).details.outlet is None
