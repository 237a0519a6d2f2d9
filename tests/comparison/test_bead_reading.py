"""One linked bead word by word: words, mates, what stands in one slot. Short words stand for any words."""

import pytest

from reader.collation.bead import Relation
from reader.comparison.bead_reading import stems_of, words_of
from reader.language.stop_words import stop_words
from reader.text.span import Span
from tests.builders import article_of
from tests.comparison.pairs import marked, reading_of


def test_words_know_their_form_and_place() -> None:
    article = article_of(["It rained.", "He Went."])
    words = words_of(article, (0, 1))
    assert [word.text for word in words] == ["It", "rained", ".", "He", "Went", "."]
    assert [word.form for word in words] == ["it", "rained", ".", "he", "went", "."]
    assert [word.span.of(article.text) for word in words] == [word.text for word in words]
    assert words[4].span == Span(15, 19)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("the second-largest town", ["the", "second", "largest", "town"]),
        ("state‑of‐the-art", ["state", "of", "the", "art"]),
        ("an F-16 jet", ["an", "F-16", "jet"]),
        ("well", ["well"]),
    ],
)
def test_a_compound_of_words_is_parted_at_its_hyphens(text: str, parts: list[str]) -> None:
    article = article_of([text])
    words = words_of(article, (0,))
    assert [word.text for word in words] == parts
    assert [word.span.of(article.text) for word in words] == parts


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The fox ran", ["The"]),
        ("“Run”, he said", ["“", "Run"]),
        ("– (Run", ["–", "(", "Run"]),
        ("Well-known foxes ran", ["Well"]),
    ],
)
def test_the_first_word_opens_a_sentence_with_the_marks_before_it(text: str, opening: list[str]) -> None:
    assert [word.text for word in words_of(article_of([text]), (0,)) if word.opens] == opening


def test_each_sentence_is_opened_anew() -> None:
    words = words_of(article_of(["Foxes ran.", "Owls flew."]), (0, 1))
    assert [word.text for word in words if word.opens] == ["Foxes", "Owls"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Berlin saw Ada in May", ["Ada", "May"]),
        ("the mayor of Oslo", ["Oslo"]),
        ("“Oslo”, said Ada", ["Ada"]),
    ],
)
def test_a_name_has_a_capital_inside_a_sentence(text: str, names: list[str]) -> None:
    assert [word.text for word in words_of(article_of([text]), (0,)) if word.is_name] == names


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [
        ("en", "went", "go"),
        ("en-GB", "went", "go"),
        ("EN", "went", "go"),
        ("de", "went", "went"),
        ("en", "dropped", "drop"),
        ("en", "running", "run"),
        ("en", "colour", "color"),
        ("en", "its", "its"),
        ("en", "ally", "ally"),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, word: str, stem: str) -> None:
    assert words_of(article_of([word], language), (0,))[0].stem == stem
    assert stems_of(word, language, frozenset()) == {stem}


def test_the_stems_of_a_text_are_those_of_its_words_with_meaning() -> None:
    text = "“We went,” the mayor said; and 12 dogs ran!"
    assert stems_of(text, "en", stop_words("en")) == {"go", "mayor", "12", "dogs", "run"}


MATES = {
    "what the edits keep": ("fox owl hen", "fox owl hen", "fox-fox owl-owl hen-hen"),
    "a word that came": ("fox owl", "elk fox owl", "fox-fox owl-owl"),
    "a word of one stem in a changed place": ("fox ran by", "elk running fox", "fox-fox ran-running"),
    "each word once": ("fox fox owl", "fox owl elk", "fox-fox owl-owl"),
    "marks only where they are kept": ("fox , owl hen", "hen elk cow . owl ,", "owl-owl hen-hen"),
    "nothing": ("fox owl", "elk cow", ""),
}


@pytest.mark.parametrize(("left", "right", "expected"), MATES.values(), ids=MATES)
def test_mates(left: str, right: str, expected: str) -> None:
    reading = reading_of(left, right)
    ours, theirs = reading.words
    pairs = [f"{ours[i].text}-{theirs[j].text}" for i, j in sorted(reading.mates.left.items())]
    assert pairs == expected.split()
    assert reading.mates.right == {j: i for i, j in reading.mates.left.items()}


def test_of_several_words_of_one_stem_the_nearest_are_mates() -> None:
    assert reading_of("elk cow ant ran bee", "running gnu bat pig running").mates.left == {3: 4}
    assert reading_of("elk ran cow ant bee", "running gnu bat pig running").mates.left == {1: 0}
    assert reading_of("ran ran", "gnu running running").mates.left == {0: 1, 1: 2}


def test_the_words_that_the_edits_keep_are_exact_and_the_others_are_changes() -> None:
    reading = reading_of("fox owl hen elk cow gnu pig", "fox owl hen bat bee cow gnu pig")
    assert reading.exact == {0: 0, 1: 1, 2: 2, 4: 5, 5: 6, 6: 7}
    assert reading.changes == ((range(3, 4), range(3, 5)),)


