"""Title, outlet, byline, agency, dates, address and language, as far as a text says them."""

import pytest
from msgspec.structs import replace

from reader.loading.open_file import load_text
from reader.text.details import Details, Provenance
from reader.text.header import _agency_in
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
        ("By Nora Feldt, 9 October 2025", "Nora Feldt"),
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


TITLES = {
    "a bar": ("Flood inquiry blames repairs", " | The Harbour Post", "The Harbour Post"),
    "a dash": ("Flood inquiry blames repairs", " – Harbour Post", "Harbour Post"),
    "two colons": ("Flood inquiry blames repairs", " :: Post", "Post"),
    "small words of a name": ("Flood inquiry blames repairs", " | Post of the North", "Post of the North"),
    "five words": ("Flood inquiry blames repairs", " | A Be Ce De Ef", "A Be Ce De Ef"),
    "six words": ("Flood inquiry blames repairs", " | A Be Ce De Ef Ge", None),
    "no name": ("Flood inquiry blames repairs", " | what we know", None),
    "part of it no name": ("Flood inquiry blames repairs", " | What we Know", None),
    "a short headline": ("Flood inquiry blames", " | The Harbour Post", None),
    "nothing behind it": ("Flood inquiry blames late repairs", "", None),
}


@pytest.mark.parametrize(("title", "end", "outlet"), TITLES.values(), ids=TITLES)
def test_the_outlet_behind_a_title(title: str, end: str, outlet: str | None) -> None:
    details = _details(title + end + _BODY)
    assert (details.title, details.outlet) == (title if outlet else title + end, outlet)


AGENCY_LINES = {
    "material": ("(With material from Landwire.)", None, "Landwire"),
    "an agency alone": ("By Landwire", "Landwire", "Landwire"),
    "staff": ("By Staff", "Staff", None),
    "a person": ("By Nora Feldt", "Nora Feldt", None),
    "those who helped": ("Nora Feldt contributed to this report.", None, None),
    "a person of an agency": ("By Nora Feldt, Reuters", "Nora Feldt, Reuters", "Reuters"),
}


@pytest.mark.parametrize(("line", "byline", "agency"), AGENCY_LINES.values(), ids=AGENCY_LINES)
def test_the_agency_of_a_line_of_authors(line: str, byline: str | None, agency: str | None) -> None:
    text = f"Flood inquiry blames repairs\n\n{line}{_BODY}" if byline else f"Flood inquiry{_BODY}\n\n{line}"
    details = _details(text)
    assert (details.byline, details.agency) == (byline, agency)


def test_the_dates_of_a_line_of_authors() -> None:
    details = _details("Flood inquiry blames repairs\n\nBy Nora Feldt, 9 October 2025" + _BODY)
    assert (details.byline, details.published) == ("Nora Feldt", "2025-10-09")


@pytest.mark.parametrize(
    ("before", "behind", "agency"),
    [
        ("", "", "AFP"),
        ("", "x " * 2_000, "AFP"),
        ("x " * 2_000, "", "AFP"),
        ("x " * 2_000, "x " * 2_000, None),
    ],
    ids=["a short text", "at the head", "at the foot", "in the middle"],
)
def test_an_agency_is_looked_for_at_head_and_foot(before: str, behind: str, agency: str | None) -> None:
    text = f"The gate failed {before}in the night, according to AFP, and nobody {behind}was awake."
    assert _details(text).agency == agency


def test_the_longest_name_of_an_agency_is_taken() -> None:
    said = "The gate failed in the night, according to the Associated Press, and the AP has a photo of it."
    assert _details(f"Flood inquiry\n\n{said}{_BODY}").agency == "Associated Press"


ADDRESSES = {
    "behind a label": ("Source: https://a.example/x", "https://a.example/x"),
    "below a label": ("Original url:\n\nhttps://a.example/x", "https://a.example/x"),
    "alone": ("https://a.example/x", "https://a.example/x"),
    "in angle brackets": ("<https://a.example/x>", "https://a.example/x"),
    "the labelled before the lone": ("https://b.example/y\n\nSource: https://a.example/x", "https://a.example/x"),
    "two alone": ("https://b.example/y\n\nhttps://a.example/x", None),
    "none": ("", None),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "address"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_of_an_article(lines: str, address: str | None) -> None:
    assert _details(f"Flood inquiry blames repairs{_BODY}\n\n{lines}").address == address


OUTLETS = {
    "where it was published": (
        "This article was first published in The Averle Ledger.", "The Averle Ledger",
    ),
    "who holds the rights": ("© 2025 The Averle Ledger. All rights reserved.", "The Averle Ledger"),
    "the host": ("Source: https://www.averle.example/x", "averle.example"),
    "the host and a country": ("Source: https://averle.co.uk/x", "averle.co.uk"),
    "a name in the text": ("Source: https://www.harbourpost.example/x", "Harbour Post"),
    "a name in the text, and a country": ("Source: https://news.harbourpost.co.uk/x", "Harbour Post"),
    "only small letters in the text": ("Source: https://inthetown.example/x", "inthetown.example"),
    "a short name says nothing": ("Source: https://vat.example/x", "vat.example"),
    "a name of four letters": ("Source: https://vats.example/x", "Vats"),
    "signs in it": ("Source: https://har-bour.example/x", "har-bour.example"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "outlet"), OUTLETS.values(), ids=OUTLETS)
def test_the_outlet_of_an_article(line: str, outlet: str) -> None:
    said = "It told the Harbour Post of the gate that Vat and Vats of Har Bour had made."
    assert _details(f"Flood inquiry blames repairs{_BODY}\n\n{said}\n\n{line}").outlet == outlet


def test_the_name_of_a_newspaper_above_all() -> None:
    assert _details("The Daily Sextant\n\nFlood inquiry blames repairs" + _BODY).outlet == "The Daily Sextant"


@pytest.mark.parametrize(("place", "published"), [(1, "2025-12-04"), (3, "2025-12-04"), (4, None)])
def test_a_placed_date_opens_one_of_the_first_paragraphs(place: int, published: str | None) -> None:
    lines = ["Nobody in the town was awake when it happened, said Vosk."] * 4
    lines[place - 1] = "KETTERBY, December 4, 2025 -- Divers waited for the sun to rise."
    text = "\n\n".join(["Old gates, new doubts", *lines])
    assert _details(text).published == published


def test_the_address_tells_the_date_before_the_file_name() -> None:
    text = f"Flood inquiry{_BODY}\n\nSource: https://a.example/2025/10/09/x"
    details = _details(text, "2024-01-02.txt")
    assert (details.published, details.found_in("published")) == ("2025-10-09", Provenance.TEXT)


@pytest.mark.parametrize(("end", "agency"), [(3000, "Reuters"), (3001, None)])
def test_an_agency_is_named_in_the_first_3000_characters(end: int, agency: str | None) -> None:
    mark = "(Reuters) –"
    body = ("The gate fell. " * 300)[: end - len(mark)] + mark + " It fell." * 900
    assert _agency_in(body) == agency
    assert _agency_in(body[end - len(mark) : end] + " It fell." * 900) == "Reuters"
