"""All facts of one article, sentence by sentence."""

import pytest
from msgspec.structs import replace

from reader.errors import Cancelled
from reader.facts.extraction import fact_of, facts_in, read_facts, slips_in, with_bound
from reader.facts.fact import FactKind
from reader.text.article import Role
from reader.text.span import Span
from tests.builders import article, article_of


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    made = article_of([text], language)
    return [(fact.kind.value, fact.span.of(made.text)) for fact in facts_in(made)]


@pytest.mark.parametrize(
    ("language", "text", "facts"),
    [
        ("en", "On 3 June Ada Brunner lost 12 boats at 5.30 pm.",
         [("date", "3 June"), ("name", "Ada Brunner"), ("number", "12"), ("number", "5.30 pm")]),
        ("en", "They met in June 2024.", [("date", "June 2024")]),
        ("en", "Gulls nest on the roof.", []),
        ("zh", "6月12日有28人", [("date", "6月12日"), ("number", "28人")]),
    ],
)  # fmt: skip
def test_facts_are_in_reading_order_and_none_lies_in_another(
    language: str, text: str, facts: list[tuple[str, str]]
) -> None:
    assert told(text, language) == facts


def test_every_sentence_has_its_own_readings() -> None:
    made = article("They lost 12 boats.", "Nobody came.", "On Friday 30 came.")
    assert [len(facts) for facts in read_facts(made).by_sentence] == [1, 0, 2]


@pytest.mark.parametrize(
    ("start", "end", "facts"), [(0, 20, 1), (0, 13, 1), (0, 12, 0), (10, 13, 1), (11, 13, 0)]
)
def test_a_fact_that_no_sentence_holds_whole_is_none(start: int, end: int, facts: int) -> None:
    made = article("They sold 125 boats.")
    cut = replace(made, sentences=(replace(made.sentences[0], span=Span(start, end)),))
    assert len(read_facts(cut).by_sentence[0]) == facts


def test_names_in_furniture_do_not_count() -> None:
    made = article_of(["Later Ada Brunner came.", "More from Karl Lindt."], roles=[Role.BODY, Role.FURNITURE])
    assert [name.span.of(made.text) for name in read_facts(made).names()] == ["Ada Brunner"]


def test_a_fact_may_take_in_what_bounds_it() -> None:
    made = article("They lost more than 12 boats on Friday.")
    figure, day = read_facts(made).by_sentence[0]
    assert fact_of(figure).span.of(made.text) == "12"
    assert with_bound(figure).span.of(made.text) == "more than 12"
    assert with_bound(day) == fact_of(day)
    assert [fact_of(each).kind for each in (figure, day)] == [FactKind.NUMBER, FactKind.DATE]


def test_reading_stops_when_it_is_no_longer_wanted() -> None:
    with pytest.raises(Cancelled):
        read_facts(article("They lost 12 boats."), lambda: True)


def test_what_an_article_spells_in_two_ways_is_a_slip() -> None:
    made = article("They met Karsten, and Karsten spoke.", "Then Kasten left.")
    assert [[span.of(made.text) for span in slip.spans] for slip in slips_in(made)] == [
        ["Karsten", "Karsten", "Kasten"]
    ]
