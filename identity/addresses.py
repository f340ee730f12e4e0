"""The address book: how a person or staff member is reached, decrypted for one sending (R2)."""

from uuid import UUID

from identity.actor import THE_SYSTEM
from identity.joining import joined_phone
from identity.models import Person, Staff
from identity.offices import staff_label
from identity.people import ids_of, label
from identity.people import person as person_with
from identity.phone_keeping import left_by
from identity.reaching_wechat import told_at
from identity.sealing import Access, KeyWithheld, unseal
from notifications.addressing import Address
from notifications.devices import tokens
from notifications.push.subscribe import MARK
from notifications.refusals import NotFound

_WHY = Access(THE_SYSTEM, "notify")


class Addresses:
    """Implements ``notifications.addressing.AddressBook`` over people and staff."""

    async def addresses(self, person_id: UUID, channel: str) -> tuple[Address, ...]:
        """See the protocol. A merged person is reached where the one who stays is."""
        if (person := await _person(person_id)) is not None:
            name = person.name_masked or ""
            if channel == "push":
                ids = await ids_of(person.id)
                return await _pushes(ids, name, person.language)
            if not person.phone_sealed:
                return ()
            return await _phone(person, name)
        staff = await Staff.get_or_none(id=person_id, left_at=None)
        if staff is None:
            return await _left_behind(person_id, channel)
        if channel == "push":
            return await _pushes(frozenset({staff.id}), staff.name, staff.language)
        phone = await unseal(staff.id, staff_label(staff.id), staff.phone_sealed, _WHY)
        return (Address(phone, staff.name, staff.language),)


async def _phone(person: Person, name: str) -> tuple[Address, ...]:
    """Nowhere, for who wants nothing of theirs to be used any more."""
    try:
        phone = await unseal(person.id, label("phone", person.id), person.phone_sealed, _WHY)
    except KeyWithheld:
        return ()
    return (Address(phone, name, person.language),)


async def _left_behind(change: UUID, channel: str) -> tuple[Address, ...]:
    """The number that somebody left, or of an account that was joined: to tell who holds it."""
    if channel != "sms":
        return ()
    left = await left_by(change) or await joined_phone(change)
    if left is None:
        return ()
    person = await person_with(left[0])
    return (Address(left[1], "", person.language),)


async def _person(person_id: UUID) -> Person | None:
    """The citizen with this id, or who they were merged into; None for staff."""
    try:
        return await person_with(person_id)
    except NotFound:
        return None


async def _pushes(ids: frozenset[UUID], name: str, language: str) -> tuple[Address, ...]:
    found = [token for one in sorted(ids) for token in await tokens(one)]
    reached = []
    for kept_as in dict.fromkeys(found):
        to = await told_at(kept_as, _WHY) if kept_as.startswith(MARK) else kept_as
        if to:
            reached.append(Address(to, name, language, kept_as))
    return tuple(reached)
