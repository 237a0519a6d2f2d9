"""Lists that lost one of their items, and marks set about words to cast doubt on them."""

from collections.abc import Iterator, Sequence

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at, warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around
from reader.language.clauses import ClauseWords, load_clauses
from reader.language.lexicon import Lexicon, load_lexicon
from reader.language.name_forms import is_country
from reader.quotations.quotation import Attributions, Kind, Quotation
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span

_LONGEST_ITEM = 3
"""Words of an item."""
_NEAR = 5
"""Words on either side of a lost item among which its list must show."""
_LONGEST_IRONY = 3
"""Words in marks that may be meant otherwise."""
_MARK = '"'


def check_lists(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which an item of a list stands on one side only: a name, or a likely noun."""
    clauses = load_clauses(evidence.language or "")
    lexicon = load_lexicon(evidence.language or "")
    for reading in evidence.readings:
        if reading.bead.relation is not Relation.EDITED:
            continue
        item = _lost_item(reading, clauses, lexicon)
        other = _lost_item(reading.mirrored, clauses, lexicon) if item is None else None
        if item is not None or other is not None:
            grade = Grade.SERIOUS if _is_named(reading, item, other) else Grade.LOOK
            yield warning_at(evidence, reading, WarningKind.LIST_ITEM, grade, item, other)


def _is_named(reading: BeadReading, ours: range | None, theirs: range | None) -> bool:
    """Whether the lost item is written as a name."""
    left, right = reading.words
    words = [left[at] for at in ours] if ours is not None else [right[at] for at in theirs or ()]
    return all(word.text[:1].isupper() for word in words)


def _lost_item(reading: BeadReading, clauses: ClauseWords, lexicon: Lexicon) -> range | None:
    """The words of a left list's item that the right has not got, though it has the rest of the list."""
    for ours, theirs in reading.changes:
        words = _left_out(reading, ours, theirs, clauses)
        if not 0 < len(words) <= _LONGEST_ITEM or not _are_kept(reading, words):
            continue
        are_nouns = all(_is_noun(reading, reading.words.left[at], lexicon) for at in words)
        left = reading.words.left
        if are_nouns and _in_list(left, words, clauses) and not _is_in_place(left, words):
            return range(words[0], words[-1] + 1)
    return None


def _left_out(reading: BeadReading, ours: range, theirs: range, clauses: ClauseWords) -> list[int]:
    """The left words of a change for which the right has nothing, joining words aside; none if it has."""
    left, right = reading.words
    mates = reading.mates
    if any(
        right[at].is_word and right[at].form not in clauses.joining and at not in mates.right for at in theirs
    ):
        return []
    words = [at for at in ours if left[at].is_word and left[at].form not in clauses.joining]
    lost = [at for at in words if at not in mates.left]
    return lost if lost and lost[-1] - lost[0] < len(lost) else []


def _is_noun(reading: BeadReading, word: Word, lexicon: Lexicon) -> bool:
    """Whether a word may be a noun: neither small, nor an adverb or a form of a known verb."""
    if not reading.is_content(word) or word.form[0].isdigit():
        return False
    return not word.base and word.form not in lexicon.verbs and word.form not in lexicon.adverbs


def _are_kept(reading: BeadReading, item: Sequence[int]) -> bool:
    """Whether the nearest words with meaning on both sides of an item are on the right too, near each
    other."""
    left, mates = reading.words.left, reading.mates.left
    before = next((i for i in range(item[0] - 1, -1, -1) if reading.is_content(left[i])), None)
    behind = next((i for i in range(item[-1] + 1, len(left)) if reading.is_content(left[i])), None)
    if behind is None:
        return before in mates and not _has_more(reading, mates[before])
    if behind not in mates:
        return False
    if before is None:
        return mates[behind] <= _LONGEST_ITEM
    return before in mates and 0 < mates[behind] - mates[before] <= _NEAR


def _has_more(reading: BeadReading, at: int) -> bool:
    """Whether a word with meaning stands behind a right word."""
    return any(map(reading.is_content, reading.words.right[at + 1 :]))


def _in_list(words: Sequence[Word], item: Sequence[int], clauses: ClauseWords) -> bool:
    """Whether an item stands between commas and a joining word, with other items on the way."""
    before = words[max(0, item[0] - _NEAR) : item[0]]
    behind = words[item[-1] + 1 : item[-1] + 1 + _NEAR]
    opens = item[0] == 0 or _borders(words[item[0] - 1], clauses) or _has_comma(behind[:1])
    closes = not behind or _borders(behind[0], clauses) or any(w.form in clauses.joining for w in before[-1:])
    has_comma = _has_comma(before) or _has_comma(behind)
    has_joining = any(word.form in clauses.joining for word in (*before[-1:], *behind))
    return opens and closes and has_comma and has_joining


def _is_in_place(words: Sequence[Word], item: Sequence[int]) -> bool:
    """Whether an item is part of a place's name, a country behind it: "Bruce County, Ontario, Canada"."""
    behind = item[-1] + 2
    if behind >= len(words) or not _has_comma(words[behind - 1 : behind]):
        return False
    return is_country(words[behind].text) and not any(is_country(words[at].text) for at in item)


def _borders(word: Word, clauses: ClauseWords) -> bool:
    return word.form == "," or word.form in clauses.joining


def _has_comma(words: Sequence[Word]) -> bool:
    return any(word.form == "," for word in words)


def check_irony(evidence: Evidence) -> Iterator[EditorialWarning]:
    """Words that one side sets in marks and the other has in the same sentence without.

    Several words that a reporting verb gives to somebody may just as well be quoted.
    """
    for side in SIDES:
        for quotation, is_given in _few_words(evidence.quotations[side]):
            bead = evidence.bead_of(side, quotation.sentence)
            reading = evidence.reading_of(bead) if bead is not None else None
            places = _places(reading, quotation, side)
            if is_given and len(places) > 1:
                continue
            if reading is not None and _is_plain_there(reading, places, side):
                grade = Grade.LOOK if is_given else Grade.SERIOUS
                words = reading.words[side]
                span = Span(words[places[0]].start, words[places[-1]].span.end)
                shown = around(evidence.articles[side], reading.bead.sentences(side), span)
                decisive = span.of(evidence.articles[side].text)
                yield warning_on(side, WarningKind.IRONY_MARKS, grade, bead, span, shown, decisive)


def _places(reading: BeadReading | None, quotation: Quotation, side: Side) -> list[int]:
    """The words of an edited bead that a quotation of one side holds."""
    if reading is None or reading.bead.relation is not Relation.EDITED:
        return []
    return [at for at, word in enumerate(reading.words[side]) if quotation.span.contains(word.span)]


def _few_words(quotations: Attributions) -> Iterator[tuple[Quotation, bool]]:
    """Fragments, and parts of sentences in marks with whether somebody is said to say them."""
    yield from ((fragment, False) for fragment in quotations.fragments)
    for attribution in quotations.attributions:
        if attribution.quotation.kind is Kind.MIXED:
            yield attribution.quotation, attribution.cue is not None


def _is_plain_there(reading: BeadReading, places: Sequence[int], side: Side) -> bool:
    """Whether a few words in lower case stand on the other side, and no mark does."""
    words = [reading.words[side][at] for at in places]
    if not 0 < len(words) <= _LONGEST_IRONY or not all(word.text.islower() for word in words):
        return False
    other = reading.words[opposite(side)]
    mates = [reading.mates[side].get(at) for at in places]
    return None not in mates and all(word.form != _MARK for word in other)
