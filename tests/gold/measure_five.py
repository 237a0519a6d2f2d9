"""The five real articles, held against our own reading of them."""

from collections.abc import Sequence
from functools import cache

from reader.collation.collate import collate
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation
from reader.loading.open_file import load_file
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.article import Article, Sentence
from reader.text.making import make_article
from tests.gold.five_key import ALTERED, DISAGREEING, LINKS, ROLES, SPEAKERS, UNCLEAR, path_of
from tests.gold.key import find_words, words_of
from tests.gold.measured import Measured, f1


@cache
def real(name: str) -> Article:
    """One of the five articles, "000" to "004"."""
    return make_article(load_file(path_of(name)))


def measure_real_article(name: str) -> Measured:
    """`roles`: share of the lines in the right role; `quotations`: F1 of lines with quotations; `speakers`:
    share of the quotations with the right speaker."""
    article = real(name)
    result = Measured()
    lines = _lines(article, name)
    right = 0
    for line, roles in ROLES[name].items():
        found = {s.role.value for s in article.sentences if lines[s.index] == line}
        if found and found <= set(roles.split("/")):
            right += 1
        else:
            result.misses.append(f"line {line}: {sorted(found)} instead of {roles}")
    result.share("roles", right, len(ROLES[name]))
    told = [
        (lines[a.quotation.sentence], a.speaker)
        for a in attribute(article).attributions
        if a.quotation.kind is not Kind.INDIRECT and article.sentences[a.quotation.sentence].role.is_collated
    ]
    wanted = list(SPEAKERS[name])
    hits = _common([line for line, _ in told], [line for line, _ in wanted])
    named = _common(told, wanted)
    result.values["quotations"] = f1(len(told), hits, len(wanted))
    result.share("speakers", named, len(wanted))
    if told != wanted:
        result.misses.append(f"quotations: {told} instead of {wanted}")
    return result


def measure_real_pair(pair: tuple[str, str]) -> Measured:
    """`links`: F1 of linked sentences and `precision`; `altered`: share of the altered quotations called so,
    `no_false_altered`: 1 / (1 + false alarms); `facts`: 1 when as many figures disagree as should."""
    left, right = real(pair[0]), real(pair[1])
    comparison = compare(left, right)
    result = Measured()
    a, b = _places(left, pair[0]), _places(right, pair[1])
    links = {(a[i], b[j]) for bead in comparison.collation.beads for i in bead.left for j in bead.right}
    links -= set(UNCLEAR[pair])
    true = set(LINKS[pair])
    result.values["links"] = f1(len(links), len(links & true), len(true))
    result.values["precision"] = len(links & true) / max(1, len(links))
    result.misses += [f"not linked: {link}" for link in sorted(true - links)]
    result.misses += [f"wrongly linked: {link}" for link in sorted(links - true)]
    if pair in ALTERED:
        _measure_altered(pair, _matches(comparison), result)
    disagreeing = [p for p in comparison.fact_pairs if p.standing.value == "disagrees"]
    told = [(f.left.value if f.left else "", f.right.value if f.right else "") for f in disagreeing]
    result.values["facts"] = float(len(disagreeing) == DISAGREEING[pair])
    if len(disagreeing) != DISAGREEING[pair]:
        result.misses.append(f"disagreeing figures: {told}, {DISAGREEING[pair]} wanted")
    return result


def measure_strangers() -> Measured:
    """For each article 1 / (1 + sentences linked with the article on another event)."""
    result = Measured()
    for name in ("000", "001", "002", "003"):
        beads = [b for b in collate(real(name), real("004")).beads if b.relation.is_shared]
        result.values[f"left_alone_{name}"] = 1 / (1 + len(beads))
        result.misses += [f"{name} sentences {b.left} linked with 004 sentences {b.right}" for b in beads]
    return result


def _matches(comparison: Comparison) -> dict[tuple[int, int], str]:
    """The matched quotations, counted from 0 in each article without indirect ones."""
    a, b = (
        [q.index for x in found.attributions if (q := x.quotation).kind is not Kind.INDIRECT]
        for found in (comparison.left_quotations, comparison.right_quotations)
    )
    return {
        (a.index(m.left), b.index(m.right)): m.relation.value
        for m in comparison.quotation_matches
        if m.relation is not MatchRelation.PARAPHRASED
    }


def _measure_altered(pair: tuple[str, str], matches: dict[tuple[int, int], str], result: Measured) -> None:
    altered = [(i, j) for (i, j), relation in sorted(matches.items()) if relation == "altered"]
    right = [(i, i) for i in ALTERED[pair] if (i, i) in altered]
    result.share("altered", len(right), len(ALTERED[pair]))
    result.values["no_false_altered"] = 1 / (1 + len(altered) - len(right))
    if altered != [(i, i) for i in ALTERED[pair]]:
        result.misses.append(f"altered: {altered}; all matches: {matches}")


def _lines(article: Article, name: str) -> list[int]:
    """For each sentence the number of the line that its first word comes from; 0 for one without words."""
    words = words_of(article.text)
    starts: list[tuple[int, int]] = []
    at = 0
    for number, line in enumerate(path_of(name).read_text(encoding="utf-8-sig").splitlines(), start=1):
        first = " ".join(word for word, _, _ in words_of(line)[:4])
        if first:
            at = find_words(words, first, at)
            starts.append((words[at][1], number))
            at += 1
    return [_line_at(article, sentence, starts) for sentence in article.sentences]


def _line_at(article: Article, sentence: Sentence, starts: list[tuple[int, int]]) -> int:
    inside = words_of(sentence.span.of(article.text))
    if not inside:
        return 0
    first = sentence.span.start + inside[0][1]
    return max((number for start, number in starts if start <= first), default=0)


def _places(article: Article, name: str) -> list[tuple[int, int]]:
    """For each sentence its line and its number in the line, from 1."""
    places: list[tuple[int, int]] = []
    for line in _lines(article, name):
        places.append((line, places[-1][1] + 1 if places and places[-1][0] == line else 1))
    return places


def _common(found: Sequence[object], wanted: Sequence[object]) -> int:
    rest = list(wanted)
    for item in found:
        if item in rest:
            rest.remove(item)
    return len(wanted) - len(rest)
