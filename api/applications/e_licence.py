"""The data of one's own e-licence, to hand to a machine: the paper's facts, in clear."""

from collections.abc import Mapping
from uuid import UUID

from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.applications.resulting import holder_of
from api.catalog import published
from api.certificates import verifying
from api.certificates.licence_data import Licence, fields
from api.certificates.numbering import REGION
from api.policy import Operation
from identity.actor import Actor, ActorKind
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound

_CREDIT_CODE = 18  # characters at the head of an implementation code


async def own_licence(actor: Actor, application_id: UUID) -> Mapping[str, str]:
    """For its owner, or who may act for them; opens name and number, which leaves trail rows.

    Refuses NotFound: also somebody else's, and what was never made.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None or actor.kind is not ActorKind.CITIZEN:
        raise NotFound
    permit(actor, Operation.READ_CASE, circumstances(application, await now()))
    made = await verifying.of_application(application_id)
    if made is None:
        raise NotFound
    view, serial = made
    access = Access(actor, "own licence data", application_id, application.citizen_id)
    holder, number, _ = await holder_of(application, access)
    definition = await published.version(application.item_version_id)
    return fields(
        Licence(
            item_code=definition.code,
            item_title=definition.title,
            title=view.title,
            number=view.number,
            serial=serial,
            body=definition.implementation_code[:_CREDIT_CODE],
            issuer=view.issuer,
            area=REGION,
            holder=holder,
            holder_code=number,
            is_organisation=application.organisation_id is not None,
            issued_on=view.issued_on,
            valid_until=view.valid_until,
            state=view.state,
            sha256=view.sha256,
        )
    )
