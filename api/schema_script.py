"""The newest schema as one script, ``schema.sql``: an empty database gets it in a second.

Replaying the migrations builds every model anew for each of hundreds of operations: half a minute
of every first start and of every run of the tests. The migrations stay the truth. The script says
what it was written from, and a stale one is not used (``doorstep schema-script`` writes it).
"""

import hashlib
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

PATH = Path(__file__).parent / "schema.sql"
_HEAD = "-- Written by `doorstep schema-script` from the migrations "
# What differs from dump to dump: psql's own words, versions, and a setting only new servers know.
_PASSING = re.compile(r"\\(un)?restrict |-- Dumped |SET transaction_timeout")
_MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d'")


def usable(packages: Iterable[str]) -> str | None:
    """The script, if it was written from these packages of migrations as they are now."""
    script = PATH.read_text("utf-8") if PATH.exists() else ""
    return script if script.startswith(f"{_HEAD}{_digest(packages)}\n") else None


def script_of(dump: str, packages: Iterable[str]) -> str:
    """The script from a dump of a migrated, empty database, its rows as INSERT.

    What the migrations wrote at a moment is written at the moment the script runs.
    """
    lines = [line for line in dump.splitlines() if not _PASSING.match(line)]
    told = (_MOMENT.sub("clock_timestamp()", x) if x.startswith("INSERT") else x for x in lines)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(told))
    return f"{_HEAD}{_digest(packages)}\n{text.strip()}\n"


def _digest(packages: Iterable[str]) -> str:
    """Over every migration, by name and content."""
    told = hashlib.sha256()
    for package in packages:
        for file in sorted(files(package).iterdir(), key=lambda one: one.name):
            if file.name[:4].isdecimal():
                told.update(f"{package}/{file.name}\n".encode() + file.read_bytes())
    return told.hexdigest()
