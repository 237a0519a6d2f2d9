"""Roles of the paragraphs of pages: every line of furniture, no line of the body."""

import json
from pathlib import Path

import pytest

from reader.loading.open_file import load_file, load_text
from reader.text.article import Role
from reader.text.cleaning import clean, decide_roles
from reader.text.loaded import Block, LoadedText
from reader.text.making import make_article
from reader.text.span import Span

_ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
_ALIGN = Path(__file__).resolve().parents[3] / "shared" / "gold" / "align"

_BODY = (
    "The weir’s fourth gate failed to open in the early hours of March 14, an inquiry found on Thursday.",
    "“No single person let this happen,” inquiry chair Helena Vosk told reporters in the town hall.",
    "Operators at the weir had reported faults on the gate many times before the night of the flood.",
    "The inquiry’s final report is due in February, and nobody in the town expects it to be read.",
)


def _roles(*lines: str) -> list[Role]:
    return decide_roles(lines, [None] * len(lines), [True] * len(lines))


def _news(*extra: str) -> dict[str, Role]:
    """Roles of extra paragraphs in the midst of an article."""
    lines = ["Inquiry blames postponed repairs for the flood", *_BODY[:2], *extra, *_BODY[2:]]
    return dict(zip(lines, _roles(*lines), strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "Follow our coverage of the flood on the @Averle_ledger.",
        "Related article: Second winter away from home for the families",
        "Read more: Ferry to Skelness cancelled again",
        "READ MORE: Ferry to Skelness cancelled again",
        "Sign up for our weekly newsletter and never miss a story.",
        "We use cookies to improve your experience. By continuing you accept our policy.",
        "Share this article on Facebook",
        "Leave a comment",
        "Advertisement",
        "Story continues below advertisement",
        "Home | News | The River | Sport | Subscribe",
        "© 2025 The Port Averle Ledger. All rights reserved.",
        "https://www.ledger.example/2025/10/09/flood",
        "Original url: https://www.ledger.example/2025/10/09/flood",
        "-",
        "* * *",
        "5 min read",
        "Lesen Sie auch: Fähre nach Skelness fällt weiter aus",
    ],
)
def test_furniture_inside_an_article(line: str) -> None:
    roles = _news(line)
    assert roles.pop(line) is Role.FURNITURE
    assert set(roles.values()) == {Role.HEADLINE, Role.BODY}


@pytest.mark.parametrize(
    "line",
    [
        "Related deaths rose to seven by the evening, the hospital said.",
        "Follow the money, Vosk told the reporters who had come from the capital.",
        "Share prices of the company fell by nine percent on Friday.",
        "Latest figures from the ministry show that 214 families are still away.",
        "Subscribers to the local paper were the first to know about it.",
        "Home owners on the Lower Quay will have to wait for their money.",
        "Watch: that was the only word in the log of that night.",
        "The song says: share the bread",
        "Russia urges the West to drop its hostility",
        "Photographs of the gate were shown to the 61 witnesses.",
        "By Monday, nobody was left in the street.",
        "(Applause, and some laughter.)",
    ],
)
def test_body_that_looks_like_furniture(line: str) -> None:
    assert _news(line)[line] is Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Helena Vosk presents the report in the town hall, October 9, 2025 (AP)",
        "Helena Vosk. Sam Okell / TASS",
        "The weir after the flood. (AP Photo/Sam Okell)",
        "Photo: Sam Okell",
        "FILE PHOTO: The weir in March",
        "Sam Okell via Getty Images",
    ],
)
def test_captions(line: str) -> None:
    assert _news(line)[line] is Role.CAPTION


def test_doubled_caption_and_repeated_headline() -> None:
    headline, caption = "Old gates, new doubts about the weir", "Divers inspect the gate hinges at Ketterby"
    roles = _roles("Skip to content", headline, _BODY[0], caption, caption, headline, *_BODY[1:])
    furniture, body = Role.FURNITURE, Role.BODY
    assert roles == [furniture, Role.HEADLINE, body, Role.CAPTION, Role.CAPTION, furniture, body, body, body]


def test_teasers_below_their_label() -> None:
    label, title = "Other Topics of Interest", "Ferry to Skelness Will Not Sail Before November"
    teaser = "The operator of the Skelness ferry says a spare part is held up until November."
    roles = _news(label, title, teaser)
    assert [roles[line] for line in (label, title, teaser)] == [Role.FURNITURE] * 3
    assert all(roles[line] is Role.BODY for line in _BODY)


def test_links_below_their_label_end_at_the_body() -> None:
    roles = _news("Read also:", "Eel numbers rise for third year", "Who pays for the quay wall")
    assert (
        list(roles.values()) == [Role.HEADLINE, Role.BODY, Role.BODY] + [Role.FURNITURE] * 3 + [Role.BODY] * 2
    )


def test_references_and_what_explains_them() -> None:
    refs = "[1] Ketterby parish records [2] Ministry inventory, 1998 edition [3] Interview notes"
    notes = ("1. Ketterby parish records: “Weirs” remain much asked for.", "2. Ministry inventory: 38 weirs.")
    roles = _roles("Old gates, new doubts", *_BODY, refs, *notes, "Read also:", "Latest")
    assert roles == [Role.HEADLINE] + [Role.BODY] * 4 + [Role.FURNITURE] * 5


