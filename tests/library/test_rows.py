"""One stored article: written into a row and read back; a damaged row is no article."""

import hashlib
import json
import sqlite3
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.errors import LibraryError
from reader.library import rows as rows_module
from reader.library.rows import article_of, content_hash, row_of, spaced, stored_of, title_of
from reader.text.article import Article, Role
from reader.text.details import Details, Provenance
from tests.builders import article, read_article
from tests.builders import article_of as made_of

MADE = replace(
    read_article("Mast falls\n\nA mast fell on the quay on Monday.\n", "mast.txt"),
    details=Details("Mast falls", "Wire", "Ada Brunner", "Landwire", "2024-05-03", None,
                    "https://a.example", "en", (("title", Provenance.HAND),)),
    encoding="utf-8",
    notes=("A note.",),
)  # fmt: skip


def read_back(values: dict[str, Any]) -> Article:
    """The article of a row with these columns, through SQLite."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    asked = ", ".join(f":{name} AS {name}" for name in values)
    row = connection.execute(f"SELECT {asked}", values).fetchone()
    connection.close()
    return article_of(row)


@pytest.mark.parametrize(
    "written",
    [MADE, article("One."), made_of(["One.", "Two."], "de", [Role.HEADLINE, Role.FURNITURE]), made_of([])],
)
def test_a_row_is_read_back_as_it_was_written(written: Article) -> None:
    assert read_back(row_of(written)) == written


@given(st.lists(st.text("ab大 é\n", min_size=1, max_size=6), max_size=4))
def test_any_article_comes_back(sentences: list[str]) -> None:
    written = made_of(sentences)
    assert read_back(row_of(written)) == written


def test_the_columns_of_a_list_are_the_articles_own() -> None:
    row = row_of(MADE)
    assert {name: row[name] for name in ("title", "outlet", "byline", "published", "language")} == {
        "title": "Mast falls", "outlet": "Wire", "byline": "Ada Brunner", "published": "2024-05-03",
        "language": "en",
    }  # fmt: skip
    assert (row["words"], row["origin"], row["spaced"]) == (10, "mast.txt", None)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("A mast fell.", "A  mast\n\nfell. ", True),
        ("Größe", "Gro\u0308ße", True),
        ("A mast fell.", "a mast fell.", False),
        ("A mast fell.", "A mast fell", False),
        ("“a”", '"a"', False),
        ("ab", "a b", False),
    ],
)
def test_texts_are_one_but_for_spaces_and_unicode_form(one: str, other: str, is_same: bool) -> None:
    assert (content_hash(one) == content_hash(other)) is is_same


@given(st.text(st.sampled_from("ab é\u0301\u0316e\u1100\u1161 \n\t\r\u2028\x1c\ud800")))
def test_what_is_hashed_is_all_words_with_a_space_between(text: str) -> None:
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    assert content_hash(text) == hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


@pytest.mark.parametrize(
    ("title", "roles", "shown"),
    [
        ("Given", (Role.BODY, Role.HEADLINE), "Given"),
        ("", (Role.BODY, Role.HEADLINE), "Two b"),
        ("", (Role.BODY, Role.BODY), "One a"),
        ("", (Role.CAPTION, Role.BODY), "Two b"),
        ("", (Role.CAPTION, Role.BYLINE), "made"),
    ],
)
def test_a_title_is_given_or_the_first_headline_or_sentence(
    title: str, roles: tuple[Role, ...], shown: str
) -> None:
    made = made_of(["One\na", "Two  b"], roles=roles)
    assert title_of(replace(made, details=Details(title=title))) == shown


def test_a_title_out_of_a_long_sentence_is_cut() -> None:
    assert title_of(made_of(["a" * 300])) == "a" * 200


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("A mast fell.", None),
        ("", None),
        ("Ελλάδα и Россия", None),
        ("한국어 문장", None),
    ],
)
def test_a_text_with_spaces_is_indexed_as_it_is(text: str, apart: str | None) -> None:
    assert spaced(text) is apart


@pytest.mark.parametrize("text", ["水闸的故障", "the 水 gate", "ประเทศไทย", "ひらがな", "カタカナ"])
def test_a_text_without_spaces_is_cut_into_words(text: str) -> None:
    made = spaced(text)
    assert made is not None
    assert " " in made
    assert made.replace(" ", "") == text.replace(" ", "")


DAMAGE: dict[str, Any] = {
    "another text": {"text": "A mast rose on the quay."},
    "no text": {"text": None},
    "no JSON": {"data": "{"},
    "no object": {"data": "[]"},
    "nothing in it": {"data": "{}"},
}


@pytest.mark.parametrize("what", sorted(DAMAGE))
def test_a_damaged_row_is_told(what: str) -> None:
    with pytest.raises(LibraryError, match="“Mast falls” is damaged in the library"):
        read_back({**row_of(MADE), **DAMAGE[what]})


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("sentences", [[0, 5, 0, "chorus"]]),
        ("sentences", [[5, 0, 0, "body"]]),
        ("sentences", 3),
        ("paragraphs", [[-1, 5]]),
        ("details", {}),
        ("details", {"provenance": [["title", "dream"]]}),
        ("details", {"provenance": [], "unheard_of": 1}),
        ("notes", None),
    ],
)
def test_damaged_parts_are_told(part: str, value: object) -> None:
    data = {**json.loads(row_of(MADE)["data"]), part: value}
    with pytest.raises(LibraryError, match="is damaged"):
        read_back({**row_of(MADE), "data": json.dumps(data)})


def test_listed_values_come_in_their_order_with_their_tags() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row = connection.execute(
        "SELECT 7, 't', 'o', 'b', 'p', 'en', 3, 'from', 'added', 'opened', 'more'"
    ).fetchone()
    stored = stored_of(row, ("boats",))
    assert (stored.id, stored.title, stored.outlet, stored.byline, stored.published) == (
        7,
        "t",
        "o",
        "b",
        "p",
    )
    assert (stored.language, stored.words, stored.origin) == ("en", 3, "from")
    assert (stored.added, stored.opened, stored.tags) == ("added", "opened", ("boats",))
    connection.close()


@pytest.mark.parametrize(("sentences", "pieces"), [(1, 1), (300, 1), (301, 2), (900, 3)])
def test_the_rows_of_a_long_article_are_written_some_at_a_time(
    sentences: int, pieces: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, plain = list[object](), rows_module._plain

    def noted(value: object) -> str:
        written.append(value)
        return plain(value)

    monkeypatch.setattr(rows_module, "_plain", noted)
    long = article(*(f"Ship {number} came." for number in range(sentences)))
    data = row_of(long)["data"]
    assert len([rows for rows in written if isinstance(rows, list) and len(rows[0]) == 4]) == pieces
    assert json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":")) == data
    assert len(json.loads(data)["sentences"]) == sentences
