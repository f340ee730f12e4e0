"""How Alibaba Cloud's requests are signed: ACS3-HMAC-SHA256 (V3).

By hand, because the vendor's client opens a new connection and reads a certificate store for every
message, follows the machine's proxy settings, and does not tell a request that never left from one
whose answer was lost (docs/decisions/0047). The tests hold it to the published example and to the
vendor's client.
"""

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote

_ALGORITHM = "ACS3-HMAC-SHA256"


def canonical_query(params: Mapping[str, str]) -> str:
    """The query string as it is signed, and therefore sent."""
    return "&".join(f"{_encoded(name)}={_encoded(params[name])}" for name in sorted(params))


def authorization(
    headers: Mapping[str, str], query: str, *, key_id: str, secret: str, path: str = "/"
) -> str:
    """The Authorization header of a POST. ``headers``: all that are signed, in lower case.

    ``x-acs-content-sha256`` is one of them.
    """
    names = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
    request = "\n".join(("POST", path, query, lines, names, headers["x-acs-content-sha256"]))
    to_sign = f"{_ALGORITHM}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return f"{_ALGORITHM} Credential={key_id},SignedHeaders={names},Signature={signature}"


def _encoded(text: str) -> str:
    return quote(text, safe="-_.~")
