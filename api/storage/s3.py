"""The store of a county with object storage: anything that speaks S3 and checks AWS Signature v4.

Objects are noise before they come here, so the bucket needs no encryption of its own. Addresses
are path-style (``endpoint/bucket/key``), which every vendor's server understands.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

import httpx

from api.storage.contract import our_key
from notifications.refusals import Unavailable

_TIMEOUT = httpx.Timeout(20, connect=3)
_EMPTY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True)
class Bucket:
    """Where, and with which key. ``endpoint``: scheme and host, no path."""

    endpoint: str
    name: str
    region: str
    key_id: str
    secret: str = field(repr=False)


class S3Store:
    """See Store. A PUT of S3 is atomic: readers see the old object or the new one."""

    def __init__(self, bucket: Bucket, http: httpx.AsyncClient) -> None:
        """``http`` is the store's own from now on."""
        self._bucket = bucket
        self._http = http

    async def put(self, key: str, content: bytes) -> None:
        """See Store."""
        answer = await self._ask("PUT", key, content)
        if not answer.is_success:
            raise Unavailable(f"s3: {answer.status_code}")

    async def get(self, key: str) -> bytes:
        """See Store."""
        answer = await self._ask("GET", key)
        if answer.status_code == httpx.codes.NOT_FOUND and b"NoSuchBucket" not in answer.content:
            raise KeyError(key)
        if answer.status_code != httpx.codes.OK:
            raise Unavailable(f"s3: {answer.status_code}")
        return answer.content

    async def delete(self, key: str) -> None:
        """See Store."""
        answer = await self._ask("DELETE", key)
        gone = answer.is_success or answer.status_code == httpx.codes.NOT_FOUND
        if not gone or b"NoSuchBucket" in answer.content:
            raise Unavailable(f"s3: {answer.status_code}")

    async def close(self) -> None:
        """See Store."""
        await self._http.aclose()

    async def _ask(self, method: str, key: str, content: bytes = b"") -> httpx.Response:
        url = f"{self._bucket.endpoint.rstrip('/')}/{self._bucket.name}/{our_key(key)}"
        headers = signed(self._bucket, method, url, content, datetime.now(UTC))
        try:
            return await self._http.request(
                method,
                url,
                content=content or None,
                headers=headers,
                timeout=_TIMEOUT,
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            raise Unavailable(f"s3: {type(error).__name__}") from error


def signed(
    bucket: Bucket, method: str, url: str, content: bytes, at: datetime
) -> Mapping[str, str]:
    """The headers of AWS Signature v4 over method, address, time and every byte sent."""
    parts, stamp = urlsplit(url), f"{at:%Y%m%dT%H%M%SZ}"
    digest = hashlib.sha256(content).hexdigest() if content else _EMPTY
    headers = {"host": parts.netloc, "x-amz-content-sha256": digest, "x-amz-date": stamp}
    names = ";".join(headers)
    lines = "".join(f"{name}:{value}\n" for name, value in headers.items())
    asked = f"{method}\n{parts.path}\n{parts.query}\n{lines}\n{names}\n{digest}"
    scope = f"{stamp[:8]}/{bucket.region}/s3/aws4_request"
    asked_digest = hashlib.sha256(asked.encode()).hexdigest()
    to_sign = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{asked_digest}"
    key = f"AWS4{bucket.secret}".encode()
    for word in scope.split("/"):
        key = hmac.digest(key, word.encode(), "sha256")
    signature = hmac.digest(key, to_sign.encode(), "sha256").hex()
    who = f"Credential={bucket.key_id}/{scope}, SignedHeaders={names}, Signature={signature}"
    return {**headers, "authorization": f"AWS4-HMAC-SHA256 {who}"}
