"""Running the two servers: start, wait, revive, stop, and clear away what a crash left behind."""

import asyncio
import contextlib
import fcntl
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from api.embedded.home import CannotStart, make_home, sockets, with_embedded
from api.embedded.programs import Program, create_roles, prepare
from api.settings import Settings

_WAIT = 60.0  # seconds a server may take; recovery after a crash is part of it
_NAMES = ("postgres", "valkey-server")


class Servers:
    """PostgreSQL and Valkey over one home, for as long as this process wants them."""

    def __init__(self, home: Path, *, hasty: bool = False) -> None:
        """``hasty`` gives up durability for speed: tests only."""
        self.home = home
        self._hasty = hasty
        self._running: list[tuple[Program, subprocess.Popen[bytes]]] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Create what is missing, start both, wait until they answer. Raises ``CannotStart``."""
        programs = prepare(self.home, hasty=self._hasty)
        clear_away(self.home)
        try:
            for program in programs:
                self._running.append((program, program.start()))
            for program, process in self._running:
                _wait_for(program, process)
        except BaseException:
            self.stop()
            raise

    def revive(self) -> list[str]:
        """Start again what has died; returns the names. Does not wait until they answer."""
        names = []
        for place, (program, process) in enumerate(self._running):
            if process.poll() is not None:
                self._running[place] = (program, program.start())
                names.append(program.name)
        return names

    def pids(self) -> dict[str, int]:
        """Process ids by server name."""
        return {program.name: process.pid for program, process in self._running}

    def stop(self) -> None:
        """Stop both, last started first. What does not listen within 20 s is killed."""
        for program, process in reversed(self._running):
            if process.poll() is None:
                process.send_signal(program.stop_with)
        for _, process in reversed(self._running):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running = []


def clear_away(home: Path) -> None:
    """Stop servers whose starter was killed before it could stop them.

    Only call as the one who is about to run the servers of this home.
    """
    for pid in left_over(home):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGINT)  # fast shutdown for both
        until = time.monotonic() + 20
        while _runs_over(pid, home):
            if time.monotonic() > until:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)


@contextlib.contextmanager
def only_runner(home: Path) -> Iterator[None]:
    """Hold the right to run the servers of this home. Raises ``CannotStart`` if another has it."""
    make_home(home)
    with (home / "lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotStart(f"another Doorstep runs over {home} already") from error
        yield


@contextlib.contextmanager
def servers_at_hand(settings: Settings) -> Iterator[Settings]:
    """Settings whose servers answer: those that run, or embedded ones for as long as this lasts."""
    resolved = with_embedded(settings)
    if not settings.embedded or _postgres_listens(settings.home):
        yield resolved
        return
    with only_runner(settings.home), Servers(settings.home):
        asyncio.run(create_roles(settings.home))
        yield resolved


def _postgres_listens(home: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(str(sockets(home) / ".s.PGSQL.5432")) == 0


def left_over(home: Path) -> list[int]:
    """Servers that run over this home now."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        pid = int(folder.name)
        if pid != os.getpid() and _runs_over(pid, home):
            found.append(pid)
    return found


def _runs_over(pid: int, home: Path) -> bool:
    """Whether the process is a server of this home: its command line names a place of it."""
    try:
        name = Path(f"/proc/{pid}/comm").read_text().strip()
        line = Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
    except OSError:
        return False
    places = (f"{home}/pgdata-", f"{home}/valkey/valkey.conf", f"{sockets(home)}/valkey.sock")
    return name in _NAMES and any(place in line for place in places)


def _wait_for(program: Program, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _WAIT
    while not program.answers():
        if process.poll() is not None or time.monotonic() > until:
            said = program.log.read_text(errors="replace")[-600:].strip()
            raise CannotStart(f"{program.name} did not start ({program.log}):\n{said}")
        time.sleep(0.02)
