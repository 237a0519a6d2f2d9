"""The stepping page: nothing of an article runs in it, it needs no other file, it is whole without script."""

import base64
import hashlib
import re

import pytest
from lxml import html
from msgspec.structs import replace

from reader.comparison.editorial_warning import Grade
from reader.lesson.proposed_tour import proposed_tour
from reader.lesson.slide import Lesson, MarkKind, Reveal, SlideLabel, SlideMark
from reader.lesson.slide_making import make_lesson
from reader.messages import messages_for
from reader.program import VERSION
from reader.reports.lesson_page import lesson_page, lesson_paper
from reader.sides import Sides
from reader.text.span import Span
from tests.lesson.made import made_pair, slide_of

EVIL = '<script>alert("x")</script>&amp;\''


def _lesson() -> Lesson:
    return make_lesson(made_pair(), proposed_tour(made_pair()))


def _tree(page: str) -> html.HtmlElement:
    return html.fromstring(page)


def test_every_slide_is_a_section_between_an_opening_and_an_end() -> None:
    lesson = _lesson()
    tree = _tree(lesson_page(lesson))
    sections = tree.xpath("//main/section")
    assert len(sections) == len(lesson.slides) + 2
    assert [section.get("data-reveals") for section in sections] == ["1", *["5"] * len(lesson.slides), "1"]
    opening, end = (" ".join(sections[at].text_content().split()) for at in (0, -1))
    assert opening == "Ferry pier closes in Norwick Norwick pier to be shut 5 pairs of passages"
    assert lesson.verdict in end
    assert lesson.profile in end
    for slide, section in zip(lesson.slides, sections[1:-1], strict=True):
        said = [
            "".join(part.xpath(".//text()[not(parent::sup)]")).replace("\u2060", "")
            for part in section.xpath(".//p[@class='text']")
        ]
        assert said == [slide.sides.left.text, slide.sides.right.text]
        assert slide.verdict in section.text_content()
        assert f"{slide.number} of {slide.count}" in section.text_content()


def test_each_part_is_revealed_in_its_turn() -> None:
    section = _tree(lesson_page(_lesson())).xpath("//main/section")[1]
    turns = {
        ".//mark[@data-at]": Reveal.MARKS,
        ".//sup": Reveal.LABELS,
        ".//ul[@class='labels']": Reveal.LABELS,
        ".//dl": Reveal.VERDICT,
        ".//p[starts-with(@class, 'verdict')]": Reveal.VERDICT,
    }
    for path, reveal in turns.items():
        found = section.xpath(path)
        assert found, path
        assert {part.get("data-at") for part in found} == {str(int(reveal))}
    left, right = section.xpath("./div[@class='pair']/div")
    assert (left.get("data-at"), right.get("data-at")) == (None, str(int(Reveal.RIGHT)))
    assert [mark.text for mark in left.xpath(".//mark[@class='decisive']")] == ["more"]


def test_the_page_reaches_no_network_and_runs_its_own_script_only() -> None:
    page = lesson_page(_lesson())
    assert re.findall(r"""(?:src|href)\s*=|url\(|https?:""", page) == []
    tree = _tree(page)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (script,) = tree.xpath("//script/text()")
    made = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{made}'"
    assert "steps" not in (tree.xpath("//body/@class") or [""])
    assert VERSION in page


@pytest.mark.parametrize("make", [lesson_page, lesson_paper])
def test_what_articles_hold_is_escaped(make: object) -> None:
    slide = slide_of(left=f"{EVIL} left.", right=f"{EVIL} right.")
    slide = replace(
        slide,
        labels=(SlideLabel(1, EVIL, EVIL),),
        why=((EVIL, EVIL),),
        verdict=EVIL,
        sides=Sides(replace(slide.sides.left, who=EVIL, language='"><b>'), slide.sides.right),
    )
    page = make(Lesson((slide,), Sides(EVIL, EVIL), Sides(EVIL, EVIL), EVIL, EVIL))  # type: ignore[operator]
    assert "<script>alert" not in page
    assert '"><b>' not in page
    assert page.count("&lt;script&gt;alert") >= 8


def test_an_outlet_is_told_beside_a_title_and_a_title_once() -> None:
    lesson = replace(_lesson(), titles=Sides("A", "B"), whose=Sides("A", "Wire"))
    opening = _tree(lesson_page(lesson)).xpath("//main/section")[0]
    assert [part.text for part in opening.xpath("./h1 | ./p[@class='who']")] == ["A", "B", "Wire"]


@pytest.mark.parametrize(
    ("is_linked", "grade", "standing"),
    [(True, Grade.GRAVE, "warned"), (True, None, "kept"), (False, None, "apart")],
)
def test_the_verdict_stands_by_its_kind(is_linked: bool, grade: Grade | None, standing: str) -> None:
    slide = replace(slide_of(), is_linked=is_linked, grade=grade, verdict="So it is.")
    tree = _tree(lesson_page(Lesson((slide,), Sides("A", "B"), Sides("A", "B"), "", "")))
    (verdict,) = tree.xpath("//p[starts-with(@class, 'verdict')]")
    assert (verdict.get("class"), verdict.text) == (f"verdict {standing}", "So it is.")
    assert tree.xpath("//p[@class='legend']") == []


@pytest.mark.parametrize("labels", [(), (SlideLabel(1, "synonym"),)])
def test_the_legend_speaks_of_what_there_is(labels: tuple[SlideLabel, ...]) -> None:
    plain = slide_of()
    marked = replace(plain.sides.right, marks=(SlideMark(Span(0, 3), MarkKind.CHANGED),))
    slide = replace(plain, labels=labels, sides=Sides(plain.sides.left, marked))
    tree = _tree(lesson_page(Lesson((slide,), Sides("A", "B"), Sides("A", "B"), "", "")))
    (legend,) = tree.xpath("//p[@class='legend']")
    assert ("Numbers" in legend.text_content()) is bool(labels)


def test_both_pages_speak_the_language_asked_for() -> None:
    german = messages_for("de")
    page, paper = lesson_page(_lesson(), german), lesson_paper(_lesson(), german)
    for made in (page, paper):
        assert '<html lang="de">' in made
        assert "5 Paare von Textstellen" in made
    assert "ändert den Sinn" in page
    assert "Alles auf einmal" in page


def test_the_preview_has_every_slide_with_marks_and_labels() -> None:
    lesson = _lesson()
    paper = lesson_paper(lesson)
    tree = _tree(paper)
    assert len(tree.xpath("//table")) == len(lesson.slides)
    assert "more" in [part.text for part in tree.xpath("//span[@class='decisive']")]
    assert all(slide.verdict in paper for slide in lesson.slides)
    assert "<script" not in paper
