"""Opening what is masked: one value or one file, for a reason, with a trail row."""

from typing import Any
from uuid import UUID

from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.applications.refusals import ReasonMissing
from api.catalog import published
from api.catalog.forms import at, field_at, in_words, region_codes
from api.delivery import addresses
from api.delivery.addresses import Address
from api.materials import viewing
from api.policy import Operation
from identity.actor import Actor, Seat
from identity.organisations import credit_code_of, organisation
from identity.people import reveal as reveal_person
from identity.regions import names
from identity.sealing import Access
from identity.throttle import spend
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

    ``field``: applicant.name, applicant.idNumber, applicant.phone, applicant.creditCode,
    delivery.address, or answers/<JSON pointer>. Refuses ReasonMissing, NotClaimed,
    ClaimedByOther, NotFound, NotAllowed, TooManyRequests.
    """
    application = await _opened(actor, application_id, Operation.REVEAL, because)
    access = _access(actor, application, because)
    await spend("reveal.clerk", str(actor.me))
    async with transaction():
        if field in _OF_THE_PERSON:
            return await reveal_person(application.person_id, _OF_THE_PERSON[field], access)
        if field == "applicant.creditCode" and application.organisation_id is not None:
            return await credit_code_of(await organisation(application.organisation_id), access)
        if field == "delivery.address":
            return _line(await addresses.opened(application_id, access))
        if not field.startswith("answers/"):
            raise NotFound
        return await _answer(application, field.removeprefix("answers"), access)


async def open_file(actor: Actor, application_id: UUID, file_id: UUID, because: str) -> bytes:
    """The preview (JPEG) of one file of a case.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed, FileChecking,
    FileHarmful.
    """
    application, access = await opened_for_look(actor, application_id, because)
    if (await viewing.find(file_id)).application_id != application_id:
        raise NotFound
    return await viewing.open_preview(access, file_id, application.reference or "")


async def may_look(actor: Actor, application_id: UUID) -> str:
    """Guard of the applicant's own files: theirs, or entrusted to this agent.

    Answers with the case's number, if it has one yet. Refuses NotFound.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.READ_MATERIAL, circumstances(application, await now()))
    return application.reference or ""


async def open_answers(
    actor: Actor, application_id: UUID, because: str
) -> tuple[Application, dict[str, Any]]:
    """A case with all its answers, to print the form in full. The trail names the clerk.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    application = await _opened(actor, application_id, Operation.REVEAL, because)
    access = _access(actor, application, because)
    return application, await answers_of(application, actor, access.purpose, access.seat)


async def opened_for_look(
    actor: Actor, application_id: UUID, because: str
) -> tuple[Application, Access]:
    """A case whose materials may be looked at for this reason, and under whose name that is noted.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    application = await _opened(actor, application_id, Operation.READ_MATERIAL, because)
    return application, _access(actor, application, because)


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


def seat_for(actor: Actor, application: Application) -> Seat | None:
    """The seat from which the case is worked on: what the citizen reads of who looked."""
    role, at = application.works_role, application.works_department_id
    here = [
        seat
        for seat in actor.seats
        if seat.department_id in {application.department_id, at}
        or application.site_id == seat.site_id
    ]
    return next((seat for seat in here if seat.role == role), here[0] if here else None)


def _access(actor: Actor, application: Application, because: str) -> Access:
    seat = seat_for(actor, application)
    return Access(actor, because.strip(), application.id, application.person_id, seat)


async def _answer(application: Application, pointer: str, access: Access) -> str:
    """One answer, in the words the desk's list uses."""
    definition = await published.version(application.item_version_id)
    schema = field_at(definition.form, pointer)
    answers = await answers_of(application, access.actor, access.purpose, access.seat)
    value = at(answers, pointer)
    if schema is None or value is None or schema["x-widget"] in {"list", "person"}:
        raise NotFound
    return in_words(schema, value, await names(region_codes(definition.form, answers)))


def _line(address: Address | None) -> str:
    """The address as it is read out over the counter."""
    if address is None:
        raise NotFound
    return f"{address.receiver} {address.phone} {address.line}"
