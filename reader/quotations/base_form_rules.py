"""Whether a base form ("say", "claim") is a verb: rows of rules, the first that knows says so."""

from reader.quotations.sentence_words import Rule, SentenceWords, is_certain


def base_opens(words: SentenceWords, i: int) -> bool | None:
    """ "Read the letter": nothing but adverbs before it."""
    return i == 0 and is_certain(words, i) if words.behind_adverbs(i - 1) < 0 else None


def base_behind_auxiliary(words: SentenceWords, i: int) -> bool | None:
    """ "would say", "to say", "they say", "who say"; not "was cause", "that claim"."""
    before, lexicon = words.low(words.behind_adverbs(i - 1)), words.lexicon
    if before not in lexicon.before_bases and before not in lexicon.auxiliaries:
        return None
    return before not in lexicon.before_nouns or is_certain(words, i)


def base_behind_plural_word(words: SentenceWords, i: int) -> bool | None:
    """ "many say", "police say"."""
    return True if words.low(words.behind_adverbs(i - 1)) in words.lexicon.plural_subjects else None


def base_behind_mark(words: SentenceWords, i: int) -> bool | None:
    """ "Owners, who stayed, say": a strong cue behind a comma."""
    k = words.behind_adverbs(i - 1)
    if words.is_word(k):
        return None
    strong = words.lexicon.is_strong(words.low(i)) and is_certain(words, i)
    return words.row[k].kind == "p" and words.row[k].text == "," and strong


def base_behind_joint(words: SentenceWords, i: int) -> bool | None:
    """ "and say", "let say", "on Monday say"."""
    before, lexicon = words.low(words.behind_adverbs(i - 1)), words.lexicon
    timed = before in lexicon.time_words and lexicon.is_strong(words.low(i))
    return is_certain(words, i) if before in lexicon.before_certain_bases or timed else None


def base_behind_plural_noun(words: SentenceWords, i: int) -> bool | None:
    """ "owners say"; not "the boss say", "sports report", "a public-records request"."""
    k = words.behind_adverbs(i - 1)
    before, lexicon = words.low(k), words.lexicon
    if before.endswith(lexicon.singular_endings) or _has_article(words, i):
        return False
    if (
        not before.endswith(lexicon.regular_plurals)
        or words.row[k].is_possessive
        or before in lexicon.prepositions
    ):
        return False
    if is_certain(words, i):
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


def _has_article(words: SentenceWords, i: int) -> bool:
    """Whether "a" or "an" stands one or two words before the word before: "a public-records request"."""
    articles = words.lexicon.indefinite
    return not is_certain(words, i) and (words.low(i - 2) in articles or words.low(i - 3) in articles)
