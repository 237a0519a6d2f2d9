"""The forms of listed verbs, and which of them are of which kind."""

import pytest

from reader.language.verb_tables import verb_tables

VERBS = {
    "irregular": "say said\nput put\nsee saw seen",
    "doubling": "quip",
    "speech": "say quip",
    "plain": "put see",
}


def test_every_form_leads_to_its_base() -> None:
    table, _ = verb_tables(VERBS)
    assert table("speech") == {
        "say": "say", "says": "say", "saying": "say", "said": "say",
        "quip": "quip", "quips": "quip", "quipping": "quip", "quipped": "quip",
    }  # fmt: skip
    assert table("label") == {}


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        ("past", {"said", "quipped", "put", "saw", "seen"}),
        ("bases", {"say", "quip", "see"}),
        ("thirds", {"says", "quips", "puts", "sees"}),
        ("participles", {"saying", "quipping", "putting", "seeing"}),
    ],
)
def test_forms_of_one_kind(kind: str, forms: set[str]) -> None:
    assert verb_tables(VERBS | {"doubling": "quip put"})[1][kind] == forms


def test_without_a_list_of_doubling_verbs_words_stand_for_themselves() -> None:
    table, kinds = verb_tables({"speech": "sagte sagt"})
    assert table("speech") == {"sagte": "sagte", "sagt": "sagt"}
    assert set(kinds.values()) == {frozenset()}
