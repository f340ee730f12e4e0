"""Handing a notice over on paper, where no phone tells of it."""

from uuid import UUID

from notifications.refusals import NotFound
from notifications.transactions import current, query


async def hand_over(notice_id: UUID, by: UUID) -> bool:
    """It was handed over; False: it was before. The caller's transaction.

    Refuses NotFound: not there, not made yet, or told by phone.
    """
    current()
    rows = await query(
        "SELECT handed_at FROM notice WHERE id = $1 AND on_paper AND made_at IS NOT NULL"
        " FOR UPDATE",
        notice_id,
    )
    if not rows:
        raise NotFound
    if rows[0]["handed_at"] is not None:
        return False
    await query(
        "UPDATE notice SET handed_at = doorstep_now(), handed_by = $2 WHERE id = $1", notice_id, by
    )
    return True
