"""What stands around a fact in its sentence, and whether two facts stand in the same place."""

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from reader.collation.vocabulary import stem
from reader.facts.context import stands_between_equals
from reader.language.data import language_data
from reader.language.name_forms import is_people, plain_name, words_for
from reader.language.stop_words import stop_words
from reader.late_pattern import late_pattern
from reader.text.span import Span

_WINDOW = 90
"""Code points on each side that are looked at."""
_WORDS = 6
"""Words on each side that are looked at."""
_FIRST_HAN, _FIRST_HANGUL = "\u3040", "\uac00"
_COUNTED = 3
"""Words after a figure among which the thing it counts stands."""
_BEFORE, _BEHIND = 3, 2
"""Words that must be the same around two names for one to stand in the other's place."""
_WORD = late_pattern(r"[^\W_]+(?:['’\-][^\W_]+)*")
_CLAUSE_END = late_pattern(r"[.,;:!?()\[\]—–“”\"«»]")
_CAPITAL = late_pattern(r"(?<=[^\W_][\s,;)’])\s?([^\W\d_a-zß-öø-ÿа-яё][^\W\d_]{2,})")


class Surroundings:
    """A fact in its sentence: `sentence` and `span` are code points of `text`; `span` takes in what bounds
    the fact ("more than"). `is_edited` is True in a bead whose sides are one sentence with changes.
    """

    def __init__(self, text: str, sentence: Span, span: Span, language: str, is_edited: bool = True) -> None:
        self.text = text
        self.sentence = sentence
        self.span = span
        self.language = language
        self.is_edited = is_edited

    @cached_property
    def _head(self) -> str:
        return self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]

    @cached_property
    def _tail(self) -> str:
        return self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """Stems of the content words right after, up to the next mark: what a figure counts."""
        end = _CLAUSE_END.search(self._tail)
        return self._content(self._tail[: end.start()] if end else self._tail)[:_COUNTED]

    @property
    def thing(self) -> str:
        """The stem of the noun that a count counts: the first plural among the words right after, else
        the first of them; "" where a small word or a mark follows."""
        return self._noun[0]

    @property
    def thing_end(self) -> int:
        """Where that noun ends (code points), the end of `span` where there is none."""
        return self.span.end + self._noun[1]

    @cached_property
    def _noun(self) -> tuple[str, int]:
        stop = stop_words(self.language)
        end = _CLAUSE_END.search(self._tail)
        words: list[tuple[str, int]] = []
        for match in _WORD.finditer(self._tail, 0, end.start() if end else len(self._tail)):
            folded = match.group().casefold().replace("’", "'")
            if folded in stop or folded[0].isdigit():
                if words or folded not in _partitive(self.language):
                    break
                continue
            words.append((folded.rpartition("-")[2] or folded, match.end()))
            if len(words) == _COUNTED:
                break
        plural = (pair for pair in words if _is_plural(pair[0], self.language))
        noun, at = next(plural, words[0] if words else ("", 0))
        return (_kinds(self.language).get(stem(noun), stem(noun)), at) if noun else ("", 0)

    @cached_property
    def before(self) -> str:
        """The stem of the nearest content word before, "" where there is none."""
        return (self._content(self._head) or ("",))[-1]

    @cached_property
    def is_of_survey(self) -> bool:
        """Whether a word of the sentence says that the figure is one that every survey has of its own, as a
        margin of error: two of them are no contradiction."""
        words: str = language_data(self.language.split("-")[0], "counted_nouns").get("of_each_survey", "")
        return not set(words.split()).isdisjoint(self.rest)

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The words of the sentence without the fact, folded."""
        before = self.text[self.sentence.start : self.span.start]
        return tuple(_WORD.findall(f"{before} {self.text[self.span.end : self.sentence.end]}".casefold()))

    @property
    def fate(self) -> str:
        """What became of the people counted ("dead", "injured" …), said right before the figure or right
        behind its noun, as a stem; "" where nothing of the kind is said."""
        known = _fates(self.language)
        if self.before in known:
            return self.before
        return next((word for word in self.counted[:2] if word in known), "")

    @cached_property
    def around(self) -> frozenset[str]:
        """Stems of the nearest content words on both sides."""
        return frozenset(self._content(self._head)[-_WORDS:]) | frozenset(self._content(self._tail)[:_WORDS])

    @cached_property
    def names(self) -> frozenset[str]:
        """The capitalised words near by that no sentence begins with: who and where."""
        found = (word for part in (self._head, self._tail) for word in _CAPITAL.findall(part))
        return frozenset(word.casefold() for word in found)

    @cached_property
    def frame(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The three words before and the two behind, folded; None where fewer than three stand before."""
        first = _WORD.findall(self._head.casefold())[-_BEFORE:]
        last = _WORD.findall(self._tail.casefold())[:_BEHIND]
        return (tuple(first), tuple(last)) if len(first) == _BEFORE else None

    @cached_property
    def words_before(self) -> tuple[str, ...]:
        """The words before, folded, small words too."""
        return tuple(_WORD.findall(self._head.casefold()))

    @property
    def last_word_start(self) -> int:
        """Where the word right before begins (code points), the start of `span` where there is none."""
        starts = [found.start() for found in _WORD.finditer(self._head)]
        return self.span.start - len(self._head) + starts[-1] if starts else self.span.start

    @cached_property
    def is_partial(self) -> bool:
        """Whether the word right before says that a part is counted: "the other two"."""
        words = self._head.split()
        return bool(words) and plain_name(words[-1]) in words_for("partial")

    @cached_property
    def is_definite(self) -> bool:
        """Whether an article right before says that what is counted is known: "the two"."""
        words = self._head.casefold().split()
        return bool(words) and words[-1] in _definite(self.language)

    def _content(self, text: str) -> tuple[str, ...]:
        pieces = (piece for word in _WORD.findall(text) for piece in _words_of(word))
        return tuple([word for word in (content_stem(piece, self.language) for piece in pieces) if word])


