"""Opening what is masked: one value or one file, for a reason, with a trail row."""

from uuid import UUID

from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.applications.refusals import ReasonMissing
from api.catalog import published
from api.catalog.forms import at, fields_of
from api.delivery import addresses
from api.delivery.addresses import Address
from api.materials import viewing
from api.policy import Operation
from identity.actor import Actor
from identity.people import reveal as reveal_person
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction

_OF_THE_PERSON = {
    "applicant.name": "name",
    "applicant.idNumber": "idNumber",
    "applicant.phone": "phone",
}


async def reveal(actor: Actor, application_id: UUID, field: str, because: str) -> str:
    """One masked value of a case, in full.

    ``field``: applicant.name, applicant.idNumber, applicant.phone, delivery.address, or
    answers/<JSON pointer>. Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    application = await _opened(actor, application_id, Operation.REVEAL, because)
    access = Access(actor, because.strip(), application.id, application.citizen_id)
    async with transaction():
        if field in _OF_THE_PERSON:
            return await reveal_person(application.citizen_id, _OF_THE_PERSON[field], access)
        if field == "delivery.address":
            return _line(await addresses.opened(application_id, access))
        if not field.startswith("answers/"):
            raise NotFound
        return await _answer(application, actor, field.removeprefix("answers"), because)


async def open_file(actor: Actor, application_id: UUID, file_id: UUID, because: str) -> bytes:
    """The preview (JPEG) of one file of a case.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    await _opened(actor, application_id, Operation.READ_MATERIAL, because)
    if (await viewing.find(file_id)).application_id != application_id:
        raise NotFound
    return await viewing.open_preview(Access(actor, because.strip(), application_id), file_id)


async def _opened(
    actor: Actor, application_id: UUID, operation: Operation, because: str
) -> Application:
    """The case, if it may be opened for this reason."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, operation, circumstances(application, await now()))
    if not because.strip():
        raise ReasonMissing
    return application


async def _answer(application: Application, actor: Actor, pointer: str, because: str) -> str:
    """One answer, in the words the desk's list uses."""
    definition = await published.version(application.item_version_id)
    labels = {p: schema.get("x-labels", {}) for p, _, schema in fields_of(definition.form)}
    value = at(await answers_of(application, actor, because.strip()), pointer)
    if value is None or isinstance(value, (dict, list)):
        raise NotFound
    return str(labels.get(pointer, {}).get(value, value))


def _line(address: Address | None) -> str:
    """The address as it is read out over the counter."""
    if address is None:
        raise NotFound
    return f"{address.receiver} {address.phone} {address.line}"
