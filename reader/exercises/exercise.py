"""An exercise: a copy of an article that says something else in some places, is put in other words, or both;
with its key. The same article, wishes and seed give the same exercise."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import ExerciseError
from reader.exercises.clauses_changed import lowered
from reader.exercises.copying import Copy, Piece, copied
from reader.exercises.kinds import tampering_kinds, twins_of
from reader.exercises.rewording import is_told, reworded
from reader.exercises.site import Read, SentenceSite, Twins, body_sites, exercise_words
from reader.messages import message
from reader.rewriting.operation import Operation
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.values import Struct

_TOKEN = re.compile(r"\d[\d.,]*\d|\w+|\W")
_LONGEST_MERGED = 12
"""Words of either of two sentences that are made one."""
_FEWEST_PARAGRAPHS = 4
"""Paragraphs of the body from which on two of them change places."""


class Alteration(Struct, frozen=True):
    """One entry of the key. `kind` is a kind of tampering, or the operation of a rewording; `alters` says
    whether the sentence says something else by it. `sentence` is its index in the source; `left` and `right`
    are the words it concerns in code points of the source's text and of the copy, `before` and `after` those
    words, "" where a side has none."""

    kind: str
    alters: bool
    sentence: int
    left: Span
    right: Span
    before: str
    after: str


class Exercise(Struct, frozen=True):
    """A copy with its key, in the order of the copy. `number` places were asked for; `without_place` are the
    kinds asked for that the article offers no place for."""

    source: Article
    copy: str
    seed: int
    number: int
    alterations: tuple[Alteration, ...]
    without_place: tuple[str, ...] = ()

    @property
    def tampered(self) -> tuple[Alteration, ...]:
        """The alterations that make the copy say something else."""
        return tuple(one for one in self.alterations if one.alters)


class ExerciseWish(Struct, frozen=True):
    """What is asked of an exercise: kinds of tampering, in how many places, and whether the rest is put in
    other words. `seed` chooses among the places."""

    kinds: tuple[str, ...] = ()
    number: int = 3
    seed: int = 1
    is_rewritten: bool = False


def offers_of(article: Article, is_cancelled: IsCancelled = never) -> dict[str, int]:
    """How many sentences of an article offer a place for each kind of tampering of its language.

    Empty for a language without words for exercises. Raises `Cancelled` when `is_cancelled()` answers True.
    """
    read = Read(article)
    places = dict.fromkeys(tampering_kinds(read.language), 0)
    for site in body_sites(read):
        raise_if(is_cancelled)
        for kind in places:
            places[kind] += bool(twins_of(site, kind))
    return places


def make_exercise(article: Article, wish: ExerciseWish, is_cancelled: IsCancelled = never) -> Exercise:
    """Make the exercise that is wished for.

    Raises `ExerciseError` when nothing can be made of the article: its language offers no words for it, a
    kind is unknown, or none of the kinds finds a place and nothing is to be put in other words. Raises
    `Cancelled` when `is_cancelled()` answers True.
    """
    read = Read(article)
    known = tampering_kinds(read.language)
    if not known:
        raise ExerciseError(
            message("Exercises are made from English and German articles; this one is in another language.")
        )
    unknown = sorted({*wish.kinds} - {*known})
    if unknown:
        raise ExerciseError(
            message(
                "There is no kind “{kind}” in the language of this article. "
                "“reader exercise ARTICLE --kinds” lists those there are.",
                kind=unknown[0],
            )
        )
    dice = Random(wish.seed)
    tampered, without = _tampered(read, wish, dice, is_cancelled)
    pieces = list(tampered)
    order = list(range(len(article.paragraphs)))
    if wish.is_rewritten:
        pieces += _reworded(read, {piece.sentence for piece in tampered}, dice, is_cancelled)
        order = _order(article, dice)
    if not pieces and order == sorted(order):
        raise ExerciseError(message("The article offers no place for what is asked. Choose other kinds."))
    copy = copied(article, sorted(pieces, key=lambda piece: piece.at), order)
    found = [_alteration(article, copy.text, piece, right) for piece, right in copy.placed]
    found += [_moved(article, copy, number) for number in _moved_paragraphs(article, order)]
    alterations = tuple(sorted(found, key=lambda one: one.right))
    return Exercise(article, copy.text, wish.seed, wish.number, alterations, without)


def _tampered(
    read: Read, wish: ExerciseWish, dice: Random, is_cancelled: IsCancelled
) -> tuple[list[Piece], tuple[str, ...]]:
    """As many changes of meaning as are wished and possible, one a sentence, the kinds in turn."""
    places: dict[str, list[tuple[SentenceSite, Twins]]] = {kind: [] for kind in wish.kinds}
    for site in body_sites(read) if wish.number else ():
        raise_if(is_cancelled)
        for kind in places:
            places[kind] += [(site, twins) for twins in twins_of(site, kind)]
    without = tuple(kind for kind, found in places.items() if not found)
    turns = [kind for kind, found in places.items() if found]
    dice.shuffle(turns)
    made: dict[int, Piece] = {}
    while turns and len(made) < wish.number:
        kind = turns.pop(0)
        free = [(site, twins) for site, twins in places[kind] if site.index not in made]
        if free:
            site, twins = dice.choice(free)
            made[site.index] = _changed(site, kind, twins.changed)
            turns.append(kind)
    return list(made.values()), without if wish.number else ()


def _changed(site: SentenceSite, kind: str, changed: str) -> Piece:
    """The words in which two wordings of a sentence differ, as a piece of the copy."""
    ours, theirs = _TOKEN.findall(site.text), _TOKEN.findall(changed)
    ahead = _same(ours, theirs)
    behind = _same(ours[ahead:][::-1], theirs[ahead:][::-1])
    start = len("".join(ours[:ahead]))
    before = "".join(ours[ahead : len(ours) - behind])
    after = "".join(theirs[ahead : len(theirs) - behind])
    at = Span(site.span.start + start, site.span.start + start + len(before))
    return Piece(site.index, at, after, kind, True, at, Span(0, len(after)))


def _same(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many tokens two sequences have in common at their beginning."""
    pairs = zip(ours, theirs, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))


