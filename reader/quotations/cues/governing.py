"""Who a cue left of a quotation has for its speaker, by the way the cue is used."""

from collections.abc import Callable

from reader.quotations.appositions import can_speak
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import inverted
from reader.quotations.cues.participles import participle_subject
from reader.quotations.link import Link, Phrase
from reader.values import Struct

_NEAR = 2
"""A cue so many items before the quotation stands right beside it."""
_RULES = {
    (True, True): "cue-before",
    (True, False): "cue-in-clause",
    (False, True): "frame-before",
    (False, False): "weak-cue",
}
"""The name of the rule for a cue that is strong, and near."""


class Cue(Struct, frozen=True):
    """The verb at item `at` left of the quotation at item `q`; its subject is looked for down to `floor`."""

    clauses: ClauseReader
    at: int
    q: int
    floor: int
    strong: bool

    @property
    def near(self) -> bool:
        return self.q - self.at <= _NEAR

    @property
    def span(self) -> Phrase:
        return (self.at, self.at + 1)


_Found = tuple[Link | None]
"""A rule's answer; a tuple of None says that the cue has no speaker and that no other rule is to be asked."""


def link_at(clauses: ClauseReader, k: int, q: int, floor: int, strong: bool) -> Link | None:
    """The link that the verb at item `k` makes, None when it has no speaker."""
    cue = Cue(clauses, k, q, floor, strong)
    return next((found[0] for rule in RULES if (found := rule(cue)) is not None), None)


def passive(cue: Cue) -> _Found | None:
    """Was asked by Ann whether … “…” / was called “…” by critics: the agent; a hearer is no speaker."""
    clauses, words, lexicon, k = cue.clauses, cue.clauses.words, cue.clauses.lexicon, cue.at
    is_passive = words.low(k) in lexicon.past and words.low(words.behind_adverbs(k - 1)) in lexicon.be
    if not is_passive and not _is_bare(cue):
        return None
    for b in (k + 1, cue.q + 1, cue.q + 2):
        agent = clauses.phrases.phrase_after(b + 1) if words.low(b) in lexicon.agents else None
        if agent is not None:
            return (Link("passive", cue.span, agent),)
    return (Link("passive", cue.span, None),) if is_passive and _is_addressed(cue) else None


def _is_bare(cue: Cue) -> bool:
    """Whether a past form of calling stands without a subject: "called “…” by critics"."""
    words, lexicon = cue.clauses.words, cue.clauses.lexicon
    low, j = words.low(cue.at), words.behind_adverbs(cue.at - 1)
    if low not in lexicon.label or low not in lexicon.past or words.is_noun_word(j):
        return False
    return words.low(j) not in lexicon.subject_pronouns and words.low(j) not in lexicon.auxiliaries


def _is_addressed(cue: Cue) -> bool:
    """Whether the subject of a passive is the hearer: "was told", not "was told to"."""
    words, lexicon = cue.clauses.words, cue.clauses.lexicon
    passes = lexicon.speech.get(words.low(cue.at), "") in lexicon.passing_verbs
    return passes and words.low(cue.at + 1) not in lexicon.infinitive


def participle(cue: Cue) -> _Found | None:
    """Ann left, calling it “…”; Ann was calling it “…”."""
    clauses, words, k = cue.clauses, cue.clauses.words, cue.at
    if not words.is_participle(k) or words.is_auxiliary(k - 1):
        return None
    if k and words.is_verb(k - 1) and not words.is_participle(k - 1):
        return (Link(_RULES[cue.strong, cue.near], cue.span, clauses.subject_of(k - 1, cue.floor)),)
    rule = "participle" if cue.strong else "weak-participle"
    return (Link(rule, cue.span, participle_subject(clauses, k, cue.floor)),)


def read_out(cue: Cue) -> _Found | None:
    """Whose words are read out or quoted: "read from the evidence of Ann Lee, a nurse: “…”"."""
    clauses, words, lexicon, k = cue.clauses, cue.clauses.words, cue.clauses.lexicon, cue.at
    reads = lexicon.speech.get(words.low(k), "") in lexicon.reading_verbs
    if not reads or clauses.row[cue.q - 1].text != ":":
        return None
    if words.low(k + 1) not in lexicon.sources_read | lexicon.determiners:
        return None
    of = next((j for j in range(k + 1, cue.q - 1) if words.low(j) in lexicon.genitive), None)
    phrase = None if of is None else clauses.phrases.phrase_after(of + 1)
    spoken = phrase is not None and can_speak(clauses, phrase)
    return (Link("read-out", cue.span, phrase),) if spoken else None


def turned(cue: Cue) -> _Found | None:
    """The paradox, says Ann Lee, is “…”: cue and name between commas; "said Ann" that opens a clause."""
    clauses, k = cue.clauses, cue.at
    link = inverted(clauses, k)
    if link is None:
        return None
    subject = clauses.subject_of(k, cue.floor)
    if clauses.words.low(k - 1) == "," and _is_inset(clauses, link, subject):
        return (link,)
    opens = k == cue.floor or clauses.row[k - 1].kind != "w"
    return (link,) if subject is None and opens else None


def subject_before(cue: Cue) -> _Found | None:
    """Ann said “…”: the subject of the verb; a weak cue of a mere thing reports nothing."""
    clauses = cue.clauses
    subject = clauses.subject_of(cue.at, cue.floor)
    if subject is None:
        return (Link(_RULES[cue.strong, True], cue.span, None),) if cue.near else (None,)
    strong = clauses.lexicon.is_strong(clauses.words.low(cue.at))
    if not strong and _is_mere_thing(clauses, subject):
        return (None,)
    return (Link(_RULES[cue.strong, cue.near], cue.span, subject),)


RULES: tuple[Callable[[Cue], _Found | None], ...] = (passive, participle, read_out, turned, subject_before)
"""The ways a cue is used, in order; the first that answers decides."""


def _is_mere_thing(clauses: ClauseReader, subject: Phrase) -> bool:
    """Whether a subject of a verb that need not report speech is no person and no bearer of words."""
    lexicon = clauses.lexicon
    if clauses.words.low(subject[0]) in lexicon.subject_pronouns | lexicon.relatives:
        return False
    words = {item.low for item in clauses.row[subject[0] : subject[1]]}
    return not can_speak(clauses, subject) and words.isdisjoint(lexicon.body_nouns)


def _is_inset(clauses: ClauseReader, link: Link, subject: Phrase | None) -> bool:
    """Whether cue and name stand between commas and the subject before is no person."""
    phrase, words, lexicon = link.mention, clauses.words, clauses.lexicon
    if phrase is None or words.low(phrase[1]) != "," or not can_speak(clauses, phrase):
        return False
    if subject is None:
        return True
    first = words.low(subject[0])
    named = clauses.row[subject[0]].is_capital and first not in lexicon.determiners
    return not named and first not in lexicon.subject_pronouns
