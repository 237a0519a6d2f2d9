"""What may be fetched from the web, and what to tell when it fails. Knows nothing of how it is fetched."""

import ipaddress
import re
import socket
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from reader.errors import LoadError, PrivatePlaceError
from reader.late_pattern import late_pattern
from reader.messages import message
from reader.values import Struct

SILENT_SECONDS = 15
"""How long a server may send nothing."""

TOTAL_SECONDS = 30
"""How long fetching may take in all, redirects included."""

SIZE_LIMIT = 5 * 1024 * 1024
"""Bytes of an answer that are taken at most, after unpacking."""

REDIRECT_LIMIT = 5

_NEAR_NAMES = (
    ".local",
    ".localhost",
    ".internal",
    ".intranet",
    ".lan",
    ".home",
    ".corp",
    ".home.arpa",
    ".test",
)
_NUMBERS = late_pattern(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}\.?$", re.IGNORECASE | re.ASCII)
_LABEL = late_pattern(r"(?!-)[a-z0-9_-]{1,63}(?<!-)$", re.IGNORECASE)
_EMBEDDED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("2002::/16"))
_STATUS = {
    401: message("asks for a user name and password"),
    402: message("asks for payment"),
    403: message("refuses to show this page to programs like this one"),
    404: message("has no such page"),
    407: message("was not reached: the proxy asks for a name and a password"),
    410: message("has no such page any more"),
    429: message("has had too many requests from here"),
    451: message("may not show this page for legal reasons"),
}
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/vtt": ".vtt",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}
_NO_TEXT = frozenset((
    "application/json", "text/json", "application/javascript", "text/javascript", "application/x-javascript",
    "text/css", "application/wasm", "text/event-stream",
))  # fmt: skip
_PRIVATE = message(
    "“{host}” is an address of this computer or of a private network. "
    "It is not fetched unless that is allowed in Preferences."
)
_UNREADABLE = message("“{address}” is not a web address. Use one that begins with http:// or https://.")


class Address(Struct, frozen=True):
    """A checked web address. `host` is in ASCII, without brackets; `is_number` when it is an IP address."""

    url: str
    host: str
    port: int
    is_secure: bool
    is_number: bool


class Fetched(Struct, frozen=True):
    """What a server sent: the bytes, a file name fit for loading, the last address, the hosts on the way.

    `charset` is the encoding the server names, or None.
    """

    data: bytes
    name: str
    address: str
    hosts: tuple[str, ...]
    charset: str | None = None


def checked_address(said: str, *, allows_private: bool = False) -> Address:
    """The address that `said` means, "https://" being added to a bare name.

    Raises `LoadError` for anything but http and https and for addresses with a user name. Unless
    `allows_private`, raises `PrivatePlaceError` for this computer and private networks (by number, in any
    notation, or by name).
    """
    text = said.strip()
    if re.match(r"[\w.-]+\.[a-z]{2,}(?::\d+)?(?:/|\?|$)", text, re.IGNORECASE):
        text = f"https://{text}"
    parts = _split(text)
    if parts.username is not None or parts.password is not None:
        raise LoadError(message("Addresses that hold a user name or password are not fetched."))
    host, number = _host(parts, text)
    if not allows_private and (is_private(number) if number else _is_near(host)):
        raise PrivatePlaceError(message(_PRIVATE, host=host))
    is_secure = parts.scheme.lower() == "https"
    port = parts.port or (443 if is_secure else 80)
    shown = f"[{host}]" if ":" in host else host
    place = shown if parts.port is None else f"{shown}:{port}"
    url = parts._replace(scheme=parts.scheme.lower(), netloc=place, fragment="").geturl()
    return Address(url, host, port, is_secure, number is not None)


def checked_redirect(before: Address, said: str, *, allows_private: bool = False) -> Address:
    """The address a server points to, checked as the first one was.

    Raises `LoadError` as `checked_address` does, and when the way would leave encryption.
    """
    try:
        joined = urljoin(before.url, said.strip())
    except ValueError:
        raise LoadError(message(_UNREADABLE, address=said.strip()[:200])) from None
    after = checked_address(joined, allows_private=allows_private)
    if before.is_secure and not after.is_secure:
        raise LoadError(
            message(
                "“{host}” points to an address that is not encrypted ({other}). Not followed.",
                host=before.host,
                other=after.host,
            )
        )
    return after


