"""Whoever looks for malware keeps to the same sentences."""

import asyncio
import io
import zipfile
from collections.abc import Iterator

import pytest

from api.materials.scanning.clamd import Clamd
from api.materials.scanning.contract import Scanner, Verdict
from api.materials.scanning.sandbox import SandboxScanner
from notifications.refusals import Unavailable
from tests.api.materials.pictures import EICAR, photo, scan
from tests.contracts.clamd_server import ClamdServer, clamd_server

LARGEST = 15 * 1024 * 1024


@pytest.fixture
def clamd() -> Iterator[ClamdServer]:
    with clamd_server() as server:
        server.knows[EICAR] = "Eicar-Test-Signature"
        yield server


@pytest.fixture(params=["sandbox", "clamd"])
def scanner(request: pytest.FixtureRequest, clamd: ClamdServer) -> Scanner:
    return SandboxScanner() if request.param == "sandbox" else Clamd(clamd.address)


async def test_photos_and_scans_are_clean(scanner: Scanner) -> None:
    for content in (photo(), photo("HEIF"), scan(), b"", b"\0" * LARGEST):
        assert await scanner.scan(content) is Verdict.CLEAN


async def test_eicar_is_found_wherever_it_hides(scanner: Scanner) -> None:
    for content in (EICAR, photo() + EICAR, scan() + b"\n" + EICAR, zipped(zipfile.ZIP_STORED)):
        assert await scanner.scan(content) is Verdict.HARMFUL


async def test_many_at_once_each_get_their_own(scanner: Scanner) -> None:
    contents = [photo(seed=n) + (EICAR if n % 3 == 0 else b"") for n in range(12)]
    verdicts = await asyncio.gather(*(scanner.scan(content) for content in contents))
    assert [v is Verdict.HARMFUL for v in verdicts] == [n % 3 == 0 for n in range(12)]


async def test_the_sandbox_looks_into_a_packed_zip_and_survives_a_broken_one() -> None:
    packed = zipped(zipfile.ZIP_DEFLATED)
    assert EICAR not in packed
    assert await SandboxScanner().scan(packed) is Verdict.HARMFUL
    assert await SandboxScanner().scan(packed[:-30]) is Verdict.CLEAN


async def test_every_byte_is_sent_once(clamd: ClamdServer) -> None:
    for size in (0, 1, 65_535, 65_536, 65_537, LARGEST):
        await Clamd(clamd.address).scan(b"x" * size)
    assert clamd.scanned == [0, 1, 65_535, 65_536, 65_537, LARGEST]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"stream: OK",  # the end is missing: cut
        b"stream: Can't allocate memory ERROR\0",
        b"COMMAND READ TIMED OUT\0",
        b"stream: OK FOUNDED\0",
        b"<html>stream: OK</html>\0",
        b"x" * 9000,
        None,
    ],
)
async def test_what_is_no_verdict_is_not_taken_for_one(
    clamd: ClamdServer, answer: bytes | None
) -> None:
    clamd.answer_next.append(answer)
    with pytest.raises(Unavailable):
        await Clamd(clamd.address, seconds=0.5).scan(photo())


async def test_a_file_it_will_not_read_to_the_end_is_not_clean(clamd: ClamdServer) -> None:
    clamd.longest = 1_000_000
    with pytest.raises(Unavailable):
        await Clamd(clamd.address).scan(b"x" * LARGEST)


async def test_nobody_there_is_no_verdict() -> None:
    with clamd_server() as server:
        address = server.address
    for gone in (address, "/nowhere/clamd.ctl"):
        with pytest.raises(Unavailable):
            await Clamd(gone).scan(photo())


def zipped(how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        archive.writestr("paper.txt", EICAR * (40 if how == zipfile.ZIP_DEFLATED else 1))
    return out.getvalue()
