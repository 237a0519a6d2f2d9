"""How well the article is found in a page: `python -m tests.benchmarks.loading_pages [--each]`.

F1 over runs of four words of the body (headline, byline, dates and captions apart), mean over the annotated
pages; beside ours, the extraction library's default, the same favouring precision, and all `<p>` elements.
`article` is what is left after the rules over lines (`make_article`); `details` the share of declared fields
that are right.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence

import lxml.html
import trafilatura

from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.making import make_article
from tests.gold.annotated_pages import AnnotatedPage, annotated_pages

_WORD = re.compile(r"\w+")
_RUN = 4
_APART = ("headline", "byline", "dateline", "caption", "skip")
_FIELDS = ("title", "outlet", "byline", "published", "updated", "address")


def f1_of(found: Sequence[str], page: AnnotatedPage) -> float:
    """F1 of the passages `found` against the page's body, over runs of four words."""
    apart = {_plain(text) for role in _APART for text in page.key.get(role, ())}
    got = _runs(text for text in found if _plain(text) not in apart)
    wanted = _runs(page.key["body"])
    shared = sum((got & wanted).values())
    return 2 * shared / (sum(got.values()) + sum(wanted.values()))


def _runs(texts: "object") -> Counter[tuple[str, ...]]:
    words = [word.casefold() for text in texts for word in _WORD.findall(text)]  # type: ignore[attr-defined]
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text)).casefold()


def loaded_body(page: AnnotatedPage) -> list[str]:
    """What the loader takes for the article."""
    loaded = load_bytes(page.data, f"{page.name}.html")
    return [block.span.of(loaded.text) for block in loaded.blocks or () if block.role in (None, Role.BODY)]


def article_body(page: AnnotatedPage) -> list[str]:
    """What is collated in the end."""
    article = make_article(load_bytes(page.data, f"{page.name}.html"))
    return [article.text_of(s.index) for s in article.sentences if s.role is Role.BODY]


def _library(*, precision: bool) -> Callable[[AnnotatedPage], list[str]]:
    def found(page: AnnotatedPage) -> list[str]:
        text = trafilatura.extract(page.data, favor_precision=precision, include_comments=False)
        return (text or "").splitlines()

    return found


def _all_paragraphs(page: AnnotatedPage) -> list[str]:
    return [p.text_content() for p in lxml.html.document_fromstring(page.data).iter("p")]


def right_fields(page: AnnotatedPage) -> tuple[int, int]:
    """How many of the fields found by the loader are right, and how many the page declares."""
    declared = page.data.decode("utf-8", errors="replace")
    details = load_bytes(page.data, f"{page.name}.html").details
    right = known = 0
    for field in _FIELDS:
        wanted = page.details.get(field, "")
        if wanted and wanted in declared:
            known += 1
            right += (getattr(details, field) or "").startswith(wanted[:16])
    return right, known


def main(arguments: Sequence[str]) -> None:
    """Print the means, and each page's figures with `--each`."""
    pages = annotated_pages()
    ways: dict[str, Callable[[AnnotatedPage], list[str]]] = {
        "loader": loaded_body,
        "article": article_body,
        "library, default": _library(precision=False),
        "library, precision": _library(precision=True),
        "all <p>": _all_paragraphs,
    }
    scores = {name: [f1_of(way(page), page) for page in pages] for name, way in ways.items()}
    if "--each" in arguments:
        for number, page in enumerate(pages):
            print(f"{page.name:24}" + "".join(f"{scores[name][number]:8.3f}" for name in ways))
    for name, values in scores.items():
        print(f"{name:20} {sum(values) / len(values):.3f}   worst {min(values):.3f}")
    fields = [right_fields(page) for page in pages]
    print(f"details right        {sum(right for right, _ in fields)} of {sum(known for _, known in fields)}")


if __name__ == "__main__":
    main(sys.argv[1:])
