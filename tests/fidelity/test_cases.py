"""The generated pairs: what is promised of their number, their keys, and what a seed fixes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader.resources import samples_path
from tests.builders import read_article
from tests.fidelity.cases import cases, sites_of
from tests.fidelity.operators import edits_of, kinds
from tests.fidelity.sentence import Read, SentenceSite

MOST = {"en": 50, "de": 20}
WANTED = {"en": 30, "de": 12}
KINDS = [(language, kind) for language in MOST for kind in kinds(language)]


@pytest.mark.parametrize("language", list(MOST))
def test_there_are_as_many_kinds_as_promised(language: str) -> None:
    full = [
        kind for kind in kinds(language) if len(list(cases(kind, language, MOST[language]))) == MOST[language]
    ]
    assert len(full) >= WANTED[language]


@pytest.mark.parametrize(("language", "kind"), KINDS)
def test_a_case_changes_one_sentence_and_its_twin_the_same_one(language: str, kind: str) -> None:
    for case in cases(kind, language, 8):
        article = read_article(case.source, language=language)
        assert article.text_of(case.sentence) == case.before
        assert len({case.before, case.edit.changed, case.edit.harmless}) == 3
        assert case.edit.changed in case.changed
        assert case.edit.harmless in case.harmless
        rest = case.changed.replace(case.edit.changed, "")
        assert rest == case.harmless.replace(case.edit.harmless, "")
        assert case.reworded == (rest != case.source.replace(case.before, ""))


def test_a_seed_fixes_the_cases_and_another_gives_others() -> None:
    assert list(cases("number", "en", 5, seed=3)) == list(cases("number", "en", 5, seed=3))
    assert list(cases("number", "en", 5, seed=3)) != list(cases("number", "en", 5, seed=4))


@pytest.mark.parametrize(
    ("kind", "sentence", "changed", "harmless"),
    [
        ("number", "It killed 14 people.", "It killed 41 people.", "It killed fourteen people."),
        ("number", "It had 1,400 guests.", "It had 1,040 guests.", "It had 1400 guests."),
        ("number", "It had 60 guests.", "It had 63 guests.", "It had sixty guests."),
        ("unit", "It is 300 miles long.", "It is 300 kilometres long.", "It is 300 mi long."),
        ("magnitude", "It cost $3 million.", "It cost $3 billion.", "It cost $3 m."),
        ("percent_points", "It rose by 4 percent.", "It rose by 4 percentage points.", "It rose by 4%."),
        ("currency", "It cost 12 million dollars.", "It cost 12 million euros.", "It cost $12 million."),
        ("date", "It sank on June 9.", "It sank on June 10.", "It sank on 9 June."),
        ("date", "It sank on June 28.", "It sank on June 27.", "It sank on 28 June."),
        ("weekday", "It met on Monday.", "It met on Wednesday.", "It met on Monday morning."),
        ("roles_swapped", "Karl Lindt sued Ruth Amber.", "Ruth Amber sued Karl Lindt.",
         "Ruth Amber was sued by Karl Lindt."),
        ("condition_dropped", "The mill closes if the court agrees.", "The mill closes.",
         "If the court agrees, the mill closes."),
        ("item_dropped", "It sells apples, pears and plums.", "It sells apples and pears.",
         "It sells pears, apples and plums."),
        ("attribution_dropped", "According to the council, the dam will hold.", "The dam will hold.",
         "The dam will hold, the council said."),
        ("hedge_dropped", "The alleged thief ran.", "The thief ran.", "The suspected thief ran."),
        ("quotation_cut", "“We will pay, but only if the court agrees,” Karl Lindt said.",
         "“We will pay,” Karl Lindt said.", "«We will pay, but only if the court agrees,» Karl Lindt said."),
        ("quotation_negated", "“The mill is ready for the winter,” Karl Lindt said.",
         "“The mill is not ready for the winter,” Karl Lindt said.",
         "«The mill is ready for the winter,» Karl Lindt said."),
        ("quotation_invented", "Karl Lindt said that the talks had failed.",
         "“The talks have failed,” Karl Lindt said.", "The talks had failed, Karl Lindt said."),
        ("speaker_unnamed", "“The bridge will cost too much,” Karl Lindt said.",
         "“The bridge will cost too much,” an official said.",
         "“The bridge will cost too much,” said Karl Lindt."),
    ],
)  # fmt: skip
def test_operators(kind: str, sentence: str, changed: str, harmless: str) -> None:
    article = read_article(
        f"News from the valley\n\nA choir sang in the old church. {sentence}\n", language="en"
    )
    site = next(
        SentenceSite(Read(article), found.index)
        for found in article.sentences
        if article.text_of(found.index) == sentence
    )
    assert (changed, harmless) in [(edit.changed, edit.harmless) for edit in edits_of(site, kind)]


def test_words_in_marks_are_left_to_the_operators_of_quotations() -> None:
    article = read_article("News\n\n“I never saw him,” Karl Lindt said.\n", language="en")
    assert sites_of(article, "negation_dropped") == []


def test_a_copy_and_its_key_are_written(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    command = [sys.executable, "-m", "tests.fidelity.mutate", str(samples_path("01_landwire.txt"))]
    command += ["--kind", "cue_turned", "--seed", "7", "--out", str(copy)]
    subprocess.run(command, check=True, timeout=120)
    key = json.loads((tmp_path / "copy.txt.key.json").read_text("utf-8"))
    assert key["kind"] == "cue_turned"
    assert key["must_warn"] is True
    text = copy.read_text("utf-8")
    assert text[key["start"] : key["end"]] == key["after"] != key["before"]
    source = reader.read(samples_path("01_landwire.txt"))
    assert text.replace(key["after"], key["before"]) == source.text


def test_an_article_without_a_place_is_told(tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("News\n\nA choir sang in the church.\n", "utf-8")
    command = [sys.executable, "-m", "tests.fidelity.mutate", str(short), "--kind", "currency"]
    done = subprocess.run(command, check=False, timeout=120, capture_output=True, text=True)
    assert done.returncode == 2
    assert "offers no change of the kind currency" in done.stderr