CLOSE = {
    "an edited bead, whatever it keeps": ("fox owl hen", "elk cow gnu", Relation.EDITED, True),
    "half of the shorter side": ("fox owl hen elk", "fox owl bat bee cat dog", Relation.REWORDED, True),
    "less than half of it": ("fox owl hen elk cow", "fox owl bat bee cat dog", Relation.REWORDED, False),
    "nothing": ("fox owl", "elk cow", Relation.REWORDED, False),
    "small words do not count": ("the fox of it", "the elk of it", Relation.REWORDED, False),
    "the shorter side on the right": ("fox owl bat bee cat dog", "fox owl hen elk", Relation.REWORDED, True),
}


@pytest.mark.parametrize(("left", "right", "relation", "expected"), CLOSE.values(), ids=CLOSE)
def test_a_bead_is_close_that_says_one_thing(
    left: str, right: str, relation: Relation, expected: bool
) -> None:
    assert reading_of(left, right, relation).is_close is expected


def test_a_bead_is_mirrored_as_if_read_from_the_right() -> None:
    left, right = "fox owl hen ran cow", "elk fox owl hen cow running"
    there, back = reading_of(left, right).mirrored, reading_of(right, left)
    assert there.words == back.words
    assert there.mates == back.mates
    assert there.exact == back.exact
    assert there.changes == back.changes
    assert there.is_close is back.is_close is True
    assert reading_of("fox", "elk").mirrored.is_close is False
    senses = reading_of(left, right).senses
    assert there.senses is senses and there.bead == reading_of(left, right).bead


@pytest.mark.parametrize(("word", "expected"), [("fox", True), ("the", False), (",", False), ("7", True)])
def test_a_word_carries_meaning_that_is_no_mark_and_no_small_word(word: str, expected: bool) -> None:
    reading = reading_of(f"{word} fox", "fox")
    assert reading.is_content(reading.words.left[0]) is expected


EIGHT = "b1 b2 b3 b4 b5 b6 b7 b8"

SLOTS: dict[str, tuple[str, str, str | None]] = {
    "between the neighbours": ("fox [owl] hen", "fox elk cow hen", "elk cow"),
    "nothing there": ("fox [owl] hen", "fox hen", ""),
    "from the beginning": ("[owl] hen", "elk hen fox", "elk"),
    "to the end": ("fox [owl]", "hen fox elk", "elk"),
    "neighbours in another order": ("fox [owl] hen", "hen elk fox", None),
    "before, four words off": ("fox a1 a2 a3 a4 [owl] hen", "fox elk hen", "elk"),
    "before, five words off": ("fox a1 a2 a3 a4 a5 [owl] hen", "fox elk hen", None),
    "no neighbour before, four words from the beginning": ("a1 a2 a3 a4 [owl] hen", "elk hen", "elk"),
    "no neighbour before, five words from the beginning": ("a1 a2 a3 a4 a5 [owl] hen", "elk hen", None),
    "behind, four words off": ("fox [owl] a1 a2 a3 a4 hen", "fox elk hen", "elk"),
    "behind, five words off": ("fox [owl] a1 a2 a3 a4 a5 hen", "fox elk hen", None),
    "no neighbour behind, four words from the end": ("fox [owl] a1 a2 a3 a4", "fox elk", "elk"),
    "no neighbour behind, five words from the end": ("fox [owl] a1 a2 a3 a4 a5", "fox elk", None),
    "seven words more than the term": ("fox [owl] hen", f"fox {EIGHT} hen", EIGHT),
    "eight words more": ("fox [owl] hen", f"fox {EIGHT} b9 hen", None),
    "a term of two words": ("fox [owl bat] hen", f"fox {EIGHT} b9 hen", f"{EIGHT} b9"),
    "the nearest of the neighbours": ("cow fox [owl] hen gnu", "cow ant fox elk hen bee gnu", "elk"),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "expected"), SLOTS.values(), ids=SLOTS)
def test_the_slot_of_a_term_lies_between_its_neighbours(left: str, right: str, expected: str | None) -> None:
    text, term = marked(left)
    reading = reading_of(text, right)
    slot = reading.slot_of(term)
    if expected is None:
        assert slot is None
    else:
        assert slot is not None
        assert [word.text for word in reading.words.right[slot[0] : slot[1]]] == expected.split()


