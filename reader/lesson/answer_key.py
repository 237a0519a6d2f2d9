"""The key that says what is true of a pair of articles, where one lies beside them.

That of the samples (`sources/README.md` describes it): `keys/pair_01_03.toml` says which sentences belong
together, `keys/01_name.toml` which sentences an article has, by their first words. That of an exercise:
`NAME.key.json` beside the copy says what was changed where.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.exercises.exercise import Alteration, Exercise
from reader.exercises.key import alterations_in
from reader.late_pattern import late_pattern
from reader.lesson.slide import Answer
from reader.lesson.tour import TourStep
from reader.messages import message
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article
from reader.values import Struct

KEY_SUFFIX = ".key.json"
"""How the key of an exercise is named, beside its copy."""
_LARGEST = 2_000_000
_NUMBER = late_pattern(r"(\d+)_")
_ANSWERS = {"same": Answer.COPIED, "edited": Answer.REWRITTEN, "reworded": Answer.REWRITTEN}


class KeyLink(Struct, frozen=True):
    """Sentences that belong together, by their numbers, and what may be said of them; nothing where the key
    leaves it open."""

    left: frozenset[int]
    right: frozenset[int]
    answers: frozenset[Answer] = frozenset()


class AnswerKey(Struct, frozen=True):
    """What is true of a pair: its links, and the sentences of either side that the key speaks of. `problem`
    is a sentence for people where the key could not be read, "" otherwise."""

    links: tuple[KeyLink, ...] = ()
    left: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()
    problem: str = ""

    def answers(self, step: TourStep) -> frozenset[Answer] | None:
        """What may be said of a step: nothing where the key leaves it open, None where it does not know the
        sentences. One pair that was surely rewritten makes all of it rewritten."""
        left, right = frozenset(step.left), frozenset(step.right)
        found = [link for link in self.links if link.left & left and link.right & right]
        if found:
            said = [link.answers for link in found]
            if not all(said):
                return frozenset()
            surely = frozenset({Answer.REWRITTEN})
            return surely if surely in said else frozenset[Answer]().union(*said)
        if left <= self.left and right <= self.right:
            return frozenset({Answer.INDEPENDENT})
        return None


def key_beside(files: Sides[Path | None], articles: Sides[Article]) -> AnswerKey | None:
    """The key of two articles read from files of one folder; None where there is none.

    A key that cannot be read is one without links whose `problem` says so.
    """
    pair, exercise = _pair_file(files), _exercise_file(files)
    if pair is None and exercise is None:
        return None
    path = exercise[0] if exercise is not None else pair[0] if pair is not None else Path()
    try:
        if exercise is not None:
            return _read_exercise(*exercise, articles)
        assert pair is not None
        return _read(*pair, articles)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError):
        return AnswerKey(
            problem=message(
                "The answer key “{name}” could not be read; what the comparison says counts.", name=path.name
            )
        )


def key_of(exercise: Exercise, articles: Sides[Article]) -> AnswerKey | None:
    """The key of an exercise that was made in this window; None where neither article is its copy."""
    copy = next((side for side in SIDES if articles[side].text == exercise.copy), None)
    return None if copy is None else _of_changes(exercise.alterations, copy, articles)


def _exercise_file(files: Sides[Path | None]) -> tuple[Path, Side] | None:
    """The key of an exercise, and the side on which its copy stands."""
    for side in ("right", "left"):
        path = files[side]
        key = path.with_name(f"{path.stem}{KEY_SUFFIX}") if path is not None else None
        if key is not None and key.is_file():
            return key, side
    return None


def _read_exercise(path: Path, copy: Side, articles: Sides[Article]) -> AnswerKey:
    return _of_changes(alterations_in(_text(path)), copy, articles)


def _of_changes(alterations: Sequence[Alteration], copy: Side, articles: Sides[Article]) -> AnswerKey:
    """Changed sentences are rewritten; of the others the comparison knows more than a key of changes."""
    links = []
    for alteration in alterations:
        spans = Sides(alteration.left, alteration.right)
        spans = spans if copy == "right" else spans.mirrored()
        numbers = (articles[side].sentence_at(spans[side].start) for side in SIDES)
        left, right = (frozenset() if number is None else frozenset({number}) for number in numbers)
        links.append(KeyLink(left, right, frozenset({Answer.REWRITTEN})))
    return AnswerKey(tuple(links))


def _pair_file(files: Sides[Path | None]) -> tuple[Path, tuple[str, str], bool] | None:
    """The key's file, the numbers of both articles, and whether the key has them the other way round."""
    left, right = files
    if left is None or right is None or left.parent != right.parent:
        return None
    found = _NUMBER.match(left.name), _NUMBER.match(right.name)
    if found[0] is None or found[1] is None:
        return None
    numbers = found[0][1], found[1][1]
    for names, is_turned in ((numbers, False), (numbers[::-1], True)):
        path = left.parent / "keys" / f"pair_{names[0]}_{names[1]}.toml"
        if path.is_file():
            return path, numbers, is_turned
    return None


def _read(path: Path, numbers: tuple[str, str], is_turned: bool, articles: Sides[Article]) -> AnswerKey:
    values = _toml(path)
    places = [
        _sentences(_toml(next(path.parent.glob(f"{number}_*.toml"))), article)
        for number, article in zip(numbers, articles, strict=True)
    ]
    names = ("right", "left") if is_turned else ("left", "right")
    links = []
    for entry in (*values["beads"], *values["unclear"]):
        left, right = (_numbers(entry[name], known) for name, known in zip(names, places, strict=True))
        said = str(entry.get("relation", "")).split("/")
        links.append(KeyLink(left, right, frozenset(_ANSWERS[word] for word in said if word in _ANSWERS)))
    ours, theirs = (frozenset(known.values()) for known in places)
    return AnswerKey(tuple(links), ours, theirs)


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(_text(path))


def _text(path: Path) -> str:
    if path.stat().st_size > _LARGEST:
        raise ValueError("too large for a key")
    return path.read_text("utf-8")


def _numbers(entry: Sequence[int], known: Mapping[int, int]) -> frozenset[int]:
    return frozenset(known[number] for number in entry if number in known)


def _sentences(values: Mapping[str, Any], article: Article) -> dict[int, int]:
    """The article's own number of each sentence of a key, which is found by its first words."""
    letters, places = [], []
    for at, letter in enumerate(article.text):
        if letter.isalnum():
            letters.append(letter.casefold()[:1])
            places.append(at)
    text, at, found = "".join(letters), 0, {}
    for number, _role, words in values["sentences"]:
        start = text.find("".join(_plain(words)), at)
        sentence = article.sentence_at(places[start]) if start >= 0 else None
        if sentence is not None:
            found[int(number)] = sentence
            at = start + 1
    return found


def _plain(words: str) -> Iterator[str]:
    return (letter.casefold()[:1] for letter in words if letter.isalnum())