def is_private(number: str) -> bool:
    """Whether an IP address is not public: this computer, a private network, or reserved."""
    address = ipaddress.ip_address(number.split("%", 1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _EMBEDDED[0]:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_private(str(inner))
        if address.is_site_local:  # fec0::/10, deprecated by RFC 3879 and never public
            return True
    return not address.is_global or address.is_multicast or address.is_reserved or address.is_unspecified


def is_near(address: Address) -> bool:
    """Whether an address is one of this computer or a private network, by its number or its name."""
    return is_private(address.host) if address.is_number else _is_near(address.host)


def refusal(status: int, host: str) -> str | None:
    """What to tell of an HTTP status that is no answer, or None for success."""
    if 200 <= status < 300:
        return None
    if status in _STATUS:
        return message(
            "“{host}” {what} ({status}). Open it in a browser and copy the text.",
            host=host,
            what=_STATUS[status],
            status=status,
        )
    if status >= 500:
        return message("“{host}” is in trouble ({status}). Try again later.", host=host, status=status)
    return message("“{host}” did not send the page (status {status}).", host=host, status=status)


def refused_kind(content_type: str, host: str) -> str | None:
    """What to tell of an answer that is no text by its declared kind, or None."""
    kind = content_type.split(";", 1)[0].strip().lower()
    if kind.startswith(("image/", "video/", "audio/", "font/")):
        return message("“{host}” sent {kind} data, not an article.", host=host, kind=kind.split("/")[0])
    if kind in _NO_TEXT or kind.endswith("+json"):
        return message("“{host}” sent data for programs ({kind}), not an article.", host=host, kind=kind)
    return None


def refused_packing(encoding: str, host: str) -> str | None:
    """What to tell of an answer packed in an unknown way, or several times over, or None."""
    if encoding.strip().lower() in ("", "identity", "gzip", "x-gzip", "deflate", "br", "zstd"):
        return None
    return message(
        "“{host}” sent the page packed in a way that cannot be read ({encoding}).",
        host=host,
        encoding=encoding[:40],
    )


def charset_of(content_type: str) -> str | None:
    """The encoding a `Content-Type` header names, or None."""
    found = re.search(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", content_type)
    return found.group(1) if found else None


def file_name_of(address: Address, content_type: str) -> str:
    """A file name for what was fetched: the last part of the path, with the ending of its declared kind."""
    kind = content_type.split(";", 1)[0].strip().lower()
    last = PurePosixPath(unquote(urlsplit(address.url).path)).name or address.host
    suffix = _SUFFIXES.get(kind, "")
    return last if not suffix or last.lower().endswith(suffix) else f"{last}{suffix}"


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise LoadError(message(_UNREADABLE, address=text[:200])) from None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname or re.search(r"[\s\\]", text):
        raise LoadError(message(_UNREADABLE, address=text[:200]))
    return parts


def _host(parts: SplitResult, text: str) -> tuple[str, str | None]:
    """The host in ASCII, and the IP address when it is one in whatever notation."""
    host = (parts.hostname or "").rstrip(".")
    try:
        return host, str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        if _NUMBERS.match(host):
            number = socket.inet_ntoa(socket.inet_aton(host))
            return number, number
        ascii_host = host.encode("idna").decode("ascii").rstrip(".")
        if _NUMBERS.match(ascii_host):  # figures of other scripts ("①②⑦.⓪.⓪.①") are figures now
            number = socket.inet_ntoa(socket.inet_aton(ascii_host))
            return number, number
    except (OSError, UnicodeError):
        raise LoadError(message(_UNREADABLE, address=text[:200])) from None
    if not all(_LABEL.match(label) for label in ascii_host.split(".")):
        raise LoadError(message(_UNREADABLE, address=text[:200]))
    return ascii_host, None


def _is_near(host: str) -> bool:
    lowered = host.lower()
    return "." not in lowered or lowered.endswith(_NEAR_NAMES)
