"""A copy with its key: what is promised of both, and what a seed fixes."""

import pytest

import reader
from reader.errors import Cancelled, ExerciseError
from reader.exercises.exercise import Exercise, ExerciseWish, _moved_paragraphs, make_exercise, offers_of
from reader.exercises.kinds import tampering_kinds
from reader.resources import samples_path
from reader.text.article import Article
from tests.builders import article_of, read_article

STORY = (
    "News from the valley\n\nThe council met on Monday. The mayor left. It was dark.\n\n"
    "Rents rose by 14 percent in May, the council said.\n\nThe dam will hold, the mayor said.\n\n"
    "The firm owned 27 boats and 31 ships.\n\nAll was quiet in the end.\n"
)


def story() -> Article:
    return read_article(STORY, language="en")


def samples() -> list[Article]:
    return [reader.read(samples_path(name)) for name in ("01_landwire.txt", "07_uferbote.txt")]


def undone(exercise: Exercise) -> str:
    """The copy with every entry of the key taken back, for copies whose paragraphs stand as they stood."""
    text = exercise.copy
    for one in reversed(exercise.alterations):
        text = text[: one.right.start] + one.before + text[one.right.end :]
    return text


@pytest.mark.parametrize("article", samples(), ids=["en", "de"])
def test_the_key_says_all_that_was_changed(article: Article) -> None:
    kinds = tampering_kinds(article.details.language)
    exercise = make_exercise(article, ExerciseWish(kinds, 6, 2))
    assert undone(exercise) == article.text
    assert len(exercise.tampered) == 6 == len({one.sentence for one in exercise.alterations})
    assert [one.right for one in exercise.alterations] == sorted(one.right for one in exercise.alterations)
    for one in exercise.alterations:
        assert one.left.of(article.text) == one.before != one.after == one.right.of(exercise.copy)
        assert article.sentences[one.sentence].span.contains(one.left)


@pytest.mark.parametrize("article", samples(), ids=["en", "de"])
def test_a_rewritten_copy_says_what_of_it_alters_the_meaning(article: Article) -> None:
    kinds = tampering_kinds(article.details.language)
    exercise = make_exercise(article, ExerciseWish(kinds, 2, 5, is_rewritten=True))
    assert len(exercise.tampered) == 2
    others = {one.kind for one in exercise.alterations if not one.alters}
    assert {"synonym", "moved"} <= others
    tampered = {one.sentence for one in exercise.tampered}
    assert tampered.isdisjoint(
        one.sentence for one in exercise.alterations if not one.alters and one.kind != "moved"
    )
    for one in exercise.alterations:
        assert one.right.of(exercise.copy) == one.after
    assert not make_exercise(article, ExerciseWish((), 0, 5, is_rewritten=True)).tampered


def test_a_seed_fixes_the_exercise_and_another_gives_another() -> None:
    kinds = ("number", "percent_points", "attribution_dropped", "weekday")
    made = [make_exercise(story(), ExerciseWish(kinds, 2, seed, True)).copy for seed in (1, 1, 2)]
    assert made[0] == made[1] != made[2]


def test_the_kinds_take_turns_and_a_sentence_is_changed_once() -> None:
    exercise = make_exercise(story(), ExerciseWish(("number", "weekday"), 9, 1))
    assert sorted(one.kind for one in exercise.alterations) == ["number", "number", "weekday"]
    twice = make_exercise(story(), ExerciseWish(("number", "weekday"), 2, 1))
    assert sorted(one.kind for one in twice.alterations) == ["number", "weekday"]


def test_kinds_that_find_no_place_are_told() -> None:
    exercise = make_exercise(story(), ExerciseWish(("rank", "weekday", "currency"), 1, 1))
    assert exercise.without_place == ("rank", "currency")
    assert exercise.alterations[0].before == "Monday"


def test_a_figure_is_one_word_of_the_key() -> None:
    article = read_article("News\n\nIn the end it had 2,300 guests from far away.\n", language="en")
    (one,) = make_exercise(article, ExerciseWish(("number",), 1, 1)).alterations
    assert (one.before, one.after) == ("2,300", "2,030")


def test_short_neighbours_become_one_sentence() -> None:
    merged = {
        one.after
        for seed in range(12)
        for one in make_exercise(story(), ExerciseWish((), 0, seed, True)).alterations
        if one.kind == "merged"
    }
    assert merged == {", and t", ", and i"}


def test_only_paragraphs_that_lean_on_none_change_places() -> None:
    leaning = STORY.replace("The dam", "She hopes the dam").replace("The firm", "“The firm")
    copies = [make_exercise(read_article(leaning, language="en"), ExerciseWish((), 0, s, True)).copy
              for s in range(6)]  # fmt: skip
    assert all(copy.index("ents rose") < copy.index("he hopes") for copy in copies)
    assert all(copy.index("he hopes") < copy.index("“The") for copy in copies)
    moved = [make_exercise(story(), ExerciseWish((), 0, s, True)) for s in range(6)]
    assert all([one.kind for one in each.alterations].count("moved") == 1 for each in moved)


@pytest.mark.parametrize(
    ("text", "language", "wish", "said"),
    [
        (STORY, "fr", ExerciseWish(("number",)), "another language"),
        (STORY, "en", ExerciseWish(("synonym",)), "no kind “synonym”"),
        (STORY, "en", ExerciseWish(("rank",)), "offers no place"),
        (STORY, "en", ExerciseWish(("number",), 0), "offers no place"),
    ],
)
def test_what_cannot_be_made_is_said(text: str, language: str, wish: ExerciseWish, said: str) -> None:
    with pytest.raises(ExerciseError, match=said):
        make_exercise(read_article(text, language=language), wish)


def test_offers_count_the_sentences_that_have_a_place() -> None:
    offers = offers_of(story())
    assert (offers["number"], offers["weekday"], offers["attribution_dropped"], offers["rank"]) == (
        2,
        1,
        2,
        0,
    )
    assert set(offers) == set(tampering_kinds("en"))
    assert offers_of(read_article(STORY, language="fr")) == {}


def test_both_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        offers_of(story(), lambda: True)
    for wish in (ExerciseWish(("number",)), ExerciseWish((), 0, 1, True)):
        with pytest.raises(Cancelled):
            make_exercise(story(), wish, lambda: True)


MOVED = {
    "the first is shorter": (["Rain.", "It fell here."], [1, 0], [0]),
    "the second is shorter": (["It fell here.", "Rain."], [1, 0], [1]),
    "both are as long": (["It fell.", "It rose."], [1, 0], [1]),
    "none moved": (["It fell here.", "Rain."], [0, 1], []),
    "only those that moved": (["So.", "It fell here.", "Rain."], [0, 2, 1], [2]),
}


@pytest.mark.parametrize(("paragraphs", "order", "told"), MOVED.values(), ids=MOVED)
def test_the_shorter_of_two_paragraphs_is_told_to_have_moved(
    paragraphs: list[str], order: list[int], told: list[int]
) -> None:
    assert _moved_paragraphs(article_of(paragraphs), order) == told
