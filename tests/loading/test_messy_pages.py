"""What stands round an article in pages as news sites write them: each case a habit of many sites."""

import pytest

from reader.loading.open_file import load_bytes
from reader.text.article import Article, Role
from reader.text.making import make_article

_P = (
    "The owners of the Halden cannery said on Tuesday that they would close the plant in March, ending "
    "112 years of "
    "work on the quay.",
    "“We have tried every door there was,” chief executive Marit Solheim told workers who had gathered "
    "in the "
    "canteen. “None of them opened.”",
    "The union, which was told an hour before its members, called the decision a betrayal and said it "
    "would go to "
    "court.",
    "Fish landings in the fjord have fallen by 38 percent since 2019, according to the port authority.",
)
_TITLE = "Halden cannery to close in March"


def _page(body: str, head: str = "", lang: str = "en") -> Article:
    html = (
        f"<!doctype html><html lang='{lang}'><head><meta "
        f"charset='utf-8'>{head}</head><body>{body}</body></html>"
    )
    return make_article(load_bytes(html.encode(), "page.html"))


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _roles(article: Article) -> dict[str, Role]:
    return {
        " ".join(article.paragraphs[sentence.paragraph].of(article.text).split()): sentence.role
        for sentence in article.sentences
    }


def test_an_author_in_small_letters_with_a_section_behind() -> None:
    article = _page(
        f"<article><h1>{_TITLE}</h1><div class='entry-meta'><span class='byline'> by <span "
        f"class='author vcard'>"
        "<a href='/ida'>Ida Lunde</a></span></span> <span class='cat-links'>in <a "
        "href='/b'>Business</a></span></div>"
        f"{_paragraphs(*_P)}</article>"
    )
    assert article.details.byline == "Ida Lunde"


def test_buttons_beside_the_author_are_no_authors_and_his_post_is_apart() -> None:
    article = _page(
        f"<main><h1>{_TITLE}</h1><div data-component='byline-block'><div><time>3 hours ago</time>"
        "<button>Share</button><button>Save</button></div><div><span>Greta Voss</span>"
        f"<span>Europe correspondent, Halden</span></div></div>{_paragraphs(*_P)}</main>"
    )
    roles = _roles(article)
    assert (roles["Share"], roles["Save"]) == (Role.FURNITURE, Role.FURNITURE)
    assert article.details.byline == "Greta Voss"


def test_links_without_a_space_between_them_are_apart_and_parts_of_a_word_are_not() -> None:
    article = _page(
        f"<nav><a href='/n'>Norway</a><a href='/f'>Fishing industry</a></nav><article><h1>{_TITLE}</h1>"
        f"<p><span>The own</span><span>ers of the</span>{_P[0][17:]}</p>{_paragraphs(*_P[1:])}</article>"
    )
    assert "Norway Fishing industry" in article.text
    assert _P[0] in article.text


def test_a_date_of_several_pieces_is_read() -> None:
    article = _page(
        f"<article><h1>{_TITLE}</h1><time><span>November 4, 2025</span><span>3:14 PM GMT+1</span>"
        f"<span>Updated 21 mins ago</span></time>{_paragraphs(*_P)}</article>"
    )
    assert article.details.published == "2025-11-04T15:14:00+01:00"


def test_credits_at_the_foot_are_no_body() -> None:
    credits = "Reporting by Terje Moen in Halden; Editing by Per Vik and Lise Holm"
    helped = "Coastal News Network’s Lars Dahl contributed to this report."
    article = _page(
        f"<article><h1>{_TITLE}</h1>{_paragraphs(*_P, credits, helped)}</article><p>Most read</p>"
    )
    roles = _roles(article)
    assert (roles[credits], roles[helped], roles[_P[3]]) == (Role.BYLINE, Role.BYLINE, Role.BODY)


def test_a_figure_without_a_picture_is_a_box_of_the_site() -> None:
    box = "The most pressing stories and debates for Europeans, from identity to economics to the environment"
    figure = f"<figure><div>Sign up to This is Europe</div><div>{box}</div></figure>"
    shown = "<figure><img src='a.jpg'><div>The quay on Monday</div></figure>"
    body = _paragraphs(*_P[:2]) + figure + _paragraphs(_P[2]) + shown + _paragraphs(_P[3])
    roles = _roles(_page(f"<main><article><h1>{_TITLE}</h1>{body}</article></main>"))
    assert (roles[box], roles["The quay on Monday"]) == (Role.FURNITURE, Role.CAPTION)


