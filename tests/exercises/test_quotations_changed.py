"""What stands between marks, and who said it, changed; each with a harmless twin."""

import pytest

from reader.exercises.kinds import twins_of
from reader.exercises.site import Read, SentenceSite
from tests.builders import read_article
from tests.exercises.sites import changed, site_of, twins


@pytest.mark.parametrize(
    ("kind", "sentence", "other", "harmless"),
    [
        ("quotation_altered", "“It opens in spring,” Karl Lindt said.",
         "“It opens in autumn,” Karl Lindt said.", "«It opens in spring,» Karl Lindt said."),
        ("quotation_cut", "“We will pay, but only if the court agrees,” Karl Lindt said.",
         "“We will pay,” Karl Lindt said.", "«We will pay, but only if the court agrees,» Karl Lindt said."),
        ("quotation_negated", "“The mill is ready for the winter,” Karl Lindt said.",
         "“The mill is not ready for the winter,” Karl Lindt said.",
         "«The mill is ready for the winter,» Karl Lindt said."),
        ("quotation_invented", "Karl Lindt said that the talks had failed.",
         "“The talks have failed,” Karl Lindt said.", "The talks had failed, Karl Lindt said."),
        ("speaker_unnamed", "“The bridge will cost too much,” Karl Lindt said.",
         "“The bridge will cost too much,” an official said.",
         "“The bridge will cost too much,” said Karl Lindt."),
        ("speaker_unnamed", "Karl Lindt said: “The bridge will cost too much.”",
         "An official said: “The bridge will cost too much.”",
         ""),
        ("quotation_other_speaker", "“The bridge will cost too much,” Karl Lindt said.",
         "“The bridge will cost too much,” Maren Holt said.",
         "“The bridge will cost too much,” said Karl Lindt."),
    ],
)  # fmt: skip
def test_english(kind: str, sentence: str, other: str, harmless: str) -> None:
    assert (other, harmless) in twins(kind, sentence)


@pytest.mark.parametrize(
    ("kind", "sentence", "other"),
    [
        ("quotation_altered", "„Es war immer gut“, sagte Karl Lindt.", "„Es war nie gut“, sagte Karl Lindt."),
        ("quotation_negated", "„Die Mühle ist alt“, sagte Karl Lindt.",
         "„Die Mühle ist nicht alt“, sagte Karl Lindt."),
        ("quotation_cut", "„Wir zahlen alles, sofern der Rat zustimmt“, sagte Karl Lindt.",
         "„Wir zahlen alles“, sagte Karl Lindt."),
        ("speaker_unnamed", "„Die Mühle ist alt“, sagte Karl Lindt.",
         "„Die Mühle ist alt“, sagte ein Sprecher."),
        ("quotation_other_speaker", "„Die Mühle ist alt“, sagte Karl Lindt.",
         "„Die Mühle ist alt“, sagte Maren Holt."),
    ],
)  # fmt: skip
def test_german(kind: str, sentence: str, other: str) -> None:
    assert changed(kind, sentence, "de") == [other]


@pytest.mark.parametrize(
    "before", ["Karl Lindt was angry about it.", "He was angry about it."], ids=["a name", "no name"]
)
def test_a_speaker_outside_the_sentence_stays(before: str) -> None:
    said = "“The bridge will cost far too much for us all.”"
    article = read_article(f"News from the valley\n\nRain fell. {before} {said}\n", language="en")
    site = SentenceSite(Read(article), len(article.sentences) - 1)
    assert site.text == said and site.attributions
    for kind in ("speaker_unnamed", "quotation_other_speaker"):
        assert list(twins_of(site, kind)) == []


def test_the_other_speaker_is_one_of_the_article_where_there_is_one() -> None:
    site = site_of(
        "“The bridge will cost too much,” Karl Lindt said.",
        behind="“We have no money for it at all,” Ruth Amber told reporters.",
    )
    (found,) = twins_of(site, "quotation_other_speaker")
    assert found.changed == "“The bridge will cost too much,” Ruth Amber said."


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("quotation_altered", "“It opens in Kent,” Karl Lindt said."),
        ("quotation_negated", "“It opens in Kent,” Karl Lindt said."),
        ("quotation_cut", "“It opens in Kent,” Karl Lindt said."),
        ("speaker_unnamed", "“The bridge will cost too much,” he said."),
        ("quotation_invented", "Karl Lindt said that the “talks” had failed."),
        ("quotation_invented", "The talks had failed."),
    ],
)
def test_what_offers_no_place(kind: str, sentence: str) -> None:
    assert changed(kind, sentence) == []
