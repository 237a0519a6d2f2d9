"""Finding the cue of a quotation in its sentence, and the words that name the speaker."""

import re
from dataclasses import dataclass, replace

from reader.quotes.clauses import Clauses, Phrase

_OPEN_END = re.compile(r"[,?!—–…-]['’)\]]*$|\.\.\.$")
_NOT_INVERTED = frozenset("told tells tell telling called calls described describes".split())
WEAK = frozenset({"weak-cue", "weak-participle", "frame-before"})
_LEAD = frozenset("and but in by while when after before for".split())
_BE = frozenset("is was were are been be being".split())


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


def after(clauses: Clauses, q: int) -> Link | None:
    """“…,” said Ann / “…,” Ann said / “…,” Ann, who …, told us."""
    row = clauses.row
    i = q + 1
    comma = i < len(row) and row[i].text in (",", "—", "–", "-", "--")
    if comma and row[i].text != "," and q and row[q - 1].text == row[i].text:
        return None
    if not comma and not _OPEN_END.search(row[q].text) and (q or len(row[q].text.split()) < 5):
        return None
    i += comma
    while clauses.is_adverb(i) and i < q + 4:
        i += 1
    if not clauses.is_word(i):
        return None
    if clauses.low(i) in ("according", "per"):
        return according(clauses, i)
    inverted = _inverted(clauses, i)
    if inverted is not None:
        return inverted
    found = _subject_then_cue(clauses, i, q)
    if found is None or found.cue is None:
        return None
    follower = row[found.cue[1]].text if found.cue[1] < len(row) else "."
    if follower == ":" and q:
        return None
    governed = q > 0 and (clauses.is_cue(q - 1) or clauses.low(q - 1) == "that") and row[q].text[:1].islower()
    return found if not governed or follower in (",", ".") else None


def _inverted(clauses: Clauses, i: int) -> Link | None:
    low = clauses.low(i)
    if low not in clauses.lexicon.speech or low in _NOT_INVERTED or clauses.is_participle(i):
        return None
    if clauses.row[i].is_capital:
        return None
    if low in ("asked", "asks") and not (clauses.row[i - 1].kind == "q" and clauses.row[i - 1].text.rstrip("'’").endswith("?")):
        return None
    k = i + 1
    while clauses.is_adverb(k) or clauses.low(k) in clauses.lexicon.time_words:
        k += 1
    if not clauses.is_noun_word(k) and clauses.low(k) not in clauses.lexicon.subject_pronouns:
        return None
    if clauses.low(k) in ("it", "you"):
        return None
    phrase = clauses.phrase_after(k)
    if phrase is None:
        return None
    return Link("cue-after-inverted", (i, i + 1), phrase, 0.95, _relay(clauses, phrase[1] - 1))


def _relay(clauses: Clauses, k: int) -> Phrase | None:
    """The agency or newspaper of "…, Ann said, according to the AFP"."""
    row = clauses.row
    for j in range(k + 1, len(row)):
        if row[j].kind == "q" or row[j].text == ";":
            return None
        if row[j].low == "according" and clauses.low(j + 1) == "to":
            return clauses.phrase_after(j + 2)
    return None


def _subject_then_cue(clauses: Clauses, i: int, q: int) -> Link | None:
    row = clauses.row
    low = clauses.low(i)
    if low in clauses.lexicon.conjunctions or low in clauses.lexicon.prepositions or low in clauses.lexicon.relatives:
        return None
    for k in range(i, min(len(row), i + 45)):
        if row[k].kind == "q" and k > i + 12 or row[k].text in (";", ":"):
            return None
        if row[k].kind == "q":
            continue
        if clauses.lexicon.is_cue(row[k].low) and clauses.is_verb(k) and not clauses.is_participle(k):
            if row[k].low not in clauses.lexicon.speech and row[k].low not in clauses.lexicon.label:
                continue
            subject = clauses.subject_of(k, i)
            if subject is None or subject[0] != i:
                continue
            return Link("cue-after", (k, k + 1), subject, 0.95, _relay(clauses, k))
    return None


def according(clauses: Clauses, i: int) -> Link | None:
    """"according to Ann": the phrase after "to"."""
    k = i + 2 if clauses.low(i + 1) == "to" else i + 1
    phrase = clauses.phrase_after(k)
    if phrase is None:
        return None
    return Link("according-to", (i, k), phrase, 0.9)


