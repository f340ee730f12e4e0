"""How a citizen wants to be told, and what is told in any case.

Only what needs nothing of the person may be left out or kept until the morning. Decisions, dates
that run, money, and whatever touches the account are told at once on every way: by law, or because
somebody may be misusing it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from notifications.models import SmsWish
from notifications.now import SHANGHAI
from notifications.transactions import query

INBOX, PUSH = "inbox", "push"
PATIENCE = timedelta(minutes=10)  # with a push, before an SMS is sent in its place
TRIED = "message.tested"
OPTIONAL = frozenset(
    {
        *(f"application.{step}" for step in ("submitted", "resubmitted", "started_at_counter")),
        *(f"application.{step}" for step in ("assigned", "stage_finished", "stage_returned")),
        *(f"application.{step}" for step in ("passed_up", "sent_back", "originals_agreed")),
        *(f"application.{step}" for step in ("paid", "issuing", "original_check_booked")),
        *("appointment.booked", "appointment.cancelled", "bill.raised", "certificate.made"),
        *("delivery.confirmed", "parcel.collected", "parcel.in_transit", "parcel.delivering"),
        *("agent.step", "look.answered", TRIED),
    }
)
CAN_WAIT = OPTIONAL - {TRIED}  # who tries the ways out wants them all to ring now
_MINE = """
SELECT citizen_id, sms, push, quiet_from, quiet_to FROM message_wish
WHERE citizen_id = ANY($1::uuid[])
"""
_KEEP = """
INSERT INTO message_wish (citizen_id, sms, push, quiet_from, quiet_to, changed_at)
SELECT $1, $2, $3, $4, $5, doorstep_now()
ON CONFLICT (citizen_id) DO UPDATE SET sms = EXCLUDED.sms, push = EXCLUDED.push,
    quiet_from = EXCLUDED.quiet_from, quiet_to = EXCLUDED.quiet_to,
    changed_at = EXCLUDED.changed_at
"""


@dataclass(frozen=True)
class Wishes:
    """``quiet``: hours of the day, from and to (22 and 7: over night)."""

    sms: SmsWish = SmsWish.ALWAYS
    push: bool = True
    quiet: tuple[int, int] | None = None

    def takes(self, template: str, channel: str) -> bool:
        """Whether it is told this way."""
        wanted = {"sms": self.sms is not SmsWish.NEVER, PUSH: self.push}.get(channel, True)
        return wanted or template not in OPTIONAL

    def waits_for_push(self, template: str, channel: str, beside: Collection[str]) -> bool:
        """Whether it is an SMS that first sees if the push ``beside`` it is seen."""
        pushed = self.push and PUSH in beside
        asked = self.sms is SmsWish.UNSEEN and template in CAN_WAIT
        return channel == "sms" and pushed and asked

    def rings(self, template: str, channel: str, at: datetime) -> datetime:
        """When: now, or when the quiet hours end. The inbox never rings."""
        if self.quiet is None or channel == INBOX or template not in CAN_WAIT:
            return at
        begins, ends = self.quiet
        local = at.astimezone(SHANGHAI)
        hours_in = (local.hour - begins) % 24
        if hours_in >= (ends - begins) % 24:
            return at
        whole = local.replace(minute=0, second=0, microsecond=0)
        return whole + timedelta(hours=(ends - begins) % 24 - hours_in)


async def of(citizens: Collection[UUID]) -> dict[UUID, Wishes]:
    """Those who wished something."""
    rows = await query(_MINE, sorted(citizens)) if citizens else []
    return {
        row["citizen_id"]: Wishes(
            SmsWish(row["sms"]),
            row["push"],
            None if row["quiet_from"] is None else (row["quiet_from"], row["quiet_to"]),
        )
        for row in rows
    }


async def keep(citizen_id: UUID, wishes: Wishes) -> None:
    """From now on."""
    begins, ends = wishes.quiet or (None, None)
    await query(_KEEP, citizen_id, wishes.sms.value, wishes.push, begins, ends)
