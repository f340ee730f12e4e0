"""An identity card's photo, read for the person who fills in the form.

What is read is told to them and kept nowhere: it counts when they take it over into their form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit
from api.applications.filing import material_of
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.read_marks import remember
from api.applications.refusals import WrongStatus
from api.catalog import published
from api.clocks.counting import day_of
from api.materials import viewing
from api.materials.deciphering import decipher
from api.materials.developing import develop
from api.materials.idcards import CardRead, house_of, read_card
from api.materials.refusals import CardNotLegible
from api.policy import Operation
from identity.actor import Actor
from identity.people import person_by_number
from identity.sealing import Access
from identity.throttle import spend
from notifications.now import now
from notifications.transactions import transaction

ID_CARD = "id-card"  # the kind of a line of the list
Places = Mapping[str, str]  # what is read → for which place of the form (JSON pointer)
_WHY = "从您拍的身份证照片里读出文字"


@dataclass(frozen=True)
class Reading:
    """What was read. ``own``: it is the card of the person the form is for."""

    card: CardRead
    own: bool


async def read_photo(actor: Actor, file_id: UUID, places: Places) -> Reading:
    """Read a photo that lies under an identity-card line of one's own draft.

    ``places``: where the values are offered for; what stays as read is told to the desk as read.
    Not inside a transaction: it takes seconds. Refuses NotFound, WrongStatus, CardNotLegible,
    CardReadingAway, FileChecking, FileHarmful, TooManyRequests. Raises Unavailable.
    """
    file = await viewing.find(file_id)
    line = await material_of(actor, file.application_id, file.spec_id)
    async with transaction():
        await _own_draft(actor, file.application_id)
    if line.kind != ID_CARD:
        raise CardNotLegible
    await spend("card.person", str(actor.me))
    access = Access(actor, _WHY, file.application_id, actor.citizen)
    picture = await viewing.open_bare(access, file_id)
    return await _read(actor, file.application_id, picture, places)


async def read_passing(actor: Actor, application_id: UUID, photo: bytes, places: Places) -> Reading:
    """Read a photo that is no paper of the case (somebody else's card): nothing of it is kept.

    For a draft of one's own. Not inside a transaction. Refuses NotFound, WrongStatus, NotAPhoto,
    CardNotLegible, CardReadingAway, TooManyRequests.
    """
    async with transaction():
        await _own_draft(actor, application_id)
    await spend("card.person", str(actor.me))
    picture = (await develop(photo, "")).preview
    return await _read(actor, application_id, picture, places)


async def _read(actor: Actor, application_id: UUID, picture: bytes, places: Places) -> Reading:
    card = read_card(await decipher(picture), day_of(await now()))
    if card is None:
        raise CardNotLegible
    if address := card.fields.get("address"):
        house = replace(address, value=house_of(address.value))
        card = replace(card, fields={**card.fields, "address": house})
    values = {places[name]: one.value for name, one in card.fields.items() if name in places}
    if values:
        async with transaction():
            application = await _own_draft(actor, application_id)
            definition = await published.version(application.item_version_id)
            await remember(application, definition, values)
    return Reading(card, await _is_own(actor, card))


async def _own_draft(actor: Actor, application_id: UUID) -> Application:
    application = await locked(application_id)
    permit(actor, Operation.EDIT_DRAFT, circumstances(application, await now()))
    if application.status is not Status.DRAFT:
        raise WrongStatus(application.status)
    return application


async def _is_own(actor: Actor, card: CardRead) -> bool:
    number = card.fields.get("idNumber")
    person = None if number is None else await person_by_number(number.value)
    mine = actor.mine if actor.organisation_id is not None else actor.selves
    return person is not None and person.id in mine
