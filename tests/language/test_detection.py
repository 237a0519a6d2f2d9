"""The language of a text."""

import pytest

from reader.language.detection import language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The gate failed in the night, and nobody in the town was awake when it did."),
        ("de", "Das Tor hat in der Nacht versagt, und niemand in der Stadt war wach, als es geschah."),
        ("fr", "La porte a cédé dans la nuit, et personne dans la ville ne dormait plus."),
        ("es", "La puerta falló en la noche y nadie en el pueblo estaba despierto cuando pasó."),
        ("it", "La porta ha ceduto nella notte e nessuno della città era sveglio quando è successo."),
        ("pt", "A porta falhou durante a noite e ninguém na cidade estava acordado quando isso aconteceu."),
        ("nl", "De poort heeft het in de nacht begeven en niemand in de stad was wakker toen dat gebeurde."),
        ("sv", "Porten gav efter under natten och ingen i staden var vaken när det hände."),
        ("pl", "Brama zawiodła w nocy i nikt w mieście nie spał, gdy to się stało."),
        ("ru", "Ворота отказали ночью, и никто в городе не спал, когда это произошло."),
        ("uk", "Ворота відмовили вночі, і ніхто в місті не спав, коли це сталося."),
        ("tr", "Kapı gece çalışmadı ve bu olduğunda şehirde kimse uyanık değil gibi bir şey için."),
        ("zh", "闸门在夜里失灵，镇上没有人醒着。"),
        ("ar", "فشلت البوابة في الليل ولم يكن أحد مستيقظا."),
        ("en", "xyz 123"),
        ("en", ""),
    ],
)
def test_language(code: str, text: str) -> None:
    assert language_of(text) == code
