"""A folder, servers and settings of a run's own; taken away again when it ends."""

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from api.embedded.home import with_embedded
from api.embedded.programs import create_roles
from api.embedded.servers import Servers, clear_away
from api.safety import read_settings
from api.settings import Settings
from bench.processes import free_port

_PREFIX = "dsb-"


@contextlib.contextmanager
def own_home() -> Iterator[Path]:
    """A folder for the run. What earlier runs left that were killed goes first."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        pid = left.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            clear_away(left)
            shutil.rmtree(left, ignore_errors=True)
    home = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def own_settings(home: Path) -> tuple[Settings, dict[str, str]]:
    """Settings of a home of its own, and the environment that says so to children."""
    ours = {
        "DOORSTEP_HOME": str(home),
        "DOORSTEP_PROFILE": "test",
        "DOORSTEP_CITIZEN_PORT": str(free_port()),
        "DOORSTEP_DESK_PORT": str(free_port()),
        "DOORSTEP_SANDBOX_PORT": str(free_port()),
    }
    known = {field.metadata["name"] for field in fields(Settings)}
    others = {name: value for name, value in os.environ.items() if name not in known}
    return read_settings(ours), others | ours


@contextlib.contextmanager
def own_servers() -> Iterator[Settings]:
    """A PostgreSQL and a Valkey with nothing in them yet but the roles."""
    with own_home() as home:
        settings, _ = own_settings(home)
        with Servers(home):
            asyncio.run(create_roles(home))
            yield with_embedded(settings)


def say(text: str) -> None:
    """What is being done, as it begins."""
    print(f"· {text}", file=sys.stderr, flush=True)
