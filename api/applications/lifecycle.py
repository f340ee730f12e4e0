"""What may follow what: the life of an application (办件), as one table (domain.md 4c).

STEPS has no role: who may act is ``policy.MAY`` (R5). One action leads to one target; where an
outcome depends on data (with or without fee, by courier or by pick-up) there are as many actions,
and the verb chooses. Pure: no database, no clock. The table draws itself (``diagram``).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """Where an application is. The citizen's word for each stands in the wording files."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SUPPLEMENTING = "supplementing"
    AWAITING_ORIGINAL = "awaiting_original"
    AWAITING_PAYMENT = "awaiting_payment"
    ACCEPTED = "accepted"
    IN_REVIEW = "in_review"
    IN_SPECIAL = "in_special"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    REFUSED = "refused"
    ISSUING = "issuing"
    DISPATCHED = "dispatched"
    READY_FOR_PICKUP = "ready_for_pickup"
    CLOSED = "closed"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    REVOKED = "revoked"


class Action(StrEnum):
    """What can be done to an application."""

    SUBMIT = "submit"
    ASK_ONCE = "ask_once"
    RESUBMIT = "resubmit"
    LAPSE_SUPPLEMENT = "lapse_supplement"
    CALL_FOR_ORIGINALS = "call_for_originals"
    ORIGINALS_AGREE = "originals_agree"
    LAPSE_ORIGINALS = "lapse_originals"
    LAPSE_BOOKING = "lapse_booking"
    ASK_PAYMENT_BEFORE_ACCEPTANCE = "ask_payment_before_acceptance"
    SETTLE_BEFORE_ACCEPTANCE = "settle_before_acceptance"
    ASK_PAYMENT_BEFORE_REVIEW = "ask_payment_before_review"
    SETTLE_BEFORE_REVIEW = "settle_before_review"
    ASK_PAYMENT_BEFORE_ISSUE = "ask_payment_before_issue"
    SETTLE_BEFORE_ISSUE = "settle_before_issue"
    LAPSE_PAYMENT = "lapse_payment"
    ACCEPT = "accept"
    DEEM_ACCEPTED = "deem_accepted"
    REFUSE_TO_ACCEPT = "refuse_to_accept"
    ASSIGN = "assign"
    OPEN_SPECIAL = "open_special"
    CLOSE_SPECIAL = "close_special"
    CALL_FOR_MORE = "call_for_more"
    SUPPLY = "supply"
    CLOSE_UNSUPPLIED = "close_unsupplied"
    EXTEND = "extend"
    FINISH_STAGE = "finish_stage"
    END_NOTICE = "end_notice"
    RETURN_STAGE = "return_stage"
    PASS_UP = "pass_up"  # noqa: S105 — the word for handing on
    SEND_BACK = "send_back"
    APPROVE = "approve"
    REFUSE = "refuse"
    APPROVE_AT_ONCE = "approve_at_once"
    REFUSE_AT_ONCE = "refuse_at_once"
    MAKE = "make"
    SEND = "send"
    SET_ASIDE = "set_aside"
    HAND_OVER_ELECTRONICALLY = "hand_over_electronically"
    RECEIVED = "received"
    PARCEL_RETURNED = "parcel_returned"
    LAPSE_PICKUP = "lapse_pickup"
    SEND_ANEW = "send_anew"
    CONFIRM_RECEIPT = "confirm_receipt"
    CALL_BACK = "call_back"
    RECALL = "recall"
    COLLECTED = "collected"
    SERVED = "served"
    WITHDRAW = "withdraw"
    TERMINATE = "terminate"
    REVOKE = "revoke"
    CORRECT = "correct"


class Step(NamedTuple):
    """Where an action leads, and the fact it announces."""

    to: Status
    announces: str


S, A = Status, Action

BEFORE_DECISION = (
    S.SUBMITTED,
    S.SUPPLEMENTING,
    S.AWAITING_ORIGINAL,
    S.AWAITING_PAYMENT,
    S.ACCEPTED,
    S.IN_REVIEW,
    S.IN_SPECIAL,
    S.PENDING_APPROVAL,
)

