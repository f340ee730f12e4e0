"""An identity card's photo, handed in with a draft, read for the person who fills in the form.

What is read is told to them and kept nowhere: it counts when they take it over into their form.
"""

from dataclasses import dataclass
from uuid import UUID

from api.applications.filing import material_of, may_upload
from api.clocks.counting import day_of
from api.materials import viewing
from api.materials.deciphering import decipher
from api.materials.idcards import CardRead, read_card
from api.materials.refusals import CardNotLegible
from identity.actor import Actor
from identity.people import person_by_number
from identity.sealing import Access
from identity.throttle import spend
from notifications.now import now
from notifications.transactions import transaction

ID_CARD = "id-card"  # the kind of a line of the list
_WHY = "从您拍的身份证照片里读出文字"


@dataclass(frozen=True)
class Reading:
    """What was read. ``own``: it is the card of the person the form is for."""

    card: CardRead
    own: bool


async def read_photo(actor: Actor, file_id: UUID) -> Reading:
    """Read a photo that lies under an identity-card line of one's own draft (or supplement).

    Not inside a transaction: it takes seconds. Refuses NotFound, WrongStatus, CardNotLegible,
    CardReadingAway, FileChecking, FileHarmful, TooManyRequests. Raises Unavailable.
    """
    file = await viewing.find(file_id)
    line = await material_of(actor, file.application_id, file.spec_id)
    async with transaction():
        await may_upload(actor, file.application_id, file.spec_id)
    if line.kind != ID_CARD:
        raise CardNotLegible
    await spend("card.person", str(actor.me))
    access = Access(actor, _WHY, file.application_id, actor.citizen)
    pieces = await decipher(await viewing.open_bare(access, file_id))
    card = read_card(pieces, day_of(await now()))
    if card is None:
        raise CardNotLegible
    return Reading(card, await _is_own(actor, card))


async def _is_own(actor: Actor, card: CardRead) -> bool:
    number = card.fields.get("idNumber")
    person = None if number is None else await person_by_number(number.value)
    mine = actor.mine if actor.organisation_id is not None else actor.selves
    return person is not None and person.id in mine
