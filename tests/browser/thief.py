"""What a thief carries away from a running product: every place where anything is written."""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from api.embedded.home import redis_url, secret, sockets
from tests.serving import Served


@contextmanager
def overheard(served: Served, heard: Path) -> Iterator[None]:
    """Write down every command that the cache is sent, as MONITOR tells it, byte by byte."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(sockets(served.home) / "valkey.sock"))
        line.sendall(f"AUTH {secret(served.home, 'valkey')}\r\nMONITOR\r\n".encode())

        def listen() -> None:
            with heard.open("ab") as file:
                while said := line.recv(65536):
                    file.write(said)

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield
        finally:
            line.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def cache_of(served: Served) -> bytes:
    """Every key and value of the cache; and its snapshot and its journal, brought up to date."""
    client = redis.Redis.from_url(redis_url(served.home))
    found = b""
    for key in client.scan_iter():
        found += key + b"\n" + (client.dump(key) or b"") + b"\n"
    client.save()
    client.close()
    return found


def without_the_demo(home: Path) -> list[Path]:
    """All of the data folder but the keys and the list of people one can be in the demo."""
    left_out = re.compile(r"(demo|secrets)\.json|master\.key|programs|run|lock")
    return [path for path in home.iterdir() if not left_out.fullmatch(path.name)]
