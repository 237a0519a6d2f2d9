"""The forms of a matrix by name."""

import pytest

from reader.many.matrix.forms import MatrixForm, matrix_report
from tests.many.matrix.readings import MATRIX


@pytest.mark.parametrize(
    ("form", "begins"),
    [("text", "3 articles, "), ("csv", "article,other,share"), ("json", "{\n"), ("html", "<!DOCTYPE html>")],
)
def test_each_form_is_made(form: str, begins: str) -> None:
    assert matrix_report(MATRIX, MatrixForm(form)).startswith(begins)


def test_language_and_links_reach_the_page() -> None:
    page = matrix_report(MATRIX, MatrixForm.HTML, "de", lambda _: "there.html")
    assert '<html lang="de">' in page
    assert 'href="there.html"' in page
    assert "unabhängige" in matrix_report(MATRIX, MatrixForm.TEXT, "de")
