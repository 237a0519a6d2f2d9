"""How often the typography of an article changes what is read in it.

    python -m tests.benchmarks.text_typography [--articles 200] [--variant NAME ...] [--show 3] [FOLDER]

Each article of a folder of plain texts is written in each variant (two spaces, wrapped lines, other marks …),
read, and held against the article as it stands: its sentences, roles, quotations, speakers and facts, and the
comparison of the two, which must be all `same` without a warning. Printed: per variant the share of articles
with any change, and the changes by kind. It also runs on commit 433f5a7, for comparison:

    cd OLD_CHECKOUT && PYTHONPATH=$PWD python PATH/TO/text_typography.py FOLDER
"""

import argparse
import random
import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reader.collation.bead import Relation
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.tokens import normalise, tokenise_words

_FOLDER = Path(__file__).parents[3] / "shared" / "gold" / "quotes" / "train" / "text"
_WIDTH = 72


def _first_of(name: str, *modules: str) -> Any:
    """A function from the first module that is there: rooms have moved since 433f5a7."""
    for module in modules:
        try:
            if find_spec(module) is not None:
                return getattr(import_module(module), name)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError(name)


compare = _first_of("compare", "reader.comparison.compare", "reader.workspace.comparison")
facts_in = _first_of("facts_in", "reader.facts.extraction", "reader.collation.facts")
load_text = _first_of("load_text", "reader.loading.open_file", "reader.text.loading.door")
attribute = _first_of("attribute", "reader.quotations.attribution", "reader.quotes.attribution")
_LONG_WORD = re.compile(r"(?<![\w-])[^\W\d_]{7,}(?![\w-])")
_CURLY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


def two_spaces(text: str) -> str:
    """Two blanks behind each stop."""
    return re.sub(r"(?<=[.!?”\"]) (?=\S)", "  ", text)


def carriage_returns(text: str) -> str:
    """The line ends of Windows."""
    return text.replace("\n", "\r\n")


def wrapped(text: str) -> str:
    """Lines of at most 72 characters, a blank line between paragraphs."""
    parts = [part for part in text.split("\n") if part.strip()]
    return "\n\n".join(textwrap.fill(part, _WIDTH, break_long_words=False) for part in parts) + "\n"


def straight_marks(text: str) -> str:
    """Typewriter's quotation marks."""
    return text.translate(_CURLY)


def curly_marks(text: str) -> str:
    """Opening and closing marks in place of typewriter's ones."""
    text = re.sub(r"(?<=\S)'''(?!\w)", "'\"", text).replace("''", '"')
    text = re.sub(r'(?:(?<=[\s(\[—–-])|^)"(?=\S)', "“", text, flags=re.MULTILINE).replace('"', "”")
    return re.sub(r"(?:(?<=[\s(\[—–“-])|^)'(?=[^\W\d_])", "‘", text, flags=re.MULTILINE).replace("'", "’")


def guillemets(text: str) -> str:
    """Double marks as « and »."""
    return curly_marks(text).replace("“", "«").replace("”", "»")


def no_break_spaces(text: str) -> str:
    """A no-break space for every third blank."""
    count = iter(range(10**9))
    return re.sub(" ", lambda _: "\u00a0" if next(count) % 3 == 0 else " ", text)


def ascii_dashes(text: str) -> str:
    """Hyphens for dashes, three dots for an ellipsis."""
    text = re.sub(r"(?<=\d)–(?=\d)", "-", text.replace("…", "..."))
    return re.sub(" ?— ?", " -- ", re.sub(" ?– ?", " - ", text))


def ligatures(text: str) -> str:
    """ff, fi, fl, ffi and ffl in one character."""
    for letters, ligature in _LIGATURES:
        text = text.replace(letters, ligature)
    return text


def decomposed(text: str) -> str:
    """Accents as characters of their own."""
    return unicodedata.normalize("NFD", text)


def soft_hyphens(text: str) -> str:
    """A soft hyphen in each long word."""
    return _LONG_WORD.sub(lambda match: f"{match[0][:4]}\u00ad{match[0][4:]}", text)


def zero_width_spaces(text: str) -> str:
    """A zero-width space behind every fourth blank."""
    count = iter(range(10**9))
    return re.sub(" ", lambda _: " \u200b" if next(count) % 4 == 0 else " ", text)


def broken_words(text: str) -> str:
    """Lines of at most 72 characters that break long words with a hyphen."""
    return "\n\n".join("\n".join(_broken(part)) for part in text.split("\n") if part.strip()) + "\n"


