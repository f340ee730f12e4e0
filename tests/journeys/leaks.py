"""Looking for a person in what a thief could carry away, however it is written there."""

import base64
import hashlib
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

import asyncpg
import redis.asyncio

from api.embedded.home import database_url

_FOR_ADDRESSES = bytes.maketrans(b"+/", b"-_")
_SHORTEST_DIGEST = 16  # bytes: a digest is found even if the rest was cut off


def forms(value: str) -> Mapping[str, bytes]:
    """How a value may stand there: as it is, encoded, turned around, or as its digest."""
    plain = value.encode()
    found = {
        "plain": plain,
        "utf-16": value.encode("utf-16-le"),
        "utf-16 turned": value.encode("utf-16-be"),
        "gbk": value.encode("gbk"),
        "reversed": value[::-1].encode(),
        "hex": plain.hex().encode(),
        "escaped": value.encode("unicode_escape"),
        "escaped bytes": "".join(f"\\x{byte:02x}" for byte in plain).encode(),
        "an entity": "".join(f"&#{ord(letter)};" for letter in value).encode(),
        "in an address": quote(value).encode(),
        **{f"base64 at {shift}": _base64(plain, shift) for shift in range(3)},
        **{f"gbk in base64 at {n}": _base64(value.encode("gbk"), n) for n in range(3)},
        **{f"utf-16 in base64 at {n}": _base64(value.encode("utf-16-le"), n) for n in range(3)},
    }
    found |= {
        f"{how}, for addresses": coded.translate(_FOR_ADDRESSES)
        for how, coded in found.items()
        if "base64" in how and coded.translate(_FOR_ADDRESSES) != coded
    }
    for name in ("md5", "sha1", "sha256", "sm3"):
        if name in hashlib.algorithms_available:
            digest = hashlib.new(name, plain).digest()[:_SHORTEST_DIGEST]
            found |= {name: digest, f"{name} in hex": digest.hex().encode()}
            found[f"{name} in base64"] = base64.b64encode(digest[:15])
    return found


def _base64(plain: bytes, shift: int) -> bytes:
    """The characters that do not depend on what stands before and after."""
    start = -shift % 3
    whole = (len(plain) - start) // 3 * 3
    return base64.b64encode(plain[start : start + whole])


def hits(secrets: Mapping[str, str], places: Mapping[str, bytes]) -> list[str]:
    """``what as what in where`` for everything found."""
    needles = {(w, form): text for w, value in secrets.items() for form, text in _forms(value)}
    return [
        f"{what} as {form} in {place}"
        for place, content in places.items()
        for (what, form), needle in needles.items()
        if needle in content
    ]


def _forms(value: str) -> Iterator[tuple[str, bytes]]:
    for form, needle in forms(value).items():
        if len(needle) >= 6:  # two Chinese characters; shorter ones would be found by chance
            yield form, needle


def found_below(secrets: Mapping[str, str], places: Iterable[Path], shortest: int = 6) -> list[str]:
    """As ``hits``, in whole folders, byte by byte in one pass: also what is deleted but not yet
    written over. ``shortest``: bytes; of many short values one is found by chance.
    """
    needles: dict[bytes, str] = {}
    for what, value in secrets.items():
        for form, text in _forms(value):
            needles.setdefault(_on_one_line(text), f"{what} as {form}")
    with tempfile.NamedTemporaryFile() as asked:
        asked.write(b"\n".join(text for text in needles if len(text) >= shortest))
        asked.flush()
        words = ["grep", "-raoHZF", "-f", asked.name, "--", *map(str, places)]
        done = subprocess.run(words, capture_output=True, check=False, env={"LC_ALL": "C"})
    assert done.returncode in {0, 1}, done.stderr  # found something, or nothing
    seen = (line.split(b"\0", 1) for line in done.stdout.split(b"\n") if line)
    return sorted({f"{needles[text]} in {path.decode()}" for path, text in seen})


def _on_one_line(text: bytes) -> bytes:
    """A digest may hold the byte that ends a line: its longest part without one."""
    return max(text.split(b"\n"), key=len)


async def checkpoint(home: Path) -> None:
    """Let the server write everything out."""
    server = await asyncpg.connect(database_url(home, "postgres", "postgres"))
    await server.execute("CHECKPOINT")
    await server.close()


def content(file: Path) -> bytes:
    """A whole file."""
    return file.read_bytes()


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file, by its path."""
    return {str(path): content(path) for path in folder.rglob("*") if path.is_file()}


async def cached(url: str) -> bytes:
    """Every key and value of the cache."""
    client = redis.asyncio.Redis.from_url(url)
    found = b""
    async for key in client.scan_iter():
        found += key + b"\n" + (await client.dump(key) or b"") + b"\n"
    await client.aclose()
    return found
