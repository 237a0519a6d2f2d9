"""From a loaded text to an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EmptyArticleError
from reader.loading.open_file import load_text
from reader.text.article import Role
from reader.text.making import make_article, with_details, with_role

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
