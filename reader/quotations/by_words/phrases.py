"""Noun phrases of one sentence: the one behind a verb, before it, behind a preposition, in apposition."""

from reader.quotations.by_words.row import TokenRow
from reader.quotations.link import Phrase

_LONGEST_NAME_IN_MARKS = 5
"""Words of a name in marks inside a phrase: the paper “Harbour and River News”."""
_LONGEST_BRACKET = 8
"""Tokens of a bracket behind a name: (SPD), (43)."""
_LONGEST_PLAIN = 7
"""Words of a phrase where neither capitals nor articles tell its end."""
_LONGEST_BARE = 3
"""Words of a source without article or capital: "straży przybrzeżnej"."""
_MOST_SKIPPED = 14
"""Tokens of time, place and hearer between a verb and its subject."""


def phrase_at(row: TokenRow, i: int) -> Phrase | None:
    """The noun phrase that starts at token `i`; a pronoun is one."""
    if i not in row.phrases:
        row.phrases[i] = _find_phrase(row, i)
    return row.phrases[i]


def _find_phrase(row: TokenRow, i: int) -> Phrase | None:
    if row.is_pronoun(i):
        return (i, i + 1)
    end = _end_of_phrase(row, i)
    while end > i and (row.is_determiner(end - 1) or row.is_preposition(end - 1) or row.kind(end - 1) == "p"):
        if row.low(end - 1) == ")":
            break
        end -= 1
    return (i, end) if end > i and _has_noun(row, i, end) else None


def subject_behind(row: TokenRow, i: int) -> Phrase | None:
    """The noun phrase at or behind token `i`: adverbs, times, places and hearers are passed over."""
    start, last = i, min(len(row), i + _MOST_SKIPPED)
    while start < last:
        if row.is_conjunction(start) or (row.is_pronoun(start) and not row.is_adverb(start)):
            break
        if row.is_adverb(start) or row.is_auxiliary(start) or _is_time(row, start):
            start += 1
        elif row.is_preposition(start):
            start = _behind_preposition(row, start)
        elif row.is_in(start, row.words.oblique) and (passed := phrase_at(row, start)) is not None:
            start = passed[1]
        else:
            break
    return phrase_at(row, start) if start < len(row) and not row.is_conjunction(start) else None


def _is_time(row: TokenRow, i: int) -> bool:
    """Whether an article belongs to a word of time: "el viernes"."""
    return row.is_determiner(i) and row.low(i + 1) in row.words.time_words


def behind_lead(row: TokenRow, i: int, stop: int) -> int:
    """The first token from `i` on, up to `stop`, that no adverb, time or preposition phrase covers."""
    while i < stop:
        if row.is_adverb(i) or row.is_conjunction(i):
            i += 1
        elif row.is_preposition(i):
            i = _behind_preposition(row, i)
        else:
            break
    return min(i, stop)


def _behind_preposition(row: TokenRow, i: int) -> int:
    """Behind a preposition and the plain phrase that it governs."""
    first = i + 1
    while row.is_determiner(first) or row.is_preposition(first) or row.is_in(first, row.words.adverbs):
        first += 1
    if row.low(first) in row.words.time_words:
        return first + 1
    k = first
    while _is_governed(row, first, k):
        k += 1
        if _pairs(row, k):
            k += 1
    return max(k, i + 1)


def _is_governed(row: TokenRow, first: int, k: int) -> bool:
    """Whether token `k` belongs to the plain phrase that starts at `first` behind a preposition."""
    if k == first:
        return (row.is_word(k) and not row.is_conjunction(k)) or row.is_quote(k)
    if row.joins(k):
        return True
    if not row.is_word(k) or row.is_determiner(k) or row.is_small(k) or row.is_pronoun(k):
        return False
    return not (row.is_cue(k) or row.words.is_title(row.low(k))) and _goes_on_behind(row, first, k)


def _goes_on_behind(row: TokenRow, first: int, k: int) -> bool:
    """Whether capitals, or the second word, go on with a phrase behind a preposition."""
    if row.words.nouns_capitalised:
        return row.is_capital(k) or not row.is_capital(k - 1)
    return k - first < 2 or row.is_capital(k - 1)


