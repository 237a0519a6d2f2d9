"""One sentence put in other words that say the same: the operations of a rewrite, made on purpose."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from reader.exercises.clauses_changed import lowered
from reader.exercises.exchanges import exchanges_for
from reader.exercises.site import SentenceSite
from reader.facts.dates import When
from reader.language.inflection import possible_bases
from reader.language.stop_words import stop_words
from reader.language.synonyms import load_synonyms
from reader.rewriting.operation import Operation
from reader.text.span import Span
from reader.values import Struct

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
_MARKS = re.compile(r"[“”„»«\"]")
_SHARE = 0.4
"""The share of the words with a synonym that are exchanged."""
_STRUCTURE = 0.4
"""The share of the sentences that are turned round or split where they can be."""
_SHORTEST_CLAUSE = 4
"""Words of either sentence that one is split into."""


class Rewording(Struct, frozen=True):
    """One operation in a sentence: `words` stand for the stretch `at` of it (code points of the sentence).
    `left` are the words that it concerns in the sentence, `right` those in `words`."""

    operation: Operation
    at: Span
    words: str
    left: Span
    right: Span


def reworded(site: SentenceSite, dice: Random) -> tuple[Rewording, ...]:
    """What may be put in other words in a sentence, chosen by chance; in order, without overlaps.

    A sentence that is turned round or split keeps its words, so that each operation can be told by itself.
    """
    made = [one for make in _STRUCTURES if (one := make(site)) is not None]
    if made and dice.random() < _STRUCTURE:
        return (dice.choice(made),)
    found = [one for one in _words_exchanged(site, dice) if dice.random() < _SHARE]
    found += [one for make in _LONE for one in make(site) if dice.random() < _SHARE]
    found.sort(key=lambda one: one.at)
    kept: list[Rewording] = []
    for one in found:
        if not kept or kept[-1].at.end < one.at.start:
            kept.append(one)
    return tuple(kept)


def _words_exchanged(site: SentenceSite, dice: Random) -> Iterator[Rewording]:
    """Words for which another may stand, outside of quotations, names and figures."""
    exchanges = exchanges_for(site.read.language)
    facts = [Span(f.span.start - site.span.start, f.span.end - site.span.start) for f in site.facts]
    for match in _WORD.finditer(site.text):
        at = Span(*match.span())
        others = exchanges.of(match[0].lower())
        is_name = match[0][0].isupper() and match.start() and not _nouns_are_large(site)
        if not others or is_name or site.is_quoted(at.start) or any(at.overlaps(f) for f in facts):
            continue
        other = dice.choice(others)
        words = other[0].upper() + other[1:] if match[0][0].isupper() else other
        at = _with_article(site, at, words)
        article = site.text[at.start : match.start()]
        before = f"{_article_for(site, words, article)} " if article else ""
        yield Rewording(
            _kind_of(site, match[0].lower(), other),
            at,
            f"{before}{words}",
            Span(*match.span()),
            Span(len(before), len(before) + len(words)),
        )


def _nouns_are_large(site: SentenceSite) -> bool:
    return bool(site.words("rewording").get("any_listed"))


def _kind_of(site: SentenceSite, word: str, other: str) -> Operation:
    """What exchanging a word is called: a synonym where the list has the pair in some form."""
    exchanges = load_synonyms(site.read.language)
    ours, theirs = ({form, *possible_bases(form)} for form in (word, other))
    is_near = any(exchanges.are_near(one, two) for one in ours for two in theirs)
    return Operation.SYNONYM if is_near else Operation.REPLACED


def _with_article(site: SentenceSite, at: Span, words: str) -> Span:
    """The place of a word with the article before it, where the article hangs on its first letter."""
    articles = site.words("rewording").get("articles", ())
    before = (
        re.search(rf"\b(?:{'|'.join(articles)}) $", site.text[: at.start], re.IGNORECASE)
        if articles
        else None
    )
    if before is None or _opens_with_vowel(site, words) == _opens_with_vowel(site, site.text[at.start]):
        return at
    return Span(before.start(), at.end)


def _article_for(site: SentenceSite, words: str, before: str) -> str:
    article = str(site.words("rewording")["articles"][_opens_with_vowel(site, words)])
    return article.capitalize() if before[0].isupper() else article


def _opens_with_vowel(site: SentenceSite, words: str) -> bool:
    return words[0].lower() in site.words("rewording").get("vowels", "")


def _figure_rewritten(site: SentenceSite) -> Iterator[Rewording]:
    """A small figure in words, or the other way round."""
    in_words = site.words("facts").get("in_words", {})
    known = {**in_words, **{words: digits for digits, words in in_words.items()}}
    for match in re.finditer(r"(?<![\w.,€$£’'-])\w+(?![\w’'-]|[.,]\d)", site.text):
        other = known.get(match[0])
        is_dated = any(
            isinstance(fact, When) and fact.span.overlaps(_moved(Span(*match.span()), site.span.start))
            for fact in site.facts
        )
        if other is not None and match.start() and not is_dated and not site.is_quoted(match.start()):
            yield _whole(Operation.FIGURE, Span(*match.span()), other)


def _form_changed(site: SentenceSite) -> Iterator[Rewording]:
    """Another tense of a verb of speech."""
    for word, other in site.words("rewording").get("forms", {}).items():
        for match in re.finditer(rf"\b{word}\b", site.text):
            if not site.is_quoted(match.start()):
                yield _whole(Operation.INFLECTED, Span(*match.span()), other)


def _word_dropped(site: SentenceSite) -> Iterator[Rewording]:
    """A word that may go."""
    small = stop_words(site.read.language)
    for word in (each for each in site.words("rewording").get("droppable", ()) if each not in small):
        for match in re.finditer(rf"(?<=\w) {word}(?= \w)", site.text):
            if not site.is_quoted(match.start()):
                at = Span(*match.span())
                yield Rewording(Operation.DROPPED, at, "", Span(at.start + 1, at.end), Span(0, 0))


def is_told(site: SentenceSite) -> bool:
    """Whether nobody is quoted in a sentence: neither between marks of its own nor of one before."""
    return not _MARKS.search(site.text) and not site.is_quoted(0)


def _adverb_put_before(site: SentenceSite) -> Iterator[Rewording]:
    """An adverb that opens the sentence."""
    adverbs: Sequence[str] = site.words("rewording").get("adverbs", ())
    first = site.text.split(" ", 1)[0]
    if not adverbs or not is_told(site) or lowered(site, site.text) == site.text:
        return
    adverb = adverbs[site.index % len(adverbs)]
    words = f"{adverb}, {first.lower()}"
    yield Rewording(Operation.INSERTED, Span(0, len(first)), words, Span(0, 0), Span(0, len(adverb)))


def _time_put_first(site: SentenceSite) -> Rewording | None:
    """ "The council met on Monday." → "On Monday, the council met." """
    words = "|".join(site.words("rewording").get("prepositions", ()))
    when = next((fact for fact in reversed(site.facts) if isinstance(fact, When)), None)
    if not words or when is None or not is_told(site):
        return None
    end = when.span.end - site.span.start
    before = re.search(rf",? (?:{words}) $", site.text[: when.span.start - site.span.start])
    if before is None or site.text[end:] != "." or ", " in site.text[: before.start()]:
        return None
    phrase = site.text[before.start() : end].lstrip(", ")
    rest = lowered(site, site.text[: before.start()])
    turned = f"{phrase[0].upper()}{phrase[1:]}, {rest}."
    left = Span(end - len(phrase), end)
    return Rewording(Operation.REORDERED, Span(0, len(site.text)), turned, left, Span(0, len(phrase)))


def _source_moved(site: SentenceSite) -> Rewording | None:
    """ "According to the mayor, it rained." → "It rained, according to the mayor." """
    match = re.match(site.words("rewording").get("source_first", r"(?!)"), site.text)
    if match is None or not is_told(site):
        return None
    said, source = match["said"], match["source"]
    turned = f"{said[0].upper()}{said[1:]}, {source[0].lower()}{source[1:]}."
    start = len(turned) - 1 - len(source)
    return Rewording(
        Operation.REORDERED,
        Span(0, len(site.text)),
        turned,
        Span(*match.span("source")),
        Span(start, start + len(source)),
    )


def _split(site: SentenceSite) -> Rewording | None:
    """ "It rained, and the mayor left." → "It rained. The mayor left." """
    pronouns = "|".join(site.words("rewording").get("pronouns", ()))
    joints = "|".join(map(re.escape, site.words("rewording").get("split", ())))
    if not joints or not is_told(site):
        return None
    for match in re.finditer(rf"(?:{joints})(?=(?:{pronouns}) )", site.text):
        before, behind = site.text[: match.start()], site.text[match.end() :]
        is_long = min(len(before.split()), len(behind.split())) >= _SHORTEST_CLAUSE
        if is_long and behind.endswith("."):
            at = Span(match.start(), match.end() + 1)
            return _whole(Operation.SPLIT, at, f". {behind[0].upper()}")
    return None


def _passive(site: SentenceSite) -> Rewording | None:
    """ "The council approved the plan in May." → "The plan was approved by the council in May." """
    words = site.words("rewording")
    match = re.match(words.get("active", r"(?!)"), site.text)
    if match is None or match["verb"] not in words["transitive"] or not is_told(site):
        return None
    whom, who = match["whom"], lowered(site, match["who"])
    was = words["was_many" if whom.endswith("s") else "was_one"]
    verb = f"{was} {match['verb']}"
    turned = f"{whom[0].upper()}{whom[1:]} {verb} {words['by']} {who}{match['rest']}."
    return Rewording(
        Operation.VOICE,
        Span(0, len(site.text)),
        turned,
        Span(*match.span("verb")),
        Span(len(whom) + 1, len(whom) + 1 + len(verb)),
    )


def _whole(operation: Operation, at: Span, words: str) -> Rewording:
    return Rewording(operation, at, words, at, Span(0, len(words)))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


_STRUCTURES: tuple[Callable[[SentenceSite], Rewording | None], ...] = (
    _time_put_first,
    _source_moved,
    _split,
    _passive,
)
_LONE: tuple[Callable[[SentenceSite], Iterator[Rewording]], ...] = (
    _figure_rewritten,
    _form_changed,
    _word_dropped,
    _adverb_put_before,
)
