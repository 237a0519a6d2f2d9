"""Stored articles that share text with the open one: who is asked, judged and shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.cancel import IsCancelled
from reader.collation.collation import Verdict
from reader.errors import Cancelled, CollationError
from reader.library.library import Library
from reader.library.rows import StoredArticle
from reader.library.similar import Judge, SimilarArticle, judged
from reader.text.article import Article
from tests.builders import article
from tests.builders import read_article as kept_article
from tests.library.kept import EELS, FERRY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def test_near_duplicates_come_first(library: Library) -> None:
    ferry, eels = library.add(kept_article(FERRY)), library.add(kept_article(EELS))
    longer = library.add(kept_article(FERRY + "\nIslanders ask who is going to bring the post until then.\n"))
    similar = library.similar(kept_article(FERRY))
    assert [found.stored.id for found in similar] == [longer]
    assert similar[0].open_shared > 0.9 > similar[0].stored_shared > 0.5
    assert similar[0].sentence
    assert {ferry, eels}.isdisjoint({found.stored.id for found in similar})


def test_an_article_that_cannot_be_judged_is_no_similar_one(library: Library) -> None:
    library.add(kept_article(EELS))

    def refuse(_left: Article, _right: Article, _is_cancelled: IsCancelled) -> Verdict:
        raise CollationError("The two articles are in different scripts.")

    assert library.similar(kept_article(EELS + "\nThe ladder is swept once a week.\n"), judge=refuse) == ()


def test_similar_answers_a_cancel(library: Library) -> None:
    library.add(kept_article(EELS))
    with pytest.raises(Cancelled):
        library.similar(kept_article(FERRY), is_cancelled=lambda: True)


STORED = StoredArticle(1, "One", None, None, None, "en", 3, "one.txt", "", "")


def verdict(left: float, right: float, left_linked: float = 0.0, right_linked: float = 0.0) -> Verdict:
    return Verdict(left, right, left_linked, right_linked, 0, 0, 0, 0, 0, 0, "Said.")


def judging(*verdicts: Verdict) -> Judge:
    """Answers with the given verdicts one after the other."""
    left = list(verdicts)
    return lambda _ours, _theirs, _is_cancelled: left.pop(0)


@pytest.mark.parametrize(
    ("shares", "likeness"),
    [
        ((1.0, 0.0, 1.0, 0.0), 1.0),
        ((0.0, 1.0, 0.0, 1.0), 1.0),
        ((0.8, 0.1, 0.4, 0.1), 0.6),
        ((0.8, 0.0, 0.0, 0.8), 0.4),
        ((0.0, 0.0, 0.0, 0.0), 0.0),
    ],
)
def test_likeness_is_that_of_the_side_that_is_more_of_a_copy(
    shares: tuple[float, float, float, float], likeness: float
) -> None:
    ours, theirs, ours_linked, theirs_linked = shares
    assert SimilarArticle(STORED, ours, theirs, ours_linked, theirs_linked, "").likeness == pytest.approx(
        likeness
    )


@pytest.mark.parametrize(("share", "is_shown"), [(0.41, True), (0.4, True), (0.39, False)])
def test_a_chance_sentence_in_common_is_no_similar_article(share: float, is_shown: bool) -> None:
    found = judged(article("One."), [(STORED, article("Two."))], judging(verdict(share, 0.0)))
    assert bool(found) is is_shown


def test_the_likest_comes_first_and_the_older_of_two_alike() -> None:
    others = [(replace(STORED, id=number), article("Two.")) for number in (3, 2, 1)]
    found = judged(article("One."), others, judging(verdict(0.5, 0.5), verdict(0.9, 0.9), verdict(0.5, 0.5)))
    assert [each.stored.id for each in found] == [2, 1, 3]
    assert found[0] == SimilarArticle(replace(STORED, id=2), 0.9, 0.9, 0.0, 0.0, "Said.")


def refuse(_ours: Article, _theirs: Article, _is_cancelled: IsCancelled) -> Verdict:
    raise AssertionError("it is too long to be judged")


@pytest.mark.parametrize(
    ("words", "letters", "is_judged"),
    [(20_000, 10, True), (20_001, 10, False), (10, 200_000, True), (10, 200_001, False)],
)
def test_a_long_article_is_shown_without_being_judged(words: int, letters: int, is_judged: bool) -> None:
    others = [(replace(STORED, words=words), article("Two."))]
    judge = judging(verdict(1.0, 1.0)) if is_judged else refuse
    (found,) = judged(article("a" * letters), others, judge)
    assert (found.sentence, found.likeness) == (("Said.", 0.5) if is_judged else ("", 0.0))


def test_at_most_five_are_judged_deleted_ones_are_not(library: Library) -> None:
    ids = [library.add(kept_article(f"{FERRY}\nNotice {number}.\n")) for number in range(8)]
    library.delete(ids[:2])
    found = library.similar(kept_article(FERRY))
    assert len(found) == 5
    assert {each.stored.id for each in found} <= set(ids[2:])


def test_the_rarer_word_in_common_counts_for_more(library: Library) -> None:
    common = [library.add(article(f"Bells ring at noon {word}.")) for word in ("here", "there", "now")]
    rare = library.add(article("Curlews nest."))
    asked: list[str] = []

    def judge(_ours: Article, theirs: Article, _is_cancelled: IsCancelled) -> Verdict:
        asked.append(theirs.text)
        return verdict(0.5, 0.5)

    found = library.similar(article("Curlews hear bells."), judge)
    assert {each.stored.id for each in found} == {rare, *common}
    assert len(asked) == 4


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("Přívoz nepluje.", "PRIVOZ!"),
        ("水闸的故障。", "水闸。"),
        ("The “mast” fell.", "mast"),
        ("Café.", "cafe\u0301"),
    ],
)
def test_words_are_compared_without_case_accents_and_marks(library: Library, kept: str, asked: str) -> None:
    stored = library.add(article(kept))
    always: Judge = lambda _ours, _theirs, _is_cancelled: verdict(1.0, 1.0)  # noqa: E731 - three lines for one
    assert [each.stored.id for each in library.similar(article(asked), always)] == [stored]
    assert library.similar(article("zyzzyva"), always) == ()


def test_titles_are_not_asked(library: Library) -> None:
    library.add(article("Words.", title="Curlews"))
    always = judging(verdict(1.0, 1.0))
    assert library.similar(article("Curlews."), always) == ()


def test_a_damaged_article_is_no_similar_one(library: Library) -> None:
    library.add(kept_article(FERRY))
    with library._store.writing() as connection:
        connection.execute("UPDATE articles SET data = '{'")
    assert library.similar(kept_article(FERRY + "\nMore.\n")) == ()


def asked_of(library: Library, open_article: Article) -> list[str]:
    """The texts that are judged beside an article."""
    asked: list[str] = []

    def judge(_ours: Article, theirs: Article, _is_cancelled: IsCancelled) -> Verdict:
        asked.append(theirs.text)
        return verdict(1.0, 1.0)

    library.similar(open_article, judge)
    return sorted(asked)


def test_a_word_in_nearly_all_articles_leads_nowhere_unless_no_other_does(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.similar._FEW", (4,))
    for text in ("Bells here.", "Bells there.", "Bells now.", "Curlews nest."):
        library.add(article(text))
    assert asked_of(library, article("Curlews hear bells.")) == ["Curlews nest."]
    assert len(asked_of(library, article("Of bells."))) == 3
    monkeypatch.setattr("reader.library.similar._FEW", (5,))
    assert len(asked_of(library, article("Curlews hear bells."))) == 4


@pytest.mark.parametrize(("enough", "found"), [(1, 1), (2, 4), (3, 4)])
def test_where_few_words_are_rare_commoner_ones_are_read_too(
    enough: int, found: int, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.similar._FEW", (4, 5))
    monkeypatch.setattr("reader.library.similar._ENOUGH", enough)
    for text in ("Bells here.", "Bells there.", "Bells now.", "Curlews nest."):
        library.add(article(text))
    assert len(asked_of(library, article("Curlews hear bells."))) == found


def test_the_rarest_words_alone_are_asked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.candidates.RAREST_WORDS", 1)
    for text in ("Bells here.", "Bells there.", "Curlews nest."):
        library.add(article(text))
    assert asked_of(library, article("Curlews hear bells.")) == ["Curlews nest."]


def test_the_article_itself_is_left_out_and_does_not_make_a_word_common(library: Library) -> None:
    itself = article("Curlews nest on the quay.")
    library.add(itself)
    assert asked_of(library, itself) == []
    library.add(article("Curlews sing."))
    assert asked_of(library, itself) == ["Curlews sing."]
