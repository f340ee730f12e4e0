"""Where a citizen is signed in: seen, and ended at once."""

import pytest

from identity.actor import ANYBODY, ActorKind
from identity.devices_of import devices_of, end, end_others
from identity.models import TrailRow
from identity.people import person_by_phone
from identity.sessions import actor_of, open_session
from notifications.refusals import NotFound, SignInNeeded
from tests.conftest import Hall
from tests.identity.making import a_citizen, a_clerk, a_phone, signed_in, sql

ANDROID = "Mozilla/5.0 (Linux; Android 14; V2301A) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/5"
WECHAT = f"{ANDROID} MicroMessenger/8.0.40"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/17 Safari/605"


async def at(*agents: str) -> list[str]:
    """Tokens of one person, signed in with these browsers, the last one newest."""
    person = await person_by_phone(a_phone())
    opened = [
        await open_session(ActorKind.CITIZEN, person.id, device=agent, amr=("sms",))
        for agent in agents
    ]
    return [token for token, _ in opened]


async def test_devices_are_named_as_people_know_them(county: Hall) -> None:
    tokens = await at(ANDROID, WECHAT, MAC, "curl/8")
    me = await actor_of(tokens[1])
    assert me is not None
    seen = {(device.system, device.program): device.this_one for device in await devices_of(me)}
    assert seen == {
        ("Android", "Chrome"): False,
        ("Android", "WeChat"): True,
        ("Macintosh", "Safari"): False,
        ("", ""): False,
    }


async def test_one_device_is_ended_and_the_others_stay(county: Hall) -> None:
    first, second, third = await at(ANDROID, MAC, WECHAT)
    me = await actor_of(third)
    assert me is not None
    macs = [device.id for device in await devices_of(me) if device.system == "Macintosh"]
    await end(me, macs[0])
    assert [await actor_of(token) is not None for token in (first, second, third)] == [
        *(True, False, True)
    ]
    with pytest.raises(NotFound):
        await end(me, macs[0])
    assert await TrailRow.filter(action="session.closed", citizen_id=me.me).count() == 1


async def test_all_others_end_and_this_one_stays(county: Hall) -> None:
    tokens = await at(ANDROID, MAC, WECHAT)
    me = await actor_of(tokens[0])
    assert me is not None
    assert await end_others(me) == 2
    assert [await actor_of(token) is not None for token in tokens] == [True, False, False]
    assert [device.this_one for device in await devices_of(me)] == [True]
    assert await end_others(me) == 0


async def test_somebody_elses_device_is_not_there(county: Hall) -> None:
    (theirs,) = await at(MAC)
    them, me = await actor_of(theirs), await a_citizen()
    assert them is not None
    assert them.session_id is not None
    with pytest.raises(NotFound):
        await end(me, them.session_id)
    assert await actor_of(theirs) is not None


async def test_devices_of_a_merged_account_are_the_same_persons(county: Hall) -> None:
    (token,) = await at(MAC)
    stays = await a_citizen()
    merged = await actor_of(token)
    assert merged is not None
    await sql("UPDATE person SET merged_into = $1 WHERE id = $2", stays.me, merged.me)
    assert len(await devices_of(stays)) == 2
    assert await end_others(stays) == 1
    assert await actor_of(token) is None


async def test_only_citizens_have_this_list(county: Hall) -> None:
    clerk = await signed_in(ActorKind.STAFF, (await a_clerk()).id)
    for nobody in (ANYBODY, clerk):
        with pytest.raises(SignInNeeded):
            await devices_of(nobody)
        with pytest.raises(SignInNeeded):
            await end_others(nobody)
