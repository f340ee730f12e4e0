"""Sessions: opaque tokens, kept as hashes, ended here and nowhere else (R16, G41).

A citizen's device is remembered for 30 days after the last proof; acts need activity or a proof
within 30 minutes (``Actor.fresh``). Staff idle out after 15 minutes and end after 12 hours; until
the hardware key was shown (``promote``) a staff session holds no seats and lives 10 minutes.
"""

import hashlib
import secrets
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from identity.actor import Actor, ActorKind, Level
from identity.seats import held
from identity.trail import record
from notifications.transactions import transaction

_DEVICE = 255

# One statement: find, judge, slide (at most once a minute), and read the seats as they are now.
# Freshness slides only while it lasts: a stale session does not become fresh by being used.
_ACTOR_OF = """
WITH live AS (
    SELECT s.*, t.at
    FROM session s CROSS JOIN (SELECT doorstep_now() AS at) t
    WHERE s.token_hash = ANY($1::bytea[]) AND s.revoked_at IS NULL AND t.at < s.expires_at
      AND (s.kind <> 'staff' OR (
           t.at < s.last_seen_at + interval '15 minutes'
           AND t.at > s.last_seen_at - interval '15 minutes' -- a clock that jumped back
           AND (s.promoted_at IS NOT NULL OR t.at < s.created_at + interval '10 minutes')))
), slid AS (
    UPDATE session SET
        last_seen_at = live.at,
        fresh_until = CASE WHEN live.at < live.fresh_until
            THEN greatest(live.fresh_until, live.at + interval '30 minutes')
            ELSE live.fresh_until END
    FROM live
    WHERE $2 AND session.id = live.id AND live.last_seen_at < live.at - interval '1 minute'
)
SELECT live.token_hash, live.id, live.kind, live.proved_at,
       live.at < live.fresh_until AND live.at > live.last_seen_at - interval '15 minutes' AS fresh,
       coalesce(root.id, person.id, staff.id) AS actor_id,
       coalesce(root.identity_level, person.identity_level, 0) AS level,
       (SELECT array_agg(joined.id) FROM person joined
        WHERE joined.merged_into = coalesce(root.id, person.id)) AS also,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', seat.id, 'role', seat.role, 'department', seat.department_id,
                   'site', seat.site_id, 'lead', seat.lead, 'seal', encode(seat.seal, 'hex'),
                   'since', (extract(epoch FROM seat.since) * 1000000)::bigint,
                   'outpost', doorstep_outpost(seat.department_id, seat.site_id),
                   'powers', (SELECT jsonb_agg(jsonb_build_array(d.department_id, d.item_code))
                       FROM delegation d
                       WHERE d.to_department_id = seat.department_id AND d.ended_at IS NULL
                         AND (live.at AT TIME ZONE 'Asia/Shanghai')::date
                             BETWEEN d.since AND coalesce(d.until, 'infinity')))
                   ORDER BY seat.since, seat.id), '[]')
        FROM seat
        WHERE seat.staff_id = staff.id AND seat.ended_at IS NULL
          AND live.promoted_at IS NOT NULL) AS seats
FROM live
LEFT JOIN person ON live.kind = 'citizen' AND person.id = live.owner_id
LEFT JOIN person root ON root.id = person.merged_into
LEFT JOIN staff ON live.kind = 'staff' AND staff.id = live.owner_id AND staff.left_at IS NULL
WHERE person.id IS NOT NULL OR staff.id IS NOT NULL
"""


async def open_session(
    kind: ActorKind, owner_id: UUID, *, device: str, amr: tuple[str, ...], fresh: bool = True
) -> tuple[str, UUID]:
    """Sign in. Returns the token (for the cookie; never kept) and the session's id.

    ``amr``: how it was proven, e.g. ``("sms",)`` or ``("passkey",)``. Whatever is given, staff
    hold seats only after ``promote``. ``fresh`` False: enough to read, each act asks for a proof.
    """
    token, session_id = secrets.token_urlsafe(32), uuid4()
    lasts = "30 days" if kind is ActorKind.CITIZEN else "12 hours"
    async with transaction():
        await connections.get("default").execute_query(
            "INSERT INTO session (id, token_hash, kind, owner_id, amr, device, created_at,"
            " last_seen_at, proved_at, fresh_until, expires_at)"
            " SELECT $1, $2, $3, $4, $5, $6, t, t, t, t + $8::text::interval,"
            " t + $7::text::interval FROM doorstep_now() AS t",
            [
                session_id,
                _hashed(token),
                kind.value,
                owner_id,
                " ".join(amr),
                device[:_DEVICE],
                lasts,
                "30 minutes" if fresh else "0 minutes",
            ],
        )
        if kind is ActorKind.CITIZEN:
            await connections.get("default").execute_query(
                "UPDATE person SET seen_at = doorstep_now() WHERE id = $1", [owner_id]
            )
        await _trace("session.opened", kind, owner_id, session_id, " ".join(amr))
    return token, session_id


