"""Words with who says them and where they stand."""

import pytest
from msgspec.structs import replace

from reader.quotations.quotation import Attribution, Attributions, Kind
from reader.text.article import Article
from reader.text.details import Details
from reader.text.span import Span
from reader.views.citing import place_in, who_says, with_attribution, with_source
from tests.builders import article, quotations_of
from tests.gui.invented import comparison as invented


def test_words_inside_a_quotation_name_its_speaker() -> None:
    comparison = invented()
    article, said = comparison.left, comparison.left_quotations.attributions[0]
    inside = Span(said.quotation.span.start, said.quotation.span.start + 9)
    words = inside.of(article.text)
    cited = with_source(article, words, inside, comparison.left_quotations)
    assert cited == f"“{words}” — {said.speaker} ({place_in(article, inside.start)})"


def test_other_words_name_only_their_place() -> None:
    article = invented().left
    span = article.sentences[3].span
    cited = with_source(article, article.text_of(3), span, Attributions())
    assert cited == f"“{article.text_of(3)}” — {place_in(article, span.start)}"


def test_an_article_without_details_is_named_by_where_it_came_from() -> None:
    article = invented().left
    place = place_in(article, article.sentences[3].span.start)
    assert place.endswith(f"paragraph {article.sentences[3].paragraph + 1}")
    assert place.startswith(("“", article.origin)) or article.details.outlet


def test_a_quotation_names_speaker_and_paragraph() -> None:
    comparison = invented()
    said = comparison.left_quotations.attributions[0]
    cited = with_attribution(comparison.left, [said])
    assert f"— {said.speaker} (" in cited
    assert cited.endswith(f"paragraph {comparison.left.sentences[said.quotation.sentence].paragraph + 1})")


def test_what_is_only_reported_stays_the_words_of_the_article() -> None:
    comparison = invented()
    said = comparison.left_quotations.attributions[0]
    reported = replace(said, quotation=replace(said.quotation, kind=Kind.INDIRECT))
    cited = with_source(comparison.left, "the steel", said.quotation.span, Attributions((reported,)))
    assert cited.startswith("“the steel” — ")
    assert cited.endswith(f"reporting: {said.speaker}")


MADE = replace(
    article("The gate\nfailed.", "“It broke” she said.", "He said it rained."),
    details=Details(title="Gate  fails", outlet="Harbour Press", published="2031-03-04"),
)
SAID = quotations_of(MADE, ("It broke", "Ada Byron"), ("it rained", None), indirect=("it rained",))
WHERE = "“Gate fails”, Harbour Press, 2031-03-04, paragraph"


def test_an_utterance_of_several_parts_stands_in_one_line() -> None:
    assert with_attribution(MADE, SAID.attributions) == f"“It broke” … it rained — Ada Byron ({WHERE} 2)"
    assert with_attribution(MADE, SAID.attributions[1:]) == f"it rained — Speaker unknown ({WHERE} 3)"


@pytest.mark.parametrize(
    ("chosen", "cited"),
    [
        ("The gate", f"“The gate” — {WHERE} 1"),
        ("“It", f"“It” — Ada Byron ({WHERE} 2)"),  # marks of the article are not doubled
        ("It broke” she", f"“It broke” she” — {WHERE} 2"),  # runs out of the quotation
        ("it rained", f"“it rained” — {WHERE} 3, reporting: Speaker unknown"),
    ],
)
def test_chosen_words_say_where_and_who(chosen: str, cited: str) -> None:
    marked = replace(
        SAID.attributions[0],
        quotation=replace(SAID.attributions[0].quotation, marked=_span(MADE, "“It broke”")),
    )
    quotations = replace(SAID, attributions=(marked, *SAID.attributions[1:]))
    assert with_source(MADE, chosen, _span(MADE, chosen), quotations) == cited


def _span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("details", "place"),
    [
        (Details(), "made, paragraph 1"),
        (Details(outlet="Harbour Press"), "Harbour Press, paragraph 1"),
        (Details(title="Gate"), "“Gate”, paragraph 1"),
    ],
)
def test_a_place_names_what_is_known(details: Details, place: str) -> None:
    assert place_in(replace(MADE, details=details, origin="made"), 0) == place


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ([("Ada Byron", 0.9)], "Ada Byron"),
        ([("Ada Byron", 0.5)], "perhaps Ada Byron"),
        ([(None, 0.0), ("Ada Byron", 0.5)], "perhaps Ada Byron"),
        ([("Ada Byron", 0.5), ("Ada Byron", 0.9)], "Ada Byron"),
        ([("Ada Byron", 0.9), ("Bo Sund", 0.95)], "Ada Byron"),
        ([(None, 0.9)], "Speaker unknown"),
        ([], "Speaker unknown"),
    ],
)
def test_a_speaker_who_may_be_the_wrong_one_is_perhaps(
    named: list[tuple[str | None, float]], expected: str
) -> None:
    quotation = SAID.attributions[0].quotation
    parts = [
        Attribution(quotation, mention=Span(0, 1) if name else None, speaker=name, confidence=confidence)
        for name, confidence in named
    ]
    assert who_says(parts) == expected
