"""What the parts of a page read of an element."""

from reader.loading.html.elements import beginning_of
from reader.loading.markup import parse_html


def test_the_beginning_of_an_element_is_its_first_eight_pieces() -> None:
    root, _ = parse_html(f"<p>{''.join(f'<b>{number}</b>' for number in range(10))}</p>")
    assert beginning_of(root) == "01234567"
