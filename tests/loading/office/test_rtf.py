"""Rich text: fonts, links and titles of any shape are read, and none of them takes long."""

import pytest

from reader.errors import LoadError
from reader.loading.office import rtf
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.loaded import LoadedText
from tests.loading.cpu_time import at_most

TEXT_LIMIT = 8 * 1024 * 1024
"""As the module has it: a limit that moves is noticed."""

_BODY = b"\\pard The pier is shut until May.\\par}"
_ESCAPED = "".join(f"\\u{ord(letter)}?" for letter in "Паром снова")


def _texts(loaded: LoadedText) -> list[str]:
    assert loaded.blocks is not None
    return [block.span.of(loaded.text) for block in loaded.blocks]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Pier shut", "Pier shut"),
        (_ESCAPED, "Паром снова"),
        (f"{_ESCAPED}\\~\\'E8\\'e4\\u1105?\\'f2", "Паром снова\u00a0идёт"),
        ("\\'cf\\'E8\\'f0\\'f1", "Пирс"),
        ("One\\emdash two", "One—two"),
        ("{\\uc1 Pier} shut", "Pier shut"),
        ("Set \\{up\\}", "Set {up}"),
    ],
)
def test_a_title_is_read_however_its_letters_are_written(written: str, title: str) -> None:
    data = b"{\\rtf1\\ansi\\ansicpg1251{\\info{\\title " + written.encode("latin-1") + b"}}" + _BODY
    assert load_bytes(data, "a.rtf").details.title == title


def test_the_first_title_counts_and_an_open_one_says_nothing() -> None:
    info = b"{\\info{\\title One}{\\title Two}{\\author Lea Sommer}{\\titlecaps Three}"
    details = load_bytes(b"{\\rtf1" + info + b"}" + _BODY, "a.rtf").details
    assert (details.title, details.byline) == ("One", "Lea Sommer")
    assert load_bytes(b"{\\rtf1 Words." + b"{\\info{\\title " + b"a" * 90, "a.rtf").details.title == ""


def test_letters_are_read_in_the_character_set_of_their_font() -> None:
    fonts = b"{\\fonttbl{\\f0\\fcharset0 Serif;}{\\f1\\froman\\fprq2\\fcharset204{\\*\\panose 02}Serif Cyr;}}"
    data = b"{\\rtf1\\ansi\\ansicpg1252" + fonts + b"\\f0 caf\\'e9 \\f1\\'cf\\'e8\\'f0\\'f1\\par}"
    assert _texts(load_bytes(data, "a.rtf")) == ["café Пирс"]


def test_names_of_fonts_and_colours_are_no_text() -> None:
    data = b"{\\rtf1\\ansi{\\fonttbl\\f0\\fswiss Helvetica;}{\\colortbl;\\red255\\green0\\blue0;}" + _BODY
    assert _texts(load_bytes(data, "a.rtf")) == ["The pier is shut until May."]


def test_the_words_of_a_link_are_read_without_its_address() -> None:
    link = b'{\\field{\\*\\fldinst{HYPERLINK "https://isle.example/pier"}}{\\fldrslt{the pier}}}'
    data = b"{\\rtf1 They shut " + link + b" until May.\\par}"
    assert _texts(load_bytes(data, "a.rtf")) == ["They shut the pier until May."]


_OPEN = {
    "a table of fonts without semicolons": b"{\\fonttbl" + b"{\\f1\\fcharset204 Serif}" * 5_000 + b"}",
    "a table of fonts cut off": b"{\\fonttbl" + b"\\f1\\fcharset2 x" * 6_000,
    "fonts without a character set": b"{\\fonttbl" + b"\\f1" * 30_000 + b"}",
    "links that never close": b'{\\field{\\*\\fldinst{HYPERLINK "' * 3_000,
    "fields that never close": b"{\\field{" * 12_000,
    "letters of a title": b"{\\info{\\title " + b"\\u1055?" * 2_000 + b"\\~}}",
    "titles that never close": b"{\\info" + b"{\\title " * 12_000,
    "groups that never close": b"{" * 100_000,
    "figures": b"0f" * 50_000,
    "starred groups": b"{\\*\\x" * 16_000,
}


@pytest.mark.parametrize("open_part", _OPEN.values(), ids=_OPEN)
@pytest.mark.parametrize("is_whole", [True, False])
def test_a_part_without_end_takes_no_time(open_part: bytes, is_whole: bool) -> None:
    data = b"{\\rtf1\\ansi Shut.\\par " + open_part + (_BODY if is_whole else b"")
    with at_most(2.0):
        assert "Shut." in load_bytes(data, "a.rtf").text


def test_a_row_of_a_table_is_one_paragraph() -> None:
    data = b"{\\rtf1\\trowd Year\\cell Fish\\cell\\row\\trowd 2019\\cell 4,100\\cell\\row}"
    loaded = load_bytes(data, "a.rtf")
    assert _texts(loaded) == ["Year | Fish", "2019 | 4,100"]
    assert loaded.blocks is not None and all(block.role is not Role.HEADLINE for block in loaded.blocks)


