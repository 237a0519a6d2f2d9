"""What kind of word stands where in a sentence, as far as word lists and neighbours tell."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item

_SHORT_WORD = 3
"""Words of so many letters at most do not tell whether a line is set in capitals throughout."""

_SHORTEST_FORM = 4
"""A word in -ly or -ed of so many letters at most is no adverb and no verb form: "red", "fly"."""


class Tagger:
    """One sentence as items, asked word by word. Item numbers outside the sentence answer no."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.row = row
        self.lexicon = lexicon
        words = [i for i in row if i.kind == "w" and len(i.text) > _SHORT_WORD]
        self.title_case = len(words) > _SHORT_WORD and all(
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
        return item.low in self.lexicon.attributing or item.low in self.lexicon.noun_cues or self.is_verb(k)

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
            and len(low) > _SHORTEST_FORM
            and low not in self.lexicon.not_adverbs
            and not self.row[i].text[0].isupper()
        )

    def is_auxiliary(self, i: int) -> bool:
        low = self.low(i)
        if low not in self.lexicon.auxiliaries:
            return False
        named = low in self.lexicon.small_names and i > 0 and self.row[i].is_capital
        return not named or self.title_case

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
            self._verbs[i] = self.is_word(i) and _decide(VERB_RULES, self, i)
        return self._verbs[i]

    def behind_adverbs(self, i: int) -> int:
        """The nearest item at `i` or left of it that is no adverb, -1 without one."""
        while i >= 0 and self.is_adverb(i):
            i -= 1
        return i

    def is_noun_word(self, i: int) -> bool:
        """Whether the item can stand inside a noun phrase."""
        if not self.is_word(i):
            return False
        low, lexicon = self.low(i), self.lexicon
        if low in lexicon.determiners and low not in lexicon.complementizers:
            return True
        if low in lexicon.never_nouns:
            return False
        if self.is_adverb(i) and not (i and self.low(i - 1) in lexicon.determiners):
            return False
        return not self.is_verb(i)

    def is_cue(self, i: int) -> bool:
        return self.lexicon.is_cue(self.low(i)) and self.is_verb(i)


Rule = Callable[[Tagger, int], bool | None]
"""Tells whether the word at an item is a verb; None leaves it to the next row."""


def _decide(rules: Sequence[Rule], words: Tagger, i: int) -> bool:
    for rule in rules:
        verdict = rule(words, i)
        if verdict is not None:
            return verdict
    return True


def auxiliary(words: Tagger, i: int) -> bool | None:
    """ "has", "would"; not "May" and "Will" with a capital."""
    return words.is_auxiliary(i) if words.low(i) in words.lexicon.auxiliaries else None


def opening_passive(words: Tagger, i: int) -> bool | None:
    """ "Angered by …": a form in -ed that opens the sentence."""
    opens = i == words.first_word() and words.low(i).endswith("ed")
    return True if opens and words.low(i + 1) in words.lexicon.after_passive else None


def unlisted_word(words: Tagger, i: int) -> bool | None:
    """No list has it: a verb only when it ends in -ed, in lower case, behind a noun."""
    low = words.low(i)
    if low in words.lexicon.verbs:
        return None
    formed = low.endswith("ed") and len(low) > _SHORTEST_FORM and words.row[i].text[0].islower()
    return None if formed and _follows_noun(words, i) else False


def capital(words: Tagger, i: int) -> bool | None:
    """A capital is a name, but for a past form or participle that opens the sentence."""
    if not words.row[i].is_capital or words.title_case:
        return None
    if words.first_word() != i or _is_leading_adjective(words, i):
        return False
    return words.low(i) in words.lexicon.past or words.is_participle(i)


def behind_determiner(words: Tagger, i: int) -> bool | None:
    """A noun: "the claim", "her claim", "Ann's claim"; not "another said"."""
    before, lexicon = words.low(i - 1), words.lexicon
    if not i:
        return None
    if words.row[i - 1].is_possessive:
        return False
    if before not in lexicon.determiners or before in lexicon.pronoun_determiners:
        return None
    alone = before in lexicon.stand_alone and (
        words.low(i) in lexicon.stand_alone_cues or _leads_or_ends(words, i)
    )
    return None if alone else False


def participle_with_object(words: Tagger, i: int) -> bool | None:
    """ "ads calling the deal", "by saying “…”": a participle with what it governs right behind it."""
    lexicon, after = words.lexicon, words.low(i + 1)
    if not words.is_participle(i) or i + 1 >= len(words.row):
        return None
    quoted = words.row[i + 1].kind == "q" or after in lexicon.complementizers
    governs = after in lexicon.object_pronouns or after in lexicon.determiners
    return True if quoted or (governs and words.low(i - 1).endswith("s")) else None


