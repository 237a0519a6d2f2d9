"""A name inside a noun phrase, and the office, gender and folded form that go with it."""

from reader.language.speech_words import SpeechWords
from reader.quotations.by_words.row import TokenRow, letters_in
from reader.quotations.link import Phrase
from reader.values import Struct

_SHORTEST_STEM = 3
"""Letters of a name that may lose the -s of a genitive."""
_PLAIN_NAME = 2
"""Words of a name where no capitals tell its end."""
_LONGEST_HAN_NAME = 4
"""Characters of a Chinese name at most; what is longer is a body."""


class Naming(Struct, frozen=True):
    """What a phrase says of whom it means: words of a name, offices in lower case, "m", "f" or ""."""

    name: tuple[str, ...]
    roles: tuple[str, ...]
    gender: str
    text: str


def read_naming(row: TokenRow, phrase: Phrase) -> Naming:
    """The name, offices and gender in a noun phrase; without a name `name` is empty."""
    place = name_place(row, phrase)
    name = () if place is None else tuple(row.tokens[k].text for k in range(*place) if row.is_word(k))
    roles = _roles(row, (phrase[0], place[0]) if place else phrase)
    genders = (_gender_of_title(role, row.words) for role in roles)
    gender = _gender_of_article(row, phrase[0]) if roles else ""
    gender = gender_of_name(name, row.words) or gender or next((one for one in genders if one), "")
    return Naming(name, roles, gender, _joined(row, phrase if place is None else place))


def _roles(row: TokenRow, phrase: Phrase) -> tuple[str, ...]:
    """The offices in a phrase up to what hangs on them."""
    roles: list[str] = []
    for k in range(*phrase):
        if row.words.is_role(row.low(k)):
            roles.append(row.low(k))
        elif roles and (row.is_preposition(k) or row.low(k) in row.words.genitives):
            break
    return tuple(roles)


def name_place(row: TokenRow, phrase: Phrase) -> Phrase | None:
    """The tokens of the name that a phrase holds, None when it names a thing, an office or a body."""
    start, end = phrase
    if any(row.is_quote(k) for k in range(start, end)):
        return None
    end = next((k for k in range(start, end) if row.low(k) == "("), end)
    for k in range(start, end - 1):
        if _is_first_name(row, k) and _is_part(row, k + 1):
            return (k, _name_end(row, k, end))
    return _name_behind_office(row, start, end)


def _is_first_name(row: TokenRow, k: int) -> bool:
    if not row.is_capital(k) or row.is_small(k):
        return False
    low = row.words.without_ending(row.low(k))
    return row.low(k) in row.words.first_names or low in row.words.first_names


def _is_part(row: TokenRow, k: int) -> bool:
    """Whether a token can go on with a name behind a first name."""
    if row.joins(k) or row.low(k) in row.words.joiners:
        return row.is_capital(k + 1) or _is_part(row, k + 1)
    return row.is_capital(k) and not row.words.is_role(row.low(k))


def _name_end(row: TokenRow, start: int, end: int) -> int:
    k = start
    while k < end and (row.is_capital(k) or row.joins(k) or row.low(k) in row.words.joiners):
        if row.is_in(k, row.words.and_words) or (row.words.no_capitals and k >= start + _PLAIN_NAME):
            break
        k += 1
    while k > start + 1 and (row.kind(k - 1) == "p" or row.low(k - 1) in row.words.joiners):
        k -= 1
    return k


def _name_behind_office(row: TokenRow, start: int, end: int) -> Phrase | None:
    """The capitals right behind an office, or the whole phrase where no article stands before it."""
    first = start
    while first < end and (row.is_determiner(first) or row.is_small(first)):
        first += 1
    k = _behind_offices(row, first, end)
    if k is None or (k == first > start and _needs_office(row.words)):
        return None
    stop = _name_end(row, k, end)
    body = any(row.words.is_body(row.low(j)) for j in range(k, stop))
    return (k, stop) if not body and _is_name_size(row, k, stop) else None