@lru_cache(maxsize=100_000)
def content_stem(word: str, language: str) -> str:
    """The stem of a content word, of one that stands for the same the common one; "" for a small word, a
    figure and the name of a people."""
    folded = word.casefold().replace("’", "'")
    if folded in stop_words(language) or is_people(folded) or folded[0].isdigit():
        return ""
    cut = stem(folded)
    return _kinds(language).get(cut, cut)


def _words_of(piece: str) -> Iterator[str]:
    """A word itself; a run of Chinese or Japanese as its pairs of neighbouring characters."""
    if piece[0] < _FIRST_HAN or len(piece) < 3 or piece[0] >= _FIRST_HANGUL:
        yield piece
    else:
        yield from (piece[at : at + 2] for at in range(len(piece) - 1))


@cache
def _kinds(language: str) -> dict[str, str]:
    """Stem of a noun -> stem of the first noun on its line in `counted_nouns.toml`."""
    lines: str = language_data(language.split("-")[0], "counted_nouns").get("same", "")
    return {stem(word): stem(line.split()[0]) for line in lines.split("\n") for word in line.split()}


@cache
def _partitive(language: str) -> frozenset[str]:
    """Small words between a count and what it counts: "30 of the boats"."""
    return frozenset(language_data(language.split("-")[0], "counted_nouns").get("partitive", "").split())


@cache
def _definite(language: str) -> frozenset[str]:
    return frozenset(language_data(language.split("-")[0], "counted_nouns").get("definite", "").split())


@cache
def _fates(language: str) -> frozenset[str]:
    words: str = language_data(language.split("-")[0], "counted_nouns").get("fates", "")
    kinds = _kinds(language)
    return frozenset(kinds.get(stem(word), stem(word)) for word in words.split())


@cache
def _apart(language: str) -> dict[str, int]:
    """Stem of a noun -> the lines of `apart` in `counted_nouns.toml` on which it stands, as bits."""
    lines: str = language_data(language.split("-")[0], "counted_nouns").get("apart", "")
    kinds, found = _kinds(language), dict[str, int]()
    for place, line in enumerate(lines.split("\n")):
        for word in line.split():
            noun = kinds.get(stem(word), stem(word))
            found[noun] = found.get(noun, 0) | 1 << place
    return found


@cache
def _classes(language: str) -> dict[str, int]:
    """Stem of a noun -> the line of `classes` in `counted_nouns.toml` on which it stands."""
    lines: str = language_data(language.split("-")[0], "counted_nouns").get("classes", "")
    kinds = _kinds(language)
    words = ((word, number) for number, line in enumerate(lines.split("\n")) for word in line.split())
    return {kinds.get(stem(word), stem(word)): number for word, number in words}


def are_two_things(one: str, two: str, language: str) -> bool:
    """Whether two nouns, as in `Surroundings.thing`, never stand for the same things: dead, injured."""
    if one == two:
        return False
    lines, classes = _apart(language), _classes(language)
    if lines.get(one, 0) & lines.get(two, 0):
        return True
    return one in classes and two in classes and classes[one] != classes[two]


def _is_plural(word: str, language: str) -> bool:
    table = language_data(language.split("-")[0], "counted_nouns")
    ending: str = table.get("plural_ending", "")
    no_ending: str = table.get("no_plural_ending", "")
    if stem(word) in _kinds(language) or stem(word) in _apart(language):
        return True
    return bool(ending) and word.endswith(ending) and not (no_ending and word.endswith(no_ending))


def is_replaced(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether one fact stands where the other does, between the same words."""
    mine, yours = (ours.text, ours.sentence, ours.span), (theirs.text, theirs.sentence, theirs.span)
    return stands_between_equals(mine, yours, ours.language)


def are_of_two_parties(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether names stand near both, and not one of them near both: two people's figures."""
    return bool(ours.names) and bool(theirs.names) and ours.names.isdisjoint(theirs.names)


def are_of_two_surveys(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether both facts are a survey's own, in sentences that differ in more than the fact."""
    return ours.is_of_survey and theirs.is_of_survey and ours.rest != theirs.rest


def likeness(ours: Surroundings, theirs: Surroundings) -> float:
    """The number of content words shared around, 0 for fewer than two that do not stand between equals."""
    shared = len(ours.around & theirs.around)
    return float(shared) if shared > 1 else float(is_replaced(ours, theirs))
