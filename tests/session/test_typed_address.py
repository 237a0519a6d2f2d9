import pytest

from reader.session.typed_address import typed_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("wire.example", "https://wire.example"),
        ("www.wire.example/2031/03/04/ferry?id=3#top", "https://www.wire.example/2031/03/04/ferry?id=3#top"),
        ("bücher.example/a", "https://bücher.example/a"),
        ("wire.example:8080/a", "https://wire.example:8080/a"),
        (" wire.example/a ", "https://wire.example/a"),
        ("http://wire.example", "http://wire.example"),
        ("https://wire.example/a", "https://wire.example/a"),
        ("the  paper", "the paper"),
        ("localhost", "localhost"),
        ("192.168.0.1", "192.168.0.1"),
        ("page 3.", "page 3."),
        ("", ""),
    ],
)
def test_https_is_added_where_only_that_is_missing(typed: str, address: str) -> None:
    assert typed_address(typed) == address