async def actor_of(token: str, *, slide: bool = True) -> Actor | None:
    """Whose session this is, with the seats held at this moment; None if it ended or never was.

    ``slide`` False: looked at by a page that only listens; an idle session stays idle.
    """
    return (await actors_of([token], slide=slide)).get(token)


async def actors_of(tokens: Collection[str], *, slide: bool = False) -> dict[str, Actor]:
    """The same of many at once; who is not in it, is nobody any more."""
    hashed = {_hashed(token): token for token in tokens}
    rows = await connections.get("default").execute_query_dict(_ACTOR_OF, [list(hashed), slide])
    return {hashed[bytes(row["token_hash"])]: _actor(row) for row in rows}


def _actor(row: Mapping[str, Any]) -> Actor:
    seats = orjson.loads(row["seats"])
    return Actor(
        kind=ActorKind(row["kind"]),
        id=row["actor_id"],
        seats=tuple(seat for one in seats if (seat := held(row["actor_id"], one)) is not None),
        level=Level(row["level"]),
        session_id=row["id"],
        proved_at=row["proved_at"],
        fresh=row["fresh"],
        also=frozenset(row["also"] or ()),
    )


async def promote(session_id: UUID) -> None:
    """The second factor was shown: from now on the seats count. Only for staff sessions."""
    async with transaction():
        rows = await connections.get("default").execute_query_dict(
            "UPDATE session SET promoted_at = t, proved_at = t, fresh_until = t +"
            " interval '30 minutes', amr = amr || ' hwk' FROM doorstep_now() AS t"
            " WHERE id = $1 AND kind = 'staff' AND promoted_at IS NULL AND revoked_at IS NULL"
            " AND t < created_at + interval '10 minutes'"
            " RETURNING owner_id",
            [session_id],
        )
        for row in rows:
            await _trace("session.promoted", ActorKind.STAFF, row["owner_id"], session_id, "hwk")


async def prove(session_id: UUID, *, amr: str) -> None:
    """The person proved themselves again: fresh for 30 minutes, a citizen's device for 30 days."""
    async with transaction():
        rows = await connections.get("default").execute_query_dict(
            "UPDATE session SET proved_at = t, fresh_until = t + interval '30 minutes',"
            " expires_at = CASE WHEN kind = 'citizen' THEN t + interval '30 days'"
            " ELSE expires_at END"
            " FROM doorstep_now() AS t WHERE id = $1 AND revoked_at IS NULL AND t < expires_at"
            " RETURNING kind, owner_id",
            [session_id],
        )
        for row in rows:
            kind = ActorKind(row["kind"])
            await _trace("session.proved", kind, row["owner_id"], session_id, amr)


async def close(session_id: UUID) -> None:
    """Sign out. Effective with the next request, everywhere; closing twice is closing once."""
    async with transaction():
        await _end(_CLOSE_ONE, session_id)


async def close_all(owner_id: UUID, *, but: UUID | None = None) -> int:
    """Sign a person or staff member out on every device, ``but`` one session. Returns how many."""
    async with transaction():
        return await end_all(owner_id, but=but)


async def end_all(owner_id: UUID, *, but: UUID | None = None, came_by: str = "") -> int:
    """``close_all`` as a step of the caller's transaction; ``came_by``: only who came in so.

    Also a citizen's from the desk, which sees none of them.
    """
    ended = await _end(_CLOSE_ALL, owner_id, but, came_by)
    return ended + await _end(_CLOSE_CITIZEN, owner_id, but, came_by)


_CLOSE_ONE = (
    "UPDATE session SET revoked_at = doorstep_now()"
    " WHERE id = $1 AND revoked_at IS NULL RETURNING id, kind, owner_id"
)
_CLOSE_ALL = (
    "UPDATE session SET revoked_at = doorstep_now()"
    " WHERE owner_id = $1 AND id IS DISTINCT FROM $2::uuid AND revoked_at IS NULL"
    " AND ($3 = '' OR $3 = ANY(string_to_array(amr, ' ')))"
    " RETURNING id, kind, owner_id"
)
_CLOSE_CITIZEN = "SELECT id, kind, owner_id FROM close_citizen($1, $2::uuid, $3)"


async def _end(statement: str, *values: object) -> int:
    rows = await connections.get("default").execute_query_dict(statement, list(values))
    for row in rows:
        await _trace("session.closed", ActorKind(row["kind"]), row["owner_id"], row["id"], "")
    return len(rows)


async def _trace(action: str, kind: ActorKind, owner_id: UUID, session_id: UUID, amr: str) -> None:
    await record(
        Actor(kind, owner_id, session_id=session_id),
        action,
        subject_kind="session",
        subject_id=session_id,
        citizen_id=owner_id if kind is ActorKind.CITIZEN else None,
        details={"amr": amr} if amr else None,
    )


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
