"""G11: the door's process is killed while it takes callbacks; the till tells again until it
hears yes.

Real processes under the citizens' database role. What was acknowledged stands, what was not is
there whole or not at all, and the next telling makes it whole.
"""

import asyncio
import contextlib
from collections.abc import Sequence

import httpx
import orjson
import pytest

from api.endpoints.sandbox.vendors import notice
from notifications.signing import signed
from tests.api.payments.crowds import Waiting, a_crowd, ordered, paid, unbalanced
from tests.api.test_faults_killed_door import a_door, answering
from tests.conftest import Hall
from tests.makers import query
from tests.serving import free_ports
from tests.sizes import Figure, size

KILLS, EACH = size(2, 200), 10
_HALF = """
SELECT a.id, a.status = 'issuing' AS goes_on, a.fee_settled AS settled, b.state = 'paid' AS paid,
       t.state = 'paid' AS came,
       (SELECT count(*) FROM fact f WHERE f.subject_id = a.id
        AND f.name = 'application.paid') AS told,
       (SELECT count(*) / 2 FROM ledger_entry e WHERE e.transaction_id = 'paid:' || t.id) AS booked,
       (SELECT count(*) FROM payment_notice p WHERE p.order_key = t.id::text) AS noticed
FROM application a JOIN bill b ON b.application_id = a.id JOIN attempt t ON t.bill_id = b.id
"""


async def tell(http: httpx.AsyncClient, hall: Hall, one: Waiting) -> bool:
    """Whether the till heard a yes."""
    body = orjson.dumps(notice(hall.sandbox.orders[one.key]))
    headers = signed(hall.settings.sandbox_secret, body)
    try:
        answer = await http.post("/webhooks/payment", content=body, headers=headers)
    except httpx.TransportError:
        return False
    return answer.status_code == httpx.codes.OK


async def killed_amid(
    hall: Hall, group: Sequence[Waiting], port: int, *, kill: bool
) -> list[Waiting]:
    """All are told at once; with the first yes the process is killed. Whose yes was heard."""
    line = httpx.AsyncClient(base_url=f"http://localhost:{port}", timeout=30, trust_env=False)
    async with a_door(hall, port) as door, line as http:
        await answering(http)
        tellings = [asyncio.create_task(tell(http, hall, one)) for one in group]
        await asyncio.wait(tellings, return_when=asyncio.FIRST_COMPLETED)
        if kill:
            with contextlib.suppress(ProcessLookupError):
                door.kill()
        heard = await asyncio.gather(*tellings)
    return [one for one, yes in zip(group, heard, strict=True) if yes]


@pytest.mark.timeout(size(300, 7_200))
@pytest.mark.proof("G11", "2,000 payments, 200 kills: 0 double, 0 lost, the book balances")
async def test_a_killed_door_loses_no_payment_and_counts_none_twice(
    hall: Hall, figure: Figure
) -> None:
    crowd = await a_crowd(hall, KILLS * EACH)
    await ordered(hall, crowd)
    for one in crowd:
        paid(hall, one.key)
    ports = free_ports(KILLS + 1)
    acknowledged: list[Waiting] = []
    for n in range(KILLS):
        group = crowd[n * EACH : (n + 1) * EACH]
        acknowledged += await killed_amid(hall, group, ports[n], kill=True)
    cut = await query(_HALF)
    half = [row for row in cut if len({bool(v) for k, v in row.items() if k != "id"}) > 1]
    lost = {one.case for one in acknowledged} - {row["id"] for row in cut if row["came"]}
    figure(payments=len(crowd), kills=KILLS, acknowledged=len(acknowledged))
    figure(lost=len(lost), half=len(half))
    assert half == []
    assert lost == set()
    assert KILLS <= len(acknowledged) < len(crowd)
    for _ in range(2):  # told again, and once more
        heard = []
        for start in range(0, len(crowd), 500):
            heard += await killed_amid(hall, crowd[start : start + 500], ports[-1], kill=False)
        assert len(heard) == len(crowd)
    once = {"goes_on": True, "settled": True, "paid": True, "came": True}
    for row in await query(_HALF):
        assert row == {"id": row["id"], **once, "told": 1, "booked": 1, "noticed": 1}
    double = await query("SELECT 1 FROM refund")
    figure(double=len(double), unbalanced=await unbalanced())
    assert double == []
    assert await unbalanced() == 0