def bare_phrase(row: TokenRow, i: int) -> Phrase | None:
    """What follows a word of source where no article and no capital shows it to be a phrase."""
    words, k = row.words, i
    while row.is_word(k) and not _ends(row, k) and not _is_finite(row, i, k) and k < i + _LONGEST_BARE:
        k += 1
        if words.verb_second and not _is_genitive(row, k - 1):
            break
    return (i, k) if k > i else None


def _is_genitive(row: TokenRow, k: int) -> bool:
    ending = row.words.genitive_ending
    return bool(ending) and row.low(k).endswith(ending)


def _is_finite(row: TokenRow, start: int, k: int) -> bool:
    return k > start and bool(row.words.verb_endings) and row.low(k).endswith(row.words.verb_endings)


def _has_noun(row: TokenRow, i: int, end: int) -> bool:
    words = row.words
    if any(_is_noun(row, k) for k in range(i, end)):
        return True
    if words.nouns_capitalised:
        return False
    return row.is_determiner(i) and any(row.is_word(k) and not row.is_small(k) for k in range(i, end))


def _is_noun(row: TokenRow, k: int) -> bool:
    """Whether a token names somebody or something for sure."""
    words, low = row.words, row.low(k)
    if row.is_quote(k) or (row.is_word(k) and (words.is_role(low) or words.is_body(low))):
        return True
    return row.is_capital(k) and not row.is_determiner(k) and low not in words.time_words


def _end_of_phrase(row: TokenRow, i: int) -> int:
    b = i
    while b < len(row):
        step = _step(row, i, b)
        if not step:
            break
        b += step
    return b


def _step(row: TokenRow, start: int, b: int) -> int:
    """How many tokens at `b` go on with the phrase that starts at `start`; 0 when it ends."""
    if b == start:
        return int(row.is_word(b) and (row.is_determiner(b) or not _ends(row, b)))
    if row.is_quote(b):
        return int(is_name_in_marks(row, b))
    if row.kind(b) == "p":
        return _bracket(row, b) if row.low(b) == "(" else int(row.joins(b))
    return int(_takes(row, start, b))


def _takes(row: TokenRow, start: int, b: int) -> bool:
    """Whether the word at `b` goes on with a phrase, by its class."""
    if row.low(b) in row.words.and_words:
        return _pairs(row, b)
    if row.is_determiner(b):
        return _hangs(row, start, b)
    if row.is_preposition(b) or row.low(b) in row.words.joiners:
        return _is_inside(row, b)
    return not _ends(row, b) and _goes_on(row, start, b)


def _ends(row: TokenRow, b: int) -> bool:
    """Whether a word of another class ends a phrase."""
    if row.is_determiner(b - 1) and row.is_adverb(b) and row.is_plain(b + 1) and row.words.nouns_capitalised:
        return row.is_small(b + 1)
    if (row.is_small(b) and not row.is_determiner(b)) or row.is_adverb(b) or row.is_pronoun(b):
        return True
    return row.is_cue(b) and (row.words.no_capitals or not row.is_capital(b))


def _goes_on(row: TokenRow, start: int, b: int) -> bool:
    """Whether a noun, a name or an adjective belongs to the phrase."""
    words = row.words
    if words.no_capitals:
        return b - start < _LONGEST_PLAIN
    if row.is_capital(b):
        return not (words.nouns_capitalised and row.low(b) in words.time_words)
    if words.nouns_capitalised:
        return _before_noun(row, start, b)
    return b - start < _LONGEST_PLAIN and not _is_verb_behind(row, start, b)


def _is_verb_behind(row: TokenRow, start: int, b: int) -> bool:
    """Whether a small word behind a name or an office is its verb rather than an adjective."""
    words, before = row.words, row.low(b - 1)
    if _ends_like_verb(row, start, b):
        return True
    if words.verb_second and (words.is_role(before) or words.is_body(before)):
        return True
    named = row.is_capital(b - 1) and not row.is_determiner(b - 1) and not words.is_role(before)
    return named and not row.is_determiner(start)


