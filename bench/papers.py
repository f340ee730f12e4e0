"""``python -m bench.papers``: results on paper, ours beside the bare work, in one run.

Ours: number reserved, typeset, sealed, hashed, encrypted, kept, recorded and announced. Raw: the
same page typeset, and the same seal put under it, by the same libraries, with nothing kept.
Nothing here asserts a time.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from itertools import count
from typing import TypeVar
from uuid import uuid4

from api.certificates import issuing
from api.certificates.issuing import ResultFacts
from api.certificates.models import Certificate, CertificateState
from api.certificates.verifying import by_digest
from api.database import migrate
from api.paper import qr, sealing
from api.paper.checking import check_url
from api.paper.seals.contract import Seals
from api.paper.seals.sandbox import SandboxSeals
from api.paper.typesetting import typeset
from api.settings import Settings
from api.wiring import open_hall
from bench.turns import Figure, in_turns, one_run

Thing = TypeVar("Thing")
_NUMBERS = count(1)
_AT_ONCE = 4  # as many facts as a worker of two processors works on
_ISSUER, _CODE = "青禾县民政局", "11"


def a_result() -> ResultFacts:
    """Somebody's card, with four lines on it."""
    return ResultFacts(
        application_id=uuid4(),
        citizen_id=uuid4(),
        item_code="992011004001",
        kind="senior_card",
        title="老年人优待证",
        issuer=_ISSUER,
        holder="李雪梅",
        holder_number="11010519491231002X",
        issued_on=date(2026, 11, 23),
        validity_years=10,
        rows=(("住址", "青禾县柳林镇上柳村"),),
        item_title="老年人优待证",
        reference="QH2611000021U",
        department=_CODE,
    )


async def issuing_results(bare: Seals, times: int, rounds: int) -> Figure:
    """Certificates a second, several at once."""
    raw_is = "the same page typeset and sealed, kept nowhere"
    figure = Figure("certificates", "certificates/s", raw_is)

    async def ours() -> int:
        made = await _some(times, lambda: issuing.make(a_result()))
        assert all(one.state is CertificateState.VALID for one in made)
        return times

    async def raw() -> int:
        await _some(times, lambda: _sealed_only(bare))
        return times

    return await in_turns(figure, ours, raw, rounds)


async def sealing_papers(bare: Seals, times: int, rounds: int) -> Figure:
    """A seal as we put it, which looks up whose it is; and the seal alone."""
    figure = Figure("seals", "seals/s", "the seal alone")
    sheet = await typeset("senior_card", _page(1))

    async def ours() -> int:
        await _some(times, lambda: sealing.seal(sheet.pdf, _CODE, _ISSUER, check_url("c", "x")))
        return times

    async def raw() -> int:
        await _some(times, lambda: bare.seal(sheet.pdf, _CODE, _ISSUER, check_url("c", "x")))
        return times

    return await in_turns(figure, ours, raw, rounds)


async def checking_files(times: int, rounds: int) -> Figure:
    """Is it ours, and does it hold: by the file's hash; and the look-up of the row alone."""
    figure = Figure("papers checked", "checks/s", "the row by its hash")
    made = await issuing.make(a_result())
    digest = str(made.sha256)

    async def ours() -> int:
        found = [await by_digest(digest) for _ in range(times)]
        assert all(one and one.valid for one in found)
        return times

    async def raw() -> int:
        for _ in range(times):
            await Certificate.filter(sha256=digest).values("state", "valid_until")
        return times

    return await in_turns(figure, ours, raw, rounds)


async def _some(times: int, work: Callable[[], Awaitable[Thing]]) -> list[Thing]:
    """So many, a few at once."""
    free = asyncio.Semaphore(_AT_ONCE)

    async def one() -> Thing:
        async with free:
            return await work()

    return await asyncio.gather(*(one() for _ in range(times)))


async def _sealed_only(bare: Seals) -> None:
    sheet = await typeset("senior_card", _page(next(_NUMBERS)))
    await bare.seal(sheet.pdf, _CODE, _ISSUER, check_url("c", "x"))


def _page(number: int) -> dict[str, object]:
    """What stands on such a card."""
    day = {"year": 2026, "month": 11, "day": 23, "text": "2026 年 11 月 23 日"}
    rows = (("持有人", "李雪梅"), ("身份证号", "1****************X"), *a_result().rows)
    told = {"title": "老年人优待证", "issuer": _ISSUER, "number": f"9901262026{number:06d}"}
    more = {"holder": "李雪梅", "item": "老年人优待证", "reference": "QH2611000021U"}
    code = qr.svg(check_url("c", "A" * 22))
    return {**told, **more, "rows": [*rows, ("有效期", "长期")], "issued": day, "qr": code}


async def _measured(settings: Settings, *, quick: bool) -> list[Figure]:
    few, rounds = (10, 3) if quick else (60, 5)
    await migrate(settings.database_url)
    async with open_hall(settings, "owner"):
        bare = SandboxSeals(settings.seal_folder)
        return [
            await issuing_results(bare, few, rounds),
            await sealing_papers(bare, few, rounds),
            await checking_files(20 * few, rounds),
        ]


if __name__ == "__main__":
    sys.exit(one_run("bench.papers", __doc__, _measured))
