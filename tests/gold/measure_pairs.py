"""Beads, matched quotations and disagreeing figures of the sample pairs, held against their key."""

from collections import Counter
from functools import cache
from itertools import product

from reader.collation.bead import Bead
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison, WarningKind
from reader.comparison.quotation_match import MatchRelation
from reader.quotations.quotation import Attributions, Kind
from reader.sides import Side
from reader.text.article import Article
from tests.gold.key import (
    ArticleKey,
    KeyBead,
    KeyMatch,
    PairKey,
    article_key,
    lay_quotations,
    lay_sentences,
    numbers_of,
    pair_key,
)
from tests.gold.measured import Measured, f1, sample, shared_length


@cache
def sample_comparison(name: str) -> Comparison:
    """The comparison of the sample pair `name`."""
    pair = pair_key(name)
    return compare(sample(pair.left), sample(pair.right))


def measure_pair(name: str) -> Measured:
    """`links`: F1 of linked sentence numbers (unclear ones count neither way); `beads`: share of true beads
    found exactly; `relations`, `moved`: share of those; `matches`, `facts`, `warnings`: share of the true
    ones, and their false alarms as 1 / (1 + false alarms)."""
    pair, comparison = pair_key(name), sample_comparison(name)
    result = Measured()
    _measure_beads(pair, comparison, result)
    _measure_matches(pair, comparison, result)
    _measure_facts(pair, comparison, result)
    _measure_warnings(pair, comparison, result)
    return result


def _measure_beads(pair: PairKey, comparison: Comparison, result: Measured) -> None:
    left = numbers_of(comparison.left, lay_sentences(article_key(pair.left), comparison.left.text))
    right = numbers_of(comparison.right, lay_sentences(article_key(pair.right), comparison.right.text))
    found: dict[tuple[frozenset[int], frozenset[int]], Bead] = {}
    for bead in comparison.collation.beads:
        a = frozenset(number for i in bead.left if (number := left[i]) is not None)
        b = frozenset(number for j in bead.right if (number := right[j]) is not None)
        if bead.relation.is_shared:
            found[a, b] = bead
    links = {link for a, b in found for link in product(a, b)} - pair.unclear
    true = {link for bead in pair.beads for link in product(bead.left, bead.right)}
    result.values["links"] = f1(len(links), len(links & true), len(true))
    result.values["precision"] = len(links & true) / len(links) if links else 1.0
    result.misses += [f"not linked: {a}-{b}" for a, b in sorted(true - links)]
    result.misses += [f"wrongly linked: {a}-{b}" for a, b in sorted(links - true)]
    exact = [(bead, found[bead.left, bead.right]) for bead in pair.beads if (bead.left, bead.right) in found]
    result.share("beads", len(exact), len(pair.beads))
    result.share("relations", sum(_relation_right(k, b, result) for k, b in exact), len(exact))
    ordered = [(k, b) for k, b in exact if k.moved != "either"]
    result.share("moved", sum(_moved_right(k, b, result) for k, b in ordered), len(ordered))


def _relation_right(key: KeyBead, bead: Bead, result: Measured) -> bool:
    if bead.relation.value in key.relations:
        return True
    wanted = "/".join(key.relations)
    result.misses.append(f"relation of {_name(key)}: {bead.relation.value} instead of {wanted}")
    return False


def _moved_right(key: KeyBead, bead: Bead, result: Measured) -> bool:
    if bead.moved == key.moved:
        return True
    result.misses.append(f"moved of {_name(key)}: {bead.moved} instead of {key.moved}")
    return False


