"""What was sealed, written outside the database: the witness that a database's owner cannot edit.

Two files in a folder that belongs on another volume. ``links.bin`` has 24 bytes for every sealed
row, in the chain's order: the row's id (8, big-endian) and the first half of its digest (16), so
an altered row is named even when the whole chain was computed anew. ``anchors.jsonl`` has a signed
line every ten minutes in which something was sealed, and every hour at least: how far the chain
is, its value there, and when. The signing key follows from the key service; its public half
stands in every line, to be compared with a copy kept elsewhere.
"""

import asyncio
import base64
import errno
import fcntl
import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from tortoise import connections

from identity.chain import GENESIS, Link, links_after, seal_new
from identity.refusals import TrailNotAnchored
from identity.sealing import keyed_hash

RECORD = struct.Struct(">q16s")
STOPS_AFTER = timedelta(hours=4)  # without an anchor for so long nothing is decided (G47)
_APART = timedelta(minutes=10)
_AT_LEAST = timedelta(hours=1)
_MOST = 20_000
_LINKS, _ANCHORS = "links.bin", "anchors.jsonl"
_folder: Path | None = None
_looked_at_everything = False


@dataclass(frozen=True)
class Anchor:
    """One line of ``anchors.jsonl`` that its signature holds for."""

    at: datetime
    position: int
    chain: bytes


class AnchorForged(Exception):
    """A line whose signature does not hold, or that is no anchor. ``args[0]``: its number."""


def bind_anchors(folder: Path) -> None:
    """Where to write them. Once per process, by wiring (R11)."""
    global _folder  # noqa: PLW0603 — bound once per process (R11)
    _folder = folder


async def seal_and_anchor() -> int:
    """Seal what is new, write it outside, and anchor when it is time. Returns rows sealed."""
    global _looked_at_everything  # noqa: PLW0603 — once per process
    sealed = await seal_new(everything=not _looked_at_everything)
    _looked_at_everything = True
    await asyncio.to_thread(anchor_folder().mkdir, mode=0o700, parents=True, exist_ok=True)
    last = await _catch_up()
    if await _is_time(last):
        await _anchor(last)
    return sealed


async def need_anchor() -> None:
    """Refuse TrailNotAnchored when nothing was anchored for four hours: what cannot be proven later
    is not decided now. Filing goes on.
    """
    rows = await connections.get("default").execute_query_dict(
        "SELECT max(at) < clock_timestamp() - $1::interval AS stale FROM trail_anchor",
        [STOPS_AFTER],
    )
    if rows[0]["stale"] is not False:
        raise TrailNotAnchored


def witnessed(folder: Path) -> bytes:
    """What was written outside: one ``RECORD`` for every position from 1 on."""
    path = folder / _LINKS
    return _whole_records(path.read_bytes()) if path.exists() else b""


def anchors(folder: Path, public_key: bytes | None = None) -> list[Anchor]:
    """All anchors. Raises AnchorForged. ``public_key``: ours, unless somebody kept a copy."""
    path = folder / _ANCHORS
    if not path.exists():
        return []
    key = public_key or verifying_key()
    lines = whole_lines(path)
    return [_checked(line, number, key) for number, line in enumerate(lines, start=1)]


def verifying_key() -> bytes:
    """The public half of the key that signs anchors, 32 bytes."""
    return _key().public_key().public_bytes_raw()


async def _catch_up() -> Link | None:
    """Append to ``links.bin`` what the database sealed beyond it; answers with the last link."""
    path = anchor_folder() / _LINKS
    there = path.stat().st_size // RECORD.size if path.exists() else 0
    last = None
    while some := await links_after(there, _MOST):
        data = b"".join(RECORD.pack(link.row_id, link.digest[:16]) for link in some)
        await asyncio.to_thread(_append, path, data, there * RECORD.size)
        there, last = some[-1].position, some[-1]
    if last is None and there:
        tail = await links_after(there - 1, 1)
        last = tail[0] if tail else None
    return last


