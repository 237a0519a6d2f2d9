"""A web address as a person types it."""

import re

from reader.late_pattern import late_pattern

_BARE = late_pattern(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)


def typed_address(typed: str) -> str:
    """The address with “https://” before it where only that was left out; anything else as it was typed."""
    text = "".join(typed.split())
    return f"https://{text}" if _BARE.fullmatch(text) else " ".join(typed.split())
