"""The generated pairs: what is promised of their number, their keys, and what a seed fixes."""

import pytest

from tests.builders import read_article
from tests.fidelity.cases import cases
from tests.fidelity.operators import kinds

MOST = {"en": 50, "de": 20}
WANTED = {"en": 30, "de": 12}
KINDS = [(language, kind) for language in MOST for kind in kinds(language)]


@pytest.mark.parametrize("language", list(MOST))
def test_there_are_as_many_kinds_as_promised(language: str) -> None:
    full = [
        kind for kind in kinds(language) if len(list(cases(kind, language, MOST[language]))) == MOST[language]
    ]
    assert len(full) >= WANTED[language]


@pytest.mark.parametrize(("language", "kind"), KINDS)
def test_a_case_changes_one_sentence_and_its_twin_the_same_one(language: str, kind: str) -> None:
    for case in cases(kind, language, 8):
        article = read_article(case.source, language=language)
        assert article.text_of(case.sentence) == case.before
        assert len({case.before, case.edit.changed, case.edit.harmless}) == 3
        assert case.edit.changed in case.changed
        assert case.edit.harmless in case.harmless
        rest = case.changed.replace(case.edit.changed, "")
        assert rest == case.harmless.replace(case.edit.harmless, "")
        assert case.reworded == (rest != case.source.replace(case.before, ""))


def test_a_seed_fixes_the_cases_and_another_gives_others() -> None:
    assert list(cases("number", "en", 5, seed=3)) == list(cases("number", "en", 5, seed=3))
    assert list(cases("number", "en", 5, seed=3)) != list(cases("number", "en", 5, seed=4))
