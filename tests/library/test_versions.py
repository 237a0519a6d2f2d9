"""By which web addresses an article is known."""

import pytest
from msgspec.structs import replace

from reader.library.versions import addresses_of
from tests.builders import article_of


@pytest.mark.parametrize(
    ("origin", "address", "known"),
    [
        ("https://port.example/ferry/", None, {"https://port.example/ferry"}),
        ("http://port.example", "", {"http://port.example"}),
        ("ferry.html", "https://port.example/ferry", {"https://port.example/ferry"}),
        ("https://a.example/", "https://b.example/", {"https://a.example", "https://b.example"}),
        ("https://a.example/", "https://a.example", {"https://a.example"}),
        ("ferry.html", None, set()),
        ("/home/https/ferry.html", "port.example/ferry", set()),
    ],
)
def test_addresses_of_the_web_alone_without_a_slash_at_their_end(
    origin: str, address: str | None, known: set[str]
) -> None:
    made = article_of(["The ferry is late."])
    made = replace(made, origin=origin, details=replace(made.details, address=address))
    assert set(addresses_of(made)) == known
    assert len(addresses_of(made)) == len(known)
