"""What was given up is seen without a word of whom it is for; tried again, it is asked about."""

from uuid import uuid4

import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications import delivering, reviving, sending
from notifications.delivering import Happened
from notifications.messages import Recipient, Telling, tell
from notifications.now import now
from notifications.outbox import announce
from notifications.sending import Post
from notifications.transactions import bind_nudge, query, transaction
from tests.conftest import Hall

TELLING = Telling("application.accepted", {"item": "不动产转移登记", "due": "2026-12-03"}, "/a/1")


async def given_up(post: Post) -> None:
    """Told, and every try of the SMS failed."""
    await tell(
        Happened(uuid4(), "application.accepted", uuid4(), uuid4(), {}, await now()),
        [Recipient(uuid4())],
        TELLING,
    )
    await query(
        "UPDATE message SET state = 'failed', dead_at = doorstep_now(), attempts = 122,"
        " error = 'Unavailable' WHERE channel = 'sms'"
    )
    await sending.drain(post)


@pytest.mark.parametrize("went_out", [False, True])
async def test_a_message_that_was_given_up_goes_out_once(
    hall: Hall, post: Post, state: SandboxState, *, went_out: bool
) -> None:
    await given_up(post)
    (one,) = await reviving.dead()
    assert (one.kind, one.name, one.channel) == ("message", "application.accepted", "sms")
    assert (one.attempts, one.fault) == (122, "Unavailable")
    if went_out:  # the vendor took it, and its answer was lost
        await query(
            "UPDATE message SET state = 'waiting', dead_at = NULL, attempts = 0 WHERE id = $1",
            one.id,
        )
        await sending.drain(post)
        await query(
            "UPDATE message SET state = 'failed', dead_at = doorstep_now(), sent_at = NULL,"
            " gateway_id = NULL WHERE id = $1",
            one.id,
        )
    async with transaction():
        assert await reviving.revive([one.id]) == 1
    assert await reviving.dead() == ()
    await sending.drain(post)
    assert len(state.sms) == 1
    (row,) = await query("SELECT state FROM message WHERE id = $1", one.id)
    assert row["state"] == "sent"
    async with transaction():
        assert await reviving.revive([one.id, uuid4()]) == 0  # nothing is dead any more


async def test_a_fact_nobody_heard_of_is_told(hall: Hall) -> None:
    async with transaction():
        await announce("application.accepted", uuid4())
    await query("UPDATE fact SET dead_at = doorstep_now(), attempts = 122, error = 'LookupError'")
    heard: list[str] = []

    async def hear(fact: Happened) -> None:
        heard.append(fact.name)

    assert await delivering.drain({"application.accepted": (hear,)}) == 0
    (one,) = await reviving.dead()
    assert (one.kind, one.name, one.channel) == ("fact", "application.accepted", None)
    async with transaction():
        assert await reviving.revive([one.id]) == 1
    assert await delivering.drain({"application.accepted": (hear,)}) == 1
    assert heard == ["application.accepted"]


async def test_the_worker_is_nudged_when_something_is_tried_again(hall: Hall, post: Post) -> None:
    nudged: list[int] = []

    async def nudge() -> None:
        nudged.append(len(await reviving.dead()))

    await given_up(post)
    (one,) = await reviving.dead()
    bind_nudge(nudge)
    async with transaction():
        await reviving.revive([uuid4()])
    assert nudged == []
    async with transaction():
        await reviving.revive([one.id])
        assert nudged == []
    assert nudged == [0], "once, and after the commit"
