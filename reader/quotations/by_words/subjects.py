"""Who does what: the subject of a verb of speech, by the order of words of the language."""

from reader.quotations.by_words.phrases import behind_lead, phrase_at, subject_behind
from reader.quotations.by_words.row import TokenRow
from reader.quotations.link import Phrase


def subject_of(row: TokenRow, cue: int, floor: int = 0) -> Phrase | None:
    """The subject of the verb at token `cue`, None when the sentence names none.

    `floor` is the first token that may be looked at.
    """
    verb = finite(row, cue, floor)
    start = clause_start(row, verb, floor)
    if start > floor and row.is_relative(start):
        return antecedent(row, start, floor)
    if start < verb and _is_subordinate(row, start):
        inner = subject_behind(row, start + 1)
        return inner if inner is not None and inner[1] <= verb else subject_behind(row, cue + 1)
    lead = start
    while lead < verb and (row.is_conjunction(lead) or row.low(lead) in row.words.and_words):
        lead += 1
    return _before(row, lead, verb, floor) if lead < verb else _without_lead(row, start, verb, floor)


def finite(row: TokenRow, cue: int, floor: int) -> int:
    """Where the verb stands that agrees with the subject: the auxiliary of a participle, else the cue."""
    if row.words.verb_second:
        start = clause_start(row, cue, floor)
        if row.is_cue(cue) and row.low(cue) in row.words.split_cues:
            return cue
        return next((k for k in range(start, cue) if row.is_auxiliary(k)), cue)
    first = cue
    while first > floor and (row.is_auxiliary(first - 1) or row.low(first - 1) in row.words.object_pronouns):
        first -= 1
    return first


def clause_start(row: TokenRow, verb: int, floor: int) -> int:
    """The first token of the stretch between marks that holds the verb; "and" and "that" belong to it."""
    for k in range(verb - 1, floor - 1, -1):
        if row.is_stop(k) or row.is_comma(k) or (row.is_quote(k) and row.kind(k + 1) == "p"):
            return k + 1
        if k > floor and (_is_joint(row, k, verb) or (_is_subordinate(row, k) and k + 1 < verb)):
            return k
    return floor


def _is_joint(row: TokenRow, k: int, verb: int) -> bool:
    """Whether "and" stands before the verb, nothing but small words between."""
    return row.low(k) in row.words.and_words and _is_verb_ahead(row, k + 1, verb)


def _is_verb_ahead(row: TokenRow, i: int, verb: int) -> bool:
    """Whether nothing but small words stand between "and" and the verb."""
    return all(row.is_adverb(k) or row.is_auxiliary(k) for k in range(i, verb))


def _is_subordinate(row: TokenRow, i: int) -> bool:
    words, low = row.words, row.low(i)
    if low in words.that_words or low in words.question_words:
        return True
    opens = i == row.first_word or row.is_comma(i - 1) or row.is_quote(i - 1)
    return opens and any(len(phrase) == 1 for phrase in words.as_words.get(low, ()))


def _before(row: TokenRow, lead: int, verb: int, floor: int) -> Phrase | None:
    """The phrase between the start of the clause and its verb; behind the verb when something else leads."""
    first = behind_lead(row, lead, verb)
    if row.words.verb_second and _is_led(row, lead, first, verb):
        return subject_behind(row, verb + 1)
    phrase = phrase_at(row, first) if first < verb else None
    if phrase is not None and phrase[1] <= verb:
        return phrase
    inset = (
        _across(row, lead, floor) if phrase is None and lead > floor and not row.words.verb_first else None
    )
    return inset or subject_behind(row, verb + 1)


def _is_led(row: TokenRow, lead: int, first: int, verb: int) -> bool:
    """Whether an adverb, an object or a phrase with a preposition stands before a verb that stands second."""
    return first > lead or _is_object(row, first) or _is_subject(row, verb + 1)


def _is_subject(row: TokenRow, i: int) -> bool:
    """Whether a pronoun that is hardly ever an object stands there."""
    words = row.words
    return row.is_pronoun(i) and row.low(i) in (words.he | words.she) - words.they


def _is_object(row: TokenRow, i: int) -> bool:
    """Whether a phrase starts with an article that no subject has: "den Bericht"."""
    return row.is_in(i, row.words.oblique)


