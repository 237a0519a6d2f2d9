"""Every quotation of a copy against its sources."""

import pytest

from reader.many.source_quotes import SourcedQuotation, Standing, sourced_quotations
from tests.builders import read_article

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
