import pytest

from reader.facts.extraction import read_facts
from reader.facts.statements import Reported, statements_of
from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article
from tests.builders import read_article

BEFORE = "The harbour board of Norwick met the ferry company on the old pier for talks about new boats. "


def article(text: str) -> Article:
    return make_article(load_text(BEFORE + text, "a.txt"))


def statements(text: str) -> tuple[Article, tuple[Reported, ...]]:
    made = article(text)
    return made, statements_of(read_facts(made))


def only(text: str) -> tuple[Article, Reported]:
    made, (found,) = statements(text)
    return made, found


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The fire killed 14 people, and the mayor left the town.", "The fire killed 14 people"),
        ("The mayor left the town, while 14 people stayed.", "while 14 people stayed"),
        ("The mayor left; 14 people stayed.", "14 people stayed"),
        ("The mayor left — 14 people stayed — by boat.", "14 people stayed"),
        ("The old, long pier holds 14 boats.", "The old, long pier holds 14 boats"),
        ("The mayor said: “We lost 14 boats”.", "We lost 14 boats"),
    ],
)
def test_the_wording_is_the_clause_that_holds_the_figure(text: str, wording: str) -> None:
    made, found = only(text)
    assert found.statement.wording.of(made.text) == wording


def test_who_when_from_whom_and_with_what_hedge() -> None:
    made, found = statements("According to Karl Lindt, the fire reportedly killed 14 people on Tuesday.")
    figure = found[0].statement
    assert [span.of(made.text) for span in figure.who] == ["Karl Lindt"]
    assert [span.of(made.text) for span in figure.when] == ["Tuesday"]
    assert figure.source is not None
    assert figure.source.of(made.text) == "According to"
    assert figure.hedge is not None
    assert figure.hedge.of(made.text) == "reportedly"
    assert found[1].statement.when == ()


def test_a_hedge_in_another_clause_is_none_of_this_one() -> None:
    _, found = only("The fire killed 14 people, and the mayor may leave the town.")
    assert found.statement.hedge is None
    assert found.statement.source is None
    assert found.names == frozenset()


def test_names_alone_are_no_statements_and_furniture_has_none() -> None:
    _, found = statements("Karl Lindt met Ada Brunner on the pier.")
    assert found == ()


def test_words_that_tell_nothing_are_no_context() -> None:
    _, found = only("Of the boats at the old quay, 14 are at sea.")
    assert "boat" in found.context
    assert not {"of", "the", "at", "are"} & found.context
    assert not any(word[0].isdigit() for word in found.context)


@pytest.mark.parametrize(
    ("language", "text", "wording", "hedge", "source"),
    [
        ("de", "Laut Polizei starben rund 14 Menschen, während der Wind nachließ.",
         "Laut Polizei starben rund 14 Menschen", "rund", "Laut"),
        ("de", "Das Feuer tötete mutmaßlich 14 Menschen.",
         "Das Feuer tötete mutmaßlich 14 Menschen", "mutmaßlich", None),
        ("fr", "Selon la police, 14 personnes seraient mortes, tandis que le vent tombait.",
         "Selon la police, 14 personnes seraient mortes", "seraient", "Selon"),
        ("es", "Según la policía, casi 14 personas murieron, mientras el viento amainaba.",
         "Según la policía, casi 14 personas murieron", "casi", "Según"),
        ("ru", "По данным полиции, погибли примерно 14 человек, которые спали.",
         "По данным полиции, погибли примерно 14 человек", "примерно", "По данным"),
    ],
)  # fmt: skip
def test_clauses_hedges_and_sources_of_other_languages(
    language: str, text: str, wording: str, hedge: str, source: str | None
) -> None:
    made = read_article(text, language=language)
    (found,) = statements_of(read_facts(made))
    said = found.statement
    assert said.wording.of(made.text) == wording
    assert said.hedge is not None
    assert said.hedge.of(made.text) == hedge
    assert (said.source.of(made.text) if said.source else None) == source