def adjective(words: Tagger, i: int) -> bool | None:
    """A participle right behind a cue and before a noun: "said undecided voter Ann Lee"."""
    if not (i and words.low(i).endswith("ed") and words.lexicon.is_strong(words.low(i - 1))):
        return None
    after = words.low(i + 1)
    hangs = after in words.lexicon.prepositions or after in words.lexicon.determiners
    return None if hangs or not words.is_word(i + 1) else False


def adjectival_participle(words: Tagger, i: int) -> bool | None:
    """ "ranking Democrat Ann Lee": a participle that stands before a name as an adjective."""
    named = i + 1 < len(words.row) and words.row[i + 1].is_capital
    return False if named and words.low(i) in words.lexicon.adjectival else None


def base_form(words: Tagger, i: int) -> bool | None:
    return _decide(BASE_RULES, words, i) if words.low(i) in words.lexicon.bases else None


def noun_like_form(words: Tagger, i: int) -> bool | None:
    low, lexicon = words.low(i), words.lexicon
    doubtful = low in lexicon.noun_like or (low in lexicon.thirds and not lexicon.is_strong(low))
    return _decide(NOUN_LIKE_RULES, words, i) if doubtful else None


VERB_RULES: tuple[Rule, ...] = (
    auxiliary,
    opening_passive,
    unlisted_word,
    capital,
    behind_determiner,
    adjective,
    adjectival_participle,
    participle_with_object,
    base_form,
    noun_like_form,
)
"""Is this word a verb? The first row that knows says so; a listed verb that no row refuses is one."""


def _is_leading_adjective(words: Tagger, i: int) -> bool:
    """A participle that opens a sentence before a name: "Retired Capt. Hal Brody"."""
    following = i + 1 < len(words.row) and words.row[i + 1].is_capital
    return following and words.low(i) in words.lexicon.past and words.low(i) not in words.lexicon.speech


def _leads_or_ends(words: Tagger, i: int) -> bool:
    """Whether a form of a verb of speech is followed by words in marks, or ends its sentence behind some."""
    if words.low(i) not in words.lexicon.speech:
        return False
    after = words.row[i + 1] if i + 1 < len(words.row) else None
    if after is None or after.text in (".", ";"):
        return any(item.kind == "q" for item in words.row[:i])
    return after.kind == "q" or (
        after.text in (",", ":") and i + 2 < len(words.row) and words.row[i + 2].kind == "q"
    )


def _follows_noun(words: Tagger, i: int) -> bool:
    if i == 0 or words.row[i - 1].kind != "w":
        return i > 0 and words.row[i - 1].text == ","
    before, lexicon = words.low(i - 1), words.lexicon
    if before in lexicon.subject_pronouns or before in lexicon.auxiliaries or words.is_adverb(i - 1):
        return True
    return not (before in lexicon.determiners or before in lexicon.prepositions or words.is_verb(i - 1))


def _is_certain(words: Tagger, i: int) -> bool:
    """Whether the form is never a noun."""
    return words.low(i) not in words.lexicon.noun_like


def base_opens(words: Tagger, i: int) -> bool | None:
    """ "Read the letter": nothing but adverbs before it."""
    return i == 0 and _is_certain(words, i) if words.behind_adverbs(i - 1) < 0 else None


def base_behind_auxiliary(words: Tagger, i: int) -> bool | None:
    """ "would say", "to say", "they say", "who say"; not "was cause", "that claim"."""
    before, lexicon = words.low(words.behind_adverbs(i - 1)), words.lexicon
    if before not in lexicon.before_bases and before not in lexicon.auxiliaries:
        return None
    return before not in lexicon.before_nouns or _is_certain(words, i)


def base_behind_plural_word(words: Tagger, i: int) -> bool | None:
    """ "many say", "police say"."""
    return True if words.low(words.behind_adverbs(i - 1)) in words.lexicon.plural_subjects else None


def base_behind_mark(words: Tagger, i: int) -> bool | None:
    """ "Owners, who stayed, say": a strong cue behind a comma."""
    k = words.behind_adverbs(i - 1)
    if words.is_word(k):
        return None
    strong = words.lexicon.is_strong(words.low(i)) and _is_certain(words, i)
    return words.row[k].kind == "p" and words.row[k].text == "," and strong


def base_behind_joint(words: Tagger, i: int) -> bool | None:
    """ "and say", "let say", "on Monday say"."""
    before, lexicon = words.low(words.behind_adverbs(i - 1)), words.lexicon
    timed = before in lexicon.time_words and lexicon.is_strong(words.low(i))
    return _is_certain(words, i) if before in lexicon.before_certain_bases or timed else None


