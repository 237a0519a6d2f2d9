"""What kind of word stands where in a sentence, as far as word lists and neighbours tell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item

_STAND_ALONE_CUES = frozenset(["said", "says", "say", "told", "wrote", "added", "called"])


class Tagger:
    """One sentence as items, asked word by word. Item numbers outside the sentence answer no."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.row = row
        self.lexicon = lexicon
        words = [i for i in row if i.kind == "w" and len(i.text) > 3]
        self.title_case = len(words) > 3 and all(
            i.text[0].isupper() or i.low in lexicon.prepositions for i in words
        )
        self._verbs: dict[int, bool] = {}
        self._marked: list[int] | None = None
        self._first = next((k for k, item in enumerate(row) if item.kind == "w"), -1)

    def marked_before(self, q: int, floor: int) -> Iterator[int]:
        """The items left of `q`, nearest first, at which a cue can stand or the search for one ends."""
        if self._marked is None:
            self._marked = [k for k, item in enumerate(self.row) if self._can_matter(k, item)]
        for at in range(bisect_left(self._marked, q) - 1, -1, -1):
            if self._marked[at] < floor:
                return
            yield self._marked[at]

    def _can_matter(self, k: int, item: Item) -> bool:
        if item.kind != "w":
            return item.kind == "q" or item.text == ";"
        return item.low == "according" or item.low in self.lexicon.noun_cues or self.is_verb(k)

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
        return (
            low.endswith("ly")
            and len(low) > 4
            and low not in self.lexicon.not_adverbs
            and not self.row[i].text[0].isupper()
        )

    def is_auxiliary(self, i: int) -> bool:
        low = self.low(i)
        if low not in self.lexicon.auxiliaries:
            return False
        return not (
            low in ("may", "will", "can") and i > 0 and self.row[i].is_capital and not self.title_case
        )

    def is_participle(self, i: int) -> bool:
        """Whether the item is a verb form in -ing."""
        return self.low(i) in self.lexicon.participles

    def first_word(self) -> int:
        """The number of the first word, -1 without one."""
        return self._first

    def is_verb(self, i: int) -> bool:
        """Whether the item is used as a verb here, finite or not; auxiliaries count."""
        if i not in self._verbs:
            # Two neighbours may ask for one another: while one is decided it counts as no verb.
            self._verbs[i] = False
            self._verbs[i] = self._decide_verb(i)
        return self._verbs[i]

    def _decide_verb(self, i: int) -> bool:
        if not self.is_word(i):
            return False
        item, low, lexicon = self.row[i], self.row[i].low, self.lexicon
        if low in lexicon.auxiliaries:
            return self.is_auxiliary(i)
        if i == self.first_word() and low.endswith("ed") and self.low(i + 1) in ("by", "with", "at", "about"):
            return True
        known = low in lexicon.verbs
        if not known and not (
            low.endswith("ed") and len(low) > 4 and item.text[0].islower() and self._follows_noun(i)
        ):
            return False
        if item.is_capital and not self.title_case:
            if self.first_word() != i or self._is_leading_adjective(i):
                return False
            return low in lexicon.past or low in lexicon.participles
        if i and (self._is_after_determiner(i) or self._is_adjective(i)):
            return False
        if low in lexicon.bases:
            return self._base_is_verb(i)
        if low in lexicon.noun_like or (low in lexicon.thirds and not lexicon.is_strong(low)):
            return self._noun_like_is_verb(i)
        return True

    def _is_leading_adjective(self, i: int) -> bool:
        """A participle that opens a sentence before a name: "Retired Capt. Hal Brody"."""
        following = i + 1 < len(self.row) and self.row[i + 1].is_capital
        return following and self.low(i) in self.lexicon.past and self.low(i) not in self.lexicon.speech

    def _is_adjective(self, i: int) -> bool:
        """A participle right behind a cue and before a noun: "said undecided voter Ann Lee"."""
        return (
            self.low(i).endswith("ed")
            and self.lexicon.is_strong(self.low(i - 1))
            and self.is_word(i + 1)
            and (
                self.low(i + 1) not in self.lexicon.prepositions
                and self.low(i + 1) not in self.lexicon.determiners
            )
        )

    def _is_after_determiner(self, i: int) -> bool:
        before = self.low(i - 1)
        if self.row[i - 1].is_possessive:
            return True
        if before not in self.lexicon.determiners or before in ("that", "this", "all", "both", "her", "more"):
            return False
        return before not in self.lexicon.stand_alone or self.low(i) not in _STAND_ALONE_CUES

    def _follows_noun(self, i: int) -> bool:
        if i == 0 or self.row[i - 1].kind != "w":
            return i > 0 and self.row[i - 1].text == ","
        before, lexicon = self.low(i - 1), self.lexicon
        if before in lexicon.subject_pronouns or before in lexicon.auxiliaries or self.is_adverb(i - 1):
            return True
        return not (before in lexicon.determiners or before in lexicon.prepositions or self.is_verb(i - 1))

    def _base_is_verb(self, i: int) -> bool:
        """A base form is a verb after "to", an auxiliary, a plural pronoun or a plural noun."""
        k = i - 1
        while k >= 0 and self.is_adverb(k):
            k -= 1
        before, lexicon = self.low(k), self.lexicon
        if not before:
            return i == 0 and self.low(i) not in lexicon.noun_like
        if (
            before in ("to", "i", "we", "they", "you", "who", "n't", "not", "that", "which")
            or before in lexicon.auxiliaries
        ):
            return not (
                before in ("that", "which", "have", "had", "has", "be", "was", "is")
                and self.low(i) in lexicon.noun_like
            )
        if before in ("some", "many", "others", "both", "most", "few", "police", "people", "men", "women"):
            return True
        if not self.is_word(k):
            return (
                self.row[k].kind == "p"
                and self.row[k].text == ","
                and lexicon.is_strong(self.low(i))
                and (self.low(i) not in lexicon.noun_like)
            )
        if before in ("and", "or", "but", "help", "let", "make", "makes", "made"):
            return self.low(i) not in lexicon.noun_like
        if before in lexicon.time_words and lexicon.is_strong(self.low(i)):
            return self.low(i) not in lexicon.noun_like
        if before.endswith(("ous", "ss", "us", "is")) or self._has_article(i):
            return False
        if before.endswith("s") and not self.row[k].is_possessive and before not in lexicon.prepositions:
            if self.low(i) not in lexicon.noun_like:
                return True
            if before in self.lexicon.compounds or self.is_verb(i + 1):
                return False
            bare = self.is_noun_word(i + 1) and self.low(i + 1) not in lexicon.determiners
            return not (self.row[k].is_capital and bare)
        return False

    def _has_article(self, i: int) -> bool:
        """Whether "a" or "an" stands one or two words before the word before: "a public-records request"."""
        return self.low(i) in self.lexicon.noun_like and (
            {self.low(i - 2), self.low(i - 3)} & {"a", "an"} != set()
        )

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
        if before in lexicon.time_words and lexicon.is_strong(self.low(i)):
            return self.low(i) not in lexicon.noun_like
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

    def is_cue(self, i: int) -> bool:
        return self.lexicon.is_cue(self.low(i)) and self.is_verb(i)