def _measure_matches(pair: PairKey, comparison: Comparison, result: Measured) -> None:
    left = _numbered(article_key(pair.left), comparison.left, comparison.left_quotations)
    right = _numbered(article_key(pair.right), comparison.right, comparison.right_quotations)
    direct = [m for m in comparison.quotation_matches if m.relation is not MatchRelation.PARAPHRASED]
    matched = altered = other = 0
    explained: set[tuple[int, int]] = set()
    for row in pair.matches:
        hits = [m for m in direct if left.get(m.left) in row.left and right.get(m.right) in row.right]
        explained.update((m.left, m.right) for m in hits)
        if not hits:
            result.misses.append(f"quotations not matched: {_row(row)}")
            continue
        matched += 1
        if {m.relation.value for m in hits} == {row.relation}:
            altered += 1
        else:
            told = [m.relation.value for m in hits]
            result.misses.append(f"match {_row(row)} is {row.relation}, not {told}")
        if row.other_speaker in ("either", any(m.speakers_differ for m in hits)):
            other += 1
        else:
            result.misses.append(f"match {_row(row)}: other speaker is {row.other_speaker}")
    false = [m for m in direct if (m.left, m.right) not in explained]
    result.misses += [
        f"wrongly matched: {_words(comparison, 'left', m.left)} with {_words(comparison, 'right', m.right)}"
        for m in false
    ]
    result.share("matches", matched, len(pair.matches))
    result.share("match_relations", altered, len(pair.matches))
    result.share("match_speakers", other, len(pair.matches))
    result.values["no_false_matches"] = 1 / (1 + len(false))


def _measure_facts(pair: PairKey, comparison: Comparison, result: Measured) -> None:
    told = [
        (p.left.span.of(comparison.left.text), p.right.span.of(comparison.right.text))
        for p in comparison.fact_pairs
        if p.standing.value == "disagrees" and p.left is not None and p.right is not None
    ]
    found = [pair_ for pair_ in pair.disagreeing if any(pair_[0] in a and pair_[1] in b for a, b in told)]
    false = [(a, b) for a, b in told if not any(k[0] in a and k[1] in b for k in pair.disagreeing)]
    result.misses += [f"disagreement not seen: {a} / {b}" for a, b in pair.disagreeing if (a, b) not in found]
    result.misses += [f"no disagreement: {a} / {b}" for a, b in false]
    result.share("facts", len(found), len(pair.disagreeing))
    result.values["no_false_facts"] = 1 / (1 + len(false))


def _measure_warnings(pair: PairKey, comparison: Comparison, result: Measured) -> None:
    """Altered quotations are measured with the matches; here the other kinds, by their number."""
    keys = (article_key(pair.left), article_key(pair.right))
    wanted = {
        WarningKind.OTHER_SPEAKER: sum(row.other_speaker is True for row in pair.matches),
        WarningKind.DISAGREEING_FACT: len(pair.disagreeing),
        WarningKind.UNCLOSED_QUOTATION: sum(not q.closed for key in keys for q in key.quotations),
        WarningKind.SLIP: sum(len(key.slips) for key in keys),
    }
    given = Counter(warning.kind for warning in comparison.warnings)
    either = any(row.other_speaker == "either" for row in pair.matches)
    false = sum(max(0, given[kind] - wanted[kind]) for kind in wanted)
    if either and given[WarningKind.OTHER_SPEAKER] > wanted[WarningKind.OTHER_SPEAKER]:
        false -= 1
    result.share("warnings", sum(min(given[kind], wanted[kind]) for kind in wanted), sum(wanted.values()))
    result.values["no_false_warnings"] = 1 / (1 + false)
    for kind, number in wanted.items():
        if given[kind] != number:
            result.misses.append(f"warnings of kind {kind.value}: {given[kind]} instead of {number}")


def _numbered(key: ArticleKey, article: Article, found: Attributions) -> dict[int, int]:
    """The key's number of each found quotation that lies in a true one."""
    true = lay_quotations(key, article.text)
    numbers: dict[int, int] = {}
    for attribution in found.attributions:
        if attribution.quotation.kind is Kind.INDIRECT:
            continue
        shares = [(shared_length(attribution.quotation.span, span), -i) for i, span in enumerate(true)]
        best, place = max(shares, default=(0, 0))
        if best:
            numbers[attribution.quotation.index] = key.quotations[-place].number
    return numbers


def _name(bead: KeyBead) -> str:
    return f"{sorted(bead.left)}-{sorted(bead.right)}"


def _row(match: KeyMatch) -> str:
    return f"{sorted(match.left)}-{sorted(match.right)}"


def _words(comparison: Comparison, side: Side, quotation: int) -> str:
    span = comparison.quotations(side).attributions[quotation].quotation.span
    return repr(span.of(comparison.article(side).text)[:40])
