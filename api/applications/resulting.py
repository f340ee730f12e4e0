"""What the result on paper says, read from the case by the system."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from api.applications.answering import answers_of
from api.applications.models import Application, Decision
from api.catalog.definition import Definition
from api.catalog.forms import at, fields_of, in_words, region_codes
from api.certificates.issuing import ResultFacts
from api.clocks.counting import day_of
from identity.actor import THE_SYSTEM
from identity.organisations import credit_code_of, organisation
from identity.people import known_of, person
from identity.regions import names
from identity.sealing import Access

# Which answers are printed beside the holder where the item does not say, per kind of result.
_PRINTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "business_licence": ("/naming/first", "/business/scope", "/business/premises"),
        "property_certificate": ("/property/address", "/property/area", "/applicant/owning"),
    }
)


async def result_facts(application: Application, definition: Definition) -> ResultFacts:
    """Everything the paper needs. Opens name, number and answers; the trail names the system."""
    decision = await Decision.get(application_id=application.id, corrects=None)
    access = Access(THE_SYSTEM, "making the result", application.id, application.citizen_id)
    answers = await answers_of(application, THE_SYSTEM, access.purpose)
    holder, number, born_on = await holder_of(application, access)
    return ResultFacts(
        application_id=application.id,
        citizen_id=application.citizen_id,
        item_code=application.item_code,
        kind=definition.result.kind,
        title=definition.result.title,
        issuer=definition.result.issuer,
        department=definition.department_code,
        holder=holder,
        holder_number=number,
        holder_born_on=born_on,
        organisation_id=application.organisation_id,
        filer_id=application.person_id,
        issued_on=day_of(decision.decided_at),
        validity_years=definition.result.validity_years,
        rows=_rows(definition, answers, await names(region_codes(definition.form, answers))),
        item_title=definition.title,
        reference=application.reference or "",
    )


async def holder_of(application: Application, access: Access) -> tuple[str, str, date | None]:
    """Name and number of whom it is issued to; of a child without a number the day of birth."""
    if application.organisation_id is not None:
        one = await organisation(application.organisation_id)
        return one.name, await credit_code_of(one, access), None
    told = await known_of(await person(application.citizen_id), access)
    born_on = date.fromisoformat(told["birthDate"]) if "birthDate" in told else None
    return told["name"], told.get("idNumber", ""), born_on


def _rows(
    definition: Definition, answers: Mapping[str, Any], regions: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    fields = {pointer: schema for pointer, _, schema in fields_of(definition.form)}
    return tuple(
        (fields[pointer]["title"], in_words(fields[pointer], at(answers, pointer), regions))
        for pointer in definition.result.prints or _PRINTED.get(definition.result.kind, ())
        if pointer in fields and at(answers, pointer) is not None
    )
