"""Lines that are no part of an article, each judged by itself by `resources/languages/<code>/lines.toml`.

Pages mix languages, so the lists of all languages hold for every text.
"""

import re
from collections import defaultdict
from functools import cache

from reader.language.data import language_data, languages_with
from reader.language.given_names import name_particles
from reader.language.line_patterns import LinePatterns
from reader.late_pattern import late_pattern
from reader.text.bylines import byline_data, is_post, without_posts
from reader.text.dates import find_date
from reader.text.photo_credits import agency_names, has_photo_credit
from reader.values import Struct

_LONGEST, _LONGEST_BAR, _LONGEST_BYLINE = 400, 200, 160
_LONGEST_LABEL, _LONGEST_MASTHEAD, _LONGEST_ENTRY = 80, 60, 30
"""Characters of a line that is looked at: furniture is short, and the patterns, tried on a whole paragraph
without an end, would take time that grows with the square of its length."""

_NAME = r"[A-ZÀ-ÞА-ЯЁІЇЄ][\w.'’-]*"
_SIGNED = (
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ]\.)?(?: (?:{particles}))*(?: [A-ZÀ-Þ][\w'’-]+){{1,2}}"
    r"(?:,\s|\s?[|•·]\s?|\s[-–—]\s)(?P<behind>(?:[A-ZÀ-Þ][\w’'-]* ){{0,4}}\w[\w'’-]*)"
)
_BEHIND_SIGNED = (",", "|", "•", "·", "-", "–", "—")
_AGENCY_MARK = late_pattern(r"\([A-Z]{2,12}\)")
_STOPS, _CLOSES = (".", "!", "?", "…", "。", "！", "？"), "\"”»’'“)]"
_BEFORE_DATE = late_pattern(r"[\s,|·-]+(?:\w{1,4}\s+)?$")
_SEPARATORS = late_pattern(r"\s*[|›»>•·]\s*|\s+/\s+")
_BEHIND_NAME = late_pattern(r"(?<!\s)\s++[-–—|·•]\s")
_COUNT = late_pattern(r"\s*\(?\d{0,5}\)?$")
_NAVIGATION_END = late_pattern(r"[\s:»›>+▾▼]*$")
_SIGNS = frozenset(".^$*+?{}[]\\|()")


class Words(Struct, frozen=True):
    """Entries of the list, in any letter case. Those without a sign of a regular expression are looked up:
    a set of a hundred words is made in the time that a pattern takes for one."""

    plain: frozenset[str]
    others: LinePatterns

    def has(self, text: str) -> bool:
        """Whether `text` is one of the entries."""
        return text.lower() in self.plain or self.others.has(text)


class LineRules(Struct, frozen=True):
    """The patterns; each is matched against a whole paragraph."""

    label: LinePatterns
    teaser_label: LinePatterns
    labelled: LinePatterns
    line: LinePatterns
    edge: LinePatterns
    navigation: Words
    masthead: Words
    caption: LinePatterns
    agencies: frozenset[str]
    particles: frozenset[str]
    credited: re.Pattern[str]
    unnamed_authors: LinePatterns
    about_authors: LinePatterns
    counter: LinePatterns
    signed: re.Pattern[str]
    byline: re.Pattern[str]
    credits: re.Pattern[str]
    and_agencies: re.Pattern[str]


@cache
def line_rules() -> LineRules:
    """The rules over lines, compiled once."""
    (data, holding), bylines = _entries(), byline_data()
    places = "|".join([*bylines["and"], *bylines["at_place"]])
    particles = "|".join(sorted(name_particles()))
    return LineRules(
        label=LinePatterns(data["labels"] + data["labels_of_teasers"], r"\s*[:.…»›>]*"),
        teaser_label=LinePatterns(data["labels_of_teasers"], r"\s*[:.…»›>]*"),
        labelled=LinePatterns(data["labels_with_content"], r"\s*[:|]\s*\S.*"),
        line=LinePatterns(data["lines"], r"[\s.!:…»›>]*", holding["lines"]),
        edge=LinePatterns(data["edge_lines"]),
        navigation=_words(data["navigation"]),
        masthead=_words(data["mastheads"]),
        caption=LinePatterns(data["captions"], "", holding["captions"]),
        agencies=frozenset(agency_names()["agencies"]),
        particles=frozenset(data["particles"]),
        credited=late_pattern(
            rf"(?:{'|'.join(data['credited'])})(?: (?:{'|'.join(data['work_of'])})\b|\s*:)\s*(?P<who>\S.*)",
            re.IGNORECASE,
        ),
        unnamed_authors=LinePatterns(data["unnamed_authors"], "", holding["unnamed_authors"]),
        about_authors=LinePatterns(data["about_authors"]),
        counter=LinePatterns(data["counters"]),
        signed=late_pattern(_SIGNED.format(particles=particles)),
        byline=late_pattern(rf"(?:{'|'.join(bylines['introduces'])})\s+(?P<who>\S.*)"),
        credits=late_pattern("|".join(bylines["credits"])),
        and_agencies=late_pattern(
            rf"{_NAME}(?:,? (?:(?:{places}) )?{_NAME}){{1,8}},? (?:{'|'.join(bylines['and_agencies'])})"
        ),
    )


def _entries() -> tuple[dict[str, list[str]], dict[str, dict[str, list[str]]]]:
    """The lists of all languages, English first, and the patterns by what a line must hold."""
    found: dict[str, list[str]] = defaultdict(list)
    holding: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for code in sorted(languages_with("lines"), key=lambda code: (code != "en", code)):
        for name, entries in language_data(code, "lines").items():
            if name != "holding":
                found[name] += entries
                continue
            for kind, groups in entries.items():
                for signs, patterns in groups.items():
                    holding[kind][signs] += patterns
    return found, holding


def is_furniture_line(text: str) -> bool:
    """Whether a paragraph is furniture whatever stands round it."""
    if not any(character.isalnum() for character in text):
        return True
    if len(text) > _LONGEST:
        return False
    rules = line_rules()
    return bool(rules.line.has(text) or rules.labelled.has(text)) or _is_bar(text)


def is_edge_line(text: str) -> bool:
    """Whether a paragraph is furniture at the head or foot of an article."""
    return len(text) <= _LONGEST and line_rules().edge.has(text)


def is_link_counter(text: str) -> bool:
    """Whether a paragraph counts the links of a list and says nothing else ("list 2 of 4")."""
    return len(text) <= _LONGEST_LABEL and line_rules().counter.has(text)


def is_label(text: str) -> bool:
    """Whether a paragraph is a label above links ("Read also:")."""
    return len(text) <= _LONGEST_LABEL and line_rules().label.has(text)


def is_teaser_label(text: str) -> bool:
    """Whether a paragraph is a label above links that come with a sentence each."""
    return len(text) <= _LONGEST_LABEL and line_rules().teaser_label.has(text)


def is_navigation(text: str) -> bool:
    """Whether a paragraph is a word of a menu: furniture only among others of its kind."""
    return len(text) <= _LONGEST_ENTRY and line_rules().navigation.has(
        _NAVIGATION_END.sub("", _COUNT.sub("", text))
    )


def _is_bar(text: str) -> bool:
    """Whether a line is a menu or a trail of crumbs: "Home | News | World"."""
    if len(text) > _LONGEST_BAR or ends_with_stop(text):
        return False
    parts = [part for part in _SEPARATORS.split(text) if part]
    known = sum(map(is_navigation, parts))
    return len(parts) > 1 and (known == len(parts) or (len(parts) >= 3 and 2 * known >= len(parts)))


def is_masthead(text: str) -> bool:
    """Whether a paragraph is the name of a newspaper, with a section behind a dash or bar perhaps."""
    if len(text) > _LONGEST_MASTHEAD:
        return False
    name = masthead_name(text)
    words = re.findall(r"[\w'’-]+", name)
    return (
        1 < len(words) <= 5
        and not ends_with_stop(text)
        and not any(sign in text for sign in ">»›")
        and not is_furniture_line(text)
        and all(word[0].isupper() or word in line_rules().particles for word in words)
        and any(line_rules().masthead.has(word) for word in words)
    )


def masthead_name(text: str) -> str:
    """The outlet that a masthead names."""
    return _BEHIND_NAME.split(text, maxsplit=1)[0]


def is_caption(text: str) -> bool:
    """Whether a paragraph is the words or the credit of a photo."""
    if len(text) > _LONGEST:
        return False
    rules = line_rules()
    if rules.caption.has(text):
        return True
    return has_photo_credit(text)


def is_byline(text: str) -> bool:
    """Whether a paragraph names who wrote the article and nothing else."""
    if len(text) > _LONGEST_BYLINE:
        return False
    rules = line_rules()
    if is_agency(text) or _has_agencies(text) or rules.unnamed_authors.has(text):
        return True
    match = rules.byline.fullmatch(text)
    credited = rules.credited.fullmatch(text)
    if match is None and credited is not None:
        return all(_names_people(part) for part in re.split(r"\s*;\s*", text))
    if match is None:
        return _is_signature(text)
    return _is_list_of_names(match.group("who"))


def _has_agencies(text: str) -> bool:
    """Whether a paragraph is names with agencies behind them and nothing else."""
    may_be = any(sign in text for sign in byline_data()["and_agencies_hold"])
    return may_be and line_rules().and_agencies.fullmatch(text) is not None


def _names_people(text: str) -> bool:
    """Whether a part of a line is a kind of work and those who did it ("Photos: Jane Doe")."""
    credited = line_rules().credited.fullmatch(text)
    if credited is None:
        return False
    dated = find_date(credited["who"])
    who = credited["who"] if dated is None else credited["who"][: dated[1].start]
    return _is_list_of_names(_BEFORE_DATE.sub("", who))


def _is_list_of_names(said: str) -> bool:
    who = without_posts(said)
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
    found = line_rules().signed.fullmatch(text) if any(sign in text for sign in _BEHIND_SIGNED) else None
    if found is None:
        return False
    behind = found.group("behind")
    return (
        is_post(behind)
        or is_masthead(behind)
        or is_agency(behind)
        or behind.startswith(tuple(f"{word} " for word in byline_data()["outlet_article"]))
    )


def is_agency(text: str) -> bool:
    """Whether a paragraph is the name of a news agency alone."""
    return text in line_rules().agencies


def is_credits(text: str) -> bool:
    """Whether a paragraph is the line of names at a report's foot ("Reporting by …; editing by …")."""
    if len(text) > _LONGEST:
        return False
    may_be = any(sign in text for sign in byline_data()["credits_hold"])
    is_one = may_be and line_rules().credits.fullmatch(text) is not None
    return is_one or (text.startswith("(") and _AGENCY_MARK.fullmatch(text) is not None)


def ends_with_stop(text: str) -> bool:
    """Whether a paragraph ends as a sentence does."""
    return text[-12:].removesuffix("\n").rstrip(_CLOSES).endswith(_STOPS)


def _words(entries: list[str]) -> Words:
    plain = frozenset(entry for entry in entries if _SIGNS.isdisjoint(entry))
    return Words(plain, LinePatterns([entry for entry in entries if entry not in plain]))
