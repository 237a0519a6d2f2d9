"""Figures, dates and times of day in Chinese and Japanese, where no space parts words."""

import re
from collections.abc import Iterator
from functools import cache

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When, checked
from reader.facts.figures import Figure
from reader.facts.number_grammar import PERCENT
from reader.text.span import Span

LANGUAGES = frozenset({"zh", "ja"})

_DIGITS = {character: value for value, characters in enumerate(
    ("〇零", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")
) for character in characters}  # fmt: skip
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
_UNITS = {
    "%": PERCENT, "％": PERCENT, "公里": "kilometer", "千米": "kilometer", "キロ": "kilometer", "米": "meter",
    "メートル": "meter", "吨": "ton", "噸": "ton", "トン": "ton", "公斤": "kilogram", "千克": "kilogram",
    "元": "yuan", "元人民币": "yuan", "美元": "dollar", "ドル": "dollar", "欧元": "euro", "歐元": "euro",
    "ユーロ": "euro", "日元": "yen", "円": "yen", "英镑": "pound sterling", "卢布": "ruble",
    "小时": "hour", "小時": "hour", "時間": "hour", "个小时": "hour", "分钟": "minute", "分鐘": "minute",
    "天": "day", "日間": "day", "周": "week", "週間": "week", "个月": "month", "個月": "month",
    "か月": "month", "ヶ月": "month", "岁": "year", "歲": "year", "歳": "year", "度": "degree",
    "摄氏度": "degree celsius", "公顷": "hectare",
}  # fmt: skip
_COUNTERS = "个個名人位家座辆輛艘架条條件项項次起间間所户戶只隻头頭台本份场場级級票枚棟隊"
_NOT_ALONE = frozenset("一十百千万亿")
_BOUNDS = {"超过": ">", "超過": ">", "逾": ">", "至少": ">", "多达": "<", "不到": "<", "近": "~", "约": "~",
           "約": "~", "大约": "~"}  # fmt: skip
_AFTER_NOON = frozenset({"下午", "晚上", "傍晚", "午後"})
_BEFORE_NOON = frozenset({"上午", "凌晨", "早上", "清晨", "午前"})


@cache
def _figure() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, _UNITS), key=lambda unit: (-len(unit), unit)))
    bounds = "|".join(sorted(_BOUNDS, key=lambda word: (-len(word), word)))
    numerals = "".join((*_DIGITS, *_PLACES, *_MYRIADS))
    return re.compile(
        rf"(?P<bound>{bounds})?(?P<percent>百分之)?(?<![A-Za-z\d.,:第])"
        rf"(?P<low>\d+(?:,\d{{3}})*(?:\.\d+)?(?![A-Za-z\d:]|\.\d)|[{numerals}]+)"
        rf"(?P<size>[千百十]?[{''.join(_MYRIADS)}])?(?P<more>多|余|餘)?"
        rf"(?P<unit>{units}|[{_COUNTERS}](?![月]))?"
    )


def han_figures_in(text: str) -> Iterator[Figure]:
    """All figures of a text in reading order. Linear in its length.

    A number written in characters counts only before a unit or a counter, and 一 by itself never: most of
    them are parts of other words.
    """
    for match in _figure().finditer(text):
        low, unit = match["low"], match["unit"] or ""
        in_digits = low[0].isdigit()
        if not in_digits and not match["percent"] and (not unit or low in _NOT_ALONE):
            continue
        amount = float(low.replace(",", "")) if in_digits else _spelled(low)
        for character in match["size"] or "":
            amount *= _PLACES.get(character) or _MYRIADS[character]
        bound = _BOUNDS.get(match["bound"] or "", ">" if match["more"] else "")
        start = match.start("percent") if match["percent"] else match.start("low")
        unit = PERCENT if match["percent"] else _UNITS.get(unit, "")
        yield Figure(Span(start, match.end()), amount, None, unit, bound, match.start())


def _spelled(characters: str) -> float:
    """The number that characters stand for: 十九 is 19, 三千二百万 is 32,000,000, 二〇二五 is 2025."""
    total = section = digit = 0.0
    if not any(character in _PLACES or character in _MYRIADS for character in characters):
        return float("".join(str(_DIGITS[character]) for character in characters))
    for character in characters:
        if character in _MYRIADS:
            total, section, digit = total + (section + digit or 1.0) * _MYRIADS[character], 0.0, 0.0
        elif character in _PLACES:
            section, digit = section + (digit or 1.0) * _PLACES[character], 0.0
        else:
            digit = float(_DIGITS[character])
    return total + section + digit


@cache
def _date() -> re.Pattern[str]:
    number = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d|[一二][〇零一二三四五六七八九]{{3}})年"
        rf"(?:(?P<y_month>{number})月(?:(?P<y_day>{number})[日号號])?)?"
        rf"|(?<![\d个個])(?P<month>{number})月(?!间|間)(?:(?P<day>{number})[日号號])?"
        rf"|(?<![一二两三四五六七八九十\d])(?:星期|礼拜|禮拜|周|週)(?P<weekday>[一二三四五六日天])(?![次个個天家名岁年])"
        rf"|(?P<ja_weekday>[月火水木金土日])曜日?"
    )


def han_dates_in(text: str) -> Iterator[When]:
    """All dates, months, weekdays and years of a text in reading order. Linear in its length."""
    for match in _date().finditer(text):
        span = Span(*match.span())
        weekday = match["weekday"] or match["ja_weekday"]
        if weekday:
            names = "月火水木金土日" if match["ja_weekday"] else "一二三四五六日"
            yield When(span, weekday=names.find(weekday) % 7)
            continue
        year = _whole(match["year"])
        month = _whole(match["y_month"] or match["month"])
        day = _whole(match["y_day"] or match["day"])
        if month is None or day is None:
            if month is None or 1 <= month <= 12:
                yield When(span, year=year, month=month)
            continue
        found = checked(span, year, month, day)
        if found is not None:
            yield found


def _whole(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written[0].isdigit() else int(_spelled(written))


@cache
def _clock() -> re.Pattern[str]:
    halves = "|".join(sorted(_AFTER_NOON | _BEFORE_NOON))
    hour = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?P<half>{halves})?(?<![\d第.])(?:(?P<hour>{hour})(?:点|點|时|時)(?!间|間|代|期|候)"
        rf"(?:(?P<minute>[0-5]?\d|半)分?)?|(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?![\d:]))"
    )


def han_clock_times_in(text: str) -> Iterator[ClockTime]:
    """All times of day of a text in reading order. Linear in its length."""
    for match in _clock().finditer(text):
        hour = _whole(match["hour"] or match["h"]) or 0
        if hour > 24 or (match["hour"] and not match["hour"][0].isdigit() and not match["half"]):
            continue
        written = match["minute"] or match["m"]
        minute = 30 if written == "半" else int(written or 0)
        if match["half"] in _AFTER_NOON and hour < 12:
            hour += 12
        is_open = match["half"] is None and 0 < hour <= 12
        yield ClockTime(Span(*match.span()), (hour % 24) * 60 + minute, "", is_open)
