"""Rows within two minutes are one SMS; what the law has told is one of its own, and at once."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications import sending, wishes
from notifications.delivering import Happened
from notifications.merging import CALM, PROGRESS, WINDOW
from notifications.messages import Recipient, Telling, tell
from notifications.models import Message, MessageState
from notifications.now import SHANGHAI, now, shift_clock
from notifications.sending import Post
from notifications.wishes import OPTIONAL, Wishes
from tests.conftest import Hall

JUST_OVER = WINDOW + timedelta(seconds=1)
LEGAL = ("accepted", "supplement_asked", "approved", "payment_asked", "refused")


async def told(case: UUID, person: UUID, *steps: str) -> None:
    """One after the other, about one case."""
    for step in steps:
        name = f"application.{step}"
        fact = Happened(uuid4(), name, case, person, {}, await now())
        await tell(fact, [Recipient(person)], Telling(name, {"item": "某事"}, f"/follow/{case}"))


def sent(state: SandboxState) -> list[str]:
    return [sms.template.removeprefix("application.") for sms in state.sms]


async def test_rows_within_two_minutes_are_one_sms_and_stay_rows_in_the_app(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    case, person = uuid4(), uuid4()
    await told(case, person, "assigned")
    await sending.drain(post)
    await shift_clock(timedelta(seconds=50))
    await told(case, person, "passed_up", "sent_back")
    await sending.drain(post)
    assert sent(state) == []
    await shift_clock(timedelta(seconds=50) + JUST_OVER)
    await sending.drain(post)
    assert sent(state) == ["sent_back"]
    assert await Message.filter(channel="inbox", citizen_id=person).count() == 3
    newest = await Message.get(channel="sms", state=MessageState.SENT)
    merged = await Message.filter(channel="sms", state=MessageState.MERGED)
    assert {one.merged_into for one in merged} == {newest.id}
    assert len(merged) == 2


async def test_a_row_that_nothing_follows_is_told_after_two_minutes(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    case, person = uuid4(), uuid4()
    await told(case, person, "assigned")
    await shift_clock(JUST_OVER)
    await told(case, person, "passed_up")
    await sending.drain(post)
    assert sent(state) == ["assigned"]
    await shift_clock(JUST_OVER)
    await sending.drain(post)
    assert sent(state) == ["assigned", "passed_up"]


async def test_what_the_law_has_told_goes_at_once_and_is_never_merged(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    await told(uuid4(), uuid4(), *LEGAL)
    await sending.drain(post)
    assert sent(state) == list(LEGAL)
    assert not PROGRESS & {f"application.{step}" for step in LEGAL}
    assert PROGRESS <= OPTIONAL
    assert not CALM & PROGRESS


async def test_a_row_is_told_with_the_decision_beside_it(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    """Before it or after it."""
    case, person = uuid4(), uuid4()
    await told(case, person, "passed_up", "approved", "issuing")
    await sending.drain(post)
    await shift_clock(JUST_OVER)
    await sending.drain(post)
    assert sent(state) == ["approved"]
    decision = await Message.get(channel="sms", state=MessageState.SENT)
    merged = await Message.filter(channel="sms", state=MessageState.MERGED)
    assert [one.merged_into for one in merged] == [decision.id] * 2


async def test_what_asks_for_something_does_not_tell_what_comes_after_it(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    case, person = uuid4(), uuid4()
    await told(case, person, "payment_asked", "paid", "issuing")
    await sending.drain(post)
    await shift_clock(JUST_OVER)
    await sending.drain(post)
    assert sent(state) == ["payment_asked", "paid"]


async def test_another_case_and_another_person_are_told_for_themselves(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    case, person = uuid4(), uuid4()
    await told(case, person, "assigned")
    await told(uuid4(), person, "assigned")
    await told(case, uuid4(), "assigned")
    await shift_clock(JUST_OVER)
    await sending.drain(post)
    assert sent(state) == ["assigned"] * 3


@pytest.mark.parametrize("waits", ["assigned", "submitted"])
async def test_what_waits_holds_up_no_notice_behind_it(
    hall: Hall, post: Post, state: SandboxState, waits: str
) -> None:
    """Two minutes or until the morning: the notice leaves now."""
    case, person = uuid4(), uuid4()
    hour = (await now()).astimezone(SHANGHAI).hour
    await wishes.keep(person, Wishes(quiet=(hour, (hour + 3) % 24)))
    await told(uuid4(), person, waits)
    await told(case, person, "supplement_asked")
    await sending.drain(post)
    assert sent(state) == ["supplement_asked"]
