"""How a quotation hangs on its sentence."""

from dataclasses import dataclass, replace

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.phrase_reader import Phrase

_LONG_NAME = 7


@dataclass(frozen=True, slots=True)
class Link:
    """How a quotation hangs on its sentence: item ranges of cue and speaker, and the rule's name.

    `named` is what the mention stands for in the same sentence, such as the name before "who".
    """

    rule: str
    cue: Phrase | None
    mention: Phrase | None
    via: Phrase | None = None
    named: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The items of a clause that reports speech without marks, and how it hangs on its sentence."""

    content: Phrase
    link: Link


def with_named(clauses: ClauseReader, link: Link) -> Link:
    """The link with the phrase that a relative pronoun in the speaker's place stands for."""
    if link.mention is None:
        return link
    if clauses.words.low(link.mention[0]) not in clauses.lexicon.relatives:
        return replace(link, named=name_beside(clauses, link.mention))
    if link.mention[1] - link.mention[0] != 1:
        return link
    return replace(link, named=clauses.phrases.antecedent(link.mention[0], 0))


def name_beside(clauses: ClauseReader, phrase: Phrase) -> Phrase | None:
    """The name in apposition to a phrase without one: "a spokeswoman, Ann Lee, said".

    Also the name before it whose second comma the writer left out: "Ann Lee, a painter from Harlow said".
    """
    words = clauses.words
    row, (a, b) = clauses.row, phrase
    owned = row[a].is_possessive or any(item.is_possessive for item in row[a:b])
    if words.low(b) in clauses.lexicon.pairing or not (words.low(a) in clauses.lexicon.determiners or owned):
        return None
    head = next((k for k in range(a + 1, b) if words.low(k) in clauses.lexicon.name_hanging), b)
    noun = head - a > 1 and not row[head - 1].is_capital and not row[head - 1].is_possessive
    plain = noun or (words.low(a) in clauses.lexicon.single and head == a + 1)
    if plain and _is_one(clauses, head - 1) and b + 2 < len(row) and row[b].text == ",":
        end = b + 1
        while end < len(row) and (row[end].is_capital or clauses.phrases.joins(end)):
            end += 1
        if end - b > 2 and (end == len(row) or row[end].text in ",."):
            return (b + 1, end)
    opens = words.low(0) not in clauses.lexicon.prepositions
    if (
        opens
        and 2 < a < _LONG_NAME
        and row[a - 1].text == ","
        and all(item.is_capital for item in row[: a - 1])
    ):
        return (0, a - 1)
    return None


def _is_one(clauses: ClauseReader, k: int) -> bool:
    """Whether a noun stands for one person or body, not for many, a time or a day."""
    low = clauses.words.low(k)
    return low not in clauses.lexicon.time_words and not low.endswith(tuple(clauses.lexicon.plural_endings))


def can_speak(clauses: ClauseReader, phrase: Phrase) -> bool:
    """Whether a phrase names a person, a body or a pronoun for one."""
    lexicon = clauses.lexicon
    words = clauses.row[phrase[0] : phrase[1]]
    if len(words) == 1 and words[0].low in lexicon.subject_pronouns:
        return words[0].low in lexicon.personal | lexicon.first_person
    return words[-1].is_capital or any(w.low in lexicon.person_nouns or w.is_capital for w in words)
