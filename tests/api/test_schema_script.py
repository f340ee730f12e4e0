"""schema.sql is what the migrations make, and an empty database gets exactly that by it."""

import subprocess
import sys
from pathlib import Path

import pytest

from api.database import MIGRATIONS
from api.embedded.dumping import script
from api.schema_script import PATH, usable


async def test_the_script_is_written_from_the_migrations_as_they_are() -> None:
    assert usable(MIGRATIONS.values()), "a migration was added: run `doorstep schema-script`"
    assert usable(list(MIGRATIONS.values())[:2]) is None


async def test_what_the_script_made_is_written_as_the_script(home: Path, template: str) -> None:
    assert script(home, template) == PATH.read_text("utf-8")


@pytest.mark.timeout(1_200)  # half a minute on a quiet machine
def test_every_migration_one_by_one_gives_what_the_script_gives() -> None:
    """In a process of its own: migrating ends every connection of the one it runs in."""
    checked = (sys.executable, "-m", "api.cli", "schema-script", "--check")
    told = subprocess.run(checked, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr
