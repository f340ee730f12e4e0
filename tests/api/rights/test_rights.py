"""A person's rights: consents, a copy, a correction, a stop, an end; each with a way back."""

from datetime import timedelta
from pathlib import Path

import orjson
import pytest

from api import seconding
from api.applications.lifecycle import Status
from api.rights import copies, desk, leaving
from api.seed.staff import ELDERLY
from api.seed.walking import Citizen
from identity import consents, rights, wishes
from identity.actor import Role
from identity.anchoring import bind_anchors
from identity.consents import Purpose
from identity.masks import mask_id_number, mask_name, mask_phone
from identity.people import reveal
from identity.refusals import (
    CasesOpen,
    ConsentNeeded,
    ConsentOutdated,
    IdentityMismatch,
    SamePerson,
    TextNeeded,
)
from identity.sealing import Access, KeyWithheld
from identity.wishes import State, Wrong
from notifications.now import shift_clock
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.identity.making import Register
from tests.makers import CARD, County, a_county, query

GUARD = (Role.SECURITY_ADMIN, ELDERLY, False)


@pytest.fixture
async def county(hall: Hall, tmp_path: Path) -> County:
    bind_anchors(tmp_path / "outside")
    return await a_county(hall)


async def on(days: float) -> None:
    """Time passes, and the machine sees to what is due."""
    await shift_clock(timedelta(days=days))
    await leaving.carry_out()


async def only(citizen: Citizen) -> wishes.Request:
    (request,) = await rights.requests_of(citizen.actor)
    return request


async def test_a_consent_counts_for_the_text_that_was_read_until_it_is_withdrawn(
    county: County,
) -> None:
    me = (await county.citizen()).actor
    with pytest.raises(ConsentNeeded):
        await consents.require_consent(me.me, Purpose.CHILD)
    with pytest.raises(ConsentOutdated):
        await consents.give(me, Purpose.CHILD, 7)
    for _ in range(2):
        await consents.give(me, Purpose.CHILD, 2)
    await consents.require_consent(me.me, Purpose.CHILD)
    rows = await query("SELECT version, text_hash FROM consent WHERE person_id = $1", me.me)
    assert rows == [{"version": 2, "text_hash": consents.text_hash(Purpose.CHILD, "zh-CN")}]
    await consents.withdraw(me, Purpose.CHILD)
    with pytest.raises(ConsentNeeded):
        await consents.require_consent(me.me, Purpose.CHILD)
    stands = {one.purpose: one.stands for one in await consents.consents_of(me)}
    assert not any(stands.values())


async def test_a_copy_is_made_told_of_fetched_and_gone_after_a_week(county: County) -> None:
    walk = await county.a_case(Status.CLOSED, CARD)
    me = walk.citizen
    request = await rights.ask_copy(me.actor)
    assert (await rights.ask_copy(me.actor)).id == request.id
    await county.work()
    assert (await only(me)).state is State.READY
    told = orjson.loads(await copies.fetch(me.actor, request.id, "json"))
    (person,) = told["person"]
    assert (person["phone"], person["name"]) == (f"+86{me.who.phone}", me.who.name)
    assert [one["id"] for one in told["applications"]] == [str(walk.id)]
    assert (await copies.fetch(me.actor, request.id, "pdf")).startswith(b"%PDF")
    with pytest.raises(NotFound):
        await copies.fetch((await county.citizen()).actor, request.id, "json")
    assert await told_of(me) >= {("rights.copy_ready", "sms"), ("rights.copy_asked", "inbox")}
    await on(8)
    assert (await only(me)).state is State.DONE
    with pytest.raises(NotFound):
        await copies.fetch(me.actor, request.id, "json")
    assert list(county.hall.settings.storage_folder.glob("copies/*")) == []


async def test_a_restriction_closes_everything_and_its_owner_alone_opens_it_again(
    county: County,
) -> None:
    me = await county.citizen()
    request = await rights.ask_restriction(me.actor)
    await county.work()
    assert ("rights.restrict_asked", "sms") in await told_of(me)
    await on(1)
    assert (await only(me)).state is State.HELD
    look = Access((await county.citizen()).actor, "核对")
    with pytest.raises(KeyWithheld):
        await reveal(me.actor.me, "name", look)
    with pytest.raises(KeyWithheld):
        await rights.ask_correction(me.actor, Wrong.NAME, "写错了")
    with pytest.raises(NotFound):
        await rights.undo((await county.citizen()).actor, request.id)
    await rights.undo(me.actor, request.id)
    await on(0)
    assert (await only(me)).state is State.UNDONE
    assert await reveal(me.actor.me, "name", look) == me.who.name


async def test_an_erasure_waits_a_week_for_second_thoughts(county: County) -> None:
    me = await county.citizen()
    request = await leaving.ask_erasure(me.actor)
    await on(6.9)
    assert (await only(me)).state is State.COOLING
    await rights.undo(me.actor, request.id)
    await on(3)
    assert (await only(me)).state is State.UNDONE
    assert await reveal(me.actor.me, "name", Access(me.actor, "own")) == me.who.name