async def _is_time(last: Link | None) -> bool:
    """Whether an anchor is due: something moved for ten minutes, or an hour is over."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT position, clock_timestamp() - at AS age FROM trail_anchor ORDER BY id DESC LIMIT 1"
    )
    if not rows or not (anchor_folder() / _ANCHORS).exists():
        return True
    moved = last is not None and last.position > rows[0]["position"]
    return bool(rows[0]["age"] >= (_APART if moved else _AT_LEAST))


async def _anchor(last: Link | None) -> None:
    """One signed line outside, then one row inside: the row says that the line was written."""
    position, chain = (last.position, last.chain) if last else (0, GENESIS)
    body = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),  # of the machine, not the hall
        "position": position,
        "chain": chain.hex(),
        "key": base64.b64encode(verifying_key()).decode(),
    }
    line = orjson.dumps({**body, "signature": base64.b64encode(signed(body)).decode()})
    path = anchor_folder() / _ANCHORS
    await asyncio.to_thread(append_line, path, line)
    await connections.get("default").execute_query(
        "INSERT INTO trail_anchor (at, position, chain) VALUES (clock_timestamp(), $1, $2)",
        [position, chain],
    )


def whole_lines(path: Path) -> list[bytes]:
    """The lines of a file that were written to their end; none where there is no file."""
    data = path.read_bytes() if path.exists() else b""
    return data[: data.rfind(b"\n") + 1].splitlines()


def append_line(path: Path, line: bytes) -> None:
    """Add a line and wait for the disk, over one that was cut off; of several writers one after the
    other. Raises OSError: then nothing of it stands there.
    """
    _append(path, line + b"\n", None)


def _append(path: Path, data: bytes, offset: int | None) -> None:
    """Write at ``offset``, or behind the last whole line, over what was cut off."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if offset is None:
            offset = path.read_bytes().rfind(b"\n") + 1
        os.ftruncate(handle, offset)
        os.lseek(handle, offset, os.SEEK_SET)
        if os.write(handle, data) != len(data):  # the disk is full
            os.ftruncate(handle, offset)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        os.fsync(handle)
    finally:
        os.close(handle)


def _checked(line: bytes, number: int, key: bytes) -> Anchor:
    try:
        body = orjson.loads(line)
        signature = base64.b64decode(body.pop("signature"))
        if not signature_holds(body, signature, key):
            raise AnchorForged(number)
        at = datetime.fromisoformat(body["at"])
        return Anchor(at, body["position"], bytes.fromhex(body["chain"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AnchorForged(number) from error


def _whole_records(data: bytes) -> bytes:
    return data[: len(data) // RECORD.size * RECORD.size]


def _key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(keyed_hash("anchor-signing-v1", "ed25519"))


def signed(body: Mapping[str, object]) -> bytes:
    """A signature over a line's canonical JSON, with the key that signs anchors."""
    return _key().sign(orjson.dumps(body, option=orjson.OPT_SORT_KEYS))


def signature_holds(body: Mapping[str, object], signature: bytes, key: bytes | None = None) -> bool:
    """Whether ``signed`` made it; ``key``: ours, unless somebody kept a copy."""
    try:
        Ed25519PublicKey.from_public_bytes(key or verifying_key()).verify(
            signature, orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
        )
    except InvalidSignature:
        return False
    return True


def anchor_folder() -> Path:
    """Where what stands outside the database is written."""
    if _folder is None:
        raise RuntimeError("bind_anchors() was not called in this process")
    return _folder


def manifest_signature(body: Mapping[str, object]) -> dict[str, str]:
    """``key`` and ``signature`` for something handed out, to stand beside its other keys."""
    return {
        "key": base64.b64encode(verifying_key()).decode(),
        "signature": base64.b64encode(signed(body)).decode(),
    }