ONE_SLOT = {
    "one neighbour behind": ("fox [owl] hen", "elk [cow] hen", False, True),
    "one neighbour before": ("fox [owl] hen", "fox [cow] elk", False, True),
    "small words between": ("fox [owl] of the hen", "elk [cow] a hen", False, True),
    "other neighbours": ("fox [owl] hen gnu", "fox bat [cow] bee gnu", False, False),
    "other neighbours, but the same place of an edited bead": (
        "fox [owl] hen gnu", "fox bat [cow] bee gnu", True, True,
    ),
    "from one word before the place": ("fox bat [owl] bee hen", "elk [fox cow] gnu hen", True, True),
    "from two words before it": ("fox bat [owl] bee hen", "elk [cat fox cow] gnu hen", True, False),
    "to one word behind the place": ("fox bat [owl] bee hen", "fox gnu [cow hen] elk", True, True),
    "to two words behind it": ("fox bat [owl] bee hen", "fox gnu [cow hen cat] elk", True, False),
    "no place": ("fox bat [owl] bee hen", "hen gnu [cow] elk fox", True, False),
    "neighbours that are no mates": ("bat [owl] hen", "elk [cow] gnu", False, False),
    "no neighbours": ("[owl]", "[cow]", False, False),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "is_edited", "expected"), ONE_SLOT.values(), ids=ONE_SLOT)
def test_two_terms_stand_in_one_slot(left: str, right: str, is_edited: bool, expected: bool) -> None:
    (our_text, ours), (their_text, theirs) = marked(left), marked(right)
    assert reading_of(our_text, their_text).is_one_slot(ours, theirs, is_edited) is expected


EXCHANGED = {
    "as before": ("fox [owl] hen", "fox [elk] hen", False),
    "the word before it stands behind it": ("fox [owl] hen", "[elk] fox hen", True),
    "only what stands behind it changed places": ("fox [owl] hen", "hen fox [elk]", False),
    "small words say nothing": ("the [owl] hen", "[elk] the hen", False),
    "the nearest counts": ("hen fox [owl]", "fox [elk] hen", False),
    "nothing before it": ("[owl] fox", "fox [elk]", False),
}


@pytest.mark.parametrize(("left", "right", "expected"), EXCHANGED.values(), ids=EXCHANGED)
def test_two_terms_are_exchanged_about_the_word_before(left: str, right: str, expected: bool) -> None:
    (our_text, ours), (their_text, theirs) = marked(left), marked(right)
    assert reading_of(our_text, their_text).is_exchanged(ours.start, theirs.start) is expected


def test_new_words_with_meaning_are_counted() -> None:
    reading = reading_of("fox owl", "fox the elk , cow owl")
    assert reading.new_content(range(6)) == 2
    assert reading.new_content(range(3)) == 1
    assert reading.new_content(range(1)) == 0


NEXT: dict[str, tuple[str, str | None]] = {
    "the word itself": ("fox [owl] hen", "owl"),
    "over small words": ("fox [the of] hen", "hen"),
    "the fourth place": ("fox [the] of the hen", "hen"),
    "the fifth place": ("fox [the] of the of hen", None),
    "no stop in between": ("fox [the] , hen", None),
    "quotation marks are no stop": ("fox [the] “ hen", "hen"),
    "the end": ("fox [the]", None),
}
PREVIOUS: dict[str, tuple[str, str | None]] = {
    "next to it": ("fox owl [hen]", "owl"),
    "never the word itself": ("[hen] fox", None),
    "over small words": ("fox of the [hen]", "fox"),
    "the fourth place": ("fox the of the [hen]", "fox"),
    "the fifth place": ("fox of the of the [hen]", None),
    "no stop in between": ("fox , the [hen]", None),
    "quotation marks are no stop": ("fox “ the [hen]", "fox"),
    "the first word": ("fox [hen]", "fox"),
}


@pytest.mark.parametrize(("text", "expected"), NEXT.values(), ids=NEXT)
def test_the_next_word_with_meaning(text: str, expected: str | None) -> None:
    plain, term = marked(text)
    reading = reading_of(plain, "elk")
    at = reading.next_content(reading.words.left, term.start)
    assert (None if at is None else reading.words.left[at].text) == expected


@pytest.mark.parametrize(("text", "expected"), PREVIOUS.values(), ids=PREVIOUS)
def test_the_word_with_meaning_before(text: str, expected: str | None) -> None:
    plain, term = marked(text)
    reading = reading_of(plain, "elk")
    at = reading.previous_content(reading.words.left, term.start)
    assert (None if at is None else reading.words.left[at].text) == expected


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("L'ancien maire", "fr", ["L'", "ancien", "maire"]),
        ("qu’il d’État", "fr", ["qu’", "il", "d’", "État"]),
        ("l'avant-garde", "fr", ["l'", "avant", "garde"]),
        ("aujourd'hui", "fr", ["aujourd'hui"]),
        ("dell'ex sindaco", "it", ["dell'", "ex", "sindaco"]),
        ("l'ancien", "en", ["l'ancien"]),
    ],
)
def test_a_small_word_that_an_apostrophe_joins_is_one_of_its_own(
    text: str, language: str, parts: list[str]
) -> None:
    article = article_of([text], language)
    words = words_of(article, (0,))
    assert [word.text for word in words] == parts
    assert [word.span.of(article.text) for word in words] == parts


def test_stems_are_those_of_the_words_of_a_reading() -> None:
    text = "d'anciens pots-de-vin"
    assert stems_of(text, "fr", frozenset()) == {w.stem for w in words_of(article_of([text], "fr"), (0,))}
