"""A case's bill on its screens: what is to be paid, what came, what goes back."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from api.applications.bill_views import BillView, ExemptionView, FeeLineView, RefundView
from api.applications.lifecycle import ENDED, Status
from api.applications.screen_parts import moment
from api.catalog.definition import Definition
from api.payments.counter import Way
from api.policy import Case, Operation, unmet
from identity.actor import Actor
from notifications.wording import ENGLISH

BILL = """
(SELECT jsonb_build_object(
    'id', b.id, 'total', b.total_fen, 'lines', b.lines, 'state', b.state,
    'for_what', b.for_what, 'paid_at', b.paid_at, 'method', came.method,
    'left', coalesce(came.amount_fen, 0) - coalesce(
        (SELECT sum(rf.amount_fen) FROM refund rf WHERE rf.attempt_id = came.id), 0),
    'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                    'id', rf.id, 'fen', rf.amount_fen, 'state', rf.state, 'by_hand', rf.by_hand,
                    'given_at', rf.given_at) ORDER BY rf.owed_at), '[]')
                FROM refund rf WHERE rf.bill_id = b.id))
 FROM bill b
 LEFT JOIN LATERAL (SELECT id, method, amount_fen FROM attempt
    WHERE bill_id = b.id AND state = 'paid' ORDER BY settled_at LIMIT 1) came ON true
 WHERE b.application_id = a.id ORDER BY b.raised_at DESC LIMIT 1)"""


# What was asked to go back and waits for a second person: the desk's alone.
REFUND_ASKED = """
(SELECT coalesce(sum((q.payload->>'fen')::bigint), 0)::bigint FROM second_request q
 WHERE q.kind = 'refund' AND q.state = 'waiting' AND q.subject_id = a.id)"""


def bill(found: Mapping[str, Any] | None, for_whom: str) -> BillView | None:
    """The bill. ``for_whom``: the applicant, masked; two children's bills must not be confused."""
    if found is None:
        return None
    return BillView(
        id=UUID(found["id"]),
        total_fen=found["total"],
        lines=tuple(FeeLineView(x["name"], x["fen"], x["basis"]) for x in found["lines"]),
        state=found["state"],
        for_whom=for_whom,
        for_what=found["for_what"],
        paid_at=moment(found["paid_at"]),
        at_counter=found["method"] in set(Way),
        left_fen=found["left"],
        refunds=tuple(
            RefundView(
                id=UUID(one["id"]),
                fen=one["fen"],
                state=one["state"],
                by_hand=one["by_hand"] or one["state"] == "refused",
                given_at=moment(one["given_at"]),
            )
            for one in found["refunds"]
        ),
    )


def exemptions(
    confirmed: Mapping[str, str] | None, definition: Definition, language: str
) -> tuple[ExemptionView, ...]:
    """Who pays less of this item."""
    english = language == ENGLISH
    return tuple(
        ExemptionView(
            key=one.key,
            title=(english and one.title_en) or one.title,
            evidence=(english and paper.title_en) or paper.title,
            confirmed=(confirmed or {}).get("key") == one.key,
        )
        for one in definition.exemptions
        if (paper := definition.material(one.material)) is not None
    )


def may_exempt(
    actor: Actor, status: Status, case: Case, offered: Sequence[ExemptionView], *, settled: bool
) -> tuple[str, ...]:
    """``exempt``, as long as nothing was confirmed and nothing was paid."""
    open_still = not settled and status not in ENDED and status is not Status.REFUSED
    if not offered or not open_still or any(one.confirmed for one in offered):
        return ()
    return () if unmet(actor, Operation.TAKE_PAYMENT, case) else ("exempt",)


def money_acts(
    actor: Actor, status: Status, case: Case, bill: BillView | None, asked_fen: int
) -> tuple[str, ...]:
    """What I may do about the money now: take, hand_back, refund. ``asked_fen`` waits already."""
    if bill is None:
        return ()
    waits = any(one.by_hand and one.state != "given" for one in bill.refunds)
    offered = {
        "take": bill.state == "open" and status is Status.AWAITING_PAYMENT,
        "hand_back": waits,
        "refund": bill.left_fen > asked_fen,
    }
    asked = {"refund": Operation.REFUND}
    return tuple(
        act
        for act, now_good in offered.items()
        if now_good and unmet(actor, asked.get(act, Operation.TAKE_PAYMENT), case) == frozenset()
    )
