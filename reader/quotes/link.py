"""How a quotation hangs on its sentence."""

from dataclasses import dataclass, replace

from reader.quotes.clauses import Clauses
from reader.quotes.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Link:
    """How a quotation hangs on its sentence: item ranges of cue and speaker, and the rule's name.

    `named` is what the mention stands for in the same sentence, such as the name before "who".
    """

    rule: str
    cue: Phrase | None
    mention: Phrase | None
    confidence: float
    via: Phrase | None = None
    named: Phrase | None = None


def with_named(clauses: Clauses, link: Link) -> Link:
    """The link with the phrase that a relative pronoun in the speaker's place stands for."""
    if link.mention is None or clauses.low(link.mention[0]) not in clauses.lexicon.relatives:
        return link
    if link.mention[1] - link.mention[0] != 1:
        return link
    return replace(link, named=clauses.antecedent(link.mention[0], 0))


def can_speak(clauses: Clauses, phrase: Phrase) -> bool:
    """Whether a phrase names a person, a body or a pronoun for one."""
    lexicon = clauses.lexicon
    words = clauses.row[phrase[0] : phrase[1]]
    if len(words) == 1 and words[0].low in lexicon.subject_pronouns:
        return words[0].low in ("he", "she", "they", "i")
    return words[-1].is_capital or any(w.low in lexicon.person_nouns or w.is_capital for w in words)
