"""What the elements round a passage say of it, name by name."""

import pytest
from lxml import html
from msgspec.structs import replace

from reader.loading.html.markup_context import Surroundings, surroundings_of

_PLAIN = Surroundings()
_INSIDE = Surroundings(article=True)


def _of(markup: str, outer: Surroundings | None = None) -> Surroundings:
    return surroundings_of(html.fragment_fromstring(markup), outer)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<div>x</div>", {}),
        ("<div class='story-body'>x</div>", {}),
        ("<nav>x</nav>", {"furniture": True}),
        ("<aside>x</aside>", {"furniture": True}),
        ("<div role='navigation'>x</div>", {"furniture": True}),
        ("<div class='related'>x</div>", {"furniture": True}),
        ("<div class='relatedLinks'>x</div>", {"furniture": True}),
        ("<div class='unrelated'>x</div>", {}),
        ("<div class='most-read'>x</div>", {"furniture": True}),
        ("<div class='read most'>x</div>", {}),
        ("<div id='newsletter'>x</div>", {"furniture": True}),
        ("<div data-testid='share-bar'>x</div>", {"furniture": True}),
        ("<div class='masthead'><h1>x</h1></div>", {}),
        ("<header>x</header>", {"furniture": True}),
        ("<footer>x</footer>", {"furniture": True}),
        ("<social-share>x</social-share>", {"furniture": True}),
        ("<article>x</article>", {"article": True}),
        ("<main class='ads'>x</main>", {"article": True}),
        ("<div itemprop='articleBody'>x</div>", {"article": True}),
        ("<figcaption>x</figcaption>", {"caption": True}),
        ("<figure><img src='a'>x</figure>", {"caption": True}),
        ("<figure>x</figure>", {"furniture": True}),
        ("<p class='caption'>x</p>", {"caption": True}),
        ("<p class='photo-credit'>x</p>", {"caption": True}),
        ("<p class='byline'>x</p>", {"byline": True}),
        ("<a rel='author'>x</a>", {"byline": True}),
        ("<time>x</time>", {"dateline": True}),
        ("<p class='timestamp'>x</p>", {"dateline": True}),
        ("<p class='standfirst'>x</p>", {"standfirst": True}),
        ("<p class='author-intro'>x</p>", {"byline": True}),
        ("<div class='footnotes'>x</div>", {"note": True}),
        ("<aside class='footnote'>x</aside>", {"note": True}),
        ("<aside role='doc-footnote'>x</aside>", {"note": True}),
        ("<aside epub:type='rearnote'>x</aside>", {"note": True}),
        ("<address>x</address>", {}),
    ],
)
def test_an_element_says_what_its_names_say(markup: str, said: dict[str, bool]) -> None:
    assert _of(markup) == replace(_PLAIN, **said)


def test_head_and_foot_of_an_article_are_no_furniture() -> None:
    assert _of("<header>x</header>", _INSIDE) == _INSIDE
    assert _of("<footer>x</footer>", _INSIDE) == _INSIDE


@pytest.mark.parametrize(
    "field", ["furniture", "article", "caption", "byline", "dateline", "standfirst", "note"]
)
@pytest.mark.parametrize("markup", ["<div>x</div>", "<div class='words'>x</div>", "<time>x</time>"])
def test_what_holds_outside_holds_inside(field: str, markup: str) -> None:
    outer = replace(_PLAIN, **{field: True})
    assert getattr(_of(markup, outer), field)


def test_only_the_first_names_are_looked_at() -> None:
    assert _of(f"<div class='{'x ' * 195}related'>x</div>").furniture
    assert not _of(f"<div class='{'x ' * 205}related'>x</div>").furniture
