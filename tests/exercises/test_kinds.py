"""The kinds of tampering of a language."""

import pytest

from reader.exercises.exercise_sentences import KINDS
from reader.exercises.kinds import tampering_kinds, twins_of
from tests.exercises.sites import site_of


@pytest.mark.parametrize(
    ("language", "has", "has_not"),
    [
        ("en", {"number", "contrary", "quotation_invented", "unit"}, {"synonym"}),
        ("de", {"number", "contrary", "quotation_altered", "unit"}, {"quotation_invented", "rank"}),
    ],
)
def test_a_language_has_the_kinds_that_it_has_words_for(
    language: str, has: set[str], has_not: set[str]
) -> None:
    kinds = tampering_kinds(language)
    assert has <= set(kinds)
    assert has_not.isdisjoint(kinds)
    assert list(kinds) == sorted(set(kinds))


def test_a_language_without_words_for_exercises_has_none() -> None:
    assert tampering_kinds("fr") == ()
    assert tampering_kinds("tlh") == ()


def test_every_kind_has_a_name_and_a_line() -> None:
    assert set(KINDS) == {*tampering_kinds("en"), *tampering_kinds("de")}


def test_a_kind_that_the_language_has_not_is_refused() -> None:
    with pytest.raises(KeyError):
        twins_of(site_of("Der Chor sang.", "de"), "rank")
    with pytest.raises(KeyError):
        twins_of(site_of("The choir sang."), "synonym")
