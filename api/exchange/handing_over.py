"""The county's right: everything the house keeps, in open formats, under the county's own lock.

One moment of the database, table by table as JSON Lines, what is sealed opened; every original and
every result as a file. Rows and files pass through: memory stays the same however much there is.
``manifest.json`` comes last; a folder without it is not finished.
"""

import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import orjson

from api.exchange.papers import README, SCRIPT, schema_of
from api.exchange.shelves import place_of
from api.exchange.strongbox import Sheet, Strongbox
from api.exchange.tables import SEALED, is_kept_back, left_out, lock_of, owner_in
from api.storage import keeping
from identity.actor import THE_SYSTEM
from identity.anchoring import manifest_signature
from identity.opening_many import Closed, Withheld, open_many
from identity.sealing import Access, SealBroken
from identity.trail import record
from notifications.now import now
from notifications.transactions import transaction

FORMAT = "doorstep-export/1"
_SOME = 200
# The database itself writes the statements, with its own quoting of its own names.
_TABLES = """
SELECT c.relname AS name,
       format('SELECT to_jsonb(t)::text AS row FROM %I AS t', c.relname) AS reading,
       format('SELECT count(*) FROM %I', c.relname) AS counting
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY c.relname
"""
_COLUMNS = """
SELECT table_name AS table, column_name AS column, data_type AS type
FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position
"""
_ORIGINALS = """
SELECT DISTINCT ON (coalesce(content_id, id)) coalesce(content_id, id) AS id, citizen_id AS owner,
       mime, declared_sha256 AS sha256, NULL AS shelf
FROM uploaded_file WHERE state IN ('ready', 'replaced') ORDER BY coalesce(content_id, id), id
"""
_RESULTS = """
SELECT id, citizen_id AS owner, 'application/pdf' AS mime, sha256,
       CASE WHEN sealed_by <> '' THEN sha256 END AS shelf
FROM certificate WHERE made_at IS NOT NULL ORDER BY id
"""
_NOTICES = """
SELECT id, coalesce(organisation_id, citizen_id) AS owner, 'application/pdf' AS mime, sha256,
       sha256 AS shelf FROM notice WHERE made_at IS NOT NULL AND content_sealed <> ''
"""
_HOW_MANY_FILES = """
SELECT (SELECT count(*) FROM uploaded_file WHERE state IN ('ready', 'replaced'))
     + (SELECT count(*) FROM certificate WHERE made_at IS NOT NULL)
     + (SELECT count(*) FROM notice WHERE made_at IS NOT NULL AND content_sealed <> '')
"""
_FILES = {"originals": _ORIGINALS, "certificates": _RESULTS, "notices": _NOTICES}
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "application/pdf": "pdf"}
Told = Callable[[str, int, int], None]  # what, how many are done, of how many


@dataclass(frozen=True)
class Wish:
    """What is asked for. ``by``: who runs it, as the machine knows them."""

    folder: Path
    box: Strongbox
    because: str
    by: str
    restricted: bool = False


@dataclass
class Summary:
    """What was handed over, as the manifest says it."""

    export: str
    at: str
    tables: dict[str, int] = field(default_factory=dict)
    opened: int = 0
    files: int = 0
    withheld: dict[str, int] = field(default_factory=dict)  # erased, restricted, broken: values
    missing: list[str] = field(default_factory=list)  # files that are not what they should be

    @property
    def whole(self) -> bool:
        """Nothing was altered or lost; who was erased stays erased."""
        return not self.missing and "broken" not in self.withheld

    def keep_back(self, why: Withheld) -> None:
        """Count a value that stays closed."""
        self.withheld[why.value] = self.withheld.get(why.value, 0) + 1


async def hand_over(database_url: str, wish: Wish, told: Told = lambda *_: None) -> Summary:
    """Write the copy into an empty folder. The hall may be open meanwhile.

    Raises FileExistsError (the folder is not empty). Begin and end stand in the trail, and every
    value that was opened.
    """
    wish.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(wish.folder.iterdir()):
        raise FileExistsError(wish.folder)
    export = uuid4()
    await _note(export, "county.export_begun", wish, {})
    summary = Summary(str(export), (await now()).isoformat(timespec="seconds"))
    database = await asyncpg.connect(database_url)
    try:
        async with database.transaction(isolation="repeatable_read", readonly=True):
            # Names and digests, nothing personal: whoever keeps the copy checks it without a key.
            with Strongbox.unlocked().sheet(wish.folder, "files.jsonl") as listing:
                await _Copying(database, wish, summary, listing, told).everything()
    finally:
        await database.close()
    _finish(wish, summary, listing)
    done = {"rows": sum(summary.tables.values()), "files": summary.files, **summary.withheld}
    await _note(export, "county.exported", wish, done)
    return summary


