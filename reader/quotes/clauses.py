"""Who does what in a sentence, as far as word classes tell: verbs, noun phrases, the subject of a verb."""

from collections.abc import Sequence

from reader.quotes.lexicon import Lexicon
from reader.quotes.stream import Item

_NOT_ADVERBS = frozenset(
    "family ally reply italy july assembly monopoly anomaly supply apply rely imply early daily weekly monthly only"
    " bully rally tally friendly likely elderly ugly holy silly lonely lovely deadly costly".split()
)
_OPENERS = frozenset("that what whom which when while because although though whereas where".split())
_TAKES_CLAUSE = frozenset("say said says think thinks thought believe believes believed know knows knew claim claims claimed".split())
_OFTEN_CONJUNCTIONS = frozenset("after before since until than".split())
_COMPOUNDS = frozenset("sports jobs arms sales news politics ethics women's veterans drugs foods goods".split())
_STAND_ALONE = frozenset("one another many some two several most few each three other".split())
_CONTRACTED = frozenset("he's she's it's that's who's what's there's here's they's let's".split())
_BREAKS = ",;:—–-()[]*•|"
Phrase = tuple[int, int]
"""Half-open range of items in a sentence."""


class Clauses:
    """One sentence as items, with the questions that the rules of attribution ask of it."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.row = row
        self.lexicon = lexicon
        words = [i for i in row if i.kind == "w" and len(i.text) > 3]
        self.title_case = len(words) > 3 and all(i.text[0].isupper() or i.low in lexicon.prepositions for i in words)
        self._verbs: dict[int, bool] = {}

    def low(self, i: int) -> str:
        """The item in lower case, empty outside the sentence."""
        return self.row[i].low if 0 <= i < len(self.row) else ""

    def is_word(self, i: int) -> bool:
        return 0 <= i < len(self.row) and self.row[i].kind == "w"

    def is_adverb(self, i: int) -> bool:
        """Whether the item is a word that verbs and subjects are parted by."""
        low = self.low(i)
        if low in self.lexicon.adverbs:
            return True
        return low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS and not self.row[i].text[0].isupper()

    def is_auxiliary(self, i: int) -> bool:
        low = self.low(i)
        if low not in self.lexicon.auxiliaries:
            return False
        return not (low in ("may", "will", "can") and i > 0 and self.row[i].is_capital and not self.title_case)

    def is_participle(self, i: int) -> bool:
        """Whether the item is a verb form in -ing."""
        return self.low(i) in self.lexicon.participles

    def first_word(self) -> int:
        """The number of the first word, -1 without one."""
        return next((k for k, item in enumerate(self.row) if item.kind == "w"), -1)

    def is_verb(self, i: int) -> bool:
        """Whether the item is used as a verb here, finite or not; auxiliaries count."""
        if i not in self._verbs:
            self._verbs[i] = self._decide_verb(i)
        return self._verbs[i]

    def _decide_verb(self, i: int) -> bool:
        if not self.is_word(i):
            return False
        item, low, lexicon = self.row[i], self.row[i].low, self.lexicon
        if low in lexicon.auxiliaries:
            return self.is_auxiliary(i)
        known = low in lexicon.verbs
        if not known and not (low.endswith("ed") and len(low) > 4 and item.text[0].islower() and self._follows_noun(i)):
            return False
        if item.is_capital and not self.title_case:
            return self.first_word() == i and (low in lexicon.past or low in lexicon.participles)
        if i and (self._is_after_determiner(i) or self._is_adjective(i)):
            return False
        if low in lexicon.bases:
            return self._base_is_verb(i)
        if low in lexicon.noun_like or (low in lexicon.thirds and not lexicon.is_strong(low)):
            return self._noun_like_is_verb(i)
        return True

    def _is_adjective(self, i: int) -> bool:
        """A participle right behind a cue and before a noun: "said undecided voter Ann Lee"."""
        return low_ends(self.low(i), "ed") and self.lexicon.is_strong(self.low(i - 1)) and self.is_word(i + 1) and (
            self.low(i + 1) not in self.lexicon.prepositions and self.low(i + 1) not in self.lexicon.determiners
        )

    def _is_after_determiner(self, i: int) -> bool:
        before = self.low(i - 1)
        if self.row[i - 1].is_possessive and self.row[i - 1].low not in _CONTRACTED:
            return True
        if before not in self.lexicon.determiners or before in ("that", "this", "all", "both", "her", "more"):
            return False
        return before not in _STAND_ALONE or self.low(i) not in ("said", "says", "say", "told", "wrote", "added", "called")

    def _follows_noun(self, i: int) -> bool:
        if i == 0 or self.row[i - 1].kind != "w":
            return i > 0 and self.row[i - 1].text == ","
        before, lexicon = self.low(i - 1), self.lexicon
        if before in lexicon.subject_pronouns or before in lexicon.auxiliaries or self.is_adverb(i - 1):
            return True
        if before in lexicon.determiners or before in lexicon.prepositions or before in lexicon.verbs:
            return False
        return True

    def _base_is_verb(self, i: int) -> bool:
        """A base form is a verb after "to", an auxiliary, a plural pronoun or a plural noun."""
        k = i - 1
        while k >= 0 and self.is_adverb(k):
            k -= 1
        before, lexicon = self.low(k), self.lexicon
        if not before:
            return i == 0 and self.low(i) not in lexicon.noun_like
        if before in ("to", "i", "we", "they", "you", "who", "n't", "not", "that", "which") or before in lexicon.auxiliaries:
            return not (before in ("that", "which", "have", "had", "has", "be", "was", "is") and self.low(i) in lexicon.noun_like)
        if before in ("some", "many", "others", "both", "most", "few", "police", "people", "men", "women"):
            return True
        if not self.is_word(k):
            return self.row[k].kind == "p" and self.row[k].text == "," and lexicon.is_strong(self.low(i)) and (
                self.low(i) not in lexicon.noun_like
            )
        if before in ("and", "or", "but", "help", "let", "make", "makes", "made"):
            return self.low(i) not in lexicon.noun_like
        if before.endswith("s") and not self.row[k].is_possessive and before not in lexicon.prepositions:
            if self.low(i) not in lexicon.noun_like:
                return True
            if before in _COMPOUNDS or self.is_verb(i + 1):
                return False
            bare = self.is_noun_word(i + 1) and self.low(i + 1) not in lexicon.determiners
            return not (self.row[k].is_capital and bare)
        return False

    def _noun_like_is_verb(self, i: int) -> bool:
        before, lexicon = self.low(i - 1), self.lexicon
        if i == 0 or not before:
            return False
        follower = self.low(i + 1)
        if follower in lexicon.auxiliaries or follower in ("said", "says", "that's"):
            return False
        if before in ("to", "who", "which", "n't", "not") or before in lexicon.auxiliaries:
            return True
        if before in lexicon.subject_pronouns or self.is_adverb(i - 1):
            return True
        if before in lexicon.prepositions or self.row[i - 1].text[0].isdigit():
            return False
        past = self.low(i) in lexicon.past
        if follower == "of" and not past:
            return False
        if before.endswith("s") and not past and not self.row[i - 1].is_capital:
            return False
        if self.row[i - 1].is_capital or before in lexicon.person_nouns or before in lexicon.body_nouns:
            return not (follower in lexicon.past and follower not in lexicon.noun_like)
        if self.row[i - 1].kind == "p" or before in ("and", "or", "but") or past:
            return True
        return self.low(i) not in lexicon.noun_like

    def is_noun_word(self, i: int) -> bool:
        """Whether the item can stand inside a noun phrase."""
        if not self.is_word(i):
            return False
        low, lexicon = self.low(i), self.lexicon
        if low in lexicon.determiners and low != "that":
            return True
        if low in lexicon.prepositions or low in lexicon.conjunctions or low in lexicon.relatives:
            return False
        if low in lexicon.subject_pronouns or low in lexicon.object_pronouns or low == "to":
            return False
        if self.is_adverb(i) and not (i and self.low(i - 1) in lexicon.determiners):
            return False
        return not self.is_verb(i)

    def _joins(self, p: int) -> bool:
        """Whether punctuation stands inside a name: "Mr.", "J.", "Johnson & Johnson"."""
        text = self.row[p].text
        if text in "&/#@%$’'+":
            return True
        before = self.row[p - 1] if p else None
        if text == "." and before is not None and before.end == self.row[p].start:
            return before.low in self.lexicon.abbreviations or (len(before.text) == 1 and before.text.isupper())
        return False

    def chain_start(self, i: int, low: int) -> int:
        """The first item of the chain of noun phrases and prepositions that ends at item `i`."""
        a = i
        while a - 1 >= low:
            p = a - 1
            item = self.row[p]
            if item.kind == "q":
                break
            if item.kind == "p":
                if not self._joins(p):
                    break
            elif item.low in ("and", "&"):
                if p - 1 < low or not self._pairs(p - 1, a):
                    break
            elif item.low in _OFTEN_CONJUNCTIONS:
                break
            elif self.is_noun_word(p) or (item.low in self.lexicon.prepositions and a > low):
                pass
            elif self.is_verb(p) and self._is_reduced(p, a) and p > low:
                pass
            else:
                break
            a = p
        return a

    def _pairs(self, i: int, j: int) -> bool:
        """Whether "and" between the two items joins nouns: "Ann and Bob", "marchers and spectators"."""
        one, other = self.row[i], self.row[j]
        if one.is_capital and other.is_capital:
            return True
        return self.is_noun_word(i) and self.is_noun_word(j) and one.low.endswith("s") and other.low.endswith("s")

    def _is_reduced(self, p: int, a: int) -> bool:
        """A participle between noun and preposition: "the man accused of …", "people familiar with"."""
        low = self.low(p)
        if low not in self.lexicon.past and low not in self.lexicon.participles and not low.endswith("ed"):
            return False
        follows = self.low(a) in self.lexicon.prepositions or self.low(a) in self.lexicon.time_words
        return follows and self.is_noun_word(p - 1) and not self.lexicon.is_strong(low)

    def is_cue(self, i: int) -> bool:
        return self.lexicon.is_cue(self.low(i)) and self.is_verb(i)

    def phrase_before(self, i: int, low: int) -> Phrase | None:
        """The noun phrase (with what hangs on it) that ends at item `i`."""
        if not self.is_word(i) and not self._joins(i):
            return None
        word = self.low(i)
        if word in self.lexicon.subject_pronouns or word in ("that", "those", "these", "this", "him", "her", "them"):
            return (i, i + 1)
        a = self.chain_start(i, low)
        whole = self._relative_head(a, low)
        return whole if whole is not None else self._trim(a, i + 1)

    def _relative_head(self, a: int, low: int) -> Phrase | None:
        """In "voters who wrote to her on Friday say" the phrase before "who", when the chain is part of its clause."""
        k = a - 1
        if k < low or not (self.is_verb(k) or self.low(k) == "to") or self.low(k) in _TAKES_CLAUSE:
            return None
        while k >= low and self.row[k].kind == "w":
            if self.low(k) in ("who", "which") or self.low(k) == "that" and self.is_verb(k + 1):
                if k > low and self.low(k - 1) in ("and", "or"):
                    k -= 1
                    continue
                return self.antecedent(k, low)
            if self.low(k) in ("that", "when", "because", "if", "while", "as", "said", "says"):
                return None
            k -= 1
        return None

    def _trim(self, a: int, b: int) -> Phrase | None:
        lexicon = self.lexicon
        if self.low(a) in lexicon.prepositions:
            last = max(k for k in range(a, b) if self.low(k) in lexicon.prepositions)
            a = self._after_switch(last + 1, b)
        while a < b and (self.low(a) in lexicon.time_words or self.is_adverb(a) or not self.is_word(a)):
            a += 1
        while b > a and (self.low(b - 1) in lexicon.time_words or self.low(b - 1) in lexicon.prepositions):
            if self.low(b - 1) in ("may", "april", "june", "sun") and b - a < 3:
                break
            b -= 1
        if a >= b or not any(self.is_noun_word(k) for k in range(a, b)):
            return None
        return (a, b)

    def _after_switch(self, a: int, b: int) -> int:
        """In "In a statement Mr. Trump" the subject starts where capitals follow a lower-case noun."""
        k = b - 1
        while k > a and (self.row[k].is_capital or self.row[k].kind == "p"):
            k -= 1
        if a <= k < b - 1 and self.row[k].text[0].islower():
            low = self.low(k)
            if low not in self.lexicon.titles and low not in self.lexicon.person_nouns and low not in self.lexicon.determiners:
                return k + 1
        return a

    def phrase_after(self, i: int) -> Phrase | None:
        """The noun phrase that starts at item `i`, with "of", "for", "at" and "with" phrases after it."""
        if self.is_word(i) and self.low(i) in self.lexicon.subject_pronouns:
            return (i, i + 1)
        b, size = i, len(self.row)
        while b < size:
            if self.is_noun_word(b) or (self.row[b].kind == "p" and self._joins(b)):
                b += 1
            elif self.is_word(b) and b > i and self.low(b) in ("of", "for", "at", "with", "and", "from", "in", "to"):
                if not (b + 1 < size and self.is_noun_word(b + 1)):
                    break
                if self.low(b) == "and" and not (self.row[b + 1].is_capital and self.row[b - 1].is_capital):
                    break
                if self.low(b) not in ("and", "of") and self.row[b - 1].is_capital and self.row[i].is_capital:
                    break
                b += 1
            else:
                break
        return self._trim_after(i, b)

    def _trim_after(self, a: int, b: int) -> Phrase | None:
        while b > a and (self.low(b - 1) in self.lexicon.time_words or not self.is_word(b - 1)):
            if self.row[b - 1].text == "." and self.row[b - 1].kind == "p" and b - 2 > a and self._joins(b - 1):
                break
            b -= 1
        return (a, b) if b > a else None

    def subject_of(self, verb: int, low: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at item `verb`, looked for to its left down to item `low`."""
        i = verb - 1
        while i >= low and (self.is_adverb(i) or self.is_auxiliary(i) or self.low(i) in ("n't", "not")):
            i -= 1
        if i < low or depth > 12:
            return None
        item = self.row[i]
        if item.low in self.lexicon.relatives and item.low != "where":
            return (i, i + 1)
        if item.low in ("and", "but", "then") and self.is_cue(verb):
            return self._coordinated(i, low) or self.earlier_subject(i, low, depth)
        if item.low in ("and", "or", "but", "then", "as") or item.low == "to" or item.kind == "q":
            return self.earlier_subject(i, low, depth)
        if item.kind == "p" and not self._joins(i):
            return self._across(i, low, depth)
        if item.low in self.lexicon.prepositions or self.is_verb(i):
            return self.earlier_subject(i + 1, low, depth)
        if item.low in self.lexicon.object_pronouns and item.low not in ("it", "you"):
            return self.earlier_subject(i, low, depth)
        return self.phrase_before(i, low)

    def earlier_subject(self, i: int, low: int, depth: int) -> Phrase | None:
        """The subject of the nearest verb before item `i`: coordinated verbs and infinitives share it."""
        for k in range(i - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if self.is_verb(k) and not self.is_auxiliary_run(k) and not self._is_inner(k):
                found = self.subject_of(k, low, depth + 1)
                if found is not None:
                    return found
        return None

    def _coordinated(self, i: int, low: int) -> Phrase | None:
        """The subject that a cue after "and" shares with the strong cue before it."""
        for k in range(i - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if self.low(k - 1) == "to" or self.is_participle(k):
                continue
            if self.lexicon.is_strong(self.low(k)) and self.is_verb(k):
                return self.subject_of(k, low, 6)
        return None

    def is_auxiliary_run(self, k: int) -> bool:
        """Whether an auxiliary is followed by its verb, which will be asked instead."""
        return self.is_auxiliary(k) and k + 1 < len(self.row) and self.is_verb(k + 1)

    def _is_inner(self, k: int) -> bool:
        """Whether a verb belongs to an inner clause or is a bare participle after a noun."""
        before = self.low(k - 1) if k else ""
        return before in ("who", "which", "whom", "where") or (
            self.is_participle(k) and before not in self.lexicon.auxiliaries
        )

    def antecedent(self, relative: int, low: int) -> Phrase | None:
        """What "who" or "which" at item `relative` stands for."""
        k = relative - 1
        while k >= low and self.row[k].kind == "p" and not self._joins(k):
            k -= 1
        return self.phrase_before(k, low) if k >= low else None

    def _across(self, comma: int, low: int, depth: int) -> Phrase | None:
        """The subject when a comma or dash stands before the verb: the phrase that the inset interrupts."""
        start = low
        for k in range(comma - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                start = k + 1
                break
        candidate: Phrase | None = None
        a = start
        for k in range(start, comma + 1):
            if k == comma or (self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self._joins(k)):
                candidate = self._weigh(a, k, candidate, depth)
                a = k + 1
        return candidate

    def _weigh(self, a: int, b: int, candidate: Phrase | None, depth: int) -> Phrase | None:
        """One stretch between commas: does it bring the subject?"""
        joined = False
        while a < b and self.low(a) in ("and", "but", "or", "while", "yet", "so", "then"):
            joined, a = True, a + 1
        while a < b and (self.is_adverb(a) or self.low(a) in self.lexicon.time_words):
            a += 1
        if a >= b or self.row[a].kind != "w":
            return candidate
        if a == self.first_word() and self.is_participle(a):
            return candidate
        tail = self._tail_subject(a, b)
        if tail is not None:
            return tail
        first = self.low(a)
        if first in self.lexicon.prepositions or first in self.lexicon.relatives or first in ("to", "as", "though"):
            return candidate
        if first in self.lexicon.conjunctions:
            return candidate
        if self.is_verb(a):
            return candidate
        phrase = self.phrase_after(a)
        if phrase is None:
            return candidate
        k = phrase[1]
        while k < b and self.is_adverb(k):
            k += 1
        has_verb = k < b and self.is_verb(k) and not self.is_participle(k) and not self.row[a].text[0].isdigit()
        if candidate is None or joined or has_verb:
            return phrase
        return candidate


    def _tail_subject(self, a: int, b: int) -> Phrase | None:
        """A phrase that ends the stretch right after "that", "what" …: "in what Ann Lee, a painter, called"."""
        for k in range(b - 1, a - 1, -1):
            if self.is_verb(k) and not self.is_participle(k):
                return None
            if self.low(k) in _OPENERS and k + 1 < b:
                phrase = self.phrase_after(k + 1)
                return phrase if phrase is not None and phrase[1] == b else None
        return None

    def main_subject(self, upto: int, floor: int) -> Phrase | None:
        """The subject of the main clause before item `upto`, down to item `floor`."""
        start = floor
        for k in range(upto - 1, floor - 1, -1):
            if self.row[k].text in (";", ":") or self.row[k].kind == "q" and self._said_after(k, upto):
                start = k + 1
                break
        candidate: Phrase | None = None
        a = start
        for k in range(start, upto + 1):
            if k == upto or (self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self._joins(k)):
                candidate = self._weigh(a, k, candidate, 0)
                a = k + 1
        return candidate

    def _said_after(self, q: int, upto: int) -> bool:
        """Whether a quotation is followed by its own speaker and cue."""
        ended = self.row[q].text[-1:] in ",?!" or self.row[q + 1].text == ","
        return ended and any(self.is_cue(k) and not self.is_participle(k) for k in range(q + 1, upto))


def low_ends(low: str, *endings: str) -> bool:
    """Whether a word ends in one of the endings."""
    return low.endswith(endings)
