"""The collation of generated pairs, held against the edits that made them."""

from functools import cache
from itertools import product

from reader.collation.bead import Relation
from reader.collation.collate import collate
from reader.collation.options import CollationOptions, Strictness
from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.span import Span
from tests.gold.generated import GeneratedPair, Style, generate_pair
from tests.gold.measured import Measured, f1

GENERATED: dict[str, tuple[int, int, Style]] = {
    "light_20": (20, 1, "light"),
    "heavy_20": (20, 2, "heavy"),
    "light_400": (400, 3, "light"),
    "heavy_400": (400, 4, "heavy"),
}
"""Sentences, seed and style of each pair."""
STRICT = CollationOptions(strictness=Strictness.STRICT)


@cache
def generated(name: str) -> GeneratedPair:
    """The generated pair `name`."""
    sentences, seed, style = GENERATED[name]
    return generate_pair(sentences, seed, style)


def measure_generated(name: str) -> Measured:
    """`links`: F1 of linked sentences; `beads`: share of the true shared beads found exactly; of those
    `relations` (same or not) and `moved`; `unrelated`: share of sentences rightly left alone beside a
    stranger made of the same clauses, in the strict setting: two reports that share clauses are what the
    default takes for reports of one event, and then it links half sentences."""
    pair = generated(name)
    left = make_article(load_text(pair.left, "left.txt", markdown=False))
    right = make_article(load_text(pair.right, "right.txt", markdown=False))
    a, b = _numbers(left, pair.left_sentences), _numbers(right, pair.right_sentences)
    found = {
        (tuple(sorted({a[i] for i in bead.left})), tuple(sorted({b[j] for j in bead.right}))): bead
        for bead in collate(left, right).beads
        if bead.relation.is_shared
    }
    true = [bead for bead in pair.beads if bead.left and bead.right]
    result = Measured()
    links = {link for sides in found for link in product(*sides)}
    wanted = {link for bead in true for link in product(bead.left, bead.right)}
    result.values["links"] = f1(len(links), len(links & wanted), len(wanted))
    result.misses += [f"not linked: {link}" for link in sorted(wanted - links)]
    result.misses += [f"wrongly linked: {link}" for link in sorted(links - wanted)]
    exact = [(bead, found[bead.left, bead.right]) for bead in true if (bead.left, bead.right) in found]
    result.share("beads", len(exact), len(true))
    same = sum((key.relation == "same") == (bead.relation is Relation.SAME) for key, bead in exact)
    result.share("relations", same, len(exact))
    result.share("moved", sum(key.moved == bead.moved for key, bead in exact), len(exact))
    sentences, seed, style = GENERATED[name]
    stranger = generate_pair(sentences, seed + 1000, style)
    other = make_article(load_text(stranger.right, "other.txt", markdown=False))
    beside = [bead for bead in collate(left, other, STRICT).beads if bead.left]
    result.share("unrelated", sum(not bead.relation.is_shared for bead in beside), len(beside))
    return result


def _numbers(article: Article, true: tuple[Span, ...]) -> list[int]:
    """For each sentence of the article the true sentence in which it starts."""
    numbers: list[int] = []
    at = 0
    for sentence in article.sentences:
        while true[at].end <= sentence.span.start:
            at += 1
        numbers.append(at)
    return numbers
