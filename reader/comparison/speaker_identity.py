"""Whether two speakers, resolved each in its own article, are known to be different people; and two
quotations whose speakers changed places, whatever they are called."""

import re
from collections.abc import Sequence
from functools import cache

from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quoted_sides import QuotedSide
from reader.facts.misspelling import is_misspelling
from reader.language.lexicon import load_lexicon
from reader.language.name_forms import is_people, is_place, same_form, sounds_of, words_for
from reader.late_pattern import late_pattern
from reader.values import replace

_WORD = late_pattern(r"[^\W\d_][\w'’\-‐‑.]*")
_PARTICLES = frozenset({"van", "von", "de", "der", "den", "del", "da", "di", "bin", "al", "el", "la"})
_SURE = 0.6
"""Confidence that each of the four speakers must have."""


def are_different_people(left: str | None, right: str | None) -> bool:
    """Whether both speakers are persons with a name and the names cannot be one person's.

    An unknown speaker, a body, a document or a place differs from nobody: a false alarm costs an
    editor more than a missed one. Of two who speak together neither may be the other one. "Putin" and
    "Vladimir Putin" are one person; so are spellings that `resources/facts/variants.toml` holds.
    """
    return all(_are_different(one, other) for one in _joint(left) for other in _joint(right))


@cache
def _pairing() -> re.Pattern[str]:
    """The words by which the reader of quotations joins the names of two who speak together."""
    words = load_lexicon("en").pairing
    return re.compile(rf"\s(?:&|{'|'.join(sorted(map(re.escape, words)))})\s")


def _joint(name: str | None) -> list[str | None]:
    """The names of those who speak together: "Ann Lee and Tom Carr" are two."""
    return [None] if name is None else [*_pairing().split(name)]


def _are_different(left: str | None, right: str | None) -> bool:
    a, b = _person(left), _person(right)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) == 1:
        return not any(_is_one_name(shorter[0], word) for word in longer)
    # Two given names may be one: an initial or a short form begins alike.
    initials = {word[0] for word in longer[:-1]}
    return not _is_one_name(shorter[-1], longer[-1]) or shorter[0][0] not in initials


def _is_one_name(left: str, right: str) -> bool:
    """Whether two words of names are equal, or one is the other with a slip."""
    return left == right or sounds_of(left) == sounds_of(right) or is_misspelling(left, right)


def is_named_in(name: str | None, text: str) -> bool:
    """Whether the last word of a speaker's name stands in a text, in the spelling of the name."""
    words = _WORD.findall(name or "")
    return bool(words) and re.search(rf"\b{re.escape(words[-1])}\b", text) is not None


def _person(name: str | None) -> tuple[str, ...]:
    """The comparable words of a person's name; empty when the name is not surely a person's."""
    if not name or name.casefold().startswith("the ") or is_place(name):
        return ()
    titles = words_for("titles")
    nothing = titles | words_for("no_names")
    words = [
        word
        for word in _last_run(name)
        if _is_initial(word) or (same_form(word) not in nothing and not is_people(word))
    ]
    if not words or (len(words) == 1 and len(words[0]) > 1 and words[0].isupper()):
        return ()
    forms = tuple(same_form(word) for word in words)
    return () if not words_for("bodies").isdisjoint(forms) else forms


def _is_initial(word: str) -> bool:
    """Whether a word is a letter with a full stop: "A. Brunner" has no article before the name."""
    return len(word) == len("A.") and word[0].isupper() and word[1] == "."


def _last_run(name: str) -> list[str]:
    """The words at the end of a name from the last one on that is neither written large nor a particle."""
    words: list[str] = []
    for word in reversed(_WORD.findall(name)):
        if not word[0].isupper() and word not in _PARTICLES:
            break
        words.insert(0, word)
    return words


def with_exchanges(
    left: QuotedSide, right: QuotedSide, matches: Sequence[QuotationMatch]
) -> tuple[QuotationMatch, ...]:
    """The matches, those marked in which A says on the left what B says on the right and the other way round.

    One who is called by an office alone ("the mayor") differs from nobody; here both articles tell the two
    apart. Linear in the matches.
    """
    speakers = [_speakers(left, right, match) for match in matches]
    given = set(speakers)
    return tuple(
        replace(match, speakers_differ=True) if pair is not None and (pair[1], pair[0]) in given else match
        for match, pair in zip(matches, speakers, strict=True)
    )


def _speakers(left: QuotedSide, right: QuotedSide, match: QuotationMatch) -> tuple[str, str] | None:
    """Who says it on the left and on the right, folded; None where one is not sure, or both are one."""
    ours, theirs = left.attributions[match.left], right.attributions[match.right]
    if match.relation is MatchRelation.PARAPHRASED or min(ours.confidence, theirs.confidence) < _SURE:
        return None
    if not ours.speaker or not theirs.speaker or ours.speaker.casefold() == theirs.speaker.casefold():
        return None
    return ours.speaker.casefold(), theirs.speaker.casefold()
