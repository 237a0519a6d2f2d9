"""The forms of a matrix by name."""

import pytest
from msgspec.structs import replace

from reader.many.matrix.forms import MatrixForm, matrix_report
from reader.many.matrix.matrix import Unread
from reader.messages import message
from tests.many.matrix.readings import GRAVE, MATRIX


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


COPIED, STOPPED = message("Copied"), message("It was stopped.")
TOLD = replace(
    MATRIX,
    pairs=(replace(MATRIX.pairs[0], sentence=COPIED, findings=(replace(GRAVE, sentence=STOPPED),)),),
    unread=(Unread("lost.txt", STOPPED),),
)


@pytest.mark.parametrize(
    ("form", "language", "said", "times"),
    [
        ("html", "de", "Es wurde angehalten.", 2),
        ("html", "en", "It was stopped.", 2),
        ("text", "de", "Es wurde angehalten.", 2),
        ("text", "en", "It was stopped.", 2),
        ("json", "de", "It was stopped.", 2),
    ],
)
def test_sentences_of_pairs_and_files_are_told_in_the_language_of_the_report(
    form: str, language: str, said: str, times: int
) -> None:
    report = matrix_report(TOLD, MatrixForm(form), language)
    assert report.count(said) == times
    assert ("Abgeschrieben" in report) is (form == "html" and language == "de")
