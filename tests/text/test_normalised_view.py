"""The normal form of a text, row by row, and the invariants of its map."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.loading.open_file import load_text
from reader.text.making import make_article
from reader.text.normalised_view import normal_text, normalised_view
from reader.text.span import Span


def _flowing(text: str) -> str:
    return normal_text(text, [Span(0, len(text))]).text


@pytest.mark.parametrize(
    ("rule", "text", "normal"),
    [
        ("two blanks", "one  two", "one two"),
        ("tab", "one\ttwo", "one two"),
        ("no-break space", "one\u00a0two", "one two"),
        ("thin, narrow and ideographic spaces", "a\u2009b\u202fc\u3000d", "a b c d"),
        ("next line and line separator", "a\u0085b\u2028c", "a b c"),
        ("a blank with a zero-width space", "one \u200b two", "one two"),
        ("soft hyphen", "gov\u00adernment", "government"),
        ("zero-width space in a word", "gov\u200bernment", "government"),
        ("byte order mark", "\ufeffgovernment", "government"),
        ("direction marks", "\u200fone\u202a two\u202c", "one two"),
        ("variation selector", "\u2600\ufe0f sun", "\u2600 sun"),
        ("ligatures", "\ufb01nal o\ufb00er, \ufb03x", "final offer, ffix"),
        ("full-width letters and figures", "\uff21\uff22\uff11", "AB1"),
        (
            "full-width marks stay",
            "\u4f60\u597d\uff0c\u4f60\u597d\uff01",
            "\u4f60\u597d\uff0c\u4f60\u597d\uff01",
        ),
        ("half-width katakana", "\uff76\uff9e", "\u30ac"),
        ("Arabic presentation form", "\ufefb", "\u0644\u0627"),
        ("composed accent", "cafe\u0301", "caf\u00e9"),
        ("two marks on a letter", "e\u0302\u0301", "\u1ebf"),
        ("Angstrom sign", "5 \u212b", "5 \u00c5"),
        ("a ligature with a mark", "\ufb01\u0301", "f\u00ed"),
        ("a zero-width space before a mark", "e\u200b\u0301", "\u00e9"),
        ("a syllable with a last letter", "\ud558\u11ab", "\ud55c"),
        ("Bengali vowel", "\u09c7\u09be", "\u09cb"),
        ("Hangul letters", "\u1112\u1161\u11ab", "\ud55c"),
        ("line end", "one\ntwo", "one two"),
        ("line end with blanks", "one \n  two", "one two"),
        ("broken word", "gov-\nernment, government", "government, government"),
        ("word broken at a soft hyphen", "gov\u00ad\nernment", "government"),
        ("dash at a line end", "here\u2014\nor there", "here\u2014or there"),
        ("two hyphens at a line end", "here--\nor there", "here—or there"),
        ("figure before the hyphen", "28-\nyear-old", "28-year-old"),
        ("a dash that stands free", "here \u2014\nor there", "here \u2014 or there"),
        ("line end between ideographs", "\u4f60\u597d\n\u4e16\u754c", "\u4f60\u597d\u4e16\u754c"),
        ("line end behind a letter before an ideograph", "OK\n\u4e16", "OK \u4e16"),
        ("marks stay", "“one” – «two» „three“ …", "“one” – «two» „three“ …"),
        ("straight marks open and close", '"One," he said, "two."', "“One,” he said, “two.”"),
        ("single ones too", "'One,' he said, 'two.'", "‘One,’ he said, ‘two.’"),
        ("two hyphens", "one -- two--three", "one — two—three"),
        ("one hyphen stays", "one - two-three", "one - two-three"),
        ("three hyphens", "one --- two", "one — two"),
        ("a row of hyphens is no dash", "one ---- two", "one ---- two"),
        ("dots", "one ... two.... three", "one … two… three"),
    ],
)
def test_the_normal_form_of_a_paragraph(rule: str, text: str, normal: str) -> None:
    assert _flowing(text) == normal, rule


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("one\ntwo", "one two"),
        ('"one two', "“one two"),
        ("'one' two", "‘one’ two"),
        ("one‘s two", "one’s two"),
        ("one “two“ three", "one “two” three"),
        ("one «two« three", "one «two» three"),
        ("one ”two” three", "one “two” three"),
        ("one »two» three", "one «two» three"),
        ("one …. two", "one … two"),
        ("``one two", "“one two"),
        ("one -- two", "one — two"),
        ("one .. two ... three", "one .. two … three"),
    ],
)
def test_each_sign_alone_has_its_paragraph_written_anew(text: str, normal: str) -> None:
    assert _flowing(text) == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("for 1\u00a0000\u00a0000 people", "for 1\u00a0000\u00a0000 people"),
        ("for 12\u202f500 people", "for 12\u202f500 people"),
        ("on June\u00a027 300 people", "on June 27 300 people"),
        ("in 2025\u00a0300 people", "in 2025 300 people"),
        ("for 1\u00a00000 people", "for 1 0000 people"),
        ("27\u00a0300\u00a0people\u00a0came", "27 300 people came"),
    ],
)
def test_blanks_that_part_thousands_stay(text: str, normal: str) -> None:
    assert _flowing(text) == normal


def test_line_ends_between_paragraphs_stay() -> None:
    text = "one\ntwo\n\n  gov\u00adern-\nment\n"
    assert normal_text(text, []).text == "one\ntwo\n\n  govern-\nment\n"
    assert normal_text(text, [Span(0, 7), Span(11, 23)]).text == "one two\n\n  government\n"


@pytest.mark.parametrize("text", ["", "One two. Three Four.", "caf\u00e9 \u201cone\u201d \u2014 two"])
def test_a_normal_text_is_not_copied(text: str) -> None:
    normal = normal_text(text, [Span(0, len(text))][: len(text)])
    assert normal.text is text
    assert normal.offsets.is_identity


def test_an_article_in_its_normal_form_is_its_own_view() -> None:
    article = make_article(load_text("Gate gives way\n\nThe gate failed. Two people died.", "a.txt"))
    view = normalised_view(article)
    assert view.is_same
    assert view.article is article is view.loaded


def test_the_view_of_an_article_has_the_same_sentences() -> None:
    article = make_article(
        load_text("Gate gives way\n\nThe  gate fai\u00adled. Two\u00a0people died.", "a.txt")
    )
    view = normalised_view(article)
    assert not view.is_same
    assert view.loaded is article
    texts = [view.article.text_of(s.index) for s in view.article.sentences]
    assert texts == ["Gate gives way", "The gate failed.", "Two people died."]
    assert [view.offsets.span_in_source(s.span) for s in view.article.sentences] == [
        s.span for s in article.sentences
    ]


def test_the_other_article_tells_how_a_broken_word_is_written() -> None:
    words = (
        "The gate failed on Monday in a storm, and when the waters came in the steam-{}yacht sank near it."
    )
    broken = make_article(load_text("Gate gives way\n\n" + words.format("\n"), "a.txt"))
    other = make_article(load_text("Gate gives way\n\n" + words.format(""), "b.txt"))
    assert "steamyacht" in normalised_view(broken).article.text
    assert "steam-yacht" in normalised_view(broken, beside=other).article.text


def test_a_caller_can_look_and_stop() -> None:
    article = make_article(load_text("Gate gives way\n\n" + "The  gate failed.\n\n" * 200, "a.txt"))
    looks: list[int] = []
    normalised_view(article, look=lambda: looks.append(1))
    assert len(looks) >= 3 * 3

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        normalised_view(article, look=stop)


_ODD = st.builds(
    "a{}b".format,
    st.text(st.sampled_from("aB1é \n\t\u00a0\u00ad\u200b\ufb01\uff21e\u0301-—.\u4f60\u2028"), max_size=60),
)


@settings(deadline=None)
@given(_ODD)
def test_the_normal_form_is_normal(text: str) -> None:
    normal = normal_text(text, [Span(0, len(text))])
    assert normal.text == normal_text(normal.text, [Span(0, len(normal.text))]).text
    assert unicodedata.is_normalized("NFC", normal.text)
    assert not set("\n\t\u00ad\u200b\ufb01\uff21\u2028") & set(normal.text)


@settings(deadline=None)
@given(_ODD)
def test_every_character_of_the_normal_form_leads_to_its_own(text: str) -> None:
    normal = normal_text(text, [Span(0, len(text))])
    at = 0
    for place, character in enumerate(normal.text):
        span = normal.offsets.span_in_source(Span(place, place + 1))
        assert at <= span.start < span.end <= len(text)
        at = span.start
        if character.isalnum():
            letters = span.of(text).replace("\u00ad", "").replace("\u200b", "")
            assert character in unicodedata.normalize("NFKC", letters)
        back = normal.offsets.span_in_result(span)
        assert back.start <= place < back.end