def _without_lead(row: TokenRow, start: int, verb: int, floor: int) -> Phrase | None:
    """Nothing stands before the verb but a mark or "and": an inset was passed, or the subject is shared."""
    behind = subject_behind(row, verb + 1)
    if start <= floor:
        return behind
    if row.low(start) in row.words.and_words or row.low(start - 1) in row.words.and_words:
        if behind is not None and row.is_pronoun(behind[0]):
            return behind
        return main_subject(row, start, _stretch(row, start, floor)) or main_subject(row, start, floor)
    if row.words.verb_second and behind is not None and row.is_pronoun(behind[0]):
        return behind
    return _across(row, start, floor) or behind


def _stretch(row: TokenRow, stop: int, floor: int) -> int:
    """The first token behind the last comma before "and", which may have a comma of its own."""
    k = stop - 1
    while k > floor and row.is_comma(k):
        k -= 1
    while k > floor and not (row.is_comma(k) or row.is_stop(k) or row.is_quote(k)):
        k -= 1
    return k + 1 if row.kind(k) != "w" else k


def _across(row: TokenRow, start: int, floor: int) -> Phrase | None:
    """The subject when insets stand between it and the verb: "Jan Berg, der Leiter, sagte"."""
    found: Phrase | None = None
    end = start - 1
    while end > floor and row.is_comma(end):
        begin = end
        while begin > floor and not (
            row.is_comma(begin - 1) or row.is_stop(begin - 1) or row.is_quote(begin - 1)
        ):
            begin -= 1
        phrase = _only_phrase(row, begin, end)
        if phrase is None and not _is_inset(row, begin, end):
            break
        found = phrase or found
        end = begin - 1
    return found


def _is_inset(row: TokenRow, begin: int, end: int) -> bool:
    """Whether a stretch between commas only says more about the phrase before it."""
    if row.is_relative(begin) or row.phrase_at(begin, row.words.as_words):
        return True
    if row.is_conjunction(begin) or any(row.is_cue(k) or row.is_auxiliary(k) for k in range(begin, end)):
        return False
    return phrase_at(row, begin) is not None and not row.is_pronoun(begin)


def _only_phrase(row: TokenRow, begin: int, end: int) -> Phrase | None:
    """The phrase that a stretch between commas ends with, when nothing but a lead stands before it."""
    first = begin
    while first < end and (row.is_conjunction(first) or row.low(first) in row.words.and_words):
        first += 1
    if not row.words.verb_second or row.is_adverb(first):
        first = behind_lead(row, first, end)
    phrase = None if first >= end or row.is_relative(first) else phrase_at(row, first)
    stop = end - (row.low(end - 1) == ".")
    return phrase if phrase is not None and phrase[1] in (stop, end) else None


def antecedent(row: TokenRow, relative: int, floor: int) -> Phrase | None:
    """What a relative pronoun stands for: the phrase that ends before it."""
    end = relative
    while end > floor and (row.is_comma(end - 1) or row.is_preposition(end - 1)):
        end -= 1
    start = clause_start(row, end, floor) if end > floor else floor
    k, found = start, None
    while k < end:
        phrase = phrase_at(row, k)
        if phrase is None or phrase[1] > end:
            k += 1
            continue
        found, k = phrase, phrase[1]
    return found


def main_subject(row: TokenRow, upto: int, floor: int = 0) -> Phrase | None:
    """The subject of the clause that opens the sentence, looked for before token `upto`."""
    first = floor
    while first < upto and (row.kind(first) == "p" or row.low(first) in row.words.and_words):
        first += 1
    lead = behind_lead(row, first, upto)
    if not row.words.verb_second:
        while lead < upto and row.is_comma(lead):
            lead = behind_lead(row, lead + 1, upto)
    phrase = _opening(row, first, lead, upto)
    return phrase if phrase is not None and phrase[1] <= upto else None


def _opening(row: TokenRow, first: int, lead: int, upto: int) -> Phrase | None:
    """The phrase behind a lead; where the verb stands second behind that verb, if there is a lead."""
    if lead >= upto:
        return None
    if lead > first and row.words.verb_second:
        return subject_behind(row, lead + 1)
    phrase = None if row.is_conjunction(lead) else phrase_at(row, lead)
    if phrase is None and row.words.verb_second:
        return subject_behind(row, lead + 1)
    return phrase
