"""Each failure below HTTP has a sentence of its own that names the host."""

import pytest
from PySide6.QtNetwork import QNetworkReply, QSslError

from reader.gui.session.fetch_failures import what_failed

_ERROR = QNetworkReply.NetworkError
_FLAW = QSslError.SslError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (_ERROR.HostNotFoundError, "was not found"),
        (_ERROR.ConnectionRefusedError, "does not answer"),
        (_ERROR.TimeoutError, "sent nothing for too long"),
        (_ERROR.OperationCanceledError, "sent nothing for too long"),
        (_ERROR.ProxyAuthenticationRequiredError, "name and a password"),
        (_ERROR.UnknownContentError, "cannot be unpacked safely"),
        (_ERROR.ProtocolUnknownError, "could not be reached"),
    ],
)
def test_an_error_of_the_network(error: QNetworkReply.NetworkError, said: str) -> None:
    sentence = what_failed(error, [], True, "news.example")
    assert sentence.startswith("“news.example” ")
    assert said in sentence


@pytest.mark.parametrize(
    ("flaws", "said"),
    [
        ([_FLAW.CertificateExpired], "has run out"),
        ([_FLAW.CertificateNotYetValid], "has run out"),
        ([_FLAW.HostNameMismatch], "certificate of another site"),
        ([_FLAW.SelfSignedCertificate], "nobody this computer trusts"),
        ([_FLAW.HostNameMismatch, _FLAW.CertificateExpired], "has run out"),
        ([_FLAW.InvalidPurpose], "Open it in a browser"),
        ([], "Open it in a browser"),
    ],
)
def test_a_certificate_that_proves_nothing(flaws: list[QSslError.SslError], said: str) -> None:
    assert said in what_failed(_ERROR.SslHandshakeFailedError, flaws, True, "news.example")


def test_flaws_are_told_whatever_the_error_is_called() -> None:
    said = what_failed(_ERROR.OperationCanceledError, [_FLAW.HostNameMismatch], True, "news.example")
    assert "certificate of another site" in said


def test_without_encryption_nothing_was_asked() -> None:
    said = what_failed(_ERROR.SslHandshakeFailedError, [], False, "news.example")
    assert "no encryption" in said
