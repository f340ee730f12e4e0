"""每日对账: each gateway's day against our book (G14); who answers for it is told.

What they say is paid, and here is not, is asked about first: the answer to the question is the
truth, and is handled like a notice that never came. What still differs then is written down.
"""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from api.applications.progress import payment_arrived
from api.payments import comparing, refunding, statements
from api.payments.comparing import Difference
from api.payments.gateways.contract import Books, PaymentGateway, PaymentState
from api.payments.statements import Asked
from notifications.going_on import each
from notifications.outbox import announce
from notifications.refusals import Refused
from notifications.transactions import query, transaction

_MOST = 8  # days of one gateway in one round: others wait behind it
# Whose cases they are; a row without a department: nobody's.
_WHOSE = """
SELECT DISTINCT p.department_id FROM statement_difference d
LEFT JOIN attempt a ON a.id = d.attempt_id LEFT JOIN bill b ON b.id = a.bill_id
LEFT JOIN application p ON p.id = b.application_id WHERE d.statement_id = $1
"""


async def go_through(at: datetime, gateway: PaymentGateway) -> None:
    """Every day that is over and was not gone through yet, one after the other.

    The first books say where else money was taken: the others wait for them, day by day.
    """
    until: list[date | None] = []

    async def one(books: Books) -> None:
        limit = min((day for day in until if day), default=None)
        try:
            for _ in range(_MOST if None not in until else 0):
                asked = await statements.to_ask(books.name, at, limit)
                if asked is None:
                    break
                await _one_day(asked, books, gateway, at)
        finally:
            until.append(await statements.done_until(books.name))

    all_books = gateway.books()
    await each(all_books, one, job="daily_books", named=lambda b: b.name, away=len(all_books) + 1)
    await statements.let_go(at)


async def _one_day(asked: Asked, books: Books, gateway: PaymentGateway, at: datetime) -> None:
    """Raises Unavailable: it is asked for again later, from the beginning."""
    try:
        lines = await books.statement(asked.day)
    except Refused:
        await statements.there_is_none(asked, at)
        return
    async with transaction():
        await statements.keep(asked, lines)
    await _heal(asked, gateway)
    async with transaction():
        found = await comparing.compare(asked, at)
        if found:
            await _tell(asked, found)


async def _heal(asked: Asked, gateway: PaymentGateway) -> None:
    orders, refunds = await comparing.to_heal(asked)
    for order in orders:
        notice = await gateway.query(str(order))
        if notice.state is PaymentState.PAID:
            await payment_arrived(notice)
    for refund in refunds:
        await refunding.give_back(refund, gateway)


async def _tell(asked: Asked, found: Sequence[Difference]) -> None:
    rows = await query(_WHOSE, asked.id)
    whose: list[UUID] = [row["department_id"] for row in rows if row["department_id"]]
    await announce(
        "statement.differs",
        asked.id,
        day=asked.day.isoformat(),
        count=len(found),
        department_ids=[str(one) for one in whose],
        nobodys=len(whose) < len(rows),
    )
