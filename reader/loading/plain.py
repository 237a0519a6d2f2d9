"""Plain text: line endings to `\\n`, nothing else is touched."""

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import LoadError
from reader.loading.decoding import decode
from reader.messages import message
from reader.text.loaded import LoadedText

_CONTROLS = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x1C))))
_SHARE_OF_CONTROLS = 0.002


def read(
    data: bytes, name: str, is_cancelled: IsCancelled = never, *, encoding: str | None = None
) -> LoadedText:
    """Bytes as plain text. Raises `LoadError` when they are empty, binary or not in `encoding`."""
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"):
        raise LoadError(message("“{name}” is empty. Choose a file that holds an article.", name=name))
    raise_if(is_cancelled)
    decoded = decode(data, name, encoding)
    raise_if(is_cancelled)
    if _is_binary(decoded.text):
        raise LoadError(
            message(
                "“{name}” is not a text: it holds binary data. Save the article as plain text and open that.",
                name=name,
            )
        )
    return LoadedText(
        text=tidy(decoded.text),
        origin=name,
        format="text",
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def storable(text: str) -> str:
    """`text` as a file can hold it: two halves of a UTF-16 pair become their letter, a lone one U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:  # only halves of a pair cannot be written
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def tidy(text: str) -> str:
    """`text` with `\\n` as its only line ending, without byte order marks at its ends, NUL and halves of
    UTF-16 pairs."""
    text = storable(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "").lstrip("\ufeff").replace("\u2028", "\n").replace("\u2029", "\n\n")


def _is_binary(text: str) -> bool:
    controls = sum(text.count(control) for control in sorted(_CONTROLS))
    return controls > max(2, len(text) * _SHARE_OF_CONTROLS)
