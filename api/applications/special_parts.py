"""What a leader is asked, on the desk's screen: as SQL, and read back (R13)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from api.applications.ending import GROUNDS as ENDS
from api.applications.leader_views import GapAsked, GroundView, RedressView, SpecialView
from api.applications.not_accepting import GROUNDS as REFUSALS
from api.applications.redresses import NOT_ACCEPT
from api.applications.redressing import GROUNDS
from api.applications.screen_parts import moment
from notifications.wording import sentence

# The reason, the result, and the reasons of what is asked for: three lines each, in this order,
# for ``with_words``.
SPECIALS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', sp.id, 'kind', sp.kind, 'days', sp.days, 'state', sp.state, 'asked_by', sp.asked_by,
    'asked_at', sp.asked_at, 'settled_by', sp.settled_by, 'settled_at', sp.settled_at,
    'ended_at', sp.ended_at, 'lines', sp.lines, 'words', jsonb_build_array(
        jsonb_build_object('label', 'special_procedure.reason:' || sp.id,
                           'said', encode(sp.reason_sealed, 'hex')),
        jsonb_build_object('label', 'special_procedure.result:' || sp.id,
                           'said', encode(sp.result_sealed, 'hex')),
        jsonb_build_object('label', 'supplement.whys:' || sp.id,
                           'said', encode(sp.whys_sealed, 'hex')))) ORDER BY sp.number), '[]')
 FROM special_procedure sp WHERE sp.application_id = a.id)"""

# The one that waits, if any.
REDRESS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', rd.id, 'kind', rd.kind, 'ground', rd.ground, 'clause', rd.clause,
    'asked_by', rd.asked_by, 'asked_at', rd.asked_at, 'words', jsonb_build_array(
        jsonb_build_object('label', 'redress.reason:' || rd.id,
                           'said', encode(rd.reason_sealed, 'hex'))))), '[]')
 FROM redress rd WHERE rd.application_id = a.id AND rd.state = 'asked')"""


def redress(
    found: Sequence[Mapping[str, Any]], name: Callable[[str | None], str | None], language: str
) -> RedressView | None:
    """What waits for a leader's signature, in words."""
    return next(
        (
            RedressView(
                id=UUID(one["id"]),
                kind=one["kind"],
                ground=sentence(language, f"ground.{one['ground']}"),
                reason=one["words"][0]["reason"],
                clause=one["clause"],
                asked_by=name(one["asked_by"]) or "",
                asked_at=datetime.fromisoformat(one["asked_at"]),
            )
            for one in found
        ),
        None,
    )


def grounds(language: str) -> tuple[GroundView, ...]:
    """On what a case is not taken in or is ended, a decision revoked or corrected."""
    acts = {NOT_ACCEPT: REFUSALS, "terminate": ENDS, **GROUNDS}
    return tuple(
        GroundView(act, ground, sentence(language, f"ground.{ground}"))
        for act, listed in acts.items()
        for ground in listed
    )


def specials(
    found: Sequence[Mapping[str, Any]], name: Callable[[str | None], str | None], language: str
) -> tuple[SpecialView, ...]:
    """Oldest first, in words."""
    return tuple(
        SpecialView(
            id=UUID(one["id"]),
            kind=one["kind"],
            title=sentence(language, f"special.{one['kind']}"),
            days=one["days"],
            state=one["state"],
            reason=one["words"][0]["reason"],
            result=one["words"][1]["reason"],
            asked_by=name(one["asked_by"]) or "",
            asked_at=datetime.fromisoformat(one["asked_at"]),
            settled_by=name(one["settled_by"]),
            settled_at=moment(one["settled_at"]),
            ended_at=moment(one["ended_at"]),
            lines=_asked(one),
        )
        for one in found
    )


def _asked(one: Mapping[str, Any]) -> tuple[GapAsked, ...]:
    """What is asked for after acceptance, each with its reason."""
    whys: list[str] = orjson.loads(one["words"][2]["reason"] or "[]")
    lines: list[Mapping[str, Any]] = one["lines"] or []
    whys += [""] * len(lines)  # of somebody who was erased the words are gone
    return tuple(GapAsked(line["title"], why) for line, why in zip(lines, whys, strict=False))
