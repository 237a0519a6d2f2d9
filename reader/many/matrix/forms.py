"""The forms in which a matrix is written."""

from collections.abc import Callable
from enum import StrEnum

from reader.many.matrix.data_forms import matrix_csv, matrix_json
from reader.many.matrix.html_form import PairLink, matrix_html
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.text_form import matrix_text


class MatrixForm(StrEnum):
    """The forms of a matrix."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


_FORMS: dict[MatrixForm, Callable[[Matrix, str], str]] = {
    MatrixForm.TEXT: matrix_text,
    MatrixForm.CSV: matrix_csv,
    MatrixForm.JSON: matrix_json,
}


def matrix_report(
    matrix: Matrix, form: MatrixForm, language: str = "en", link: PairLink | None = None
) -> str:
    """A matrix in one of the forms; `link` leads from HTML to whole pair reports."""
    if form is MatrixForm.HTML:
        return matrix_html(matrix, language, link)
    return _FORMS[form](matrix, language)
