"""A lesson as one HTML page that steps by itself: no network, no other file, readable without its script."""

import hashlib
import tomllib
from base64 import b64encode
from typing import Any

from markupsafe import Markup

from reader.lesson.slide import Lesson, Reveal, Slide
from reader.messages import ENGLISH, Messages, counted, message
from reader.program import VERSION
from reader.reports.templates import template_of
from reader.resources import resource_path
from reader.sides import SIDES

_WORDS = {
    "changed": message("other words"),
    "decisive": message("alters the meaning"),
    "numbers": message("Numbers: what was done to the words"),
    "hint": message("Space or →: on · ←: back · B: blank · A: all at once"),
    "all": message("All at once"),
    "back": message("Back"),
    "on": message("On"),
}
"""The page's own words."""


def lesson_page(lesson: Lesson, messages: Messages = ENGLISH) -> str:
    """The page; everything from the articles is escaped, and nothing but its own script can run in it."""
    return _rendered("lesson.html.j2", lesson, messages)


def lesson_paper(lesson: Lesson, messages: Messages = ENGLISH) -> str:
    """All slides below each other in simple HTML, for a preview."""
    return _rendered("lesson_paper.html.j2", lesson, messages)


def _rendered(name: str, lesson: Lesson, messages: Messages) -> str:
    with resource_path("theme", "colours.toml").open("rb") as file:
        colours = tomllib.load(file)
    script = resource_path("report", "lesson.js").read_text("utf-8")
    return template_of(name, messages).render(
        version=VERSION,
        language=messages.language,
        colours=colours,
        lesson=lesson,
        count=counted("{n} pair of passages", "{n} pairs of passages", len(lesson.slides)),
        pages=[_page(slide) for slide in lesson.slides],
        reveals=len(Reveal),
        words=_WORDS,
        script=Markup(script),  # our own file, never of an article
        script_hash=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _page(slide: Slide) -> dict[str, Any]:
    standing = "warned" if slide.grade is not None else "kept" if slide.is_linked else "apart"
    return {
        "place": message("{number} of {count}", number=slide.number, count=slide.count),
        "sides": [
            {
                "at": int(Reveal.RIGHT) if side == "right" else 0,
                "who": slide.sides[side].who,
                "language": slide.sides[side].language,
                "pieces": [
                    (kind.value if kind is not None else "", words, numbers)
                    for kind, words, numbers in slide.sides[side].pieces()
                ],
            }
            for side in SIDES
        ],
        "labels": slide.labels,
        "why": slide.why,
        "verdict": slide.verdict,
        "standing": standing,
        "is_marked": slide.is_marked,
    }
