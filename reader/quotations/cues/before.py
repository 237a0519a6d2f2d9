"""The speaker before a quotation: Ann said “…”; Ann, who …, called it “…”; adding that “…”."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import according, inverted
from reader.quotations.link import Link, can_speak
from reader.quotations.phrase_reader import Phrase

_SOURCES = ("from", "out", "aloud")
_OWN = ("its", "his", "her")
_RULES = {
    (True, True): "cue-before",
    (True, False): "cue-in-clause",
    (False, True): "frame-before",
    (False, False): "weak-cue",
}
WEAK = frozenset({"weak-cue", "weak-participle", "frame-before"})


def before(clauses: ClauseReader, q: int, floor: int) -> Link | None:
    """Ann said “…” / Ann, who …, called it “…” / adding that “…”: the nearest cue to the left.

    A weak cue right before gives way to a strong one further left that governs it ("said he felt “…”").
    """
    words = clauses.words
    row = clauses.row
    weak: Link | None = None
    dependent: Link | None = None
    for k in words.marked_before(q, floor):
        item = row[k]
        if item.kind != "w":
            if item.text == ";" or (item.kind == "q" and (weak or dependent)):
                break
            continue
        if item.low == "according" and words.low(k + 1) == "to" and words.low(k + 2) not in _OWN:
            return according(clauses, k)
        noun = _noun_cue(clauses, k, floor)
        if noun is not None and row[k + 1].low in ("that", ":", ""):
            return noun
        weak = weak or noun
        if not _counts(clauses, k):
            continue
        known = clauses.lexicon.is_strong(item.low) or _takes_that(clauses, k) or _leads_in(clauses, k, q)
        strong = known and not _in_inset(clauses, k, q)
        link = _link_of(clauses, k, q, floor, strong) if strong or weak is None else None
        if link is not None and strong:
            outer = None if _is_verbatim(clauses, k, q) else _outer_cue(clauses, link)
            link = (outer is not None and _link_of(clauses, outer, q, floor, True)) or link
            if dependent is not None:
                return link if item.low in clauses.lexicon.speech else dependent
            if not _is_dependent(clauses, k):
                return link
            dependent = link
        weak = link or weak
    return dependent or weak


def _is_verbatim(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether the words are handed on as they fell: "he told an agent, “…”", "he said “…”"."""
    return clauses.row[q - 1].text in (",", ":") or clauses.lexicon.speech.get(clauses.words.low(k)) == "say"


def _outer_cue(clauses: ClauseReader, link: Link) -> int | None:
    """The "said" of "Ann said (that) he called it": speech that one told of oneself."""
    words = clauses.words
    if link.mention is None or words.low(link.mention[0]) not in ("he", "she", "they"):
        return None
    j = link.mention[0] - 1
    j -= words.low(j) == "that"
    return j if words.low(j) in clauses.lexicon.speech and words.is_cue(j) else None


def _is_dependent(clauses: ClauseReader, k: int) -> bool:
    """Whether a cue hangs on another verb: "said he would advise", "expects him to announce"."""
    words = clauses.words
    j = k - 1
    while j > 0 and words.is_adverb(j):
        j -= 1
    if words.low(j) == "to":
        return True
    progressive = words.is_participle(k) and words.low(j) in clauses.lexicon.be
    return progressive or words.low(j) in ("would", "could", "should", "will", "can")


