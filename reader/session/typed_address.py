"""A web address as a person types it."""

import re

_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)


def typed_address(typed: str) -> str:
    """The address with “https://” before it where only that was left out; anything else as it was typed."""
    text = "".join(typed.split())
    return f"https://{text}" if _BARE.fullmatch(text) else " ".join(typed.split())
