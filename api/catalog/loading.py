"""Publishing: catalogue files become versions that never change (R19)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
import yaml
from tortoise import connections

from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.parsing import parse
from api.catalog.refusals import VersionTaken
from notifications.transactions import current, transaction

SHIPPED = Path(__file__).parent / "definitions"


def files(folder: Path = SHIPPED) -> tuple[Path, ...]:
    """The catalogue's files, in the order of their names."""
    return tuple(sorted(folder.glob("[0-9]*.yaml")))


def read_file(path: Path) -> dict[str, Any]:
    """A file's content. Raises yaml.YAMLError."""
    content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return content


async def load(folder: Path = SHIPPED) -> tuple[Definition, ...]:
    """Publish every file of ``folder``: all or none. What is published already stays.

    Raises DefinitionInvalid, VersionTaken.
    """
    contents = [(path.name, read_file(path)) for path in files(folder)]
    definitions = [(parse(raw, name), raw) for name, raw in contents]
    async with transaction():
        for definition, raw in definitions:
            await publish(definition, raw)
    published.forget()
    return tuple(definition for definition, _ in definitions)


async def publish(definition: Definition, raw: Mapping[str, Any]) -> None:
    """Add one version; the same again is harmless. Raises VersionTaken.

    The caller holds the transaction.
    """
    current()
    connection = connections.get("default")
    await connection.execute_query(
        "INSERT INTO item (id, code, department_code, created_at)"
        " VALUES ($1, $2, $3, doorstep_now()) ON CONFLICT (code) DO NOTHING",
        [uuid4(), definition.code, definition.department_code],
    )
    await connection.execute_query(
        "INSERT INTO item_version (id, item_id, code, version, content_hash, definition,"
        " published_at) SELECT $1, id, $2::varchar, $3, $4, $5::jsonb, doorstep_now() FROM item"
        " WHERE code = $2::varchar ON CONFLICT (code, version) DO NOTHING",
        [
            definition.version_id,
            definition.code,
            definition.version,
            definition.content_hash,
            orjson.dumps(raw).decode(),
        ],
    )
    rows = await connection.execute_query_dict(
        "SELECT content_hash FROM item_version WHERE code = $1 AND version = $2",
        [definition.code, definition.version],
    )
    if rows[0]["content_hash"] != definition.content_hash:
        raise VersionTaken(definition.code, definition.version)


async def export(folder: Path) -> tuple[Path, ...]:
    """Write every published version to ``folder`` as a file that loads to the same hash."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT code, version, definition FROM item_version ORDER BY code, version"
    )
    return tuple(_written(folder, rows))


def _written(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Iterable[Path]:
    for row in rows:
        path = folder / f"{row['code']}.{row['version']}.yaml"
        content = orjson.loads(row["definition"])
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
        yield path
