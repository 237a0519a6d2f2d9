"""Names in apposition: the phrase that "who" stands for, "a spokeswoman, Ann Lee,", and who can speak."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.link import Link, Phrase
from reader.values import replace

_LONG_NAME = 7
"""Items of a name and its comma that may open a sentence before what the one named is."""


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
    if not _lacks_name(clauses, phrase):
        return None
    return _name_behind(clauses, phrase) or _name_ahead(clauses, phrase[0])


def _lacks_name(clauses: ClauseReader, phrase: Phrase) -> bool:
    """Whether a phrase opens with an article or has an owner, and no second one is joined to it."""
    words, lexicon = clauses.words, clauses.lexicon
    owned = any(item.is_possessive for item in clauses.row[phrase[0] : phrase[1]])
    return words.low(phrase[1]) not in lexicon.pairing and (
        words.low(phrase[0]) in lexicon.determiners or owned
    )


def _name_behind(clauses: ClauseReader, phrase: Phrase) -> Phrase | None:
    """The capitals between two commas behind the phrase, two words of them at least."""
    row, (a, b) = clauses.row, phrase
    head = next((k for k in range(a + 1, b) if clauses.words.low(k) in clauses.lexicon.name_hanging), b)
    if b + 2 >= len(row) or row[b].text != "," or not _may_be_named(clauses, a, head):
        return None
    end = b + 1
    while end < len(row) and (row[end].is_capital or clauses.phrases.joins(end)):
        end += 1
    closed = end == len(row) or row[end].text in ",."
    return (b + 1, end) if end - b > 2 and closed else None


def _may_be_named(clauses: ClauseReader, a: int, head: int) -> bool:
    """Whether the noun before item `head` is one that a name may stand beside: "a spokeswoman", "one"."""
    noun = clauses.row[head - 1]
    common = head - a > 1 and not noun.is_capital and not noun.is_possessive
    alone = head == a + 1 and clauses.words.low(a) in clauses.lexicon.single
    return (common or alone) and _is_one(clauses, head - 1)


def _name_ahead(clauses: ClauseReader, a: int) -> Phrase | None:
    """The capitals that open the sentence, up to a comma right before item `a`."""
    row = clauses.row
    if not 2 < a < _LONG_NAME or row[a - 1].text != ",":
        return None
    named = all(item.is_capital for item in row[: a - 1])
    return (0, a - 1) if named and clauses.words.low(0) not in clauses.lexicon.prepositions else None


def _is_one(clauses: ClauseReader, k: int) -> bool:
    """Whether a noun stands for one person or body, not for many, a time or a day."""
    low = clauses.words.low(k)
    return low not in clauses.lexicon.time_words and not low.endswith(clauses.lexicon.plural_endings)


def can_speak(clauses: ClauseReader, phrase: Phrase) -> bool:
    """Whether a phrase names a person, a body or a pronoun for one."""
    lexicon = clauses.lexicon
    words = clauses.row[phrase[0] : phrase[1]]
    if len(words) == 1 and words[0].low in lexicon.subject_pronouns:
        return words[0].low in lexicon.personal | lexicon.first_person
    return words[-1].is_capital or any(w.low in lexicon.person_nouns or w.is_capital for w in words)
