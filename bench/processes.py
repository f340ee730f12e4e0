"""The servers that are measured: processes of their own, which end with this one."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

_TICK = os.sysconf("SC_CLK_TCK")
_STARTS_WITHIN = 60.0
_STOPS_WITHIN = 20.0


def free_port() -> int:
    """A port of the loopback that nobody holds now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port: int = line.getsockname()[1]
        return port


class Process:
    """``python -m …``, from start to stop. Ends by itself when its standard input does."""

    def __init__(
        self, name: str, words: tuple[str, ...], environment: Mapping[str, str], logs: Path
    ) -> None:
        self.name, self.log = name, logs / f"bench-{name}.log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                (sys.executable, "-m", *words),
                env=dict(environment),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def wait_for(self, url: str) -> None:
        """Until it answers there with 200."""
        until = time.monotonic() + _STARTS_WITHIN
        while not answers(url):
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{self.name} did not start:\n{self.said()}")
            time.sleep(0.05)

    def wait_until_said(self, words: str) -> None:
        """Until its log holds ``words``."""
        until = time.monotonic() + _STARTS_WITHIN
        while words not in self.said() and time.monotonic() < until and self.runs():
            time.sleep(0.05)

    def cpu(self) -> float:
        """Seconds of processor time used so far, user and system, all threads."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8")
        used = stat.rpartition(")")[2].split()[11:13]
        return sum(int(ticks) for ticks in used) / _TICK

    def hold_still(self) -> None:
        """Stop it where it stands."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on."""
        self._process.send_signal(signal.SIGCONT)

    def said(self) -> str:
        """The end of its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-8000:]

    def runs(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """SIGTERM, and SIGKILL if it does not listen."""
        if self._process.poll() is None:
            self._process.terminate()
        try:
            self._process.wait(_STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()


def answers(url: str) -> bool:
    """Whether a GET is answered with 200."""
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 — loopback
            return bool(answer.status == 200)  # noqa: PLR2004 — OK
    except (urllib.error.URLError, OSError):
        return False
