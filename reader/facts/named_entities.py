"""Names of people, places and bodies in a text, by rules: runs of capitalised words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reader.language.month_names import is_first_name
from reader.language.name_forms import (
    is_people,
    is_place,
    joining_words,
    nouns_have_capitals,
    plain_name,
    same_form,
    words_for,
)
from reader.language.stop_words import stop_words
from reader.late_pattern import late_pattern
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.values import Struct

_LETTER = r"[^\W\d_]"
# Capitals of all alphabets and a few rare small letters, which `_split` sorts out: a class that lists
# every capital costs more to compile than all the rest.
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё]"
_WORD = (
    rf"{_CAPITAL}(?:\.(?:(?:{_CAPITAL}\.)+|(?=\s{_CAPITAL}))|t\.(?=\s{_CAPITAL})"
    rf"|{_LETTER}*(?:['’]{_CAPITAL}{_LETTER}+)?(?:[-‐‑]{_LETTER}+)*)"
)
_PART = late_pattern(rf"{_WORD}")
_MARKS = " \t\n\u00a0“”\"'‘’«»„([*_—–-"
_OPENS_ANEW = frozenset('.!?:…“"«„‘\n')
_BEFORE_WORD = frozenset("([*_")
_LONGEST_RUN, _LONG = 7, 5
_LONGEST_HEADLINE = 250
_LONGER = late_pattern(rf"{_LETTER}{{4,}}")
_SMALL = late_pattern(rf"(?<!\w)(?!{_CAPITAL}){_LETTER}+")
# A capital right after a word, a comma or a closing mark stands inside its sentence.
_INSIDE = late_pattern(rf"(?<=[^\W_][ ,;)])(?:(?<=[,;)])\s)?({_CAPITAL}{_LETTER}*)")


@cache
def _run() -> re.Pattern[str]:
    """A run of capitalised words, small words of names between them."""
    joins = "|".join(re.escape(words).replace("\\ ", r"\s") for words in joining_words())
    return re.compile(
        rf"(?<![\w@#/]){_WORD}(?:(?:\s(?:{joins}))?(?:[ \u00a0]|[ \t]?\n[ \t]?){_WORD})*(?:['’]s\b)?(?![\w@])"
    )


class Name(Struct, frozen=True):
    """One name: its span without titles and possessive ending, its comparable form, and its title.

    `title` is the words of office that stand right before it ("President"), in `plain_name` form.
    """

    span: Span
    form: str
    title: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the comparable form."""
        return tuple(self.form.split())


class Capitals:
    """What an article itself tells about its capitalised words.

    A word at the start of a sentence is capitalised whatever it is: it counts as a name only when the
    article writes it with a capital elsewhere, and never without.
    """

    def __init__(self, article: Article) -> None:
        inside: set[str] = set()
        small: set[str] = set()
        for sentence in article.sentences:
            if sentence.role is Role.FURNITURE:
                continue
            words = sentence.span.of(article.text)
            if not _is_title_case(words, sentence.role):
                small.update(_SMALL.findall(words))
                inside.update(_INSIDE.findall(words))
        self._small = small
        self._stop = stop_words(article.details.language)
        self._inside = {plain_name(word) for word in inside}
        self._singled = {_singled(name) for name in self._inside if len(name) >= _LONG}

    def is_name(self, word: str) -> bool:
        """Whether a capitalised word that stands where any word would be capital is a name here.

        A letter doubled by mistake makes no difference ("Hadad" inside, "Haddad" at the start).
        """
        if word.lower() in self._small:
            return False
        plain = plain_name(word)
        return plain in self._inside or (len(plain) >= _LONG and _singled(plain) in self._singled)

    def is_letter_word(self, word: str) -> bool:
        """Whether a single capital letter is a small word of the language ("В", "À")."""
        return len(word) == 1 and word.casefold() in self._stop


def names_in(article: Article, capitals: Capitals | None = None) -> Iterator[Name]:
    """All names in an article's sentences, in reading order. Linear in its length.

    Months, weekdays, peoples ("Ukrainian"), offices ("President") and words that are capitalised only
    because a sentence or a headline begins are none. In German, where every noun is capitalised, only
    well-known places count.
    """
    known = Capitals(article) if capitals is None else capitals
    nouns_too = nouns_have_capitals(article.details.language.split("-")[0])
    for sentence in article.sentences:
        text = sentence.span.of(article.text)
        titled = _is_title_case(text, sentence.role)
        for match in _run().finditer(text):
            for name in _split(known, text, match, titled):
                if nouns_too and not is_place(name.form):
                    continue
                start = sentence.span.start
                yield Name(Span(start + name.span.start, start + name.span.end), name.form, name.title)


def _singled(word: str) -> str:
    """A word without its doubled letters."""
    return "".join(letter for letter, _ in groupby(word))


def _split(known: Capitals, text: str, match: re.Match[str], titled: bool) -> Iterator[Name]:
    """The names of one run of capitals: offices cut it ("US President Donald Trump" holds two)."""
    opens = not text[: match.start()].strip(_MARKS) or _opens_anew(text, match.start())
    title: list[str] = []
    parts: list[re.Match[str]] = []
    for part in _PART.finditer(text, match.start(), match.end()):
        word = plain_name(part.group())
        if not part.group()[0].isupper():
            yield from _finished(known, text, parts, title, titled)
            title, parts = [], []
        elif word in words_for("titles"):
            yield from _finished(known, text, parts, title if parts else [], titled)
            title = [*title, word] if not parts else [word]
            parts = []
        elif not parts and is_first_name(text, part.start(), part.end()):
            parts.append(part)
            continue
        elif not parts and _is_lead_in(part.group(), known, opens or titled):
            title = []
        else:
            parts.append(part)
            continue
        opens = False
    yield from _finished(known, text, parts, title, titled)


def _finished(
    known: Capitals, text: str, parts: list[re.Match[str]], title: list[str], titled: bool
) -> Iterator[Name]:
    while parts and _is_nothing(parts[-1].group()):
        parts = parts[:-1]
    if not parts or len(parts) > _LONGEST_RUN:
        return
    if titled and not all(known.is_name(part.group()) for part in parts):
        return
    span = Span(parts[0].start(), parts[-1].end())
    form = same_form(span.of(text))
    if len(form) > 1:
        yield Name(span, form, " ".join(title))


def _opens_anew(text: str, at: int) -> bool:
    """Whether a place comes right after a stop, an opening mark or a line's end."""
    for before in reversed(text[max(0, at - 8) : at]):
        if before in _OPENS_ANEW:
            return True
        if not before.isspace() and before not in _BEFORE_WORD:
            return False
    return False


def _is_lead_in(word: str, known: Capitals, opens: bool) -> bool:
    """Whether a capitalised word at the head of a run is no part of the name."""
    if _is_nothing(word):
        return True
    if not opens or known.is_name(word):
        return False
    return known.is_letter_word(word) or (not word.isupper() and "." not in word)


def _is_nothing(word: str) -> bool:
    return is_people(word) or plain_name(word) in words_for("no_names")


def _is_title_case(text: str, role: Role) -> bool:
    """Whether a line writes most of its longer words with capitals: a headline tells no names."""
    if len(text) > _LONGEST_HEADLINE or (role is not Role.HEADLINE and text[-1:] in '.!?”"»'):
        return False
    longer = _LONGER.findall(text)
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)