def _shown(body: bytes, head: bytes = b"\\ansi") -> list[str]:
    return _texts(load_bytes(b"{\\rtf1" + head + b" " + body + b"}", "a.rtf"))


BINARY = {
    "bytes that look like marks are none": (b"{\\pict\\bin3 }}{}Seen.\\par", ["Seen."]),
    "without a blank": (b"{\\pict\\bin0}Seen.\\par", ["Seen."]),
    "several": (b"{\\pict\\bin2 }}}One.{\\pict\\bin2 {{} Two.\\par", ["One. Two."]),
    "one right behind another": (b"{\\pict\\bin2 }}\\bin2 }}}Seen.\\par", ["Seen."]),
    "one inside another": (b"{\\pict\\bin8 \\bin2 }}}Seen.\\par", ["Seen."]),
}


@pytest.mark.parametrize(("body", "expected"), BINARY.values(), ids=BINARY)
def test_raw_bytes_are_left_out(body: bytes, expected: list[str]) -> None:
    assert _shown(body) == expected


@pytest.mark.parametrize(
    ("head", "words", "encoding"),
    [
        (b"\\ansi\\ansicpg1251", "Пирс", "cp1251"),
        (b"\\ansi\\ansicpg1252", "ÏèðÑ", "cp1252"),
        (b"\\ansi", "ÏèðÑ", ""),
    ],
)
def test_letters_are_read_in_the_code_page_of_the_text(head: bytes, words: str, encoding: str) -> None:
    written = b"".join(f"\\'{byte:02x}".encode() for byte in "ПирС".encode("cp1251"))
    loaded = load_bytes(b"{\\rtf1" + head + b" " + written + b"\\par}", "a.rtf")
    assert _texts(loaded)[0].casefold() == words.casefold()
    assert (loaded.encoding or "") == encoding


@pytest.mark.parametrize(
    ("moment", "published"),
    [
        (b"{\\creatim\\yr2024\\mo5\\dy2}", "2024-05-02"),
        (b"{\\creatim\\yr2024\\mo12\\dy31}", "2024-12-31"),
        (b"{\\creatim\\yr2024\\mo1\\dy1}", "2024-01-01"),
        (b"{\\creatim\\yr2024\\mo13\\dy2}", None),
        (b"{\\creatim\\yr2024\\mo0\\dy2}", None),
        (b"{\\creatim\\yr2024\\mo5\\dy32}", None),
        (b"{\\creatim\\yr2024\\mo5\\dy0}", None),
        (b"{\\creatim\\yr2024\\mo5\\dy2}{\\creatim\\yr2025\\mo5\\dy2}", "2024-05-02"),
    ],
)
def test_the_moment_of_making_is_a_day_that_can_be(moment: bytes, published: str | None) -> None:
    details = load_bytes(b"{\\rtf1{\\info" + moment + b"}" + _BODY, "a.rtf").details
    assert (details.published, details.updated) == (published, None)
    changed = moment.replace(b"creatim", b"revtim")
    details = load_bytes(b"{\\rtf1{\\info" + changed + b"}" + _BODY, "a.rtf").details
    assert (details.published, details.updated) == (None, published)


@pytest.mark.parametrize(
    ("body", "says"),
    [(b"\\par", "holds no text"), (b"{\\pict 00ff}\\par", "holds only images, no text")],
)
def test_rich_text_without_words_says_what_it_holds(body: bytes, says: str) -> None:
    with pytest.raises(LoadError, match=says):
        _shown(body)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(LoadError, match="holds more than 8 MB of text"):
        _shown(b"w " * (TEXT_LIMIT // 2 + 1))


def test_words_with_bars_are_no_row() -> None:
    assert _shown(b"One | two\\par") == ["One | two"]
    assert _shown(b"\\trowd Year\\cell\\cell Fish\\cell\\row") == ["Year | Fish"]


def test_it_is_asked_before_and_after_the_long_step_whether_to_go_on() -> None:
    asked: list[None] = []

    def is_cancelled() -> bool:
        asked.append(None)
        return False

    rtf.read(b"{\\rtf1 " + _BODY, "a.rtf", is_cancelled)
    assert len(asked) == 2


@pytest.mark.parametrize(("before", "byline"), [(49, "Lea Sommer"), (50, None)])
def test_no_more_than_fifty_properties_are_looked_at(before: int, byline: str | None) -> None:
    info = b"{\\info" + b"{\\title One}" * before + b"{\\author Lea Sommer}}"
    assert load_bytes(b"{\\rtf1\\ansi" + info + _BODY, "a.rtf").details.byline == byline


@pytest.mark.parametrize("error", [LookupError, ValueError, TypeError, RecursionError])
def test_what_the_library_cannot_read_is_damaged(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise error

    monkeypatch.setattr(rtf, "rtf_to_text", fail)
    with pytest.raises(LoadError, match=r"“a\.rtf” is damaged RTF"):
        load_bytes(b"{\\rtf1 " + _BODY, "a.rtf")
