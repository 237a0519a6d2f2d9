"""Templates of reports: escaped, told in a language, compiled once for it."""

from reader.messages import ENGLISH
from reader.reports.templates import template_of

_NAME = "comparison.html.j2"


def test_a_template_is_compiled_once_for_a_language() -> None:
    template = template_of(_NAME, ENGLISH)
    assert template_of(_NAME, ENGLISH) is template


def test_what_is_given_is_escaped() -> None:
    environment = template_of(_NAME, ENGLISH).environment
    assert environment.from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
