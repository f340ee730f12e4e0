"""Why a step is not offered to this clerk now: one sentence, the rule and the clause it comes from.

Read off the tables that guard the verbs (STEPS, MAY), never off the page: what is refused and what
is explained cannot differ. The words stand under ``why`` in the wording files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from api.applications.circumstances import PERMISSION, seated
from api.applications.lifecycle import ENDED, OFFERED, STEPS, Action, Status
from api.applications.speaking import status_text
from api.policy import MAY, Case, Need, unmet
from identity.actor import Actor
from notifications.wording import knows, sentence

A, S = Action, Status

# What a clerk may look for on a case. An instant one is decided at once, the others are passed up.
ASKED_FOR = (A.ACCEPT, A.ASK_ONCE, A.CALL_FOR_ORIGINALS)
SLOW = (*ASKED_FOR, A.PASS_UP, A.SEND_BACK, A.APPROVE)
AT_ONCE = (*ASKED_FOR, A.APPROVE_AT_ONCE)
_LATER = frozenset({S.ACCEPTED, S.IN_REVIEW, S.IN_SPECIAL, S.PENDING_APPROVAL})

# Where the law itself says why a status is the wrong one.
_BY_LAW: Mapping[Action, tuple[frozenset[Status], str]] = MappingProxyType(
    {
        A.ASK_ONCE: (_LATER, "supplement_after_acceptance"),
        A.APPROVE: (frozenset({S.SUBMITTED, S.ACCEPTED}), "decide_before_acceptance"),
        A.APPROVE_AT_ONCE: (frozenset({S.SUBMITTED}), "decide_before_acceptance"),
    }
)


@dataclass(frozen=True)
class WhyNot:
    """One step that is not offered; ``clause`` names the text that says so."""

    action: str
    sentence: str
    rule: str
    clause: str


def why_not(
    actor: Actor,
    status: Status,
    case: Case,
    row: Mapping[str, Any],
    language: str,
    *,
    follows: str = "",
) -> tuple[WhyNot, ...]:
    """Every step of SLOW or AT_ONCE that this actor may not take now, in the order of the way.

    ``row``: who accepted and reviewed it (``acceptor_id``, ``reviewer_id``); ``follows``: the title
    of the review's next stage, which comes before passing up. After the end nothing is explained.
    What is outside the list is never to be asked for: that stands there always.
    """
    if status in ENDED:
        return ()
    found = [_off_list(language)] if (status, A.ASK_ONCE) in STEPS else []
    for action in AT_ONCE if case.instant else SLOW:
        reason = _reason(actor, action, status, case, row)
        if reason is None and follows and action is A.PASS_UP:
            reason = "stages_left"
        if action in OFFERED and reason is not None:
            found.append(_told(action, reason, status, language, follows))
    return tuple(found)


def _reason(
    actor: Actor, action: Action, status: Status, case: Case, row: Mapping[str, Any]
) -> str | None:
    """The key of the words; None: it may be done."""
    if (status, action) not in STEPS:
        statuses, key = _BY_LAW.get(action, (frozenset[Status](), ""))
        return key if status in statuses else "status"
    missing = unmet(seated(actor, action, case), PERMISSION[action], case)
    if missing is None:
        return "seat"
    if Need.NOT_EARLIER in missing:
        return "accepted_it" if row["acceptor_id"] == actor.id else "reviewed_it"
    if Need.DEPARTMENT in missing:
        return "department"
    if Need.CLAIMED in missing:
        return "claimed" if case.claimed_by else "unclaimed"
    return None if not missing else "seat"


def _told(action: Action, reason: str, status: Status, language: str, follows: str) -> WhyNot:
    roles = "、".join(sentence(language, f"role.{role.value}") for role in MAY[PERMISSION[action]])
    when = "、".join(
        status_text(language, at) for at, possible in STEPS if possible is action
    )  # fmt: skip
    params = {
        "step": sentence(language, f"step.{action.value}"),
        "status": status_text(language, status),
        "when": when,
        "role": roles,
        "follows": follows,
    }
    return _why(action.value, reason, language, params)


def _off_list(language: str) -> WhyNot:
    return _why("ask_off_list", "off_list", language, {})


def _why(action: str, reason: str, language: str, params: Mapping[str, str]) -> WhyNot:
    key = f"why.{reason}"
    if not knows(language, key, "clause"):
        raise LookupError(key)
    text, rule, clause = (
        sentence(language, key, part=part, **params) for part in ("text", "rule", "clause")
    )
    return WhyNot(action, text, rule, clause)
