"""What in a mail is letter and no article: greeting, close, signature, what was answered to, small print."""

import re
from collections.abc import Sequence

from reader.text.article import Role

_HEADER = re.compile(
    r"[>*_\s]*(?:From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|A|Objet"
    r"|Enviado|Para|Asunto|Da|Inviato|Oggetto|От|Отправлено|Кому|Тема)[*_]*\s?:[*_]*\s*\S"
)
_OPENING = re.compile(
    r"-{2,}\s*(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Weitergeleitete Nachricht"
    r"|Message d’origine|Message transféré|Mensaje original)\s*-{2,}$|Begin forwarded message:?$"
    r"|(?:On|Am|Le|El|Il)\b.{6,150}\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\b.{0,60}:$"
)
_GREETING = re.compile(
    r"(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Sehr geehrte[rs]?|Guten (?:Tag|Morgen)|Bonjour|Cher|Chère|Hola"
    r"|Estimad[oa]|Ciao|Buongiorno|Good (?:morning|afternoon|evening)|Здравствуйте|Добрый день)\b"
    r"[^.?:]{0,40}[,!.]?$"
)
_CLOSE = re.compile(
    r"(?:(?:With )?(?:all )?(?:(?:Kind|Best|Warm|Many) )?(?:[Rr]egards|[Ww]ishes|[Tt]hanks)|All the best|Best"
    r"|Cheers|Thank you|Sincerely|Yours(?: \w+)?|Cordialement|Bien à vous|Saludos|Un saludo|Cordiali saluti"
    r"|(?:Mit )?(?:[Ff]reundliche|[Vv]iele|[Bb]este|[Hh]erzliche)[nr]? Gr(?:ü|ue)(?:ß|ss)en?|С уважением)\W*$"
)
_SMALL_PRINT = re.compile(
    r"\b(?:this|the) (?:e-?mail|message)\b.*\b(?:confidential|intended (?:solely|only)|privileged)\b"
    r"|\bdiese E-?Mail\b.*\bvertraulich|\bconsider the environment before printing\b"
    r"|^Sent from my \w+|^Von meinem \w+ gesendet",
    re.IGNORECASE,
)
_REPLY = re.compile(r"^(?:\s*(?:RE|Re|FW|Fw|FWD|Fwd|AW|WG|TR|RV|SV|VS|Antw|Wtr)\s?(?:\[\d+\])?:)+\s*")
_STOPS = (".", "!", "?", "…", ".”", "!”", "?”", '."')
_HEADERS_FROM, _HEADERS_WITHIN = 2, 6
_LETTER = 200
"""Letters of a mail that only sends another one on."""

_CLOSE_WITHIN = 12


def subject_alone(subject: str) -> str:
    """A mail's subject without the signs that it was answered or sent on ("RE: AW: …")."""
    return _REPLY.sub("", subject)


def letter_roles(texts: Sequence[str]) -> list[Role | None]:
    """For the paragraphs of a mail: furniture where they are letter and no article, else None; body for a
    sentence that comes first behind a greeting, which is no headline.

    A mail that says little above one that was sent on hands on that one; above one that was answered to,
    what was answered to is the furniture.
    """
    roles: list[Role | None] = [None] * len(texts)
    opening = _opening(texts)
    if opening is not None:
        start, after = opening
        is_sent_on = sum(len(text) for text in texts[:start]) < _LETTER
        marked = range(after) if is_sent_on else range(start, len(texts))
        for index in marked:
            roles[index] = Role.FURNITURE
    _mark_letter(texts, roles, [index for index, role in enumerate(roles) if role is None])
    first = next((index for index, role in enumerate(roles) if role is None), 0)
    if first > 0 and texts[first].endswith(_STOPS):
        roles[first] = Role.BODY
    return roles


def _opening(texts: Sequence[str]) -> tuple[int, int] | None:
    """Where an earlier mail begins, and where its headers end."""
    for index, text in enumerate(texts):
        is_opening = _OPENING.match(text) is not None
        start = end = index + 1 if is_opening else index
        while end < len(texts) and end - start < _HEADERS_WITHIN and _HEADER.match(texts[end]):
            end += 1
        if is_opening or end - start >= _HEADERS_FROM:
            return index, end
    return None


def _mark_letter(texts: Sequence[str], roles: list[Role | None], rest: Sequence[int]) -> None:
    """Mark greeting, close, signature, quoted lines and small print among the paragraphs `rest`."""
    for index in rest[:2]:
        if _GREETING.match(texts[index]):
            roles[index] = Role.FURNITURE
    for place, index in enumerate(rest):
        text = texts[index]
        is_close = _CLOSE.match(text) is not None and len(rest) - place <= _CLOSE_WITHIN
        if place > 0 and (is_close or text.startswith("--")):
            for later in rest[place:]:
                roles[later] = Role.FURNITURE
            return
        if text.startswith(">") or _SMALL_PRINT.search(text):
            roles[index] = Role.FURNITURE