def _behind_offices(row: TokenRow, first: int, end: int) -> int | None:
    """Where the name starts behind offices and adjectives; None when something else hangs on them."""
    words = row.words
    if words.no_capitals:
        first = max((k + 1 for k in range(first, end) if words.is_role(row.low(k))), default=first)
    for k in range(first, end):
        if _opens_name(row, k):
            return k
        if _ends_offices(row, k, first):
            return None
    return None


def _ends_offices(row: TokenRow, k: int, first: int) -> bool:
    """Whether something else hangs on the offices from token `first` on, or a body is meant."""
    words, low = row.words, row.low(k)
    if row.is_determiner(k) or row.is_preposition(k) or (low in words.genitives and k > first):
        return True
    return words.is_body(low) and not words.is_role(low)


def _is_name_size(row: TokenRow, k: int, stop: int) -> bool:
    return not row.words.no_spaces or letters_in(row, k, stop) <= _LONGEST_HAN_NAME


def _needs_office(words: SpeechWords) -> bool:
    """Whether a capital behind an article is a common noun as often as a name."""
    return words.nouns_capitalised or words.no_capitals


def _opens_name(row: TokenRow, k: int) -> bool:
    words, low = row.words, row.low(k)
    if not row.is_capital(k) or row.is_small(k) or low in words.time_words:
        return False
    return not words.is_role(low) and not words.is_body(low)


def _gender_of_article(row: TokenRow, i: int) -> str:
    if row.low(i) in row.words.female_articles:
        return "f"
    return "m" if row.low(i) in row.words.male_articles else ""


def _gender_of_title(low: str, words: SpeechWords) -> str:
    if low in words.titles_female or (words.compounds and _ends_in(low, words.titles_female)):
        return "f"
    return "m" if low in words.titles_male or (words.compounds and _ends_in(low, words.titles_male)) else ""


def _ends_in(low: str, group: frozenset[str]) -> bool:
    return any(low[k:] in group for k in range(1, len(low) - 2))


def gender_of_name(name: tuple[str, ...], words: SpeechWords) -> str:
    """What first name or surname tell of the gender, "" when nothing."""
    if len(name) < 2:
        return ""
    first, last = name[0].lower(), name[-1].lower()
    for form in (first, words.without_ending(first)):
        if form in words.male_names:
            return "m"
        if form in words.female_names:
            return "f"
    if words.female_endings and last.endswith(words.female_endings):
        return "f"
    return "m" if words.male_endings and last.endswith(words.male_endings) else ""


def _joined(row: TokenRow, phrase: Phrase) -> str:
    """The text of some tokens with single blanks, as it stands."""
    found = ""
    for k in range(*phrase):
        token = row.tokens[k]
        apart = k > phrase[0] and token.start > row.tokens[k - 1].end
        text = f"“{token.text}”" if token.kind == "q" else token.text
        found += (" " if apart else "") + text
    return found


def fold_name(name: str, words: SpeechWords) -> str:
    """A surname or first name in the form in which its spellings and cases meet."""
    low = name.lower().replace("’", "'").removesuffix("'s").rstrip(".'")
    low = low.removesuffix(words.genitive_ending) if len(low) > _SHORTEST_STEM else low
    return words.without_ending(low)


def form_of(mention: str, words: SpeechWords) -> str:
    """What names the speaker: "name" (a capital in a mention of more words than one), "pronoun" or "noun"."""
    low = mention.lower()
    if low in words.pronouns or low in words.his or low in words.her:
        return "pronoun"
    capital = words.no_capitals or any(word[0].isupper() for word in mention.split()[-1:])
    return "name" if capital else "noun"


def may_be_noun(row: TokenRow, phrase: Phrase) -> bool:
    """Whether a single capital inside a sentence may be a common noun: where all nouns have capitals."""
    return row.words.nouns_capitalised and phrase[1] - phrase[0] == 1 and phrase[0] != row.first_word


def heads_speaker(row: TokenRow, phrase: Phrase) -> bool:
    """Whether an office or a body is the head of a phrase; what hangs on another noun does not count."""
    for k in range(*phrase):
        if row.words.is_role(row.low(k)) or row.words.is_body(row.low(k)):
            return True
        if k > phrase[0] and (row.low(k) in row.words.genitives or row.is_preposition(k)):
            return False
    return False
