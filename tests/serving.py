"""`doorstep run` as a newcomer starts it, over a folder and ports of the tests' own."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from api.embedded.servers import clear_away

ROOT = Path(__file__).resolve().parents[1]
PREFIX = "dst-"
_READY = "is ready"
_WITHIN = 240.0  # two counties are seeded beside each other


@dataclass
class Served:
    """Everything running. ``people`` are the demo people, by role."""

    home: Path
    citizen: str
    desk: str
    sandbox: str
    process: subprocess.Popen[str]
    environment: Mapping[str, str]
    people: dict[str, dict[str, Any]] = field(default_factory=dict)

    def command(self, *words: str) -> str:
        """What a console command says over the same home."""
        return subprocess.run(
            [sys.executable, "-m", "api.cli", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def pids(self, *words: str) -> list[int]:
        """Processes of this run whose command line holds all the words."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                line = (folder / "cmdline").read_text(errors="replace")
                ours = f"DOORSTEP_HOME={self.home}" in (folder / "environ").read_text()
                if (ours or str(self.home) in line) and all(word in line for word in words):
                    found.append(int(folder.name))
        return found


@contextlib.contextmanager
def serving(home: Path, **settings: str) -> Iterator[Served]:
    """Start, wait until it says that it is ready, and stop as Ctrl-C does."""
    ports = free_ports(3)
    names = ("DOORSTEP_CITIZEN_PORT", "DOORSTEP_DESK_PORT", "DOORSTEP_SANDBOX_PORT")
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("DOORSTEP_", "DATABASE_"))},
        **{name: str(port) for name, port in zip(names, ports, strict=True)},
        "DOORSTEP_HOME": str(home),
        **settings,
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "run"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said = _until_ready(process)
        assert _READY in said, said
        # Somebody must go on reading: a full pipe would stop the one who revives the others.
        threading.Thread(target=deque, args=(process.stdout, 0), daemon=True).start()
        citizen, desk, sandbox = (f"http://localhost:{port}" for port in ports)
        served = Served(home, citizen, desk, sandbox, process, environment)
        demo = json.loads((home / "demo.json").read_text(encoding="utf-8"))
        served.people = {one["role"]: one for one in demo["people"]}
        yield served
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on now."""
    with contextlib.ExitStack() as held:
        lines = [held.enter_context(socket.socket()) for _ in range(count)]
        for line in lines:
            line.bind(("127.0.0.1", 0))
        return [line.getsockname()[1] for line in lines]


def fresh_folder() -> Path:
    """A folder with a short name that says whose it is; see ``sweep``."""
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))


def sweep() -> None:
    """Remove what earlier runs of the tests left that were killed."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        pid = path.name.removeprefix(PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            clear_away(path)
            shutil.rmtree(path, ignore_errors=True)


def _until_ready(process: subprocess.Popen[str]) -> str:
    """What it said up to being ready, or up to its end."""
    said, until = [], time.monotonic() + _WITHIN
    for line in process.stdout or ():
        said.append(line)
        if _READY in line or time.monotonic() > until:
            break
    return "".join(said)
