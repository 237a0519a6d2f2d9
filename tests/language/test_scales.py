"""Terms of scales: stars, figures, phrases that hold none, the longest of a scale."""

import pytest
from msgspec.structs import asdict, replace

from reader.language.scales import Scale, Scales, Terms, TermsByWord, _scales, load_scales, stands_in


def found(text: str, language: str = "en") -> list[tuple[str, int, str]]:
    """Scale, level and words of the terms in some words."""
    scales = load_scales(language)
    assert scales is not None
    words = text.split()
    return [(h.scale.name, h.level, " ".join(words[h.start : h.end])) for h in scales.find(words)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("the alleged thief", ("hedge", 1, "alleged")),
        ("it may rain", ("hedge", 0, "may")),
        ("few came", ("quantifier", 0, "few")),
        ("a few came", ("quantifier", 1, "a few")),
        ("it was linked to lead", ("correlation", 0, "linked to")),
        ("she boasted of it", ("cue", 5, "boasted")),
        ("they acknowledged it", ("cue", 0, "acknowledged")),
        ("two men were found guilty", ("status", 4, "found guilty")),
        ("he was not guilty", ("status", 5, "not guilty")),
    ],
)
def test_a_term_is_found_at_its_level(text: str, term: tuple[str, int, str]) -> None:
    assert term in found(text)


@pytest.mark.parametrize(
    ("text", "scale", "words"),
    [("a few came", "quantifier", "few"), ("he was not guilty", "status", "guilty")],
)
def test_a_term_inside_a_longer_one_of_its_scale_is_none(text: str, scale: str, words: str) -> None:
    assert scale in {name for name, _, _ in found(text)}
    assert (scale, words) not in {(name, term) for name, _, term in found(text)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("in may it rained", "may"),
        ("may 3 was a feast", "may"),
        ("some 300 came", "some"),
        ("not only that", "only"),
    ],
)
def test_phrases_that_hold_no_term(text: str, word: str) -> None:
    assert word not in {words for _, _, words in found(text)}
    assert word in {words for _, _, words in found(f"{word} they")}


def test_a_star_stands_for_an_ending_and_no_more() -> None:
    assert ("cue", 5, "bragging") in found("he was bragging")
    assert all(name != "cue" for name, _, _ in found("the braggadocios"))


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("de", "der mutmassliche täter", ("hedge", 1, "mutmassliche")),
        ("fr", "le voleur présumé", ("hedge", 1, "présumé")),
        ("es", "el presunto ladrón", ("hedge", 1, "presunto")),
        ("ru", "предполагаемый вор", ("hedge", 1, "предполагаемый")),
    ],
)
def test_each_language_has_its_scales(language: str, text: str, term: tuple[str, int, str]) -> None:
    assert term in found(text, language)


def test_a_language_without_a_file_has_none() -> None:
    assert load_scales("tlh") is None


def test_the_fields_of_a_scale_are_read() -> None:
    scales = load_scales("en")
    assert scales is not None
    hedge = scales.find(["may"])[0].scale
    assert (hedge.kind, hedge.grade, hedge.step) == ("hedge", "serious", 2)
    assert hedge.lone == {0, 1, 3}
    assert hedge.past == {3}
    rank = next(h.scale for h in scales.find(["second"]) if h.scale.name == "rank")
    assert "est" in rank.before
    title = scales.find(["deputy"])[0].scale
    assert title.at_title
    order = next(h.scale for h in scales.find(["before"]))
    assert order.relates
    assert order.kind == "turned_sense"
    assert ("can",) in hedge.answered


def made(row: dict[str, object]) -> Scale:
    """A scale of a made-up language."""
    (scale,) = _scales({"scale": {"size": {"levels": ["small | tiny", "large"], **row}}})
    return scale


def test_what_a_row_leaves_out() -> None:
    assert vars_of(made({})) == vars_of(
        Scale("size", "size", "serious", ((("small",), ("tiny",)), (("large",),)))
    )
    scale = made({})
    assert (scale.step, scale.at_title, scale.reworded, scale.relates) == (1, False, True, False)


def vars_of(scale: Scale) -> dict[str, object]:
    return asdict(scale)


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        ({"kind": "hedge"}, "kind", "hedge"),
        ({"grade": "grave"}, "grade", "grave"),
        ({"lone": [0, 1]}, "lone", frozenset({0, 1})),
        ({"before": "est ly"}, "before", ("est", "ly")),
        ({"past": [1]}, "past", frozenset({1})),
        ({"step": 2}, "step", 2),
        ({"at_title": True}, "at_title", True),
        ({"reworded": False}, "reworded", False),
        ({"relates": True}, "relates", True),
    ],
)
def test_a_field_of_a_row_is_read(row: dict[str, object], field: str, value: object) -> None:
    assert getattr(made(row), field) == value


def test_each_line_of_pairs_is_a_scale() -> None:
    group = {"kind": "opposite", "rows": "win / lose, fail\n\nrise to / fall to\n"}
    first, second = _scales({"pairs": {"deeds": group}})
    assert (first.name, first.kind, first.grade) == ("deeds: win", "opposite", "serious")
    assert first.levels == ((("win",),), (("lose",), ("fail",)))
    assert second.levels == ((("rise", "to"),), (("fall", "to"),))
    assert (first.reworded, first.relates) == (True, False)
    (other,) = _scales({"pairs": {"d": {**group, "rows": "a / b", "reworded": False, "relates": True}}})
    assert (other.reworded, other.relates) == (False, True)


SIZES = Scale("size", "size", "look", ((("small",), ("a", "small")), (("larg*",), ("#", "feet"))))
OTHER = Scale("other", "other", "look", ((("small", "town"),),))


def scales() -> Scales:
    """English scales with other terms."""
    english = load_scales("en")
    assert english is not None
    return replace(
        english,
        by_word=TermsByWord(
            {
                "small": [(("small",), SIZES, 0), (("small", "town"), OTHER, 0)],
                "a": [(("a", "small"), SIZES, 0)],
            }
        ),
        by_stem={"lar": [(("larg*",), SIZES, 1)]},
        excepted={"small": [("small", "talk")], "#": [("#", "large")]},
    )


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("small", [("size", 0, 0, 1)]),
        ("a small dog", [("size", 0, 0, 2)]),
        ("a small town", [("size", 0, 0, 2), ("other", 0, 1, 3)]),
        ("small talk", []),
        ("3 large dogs", []),
        ("three large dogs", [("size", 1, 1, 2)]),
        ("larg", [("size", 1, 0, 1)]),
        ("largerers", [("size", 1, 0, 1)]),
        ("largererst", []),
        ("lard", []),
        ("a", []),
        ("", []),
    ],
)
def test_terms_among_words(text: str, hits: list[tuple[str, int, int, int]]) -> None:
    assert [(h.scale.name, h.level, h.start, h.end) for h in scales().find(text.split())] == hits


@pytest.mark.parametrize(
    ("following", "terms"),
    [
        ("town", ["small", "small town", "small t*"]),
        ("talk", ["small", "small t*", "small talk now"]),
        ("toe", ["small", "small t*"]),
        ("", ["small", "small t*"]),
    ],
)
def test_the_terms_that_can_go_on_with_a_word_keep_their_order(following: str, terms: list[str]) -> None:
    patterns = ("small",), ("small", "town"), ("small", "t*"), ("small", "talk", "now")
    known = Terms.of([(pattern, SIZES, 0) for pattern in patterns])
    found = known.before.get(following, known.others)
    assert [" ".join(pattern) for pattern, _, _ in found] == terms


def test_words_of_one_level_are_equal() -> None:
    scales = load_scales("en")
    assert scales is not None
    assert scales.are_equal("deputy", "vice")
    assert not scales.are_equal("deputy", "former")
    assert not scales.are_equal("deputy", "chair")


def test_a_term_stands_among_words_in_its_order() -> None:
    assert stands_in(("looks", "like"), ["it", "looks", "like", "rain"])
    assert not stands_in(("looks", "like"), ["like", "looks"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nahm die polizei fest .", "nahm"),
        ("nahm ihn fest", "nahm"),
        ("nahm ihn , fest", ""),
        ("nahm ihn fest dort", ""),
        ("fest", ""),
        ("nahm" + " ihn" * 14 + " fest", "nahm"),
        ("nahm" + " ihn" * 15 + " fest", ""),
        ("ihn nahm nahm fest", "nahm"),
    ],
)
def test_a_verb_and_the_particle_at_the_end_of_its_clause_are_one_term(text: str, words: str) -> None:
    known = replace_particles(scales(), "festnahm", "fest")
    forms = text.split()
    hits = known.find(forms)
    assert [" ".join(forms[hit.start : hit.end]) for hit in hits] == ([words] if words else [])


def replace_particles(known: Scales, verb: str, particle: str) -> Scales:
    """Scales with one separable verb."""
    scale = Scale("status", "status", "serious", (((verb,),),))
    by_word = {**known.by_word, verb: [((verb,), scale, 0)]}
    return replace(known, by_word=TermsByWord(by_word), particles=frozenset({particle}))


def test_the_nearest_verb_takes_the_particle() -> None:
    known = replace_particles(scales(), "festnahm", "fest")
    assert [hit.start for hit in known.find(["nahm", "und", "nahm", "ihn", "fest"])] == [2]


def test_nothing_is_left_in_the_place_of_a_particle() -> None:
    known = replace_particles(scales(), "festnahm", "fest")
    scale = Scale("firm", "status", "serious", ((("fest",),),))
    known = replace(known, by_word=TermsByWord({**known.by_word, "fest": [(("fest",), scale, 0)]}))
    assert [hit.scale.name for hit in known.find(["nahm", "ihn", "fest"])] == ["status"]
    assert [hit.scale.name for hit in known.find(["ist", "fest"])] == ["firm"]


SCALE = Scale("made", "made", "serious", ())
MADE = Scales(
    TermsByWord({"not": [(("not",), SCALE, 0), (("not", "guilt*"), SCALE, 1), (("not", "#"), SCALE, 2),
                         (("not", "so"), SCALE, 3), (("not", "so", "much"), SCALE, 4)]}),
    {},
    {"soon": [("soon",)], "as": [("as", "not"), ("as", "#", "not"), ("as", "rar*", "not")]},
    frozenset(), frozenset(), frozenset(), (), (), (), frozenset(), frozenset(), False, False, frozenset(),
    frozenset(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("not", [0]),
        ("not now", [0]),
        ("not guilty now", [1]),
        ("not guilelessly", [0]),
        ("not 7", [2]),
        ("not seven", [0]),
        ("not so", [3]),
        ("not so much", [4]),
        ("not so many", [3]),
        ("so not", [0]),
        ("as not so", []),
        ("as 7 not so", []),
        ("as seven not so", [3]),
        ("as rarely not so", []),
        ("as often not", [0]),
        ("soon not", [0]),
    ],
)
def test_the_second_word_of_a_term_decides_whether_it_goes_on(text: str, levels: list[int]) -> None:
    assert [hit.level for hit in MADE.find(text.split())] == levels
