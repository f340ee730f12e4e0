"""The file that says who we are at the courier, and from where parcels leave (docs/ems.md).

JSON. Everything that is wrong with it is found at the start, not by the first parcel.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

_KEY_BYTES = 16
_NEEDED = ("url", "sender_no", "authorization", "sign_key", "sender")
_SENDER = ("name", "mobile", "prov", "city", "county", "address")


@dataclass(frozen=True)
class EmsAccount:
    """Our contract with the post. ``sign_key`` as they gave it: 16 bytes in base64."""

    url: str
    sender_no: str
    authorization: str = field(repr=False)
    sign_key: str = field(repr=False)
    sender: Mapping[str, str]  # who parcels come from, in the courier's own fields


def problems(file: Path) -> Iterator[str]:
    """What is wrong with the file, in words."""
    try:
        said = _said(file)
        missing = [name for name in _NEEDED if not said.get(name)]
        lacking = [f"sender.{name}" for name in _SENDER if not said.get("sender", {}).get(name)]
        if missing or lacking:
            yield f"{', '.join(missing or lacking)} missing"
        elif len(base64.b64decode(said["sign_key"], validate=True)) != _KEY_BYTES:
            yield f"sign_key: not {_KEY_BYTES} bytes"
        if file.stat().st_mode & 0o077:
            yield "others may read it; chmod 600"
    except binascii.Error:
        yield "sign_key: not base64"
    except (OSError, TypeError, AttributeError) as error:
        yield f"{type(error).__name__}: {error}"
    except ValueError as error:  # also what is not JSON
        yield str(error)


def account(file: Path) -> EmsAccount:
    """The file has no problems."""
    said = _said(file)
    sender = {name: str(said["sender"][name]) for name in _SENDER}
    return EmsAccount(**{name: str(said[name]) for name in _NEEDED[:-1]}, sender=sender)


def _said(file: Path) -> dict[str, Any]:
    said = orjson.loads(file.read_bytes())
    if not isinstance(said, dict):
        raise TypeError("not an object")
    return said
