"""One pattern each in the other languages."""

import pytest

from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import with_details
from tests.quotations.conftest import MakeArticle


@pytest.mark.parametrize(
    ("language", "text", "cue", "mention"),
    [
        ("de", "„Der Hafen bleibt heute zu“, sagte Anna Berg am Montag.", "sagte", "Anna Berg"),
        ("de", "Anna Berg sagte: „Der Hafen bleibt heute zu.“", "sagte", "Anna Berg"),
        ("fr", "« Le port reste fermé », a déclaré Anna Berg lundi.", "déclaré", "Anna Berg"),
        ("fr", "« Le port reste fermé », explique-t-elle.", "explique", "elle"),
        ("es", "«El puerto sigue cerrado», dijo Ana Ruiz el lunes.", "dijo", "Ana Ruiz"),
        ("es", "Ana Ruiz aseguró: «El puerto sigue cerrado».", "aseguró", "Ana Ruiz"),
        ("ru", "«Порт сегодня закрыт», — сказала Анна Берг.", "сказала", "Анна Берг"),
        ("ru", "Анна Берг заявила: «Порт сегодня закрыт».", "заявила", "Анна Берг"),
    ],
)
def test_quotations_in_other_languages(
    article: MakeArticle, language: str, text: str, cue: str, mention: str
) -> None:
    made = article(text)
    made = with_details(made, made.details.corrected("language", language))
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is not Kind.INDIRECT]
    assert found.cue is not None
    assert found.mention is not None
    assert (found.cue.of(made.text), found.mention.of(made.text)) == (cue, mention)
