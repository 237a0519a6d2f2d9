"""What to tell of a failure below HTTP: connection, certificate, proxy."""

from collections.abc import Sequence

from PySide6.QtNetwork import QNetworkReply, QSslError

from reader.gui.widgets.catalogue import tell, tr
from reader.messages import composed, message

_ERROR = QNetworkReply.NetworkError
_FLAW = QSslError.SslError

_SAID = {
    _ERROR.HostNotFoundError: message("was not found. Check the address and the connection."),
    _ERROR.ConnectionRefusedError: message("does not answer. Check the address."),
    _ERROR.RemoteHostClosedError: message("ended the connection. Try again later."),
    _ERROR.OperationCanceledError: message("sent nothing for too long. Try again later."),
    _ERROR.TimeoutError: message("sent nothing for too long. Try again later."),
    _ERROR.ContentAccessDenied: message("refuses to show this page."),
    _ERROR.UnknownContentError: message("sent data that cannot be unpacked safely."),
    _ERROR.ProxyConnectionRefusedError: message(
        "was not reached: the proxy of this computer does not answer."
    ),
    _ERROR.ProxyConnectionClosedError: message(
        "was not reached: the proxy of this computer ended the connection."
    ),
    _ERROR.ProxyNotFoundError: message("was not reached: the proxy of this computer was not found."),
    _ERROR.ProxyTimeoutError: message("was not reached: the proxy of this computer does not answer."),
    _ERROR.ProxyAuthenticationRequiredError: message(
        "was not reached: the proxy asks for a name and a password."
    ),
}
_REST = message("could not be reached. Check the connection and try again.")
_NO_ENCRYPTION = message("was not asked: no encryption (TLS) is installed on this computer.")
_ENCRYPTION = message("could not prove who it is (certificate). Open it in a browser.")
_FLAWS = (
    (
        (_FLAW.CertificateExpired, _FLAW.CertificateNotYetValid),
        message("could not prove who it is: its certificate has run out, or this computer's clock is wrong."),
    ),
    (
        (_FLAW.HostNameMismatch,),
        message("could not prove who it is: it shows the certificate of another site. Check the address."),
    ),
    (
        (
            _FLAW.SelfSignedCertificate,
            _FLAW.SelfSignedCertificateInChain,
            _FLAW.UnableToGetLocalIssuerCertificate,
            _FLAW.UnableToVerifyFirstCertificate,
            _FLAW.CertificateUntrusted,
        ),
        message("could not prove who it is: nobody this computer trusts has signed its certificate."),
    ),
)
RETRIED = (_ERROR.ConnectionRefusedError, _ERROR.UnknownNetworkError, _ERROR.HostNotFoundError)
"""After these another number of the same host may answer."""


def what_failed(
    error: QNetworkReply.NetworkError, flaws: Sequence[QSslError.SslError], has_encryption: bool, host: str
) -> str:
    """The sentence for an error of the network; `flaws` are those of the server's certificate."""
    if error is _ERROR.SslHandshakeFailedError or flaws:
        return _told(host, _encryption_said(flaws) if has_encryption else _NO_ENCRYPTION)
    return _told(host, _SAID.get(error, _REST))


def _told(host: str, what: str) -> str:
    return tell(composed("“{host}” {what}", host=host, what=what))


def _encryption_said(flaws: Sequence[QSslError.SslError]) -> str:
    return next((said for kinds, said in _FLAWS if any(flaw in kinds for flaw in flaws)), _ENCRYPTION)


def leads_inside(host: str) -> str:
    """A public name that leads to this computer."""
    return tr(
        "“{host}” leads to this computer or into a private network. "
        "It is not fetched unless that is allowed in Preferences.",
        host=host,
    )


def too_large(host: str, megabytes: float) -> str:
    """A page above the limit."""
    return tr(
        "The page of “{host}” is larger than {limit:g} MB, too much for an article.",
        host=host,
        limit=megabytes,
    )


def too_many_hops(host: str, limit: int) -> str:
    """A page that only points to another, again and again."""
    return tr("“{host}” sends on and on (more than {limit} times). Given up.", host=host, limit=limit)


def too_slow(host: str, seconds: float) -> str:
    """A page that did not come in time."""
    return tr("“{host}” took longer than {seconds:g} seconds. Try again later.", host=host, seconds=seconds)