def test_a_heading_with_its_section_before_it_is_the_headline_and_the_site_no_author() -> None:
    title = "Konservenfabrik schließt nach 112 Jahren"
    head = (
        f"<title>Norwegen: {title} - Der Beobachter</title><meta name='author' content='Der Beobachter'>"
        f'<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "headline": "{title}"}}</script>'
    )
    text = (
        "Die Eigentümer der Konservenfabrik in Halden haben am Dienstag angekündigt, das Werk im März "
        "zu schließen. "
        "Damit enden 112 Jahre Arbeit am Kai.",
        "»Wir haben jede Tür versucht«, sagte Geschäftsführerin Marit Solheim vor der Belegschaft. "
        "»Keine ging auf.«",
    )
    wall = (
        "<h3>Weiterlesen mit B+</h3><p>Sie haben bereits ein Digital-Abonnement? <a "
        "href='/x'>Hier anmelden</a></p>"
    )
    body = (
        f"<h2><span>Norwegen</span><span>{title}</span></h2><div>Von <a href='/j'>Jutta "
        f"Ohlsen</a>, Halden</div>"
    )
    article = _page(f"<main><article>{body}{_paragraphs(*text)}{wall}</article></main>", head, "de")
    roles = _roles(article)
    assert roles[f"Norwegen {title}"] is Role.HEADLINE
    assert (article.details.outlet, article.details.byline) == ("Der Beobachter", "Jutta Ohlsen")
    assert roles["Weiterlesen mit B+"] is Role.FURNITURE


def test_dates_of_french_pages() -> None:
    line = "Publié le 04 novembre 2025 à 18h02, modifié le 05 novembre 2025 à 09h15 · Lecture 3 min."
    text = (
        "Les propriétaires de la conserverie de Halden ont annoncé, mardi, qu’ils fermeraient l’usine "
        "en mars, mettant "
        "fin à cent douze ans de travail sur le quai.",
        "« Nous avons essayé toutes les portes », a dit la directrice aux ouvriers réunis à la cantine "
        "de l’usine.",
    )
    rest = "Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés."
    article = _page(
        f"<main><article><h1>Elle fermera</h1><p>{line}</p>{_paragraphs(*text, rest)}</article></main>"
    )
    roles = _roles(article)
    assert (roles[line], roles[rest]) == (Role.DATELINE, Role.FURNITURE)
    assert (article.details.published, article.details.updated) == (
        "2025-11-04T18:02:00",
        "2025-11-05T09:15:00",
    )


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("В Халдене закроют завод - Вести Фьорда, 04.11.2025", "Вести Фьорда"),
        ("В Халдене закроют завод_Вести Фьорда", "Вести Фьорда"),
        ("В Халдене закроют завод | Вести Фьорда", "Вести Фьорда"),
    ],
)
def test_outlets_behind_the_title(title: str, outlet: str) -> None:
    text = "Владельцы завода в Халдене заявили во вторник, что закроют его в марте. Профсоюз обратится в суд."
    article = _page(
        f"<article><h1>В Халдене закроют завод</h1><p>{text}</p></article>", f"<title>{title}</title>", "ru"
    )
    assert article.details.outlet == outlet


def test_a_list_among_paragraphs_is_of_the_article_and_one_of_links_is_not() -> None:
    entries = ("Closure by March 31, 2026.", "Severance for all 340 employees.")
    kept = "<ul>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"
    links = (
        "<ul><li><a href='/1'>Why the herring left</a></li><li><a href='/2'>Port sells cranes</a></li></ul>"
    )
    body = _paragraphs(*_P[:2]) + kept + _paragraphs(_P[2]) + links + _paragraphs(_P[3])
    roles = _roles(_page(f"<article><h1>{_TITLE}</h1>{body}</article>"))
    assert [roles[entry] for entry in entries] == [Role.BODY, Role.BODY]
    assert (roles["Why the herring left"], roles["Port sells cranes"]) == (Role.FURNITURE, Role.FURNITURE)


def test_subtitles_have_no_headline() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:03,000\nDid you know?\n\n"
        "2\n00:00:08,000 --> 00:00:09,000\nAn hour before you did.\n"
    )
    article = make_article(load_bytes(cues.encode(), "talk.srt"))
    assert (article.details.title, {s.role for s in article.sentences}) == ("", {Role.BODY})


def test_a_blog_that_gives_its_own_name_the_first_level() -> None:
    head = "<title>Quay Watch: The cannery goes</title>"
    body = f"<h1>Quay Watch</h1><h3 class='post-title entry-title'>The cannery goes</h3>{_paragraphs(*_P)}"
    article = _page(body, head)
    assert (article.details.title, article.details.outlet) == ("The cannery goes", "Quay Watch")
    assert _roles(article)["The cannery goes"] is Role.HEADLINE
    related = "<h3 class='entry-title'>Tin is dear</h3>"
    other = _page(f"<h1>{_TITLE}</h1>{_paragraphs(*_P)}{related}", f"<title>{_TITLE}</title>")
    assert other.details.title == _TITLE


def test_an_outlet_behind_the_last_bar_and_none_from_a_trail_of_crumbs() -> None:
    head = "<title>TIN CAN'T BE: 340 workers axed as cannery shuts | The Daily Net</title>"
    article = _page(f"<div>News &gt; World News</div><h1>Fury as plant shuts</h1>{_paragraphs(*_P)}", head)
    assert article.details.outlet == "The Daily Net"


def test_a_caption_with_the_credit_of_any_agency() -> None:
    line = "The quay seen from the church tower. (PU Photo/Jens Falk)"
    article = _page(f"<article><h1>{_TITLE}</h1>{_paragraphs(_P[0], line, *_P[1:])}</article>")
    assert _roles(article)[line] is Role.CAPTION