def base_behind_plural_noun(words: Tagger, i: int) -> bool | None:
    """ "owners say"; not "the boss say", "sports report", "a public-records request"."""
    k = words.behind_adverbs(i - 1)
    before, lexicon = words.low(k), words.lexicon
    if before.endswith(("ous", "ss", "us", "is")) or _has_article(words, i):
        return False
    if not before.endswith("s") or words.row[k].is_possessive or before in lexicon.prepositions:
        return False
    if _is_certain(words, i):
        return True
    if before in lexicon.compounds or words.is_verb(i + 1):
        return False
    bare = words.is_noun_word(i + 1) and words.low(i + 1) not in lexicon.determiners
    return not (words.row[k].is_capital and bare)


BASE_RULES: tuple[Rule, ...] = (
    base_opens,
    base_behind_auxiliary,
    base_behind_plural_word,
    base_behind_mark,
    base_behind_joint,
    base_behind_plural_noun,
)
"""Is this base form ("say", "claim") a verb?"""


def _has_article(words: Tagger, i: int) -> bool:
    """Whether "a" or "an" stands one or two words before the word before: "a public-records request"."""
    articles = words.lexicon.indefinite
    return not _is_certain(words, i) and (words.low(i - 2) in articles or words.low(i - 3) in articles)


def noun_opens(words: Tagger, i: int) -> bool | None:
    """ "Calls for …": a form that may be a noun, with nothing before it."""
    return False if i == 0 or not words.low(i - 1) else None


def noun_before_verb(words: Tagger, i: int) -> bool | None:
    """ "The claims were …"."""
    after = words.low(i + 1)
    return False if after in words.lexicon.auxiliaries or after in words.lexicon.said_forms else None


def noun_behind_subject(words: Tagger, i: int) -> bool | None:
    """ "to claim", "who claims", "he also claims", "has claimed": a verb."""
    before, lexicon = words.low(i - 1), words.lexicon
    verbal = before in lexicon.before_verbs or before in lexicon.auxiliaries
    return True if verbal or before in lexicon.subject_pronouns or words.is_adverb(i - 1) else None


def noun_behind_preposition(words: Tagger, i: int) -> bool | None:
    """ "in reports", "two reports": a noun."""
    figure = words.row[i - 1].text[0].isdigit() and not _is_certain(words, i)
    return False if words.low(i - 1) in words.lexicon.prepositions or figure else None


def noun_with_genitive(words: Tagger, i: int) -> bool | None:
    """ "claims of fraud": a noun, unless the form is a past one."""
    is_past = words.low(i) in words.lexicon.past
    return False if words.low(i + 1) in words.lexicon.genitive and not is_past else None


def noun_behind_time(words: Tagger, i: int) -> bool | None:
    """ "on Monday called": a strong cue that is never a noun."""
    lexicon = words.lexicon
    timed = words.low(i - 1) in lexicon.time_words and lexicon.is_strong(words.low(i))
    return _is_certain(words, i) if timed else None


def noun_behind_plural(words: Tagger, i: int) -> bool | None:
    """ "news reports": a plural behind a plural is a noun."""
    is_past = words.low(i) in words.lexicon.past
    plural = words.low(i - 1).endswith("s") and not words.row[i - 1].is_capital
    return False if plural and not is_past else None


def noun_behind_one_who_speaks(words: Tagger, i: int) -> bool | None:
    """ "Ann claims", "the mayor claims", "the report claims"; not "the report claims made …"."""
    before, after, lexicon = words.low(i - 1), words.low(i + 1), words.lexicon
    speaks = words.row[i - 1].is_capital or before in lexicon.person_nouns or before in lexicon.body_nouns
    return (after not in lexicon.past or after in lexicon.noun_like) if speaks else None


def noun_or_verb(words: Tagger, i: int) -> bool | None:
    """What is left: a verb behind a mark, behind "and", in the past, or when never a noun."""
    before, lexicon = words.low(i - 1), words.lexicon
    if words.row[i - 1].kind == "p" or before in lexicon.plain_conjunctions or words.low(i) in lexicon.past:
        return True
    return _is_certain(words, i)


NOUN_LIKE_RULES: tuple[Rule, ...] = (
    noun_opens,
    noun_before_verb,
    noun_behind_subject,
    noun_behind_preposition,
    noun_with_genitive,
    noun_behind_time,
    noun_behind_plural,
    noun_behind_one_who_speaks,
    noun_or_verb,
)
"""Is this form, which is as often a noun ("claims", "calls"), a verb?"""
