"""Filing for an organisation: it is the organisation's, and seen by who acts for it."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.applications import disclosing, filing, printing, reading, receiving
from api.applications.agent_reading import filed_by
from api.applications.case_reading import case_screen
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.catalog import published
from api.certificates import verifying
from api.delivery.addresses import DeliveryChoice
from api.materials import viewing
from api.seed import content, desk_for
from api.seed.walking import Citizen, Walk, upload
from identity.actor import Actor
from identity.handlers import handling
from identity.organisations import register
from identity.realname.contract import Verdict
from identity.refusals import PersonsOnly
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound
from tests.answers import answers
from tests.conftest import Hall
from tests.makers import County, a_county, query
from tests.paper_text import text_of

NAME, CODE = "青禾县惠民小超市", "92990126MA0001173D"
RECORD, LICENCE, CARD = "991014002002", "990114002001", "992011004001"


class Everybody:
    """A register in which everybody represents everything."""

    async def check_organisation(
        self, *, credit_code: str, name: str, legal_name: str, legal_id_number: str
    ) -> Verdict:
        return (
            Verdict.MATCH
            if all((credit_code, name, legal_name, legal_id_number))
            else Verdict.MISMATCH
        )


@dataclass
class Shop:
    """An organisation with who represents it and who handles its business."""

    county: County
    id: UUID
    owner: Citizen
    handler: Citizen
    handling: UUID

    async def by(self, citizen: Citizen) -> Citizen:
        """The same person, for the shop."""
        return Citizen(citizen.who, await handling(citizen.actor, self.id))

    async def ended(self) -> None:
        await query("UPDATE handler SET ended_at = doorstep_now()")


async def a_shop(hall: Hall, items: list[str] | None = None, code: str = CODE) -> Shop:
    county = await a_county(hall)
    owner, handler = await county.citizen(), await county.citizen()
    shop, entered, at = await register(owner.actor, NAME, code, Everybody()), uuid4(), await now()
    await query(
        "INSERT INTO handler (id, organisation_id, person_id, items, until, invited_by, invited_at,"
        " accepted_at) VALUES ($1, $2, $3, $4::text[], $5, $6, $7, $7)",
        *(entered, shop, handler.actor.me, items, at + timedelta(days=30), owner.actor.me, at),
    )
    return Shop(county, shop, owner, handler, entered)


async def a_draft(shop: Shop, citizen: Citizen, item: str = RECORD) -> Walk:
    """A complete draft for the shop."""
    who = await shop.by(citizen)
    walk = Walk(
        await filing.start(who.actor, item, shop.county.key()),
        who,
        desk_for(item, shop.county.staff),
        shop.county.key(),
    )
    definition, seen = await published.published(item), await walk.screen()
    told: Any = answers(definition.form, Random(5), {})
    await filing.save(who.actor, walk.id, 0, {**told, "applicant": seen.answers["applicant"]})
    return walk


async def test_the_form_knows_who_files_and_for_whom_whatever_was_sent(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await walk.submit()
    kept = (await walk.screen()).answers
    assert (kept["business"]["name"], kept["business"]["creditCode"]) == (NAME, CODE)
    assert kept["applicant"]["idNumber"] == shop.handler.who.id_number
    (row,) = await query("SELECT citizen_id, organisation_id, applicant FROM application")
    assert (row["citizen_id"], row["organisation_id"]) == (shop.handler.actor.me, shop.id)
    assert CODE not in str(row["applicant"])
    sealed_by = await query("SELECT DISTINCT owner_id FROM owner_key")
    assert shop.id in {one["owner_id"] for one in sealed_by}


async def test_everybody_who_acts_for_it_sees_it_and_a_former_handler_nothing(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await walk.submit()
    for citizen in (shop.owner, shop.handler):
        theirs = (await shop.by(citizen)).actor
        (card,) = (await reading.mine(theirs, 20)).edges
        assert (card.id, card.organisation) == (walk.id, NAME)
        seen = await reading.application_screen(theirs, walk.id)
        assert seen is not None
        assert seen.organisation == NAME
        own = citizen.actor
        assert (await reading.mine(own, 20)).edges == ()
        assert await reading.application_screen(own, walk.id) is None
    first = shop.handler.who.name[0]
    assert (await filed_by(walk.id) or "").startswith(first + "*")
    await shop.ended()
    former = (await shop.by(shop.handler)).actor
    assert (await reading.mine(former, 20)).edges == ()
    for act in ACTS:
        with pytest.raises(NotFound):
            await act(former, walk.id)
        with pytest.raises(NotFound):
            await act(shop.handler.actor, walk.id)


async def _screen(actor: Actor, application_id: UUID) -> None:
    if await reading.application_screen(actor, application_id) is None:
        raise NotFound


async def _deliver(actor: Actor, application_id: UUID) -> None:
    await filing.choose_delivery(actor, application_id, DeliveryChoice("electronic"))


ACTS: Any = (
    _screen,
    _deliver,
    lambda actor, case: filing.save(actor, case, 0, {}),
    lambda actor, case: filing.submit(actor, case, -1, True, uuid4().hex),
    lambda actor, case: filing.withdraw(actor, case, "x", uuid4().hex),
    lambda actor, case: filing.resubmit(actor, case, None, uuid4().hex),
    filing.discard,
    receiving.own_address,
    disclosing.may_look,
    lambda actor, case: printing.own_form(actor, case, "http://home"),
)


async def test_a_handler_acts_in_their_items_only_and_never_for_another_organisation(
    hall: Hall,
) -> None:
    shop = await a_shop(hall, items=[LICENCE])
    record = await a_draft(shop, shop.owner)
    narrow = (await shop.by(shop.handler)).actor
    with pytest.raises(NotFound):
        await filing.start(narrow, RECORD, "outside")
    assert (await reading.mine(narrow, 20)).edges == ()
    for act in ACTS:
        with pytest.raises(NotFound):
            await act(narrow, record.id)
    licence = await a_draft(shop, shop.handler, LICENCE)
    assert await reading.application_screen((await shop.by(shop.owner)).actor, licence.id)
    other = await register(shop.handler.actor, "青禾县别家超市", "91350100M000100Y43", Everybody())
    elsewhere = await handling(shop.handler.actor, other)
    for act in ACTS:
        with pytest.raises(NotFound):
            await act(elsewhere, licence.id)


async def test_an_item_is_open_to_what_may_apply_for_it(hall: Hall) -> None:
    shop = await a_shop(hall)
    with pytest.raises(PersonsOnly):
        await filing.start((await shop.by(shop.owner)).actor, CARD, "card")
    assert await query("SELECT 1 FROM application") == []


async def test_another_handler_goes_on_and_who_files_answers_for_it(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.owner, LICENCE)
    picture = content.photo("x", Random(1), size=(240, 160))
    spec = next(s for s in (await published.published(LICENCE)).materials if s.min_pages)
    file = await upload(walk.citizen.actor, walk.id, spec.id, picture)
    second = (await shop.by(shop.handler)).actor
    await disclosing.may_look(second, walk.id)
    shown = await viewing.open_preview(Access(second, "own file", walk.id), file)
    assert shown.startswith(b"\xff\xd8")
    with pytest.raises(NotFound):
        await viewing.open_preview(Access(shop.owner.actor, "own file", walk.id), file)
    record = await a_draft(shop, shop.owner)
    seen = await reading.application_screen(second, record.id)
    assert seen is not None
    await filing.submit(second, record.id, seen.version, True, "second")
    (row,) = await query(
        "SELECT citizen_id, filed_by_agent_id, applicant FROM application WHERE id = $1", record.id
    )
    assert row["citizen_id"] == shop.owner.actor.me
    assert row["filed_by_agent_id"] == shop.handler.actor.me
    first = shop.handler.who.name[0]
    assert f'"name": "{first}*' in row["applicant"]
    assert (await filed_by(record.id) or "").startswith(f"{first}*")
    trail = await query(
        "SELECT details FROM trail_row WHERE actor_id = $1 AND case_id = $2",
        shop.handler.actor.me,
        record.id,
    )
    assert trail
    assert all(str(shop.id) in str(row["details"]) for row in trail)


async def test_the_desk_sees_the_organisation_and_its_handler_masked(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await walk.submit()
    clerk = shop.county.staff["window"]
    (card,) = (await queue(clerk.actor, Lane.OPEN, None, 20)).edges
    assert card.applicant == NAME
    seen = await case_screen(clerk.actor, walk.id)
    assert seen is not None
    theirs = seen.applicant
    assert (theirs.organisation, theirs.credit_code) == (NAME, "9299**********173D")
    assert theirs.name == shop.handler.who.name[0] + "*" * (len(shop.handler.who.name) - 1)
    await walk._claimed(clerk)
    told = await disclosing.reveal(clerk.actor, walk.id, "applicant.creditCode", "核对执照")
    assert told == CODE
    (look,) = await query(
        "SELECT citizen_id FROM trail_row WHERE actor_id = $1 AND purpose = '核对执照'",
        clerk.actor.me,
    )
    assert look["citizen_id"] == shop.handler.actor.me


async def test_the_certificate_is_the_organisations_and_survives_its_handler(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await shop.county.walk_to(walk, Status.APPROVED)
    await shop.county.work()
    await query(
        "UPDATE owner_key SET state = 'erased', wrapped = NULL WHERE owner_id = $1",
        shop.handler.actor.me,
    )
    await shop.ended()
    owner = (await shop.by(shop.owner)).actor
    seen = await reading.application_screen(owner, walk.id)
    assert seen is not None
    assert seen.certificate is not None
    public = await verifying.by_token(seen.certificate.token)
    assert public is not None
    assert public.holder_masked == NAME
    paper = text_of(await verifying.pdf(walk.id, Access(owner, "own certificate", walk.id)))
    assert NAME in paper
    assert CODE in paper
    assert shop.handler.who.name not in paper
    for actor in (shop.owner.actor, (await shop.by(shop.handler)).actor):
        with pytest.raises(NotFound):
            await verifying.pdf(walk.id, Access(actor, "own certificate", walk.id))


async def test_who_filed_hears_of_it_and_the_representative_once_they_left(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await walk.submit()
    await shop.county.work()
    told = "SELECT citizen_id, link FROM message WHERE template = $1 AND channel = 'inbox'"
    (first,) = await query(told, "application.submitted")
    assert first["citizen_id"] == shop.handler.actor.me
    assert first["link"] == f"/me/organisations?of={shop.id}&case={walk.id}"
    await shop.ended()
    await walk._claimed(shop.county.staff["window"])
    await shop.county.walk_to(
        Walk(walk.id, await shop.by(shop.owner), walk.desk, walk.key), Status.ACCEPTED
    )
    await shop.county.work()
    (second,) = await query(told, "application.accepted")
    assert second["citizen_id"] == shop.owner.actor.me
