"""What to tell of a failure below HTTP: connection, certificate, proxy."""

from collections.abc import Sequence

from PySide6.QtNetwork import QNetworkReply, QSslError

_ERROR = QNetworkReply.NetworkError
_FLAW = QSslError.SslError

_SAID = {
    _ERROR.HostNotFoundError: "was not found. Check the address and the connection.",
    _ERROR.ConnectionRefusedError: "does not answer. Check the address.",
    _ERROR.RemoteHostClosedError: "ended the connection. Try again later.",
    _ERROR.OperationCanceledError: "sent nothing for too long. Try again later.",
    _ERROR.TimeoutError: "sent nothing for too long. Try again later.",
    _ERROR.ContentAccessDenied: "refuses to show this page.",
    _ERROR.UnknownContentError: "sent data that cannot be unpacked safely.",
    _ERROR.ProxyConnectionRefusedError: "was not reached: the proxy of this computer does not answer.",
    _ERROR.ProxyConnectionClosedError: "was not reached: the proxy of this computer ended the connection.",
    _ERROR.ProxyNotFoundError: "was not reached: the proxy of this computer was not found.",
    _ERROR.ProxyTimeoutError: "was not reached: the proxy of this computer does not answer.",
    _ERROR.ProxyAuthenticationRequiredError: "was not reached: the proxy asks for a name and a password.",
}
_REST = "could not be reached. Check the connection and try again."
_NO_ENCRYPTION = "was not asked: no encryption (TLS) is installed on this computer."
_ENCRYPTION = "could not prove who it is (certificate). Open it in a browser."
_FLAWS = (
    (
        (_FLAW.CertificateExpired, _FLAW.CertificateNotYetValid),
        "could not prove who it is: its certificate has run out, or this computer's clock is wrong.",
    ),
    (
        (_FLAW.HostNameMismatch,),
        "could not prove who it is: it shows the certificate of another site. Check the address.",
    ),
    (
        (
            _FLAW.SelfSignedCertificate,
            _FLAW.SelfSignedCertificateInChain,
            _FLAW.UnableToGetLocalIssuerCertificate,
            _FLAW.UnableToVerifyFirstCertificate,
            _FLAW.CertificateUntrusted,
        ),
        "could not prove who it is: nobody this computer trusts has signed its certificate.",
    ),
)
RETRIED = (_ERROR.ConnectionRefusedError, _ERROR.UnknownNetworkError, _ERROR.HostNotFoundError)
"""After these another number of the same host may answer."""


def what_failed(
    error: QNetworkReply.NetworkError, flaws: Sequence[QSslError.SslError], has_encryption: bool, host: str
) -> str:
    """The sentence for an error of the network; `flaws` are those of the server's certificate."""
    if error is _ERROR.SslHandshakeFailedError or flaws:
        return f"“{host}” {_encryption_said(flaws) if has_encryption else _NO_ENCRYPTION}"
    return f"“{host}” {_SAID.get(error, _REST)}"


def _encryption_said(flaws: Sequence[QSslError.SslError]) -> str:
    return next((said for kinds, said in _FLAWS if any(flaw in kinds for flaw in flaws)), _ENCRYPTION)