def _leads_in(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether nothing but adverbs and a comma or colon stand between a verb of speech and the words."""
    words = clauses.words
    if words.low(k) not in clauses.lexicon.speech or clauses.row[q - 1].text not in (",", ":"):
        return False
    return all(words.is_adverb(j) for j in range(k + 1, q - 1))


def _takes_that(clauses: ClauseReader, k: int) -> bool:
    """A verb before "that" reports words, whether a list knows it or not."""
    words = clauses.words
    if words.low(k + 1) != "that" or words.low(k) in clauses.lexicon.not_clausal:
        return False
    return words.is_verb(k) and not words.is_auxiliary(k)


def _counts(clauses: ClauseReader, k: int) -> bool:
    """Whether the word is a cue here; not "including", nor the hearer's "when asked"."""
    words = clauses.words
    low = words.low(k)
    if low in clauses.lexicon.prepositions or not (words.is_cue(k) or _takes_that(clauses, k)):
        return False
    return words.low(k - 1) not in ("when", "if", "once", "unless") or low not in clauses.lexicon.past


def _in_inset(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether a cue stands in a who-clause between commas that is over before the quotation."""
    if not any(clauses.row[j].text == "," for j in range(k + 1, q)):
        return False
    for j in range(k - 1, 0, -1):
        if clauses.row[j].kind != "w":
            return False
        if clauses.words.low(j) in ("who", "which"):
            return clauses.row[j - 1].text == ","
    return False


def _passive(clauses: ClauseReader, k: int, q: int) -> Link | None:
    """Was asked by Ann whether … “…” / was called “…” by critics: the agent; a hearer is no speaker."""
    words = clauses.words
    j = k - 1
    while j >= 0 and words.is_adverb(j):
        j -= 1
    low, base = words.low(k), clauses.lexicon.speech.get(words.low(k), "")
    is_passive = low in clauses.lexicon.past and words.low(j) in clauses.lexicon.be
    bare = low in clauses.lexicon.label and low in clauses.lexicon.past and not words.is_noun_word(j)
    if not is_passive and not bare:
        return None
    for b in (k + 1, q + 1, q + 2):
        if words.low(b) == "by":
            agent = clauses.phrases.phrase_after(b + 1)
            if agent is not None:
                return Link("passive", (k, k + 1), agent, 0.8)
    if is_passive and base in ("ask", "tell") and words.low(k + 1) != "to":
        return Link("passive", (k, k + 1), None, 0.3)
    return None


def _noun_cue(clauses: ClauseReader, k: int, floor: int) -> Link | None:
    """ "her claim that “…”", "the senator's description of it as “…”": the one in the possessive."""
    words = clauses.words
    if words.low(k) not in clauses.lexicon.noun_cues or words.is_verb(k):
        return None
    follower = clauses.row[k + 1]
    closes = follower.text == ":" or (follower.text == "," and words.low(k) == "words")
    if follower.low not in ("that", "of", "about", "is", "was", "as", "to", "on") and not closes:
        return None
    j = k - 1
    while j > floor and words.is_word(j) and k - j < 4:
        if clauses.row[j].is_possessive:
            phrase = clauses.phrases.phrase_before(j, floor)
            if phrase is not None and words.low(phrase[0] - 1) == "in" and words.low(k) != "words":
                return None
            return None if phrase is None else Link("noun-cue", (k, k + 1), _holder(clauses, phrase), 0.7)
        if words.low(j) in ("his", "her", "their") and words.low(j - 1) != "in":
            return Link("noun-cue", (k, k + 1), (j, j + 1), 0.7)
        j -= 1
    return None


def _holder(clauses: ClauseReader, phrase: Phrase) -> Phrase:
    """The name in the possessive alone: in "no fault with Ann Lee's claim" it is Ann Lee's."""
    for j in range(phrase[1] - 1, phrase[0], -1):
        if (
            clauses.words.low(j - 1) in ("with", "by", "about", "on", "over", "to")
            and clauses.row[j].is_capital
        ):
            return (j, phrase[1])
    return phrase


def _link_of(clauses: ClauseReader, k: int, q: int, floor: int, strong: bool) -> Link | None:
    words = clauses.words
    near = q - k <= 2
    rule = _RULES[strong, near]
    passive = _passive(clauses, k, q)
    if passive is not None:
        return passive
    if words.is_participle(k) and not words.is_auxiliary(k - 1):
        if k and words.is_verb(k - 1) and not words.is_participle(k - 1):
            return Link(rule, (k, k + 1), clauses.subject_of(k - 1, floor), 0.75)
        return Link(
            "participle" if strong else "weak-participle",
            (k, k + 1),
            participle_subject(clauses, k, floor),
            0.75,
        )
    read = _read_out(clauses, k, q)
    if read is not None:
        return Link("read-out", (k, k + 1), read, 0.7)
    turned = inverted(clauses, k)
    subject = clauses.subject_of(k, floor)
    if turned is not None and words.low(k - 1) == "," and _is_inset(clauses, turned, subject):
        return turned
    if subject is None and turned is not None and (k == floor or clauses.row[k - 1].kind != "w"):
        return turned
    if subject is None and not near:
        return None
    if (
        not clauses.lexicon.is_strong(words.low(k))
        and subject is not None
        and _is_mere_thing(clauses, subject)
    ):
        return None
    return Link(rule, (k, k + 1), subject, 0.9 if near else 0.75 if strong else 0.5)


def _is_mere_thing(clauses: ClauseReader, subject: Phrase) -> bool:
    """Whether a subject of a verb that need not report speech is no person and no bearer of words."""
    if clauses.words.low(subject[0]) in clauses.lexicon.subject_pronouns | clauses.lexicon.relatives:
        return False
    words = {item.low for item in clauses.row[subject[0] : subject[1]]}
    return not can_speak(clauses, subject) and words.isdisjoint(clauses.lexicon.body_nouns)


def _read_out(clauses: ClauseReader, k: int, q: int) -> Phrase | None:
    """Whose words are read out or quoted: "read from the evidence of Ann Lee, a nurse: “…”"."""
    words = clauses.words
    if clauses.lexicon.speech.get(words.low(k)) not in ("read", "quote") or clauses.row[q - 1].text != ":":
        return None
    of = next((j for j in range(k + 1, q - 1) if words.low(j) == "of"), None)
    if of is None or words.low(k + 1) not in (*_SOURCES, *clauses.lexicon.determiners):
        return None
    phrase = clauses.phrases.phrase_after(of + 1)
    return phrase if phrase is not None and can_speak(clauses, phrase) else None


def participle_subject(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """Whose "adding", "calling" it is: that of the main clause before or after it."""
    words = clauses.words
    row = clauses.row
    lead = range(floor, k)
    if all(
        row[j].kind == "p" or words.is_adverb(j) or words.low(j) in clauses.lexicon.participle_leads
        for j in lead
    ):
        return _after_comma(clauses, k)
    at = k - 1
    while words.is_adverb(at) and words.low(at - 1) not in clauses.lexicon.prepositions:
        at -= 1
    if words.is_noun_word(at):
        chain = clauses.phrases.chain_start(at, floor)
        if words.low(chain) == "with":
            return clauses.phrases.phrase_before(at, chain + 1)
    if words.is_noun_word(k - 1):
        chain = clauses.phrases.chain_start(k - 1, floor)
        own = row[k - 1].is_capital and (
            row[chain - 1].kind == "p" or words.low(chain - 1) in ("and", "with")
        )
        if words.low(k - 1) in clauses.lexicon.display_nouns or (
            own and chain > floor and row[chain].is_capital
        ):
            return clauses.phrases.phrase_before(k - 1, chain)
    found = _nearest_clause(clauses, k, floor) or clauses.main_subject(k, floor)
    if found is not None:
        return found
    for j in range(k - 1, floor - 1, -1):
        if words.is_cue(j) and not words.is_participle(j):
            turned = inverted(clauses, j)
            found = turned.mention if turned and (j == 0 or row[j - 1].kind == "q") else None
            found = found or clauses.subject_of(j, floor)
            if found is not None:
                return found
    return clauses.earlier_subject(k, floor, 0)


def _nearest_clause(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The subject of an inner clause that a participle goes on with: "when they broke in, shouting"."""
    words = clauses.words
    j = k - 1
    while words.is_adverb(j):
        j -= 1
    if clauses.row[j].text != ",":
        return None
    for v in range(j - 1, floor, -1):
        if clauses.row[v].text in (";", ":") or clauses.row[v].kind == "q":
            return None
        if not words.is_verb(v) or words.is_participle(v) or clauses.is_auxiliary_run(v):
            continue
        if words.low(v - 1) == "to":
            continue
        subject = clauses.subject_of(v, floor)
        if subject is None:
            return None
        opener = words.low(subject[0] - 1)
        return subject if opener in ("when", "while", "as", "where", "which") else None
    return None


def _after_comma(clauses: ClauseReader, k: int) -> Phrase | None:
    words = clauses.words
    for j in range(k + 1, min(len(clauses.row) - 1, k + 100)):
        item = clauses.row[j]
        if item.text == "," or (item.kind == "q" and item.text.endswith(",")):
            j += 1
            while words.is_adverb(j):
                j += 1
            if words.is_word(j) and (
                words.is_noun_word(j) or words.low(j) in clauses.lexicon.subject_pronouns
            ):
                phrase = clauses.phrases.phrase_after(j)
                if phrase is not None:
                    return phrase
    return None


def _is_inset(clauses: ClauseReader, turned: Link, subject: Phrase | None) -> bool:
    """The paradox, says Ann Lee, is …: cue and name between commas, the subject before no person."""
    words = clauses.words
    phrase = turned.mention
    if phrase is None or words.low(phrase[1]) != "," or not can_speak(clauses, phrase):
        return False
    return subject is None or (
        not (clauses.row[subject[0]].is_capital and words.low(subject[0]) not in clauses.lexicon.determiners)
        and words.low(subject[0]) not in clauses.lexicon.subject_pronouns
    )
