"""`doorstep verify-decision FILE [--key FINGERPRINT] [--json]`: needs no database and no network.

The file comes from the case at the desk. It says who signed; that the key is really theirs, only a
fingerprint from elsewhere proves: the page of their keys, or the minutes of its confirmation.
"""

import hashlib
import json
import sys
from argparse import ArgumentParser, Namespace
from base64 import b32encode
from pathlib import Path

from api.applications.proving import NotProofs, Proven, verified
from api.settings import Settings

_SHORTEST = 16  # as the desk shows it
_WHOSE = (
    "注意：没给 --key，只证明文件里的这把钥匙签过。要证明是谁的钥匙，"
    "请加上另外抄下的指纹再核对一次：--key 指纹（“我的钥匙”里有）"
)


def arguments(parser: ArgumentParser) -> None:
    """Which file, and whose key it must be."""
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--key", help="the key's fingerprint, from elsewhere, all 16 characters or more"
    )
    parser.add_argument("--json", action="store_true")


def execute(_settings: Settings, asked: Namespace) -> int:
    """0 when every decision in it was signed so, 1 when not, 2 when it is no such file."""
    wanted = "" if asked.key is None else asked.key.replace("-", "").strip().upper()
    if asked.key is not None and len(wanted) < _SHORTEST:
        print(f"指纹至少 {_SHORTEST} 位", file=sys.stderr)
        return 2
    try:
        found = verified(asked.file.read_bytes())
    except (NotProofs, OSError):
        print("这不是从办件里导出的决定", file=sys.stderr)
        return 2
    good = [one.holds and fingerprint(one).startswith(wanted) for one in found]
    if asked.json:
        print(json.dumps([_told(*each) for each in zip(found, good, strict=True)]))
    else:
        print("\n\n".join(_read_out(*each) for each in zip(found, good, strict=True)))
        if not wanted and all(good):
            print(_WHOSE)
    return 0 if good and all(good) else 1


def fingerprint(one: Proven) -> str:
    """Of the key that signed; its first sixteen characters are what the desk shows."""
    return b32encode(hashlib.sha256(one.evidence.public_key).digest()).decode().rstrip("=")


def _told(one: Proven, good: bool) -> dict[str, object]:  # noqa: FBT001 — as zipped
    return {
        "good": good,
        "signed": one.holds,
        "approver": one.approver,
        "key": fingerprint(one),
        "domain": one.domain,
        "sha256": hashlib.sha256(one.evidence.payload).hexdigest(),
        "document": one.document,
    }


def _read_out(one: Proven, good: bool) -> str:  # noqa: FBT001 — as zipped
    told = _told(one, good)
    verdict = "签名有效" if good else "签名无效：决定或签名被改过"
    if one.holds and not good:
        verdict = "签名有效，但不是这把钥匙"
    lines = (
        verdict,
        f"  签署人（文件自称）：{_harmless(one.approver)}",
        f"  钥匙指纹：{told['key']}",
        f"  签署网站：{_harmless(one.domain)}",
        f"  决定的 SHA-256：{told['sha256']}",
        f"  决定原文：{_harmless(one.document)}",
    )
    return "\n".join(lines)


def _harmless(text: object) -> str:
    """What a stranger's file says, on one line: it moves no cursor and writes no verdict."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in str(text))