async def test_nobody_is_erased_in_the_middle_of_a_case(county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, CARD)
    with pytest.raises(CasesOpen) as refused:
        await leaving.ask_erasure(walk.citizen.actor)
    assert refused.value.count == 1
    assert await rights.requests_of(walk.citizen.actor) == ()


async def test_what_a_law_wants_kept_is_put_out_of_use_first_and_said_so(county: County) -> None:
    walk = await county.a_case(Status.CLOSED, CARD)
    me = walk.citizen
    await leaving.ask_erasure(me.actor)
    await on(7.1)
    held = await only(me)
    assert (held.state, held.kept_until is not None) == (State.HELD, True)
    await county.work()
    assert ("rights.erase_held", "sms") in await told_of(me)
    await on(0.1)
    with pytest.raises(KeyWithheld):
        await reveal(me.actor.me, "name", Access(me.actor, "own"))
    await on(3651)
    assert (await only(me)).state is State.READY


async def test_two_members_of_staff_erase_and_nothing_of_the_person_is_left(
    county: County,
) -> None:
    walk = await county.a_case(Status.WITHDRAWN, CARD)
    me, guards = walk.citizen, [await county.hire(n, GUARD) for n in ("安保一", "安保二")]
    await leaving.ask_erasure(me.actor)
    await on(7.1)
    first, second = [guard.actor for guard in guards]
    (due,) = await desk.erasures(first)
    asked = await leaving.ask_second(first, due.id, "本人到窗口确认过")
    assert (await desk.erasures(second))[0].asked
    with pytest.raises(SamePerson):
        await seconding.confirm(first, asked.id)
    await seconding.confirm(second, asked.id)
    with pytest.raises(NotFound):
        await rights.undo(me.actor, due.id)
    await county.work()
    assert ("rights.erasing", "sms") in await told_of(me)
    await on(0.1)
    rows = await query("SELECT state, person_id FROM rights_request WHERE id = $1", due.id)
    assert rows == [{"state": "done", "person_id": me.actor.me}]
    assert await traces_of(me) == []


async def test_a_name_is_corrected_when_the_register_knows_it_with_the_number(
    county: County,
) -> None:
    me, window = await county.citizen(), county.staff["window"].actor
    await rights.ask_correction(me.actor, Wrong.NAME, "我改名叫张新名了")
    (found,) = await desk.corrections(window)
    assert (found.name, found.field) == (f"{me.who.name[0]}{'*' * (len(me.who.name) - 1)}", "name")
    assert await desk.read_correction(window, found.id, "核对更正申请") == "我改名叫张新名了"
    register = Register({me.who.id_number: "张新名"})
    with pytest.raises(IdentityMismatch):
        await desk.correct_name(window, found.id, "张旧名", "看了身份证", register)
    await desk.correct_name(window, found.id, "张新名", "看了身份证", register)
    assert await reveal(me.actor.me, "name", Access(me.actor, "own")) == "张新名"
    assert (await only(me)).state is State.DONE
    assert await desk.corrections(window) == ()


async def test_a_correction_that_is_not_made_is_answered(county: County) -> None:
    me, window = await county.citizen(), county.staff["window"].actor
    with pytest.raises(TextNeeded):
        await rights.ask_correction(me.actor, Wrong.OTHER, "  ")
    request = await rights.ask_correction(me.actor, Wrong.ID_NUMBER, "号码换了")
    await desk.refuse_correction(window, request.id, "请带户口本到公安窗口办。")
    answered = await only(me)
    assert (answered.state, answered.answer) == (State.REFUSED, "请带户口本到公安窗口办。")
    with pytest.raises(NotFound):
        await desk.refuse_correction(window, request.id, "再答一次")


async def told_of(citizen: Citizen) -> set[tuple[str, str]]:
    """Templates and channels of what reached the person."""
    rows = await query(
        "SELECT template, channel FROM message WHERE citizen_id = $1 AND sent_at IS NOT NULL"
        " OR channel = 'inbox' AND citizen_id = $1",
        citizen.actor.me,
    )
    return {(row["template"], row["channel"]) for row in rows}


async def traces_of(citizen: Citizen) -> list[str]:
    """Tables in which any row still holds the person's name, phone or number, even masked."""
    who = citizen.who
    wanted = [
        who.name,
        who.phone,
        who.id_number,
        mask_name(who.name),
        mask_phone(f"+86{who.phone}"),
    ]
    tables = await query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
    found = []
    for table in tables:
        rows = await query(
            f"SELECT count(*) AS n FROM {table['name']} AS r"
            " WHERE EXISTS (SELECT FROM unnest($1::text[]) w WHERE position(w in r::text) > 0)",
            [*wanted, mask_id_number(who.id_number)],
        )
        found += [table["name"]] if rows[0]["n"] else []
    return found
