"""WeChat Pay's trade bill: a CSV, zipped; each field behind a backtick, the sums in a last row."""

import csv
import hashlib
import io
import zlib
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from uuid import UUID

from api.payments.gateways.contract import Fen, Moved, Movement
from api.payments.gateways.limits import can_be_kept
from notifications.refusals import Unavailable

MOST_ZIPPED, _MOST = 32 * 1024 * 1024, 256 * 1024 * 1024
_GZIP = 31  # zlib's window bits for it
_STATE, _BACK_STATE, _COUNT = "交易状态", "退款状态", "总交易单数"
_BACK = {"SUCCESS": Moved.GIVEN, "PROCESSING": Moved.UNDER_WAY}


def read_bill(zipped: bytes, sha1: str, merchant: str) -> tuple[Movement, ...]:
    """Raises Unavailable: not the file whose hash was told, another's, or not all of it."""
    text = _unzipped(zipped)
    if hashlib.sha1(text, usedforsecurity=False).hexdigest() != sha1.lower():
        raise Unavailable("another file")
    try:
        return tuple(_movements(text.decode("utf-8-sig"), merchant))
    except (ValueError, LookupError, InvalidOperation, csv.Error) as error:
        raise Unavailable(f"unreadable bill: {type(error).__name__}") from error


def _unzipped(zipped: bytes) -> bytes:
    whole = zlib.decompressobj(_GZIP)
    try:
        text = whole.decompress(zipped, _MOST)
    except zlib.error as error:
        raise Unavailable("not zipped") from error
    if not whole.eof:
        raise Unavailable("cut off, or too long")
    return text


def _movements(text: str, merchant: str) -> Iterator[Movement]:
    rows = csv.reader(io.StringIO(text))
    titles = next(rows, [])
    for before, row in enumerate(rows):
        if row[0] == _COUNT:
            if int(next(rows, [""])[0].lstrip("`")) != before:
                raise ValueError("lines are missing")
            return
        said = dict(zip(titles, (field.lstrip("`") for field in row), strict=True))
        if said["商户号"] != merchant:
            raise ValueError("another merchant's")
        if (movement := _movement(said)) is not None:
            yield movement
    raise ValueError("no sums: cut off")


def _movement(said: Mapping[str, str]) -> Movement | None:
    """None: nothing moved, or what was to go back did not."""
    back = said[_STATE] == "REFUND"
    moved = _BACK.get(said[_BACK_STATE]) if back else Moved.TAKEN
    if moved is None or (not back and said[_STATE] != "SUCCESS"):
        return None
    amount = _fen(said["申请退款金额" if back else "订单金额"])
    key, refund_key = _key(said["商户订单号"]), _key(said["商户退款单号"]) if back else ""
    if not can_be_kept(amount, key, refund_key, said["微信订单号"], said["货币种类"]):
        raise ValueError("too long")
    return Movement(key, said["微信订单号"], amount, said["货币种类"], moved, refund_key)


def _fen(yuan: str) -> Fen:
    amount = Decimal(yuan) * 100
    if amount != int(amount):
        raise ValueError("less than a fen")
    return Fen(int(amount))


def _key(number: str) -> str:
    """Ours has no dashes there; another's stays as it came."""
    try:
        return str(UUID(number))
    except ValueError:
        return number
