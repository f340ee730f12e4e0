"""Coming in from WeChat: a ticket for one page, once, for a minute; and who is bound to whom."""

import asyncio
from datetime import timedelta

import pytest

from identity import wechat
from identity.actor import Actor, ActorKind
from identity.devices_of import end_others
from identity.erasing import erase
from identity.people import person_by_phone
from identity.phone_keeping import holder_of, release
from identity.refusals import WeChatInvalid, WeChatTaken, WeChatUnbound
from identity.sessions import actor_of, open_session
from notifications.now import shift_clock
from notifications.refusals import (
    FreshProofNeeded,
    NotFound,
    Refused,
    SignInNeeded,
    TooManyRequests,
    Unavailable,
)
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import a_citizen, a_clerk, a_phone, count, person_row, signed_in, sql


class WeChat:
    """Who logs in: the code is the openid; one starting with ``-`` is no code."""

    async def who(self, code: str) -> str:
        if code.startswith("-"):
            raise Refused("40029")
        if code == "away":
            raise Unavailable("down")
        return f"openid-of-{code}"


async def a_ticket(who: str = "gui-fang") -> tuple[str, str]:
    """A ticket and the secret of the page that asked for it."""
    secret, challenge = wechat.begin()
    return await wechat.issue(who, challenge, WeChat(), client="x"), secret


async def bound(who: str = "gui-fang") -> Actor:
    """Somebody who signed in by phone and bound their WeChat."""
    ticket, secret = await a_ticket(who)
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(ticket, secret)
    actor = await a_citizen()
    await wechat.bind(actor, secret)
    return actor


async def test_the_first_time_a_phone_binds_and_from_then_on_wechat_lets_in(county: Hall) -> None:
    actor = await bound()
    assert await wechat.bound_since(actor) is not None
    ticket, secret = await a_ticket()
    assert await wechat.exchange(ticket, secret) == actor.me
    facts = await sql("SELECT name, citizen_id FROM fact")
    assert [(f["name"], f["citizen_id"]) for f in facts] == [("wechat.bound", actor.me)]
    (row,) = await sql("SELECT * FROM wechat_binding")
    assert b"gui-fang" not in row["openid_index"] + row["openid_sealed"]


async def test_a_ticket_serves_once(county: Hall) -> None:
    await bound()
    ticket, secret = await a_ticket()
    tries = await asyncio.gather(
        *(wechat.exchange(ticket, secret) for _ in range(5)), return_exceptions=True
    )
    assert sum(isinstance(one, WeChatInvalid) for one in tries) == 4
    with pytest.raises(WeChatInvalid):
        await wechat.exchange(ticket, secret)


async def test_a_ticket_serves_only_the_page_that_began(county: Hall) -> None:
    """Neither one overheard nor one slipped to somebody lets anybody in; and it is gone then."""
    await bound()
    for foreign in ("", None, wechat.begin()[0]):
        ticket, secret = await a_ticket()
        with pytest.raises(WeChatInvalid):
            await wechat.exchange(ticket, foreign)
        with pytest.raises(WeChatInvalid):
            await wechat.exchange(ticket, secret)


async def test_a_ticket_lives_a_minute(county: Hall) -> None:
    await bound()
    (early, first), (late, second) = await a_ticket(), await a_ticket()
    await shift_clock(timedelta(seconds=58))
    await wechat.exchange(early, first)
    await shift_clock(timedelta(seconds=3))
    with pytest.raises(WeChatInvalid):
        await wechat.exchange(late, second)


@pytest.mark.parametrize("forged", ["", "x", "a" * 43, "😀", "../..", "0" * 128])
async def test_a_forged_ticket_opens_nothing(county: Hall, forged: str) -> None:
    await bound()
    _, secret = await a_ticket()
    with pytest.raises(WeChatInvalid):
        await wechat.exchange(forged, secret)
    assert await count("session") == 1


