"""ClamAV's daemon on the wire: ``zINSTREAM`` as clamd(8) describes it.

There is no ClamAV on the machines we build on: *unverified* against clamd itself.
"""

import socketserver
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_COMMAND = b"zINSTREAM\0"


@dataclass
class ClamdServer:
    """``knows``: signature names by bytes. ``answer_next``: whole answers instead; None hangs."""

    address: str = ""
    knows: dict[bytes, str] = field(default_factory=dict)
    longest: int = 25 * 1024 * 1024  # StreamMaxLength
    answer_next: list[bytes | None] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)

    def answer(self, content: bytes) -> bytes | None:
        """Of one whole stream."""
        self.scanned.append(len(content))
        if self.answer_next:
            return self.answer_next.pop(0)
        found = next((name for sign, name in self.knows.items() if sign in content), None)
        return f"stream: {found} FOUND\0".encode() if found else b"stream: OK\0"


@contextmanager
def clamd_server(port: int = 0) -> Iterator[ClamdServer]:
    """Listening on a port of loopback; connections are refused once it is left."""
    state = ClamdServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            if self.rfile.read(len(_COMMAND)) != _COMMAND:
                self.wfile.write(b"UNKNOWN COMMAND\0")
                return
            content = bytearray()
            while length := struct.unpack(">I", self.rfile.read(4))[0]:
                if len(content) + length > state.longest:
                    self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                    return
                content += self.rfile.read(length)
            answer = state.answer(bytes(content))
            if answer is None:
                time.sleep(1)
                return
            self.wfile.write(answer)

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", port), Handler) as server:
        state.address = f"127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield state
        finally:
            server.shutdown()