STEPS: Mapping[tuple[Status, Action], Step] = {
    (S.DRAFT, A.SUBMIT): Step(S.SUBMITTED, "application.submitted"),
    (S.SUBMITTED, A.ASK_ONCE): Step(S.SUPPLEMENTING, "application.supplement_asked"),
    (S.SUPPLEMENTING, A.RESUBMIT): Step(S.SUBMITTED, "application.resubmitted"),
    (S.SUPPLEMENTING, A.LAPSE_SUPPLEMENT): Step(S.WITHDRAWN, "application.lapsed"),
    (S.SUBMITTED, A.CALL_FOR_ORIGINALS): Step(S.AWAITING_ORIGINAL, "application.originals_called"),
    (S.AWAITING_ORIGINAL, A.ORIGINALS_AGREE): Step(S.SUBMITTED, "application.originals_agreed"),
    (S.AWAITING_ORIGINAL, A.LAPSE_ORIGINALS): Step(S.WITHDRAWN, "application.lapsed"),
    (S.SUBMITTED, A.LAPSE_BOOKING): Step(S.WITHDRAWN, "application.lapsed"),
    (S.SUBMITTED, A.ASK_PAYMENT_BEFORE_ACCEPTANCE): Step(
        S.AWAITING_PAYMENT, "application.payment_asked"
    ),
    (S.AWAITING_PAYMENT, A.SETTLE_BEFORE_ACCEPTANCE): Step(S.SUBMITTED, "application.paid"),
    (S.ACCEPTED, A.ASK_PAYMENT_BEFORE_REVIEW): Step(
        S.AWAITING_PAYMENT, "application.payment_asked"
    ),
    (S.AWAITING_PAYMENT, A.SETTLE_BEFORE_REVIEW): Step(S.ACCEPTED, "application.paid"),
    (S.APPROVED, A.ASK_PAYMENT_BEFORE_ISSUE): Step(S.AWAITING_PAYMENT, "application.payment_asked"),
    (S.AWAITING_PAYMENT, A.SETTLE_BEFORE_ISSUE): Step(S.APPROVED, "application.paid"),
    (S.AWAITING_PAYMENT, A.LAPSE_PAYMENT): Step(S.WITHDRAWN, "application.lapsed"),
    (S.SUBMITTED, A.ACCEPT): Step(S.ACCEPTED, "application.accepted"),
    (S.SUBMITTED, A.DEEM_ACCEPTED): Step(S.ACCEPTED, "application.deemed_accepted"),
    (S.SUBMITTED, A.REFUSE_TO_ACCEPT): Step(S.NOT_ACCEPTED, "application.not_accepted"),
    (S.ACCEPTED, A.ASSIGN): Step(S.IN_REVIEW, "application.assigned"),
    (S.IN_REVIEW, A.OPEN_SPECIAL): Step(S.IN_SPECIAL, "application.special_opened"),
    (S.IN_SPECIAL, A.CLOSE_SPECIAL): Step(S.IN_REVIEW, "application.special_closed"),
    # After acceptance something is asked for by a special procedure only (R7).
    (S.IN_REVIEW, A.CALL_FOR_MORE): Step(S.IN_SPECIAL, "application.more_asked"),
    (S.IN_SPECIAL, A.SUPPLY): Step(S.IN_REVIEW, "application.supplied"),
    (S.IN_SPECIAL, A.CLOSE_UNSUPPLIED): Step(S.IN_REVIEW, "application.unsupplied"),
    (S.IN_REVIEW, A.EXTEND): Step(S.IN_REVIEW, "application.extended"),
    (S.IN_REVIEW, A.FINISH_STAGE): Step(S.IN_REVIEW, "application.stage_finished"),
    (S.IN_REVIEW, A.END_NOTICE): Step(S.IN_REVIEW, "application.stage_finished"),
    (S.IN_REVIEW, A.RETURN_STAGE): Step(S.IN_REVIEW, "application.stage_returned"),
    (S.IN_REVIEW, A.PASS_UP): Step(S.PENDING_APPROVAL, "application.passed_up"),
    (S.PENDING_APPROVAL, A.SEND_BACK): Step(S.IN_REVIEW, "application.sent_back"),
    (S.PENDING_APPROVAL, A.APPROVE): Step(S.APPROVED, "application.approved"),
    (S.PENDING_APPROVAL, A.REFUSE): Step(S.REFUSED, "application.refused"),
    (S.ACCEPTED, A.APPROVE_AT_ONCE): Step(S.APPROVED, "application.approved"),
    (S.ACCEPTED, A.REFUSE_AT_ONCE): Step(S.REFUSED, "application.refused"),
    (S.APPROVED, A.MAKE): Step(S.ISSUING, "application.issuing"),
    (S.ISSUING, A.SEND): Step(S.DISPATCHED, "application.dispatched"),
    (S.ISSUING, A.SET_ASIDE): Step(S.READY_FOR_PICKUP, "application.ready_for_pickup"),
    (S.ISSUING, A.HAND_OVER_ELECTRONICALLY): Step(S.CLOSED, "application.closed"),
    (S.DISPATCHED, A.RECEIVED): Step(S.CLOSED, "application.closed"),
    # Lost, or somebody else signed for what is the person's alone: the desk or they say what is so.
    (S.DISPATCHED, A.CONFIRM_RECEIPT): Step(S.CLOSED, "application.closed"),
    (S.DISPATCHED, A.SEND_ANEW): Step(S.ISSUING, "application.send_anew"),
    # Not fetched by the courier yet: the applicant wants it otherwise, or the window must look.
    (S.DISPATCHED, A.CALL_BACK): Step(S.ISSUING, "application.called_back"),
    (S.DISPATCHED, A.RECALL): Step(S.ISSUING, "application.recalled"),
    (S.DISPATCHED, A.PARCEL_RETURNED): Step(S.ISSUING, "application.parcel_returned"),
    (S.READY_FOR_PICKUP, A.COLLECTED): Step(S.CLOSED, "application.closed"),
    (S.READY_FOR_PICKUP, A.LAPSE_PICKUP): Step(S.ISSUING, "application.pickup_lapsed"),
    (S.REFUSED, A.SERVED): Step(S.CLOSED, "application.closed"),
    **{(s, A.WITHDRAW): Step(S.WITHDRAWN, "application.withdrawn") for s in BEFORE_DECISION},
    **{(s, A.TERMINATE): Step(S.TERMINATED, "application.terminated") for s in BEFORE_DECISION},
    (S.CLOSED, A.REVOKE): Step(S.REVOKED, "application.revoked"),
    (S.CLOSED, A.CORRECT): Step(S.CLOSED, "application.corrected"),
}

