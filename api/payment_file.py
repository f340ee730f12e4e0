"""The file that says which treasury and which merchant account are ours (docs/fiscal-gateway.md).

JSON beside its keys: paths in it are read from the file's own folder. Everything that is wrong with
it is found at the start, not by the first citizen who pays.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    load_pem_private_key,
    load_pem_public_key,
)

_V3_KEY_LENGTH = 32
_SHORTEST_KEY = 2048  # bits
_ALWAYS = ("url", "name", "serial", "key", "theirs")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "treasury": (*_ALWAYS, "zone"),
    "wechat": (*_ALWAYS, "app", "v3_key"),
}


@dataclass(frozen=True)
class Account:
    """One of the two: where it is, who we are there, whose word we take. ``more``: its own."""

    url: str
    name: str
    serial: str
    key: RSAPrivateKey
    theirs: Mapping[str, RSAPublicKey]
    more: Mapping[str, str]


def problems(file: Path) -> Iterator[str]:
    """What is wrong with the file, in words."""
    try:
        said = _said(file)
        for part, names in _NEEDED.items():
            missing = [name for name in names if not said[part].get(name)]
            if missing:
                yield f"{part}: {', '.join(missing)} missing"
            else:
                _account(file, said[part])
        if file.stat().st_mode & 0o077:
            yield "others may read it; chmod 600"
        if len(said["wechat"].get("v3_key", "")) != _V3_KEY_LENGTH:
            yield f"wechat: v3_key has not {_V3_KEY_LENGTH} characters"
    except (OSError, LookupError, TypeError, AttributeError) as error:
        yield f"{type(error).__name__}: {error}"
    except (ValueError, UnsupportedAlgorithm) as error:  # also what is not JSON
        yield str(error)


def accounts(file: Path) -> dict[str, Account]:
    """``treasury`` and ``wechat``. The file has no problems."""
    said = _said(file)
    return {part: _account(file, said[part]) for part in _NEEDED}


def _said(file: Path) -> dict[str, Any]:
    said = orjson.loads(file.read_bytes())
    if not isinstance(said, dict):
        raise TypeError("not an object")
    return said


def _account(file: Path, said: Mapping[str, Any]) -> Account:
    """Raises OSError, ValueError."""
    ours = load_pem_private_key((file.parent / said["key"]).read_bytes(), password=None)
    theirs = {
        serial: load_pem_public_key((file.parent / name).read_bytes())
        for serial, name in said["theirs"].items()
    }
    rsa = {serial: key for serial, key in theirs.items() if isinstance(key, RSAPublicKey)}
    if not isinstance(ours, RSAPrivateKey) or len(rsa) != len(theirs):
        raise ValueError("a key that is not RSA")
    if any(key.key_size < _SHORTEST_KEY for key in (ours.public_key(), *rsa.values())):
        raise ValueError(f"a key shorter than {_SHORTEST_KEY} bits")
    more = {name: str(value) for name, value in said.items() if name not in _ALWAYS}
    return Account(said["url"], said["name"], said["serial"], ours, rsa, more)
