"""For each sentence the article that it most likely comes from."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.collation.bead import Relation
from reader.collation.options import CollationOptions
from reader.errors import Cancelled
from reader.many.matrix.block import BlockOptions
from reader.many.matrix.matrix import Unread
from reader.many.matrix.source_map import SourceMap, _is_better, _Linked, map_sources
from reader.many.pool import Pool
from reader.text.article import Article
from tests.many.matrix.storm import ALONE, COPY, OWN, SENTENCES, WIRE, article

MIXED = article("other", (*SENTENCES[:3], *OWN[:3], "Nobody had counted the umbrellas in the attic before."))


def mapped(sources: Sequence[Article], of: Article = MIXED, options: BlockOptions | None = None) -> SourceMap:
    names = [f"{number}.txt" for number in range(len(sources))]
    with ThreadPoolExecutor(2) as executor:
        return map_sources(of, sources, names, executor, options or BlockOptions())


def test_each_sentence_has_its_source_or_is_its_own() -> None:
    found = mapped([WIRE, ALONE])
    assert [each.source for each in found.sentences] == [None, 0, 0, 0, 1, 1, 1, None]
    assert {each.relation for each in found.sentences} == {Relation.SAME, None}
    assert [each.sentence for each in found.sentences] == list(range(8))


def test_shares_are_of_words_and_the_greatest_comes_first() -> None:
    found = mapped([ALONE, WIRE])
    counts = [len(found.article.text_of(each.sentence).split()) for each in found.sentences]
    taken, other = sum(counts[1:4]), sum(counts[4:7])
    assert [(each.name, each.share) for each in found.sources] == [
        ("1.txt", taken / sum(counts)), ("0.txt", other / sum(counts)),
    ]  # fmt: skip
    assert found.own == pytest.approx((counts[0] + counts[7]) / sum(counts))


def test_word_for_word_stands_before_edited() -> None:
    assert mapped([COPY, WIRE], article("x", (SENTENCES[2],))).sentences[1].source == 1
    edited = article("x", (SENTENCES[2].replace("Rescue workers", "Rescuers"),))
    assert mapped([edited, COPY], article("y", (SENTENCES[2].replace("30", "13"),))).sentences[1].source == 1


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        (("2025-03-02", "2025-03-01"), 1), (("2025-03-01", "2025-03-02"), 0),
        ((None, None), 0), (("2025-03-01", None), 0), ((None, "2025-03-01"), 0),
    ],
)  # fmt: skip
def test_of_two_alike_the_earlier_is_the_source(days: tuple[str | None, str | None], chosen: int) -> None:
    sources = [article("a", SENTENCES[:3], days[0]), article("b", SENTENCES[:3], days[1])]
    assert [each.source for each in mapped(sources).sentences[1:4]] == [chosen] * 3


def test_of_two_alike_without_dates_the_one_with_more_of_the_article_is_the_source() -> None:
    less, more = article("a", SENTENCES[:1]), article("b", SENTENCES[:3])
    assert [each.source for each in mapped([less, more]).sentences[1:4]] == [1] * 3


def test_processes_give_what_threads_give() -> None:
    with Pool(2) as pool:
        found = map_sources(MIXED, [WIRE, ALONE] * 3, [str(n) for n in range(6)], pool)
    assert [each.source for each in found.sentences] == [None, 0, 0, 0, 1, 1, 1, None]


def test_a_source_that_fails_is_told_and_the_others_are_mapped() -> None:
    broken: Article = None  # type: ignore[assignment]
    found = mapped([broken, WIRE])
    assert [each.source for each in found.sentences] == [None, 1, 1, 1, None, None, None, None]
    assert [each.name for each in found.unread] == ["0.txt"]
    assert found.unread[0].trouble.startswith("An internal error ended it")
    slow = mapped([WIRE], options=BlockOptions(seconds=1e-9))
    assert slow.unread[0].trouble.startswith("It took longer than 1e-09 seconds")
    assert slow.own == 1.0


def test_work_that_fails_as_a_whole_is_told_for_each_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_task: object, **_options: object) -> object:
        raise RuntimeError("dead")

    monkeypatch.setattr("reader.many.matrix.source_map._collated", failing)
    found = mapped([WIRE, ALONE])
    assert found.unread == tuple(
        Unread(name, "An internal error ended it (RuntimeError: dead).") for name in ("0.txt", "1.txt")
    )


def test_options_reach_the_collation() -> None:
    loud = article("x", tuple(sentence.upper() for sentence in SENTENCES))
    same = mapped([WIRE], loud, BlockOptions(CollationOptions(ignore_case=True)))
    assert {each.relation for each in same.sentences[1:]} == {Relation.SAME}
    assert Relation.SAME not in {each.relation for each in mapped([WIRE], loud).sentences[1:]}


def test_progress_and_cancel() -> None:
    told: list[tuple[float, str]] = []
    with ThreadPoolExecutor(1) as executor:
        map_sources(
            MIXED, [WIRE] * 6, ["w"] * 6, executor, progress=lambda share, doing: told.append((share, doing))
        )
        assert told == [(4 / 6, "Comparing article 4 of 6"), (1.0, "Comparing article 6 of 6")]
        with pytest.raises(Cancelled):
            map_sources(MIXED, [WIRE], ["w"], executor, is_cancelled=lambda: True)


_SAME, _EDITED, _REWORDED = Relation.SAME, Relation.EDITED, Relation.REWORDED


@pytest.mark.parametrize(
    ("rule", "offer", "best", "days", "counts", "is_better"),
    [
        ("edited before reworded", (_EDITED, 0.1), (_REWORDED, 0.9), (None, None), (1, 9), True),
        ("reworded behind edited", (_REWORDED, 0.9), (_EDITED, 0.1), (None, None), (9, 1), False),
        (
            "a clearly better score",
            (_EDITED, 0.75),
            (_EDITED, 0.5),
            ("2025-03-02", "2025-03-01"),
            (1, 9),
            True,
        ),
        (
            "a clearly worse score",
            (_EDITED, 0.5),
            (_EDITED, 0.75),
            ("2025-03-01", "2025-03-02"),
            (9, 1),
            False,
        ),
        (
            "a score hardly worse",
            (_EDITED, 0.72),
            (_EDITED, 0.75),
            ("2025-03-01", "2025-03-02"),
            (1, 9),
            True,
        ),
        (
            "a score hardly better",
            (_EDITED, 0.75),
            (_EDITED, 0.72),
            ("2025-03-02", "2025-03-01"),
            (9, 1),
            False,
        ),
        ("more sentences of one", (_SAME, 1.0), (_SAME, 1.0), (None, None), (2, 1), True),
        ("as many", (_SAME, 1.0), (_SAME, 1.0), (None, None), (1, 1), False),
        ("fewer", (_SAME, 1.0), (_SAME, 1.0), ("2025-03-01", "2025-03-01"), (1, 2), False),
    ],
)
def test_which_of_two_offers_is_better(
    rule: str,
    offer: tuple[Relation, float],
    best: tuple[Relation, float],
    days: tuple[str | None, str | None],
    counts: tuple[int, int],
    is_better: bool,
) -> None:
    sources = [article("a", SENTENCES[:1], days[0]), article("b", SENTENCES[:1], days[1])]
    ours, theirs = _Linked(0, *offer), _Linked(0, *best)
    linked = {0: (ours,) * counts[0], 1: (theirs,) * counts[1]}
    assert _is_better((0, ours), (1, theirs), sources, linked) is is_better, rule