def test_verses_with_numbers_are_no_references() -> None:
    assert set(_roles(*(f"[{n}] And the river rose in the night {n} times." for n in range(1, 9)))) <= {
        Role.BODY,
        Role.HEADLINE,
    }


def test_menus_byline_and_date_in_the_head() -> None:
    roles = _roles(
        "Home",
        "World",
        "Sport",
        "Flood inquiry blames repairs",
        "By Nora Feldt, Reuters",
        "9 October 2025",
        *_BODY,
    )
    assert roles[:6] == [Role.FURNITURE] * 3 + [Role.HEADLINE, Role.BYLINE, Role.DATELINE]
    assert set(roles[6:]) == {Role.BODY}


def test_masthead_above_the_headline() -> None:
    roles = _roles("The Daily Sextant", "Company put off weir repair three times", *_BODY)
    assert roles[:3] == [Role.FURNITURE, Role.HEADLINE, Role.BODY]


def test_credits_at_the_foot() -> None:
    roles = _roles("Inquiry blames repairs", *_BODY, "(Reporting by Nora Feldt; editing by Sam Okell)")
    assert roles[-1] is Role.BYLINE


@pytest.mark.parametrize(
    "text",
    [
        "The gate is old,\nthe river high,\nthe town asleep\nbeneath the sky.\n\nHome\n\nit said.",
        "1 And the river rose.\n2 And it rose by night.\n3 And the gate was shut.\n4 And the gate was shut.",
        "It was late. Nobody came. The river rose, and with it the noise of the weir. “Listen,” she said.",
        "She left\nShe left\nShe left\nand never said a word to me",
    ],
)
def test_a_text_without_news_has_no_furniture(text: str) -> None:
    roles = [paragraph.role for paragraph in clean(load_text(text, "clipboard"))]
    assert set(roles) <= {Role.BODY, Role.HEADLINE}


def test_roles_that_a_format_knows_stand() -> None:
    text = "Menu of the day\nThe gate failed on Monday."
    loaded = LoadedText(
        text, "x.html", blocks=(Block(Span(0, 15), Role.FURNITURE), Block(Span(16, 42), Role.CAPTION))
    )
    assert [paragraph.role for paragraph in clean(loaded)] == [Role.FURNITURE, Role.BODY]
    three = LoadedText(
        text, "x.html", blocks=(Block(Span(0, 15), Role.BODY), Block(Span(16, 42), Role.CAPTION))
    )
    assert [paragraph.role for paragraph in clean(three)] == [Role.BODY, Role.CAPTION]


@pytest.mark.skipif(not _ARTICLES.is_dir(), reason="the shared articles are not here")
@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("000", [2, 8, 9, 10]),
        ("001", [2, 3]),
        ("002", [1, 2, 3, 10, 16, 17]),
        ("003", []),
        ("004", [0, 3, 4, 5, *range(13, 18)]),
    ],
)
def test_the_five_articles(name: str, left_out: list[int]) -> None:
    paragraphs = clean(load_file(next(_ARTICLES.glob(f"{name}_*"))))
    assert [at for at, paragraph in enumerate(paragraphs) if not paragraph.role.is_collated] == left_out


@pytest.mark.skipif(not _ALIGN.is_dir(), reason="the shared sentence sets are not here")
@pytest.mark.parametrize("glue", ["\n", " "])
@pytest.mark.parametrize("name", ["aesop", "argrewrite", "bible_chapters", "wikisplit"])
def test_plain_sentences_are_all_read(name: str, glue: str) -> None:
    rows = [
        json.loads(line) for line in (_ALIGN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[:20]
    ]
    for row in rows:
        article = make_article(load_text(glue.join(row["left_sentences"]), "clipboard"))
        left_out = [article.text_of(s.index) for s in article.sentences if not s.role.is_collated]
        assert not [words for words in left_out if any(map(str.isalnum, words))]


def test_a_page_copied_whole() -> None:
    page = {
        "Skip to main content": Role.FURNITURE,
        "Print subscriptions": Role.FURNITURE,
        "Sign in": Role.FURNITURE,
        "News": Role.FURNITURE,
        "Explainer": Role.FURNITURE,
        "Inquiry ends without blame for the flood": Role.HEADLINE,
        "Officials say that little was learned after a year of hearings": Role.BODY,
        "Nora Feldt in Averle and agencies": Role.BYLINE,
        "Fri 10 Oct 2025 18.04 CEST": Role.DATELINE,
        "Share": Role.FURNITURE,
        _BODY[0]: Role.BODY,
        "Recommended Stories": Role.FURNITURE,
        "list of 2 items": Role.FURNITURE,
        "list 1 of 2": Role.FURNITURE,
        "Eel numbers rise for third year": Role.FURNITURE,
        "end of list": Role.FURNITURE,
        _BODY[1]: Role.BODY,
        "Advertisement · Scroll to continue": Role.FURNITURE,
        _BODY[2]: Role.BODY,
        "Sam Okell contributed to this report.": Role.BYLINE,
        "Explore more on these topics": Role.FURNITURE,
        "Averle": Role.FURNITURE,
        "Reuse this content": Role.FURNITURE,
    }
    assert _roles(*page) == list(page.values())