def before(clauses: Clauses, q: int, floor: int) -> Link | None:
    """Ann said “…” / Ann, who …, called it “…” / adding that “…”: the nearest cue to the left.

    A weak cue right before gives way to a strong one further left that governs it ("said he felt “…”").
    """
    row = clauses.row
    weak: Link | None = None
    for k in range(q - 1, floor - 1, -1):
        item = row[k]
        if item.kind != "w":
            if item.text == ";" or item.kind == "q" and weak is not None:
                break
            continue
        if item.low == "according" and clauses.low(k + 1) == "to" and clauses.low(k + 2) not in ("its", "his", "her"):
            return according(clauses, k)
        if item.low in clauses.lexicon.noun_cues and not clauses.is_verb(k):
            link = _noun_cue(clauses, k, floor)
            if link is not None and row[k + 1].low in ("that", "is", "was", ":", ""):
                return link
            weak = weak or link
        clausal = clauses.low(k + 1) == "that" and clauses.is_verb(k) and not clauses.is_auxiliary(k)
        if not clauses.is_cue(k) and not clausal:
            continue
        strong = (clausal or clauses.lexicon.is_strong(item.low)) and not _in_inset(clauses, k, q)
        if not strong and weak is not None:
            continue
        link = _link_of(clauses, k, q, floor, strong)
        if link is not None:
            if strong:
                return link
            weak = link
        if weak is not None and clauses.low(k) in ("and", "but") and row[k - 1].text == ",":
            break
    return weak


def _in_inset(clauses: Clauses, k: int, q: int) -> bool:
    """Whether a cue stands in a who-clause between commas that is over before the quotation."""
    if not any(clauses.row[j].text == "," for j in range(k + 1, q)):
        return False
    for j in range(k - 1, 0, -1):
        if clauses.row[j].kind != "w":
            return False
        if clauses.low(j) in ("who", "which"):
            return clauses.row[j - 1].text == ","
    return False


def _passive(clauses: Clauses, k: int, q: int) -> Link | None:
    """Was asked by Ann whether … “…” / was called “…” by critics: the agent; a hearer is no speaker."""
    j = k - 1
    while j >= 0 and clauses.is_adverb(j):
        j -= 1
    low, base = clauses.low(k), clauses.lexicon.speech.get(clauses.low(k), "")
    is_passive = low in clauses.lexicon.past and clauses.low(j) in _BE
    bare = low in clauses.lexicon.label and low in clauses.lexicon.past and not clauses.is_noun_word(j)
    if not is_passive and not bare:
        return None
    for b in (k + 1, q + 1, q + 2):
        if clauses.low(b) == "by":
            agent = clauses.phrase_after(b + 1)
            if agent is not None:
                return Link("passive", (k, k + 1), agent, 0.8)
    if is_passive and base in ("ask", "tell") and clauses.low(k + 1) != "to":
        return Link("passive", (k, k + 1), None, 0.3)
    return None


def _noun_cue(clauses: Clauses, k: int, floor: int) -> Link | None:
    """"her claim that “…”", "the senator's description of it as “…”": the one in the possessive."""
    follower = clauses.row[k + 1]
    if follower.low not in ("that", "of", "about", "is", "was", "as", "to", "on") and follower.text != ":":
        return None
    j = k - 1
    while j > floor and clauses.is_word(j) and k - j < 4:
        if clauses.row[j].is_possessive:
            phrase = clauses.phrase_before(j, floor)
            if phrase is not None and clauses.low(phrase[0] - 1) == "in":
                return None
            return None if phrase is None else Link("noun-cue", (k, k + 1), phrase, 0.7)
        if clauses.low(j) in ("his", "her", "their") and clauses.low(j - 1) != "in":
            return Link("noun-cue", (k, k + 1), (j, j + 1), 0.7)
        j -= 1
    return None


