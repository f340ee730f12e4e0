"""DOORSTEP_HOME: the one folder in which the embedded servers and the profile keep things.

pgdata-18/ valkey/   the data, owned by the user the servers run as
run/                 the sockets (elsewhere when the path would be too long for a socket)
programs/            a copy of the servers, only where that user could not reach the wheel's
logs/                what every process had to say
secrets.json         generated passwords, readable by the owner only
"""

import json
import os
import pwd
import secrets
import stat
import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from api.safety import ROLES
from api.settings import Profile, Settings

DATABASE = "doorstep"
_LONGEST_SOCKET = 107 - len("/.s.PGSQL.5432")  # sun_path holds 108 bytes with its zero


class CannotStart(Exception):
    """Something is missing or in the way; the message says what to do."""


@dataclass(frozen=True)
class Account:
    """The user a server runs as, when that is not the one who starts it."""

    uid: int
    gid: int


def make_home(home: Path) -> None:
    """The folder. Root's is passed through by the servers' user, a plain user's by nobody else."""
    home.parent.mkdir(parents=True, exist_ok=True)
    home.mkdir(mode=0o755 if os.geteuid() == 0 else 0o700, exist_ok=True)
    (home / "logs").mkdir(mode=0o700, exist_ok=True)


def secret(home: Path, name: str) -> str:
    """A generated password or shared secret of this home; made on first asking."""
    file = home / "secrets.json"
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    if name not in known:
        make_home(home)
        known[name] = secrets.token_urlsafe(32)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(known, indent=1))
        fresh.replace(file)
    return known[name]


def database_url(home: Path, role: str, database: str = DATABASE) -> str:
    """The embedded server's address for ``owner``, ``citizen``, ``desk`` or ``worker``."""
    user = role if role == "postgres" else f"doorstep_{role}"
    return f"postgres://{user}:{secret(home, user)}@/{database}?host={sockets(home)}&port=5432"


def redis_url(home: Path) -> str:
    """The embedded Valkey's address."""
    return f"unix://:{secret(home, 'valkey')}@{sockets(home)}/valkey.sock"


def sockets(home: Path) -> Path:
    """Where the sockets are: under the home, or in a short place when that is too long."""
    path = home / "run"
    if len(str(path).encode()) <= _LONGEST_SOCKET:
        return path
    name = sha256(str(home).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"doorstep-{os.geteuid()}-{name}"


def server_account(home: Path) -> Account | None:
    """Whom root runs the servers as: the owner of the data there, else ``nobody``."""
    if os.geteuid() != 0:
        return None
    for data in home.glob("pgdata-*"):
        if (owner := data.stat()).st_uid != 0:
            return Account(owner.st_uid, owner.st_gid)
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid)


def own_folder(folder: Path, account: Account | None) -> None:
    """A folder for the servers alone. Raises ``CannotStart`` if it is somebody else's."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account:
        os.chown(folder, account.uid, account.gid, follow_symlinks=False)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != (
        account.uid if account else os.geteuid()
    ):
        raise CannotStart(f"{folder} belongs to somebody else: choose another DOORSTEP_HOME")
    folder.chmod(0o700)


def may_enter(path: Path, account: Account) -> bool:
    """Whether ``account`` can walk to ``path``, which takes execute on every folder on the way."""
    for folder in (path, *path.parents):
        found = folder.stat()
        owns, groups = found.st_uid == account.uid, found.st_gid == account.gid
        needed = stat.S_IXUSR if owns else stat.S_IXGRP if groups else stat.S_IXOTH
        if folder.is_dir() and not found.st_mode & needed:
            return False
    return True


def owner_name(path: Path) -> str:
    """Who owns the nearest existing folder of ``path``, in words."""
    while not path.exists():
        path = path.parent
    uid = path.stat().st_uid
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"


def with_embedded(settings: Settings) -> Settings:
    """The settings with what the home holds: the embedded servers' addresses, made secrets."""
    home = settings.home
    filled: dict[str, Any] = {}
    if not settings.database_url:
        filled = {f"database_url_{role}": database_url(home, role) for role in ROLES[1:]}
        filled["database_url"] = database_url(home, "owner")
    if not settings.redis_url:
        filled["redis_url"] = redis_url(home)
    if not settings.sandbox_secret and settings.profile is not Profile.PRODUCTION:
        filled["sandbox_secret"] = secret(home, "sandbox")
    return replace(settings, **filled)
