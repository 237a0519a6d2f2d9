"""From a loaded text to an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EmptyArticleError
from reader.loading.open_file import load_text
from reader.text.article import Role
from reader.text.loaded import Block, LoadedText
from reader.text.making import BEGINNING, make_article, make_beginning, with_details, with_role
from reader.text.span import Span

_TEXT = (
    "“Enough.” Vosk blames repairs\n\nThe gate failed. Two people died.\n\nAdvertisement\n\n"
    "“Nobody,” he said, “came.”"
)


def test_sentences_carry_their_paragraphs_role() -> None:
    article = make_article(load_text(_TEXT, "a.txt"))
    assert [(article.text_of(s.index), s.paragraph, s.role.value) for s in article.sentences] == [
        ("“Enough.” Vosk blames repairs", 0, "headline"),
        ("The gate failed.", 1, "body"),
        ("Two people died.", 1, "body"),
        ("Advertisement", 2, "furniture"),
        ("“Nobody,” he said, “came.”", 3, "body"),
    ]
    assert article.origin == "a.txt"


@pytest.mark.parametrize("text", ["-\n-", "Home\nNews\nSport", "“”", "…", "12 34 -- 5."])
def test_an_article_without_a_sentence(text: str) -> None:
    with pytest.raises(EmptyArticleError, match=r"No sentence was found in “a\.txt”"):
        make_article(load_text(text, "/somewhere/a.txt"))


def test_roles_and_details_by_hand() -> None:
    article = make_article(load_text(_TEXT, "a.txt"))
    changed = with_role(article, 1, Role.FURNITURE)
    assert [s.role for s in changed.sentences if s.paragraph == 1] == [Role.FURNITURE] * 2
    assert [s for s in changed.sentences if s.paragraph != 1] == [
        s for s in article.sentences if s.paragraph != 1
    ]
    named = with_details(article, article.details.corrected("outlet", "The Ledger"))
    assert named.details.outlet == "The Ledger"
    assert named.sentences == article.sentences


_LINES = st.sampled_from(
    [
        "The gate failed. Nobody woke.",
        "“No,” he said. “Go.”",
        "",
        "Read also:",
        "By Nora Feldt",
        "-",
        "Home",
        "[1] a [2] b",
        "June 27, 2025",
        "**bold** word",
        "[link](#)",
        "\\$5 it was",
        "Photo: Sam Okell",
        "# Title",
        "    code",
        "* x",
        "1. y",
    ]
)


@settings(max_examples=120)
@given(st.lists(_LINES, max_size=12).map("\n".join))
def test_invariants_hold_for_any_lines(text: str) -> None:
    if not text.strip():
        return
    try:
        article = make_article(load_text(text, "clipboard"))
    except EmptyArticleError:
        return
    at = 0
    for index, sentence in enumerate(article.sentences):
        assert sentence.index == index
        assert at <= sentence.span.start < sentence.span.end <= len(article.text)
        assert article.paragraphs[sentence.paragraph].contains(sentence.span)
        at = sentence.span.end
    covered = {at for s in article.sentences for at in range(s.span.start, s.span.end)}
    for paragraph in article.paragraphs:
        for place in range(paragraph.start, paragraph.end):
            assert place in covered or article.text[place].isspace()
    assert article == make_article(load_text(text, "clipboard"))


_HEAD = "Gate fails\n\nBy Ann Lee\n\n"
_LINE = "The gate failed in the night of the flood."


def _loaded(sign: str, times: int) -> LoadedText:
    return load_text(_HEAD + sign.join([_LINE] * times), "a.txt")


@pytest.mark.parametrize(("length", "is_long"), [(60_000, True), (59_999, False)])
def test_only_a_long_text_has_a_beginning(length: int, is_long: bool) -> None:
    loaded = load_text((_HEAD + (_LINE + " ") * 1500)[: length - 1] + ".", "a.txt")
    assert len(loaded.text) == length
    assert (make_beginning(loaded) is not None) is is_long


@pytest.mark.parametrize(
    ("sign", "piece"), [("\n\n", "flood.\n\n"), ("\n", "flood.\n"), (" ", " "), ("-and-", " ")], ids=repr
)
def test_a_beginning_is_a_beginning_of_the_whole_read_by_itself(sign: str, piece: str) -> None:
    loaded = _loaded(sign, 1600)
    begun = make_beginning(loaded)
    assert begun is not None
    assert loaded.text.startswith(begun.text)
    assert BEGINNING - len(_LINE) - len(sign) <= len(begun.text) <= BEGINNING
    end = loaded.text.rindex(piece, 0, BEGINNING)
    assert begun.text == loaded.text[: end + len(piece.rstrip())]
    whole = make_article(loaded)
    assert begun.details == whole.details
    assert begun.sentences[:2] == whole.sentences[:2]
    assert begun.paragraphs[:2] == whole.paragraphs[:2]


def test_a_beginning_ends_with_a_block_where_the_format_knows_them() -> None:
    text = "\n".join([_LINE] * 1600)
    step = len(_LINE) + 1
    blocks = tuple(Block(Span(n * step, n * step + len(_LINE))) for n in range(1600))
    begun = make_beginning(LoadedText(text, "a.html", "html", blocks=blocks))
    assert begun is not None
    assert begun.paragraphs == tuple(block.span for block in blocks[: len(begun.paragraphs)])
    assert begun.paragraphs[-1].end == len(begun.text) <= BEGINNING < len(begun.text) + step


@pytest.mark.parametrize("text", ["- \n" * 30_000, "x" * 70_000])
def test_a_beginning_that_says_nothing_is_none_or_as_long_as_any(text: str) -> None:
    begun = make_beginning(LoadedText(text, "a.txt"))
    assert begun is None or len(begun.text) == 6_000
