"""`doorstep run`: everything a trial needs, in one terminal, until Ctrl-C.

Starts the embedded servers, brings the database up, and keeps the sandbox, both doors and the
worker running as child processes. What dies is started again, ever later while it keeps dying.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import FrameType

import asyncpg

from api.catalog import loading
from api.database import migrate, run_ahead
from api.embedded.home import CannotStart, with_embedded
from api.embedded.programs import create_roles
from api.embedded.servers import Servers, only_runner
from api.preparing import prepare
from api.settings import Settings
from api.welcome import welcome

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # seconds before each further start
_LIVED = 30.0  # seconds after which a child counts as healthy
_READY_WITHIN = 90.0
_STOPS_WITHIN = 15.0
_SAY_EVERY = 5.0  # seconds between signs of life of something slow
_LOG_LIMIT = 10_000_000
_SHOWN_AT_ONCE = 2  # complaints per look: while the database is away there are hundreds


class Stopping(Exception):
    """Somebody asked to stop."""


class Child:
    """One of our processes: its log, and how often it died."""

    def __init__(self, name: str, words: tuple[str, ...], logs: Path) -> None:
        self.name = name
        self._argv = (sys.executable, "-m", "api.cli", *words, "--with-parent")
        self._log = logs / f"{name}.log"
        self._shown = 0
        self._deaths = 0
        self._started = 0.0
        self._again_at = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it ends by itself when its standard input does, that is when we are gone."""
        if self._log.exists() and self._log.stat().st_size > _LOG_LIMIT:
            self._log.replace(self._log.with_suffix(".old.log"))
        with self._log.open("ab") as log:
            self._shown = log.tell()
            self._process = subprocess.Popen(
                self._argv,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._started = time.monotonic()

    def tend(self) -> None:
        """Start it again if it died and its pause is over; show what it complained of."""
        if self._process is None:
            if time.monotonic() >= self._again_at:
                self.start()
        elif self._process.poll() is not None:
            lived = time.monotonic() - self._started
            self._deaths = 0 if lived > _LIVED else self._deaths + 1
            pause = _PAUSES[min(self._deaths, len(_PAUSES) - 1)]
            code, last = self._process.returncode, self._last_line()
            say(f"! {self.name} ended ({code}), again in {pause:g} s: {last} … {self._log}")
            self._again_at, self._process = time.monotonic() + pause, None
        self._show_errors()

    def ask_to_stop(self) -> None:
        """SIGTERM."""
        if self._process and self._process.poll() is None:
            self._process.terminate()

    def wait_stopped(self) -> None:
        """Wait for it, kill it when it takes too long."""
        if self._process is None:
            return
        try:
            self._process.wait(_STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _show_errors(self) -> None:
        with self._log.open("rb") as log:
            log.seek(self._shown)
            fresh = log.read(65536)
        whole, _, _ = fresh.rpartition(b"\n")
        self._shown += len(whole) + bool(whole)
        told = [
            line
            for line in whole.decode(errors="replace").splitlines()
            if '"level":"error"' in line or line.startswith(("Cannot start", "  - "))
        ]
        for line in told[:_SHOWN_AT_ONCE]:
            say(f"! {self.name}: {line[:400]}")
        if more := len(told[_SHOWN_AT_ONCE:]):
            say(f"! {self.name}: {more} more like this in {self._log}")

    def _last_line(self) -> str:
        lines = self._log.read_text(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")[:200]


class Run:
    """The processes of one `doorstep run`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._servers = Servers(settings.home) if settings.embedded else None
        logs = settings.home / "logs"
        sandbox = [Child("sandbox", ("sandbox",), logs)] if settings.development else []
        self._children = [
            *sandbox,
            Child("citizen", ("web", "--door", "citizen"), logs),
            Child("desk", ("web", "--door", "desk"), logs),
            Child("worker", ("worker",), logs),
        ]

    def start(self) -> None:
        """Bring everything up. Raises ``CannotStart``."""
        _require_free_ports(self._settings)
        settings = with_embedded(self._settings)
        if self._servers:
            _step("PostgreSQL, Valkey", self._servers.start)
            asyncio.run(create_roles(settings.home))
        _step("数据库 · database", lambda: asyncio.run(migrate(settings.database_url)))
        if settings.clock_offset:
            asyncio.run(run_ahead(settings.database_url, settings.clock_offset))
        asyncio.run(prepare(settings))
        self._seed_if_needed(settings.database_url)
        for child in self._children:
            child.start()
        _step("服务 · services", self._wait_ready)

    def tend(self) -> None:
        """One look after everything."""
        for name in self._servers.revive() if self._servers else ():
            say(f"! {name} ended; started again")
        for child in self._children:
            child.tend()

    def stop(self) -> None:
        """Doors first, then worker and vendors, then the servers they used."""
        for child in reversed(self._children):
            child.ask_to_stop()
        for child in reversed(self._children):
            child.wait_stopped()
        if self._servers:
            self._servers.stop()

    def _seed_if_needed(self, url: str) -> None:
        """When it was not finished yet, or the item definitions changed. Repeating is harmless."""
        mark = self._settings.home / "seeded"
        done = mark.exists() and mark.read_text() == _catalogue()
        if not (done and asyncio.run(_has_items(url))):
            _step("演示县 · demo county", _seed)
            mark.write_text(_catalogue())

    def _wait_ready(self) -> None:
        until = time.monotonic() + _READY_WITHIN
        for port in (self._settings.citizen_port, self._settings.desk_port):
            while not _is_ready(port):
                self.tend()
                if time.monotonic() > until:
                    where = self._settings.home / "logs"
                    raise CannotStart(f"not ready on port {port} yet; the logs are in {where}")
                time.sleep(0.1)


def run(settings: Settings) -> int:
    """Run until asked to stop. Returns the exit code."""
    for number in _SIGNALS:
        signal.signal(number, _stop)
    with only_runner(settings.home):
        everything = Run(settings)
        try:
            everything.start()
            say(welcome(settings))
            while True:
                everything.tend()
                time.sleep(0.2)
        except Stopping:
            return 0
        finally:
            for number in _SIGNALS:
                signal.signal(number, signal.SIG_IGN)
            say("正在停止 · stopping …")
            everything.stop()
            say(f"已停止，数据保留在 · stopped; the data stays in {settings.home}")


def say(text: str) -> None:
    """Print at once, also into a pipe; when nobody reads it any more, go on without."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 — for the rest of the process


def _step(name: str, work: Callable[[], object]) -> None:
    began = time.monotonic()
    work()
    say(f"  ✓ {name}  {time.monotonic() - began:.1f} s")


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise Stopping


def _seed() -> None:
    words = (sys.executable, "-m", "api.cli", "seed")
    began = time.monotonic()
    with subprocess.Popen(words, stdin=subprocess.DEVNULL) as seeding:
        try:
            while _still_busy(seeding):
                say(f"    {time.monotonic() - began:.0f} s")
        except Stopping:
            seeding.terminate()
            raise
    if seeding.returncode:
        raise CannotStart("the demo county could not be seeded (see above)")


def _still_busy(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_SAY_EVERY)
    except subprocess.TimeoutExpired:
        return True
    return False


def _catalogue() -> str:
    """What the shipped item definitions are now: others are loaded at the next start."""
    paths = sorted(loading.SHIPPED.rglob("*.yaml"))
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


async def _has_items(url: str) -> bool:
    connection = await asyncpg.connect(url)
    try:
        return bool(await connection.fetchval("SELECT EXISTS (SELECT 1 FROM item)"))
    finally:
        await connection.close()


def _is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            state: dict[str, str] = json.load(answer)
    except (OSError, ValueError):
        return False
    state.pop("calendar", None)  # a year nobody entered yet keeps nobody from working
    return set(state.values()) == {"ok"}


def _require_free_ports(settings: Settings) -> None:
    taken = []
    for name in ("citizen_port", "desk_port", "sandbox_port"):
        with socket.socket() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                line.bind(("127.0.0.1", getattr(settings, name)))
            except OSError:
                taken.append(
                    f"port {getattr(settings, name)} is taken: set DOORSTEP_{name.upper()}"
                )
    if taken:
        raise CannotStart("; ".join(taken))