def _broken(paragraph: str) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > _WIDTH:
            room = _WIDTH - len(line) - 2
            if _LONG_WORD.fullmatch(word) and word.islower() and 3 <= room <= len(word) - 3:
                yield f"{line} {word[:room]}-"
                line = word[room:]
                continue
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line


def all_together(text: str) -> str:
    """Everything that does not change the marks, one upon the other."""
    for change in (ligatures, decomposed, soft_hyphens, broken_words, two_spaces, no_break_spaces):
        text = change(text)
    return carriage_returns(zero_width_spaces(text))


VARIANTS: dict[str, Callable[[str], str]] = {
    change.__name__: change
    for change in (
        two_spaces,
        carriage_returns,
        wrapped,
        straight_marks,
        curly_marks,
        guillemets,
        no_break_spaces,
        ascii_dashes,
        ligatures,
        decomposed,
        soft_hyphens,
        zero_width_spaces,
        broken_words,
        all_together,
    )
}
"""Ways to write one article."""


def read(text: str) -> Article:
    """The article in a text as a person pastes it."""
    return make_article(load_text(text.replace("\r\n", "\n"), "clipboard"))


def _plain(words: str) -> str:
    """Words without what typography may change: marks, hyphens and blanks."""
    joined = "".join(normalise(token) for token in tokenise_words(words) if any(map(str.isalnum, token)))
    return re.sub(r"[\W_]", "", joined)


def reading_of(article: Article) -> dict[str, list[tuple[object, ...]]]:
    """What is read in one article, in a form that no typography should change."""
    text = article.text
    attributions = attribute(article).attributions
    return {
        "sentences": [(_plain(s.span.of(text)),) for s in article.sentences],
        "roles": [(s.role,) for s in article.sentences],
        "quotations": [(_plain(a.quotation.span.of(text)), a.quotation.kind) for a in attributions],
        "speakers": [(_plain(a.speaker or ""),) for a in attributions],
        "facts": [(fact.kind, _plain(fact.span.of(text))) for fact in facts_in(article)],
    }


class Original:
    """An article as it stands; what is read in it is read once for all its variants."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def reading(self) -> dict[str, list[tuple[object, ...]]]:
        """What is read in it."""
        return reading_of(self.article)

    @cached_property
    def warnings(self) -> Counter[str]:
        """The warnings, by kind, of its comparison with itself."""
        return _warnings_in(compare(self.article, self.article))


def _warnings_in(comparison: Any) -> Counter[str]:
    return Counter(str(warning.kind) for warning in comparison.warnings)


def differences(of: Original, variant: Article) -> list[tuple[str, str]]:
    """The kinds of what is read otherwise in a variant, each with the first that differs."""
    original, before, after = of.article, of.reading, reading_of(variant)
    found = [
        (
            kind,
            str(
                next(
                    (pair for pair in zip(before[kind], after[kind], strict=False) if pair[0] != pair[1]),
                    "number",
                )
            ),
        )
        for kind in before
        if before[kind] != after[kind]
    ]
    comparison = compare(original, variant)
    bead = next((bead for bead in comparison.collation.beads if bead.relation is not Relation.SAME), None)
    if bead is not None:
        texts = [original.text_of(i) for i in bead.left] + [variant.text_of(i) for i in bead.right]
        found.append(("beads", " | ".join(texts)))
    there = _warnings_in(comparison)
    if not there or there <= of.warnings:
        return found
    return [*found, ("warnings", ", ".join((there - of.warnings).elements()))]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_FOLDER)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--variant", action="append", choices=list(VARIANTS))
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    paths = random.Random(9).sample(paths, min(options.articles, len(paths)))
    texts = [path.read_text("utf-8") for path in paths]
    originals = [Original(read(text)) for text in texts]
    for name in options.variant or VARIANTS:
        kinds: Counter[str] = Counter()
        changed, written, shown = 0, 0, 0
        for path, text, original in zip(paths, texts, originals, strict=True):
            other = VARIANTS[name](text)
            written += other != text
            found = differences(original, read(other)) if other != text else []
            changed += bool(found)
            kinds.update(kind for kind, _ in found)
            if found and shown < options.show:
                shown += 1
                print(f"    {path.stem}: {found[0][0]}: {found[0][1][:400]!r}")
        share = 100 * changed / max(1, written)
        print(f"{name:18} {changed:4} of {written:4} ({share:5.1f} %)  {dict(kinds)}", flush=True)


if __name__ == "__main__":
    main()
