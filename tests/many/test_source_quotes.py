"""Every quotation of a copy against its sources."""

from collections.abc import Sequence

import pytest

from reader.many.source_quotes import SourcedQuotation, Standing, _sourced, _Words, sourced_quotations
from tests.builders import article, quotations_of, read_article

FIRST = read_article(
    "Mill\n\n“We will close the mill in May because nobody buys flour,” Ada Holt said. It rained.\n", "a.txt"
)
SECOND = read_article(
    "Mill\n\nKarl Lindt said: “Our workers were told on Monday.” He added that “nobody asked us”.\n", "b.txt"
)


def found(words: str) -> SourcedQuotation:
    copy = read_article(f"Mill\n\nIt was a bad day for the town. {words}\n", "copy.txt")
    (sourced,) = sourced_quotations(copy, [FIRST, SECOND])
    return sourced


@pytest.mark.parametrize(
    ("words", "standing", "source"),
    [
        ("«We will close the mill in May because nobody buys flour,» Ada Holt said.", Standing.VERBATIM, 0),
        ("“Our workers were told on Monday,” Karl Lindt said.", Standing.VERBATIM, 1),
        ("“We will close the mill in June because nobody buys flour,” Ada Holt said.", Standing.ALTERED, 0),
        ("“Our workers were never told on Monday,” Karl Lindt said.", Standing.ALTERED, 1),
        ("“The town deserves a better owner than this,” Ruth Amber said.", Standing.NOWHERE, None),
        ("“Nobody asked,” Karl Lindt said.", Standing.VERBATIM, 1),
        ("“Nobody cared,” Karl Lindt said.", Standing.NOWHERE, None),
    ],
)
def test_word_for_word_altered_or_nowhere(words: str, standing: Standing, source: int | None) -> None:
    sourced = found(words)
    assert (sourced.standing, sourced.source) == (standing, source)
    assert bool(sourced.source_words) == (source is not None)


def test_the_sentence_of_the_source_is_shown() -> None:
    sourced = found("“We will close the mill in June because nobody buys flour,” Ada Holt said.")
    assert sourced.source_words.startswith("“We will close the mill in May")


def test_reported_speech_is_not_looked_up() -> None:
    copy = read_article("Mill\n\nAda Holt said that the mill would close in May.\n", "copy.txt")
    assert list(sourced_quotations(copy, [FIRST])) == []


def test_without_a_source_nothing_is_verbatim() -> None:
    copy = read_article("Mill\n\n“We will close the mill in May,” Ada Holt said.\n", "copy.txt")
    assert [each.standing for each in sourced_quotations(copy, [])] == [Standing.NOWHERE]


WORDS = ["nine", "tall", "masts", "stood", "beside", "the", "quay", "on", "that", "Monday"]


@pytest.mark.parametrize(
    ("kept", "standing"),
    [(10, Standing.VERBATIM), (9, Standing.ALTERED), (6, Standing.ALTERED), (5, Standing.NOWHERE)],
)
def test_six_words_of_ten_in_their_order_make_it_the_same_utterance(kept: int, standing: Standing) -> None:
    source = read_article(f"Mill\n\nKarl Lindt said: “{' '.join(WORDS)}.” It rained.\n", "a.txt")
    said = " ".join([*WORDS[:kept], *(f"x{word}" for word in WORDS[kept:])])
    copy = read_article(f"Mill\n\nIt rained. “{said.capitalize()},” Karl Lindt said.\n", "copy.txt")
    (sourced,) = sourced_quotations(copy, [source])
    assert sourced.standing is standing


def test_the_likest_of_several_sources_is_named() -> None:
    far = read_article("Mill\n\nNine tall masts stood beside the old inn on that very day.\n", "a.txt")
    near = read_article("Mill\n\nNine tall masts stood beside the quay on that old Monday.\n", "b.txt")
    copy = read_article(f"Mill\n\n“{' '.join(WORDS).capitalize()},” Karl Lindt said.\n", "copy.txt")
    for sources, number in (([far, near], 1), ([near, far], 0), ([near, near], 0)):
        (sourced,) = sourced_quotations(copy, sources)
        assert (sourced.standing, sourced.source) == (Standing.ALTERED, number)
        assert sourced.source_words == "Nine tall masts stood beside the quay on that old Monday."


def test_the_first_source_that_has_it_word_for_word_is_named() -> None:
    copy = read_article("Mill\n\n“Our workers were told on Monday,” Karl Lindt said.\n", "copy.txt")
    for sources, number in (([FIRST, SECOND, SECOND], 1), ([SECOND, FIRST], 0)):
        (sourced,) = sourced_quotations(copy, sources)
        assert (sourced.standing, sourced.source) == (Standing.VERBATIM, number)


def test_words_that_begin_alike_and_go_on_otherwise_are_passed_over() -> None:
    source = read_article("Mill\n\nThe mill rang. The mill was shut. The mill is shut now.\n", "a.txt")
    copy = read_article("Mill\n\n“The mill is shut now,” Karl Lindt said.\n", "copy.txt")
    (sourced,) = sourced_quotations(copy, [source])
    assert (sourced.standing, sourced.source_words) == (Standing.VERBATIM, "The mill is shut now.")


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ("Nobody asked us", Standing.VERBATIM),
        ("Nobody told us", Standing.ALTERED),
        ("Nobody came", Standing.NOWHERE),
    ],
)
def test_fewer_than_three_words_are_looked_for_word_for_word_only(said: str, standing: Standing) -> None:
    assert found(f"“{said},” Karl Lindt said.").standing is standing


ROW = [first + second for first in "bdfghk" for second in ("ako", "eko", "iko", "oko", "uko")]
"""Thirty words, each once."""


@pytest.mark.parametrize(
    ("rule", "places", "share", "at"),
    [
        ("no words", (), 0.0, 0),
        ("all of them", range(4, 16), 1.0, 4),
        ("a quarter more words before the longest run", (4, 5, *range(9, 19)), 1.0, 9),
        ("more than a quarter", (3, 4, *range(9, 19)), 11 / 12, 9),
        ("as many behind it as leave half more in all", (*range(5, 15), 18, 19), 1.0, 5),
        ("one more", (*range(5, 15), 19, 20), 11 / 12, 5),
        ("at the start", range(6), 1.0, 0),
    ],
)
def test_the_likest_stretch_of_a_source(rule: str, places: Sequence[int], share: float, at: int) -> None:
    words = _Words(article(" ".join(ROW)))
    assert words.likest(tuple(ROW[place] for place in places)) == (share, at), rule


def test_words_that_a_source_has_not_are_like_nothing() -> None:
    assert _Words(article(" ".join(ROW))).likest(("boats", "sail")) == (0.0, 0)


@pytest.mark.parametrize(("said", "standing"), [("…", Standing.NOWHERE), ("Yes", Standing.VERBATIM)])
def test_marks_without_words_stand_nowhere(said: str, standing: Standing) -> None:
    copy = article(f"“{said}” Blom said.")
    (attribution,) = quotations_of(copy, (said, "Blom")).attributions
    sourced = _sourced(copy, attribution, [_Words(article("“Yes” Blom said."))])
    assert sourced.standing is standing
    assert sourced.attribution is attribution
