"""Credits of photos, form by form, and what looks like one."""

import pytest

from reader.text.photo_credits import agency_names, has_photo_credit


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("photo of an agency", "The gate on Monday (AP Photo/Jane Doe)"),
        ("photographer of an agency", "The gate on Monday. (Jane Doe/Reuters)"),
        ("photographer of an agency, via another", "The gate (Jane Doe/AFP/Getty)"),
        ("agency via another", "The gate on Monday (AFP via Getty Images)"),
        ("images of an agency", "The gate on Monday. (Getty Images)."),
        ("a photo of an unknown agency", "The gate (XYZ Photo/Jane Doe)"),
        ("name / agency", "Jane Doe / AFP"),
        ("name / agency / another", "Jane Doe / AFP / Getty Images"),
        ("name / name", "Jane Doe / Ukrinform"),
        ("agency / name", "The gate on Monday, AFP / Jane Doe"),
        ("REUTERS / any source", "The gate in a picture by a neighbour REUTERS/Handout via third parties"),
        ("photo of an agency at the end", "The gate on Monday. AP Photo by the sea"),
        ("an agency alone", "The gate on Monday. Getty Images"),
        ("name in brackets", "The gate on Monday (Reuters)"),
        ("photo by an agency in brackets", "The gate on Monday (Photo by AFP)"),
        ("via an agency in brackets", "The gate on Monday (via AP)"),
    ],
)
def test_forms_of_credits(form: str, text: str) -> None:
    assert has_photo_credit(text), form


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("a plain sentence", "The gate was shut on Monday."),
        ("an agency in brackets behind a stop", "The gate was shut on Monday. (Reuters)"),
        ("an agency in brackets and nothing else", "(Reuters)"),
        ("no agency in brackets", "The gate on Monday (Jane Doe)"),
        ("a sentence behind the mark", "Photo (AFP) shows that the gate was shut."),
        ("an agency inside a sentence", "Getty Images sells what the man took at the gate."),
        ("a sentence about a photo", "The AP Photo desk was told. Nobody came to the gate."),
        ("alternatives", "The gate and/or the wall"),
        ("too far from the agency", "AFP/" + "a" * 120),
    ],
)
def test_what_is_no_credit(form: str, text: str) -> None:
    assert not has_photo_credit(text), form


def test_the_lists_of_agencies() -> None:
    names = agency_names()
    assert "AFP" in names["agencies"]
    assert "Getty Images" in names["photo_agencies"]
