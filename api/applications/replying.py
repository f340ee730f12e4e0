"""What a citizen writes back by SMS comes to the case that it answers (C79).

The citizen reads it in the story of the case, and whoever works on it is told. Words that answer
no case stay with the person; those of an unknown number under a key of their own, for thirty days,
with no number beside them. The vendor tells the same more than once: each is taken once.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid4

from api.applications import advancing, disowning
from api.applications.models import Application
from api.catalog import published
from identity.actor import THE_SYSTEM
from identity.people import ids_of, person_with_phone
from identity.refusals import PhoneInvalid
from identity.sealing import KeyWithheld, blind_index, seal
from identity.trail import record
from notifications import wishes
from notifications.models import SmsWish
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.replies import (
    FILED_FOR,
    Answered,
    Wanted,
    answered,
    disowns,
    readable,
    wanted,
)
from notifications.sms.contract import Reply
from notifications.transactions import query, transaction

told: Counter[str] = Counter()  # of this process: case, person, stranger, again
_log = logging.getLogger(__name__)
_KEEP = """
INSERT INTO sms_reply (id, told_as, citizen_id, owner_id, application_id, message_id, wanted,
    said_sealed, written_at, came_at)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, doorstep_now()
ON CONFLICT (told_as) DO NOTHING RETURNING id
"""
_KNOWN = "SELECT citizen_id, application_id FROM sms_reply WHERE told_as = $1"
_STOPPED = "SELECT application_id FROM disowning WHERE citizen_id = ANY($1::uuid[])"
_STRANGERS = """
DELETE FROM sms_reply
WHERE citizen_id IS NULL AND came_at < doorstep_now() - interval '30 days'
"""


async def take(replies: Iterable[Reply]) -> None:
    """Each in a transaction of its own; the same one again changes nothing."""
    for reply in replies:
        told[await _take(reply)] += 1
        if disowns(reply.text):
            await _disown(reply)


async def _take(reply: Reply) -> str:
    known_as = _known_as(reply)
    if await query(_KNOWN, known_as):
        return "again"
    whose, text = await _whose(reply.phone), readable(reply.text)
    what = wanted(text)
    found = await _found(whose, text) if whose else None
    async with transaction():
        case = await _case(found, whose)
        ident = uuid4()
        owner = case.owner_id if case else whose or ident
        try:
            sealed = await seal(owner, label(ident), text) if text else None
        except KeyWithheld:  # who wants nothing of theirs kept: not this either
            sealed = None
        row = (ident, known_as, whose, owner, case.id if case else None)
        about = (found.message_id if found else None, what.value, sealed, reply.at)
        if not await query(_KEEP, *row, *about):
            return "again"
        await record(
            THE_SYSTEM,
            "sms.replied",
            subject_kind="sms_reply",
            subject_id=ident,
            citizen_id=whose,
            case_id=case.id if case else None,
        )
        if whose is None:
            return "stranger"
        if what is not Wanted.HEARD:
            await _wish(whose, ident, what)
        elif case is None:
            await announce("reply.unplaced", ident, citizen_id=whose)
        else:
            await _hand_on(case, whose)
        return "person" if case is None else "case"


async def forget_strangers() -> None:
    """What numbers wrote that we do not know."""
    await query(_STRANGERS)


async def _disown(reply: Reply) -> None:
    """It stops the case that it was kept with; told again by the vendor it is that same one."""
    (kept,) = await query(_KNOWN, _known_as(reply))
    whose, case_id = kept["citizen_id"], kept["application_id"]
    case = await Application.get_or_none(id=case_id) if whose and case_id else None
    if case is None or case.citizen_id not in await ids_of(whose):
        return
    try:
        await disowning.disown(case.id, "reply")
    except NotFound:  # no agent filed it: the words are for whoever works on it
        return


def label(reply_id: UUID) -> str:
    """The place of the words."""
    return f"sms_reply.said:{reply_id}"


async def _whose(phone: str) -> UUID | None:
    try:
        person = await person_with_phone(phone)
    except PhoneInvalid:  # a short number, or a forged one
        return None
    return person.id if person else None


async def _found(whose: UUID, text: str) -> Answered | None:
    """Who says that it was not them answers what told of a filing, whatever came since."""
    ids = await ids_of(whose)
    if disowns(text):
        done = [row["application_id"] for row in await query(_STOPPED, sorted(ids))]
        if meant := await answered(ids, text, FILED_FOR, done):
            return meant
    return await answered(ids, text)


async def _case(found: Answered | None, whose: UUID | None) -> Application | None:
    """The case of the message: who got an SMS about it may say a word to it."""
    if found is None or found.case_id is None or whose is None:
        return None
    return await Application.get_or_none(id=found.case_id)


async def _wish(person_id: UUID, reply_id: UUID, what: Wanted) -> None:
    """What may be left out is, or comes again; told once, when it changes something."""
    before = (await wishes.of({person_id})).get(person_id, wishes.Wishes())
    after = replace(before, sms=SmsWish.ALWAYS if what is Wanted.START else SmsWish.NEVER)
    if after != before:
        await wishes.keep(person_id, after)
        if what is Wanted.START:
            await announce("reply.started", reply_id, citizen_id=person_id)
        else:
            await announce("reply.stopped", reply_id, citizen_id=person_id)


async def _hand_on(case: Application, writer: UUID) -> None:
    definition = await published.version(case.item_version_id)
    said = advancing.about(case, definition)
    holder = str(case.claimed_by) if case.claimed_by else None
    await announce("reply.came", case.id, citizen_id=writer, staff_id=holder, **said)


def _known_as(reply: Reply) -> bytes:
    """How this one is known again. Keyed: a bare digest of a number and a word would tell both."""
    digest = hashlib.sha256(f"{reply.known_as}\0{reply.at}\0{reply.text}".encode()).hexdigest()
    return blind_index("sms_reply", f"{reply.phone}\0{digest}")
