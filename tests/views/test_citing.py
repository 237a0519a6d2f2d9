"""Words with who says them and where they stand."""

from dataclasses import replace

from reader.quotations.quotation import Attributions, Kind
from reader.text.span import Span
from reader.views.citing import place_in, with_attribution, with_source
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