async def test_what_wechat_does_not_know_gets_no_ticket(county: Hall) -> None:
    _, challenge = wechat.begin()
    for code, given in (("-used", challenge), ("", challenge), ("x", "no hash"), ("x", "")):
        with pytest.raises(WeChatInvalid):
            await wechat.issue(code, given, WeChat(), client="x")
    with pytest.raises(Unavailable):
        await wechat.issue("away", challenge, WeChat(), client="x")
    assert await count("wechat_ticket") == 0


async def test_tickets_are_not_for_guessing(county: Hall) -> None:
    _, challenge = wechat.begin()
    for _ in range(60):
        await wechat.issue("one", challenge, WeChat(), client="same")
    with pytest.raises(TooManyRequests):
        await wechat.issue("one", challenge, WeChat(), client="same")


async def test_binding_needs_a_proof_and_a_page_that_came_from_wechat(county: Hall) -> None:
    ticket, secret = await a_ticket()
    actor = await a_citizen()
    with pytest.raises(WeChatInvalid):
        await wechat.bind(actor, secret)  # its ticket was not shown yet
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(ticket, secret)
    for foreign in (None, "", wechat.begin()[0]):
        with pytest.raises(WeChatInvalid):
            await wechat.bind(actor, foreign)
    token, _ = await open_session(
        ActorKind.CITIZEN, actor.me, device="x", amr=("wechat",), fresh=False
    )
    stale = await actor_of(token)
    assert stale is not None
    assert not stale.fresh
    with pytest.raises(FreshProofNeeded):
        await wechat.bind(stale, secret)
    with pytest.raises(SignInNeeded):
        await wechat.bind(await signed_in(ActorKind.STAFF, (await a_clerk()).id), secret)
    await shift_clock(timedelta(minutes=16))
    with pytest.raises(WeChatInvalid):
        await wechat.bind(await signed_in(ActorKind.CITIZEN, actor.me), secret)
    assert await count("wechat_binding") == 0


async def test_a_wechat_is_one_accounts_and_an_account_has_one(county: Hall) -> None:
    first = await bound("gui-fang")
    ticket, secret = await a_ticket("a-new-phone")
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(ticket, secret)
    await wechat.bind(first, secret)
    old, old_secret = await a_ticket("gui-fang")
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(old, old_secret)
    # Two begin at once with the same WeChat: the second comes too late.
    other, other_secret = await a_ticket("gui-fang")
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(other, other_secret)
    await wechat.bind(await a_citizen(), old_secret)
    with pytest.raises(WeChatTaken):
        await wechat.bind(await a_citizen(), other_secret)


async def test_unbinding_ends_what_came_in_by_it_and_nothing_else(county: Hall) -> None:
    actor = await bound()
    token, _ = await open_session(ActorKind.CITIZEN, actor.me, device="x", amr=("wechat",))
    await wechat.unbind(actor)
    assert await actor_of(token) is None
    (left,) = await sql("SELECT id FROM session WHERE revoked_at IS NULL")
    assert left["id"] == actor.session_id
    assert await wechat.bound_since(actor) is None
    ticket, secret = await a_ticket()
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(ticket, secret)
    with pytest.raises(NotFound):
        await wechat.unbind(actor)


@pytest.mark.parametrize("how", ["everywhere", "phone released", "erased"])
async def test_a_wechat_does_not_outlive_what_ends_an_account_elsewhere(
    county: Hall, how: str
) -> None:
    actor = await bound()
    if how == "everywhere":
        await end_others(actor)
    elif how == "erased":
        await erase(actor, actor.me, "asked")
    else:
        phone = a_phone()
        person = await person_by_phone(phone)
        await sql("UPDATE wechat_binding SET person_id = $1", person.id)
        async with transaction():
            holder = await holder_of(phone)
            assert holder is not None
            await release(actor, holder)
    assert (await person_row(actor.me))["id"] == actor.me
    ticket, secret = await a_ticket()
    with pytest.raises(WeChatUnbound):
        await wechat.exchange(ticket, secret)
