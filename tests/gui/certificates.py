"""Throw-away certificates for servers of the tests: made here, signed by themselves, trusted by nobody.

ECDSA over P-256 in plain Python: slow and open to whoever measures it, which does not matter for a key that
lives as long as a test.
"""

import base64
import hashlib
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

_P = 2**256 - 2**224 + 2**192 + 2**96 - 1
_N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
_CURVE = bytes.fromhex("06082a8648ce3d030107")
_IS_EC_KEY = bytes.fromhex("06072a8648ce3d0201")
_ECDSA_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")
_COMMON_NAME, _ALTERNATIVE_NAMES, _BASIC = (
    b"\x06\x03\x55\x04\x03",
    b"\x06\x03\x55\x1d\x11",
    b"\x06\x03\x55\x1d\x13",
)

Point = tuple[int, int] | None


def write_certificate(folder: Path, names: Iterable[str], *, is_expired: bool = False) -> tuple[Path, Path]:
    """A certificate for host names and its key, as PEM files: paths of both."""
    secret = secrets.randbelow(_N - 1) + 1
    public = _point_bytes(_times(secret, _G))
    begins = datetime.now(UTC) - timedelta(days=60)
    ends = begins + timedelta(days=30 if is_expired else 120)
    name = _sequence(_tagged(0x31, _sequence(_COMMON_NAME, _tagged(0x0C, b"reader test"))))
    hosts = b"".join(_tagged(0x82, host.encode()) for host in names)
    extensions = _sequence(
        _sequence(_ALTERNATIVE_NAMES, _tagged(0x04, _sequence(hosts))),
        _sequence(_BASIC, _tagged(0x04, _sequence(_tagged(0x01, b"\xff")))),
    )
    body = _sequence(
        _tagged(0xA0, _integer(2)),
        _integer(secrets.randbits(63) + 1),
        _ECDSA_SHA256,
        name,
        _sequence(_moment(begins), _moment(ends)),
        name,
        _sequence(_sequence(_IS_EC_KEY, _CURVE), _tagged(0x03, b"\x00" + public)),
        _tagged(0xA3, extensions),
    )
    certificate = _sequence(body, _ECDSA_SHA256, _tagged(0x03, b"\x00" + _signature(body, secret)))
    key = _sequence(
        _integer(1),
        _tagged(0x04, secret.to_bytes(32, "big")),
        _tagged(0xA0, _CURVE),
        _tagged(0xA1, _tagged(0x03, b"\x00" + public)),
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_text(_pem("CERTIFICATE", certificate))
    paths[1].write_text(_pem("EC PRIVATE KEY", key))
    return paths


def _signature(data: bytes, secret: int) -> bytes:
    digest = int.from_bytes(hashlib.sha256(data).digest(), "big")
    while True:
        once = secrets.randbelow(_N - 1) + 1
        point = _times(once, _G)
        assert point is not None
        r = point[0] % _N
        s = pow(once, -1, _N) * (digest + r * secret) % _N
        if r and s:
            return _sequence(_integer(r), _integer(s))


def _times(factor: int, point: Point) -> Point:
    total: Point = None
    while factor:
        if factor & 1:
            total = _sum(total, point)
        point = _sum(point, point)
        factor >>= 1
    return total


def _sum(one: Point, other: Point) -> Point:
    if one is None or other is None:
        return one or other
    if one[0] == other[0] and (one[1] + other[1]) % _P == 0:
        return None
    if one == other:
        slope = (3 * one[0] * one[0] - 3) * pow(2 * one[1], -1, _P) % _P
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, _P) % _P
    x = (slope * slope - one[0] - other[0]) % _P
    return x, (slope * (one[0] - x) - one[1]) % _P


def _point_bytes(point: Point) -> bytes:
    assert point is not None
    return b"\x04" + point[0].to_bytes(32, "big") + point[1].to_bytes(32, "big")


def _tagged(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def _sequence(*parts: bytes) -> bytes:
    return _tagged(0x30, b"".join(parts))


def _integer(number: int) -> bytes:
    return _tagged(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def _moment(when: datetime) -> bytes:
    return _tagged(0x18, f"{when:%Y%m%d%H%M%SZ}".encode())


def _pem(kind: str, data: bytes) -> str:
    lines = base64.encodebytes(data).decode()
    return f"-----BEGIN {kind}-----\n{lines}-----END {kind}-----\n"
