"""Changing single bits of a sealed paper (G59)."""

import asyncio
import hashlib
from collections.abc import Iterable, Iterator
from random import Random

from api.paper.seals.pades import examine
from tests.sizes import size


async def every_flip_is_found_out(
    pdf: bytes, sha256: str, roots: Iterable[bytes]
) -> tuple[int, int]:
    """By the hash of the whole file; outside the signature's own gap by the signature as well.

    How many bits were changed, and how many of them under the signature.
    """
    roots = list(roots)
    begin = pdf.index(b"/Contents <") + len(b"/Contents ")  # what the signature leaves out: itself
    end = pdf.index(b">", begin) + 1
    flips = signed = 0
    for place, spoilt in spoilt_at_random(pdf, size(60, 1500)):
        assert hashlib.sha256(spoilt).hexdigest() != sha256
        flips += 1
        if not begin <= place < end:
            signed += 1
            assert not (await asyncio.to_thread(examine, spoilt, roots)).good, place
    return flips, signed


def spoilt_at_random(pdf: bytes, times: int) -> Iterator[tuple[int, bytes]]:
    """Where, and the file with one bit changed there."""
    chance = Random(3)
    for place in chance.sample(range(len(pdf)), times):
        spoilt = bytearray(pdf)
        spoilt[place] ^= 1 << chance.randrange(8)
        yield place, bytes(spoilt)
