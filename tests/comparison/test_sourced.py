"""What a bead gives to a source: its words, its cue, how the source is named, and where."""

import pytest
from msgspec.structs import replace

from reader.comparison.sourced import Sourced, sourced_in
from reader.language.stop_words import stop_words
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.sides import Sides
from reader.text.article import Article, Role
from reader.text.span import Span
from tests.builders import article_of, quotations_of
from tests.comparison.pairs import evidence_of


def found_in(article: Article, words: str | None) -> Span | None:
    if words is None:
        return None
    start = article.text.index(words)
    return Span(start, start + len(words))


def sourced(
    text: str,
    said: str,
    cue: str | None = None,
    mention: str | None = None,
    speaker: str | None = None,
    kind: Kind = Kind.DIRECT,
) -> Sourced:
    article = article_of([text])
    span = found_in(article, said)
    assert span is not None
    quotation = Quotation(0, span, span, kind, 0, True, 0)
    attribution = Attribution(quotation, found_in(article, cue), found_in(article, mention), speaker)
    return Sourced(article, attribution, stop_words("en"))


def test_it_knows_what_its_attribution_knows() -> None:
    one = sourced("“We wait,” Ada Holt  Said  to them.", "We wait,", "Said  to", "Ada Holt", "Ada Holt")
    assert one.report == Span(1, 9)
    assert one.cue == Span(21, 29)
    assert one.mention == Span(11, 19)
    assert one.speaker == "Ada Holt"
    assert one.cue_form == "said to"
    assert one.mention_words == ("Ada", "Holt")


def test_what_is_not_told_is_empty() -> None:
    one = sourced("“We wait.”", "We wait.")
    assert (one.cue, one.mention, one.speaker, one.source) == (None, None, None, None)
    assert (one.cue_form, one.mention_words, one.head) == ("", (), "")
    assert not one.is_explicit and not one.is_person


@pytest.mark.parametrize(
    ("kind", "expected"), [(Kind.INDIRECT, True), (Kind.DIRECT, False), (Kind.MIXED, False)]
)
def test_reported_without_marks(kind: Kind, expected: bool) -> None:
    assert sourced("We wait", "We wait", kind=kind).is_indirect is expected


def test_its_words_with_meaning_are_stems() -> None:
    assert sourced("“The boats were running,” he said.", "The boats were running,").content == {"boat", "run"}


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Ada Holt", True),
        ("Holt", True),
        ("Jean de la Tour", True),
        ("the Ministry", False),
        ("The Hague", False),
        ("UNHCR", False),
        ("Ada HOLT", False),
        ("a spokesman", False),
        ("Ada von", False),
        ("", False),
        (None, False),
    ],
)
def test_a_person_is_one_whose_last_name_has_a_capital(speaker: str | None, expected: bool) -> None:
    assert sourced("We wait", "We wait", speaker=speaker).is_person is expected


@pytest.mark.parametrize(
    ("mention", "speaker", "head", "expected"),
    [
        ("Mr Holt", "Ada Holt", "holt", True),
        ("HOLT", "Ada Holt", "holt", True),
        ("she", "Ada Holt", "she", False),
        ("the mayor", "Ada Holt", "mayor", False),
        ("Holt", None, "holt", False),
        ("Ada", "Ada Holt", "ada", False),
    ],
)
def test_a_mention_is_explicit_with_the_last_name(
    mention: str, speaker: str | None, head: str, expected: bool
) -> None:
    one = sourced(f"We wait, said {mention}", "We wait", mention=mention, speaker=speaker)
    assert one.head == head
    assert one.is_explicit is expected


SOURCES = {
    "mention and cue": ("Go, Ada said now", "said", "Ada", "Ada said"),
    "cue and mention": ("Go, said Ada now", "said", "Ada", "said Ada"),
    "two marks between": ("Go, Ada, said now", "said", "Ada", "Ada, said"),
    "more between": ("Go, Ada of Ghent said now", "said", "Ada", "Ada"),
    "three between": ("Go, Ada , said now", "said", "Ada", "Ada"),
    "no cue": ("Go, Ada of Ghent", None, "Ada", "Ada"),
    "no mention": ("Go, said one", "said", None, None),
}


@pytest.mark.parametrize(("text", "cue", "mention", "expected"), SOURCES.values(), ids=SOURCES)
def test_the_source_is_mention_and_cue_side_by_side(
    text: str, cue: str | None, mention: str | None, expected: str | None
) -> None:
    one = sourced(text, "Go", cue, mention)
    assert (None if one.source is None else one.source.of(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fox owl hen", "fox owl elk cow", 2 / 3),
        ("fox owl elk cow", "fox owl hen", 2 / 3),
        ("fox", "fox owl", 1.0),
        ("fox", "owl", 0.0),
        ("the of", "fox", 0.0),
        ("fox", "the", 0.0),
    ],
)
def test_likeness_is_the_share_of_the_shorter_one(one: str, other: str, expected: float) -> None:
    assert sourced(one, one).likeness(sourced(other, other)) == expected


def test_what_is_said_is_told_bead_by_bead_and_never_of_headlines() -> None:
    left = article_of(
        ["“Go,” says Ada", "“Wait,” said Ada.", "Rain.", "“Eat,” said Ben. “Sing,” Ben said."],
        roles=[Role.HEADLINE, *[Role.BODY] * 3],
    )
    right = article_of(["Ben said “Eat”."])
    quoted = Sides(
        quotations_of(left, ("Go,", "Ada"), ("Wait,", "Ada"), ("Eat,", "Ben"), ("Sing,", "Ben")),
        quotations_of(right, ("Eat", "Ben")),
    )
    evidence = evidence_of(left, right, (3, 0), quotations=quoted)
    found = sourced_in(evidence)
    assert {bead: [s.report.of(left.text) for s in said] for bead, said in found.left.items()} == {
        1: ["Wait,"], 3: ["Eat,", "Sing,"],
    }  # fmt: skip
    assert {bead: [s.report.of(right.text) for s in said] for bead, said in found.right.items()} == {
        3: ["Eat"]
    }  # fmt: skip
    assert found.left[1][0].article is left and found.right[3][0].article is right
    assert "the" in found.left[1][0].stop


def test_what_stands_in_no_bead_is_left_out() -> None:
    left, right = article_of(["“Go,” says Ada"]), article_of(["Rain."])
    evidence = evidence_of(left, right, quotations=Sides(quotations_of(left, ("Go,", "Ada")), Attributions()))
    assert list(sourced_in(evidence).left) == [0]
    bare = replace(evidence, collation=replace(evidence.collation, left_bead=(None,)))
    assert sourced_in(bare) == Sides({}, {})
