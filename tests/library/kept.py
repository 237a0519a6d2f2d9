"""Two short articles for the tests of the library."""

from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article

FERRY = """Ferry to Skelness cancelled for a third week

The ferry to Skelness will not sail before November, its operator said on Monday.

A spare part for the bow door is held up in customs, and nobody can say for how long.
"""
EELS = """Eel numbers rise for the third year

Wardens on the upper Averle have counted more young eels than in any spring since 2009.

The eels are helped by a ladder of brushes that was built beside the weir.
"""


def kept_article(text: str, origin: str = "ferry.txt") -> Article:
    """The article in `text`."""
    return make_article(load_text(text, origin))
