"""How an article was rewritten, as text and as JSON."""

import json

from reader.reports.rewriting_form import rewriting_json, rewriting_text
from reader.rewriting.rewriting import rewriting_of
from tests.rewriting.cases import compared


def test_text_has_the_profile_both_wordings_and_each_reason() -> None:
    comparison = compared("The crew repaired the engine.", "The crew fixed the engine. Gulls slept.")
    said = rewriting_text(comparison, rewriting_of(comparison))
    assert said.startswith("4 of 5 sentences have a source on the left; 3 copied, 1 word exchanged")
    assert (
        "< The crew repaired the engine.\n> The crew fixed the engine.\n"
        "    synonym: “repaired” and “fixed” stand together in the list of synonyms.\n\n"
    ) in said
    assert "Gulls" not in said
    assert said.endswith(".\n")


def test_json_has_the_profile_and_every_operation_with_its_spans() -> None:
    comparison = compared("The crew repaired the old engine.", "The crew fixed the engine.")
    form = json.loads(rewriting_json(comparison, rewriting_of(comparison)))
    assert form["format"] == 1
    assert form["profile"] | {"sentence": ""} == {
        "linked": 4, "sentences": 4, "copied": 3, "exchanged": 1, "order_kept": True, "word_by_word": True,
        "counts": {"copied": 3, "synonym": 1, "dropped": 1}, "sentence": "",
    }  # fmt: skip
    changed = [one for one in form["operations"] if one["operation"] != "copied"]
    assert [one["operation"] for one in changed] == ["dropped", "synonym"]
    assert changed[0]["right"] is None
    left = changed[0]["left"]
    assert comparison.left.text[left["start"] : left["end"]] == left["text"] == "old"
    assert changed[1]["reason"].startswith("“repaired”")