def _reworded(read: Read, but: set[int], dice: Random, is_cancelled: IsCancelled) -> Iterator[Piece]:
    """The sentences of the body but some in other words, and short neighbours made one."""
    before: SentenceSite | None = None
    for site in body_sites(read):
        raise_if(is_cancelled)
        found = reworded(site, dice) if site.index not in but else ()
        for one in found:
            start = site.span.start
            at, left = (Span(start + span.start, start + span.end) for span in (one.at, one.left))
            yield Piece(site.index, at, one.words, one.operation.value, False, left, one.right)
        if before is not None and not found:
            merged = _merged(before, site)
            if merged is not None and site.index not in but:
                yield merged
                before = None
                continue
        before = site if not found and site.index not in but else None


def _merged(before: SentenceSite, site: SentenceSite) -> Piece | None:
    """Two short sentences of one paragraph as one: "It rained. The mayor left." → "It rained, and the …" """
    sentences = site.read.article.sentences
    joint = site.words("rewording").get("merged", "")
    behind = lowered(site, site.text)
    is_short = max(len(one.text.split()) for one in (before, site)) <= _LONGEST_MERGED
    is_plain = before.text.endswith(".") and is_told(before) and is_told(site)
    is_next = sentences[before.index].paragraph == sentences[site.index].paragraph
    if not (joint and is_short and is_plain and is_next and behind != site.text):
        return None
    at = Span(before.span.end - 1, site.span.start + 1)
    words = f"{joint}{behind[0]}"
    return Piece(before.index, at, words, Operation.MERGED.value, False, at, Span(0, len(words)))


def _order(article: Article, dice: Random) -> list[int]:
    """The paragraphs of the copy: two neighbours of the body, none the first, change places."""
    order = list(range(len(article.paragraphs)))
    body = sorted({one.paragraph for one in article.sentences if one.role is Role.BODY})
    lone = [number for number in body if not _refers(article, number)]
    neighbours = [n for n in lone if n != body[0] and n + 1 in lone and not _refers(article, n + 2)]
    if len(body) >= _FEWEST_PARAGRAPHS and neighbours:
        one = dice.choice(neighbours)
        order[one], order[one + 1] = one + 1, one
    return order


def _refers(article: Article, number: int) -> bool:
    """Whether a paragraph begins with words that lean on the one before it: "He", a quotation."""
    if number >= len(article.paragraphs):
        return False
    first = article.paragraphs[number].of(article.text).split(" ", 1)[0]
    words = exercise_words(article.details.language.split("-")[0].lower())
    return not first[:1].isalnum() or first in words["rewording"]["referring"]


def _moved_paragraphs(article: Article, order: Sequence[int]) -> list[int]:
    """The paragraph that is told to have moved: the shorter of the two that changed places."""
    changed = [number for at, number in enumerate(order) if at != number]
    return [min(changed, key=lambda number: len(article.paragraphs[number]))] if changed else []


def _moved(article: Article, copy: Copy, number: int) -> Alteration:
    """The entry for a paragraph that stands elsewhere."""
    left, right = article.paragraphs[number], copy.paragraphs[number]
    sentence = next(one.index for one in article.sentences if one.paragraph == number)
    words = left.of(article.text), right.of(copy.text)
    return Alteration(Operation.MOVED.value, False, sentence, left, right, *words)


def _alteration(article: Article, copy: str, piece: Piece, right: Span) -> Alteration:
    before, after = piece.left.of(article.text), right.of(copy)
    return Alteration(piece.kind, piece.alters, piece.sentence, piece.left, right, before, after)
