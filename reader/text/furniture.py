"""Lines that are no part of an article, each judged by itself by `resources/cleaning/lines.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.resources import resource_path
from reader.text.bylines import is_post, without_posts

_LONGEST = 400
_NAME = r"[A-ZÀ-ÞА-ЯЁІЇЄ][\w.'’-]*"
_BYLINE = re.compile(
    r"(?:(?:Written|Reported|Reporting|Story|Text|Words|Article|Analysis|Compiled)\s+)?[Bb][Yy]:?\s+(?P<who>\S.*)"
    r"|(?:Author|Autor|Auteur|Автор|Von|Par|Por|Di)s?\b:?\s+(?P<who2>\S.*)"
)
_SIGNED = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ]\.)?(?: (?:de|da|di|van|von|der|bin|al|el))*(?: [A-ZÀ-Þ][\w'’-]+){1,2}"
    r"(?:,\s|\s?[|•·]\s?|\s[-–—]\s)(?P<behind>(?:[A-ZÀ-Þ][\w’'-]* ){0,4}\w[\w'’-]*)"
)
_CREDITS = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by [^.!?]{3,300}[.)]*"
)
_AND_AGENCIES = re.compile(
    rf"{_NAME}(?:,? (?:and |in )?{_NAME}){{1,8}},? (?:and|with) (?:news )?agenc(?:y|ies)"
)
_CONTRIBUTED = re.compile(r"[^.!?]{2,200} contributed (?:to|reporting)\b[^.!?]{0,60}\.?")
_MATERIAL = re.compile(
    r"\(?(?:With|Contains|Mit) (?:additional |further )?(?:material|Material|reporting|files|input)"
    r" (?:from|by|von) [^.!?]{2,80}[.)]*"
)
_STOP = re.compile(r"[.!?…。！？][\"”»’'“)\]]*$")
_SEPARATORS = re.compile(r"\s*[|›»>•·]\s*|\s+/\s+")
_COUNT = re.compile(r"\s*\(?\d{0,5}\)?$")
_REFERENCE = re.compile(r"\[(\d{1,3})\]\s*([^\[\]]{2,160})")
_NAVIGATION_END = re.compile(r"[\s:»›>+▾▼]*$")
_CREDIT_SIGNS = ("(", "/", "Photo", "Getty")
_SIGNS = frozenset(".^$*+?{}[]\\|()")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """Entries of the list, in any letter case. Those without a sign of a regular expression are looked up:
    a set of a hundred words is made in the time that a pattern takes for one."""

    plain: frozenset[str]
    pattern: re.Pattern[str]

    def has(self, text: str) -> bool:
        """Whether `text` is one of the entries."""
        return text.lower() in self.plain or self.pattern.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class LineRules:
    """The compiled patterns; each is matched against a whole paragraph."""

    label: re.Pattern[str]
    teaser_label: re.Pattern[str]
    labelled: re.Pattern[str]
    line: re.Pattern[str]
    edge: re.Pattern[str]
    navigation: Words
    masthead: Words
    caption: re.Pattern[str]
    plain_credit: re.Pattern[str]
    agencies: frozenset[str]
    photo: str
    particles: frozenset[str]


@cache
def line_rules() -> LineRules:
    """The rules over lines, compiled once."""
    with resource_path("cleaning", "lines.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    photo = _names(data["agencies"] + data["photo_agencies"])
    return LineRules(
        label=_whole(data["labels"] + data["labels_of_teasers"], r"\s*[:.…»›>]*"),
        teaser_label=_whole(data["labels_of_teasers"], r"\s*[:.…»›>]*"),
        labelled=_whole(data["labels_with_content"], r"\s*[:|]\s*\S.*"),
        line=_whole(data["lines"], r"[\s.!:…»›>]*"),
        edge=_whole(data["edge_lines"], ""),
        navigation=_words(data["navigation"]),
        masthead=_words(data["mastheads"]),
        caption=_whole(data["captions"], ""),
        plain_credit=re.compile(rf"\((?:Photo by |via )?(?:{photo})\)$"),
        agencies=frozenset(data["agencies"]),
        photo=photo,
        particles=frozenset(data["particles"]),
    )


@cache
def _credit(sign: str) -> re.Pattern[str]:
    """The credits of photos that hold `sign`, one of `_CREDIT_SIGNS`; most paragraphs have none of them."""
    photo = line_rules().photo
    if sign == "(":
        return re.compile(
            rf"\((?:[^()]{{0,60}}[/\s])?(?:{photo})\s+(?:Photo|Images|/|via)\b[^()]{{0,80}}\)\W*$"
            rf"|\([^()]{{0,60}}/\s?(?:{photo})(?:/[^()]{{0,40}})?\)\W*$"
        )
    if sign == "/":
        return re.compile(
            rf"(?:{_NAME}\s+){{2,3}}/\s{_NAME}(?:\s+\w+){{0,2}}$"
            rf"|(?:{_NAME}\s+){{1,4}}/\s?(?:{photo})(?:\s?/\s?[\w ]{{2,30}})?\W*$"
            rf"|\b(?:AFP|REUTERS|AP|EPA|TASS|UPI|Getty)\s?/\s?{_NAME}(?:\s+{_NAME}){{1,3}}\W*$"
            rf"|\bREUTERS/[A-Z]\w+[^.!?]{{0,100}}$"
        )
    return re.compile(
        r"\([A-Z]{2,6} Photo/[^()]{2,60}\)\W*$"
        r"|\b(?:AP|EPA|AFP|UPI) Photo\b[^.!?]{0,60}\W*$|\bGetty Images\W{0,3}$"
    )


def is_furniture_line(text: str) -> bool:
    """Whether a paragraph is furniture whatever stands round it."""
    if not any(character.isalnum() for character in text):
        return True
    if len(text) > _LONGEST:
        return False
    rules = line_rules()
    return bool(rules.line.fullmatch(text) or rules.labelled.fullmatch(text)) or _is_bar(text)


def is_edge_line(text: str) -> bool:
    """Whether a paragraph is furniture at the head or foot of an article."""
    return len(text) <= _LONGEST and line_rules().edge.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """Whether a paragraph is a label above links ("Read also:")."""
    return len(text) <= 80 and line_rules().label.fullmatch(text) is not None


def is_teaser_label(text: str) -> bool:
    """Whether a paragraph is a label above links that come with a sentence each."""
    return len(text) <= 80 and line_rules().teaser_label.fullmatch(text) is not None


def is_navigation(text: str) -> bool:
    """Whether a paragraph is a word of a menu: furniture only among others of its kind."""
    return len(text) <= 30 and line_rules().navigation.has(_NAVIGATION_END.sub("", _COUNT.sub("", text)))


def _is_bar(text: str) -> bool:
    """Whether a line is a menu or a trail of crumbs: "Home | News | World"."""
    if len(text) > 200 or ends_with_stop(text):
        return False
    parts = [part for part in _SEPARATORS.split(text) if part]
    known = sum(map(is_navigation, parts))
    return len(parts) > 1 and (known == len(parts) or (len(parts) >= 3 and 2 * known >= len(parts)))


def is_masthead(text: str) -> bool:
    """Whether a paragraph is the name of a newspaper, with a section behind a dash or bar perhaps."""
    name = masthead_name(text)
    words = re.findall(r"[\w'’-]+", name)
    return (
        1 < len(words) <= 5
        and len(text) <= 60
        and not ends_with_stop(text)
        and not any(sign in text for sign in ">»›")
        and not is_furniture_line(text)
        and all(word[0].isupper() or word in line_rules().particles for word in words)
        and any(line_rules().masthead.has(word) for word in words)
    )


def masthead_name(text: str) -> str:
    """The outlet that a masthead names."""
    return re.split(r"\s+[-–—|·•]\s+", text, maxsplit=1)[0]


def is_caption(text: str) -> bool:
    """Whether a paragraph is the words or the credit of a photo."""
    if len(text) > _LONGEST:
        return False
    rules = line_rules()
    if rules.caption.fullmatch(text):
        return True
    if any(sign in text and _credit(sign).search(text) for sign in _CREDIT_SIGNS):
        return True
    plain = rules.plain_credit.search(text)
    return plain is not None and plain.start() > 0 and not ends_with_stop(text[: plain.start()].rstrip())


def is_byline(text: str) -> bool:
    """Whether a paragraph names who wrote the article and nothing else."""
    if len(text) > 160:
        return False
    if is_agency(text) or _AND_AGENCIES.fullmatch(text):
        return True
    match = _BYLINE.fullmatch(text)
    if match is None:
        return _is_signature(text)
    who = without_posts(match.group("who") or match.group("who2"))
    words = re.findall(r"[\w.'’@-]+", who)
    names = [word for word in words if word not in line_rules().particles and not word[0].isdigit()]
    return (
        len(names) >= 1
        and len(words) <= 14
        and all(word[0].isupper() or "@" in word for word in names)
        and not who.endswith(("?", "!", ":"))
        and not (who.endswith(".") and len(words[-1]) > 3)
    )


def _is_signature(text: str) -> bool:
    """Whether a paragraph is a name with a post or an outlet behind it and nothing else ("Jane Doe, Kyiv
    correspondent", "Jane Doe | The Paper")."""
    found = _SIGNED.fullmatch(text)
    if found is None:
        return False
    behind = found.group("behind")
    return is_post(behind) or is_masthead(behind) or is_agency(behind) or behind.startswith("The ")


def is_agency(text: str) -> bool:
    """Whether a paragraph is the name of a news agency alone."""
    return text in line_rules().agencies


def is_credits(text: str) -> bool:
    """Whether a paragraph is the line of names at a report's foot ("Reporting by …; editing by …")."""
    return len(text) <= _LONGEST and any(
        pattern.fullmatch(text) for pattern in (_CREDITS, _MATERIAL, _CONTRIBUTED)
    )


def ends_with_stop(text: str) -> bool:
    """Whether a paragraph ends as a sentence does."""
    return _STOP.search(text[-12:]) is not None


def references_in(text: str) -> tuple[str, ...]:
    """The entries of a list of references ("[1] … [2] …") that fills a paragraph; empty when it is none."""
    if not text.startswith("[") or len(text) > 10_000:
        return ()
    found = _REFERENCE.findall(text)
    numbers = [int(number) for number, _ in found]
    is_list = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    covered = sum(len(number) + len(words) + 2 for number, words in found)
    return tuple(words.strip() for _, words in found) if is_list and covered >= 0.8 * len(text) else ()


def without_number(text: str) -> str:
    """A list entry without its number."""
    return _NUMBERED.sub("", text, count=1)


def _words(entries: list[str]) -> Words:
    plain = frozenset(entry for entry in entries if _SIGNS.isdisjoint(entry))
    return Words(plain, _whole([entry for entry in entries if entry not in plain], ""))


def _whole(patterns: list[str], end: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)}){end}", re.IGNORECASE)


def _names(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
