"""A vendor on the wire that checks RSA signatures by itself, and answers signed.

Written from the vendors' documents, not from our adapter: it parses the Authorization with a
regular expression, rebuilds the five lines and verifies them. Its faults are the tests' to choose.
"""

import base64
import binascii
import re
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from tests.contracts.vendor_keys import key_of

_FIELD = re.compile(r'(\w+)="([^"]*)"')
_WINDOW = 300
Answer = tuple[int, Any]


@dataclass
class SigningServer:
    """``name``: of the Authorization; ``party``: its field for who asks; ``prefix``: of headers."""

    name: str
    party: str
    prefix: str
    us: str  # who may ask
    our_serial: str
    serial: str  # of the vendor's own key
    url: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    fail_next: list[Answer] = field(default_factory=list)  # instead of working
    lie_next: int = 0  # that many are done, and then answered 500
    hang_next: float = 0.0  # seconds before the next answer
    forge_next: int = 0  # that many answers are signed by somebody else
    stale_next: int = 0  # that many answers are ten minutes old
    lock: threading.Lock = field(default_factory=threading.Lock)

    def handle(self, method: str, path: str, body: bytes) -> Answer:
        """One request whose signature was good."""
        raise NotImplementedError

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        """One request."""
        self.asked.append((method, path))
        if not self._proven(method, path, headers.get("authorization", ""), body):
            return 401, {"code": "SIGN_ERROR", "message": "签名错误"}
        if self.fail_next:
            return self.fail_next.pop(0)
        with self.lock:
            status, said = self.handle(method, path, body)
            if self.lie_next:
                self.lie_next -= 1
                return 500, {"code": "SYSTEM_ERROR", "message": "系统异常"}
        return status, said

    def signed(self, body: bytes, *, by: str = "vendor", age: float = 0) -> dict[str, str]:
        """Headers of an answer or a notice."""
        timestamp, nonce = str(int(time.time() - age)), secrets.token_hex(16)
        message = b"".join((timestamp.encode(), b"\n", nonce.encode(), b"\n", body, b"\n"))
        proof = key_of(by).sign(message, padding.PKCS1v15(), hashes.SHA256())
        return {
            "Content-Type": "application/json; charset=utf-8",
            f"{self.prefix}-Timestamp": timestamp,
            f"{self.prefix}-Nonce": nonce,
            f"{self.prefix}-Serial": self.serial,
            f"{self.prefix}-Signature": base64.b64encode(proof).decode(),
            f"{self.prefix}-Signature-Type": self.name,
        }

    def proof_of(self, body: bytes) -> dict[str, str]:
        """Of the next answer, with the faults that were asked for."""
        by = "stranger" if self.forge_next else "vendor"
        age = 600 if self.stale_next else 0
        self.forge_next, self.stale_next = max(0, self.forge_next - 1), max(0, self.stale_next - 1)
        return self.signed(body, by=by, age=age)

    def _proven(self, method: str, path: str, said: str, body: bytes) -> bool:
        name, _, rest = said.partition(" ")
        fields = dict(_FIELD.findall(rest))
        lines = (method, path, fields.get("timestamp", ""), fields.get("nonce_str", ""))
        message = "".join(f"{line}\n" for line in lines).encode() + body + b"\n"
        try:
            proof = base64.b64decode(fields.get("signature", ""), validate=True)
            key_of("us").public_key().verify(proof, message, padding.PKCS1v15(), hashes.SHA256())
        except (InvalidSignature, binascii.Error):
            return False
        known = (fields.get(self.party), fields.get("serial_no")) == (self.us, self.our_serial)
        return name == self.name and known and abs(time.time() - int(lines[2])) < _WINDOW


Kind = TypeVar("Kind", bound=SigningServer)


@contextmanager
def listening(state: Kind) -> Iterator[Kind]:
    """On a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def do_PUT(self) -> None:
            self._serve()

        def _serve(self) -> None:
            length = int(self.headers.get("content-length", 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = self.rfile.read(length)
            status, said = state.answer(self.command, self.path, headers, asked)
            body = b"" if said is None else said if type(said) is bytes else orjson.dumps(said)
            pause, state.hang_next = state.hang_next, 0.0
            time.sleep(pause)
            self.send_response(status)
            kind = {"Content-Type": "application/octet-stream"} if type(said) is bytes else {}
            for name, value in (state.proof_of(body) | kind).items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the same
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
