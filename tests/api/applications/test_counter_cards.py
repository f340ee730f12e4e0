"""A card read at the counter: the case says so, and the person is known in person (C7)."""

import pytest

from api.applications.case_reading import case_screen
from api.applications.counter import Present, start_for
from api.applications.lifecycle import Status
from api.applications.models import Application
from identity.account_refusals import CardUnreadable
from identity.actor import Level
from identity.cards import (
    SANDBOX,
    bind_readers,
    sandbox_key,
    sandbox_reader,
    signed_reading,
)
from identity.people import person, reveal
from identity.realname.contract import Verdict
from identity.sealing import Access
from notifications.now import now
from tests.conftest import Hall
from tests.makers import CARD, SHOP, a_county, query

SECRET = "only here"


class Everybody:
    """A register that knows them all."""

    async def check(self, *, name: str, id_number: str) -> Verdict:
        return Verdict.MATCH if name and id_number else Verdict.UNKNOWN_NUMBER


async def test_a_card_counts_for_more_than_what_was_typed_and_the_case_says_which(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    bind_readers({SANDBOX: sandbox_reader(SECRET)})
    clerk, citizen = county.staff["window"].actor, (await county.citizen()).actor
    why = Access(citizen, "test")
    name = await reveal(citizen.me, "name", why)
    number = await reveal(citizen.me, "idNumber", why)
    typed = await start_for(clerk, SHOP, Present(name, number), county.key(), Everybody())
    assert (await person(citizen.me)).identity_level is Level.REAL_NAME
    body = {"name": name, "idNumber": number, "readAt": (await now()).isoformat()}
    reading = signed_reading(SANDBOX, sandbox_key(SECRET), body)
    who = Present("别人", "", card=reading)
    read = await start_for(clerk, SHOP, who, county.key(), Everybody())
    assert (await person(citizen.me)).identity_level is Level.IN_PERSON
    rows = await query("SELECT id, identity_source FROM application")
    sources = {row["id"]: row["identity_source"] for row in rows}
    assert sources == {typed.application_id: "manual", read.application_id: "card_reader"}
    forged = signed_reading(SANDBOX, sandbox_key("another"), body)
    with pytest.raises(CardUnreadable):
        await start_for(clerk, SHOP, Present("", "", card=forged), county.key(), Everybody())
    assert len(await query("SELECT 1 FROM application")) == 2


async def test_a_reading_begins_one_case_and_no_second(hall: Hall) -> None:
    """Kept by the machine at the counter it would begin cases after the person left."""
    county = await a_county(hall)
    bind_readers({SANDBOX: sandbox_reader(SECRET)})
    clerk, citizen = county.staff["window"].actor, (await county.citizen()).actor
    why, key = Access(citizen, "test"), county.key()
    body = {
        "name": await reveal(citizen.me, "name", why),
        "idNumber": await reveal(citizen.me, "idNumber", why),
        "readAt": (await now()).isoformat(),
    }
    reading = signed_reading(SANDBOX, sandbox_key(SECRET), body)
    who = Present("", "", card=reading)
    begun = await start_for(clerk, SHOP, who, key, Everybody())
    spaced = Present("", "", card=reading.replace('{"body"', '{ "body"'))
    for again in (who, spaced):
        with pytest.raises(CardUnreadable):
            await start_for(clerk, CARD, again, county.key(), Everybody())
    assert await start_for(clerk, SHOP, who, key, Everybody()) == begun  # the same tap again
    assert len(await query("SELECT 1 FROM application")) == 1


async def test_the_desk_reads_how_a_counter_took_the_name_and_what_came_off_a_photo(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk = county.staff["window"].actor
    taken: dict[str, set[str | None]] = {}
    for source in ("card_reader", "manual", None):
        walk = await county.a_case(Status.SUBMITTED)
        await Application.filter(id=walk.id).update(identity_source=source)
        application = await Application.get(id=walk.id)
        lines = application.desk_lines or []
        lines[0]["lines"][0]["source"] = "read"
        await Application.filter(id=walk.id).update(desk_lines=lines)
        screen = await case_screen(clerk, walk.id)
        assert screen is not None
        assert screen.applicant.identity_source == source
        taken[str(source)] = {line.source for page in screen.answers for line in page.lines}
    assert taken == {source: {"read", None} for source in ("card_reader", "manual", "None")}
