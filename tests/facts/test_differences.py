import pytest

from reader.facts.dates import When, dates_in
from reader.facts.differences import _have_one_surname, agreeing_dates_differ, names_differ
from reader.facts.fact import Difference
from reader.facts.figure_differences import figures_differ
from reader.facts.figures import Figure, figures_in
from reader.facts.named_entities import Name, names_in
from reader.facts.surroundings import Surroundings
from reader.language.name_forms import same_form
from reader.text.span import Span
from tests.builders import article_of


def figure(text: str) -> Figure:
    (found,) = figures_in(text, "en")
    return found


def test_a_part_is_not_compared_with_the_whole() -> None:
    def placed(text: str) -> tuple[Figure, Surroundings]:
        found = figure(text)
        return found, Surroundings(text, Span(0, len(text)), found.span, "en")

    three, other_two = placed("He got all three axes."), placed("He got the other two axes.")
    two = placed("He got all two axes.")
    assert figures_differ(*three, *other_two) is None
    assert figures_differ(*three, *two) is not None


def dated(text: str, language: str, is_edited: bool = True) -> tuple[When, Surroundings]:
    (found,) = dates_in(text, language)
    return found, Surroundings(text, Span(0, len(text)), found.span, language, is_edited)


@pytest.mark.parametrize(
    ("language", "left", "right", "differ"),
    [
        ("en", "The road is closed since Friday.", "The road is closed until Friday.", True),
        ("en", "The road is closed from Friday.", "The road is closed till Friday.", True),
        ("en", "The road is closed from Friday.", "The road is closed since Friday.", False),
        ("en", "The road is closed until Friday.", "The road is open from Friday.", False),
        ("en", "The road is closed until Friday.", "The road is closed on Friday.", False),
        ("en", "The road is closed until Friday.", "The road is closed since Monday.", False),
        ("en", "Until Friday it is closed.", "Since Friday it is closed.", False),
        ("de", "Die Brücke ist gesperrt seit Freitag.", "Die Brücke ist gesperrt bis Freitag.", True),
        ("de", "Die Brücke bleibt ab Freitag zu.", "Die Brücke bleibt bis Freitag zu.", True),
        ("es", "El puente cerrado desde mayo.", "El puente cerrado hasta mayo.", True),
        ("ru", "Мост закрыт с пятницы.", "Мост закрыт до пятницы.", True),
    ],
)
def test_since_and_until_one_date_differ_behind_the_same_word(
    language: str, left: str, right: str, differ: bool
) -> None:
    for one, two in ((left, right), (right, left)):
        found = agreeing_dates_differ(*dated(one, language), *dated(two, language))
        assert (found.difference if found else None) == (Difference.LIMIT if differ else None)


def test_since_and_until_tell_nothing_in_reworded_sentences() -> None:
    texts = "The road is closed since Friday.", "The road is closed until Friday."
    ours, theirs = (dated(text, "en", is_edited=False) for text in texts)
    assert agreeing_dates_differ(*ours, *theirs) is None


def named(text: str, is_edited: bool = True) -> tuple[Name, Surroundings]:
    found = next(name for name in names_in(article_of([text])) if len(name.words) > 1)
    return found, Surroundings(text, Span(0, len(text)), found.span, "en", is_edited)


@pytest.mark.parametrize(
    ("left", "right", "have"),
    [
        ("ada brunner", "karl brunner", True),
        ("ada brunner", "brunner", False),
        ("ada lindt", "ada moe", False),
    ],
)
def test_two_whole_names_may_have_one_surname(left: str, right: str, have: bool) -> None:
    assert _have_one_surname(Name(Span(0, 1), left, ""), Name(Span(0, 1), right, "")) is have


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("On Friday Ada Brunner opened the fair.", "On Friday Karl Brunner opened the fair.", True),
        ("On Friday Bill Brunner opened the fair.", "On Friday William Brunner opened the fair.", False),
        ("On Friday Ada Brunner opened the fair.", "On Sunday Karl Brunner left the town.", False),
        ("On Friday Ada Brunner opened the fair.", "On Friday Karl Lindt opened the fair.", True),
        ("On Friday Ada Brunner opened the fair.", "On Sunday Karl Lindt left the town.", False),
        ("Then Ada Brunner came.", "Then Karl Lindt came.", False),
        ("Then Ada Brunner came home.", "Then Karl Lindt came home.", True),
    ],
)
def test_two_names_differ_in_one_place(left: str, right: str, differ: bool) -> None:
    assert bool(names_differ(*named(left), *named(right))) is differ


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [("Malta", "Crete", True), ("Germans", "Crete", False), ("Malta", "Germans", False)],
)
def test_a_people_is_no_other_name(left: str, right: str, differ: bool) -> None:
    def placed(word: str) -> tuple[Name, Surroundings]:
        text = f"The yacht sank off the coast of {word} in June."
        span = Span(32, 32 + len(word))
        return Name(span, same_form(word), ""), Surroundings(text, Span(0, len(text)), span, "en")

    assert bool(names_differ(*placed(left), *placed(right))) is differ


def test_two_of_one_surname_tell_nothing_in_reworded_sentences() -> None:
    texts = "On Friday Ada Brunner opened the fair.", "On Friday Karl Brunner opened the fair."
    assert names_differ(*named(texts[0], False), *named(texts[1], False)) is None


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Malta", "Crete", True),
        ("France", "Paris", False),
        ("Paris", "France", False),
        ("Paris", "Rome", True),
        ("France", "Norwick", True),
    ],
)
def test_a_town_of_government_may_stand_for_its_country(left: str, right: str, differ: bool) -> None:
    def placed(name: str) -> tuple[Name, Surroundings]:
        text = f"The yacht sank off the coast of {name} in June."
        found = next(one for one in names_in(article_of([text])) if one.span.of(text) == name)
        return found, Surroundings(text, Span(0, len(text)), found.span, "en")

    assert bool(names_differ(*placed(left), *placed(right))) is differ