def _link_of(clauses: Clauses, k: int, q: int, floor: int, strong: bool) -> Link | None:
    near = q - k <= 2
    if strong:
        rule = "cue-before" if near else "cue-in-clause"
    else:
        rule = "frame-before" if near else "weak-cue"
    passive = _passive(clauses, k, q)
    if passive is not None:
        return passive
    if clauses.is_participle(k) and not clauses.is_auxiliary(k - 1):
        if k and clauses.is_verb(k - 1) and not clauses.is_participle(k - 1):
            return Link(rule, (k, k + 1), clauses.subject_of(k - 1, floor), 0.75)
        return Link("participle" if strong else "weak-participle", (k, k + 1), participle_subject(clauses, k, floor), 0.75)
    inverted = _inverted(clauses, k)
    subject = clauses.subject_of(k, floor)
    if inverted is not None and clauses.low(k - 1) == "," and _is_inset(clauses, inverted, subject):
        return inverted
    if subject is None and inverted is not None and (k == floor or clauses.row[k - 1].kind != "w"):
        return inverted
    if subject is None and not near:
        return None
    return Link(rule, (k, k + 1), subject, 0.9 if near else 0.75 if strong else 0.5)


def participle_subject(clauses: Clauses, k: int, floor: int) -> Phrase | None:
    """Whose "adding", "calling" it is: that of the main clause before or after it."""
    row = clauses.row
    lead = range(floor, k)
    if all(row[j].kind == "p" or clauses.is_adverb(j) or clauses.low(j) in _LEAD for j in lead):
        return _after_comma(clauses, k)
    if clauses.is_noun_word(k - 1):
        chain = clauses.chain_start(k - 1, floor)
        if clauses.low(chain) == "with":
            return clauses.phrase_before(k - 1, chain + 1)
    found = clauses.main_subject(k, floor)
    if found is not None:
        return found
    for j in range(k - 1, floor - 1, -1):
        if clauses.is_cue(j) and not clauses.is_participle(j):
            inverted = _inverted(clauses, j)
            found = inverted.mention if inverted and (j == 0 or row[j - 1].kind == "q") else None
            found = found or clauses.subject_of(j, floor)
            if found is not None:
                return found
    return clauses.earlier_subject(k, floor, 0)


def _after_comma(clauses: Clauses, k: int) -> Phrase | None:
    for j in range(k + 1, len(clauses.row) - 1):
        item = clauses.row[j]
        if item.text == "," or item.kind == "q" and item.text.endswith(","):
            j += 1
            while clauses.is_adverb(j):
                j += 1
            if clauses.is_word(j) and (clauses.is_noun_word(j) or clauses.low(j) in clauses.lexicon.subject_pronouns):
                phrase = clauses.phrase_after(j)
                if phrase is not None:
                    return phrase
    return None


def trailing(clauses: Clauses, q: int) -> Link | None:
    """… “mixed” …, Ann said. / …, according to Ann."""
    row = clauses.row
    for k in range(q + 1, len(row)):
        if row[k].kind != "w":
            if row[k].text == ";":
                return None
            continue
        if row[k].low == "according" and clauses.low(k + 1) == "to":
            return according(clauses, k)
        if row[k].low in clauses.lexicon.speech and clauses.is_verb(k) and not clauses.is_participle(k):
            comma = next((j for j in range(k - 1, q, -1) if row[j].text == ","), None)
            ended = row[k - 1].kind == "q"
            low = (comma + 1) if comma is not None else q + 1
            subject = clauses.subject_of(k, low)
            if subject is not None and clauses.low(low) == "as" and subject[0] == low + 1:
                return Link("cue-trailing", (k, k + 1), subject, 0.7)
            if subject is not None and subject[0] == low and (comma is not None or row[q].text.endswith(",")):
                return Link("cue-trailing", (k, k + 1), subject, 0.8)
            inverted = _inverted(clauses, k) if comma == k - 1 or ended else None
            if inverted is not None:
                return inverted
    return None


def colon_name(clauses: Clauses, q: int, floor: int) -> Link | None:
    """`Ann Smith: “…”`: a name and a colon right before the words, nothing but a dash before the name."""
    row = clauses.row
    if q - floor < 2 or row[q - 1].text != ":" or row[q - 1].kind != "p":
        return None
    phrase = clauses.phrase_before(q - 2, floor) if clauses.is_noun_word(q - 2) else None
    if phrase is None or not row[phrase[0]].is_capital and clauses.low(phrase[1] - 1) not in clauses.lexicon.body_nouns:
        return None
    opens = phrase[0] == floor or row[phrase[0] - 1].text in ("-", "–", "—", "|", "*", "•")
    if not opens and any(clauses.is_verb(k) for k in range(floor, q)):
        return None
    return Link("name-colon", (q - 1, q), phrase, 0.85)