@dataclass
class _Copying:
    """One moment of the database, on its way out."""

    database: "asyncpg.Connection[asyncpg.Record]"
    wish: Wish
    summary: Summary
    listing: Sheet
    told: Told
    done: int = 0  # rows and files, of ``total``
    total: int = 0

    async def everything(self) -> None:
        found = await self.database.fetch(_TABLES)
        tables = [one for one in found if one["name"] not in left_out()]
        counting = [*(one["counting"] for one in tables), _HOW_MANY_FILES]
        self.total = sum([await self.database.fetchval(one) for one in counting])
        for table in tables:
            await self._table(table)
        for kind in _FILES:
            await self._files(kind)
        columns = [dict(row) for row in await self.database.fetch(_COLUMNS)]
        for name, text in (
            ("schema.json", orjson.dumps(schema_of(columns), option=orjson.OPT_INDENT_2)),
            ("README.md", README.encode()),
            ("read_export.py", SCRIPT.encode()),
        ):
            (self.wish.folder / name).write_bytes(text)  # nothing personal: never locked
            self._list(name, len(text), hashlib.sha256(text).hexdigest())

    async def _table(self, table: Any) -> None:
        name, done = table["name"], 0
        with self.wish.box.sheet(self.wish.folder, f"tables/{name}.jsonl") as sheet:
            async for some in self._rows(table["reading"]):
                for row in await self._opened(name, some):
                    sheet.write(orjson.dumps(row) + b"\n")
                done += len(some)
                self._further(name, len(some))
        self.summary.tables[name] = done
        self._list(sheet.name, sheet.size, sheet.sha256, rows=done)

    async def _rows(self, reading: str) -> AsyncIterator[list[dict[str, Any]]]:
        some = []
        async for found in self.database.cursor(reading, prefetch=_SOME):
            some.append(orjson.loads(found["row"]))
            if len(some) == _SOME:
                yield some
                some = []
        if some:
            yield some

    async def _opened(self, table: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        spots = [
            (place, column)
            for place, row in enumerate(rows)
            for column, value in row.items()
            if column.endswith(SEALED) and value not in {None, "\\x"}
        ]
        closed = [_closed(table, column, rows[place]) for place, column in spots]
        values = await self._open(closed) if closed else []
        told = [_plain(row) for row in rows]
        for (place, column), value in zip(spots, values, strict=True):
            name = column.removesuffix(SEALED)
            if isinstance(value, Withheld):
                told[place].setdefault("withheld", {})[name] = value.value
                self.summary.keep_back(value)
            else:
                told[place][name] = _text(value)
                self.summary.opened += 1
        return told

    async def _open(self, closed: Sequence[Closed]) -> list[bytes | Withheld]:
        access = Access(THE_SYSTEM, self.wish.because)
        async with transaction():
            return await open_many(closed, access, restricted=self.wish.restricted)

    async def _files(self, kind: str) -> None:
        async for row in self.database.cursor(_FILES[kind], prefetch=_SOME):
            await self._file(kind, row)
            self._further(kind, 1)

    def _further(self, what: str, some: int) -> None:
        self.done += some
        self.told(what, self.done, self.total)

    async def _file(self, kind: str, row: Any) -> None:
        label, key = place_of(kind, row["id"], row["shelf"] or "")
        name = f"files/{kind}/{row['id']}.{_ENDINGS.get(row['mime'], 'bin')}"
        try:
            content = await self._content(row["owner"], label, key)
        except KeyError:
            self.summary.missing.append(name)
            return
        if isinstance(content, Withheld):
            self.summary.keep_back(content)
            return
        if hashlib.sha256(content).hexdigest() != row["sha256"]:
            self.summary.missing.append(name)
        with self.wish.box.sheet(self.wish.folder, name) as sheet:
            sheet.write(content)
        self.summary.files += 1
        self._list(sheet.name, sheet.size, sheet.sha256)

    async def _content(self, owner: UUID, label: str, key: str) -> bytes | Withheld:
        """A kept file, opened. Raises KeyError, Unavailable."""
        try:
            locked = await keeping.as_it_lies(key)
            (unsealed,) = await self._open([Closed(owner, label, locked.sealed)])
            if isinstance(unsealed, Withheld):
                return unsealed
            return locked.opened(owner, label, unsealed)
        except SealBroken:
            return Withheld.BROKEN

    def _list(self, name: str, size: int, digest: str, **more: int) -> None:
        line = {"path": name, "bytes": size, "sha256": digest, **more}
        self.listing.write(orjson.dumps(line) + b"\n")


def _closed(table: str, column: str, row: dict[str, Any]) -> Closed:
    lock = lock_of(table, column)
    owner = owner_in(row, lock)
    sealed = bytes.fromhex(row[column].removeprefix("\\x"))
    return Closed(UUID(owner), f"{lock.label}:{row.get(lock.row, owner)}", sealed)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """The row as it is told: what was sealed under its plain name, bytes as hexadecimal digits."""
    return {
        column.removesuffix(SEALED): None if column.endswith(SEALED) else _hex(value)
        for column, value in row.items()
        if not is_kept_back(column)
    }


def _hex(value: Any) -> Any:
    return value[2:] if isinstance(value, str) and value.startswith("\\x") else value


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.hex()


def _finish(wish: Wish, summary: Summary, listing: Sheet) -> None:
    body = {
        "format": FORMAT,
        **asdict(summary),
        "leftOut": dict(left_out()),
        "lock": dict(wish.box.lock),
        "list": {"path": listing.name, "bytes": listing.size, "sha256": listing.sha256},
    }
    manifest = {**body, **manifest_signature(body)}
    text = orjson.dumps(manifest, option=orjson.OPT_INDENT_2)
    (wish.folder / "manifest.json").write_bytes(text)


async def _note(export: UUID, action: str, wish: Wish, done: dict[str, int]) -> None:
    said: dict[str, object] = {"by": wish.by, "lock": str(wish.box.lock["kind"]), **done}
    async with transaction():
        await record(
            THE_SYSTEM,
            action,
            subject_kind="county",
            subject_id=export,
            purpose=wish.because,
            details=said,
        )
