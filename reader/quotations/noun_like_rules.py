"""Whether a form that is as often a noun ("claims", "calls") is a verb: rows of rules."""

from reader.quotations.sentence_words import Rule, SentenceWords, is_certain


def noun_opens(words: SentenceWords, i: int) -> bool | None:
    """ "Calls for …": a form that may be a noun, with nothing before it."""
    return False if i == 0 or not words.low(i - 1) else None


def noun_before_verb(words: SentenceWords, i: int) -> bool | None:
    """ "The claims were …"."""
    after = words.low(i + 1)
    return False if after in words.lexicon.auxiliaries or after in words.lexicon.said_forms else None


def noun_behind_subject(words: SentenceWords, i: int) -> bool | None:
    """ "to claim", "who claims", "he also claims", "has claimed": a verb."""
    before, lexicon = words.low(i - 1), words.lexicon
    verbal = before in lexicon.before_verbs or before in lexicon.auxiliaries
    return True if verbal or before in lexicon.subject_pronouns or words.is_adverb(i - 1) else None


def noun_behind_preposition(words: SentenceWords, i: int) -> bool | None:
    """ "in reports", "two reports": a noun."""
    figure = words.row[i - 1].text[0].isdigit() and not is_certain(words, i)
    return False if words.low(i - 1) in words.lexicon.prepositions or figure else None


def noun_with_genitive(words: SentenceWords, i: int) -> bool | None:
    """ "claims of fraud": a noun, unless the form is a past one."""
    is_past = words.low(i) in words.lexicon.past
    return False if words.low(i + 1) in words.lexicon.genitive and not is_past else None


def noun_behind_time(words: SentenceWords, i: int) -> bool | None:
    """ "on Monday called": a strong cue that is never a noun."""
    lexicon = words.lexicon
    timed = words.low(i - 1) in lexicon.time_words and lexicon.is_strong(words.low(i))
    return is_certain(words, i) if timed else None


def noun_behind_plural(words: SentenceWords, i: int) -> bool | None:
    """ "news reports": a plural behind a plural is a noun."""
    is_past = words.low(i) in words.lexicon.past
    plural = words.low(i - 1).endswith(words.lexicon.regular_plurals) and not words.row[i - 1].is_capital
    return False if plural and not is_past else None


def noun_behind_one_who_speaks(words: SentenceWords, i: int) -> bool | None:
    """ "Ann claims", "the mayor claims", "the report claims"; not "the report claims made …"."""
    before, after, lexicon = words.low(i - 1), words.low(i + 1), words.lexicon
    speaks = words.row[i - 1].is_capital or before in lexicon.person_nouns or before in lexicon.body_nouns
    return (after not in lexicon.past or after in lexicon.noun_like) if speaks else None


def noun_or_verb(words: SentenceWords, i: int) -> bool | None:
    """What is left: a verb behind a mark, behind "and", in the past, or when never a noun."""
    before, lexicon = words.low(i - 1), words.lexicon
    if words.row[i - 1].kind == "p" or before in lexicon.plain_conjunctions or words.low(i) in lexicon.past:
        return True
    return is_certain(words, i)


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
