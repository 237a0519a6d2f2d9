"""Whether a word is used as a verb: rows of rules, each with a name; the first that knows says so."""

from reader.quotations.base_form_rules import BASE_RULES
from reader.quotations.noun_like_rules import NOUN_LIKE_RULES
from reader.quotations.sentence_words import SHORTEST_FORM, Rule, SentenceWords, decide


def auxiliary(words: SentenceWords, i: int) -> bool | None:
    """ "has", "would"; not "May" and "Will" with a capital."""
    return words.is_auxiliary(i) if words.low(i) in words.lexicon.auxiliaries else None


def opening_passive(words: SentenceWords, i: int) -> bool | None:
    """ "Angered by …": a form in -ed that opens the sentence."""
    opens = i == words.first_word() and words.low(i).endswith(words.lexicon.past_endings)
    return True if opens and words.low(i + 1) in words.lexicon.after_passive else None


def unlisted_word(words: SentenceWords, i: int) -> bool | None:
    """No list has it: a verb only when it ends in -ed, in lower case, behind a noun."""
    low = words.low(i)
    if low in words.lexicon.verbs:
        return None
    formed = (
        low.endswith(words.lexicon.past_endings)
        and len(low) > SHORTEST_FORM
        and words.row[i].text[0].islower()
    )
    return None if formed and _follows_noun(words, i) else False


def capital(words: SentenceWords, i: int) -> bool | None:
    """A capital is a name, but for a past form or participle that opens the sentence."""
    if not words.row[i].is_capital or words.title_case:
        return None
    if words.first_word() != i or _is_leading_adjective(words, i):
        return False
    return words.low(i) in words.lexicon.past or words.is_participle(i)


def behind_determiner(words: SentenceWords, i: int) -> bool | None:
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


def participle_with_object(words: SentenceWords, i: int) -> bool | None:
    """ "ads calling the deal", "by saying “…”": a participle with what it governs right behind it."""
    lexicon, after = words.lexicon, words.low(i + 1)
    if not words.is_participle(i) or i + 1 >= len(words.row):
        return None
    quoted = words.row[i + 1].kind == "q" or after in lexicon.complementizers
    governs = after in lexicon.object_pronouns or after in lexicon.determiners
    return True if quoted or (governs and words.low(i - 1).endswith(words.lexicon.regular_plurals)) else None


def adjective(words: SentenceWords, i: int) -> bool | None:
    """A participle right behind a cue and before a noun: "said undecided voter Ann Lee"."""
    if not (
        i and words.low(i).endswith(words.lexicon.past_endings) and words.lexicon.is_strong(words.low(i - 1))
    ):
        return None
    after = words.low(i + 1)
    hangs = after in words.lexicon.prepositions or after in words.lexicon.determiners
    return None if hangs or not words.is_word(i + 1) else False


def adjectival_participle(words: SentenceWords, i: int) -> bool | None:
    """ "ranking Democrat Ann Lee": a participle that stands before a name as an adjective."""
    named = i + 1 < len(words.row) and words.row[i + 1].is_capital
    return False if named and words.low(i) in words.lexicon.adjectival else None


def base_form(words: SentenceWords, i: int) -> bool | None:
    return decide(BASE_RULES, words, i) if words.low(i) in words.lexicon.bases else None


def noun_like_form(words: SentenceWords, i: int) -> bool | None:
    low, lexicon = words.low(i), words.lexicon
    doubtful = low in lexicon.noun_like or (low in lexicon.thirds and not lexicon.is_strong(low))
    return decide(NOUN_LIKE_RULES, words, i) if doubtful else None


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


def _is_leading_adjective(words: SentenceWords, i: int) -> bool:
    """A participle that opens a sentence before a name: "Retired Capt. Hal Brody"."""
    following = i + 1 < len(words.row) and words.row[i + 1].is_capital
    return following and words.low(i) in words.lexicon.past and words.low(i) not in words.lexicon.speech


def _leads_or_ends(words: SentenceWords, i: int) -> bool:
    """Whether a form of a verb of speech is followed by words in marks, or ends its sentence behind some."""
    if words.low(i) not in words.lexicon.speech:
        return False
    after = words.row[i + 1] if i + 1 < len(words.row) else None
    if after is None or after.text in (".", ";"):
        return any(item.kind == "q" for item in words.row[:i])
    return after.kind == "q" or (
        after.text in (",", ":") and i + 2 < len(words.row) and words.row[i + 2].kind == "q"
    )


def _follows_noun(words: SentenceWords, i: int) -> bool:
    if i == 0 or words.row[i - 1].kind != "w":
        return i > 0 and words.row[i - 1].text == ","
    before, lexicon = words.low(i - 1), words.lexicon
    if before in lexicon.subject_pronouns or before in lexicon.auxiliaries or words.is_adverb(i - 1):
        return True
    return not (before in lexicon.determiners or before in lexicon.prepositions or words.is_verb(i - 1))