def _ends_like_verb(row: TokenRow, start: int, b: int) -> bool:
    endings = row.words.verb_endings
    return bool(endings) and row.low(b).endswith(endings) and b > start + row.is_determiner(start)


def _before_noun(row: TokenRow, start: int, b: int) -> bool:
    """Where nouns have capitals: an adjective before its noun, not one behind it."""
    if row.is_determiner(b - 1) or (b == start + 1 and not row.is_capital(start)):
        return True
    earlier = any(row.is_capital(k) and not row.is_determiner(k) for k in range(start, b))
    return not earlier or (row.low(b - 1) in row.words.genitives and row.is_capital(b + 1))


def _hangs(row: TokenRow, start: int, b: int) -> bool:
    """Whether an article hangs a second noun on an office or a body: "ein Sprecher der Polizei"."""
    words = row.words
    if row.low(b) not in words.genitives:
        return row.low(b - 1) in words.joiners and b - 1 > start
    before = row.low(b - 1)
    return (
        row.is_preposition(b - 1)
        or words.is_role(before)
        or words.is_body(before)
        or not _has_name(row, start, b)
    )


def _has_name(row: TokenRow, start: int, b: int) -> bool:
    """Whether a phrase that is no office begins without an article: it is a name, which nothing hangs on."""
    if row.words.nouns_capitalised:
        return not row.is_determiner(start) or any(row.words.is_role(row.low(k)) for k in range(start, b))
    return row.is_capital(b - 1)


def _is_inside(row: TokenRow, b: int) -> bool:
    """Whether a preposition stands inside a name, or hangs a noun on an office: "maire de la ville"."""
    words = row.words
    if row.low(b) in words.joiners and row.is_capital(b - 1) and row.is_capital(b + 1):
        return not (words.is_title(row.low(b - 1)) and row.low(b) not in words.genitives)
    if row.low(b) not in words.genitives or not (row.is_word(b + 1) or row.is_quote(b + 1)):
        return False
    return not row.is_capital(b - 1) or words.is_role(row.low(b - 1)) or words.is_body(row.low(b - 1))


def _pairs(row: TokenRow, b: int) -> bool:
    """Whether "and" at token `b` joins two names."""
    if row.words.no_capitals or row.low(b) not in row.words.and_words:
        return False
    return row.is_capital(b - 1) and row.is_capital(b + 1) and not row.is_adverb(b + 1)


def _bracket(row: TokenRow, b: int) -> int:
    for k in range(b + 1, min(len(row), b + _LONGEST_BRACKET)):
        if row.is_quote(k):
            return 0
        if row.low(k) == ")":
            return k + 1 - b
    return 0


def is_name_in_marks(row: TokenRow, q: int) -> bool:
    """Whether the quotation at `q` is the name of a paper or body behind its noun or article."""
    found = row.tokens[q].text.split()
    if not found or len(found) > _LONGEST_NAME_IN_MARKS or found[-1][-1] in ".!?,":
        return False
    if not found[0][0].isupper() or not (_is_bearer(row, q - 1) or _names_a_thing(row, q - 1)):
        return False
    return all(word[0].isupper() or word.lower() in row.words.small_words for word in found)


def _names_a_thing(row: TokenRow, i: int) -> bool:
    """Whether a name may follow: behind a definite article, and behind a capital where nouns have none."""
    if row.is_determiner(i):
        return row.low(i) in row.words.definite
    return row.is_capital(i) and not row.is_adverb(i) and not row.words.nouns_capitalised


def _is_bearer(row: TokenRow, i: int) -> bool:
    return row.words.is_body(row.low(i)) or row.low(i) in row.words.label_words


def apposition(row: TokenRow, phrase: Phrase) -> Phrase | None:
    """The phrase between commas behind another: "der Leiter der Studie, Jan Berg, sagte"."""
    if row.low(phrase[1]) != ",":
        return None
    start = phrase[1] + 1
    if row.is_small(start) and not row.is_determiner(start):
        return None
    found = phrase_at(row, start)
    if found is None or row.is_pronoun(start):
        return None
    closed = (
        found[1] >= len(row)
        or row.kind(found[1]) != "w"
        or row.is_cue(found[1])
        or row.is_auxiliary(found[1])
    )
    return found if closed else None
