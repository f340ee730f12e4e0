"""How much of what is not filed somebody may have here (V5.2.4).

Enough for any household and any company's papers, and no way to fill the county's disk. What was
filed counts no more: the law keeps it, not the person.
"""

from uuid import UUID

from api.materials.models import FileState
from api.materials.refusals import NoRoomLeft, UploadsUnfinished
from notifications.transactions import query

MOST_UNFINISHED = 60
MOST_UNFILED_MB = 500
_MB = 1024 * 1024
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('quota:' || $1, 0))"
_UNFILED = """
SELECT count(*) FILTER (WHERE state = $2) AS unfinished,
       coalesce(sum(declared_size), 0)::bigint AS bytes
FROM uploaded_file
WHERE citizen_id = $1 AND frozen_at IS NULL AND content_id IS NULL AND state <> $3
"""


async def refuse_beyond(owner_id: UUID, size: int) -> None:
    """Whether ``size`` more bytes may be declared for this owner; each waits for the other here.

    The caller holds the transaction. Refuses UploadsUnfinished, NoRoomLeft.
    """
    await query(_ONE_AT_A_TIME, str(owner_id))
    states = FileState.RECEIVING.value, FileState.REPLACED.value
    (has,) = await query(_UNFILED, owner_id, *states)
    if has["unfinished"] >= MOST_UNFINISHED:
        raise UploadsUnfinished(MOST_UNFINISHED)
    if has["bytes"] + size > MOST_UNFILED_MB * _MB:
        raise NoRoomLeft(MOST_UNFILED_MB)
