"""For whom it is filed: a person or an organisation, and what the platform fills in for them."""

from api.catalog.definition import Definition
from identity.actor import Actor
from identity.creditcodes import ApplicantKind
from identity.organisations import known_of_organisation, organisation
from identity.people import known
from identity.refusals import OrganisationsOnly, PersonsOnly
from identity.sealing import Access


async def refuse_applicant(actor: Actor, definition: Definition) -> None:
    """Whether the item is open to what the applicant is. Refuses PersonsOnly, OrganisationsOnly."""
    if actor.organisation_id is None:
        if ApplicantKind.PERSON not in definition.applicants:
            raise OrganisationsOnly
        return
    if (await organisation(actor.organisation_id)).kind not in definition.applicants:
        raise PersonsOnly


async def told(actor: Actor) -> dict[str, str]:
    """What the platform knows of who files, and of whose it is. Unsealed: leaves trail rows."""
    found = await known(actor)
    if actor.organisation_id is None:
        return found
    return found | await known_of_organisation(actor.organisation_id, Access(actor, "prefill"))
