"""Looking an export over: nothing altered, nothing missing, nothing added, every row there."""

import base64
import binascii
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from api.exchange.strongbox import Damaged, WrongKey, read, unlock

_SIGNED_BY = ("key", "signature")


@dataclass
class Report:
    """What was found. ``opened``: whether rows were counted inside locked files too;
    ``own_key``: the signature was held only against the key that lies beside it, which whoever
    writes a whole export anew writes too.
    """

    files: int = 0
    rows: int = 0
    opened: bool = False
    own_key: bool = False
    problems: list[str] = field(default_factory=list)

    @property
    def intact(self) -> bool:
        """As it was written."""
        return not self.problems


def look_over(
    folder: Path,
    *,
    private: bytes | None = None,
    phrase: bytes | None = None,
    signer: bytes | None = None,
) -> Report:
    """Check every file. ``signer``: a copy of the house's public key kept elsewhere.

    Without a key or passphrase what is locked is only compared with its digest. Raises WrongKey.
    """
    report = Report(own_key=signer is None)
    try:
        manifest = orjson.loads((folder / "manifest.json").read_bytes())
        listing = manifest["list"]["path"]
    except (OSError, ValueError, KeyError, TypeError):
        report.problems.append("manifest.json: 没有，或者读不懂：没有导完")
        return report
    if not _signed(manifest, signer):
        report.problems.append("manifest.json: 签名不对")
    report.opened = manifest["lock"]["kind"] == "none" or bool(private or phrase)
    key = unlock(manifest["lock"], private=private, phrase=phrase) if report.opened else None
    if _digest(folder / listing) != manifest["list"]["sha256"]:
        report.problems.append(f"{listing}: 和清单不一致")
        return report
    _count(folder, manifest, listing, key, report)
    return report


def _count(folder: Path, manifest: Any, listing: str, key: bytes | None, report: Report) -> None:
    named = {"manifest.json", listing}
    tables: dict[str, int] = {}
    for line in _lines(folder, listing, None):
        entry = orjson.loads(line)
        named.add(entry["path"])
        report.files += 1
        if _digest(folder / entry["path"]) != entry["sha256"]:
            report.problems.append(f"{entry['path']}: 缺失，或者和清单不一致")
        elif "rows" in entry and report.opened:
            try:
                rows = sum(1 for _ in _lines(folder, entry["path"], key))
            except Damaged:
                rows = -1
            tables[Path(entry["path"]).name.split(".")[0]] = rows
            report.rows += max(rows, 0)
            if rows != entry["rows"]:
                report.problems.append(f"{entry['path']}: 应有 {entry['rows']} 行，有 {rows} 行")
    if report.opened and not report.problems and tables != manifest["tables"]:
        report.problems.append("manifest.json: 各表行数和文件清单不一致")
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    report.problems += [f"{name}: 清单里没有" for name in sorted(there - named)]


def _lines(folder: Path, name: str, key: bytes | None) -> Iterator[bytes]:
    rest = b""
    for piece in read(folder, name, key):
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
    if rest:
        yield rest


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _signed(manifest: dict[str, Any], signer: bytes | None) -> bool:
    body = {name: value for name, value in manifest.items() if name not in _SIGNED_BY}
    try:
        key = signer or base64.b64decode(manifest["key"])
        signature = base64.b64decode(manifest["signature"])
        text = orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
        Ed25519PublicKey.from_public_bytes(key).verify(signature, text)
    except (KeyError, ValueError, TypeError, binascii.Error, InvalidSignature):
        return False
    return True


__all__ = ["Report", "WrongKey", "look_over"]
