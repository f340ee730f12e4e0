"""S3 on the wire: PUT, GET, DELETE of objects, path-style, and every signature recomputed.

Written from AWS' description of Signature v4; ``signature`` is proven with AWS' own published
example in test_storage.py. No S3 server that checks signatures can be installed here:
*unverified* against a vendor's.
"""

import hashlib
import hmac
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY_ID, SECRET, REGION = "AKCOUNTY", "a/Secret+of=the bucket", "cn-hebei-1"
_AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/s3/aws4_request, ?"
    r"SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})"
)
_MUST_SIGN = {"host", "x-amz-content-sha256", "x-amz-date"}


@dataclass
class S3Server:
    """One bucket. ``answer_next``: whole answers instead of the regular next ones."""

    url: str = ""
    bucket: str = "papers"
    objects: dict[str, bytes] = field(default_factory=dict)
    answer_next: list[tuple[int, bytes]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def answer(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, bytes]:
        """One request."""
        if self.answer_next:
            return self.answer_next.pop(0)
        if why := self._objection(method, path, headers, body):
            self.refused.append(why)
            return 403, _error(why)
        bucket, _, key = path.removeprefix("/").partition("/")
        if bucket != self.bucket:
            return 404, _error("NoSuchBucket")
        if method == "PUT":
            self.objects[key] = body
            return 200, b""
        if method == "DELETE":
            self.objects.pop(key, None)
            return 204, b""
        return (200, self.objects[key]) if key in self.objects else (404, _error("NoSuchKey"))

    def _objection(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> str | None:
        said = _AUTHORIZATION.fullmatch(headers.get("authorization", ""))
        if said is None:
            return "AccessDenied"
        who, day, region, names, signed = said.groups()
        if who != KEY_ID or region != REGION or _MUST_SIGN - set(names.split(";")):
            return "AuthorizationHeaderMalformed"
        if headers["x-amz-content-sha256"] != hashlib.sha256(body).hexdigest():
            return "XAmzContentSHA256Mismatch"
        stamp = headers["x-amz-date"]
        sent = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        if abs(datetime.now(UTC) - sent) > timedelta(minutes=15) or stamp[:8] != day:
            return "RequestTimeTooSkewed"
        chosen = {name: headers[name] for name in names.split(";")}
        ours = signature(SECRET, region, method, path, chosen)
        return None if hmac.compare_digest(ours, signed) else "SignatureDoesNotMatch"


def signature(secret: str, region: str, method: str, target: str, signed: Mapping[str, str]) -> str:
    """AWS Signature v4 of a request with these signed headers."""
    path, _, query = target.partition("?")
    request = [method, path, query]
    request += [f"{name}:{signed[name].strip()}" for name in sorted(signed)]
    request += ["", ";".join(sorted(signed)), signed["x-amz-content-sha256"]]
    day, scope = signed["x-amz-date"][:8], f"{signed['x-amz-date'][:8]}/{region}/s3/aws4_request"
    digest = hashlib.sha256("\n".join(request).encode()).hexdigest()
    text = "\n".join(["AWS4-HMAC-SHA256", signed["x-amz-date"], scope, digest])
    key = b"AWS4" + secret.encode()
    for word in (day, region, "s3", "aws4_request"):
        key = hmac.new(key, word.encode(), hashlib.sha256).digest()
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _error(code: str) -> bytes:
    return f"<Error><Code>{code}</Code></Error>".encode()


@contextmanager
def s3_server() -> Iterator[S3Server]:
    """Listening on a free port of loopback."""
    state = S3Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, answer = state.answer(self.command, self.path, headers, body)
            self.send_response(status)
            if status != 204:
                self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_PUT = do_DELETE = _serve  # noqa: N815 — http.server's own names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the same
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield state
        finally:
            server.shutdown()
