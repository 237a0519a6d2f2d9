"""Slips inside one article: one name written in two ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reader.facts.fact import FactKind, Slip
from reader.facts.misspelling import distance, is_misspelling
from reader.facts.named_entities import Name
from reader.language.name_forms import is_people, is_place, plain_name, same_form, words_for
from reader.text.article import Article
from reader.text.span import Span

_SHORTEST, _LONGEST = 5, 24
_CROWD = 20
"""More words that are equal without the same letters tell nothing of each other."""
_ORDINARY = ("titles", "bodies", "groups")
"""Lists of words that are written with a capital in names and are none by themselves."""


def slips_among(article: Article, names: Iterable[Name]) -> tuple[Slip, ...]:
    """Names that an article spells in two ways, in the order of the second way's first appearance.

    Known variants ("Zelensky", "Zelenskyy") always count. Otherwise one word must stand once and be a
    letter apart from one that stands more often, longer than a common ending; with the same companion
    on both ("Radoslaw Sikorski", "Radowslaw Sikorski") two letters and less will do.
    """
    spellings = _spellings(article, names)
    slips = [*_variants(article, spellings), *_misspellings(article, spellings)]
    return tuple(sorted(slips, key=lambda slip: max(span.start for span in slip.spans)))


class _Spelling:
    """One word as it is written in names: where, and beside which other words."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.companions: set[str] = set()


def _spellings(article: Article, names: Iterable[Name]) -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = defaultdict(_Spelling)
    for name in names:
        words = _words(article, name)
        for word, span in words:
            spelling = found[word]
            spelling.spans.append(span)
            spelling.companions.update(other for other, _ in words if other != word)
    return found


def _words(article: Article, name: Name) -> list[tuple[str, Span]]:
    words: list[tuple[str, Span]] = []
    at = name.span.start
    for word in name.span.of(article.text).split():
        at = article.text.index(word, at)
        plain = plain_name(word)
        if len(plain) <= _LONGEST and plain.isalpha():
            words.append((plain, Span(at, at + len(word))))
        at += len(word)
    return words


def _variants(article: Article, spellings: dict[str, _Spelling]) -> Iterator[Slip]:
    families: dict[str, list[str]] = defaultdict(list)
    for word in spellings:
        families[same_form(word)].append(word)
    for words in families.values():
        first, *others = sorted(words, key=lambda word: _usual_first(spellings[word]))
        for other in others:
            if not _is_spelling(first, other):
                continue
            yield _slip(article, spellings[first], spellings[other])


def _is_spelling(one: str, two: str) -> bool:
    """Whether two variants of a name differ in spelling only; "US" and "America" do not."""
    return min(len(one), len(two)) > 3 and one[0] == two[0] and distance(one, two, 3) <= 3


def _misspellings(article: Article, spellings: dict[str, _Spelling]) -> Iterator[Slip]:
    for one, two in sorted(_near(spellings)):
        often, seldom = sorted((one, two), key=lambda word: _usual_first(spellings[word]))
        a, b = spellings[seldom], spellings[often]
        if len(a.spans) > 1 or same_form(one) == same_form(two) or _are_known(one, two):
            continue
        if not a.companions.isdisjoint(b.companions):
            slip = is_misspelling(one, two) and not _is_other_word(one, two)
        elif a.companions and b.companions:
            slip = False
        else:
            slip = (len(b.spans) > 1 and _is_surely_one(seldom, often)) or (
                a.companions != b.companions and _is_doubled_letter(one, two)
            )
        if slip:
            yield _slip(article, b, a)


def _is_other_word(one: str, two: str) -> bool:
    """Whether two words beside the same companion may be two all the same.

    Another ending ("Associates", "Associated"), unless it is a sound of many spellings ("Sikorski",
    "Sikorsky"); or another letter in a short one ("Mario", "Marco" of one family).
    """
    shortest = min(len(one), len(two))
    stem = shortest - 2
    if one[:stem] == two[:stem]:
        return not (set(one[stem:]) ^ set(two[stem:])) <= set("iyj")
    return shortest < 7 and len(one) == len(two) and sorted(one) != sorted(two)


def _is_surely_one(one: str, two: str) -> bool:
    """Whether two words without a companion in common are one name all the same.

    A letter left out, put in or swapped from six letters on, another letter from seven on; a
    difference in the last two letters is more often an ending ("Texas", "Texans").
    """
    shortest = min(len(one), len(two))
    if shortest < (7 if len(one) == len(two) and sorted(one) != sorted(two) else 6):
        return False
    return one[: shortest - 2] != two[: shortest - 2] and distance(one, two, 1) == 1


def _is_doubled_letter(one: str, two: str) -> bool:
    """Whether two words are equal but for one letter that stands twice in one of them inside the word:
    enough where one has a first name beside it and the other has none ("Amira Hadad", "Haddad")."""
    shorter, longer = sorted((one, two), key=len)
    if len(longer) - len(shorter) != 1:
        return False
    return any(
        longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter
        for at in range(2, len(longer) - 1)
    )


def _usual_first(spelling: _Spelling) -> tuple[int, int]:
    return (-len(spelling.spans), spelling.spans[0].start)


def _are_known(one: str, two: str) -> bool:
    """Whether two words are known to be two: places or peoples both, or one an office or a group
    ("majority", "minority"; "chairman", "chairwoman")."""
    both = all(is_place(word) or is_people(word) for word in (one, two))
    return both or any(word in words_for(kind) for word in (one, two) for kind in _ORDINARY)


def _near(spellings: dict[str, _Spelling]) -> set[tuple[str, str]]:
    """Pairs of words that are equal once a letter or two are left out of each: near-linear."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in spellings:
        if len(word) >= _SHORTEST:
            by_first[word[0]].append(word)
    found: set[tuple[str, str]] = set()
    for words in by_first.values():
        found |= _near_among(words) if len(words) <= _CROWD else _near_among_many(words)
    return found


def _near_among(words: list[str]) -> set[tuple[str, str]]:
    """The same of a few words: most pairs have more than two letters apart, and are not looked at further."""
    letters = [frozenset(word) for word in words]
    near = [
        (words[i], words[j])
        for i, j in combinations(range(len(words)), 2)
        if len(letters[i] - letters[j]) <= 2 and len(letters[j] - letters[i]) <= 2
    ]
    shortened = {word: _shortened(word) for pair in near for word in pair}
    return {(min(pair), max(pair)) for pair in near if not shortened[pair[0]].isdisjoint(shortened[pair[1]])}


def _near_among_many(words: list[str]) -> set[tuple[str, str]]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for shortened in _shortened(word):
            buckets[shortened].append(word)
    return {
        (min(pair), max(pair))
        for words in buckets.values()
        if 1 < len(words) <= _CROWD
        for pair in combinations(words, 2)
    }


def _shortened(word: str) -> set[str]:
    """A word, and the word without each of its letters; from seven letters on also without two.

    The first letter stays: a slip in it is rare, and two names apart in it are many.
    """
    once = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    found = {word} | once
    if len(word) >= 7:
        found |= {w[:i] + w[i + 1 :] for w in once for i in range(1, len(w))}
    return found


def _slip(article: Article, often: _Spelling, seldom: _Spelling) -> Slip:
    first, second = often.spans[0], seldom.spans[0]
    return Slip(
        FactKind.NAME,
        (*often.spans, *seldom.spans),
        f"“{second.of(article.text)}” is also written “{first.of(article.text)}” in this article.",
    )