# Actions whose verbs exist. The others stand in STEPS and are simply not offered yet.
OFFERED = frozenset(
    {
        A.SUBMIT,
        A.ASK_ONCE,
        A.RESUBMIT,
        A.LAPSE_SUPPLEMENT,
        A.CALL_FOR_ORIGINALS,
        A.ORIGINALS_AGREE,
        A.LAPSE_ORIGINALS,
        A.LAPSE_BOOKING,
        A.ASK_PAYMENT_BEFORE_ISSUE,
        A.SETTLE_BEFORE_ISSUE,
        A.LAPSE_PAYMENT,
        A.ACCEPT,
        A.DEEM_ACCEPTED,
        A.REFUSE_TO_ACCEPT,
        A.ASSIGN,
        A.OPEN_SPECIAL,
        A.CLOSE_SPECIAL,
        A.CALL_FOR_MORE,
        A.SUPPLY,
        A.CLOSE_UNSUPPLIED,
        A.EXTEND,
        A.FINISH_STAGE,
        A.END_NOTICE,
        A.RETURN_STAGE,
        A.PASS_UP,
        A.SEND_BACK,
        A.APPROVE,
        A.REFUSE,
        A.APPROVE_AT_ONCE,
        A.REFUSE_AT_ONCE,
        A.MAKE,
        A.SEND,
        A.SET_ASIDE,
        A.COLLECTED,
        A.LAPSE_PICKUP,
        A.CONFIRM_RECEIPT,
        A.SEND_ANEW,
        A.CALL_BACK,
        A.RECALL,
        A.HAND_OVER_ELECTRONICALLY,
        A.RECEIVED,
        A.PARCEL_RETURNED,
        A.SERVED,
        A.WITHDRAW,
        A.TERMINATE,
        A.REVOKE,
        A.CORRECT,
    }
)

ENDED = frozenset({S.CLOSED, S.NOT_ACCEPTED, S.WITHDRAWN, S.TERMINATED, S.REVOKED})


def actions_from(status: Status) -> frozenset[Action]:
    """What may happen next from ``status``, among the actions whose verbs exist."""
    return frozenset(a for (s, a) in STEPS if s is status and a in OFFERED)


def diagram() -> str:
    """The table as a Mermaid state diagram; the README holds it and a test keeps it current."""
    lines = ["stateDiagram-v2", "    [*] --> draft: start"]
    many = {A.WITHDRAW, A.TERMINATE}
    lines += [
        f"    {s.value} --> {step.to.value}: {a.value}"
        for (s, a), step in STEPS.items()
        if a not in many
    ]
    lines += [
        "    state before_decision {",
        *(f"        {s.value}" for s in BEFORE_DECISION),
        "    }",
        "    before_decision --> withdrawn: withdraw",
        "    before_decision --> terminated: terminate",
    ]
    lines += [f"    {s.value} --> [*]" for s in Status if s in ENDED]
    return "\n".join(lines)