def headline_colon(clauses: Clauses, q: int) -> Link | None:
    """`Ann Smith: Town Hall Is a ‘Wreck’`: a name and a colon that open the line."""
    row = clauses.row
    colon = next((k for k in range(min(q, 7)) if row[k].text == ":"), None)
    if not colon or row[colon - 1].low in ("latest", "watch", "exclusive", "video", "update", "breaking"):
        return None
    if not all(item.is_capital or clauses._joins(k) for k, item in enumerate(row[:colon])):
        return None
    return Link("headline-colon", (colon, colon + 1), (0, colon), 0.6)


def possessive(clauses: Clauses, q: int) -> Link | None:
    """The senator's “no means no” promise: the one in the possessive right before the words."""
    row = clauses.row
    if not q or not row[q - 1].is_possessive or len(row[q].text.split()) < 3:
        return None
    phrase = clauses.phrase_before(q - 1, 0)
    return None if phrase is None or not row[phrase[0]].is_word else Link("possessive", None, phrase, 0.4)


def dash_name(clauses: Clauses, q: int) -> Link | None:
    """`“…” — Ann Smith` or `“…” (Ann Smith)`: a name after a dash, no verb behind it."""
    row = clauses.row
    if q + 2 >= len(row) or row[q + 1].text not in ("—", "–", "-", "--"):
        return None
    phrase = clauses.phrase_after(q + 2)
    if phrase is None or not row[phrase[0]].is_capital or len(row) - phrase[1] > 14:
        return None
    if any(clauses.is_verb(k) for k in range(phrase[1], len(row))):
        return None
    return Link("dash-name", None, phrase, 0.7)


def _is_inset(clauses: Clauses, inverted: Link, subject: Phrase | None) -> bool:
    """The paradox, says Ann Lee, is …: cue and name between commas, the subject before no person."""
    phrase = inverted.mention
    if phrase is None or clauses.low(phrase[1]) != "," or not _can_speak(clauses, phrase):
        return False
    return subject is None or not (
        clauses.row[subject[0]].is_capital and clauses.low(subject[0]) not in clauses.lexicon.determiners
    ) and clauses.low(subject[0]) not in clauses.lexicon.subject_pronouns


def with_named(clauses: Clauses, link: Link) -> Link:
    """The link with the phrase that a relative pronoun in the speaker's place stands for."""
    if link.mention is None or clauses.low(link.mention[0]) not in clauses.lexicon.relatives:
        return link
    if link.mention[1] - link.mention[0] != 1:
        return link
    return replace(link, named=clauses.antecedent(link.mention[0], 0))


def introduction(clauses: Clauses) -> Link | None:
    """A sentence that leads up to a quotation behind it: "Ann disagreed." "Ann issued a statement:"."""
    row = clauses.row
    end = len(row)
    verbs = [k for k in range(end) if clauses.is_verb(k) and not clauses.is_auxiliary_run(k)]
    cues = [k for k in verbs if clauses.lexicon.is_strong(row[k].low) and not clauses.is_participle(k)]
    for k in [*reversed(cues), *verbs]:
        subject = clauses.subject_of(k, 0) or _inverted_subject(clauses, k)
        if subject is not None and _can_speak(clauses, subject):
            return Link("introduced" if k in cues or row[-1].text == ":" else "led", (k, k + 1), subject, 0.6)
    return None


def _inverted_subject(clauses: Clauses, k: int) -> Phrase | None:
    inverted = _inverted(clauses, k)
    return inverted.mention if inverted else None


def _can_speak(clauses: Clauses, phrase: Phrase) -> bool:
    lexicon = clauses.lexicon
    words = clauses.row[phrase[0] : phrase[1]]
    if len(words) == 1 and words[0].low in lexicon.subject_pronouns:
        return words[0].low in ("he", "she", "they", "i")
    return words[-1].is_capital or any(w.low in lexicon.person_nouns or w.is_capital for w in words)


def nearest_verb(clauses: Clauses, q: int, floor: int) -> Link | None:
    """The nearest verb of any kind to the left: Ann is mulling “…”, Ann campaigns as “…”."""
    for k in range(q - 1, floor - 1, -1):
        if clauses.row[k].text == ";":
            break
        if clauses.is_verb(k) and not clauses.is_auxiliary_run(k):
            subject = clauses.subject_of(k, floor)
            if subject is not None and clauses.low(subject[0]) not in ("that", "this", "it", "there", "which"):
                return Link("verb-before", (k, k + 1), subject, 0.4)
    return None
