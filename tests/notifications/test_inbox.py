"""What a person was told, to read in the app."""

from datetime import timedelta
from uuid import uuid4

import pytest

from notifications import devices, inbox
from notifications.delivering import Happened
from notifications.messages import Recipient, Telling, tell
from notifications.now import now
from tests.conftest import Hall


async def test_pages_newest_first_with_how_each_message_travelled(hall: Hall) -> None:
    me, other, start = uuid4(), uuid4(), await now()
    for n in range(5):
        at = start + timedelta(seconds=n)
        fact = Happened(uuid4(), "application.paid", uuid4(), me, {}, at)
        said = Telling("application.paid", {"item": f"事项{n}"}, f"/follow/{n}")
        await tell(fact, [Recipient(me), Recipient(other)], said)
    first = await inbox.page({me}, 3)
    assert [line.link for line in first.lines] == ["/follow/4", "/follow/3", "/follow/2"]
    assert (first.has_more, first.unread) == (True, 5)
    travelled = (("inbox", "delivered"), ("push", "waiting"), ("sms", "waiting"))
    assert first.lines[0].channels == travelled
    assert first.lines[0].title == "费用已结清"
    rest = await inbox.page({me}, 3, first.end_cursor, language="en")
    assert [line.link for line in rest.lines] == ["/follow/1", "/follow/0"]
    assert (rest.has_more, rest.lines[0].title) == (False, "The fee is settled")


async def test_only_my_own_messages_can_be_marked_read(hall: Hall) -> None:
    me, other = uuid4(), uuid4()
    fact = Happened(uuid4(), "application.paid", uuid4(), me, {}, await now())
    await tell(fact, [Recipient(me), Recipient(other)], Telling("application.paid", {}, "/"))
    (mine,) = (await inbox.page({me})).lines
    (theirs,) = (await inbox.page({other})).lines
    assert await inbox.mark_read({me}, [mine.id, theirs.id]) == 0
    assert (await inbox.unread({other})) == 1
    assert (await inbox.page({me})).lines[0].read


@pytest.mark.parametrize("cursor", ["", "nonsense", "bm9uc2Vuc2U=", "MjAyNi0xMS0yMiB4", "号"])
async def test_a_cursor_of_nobodys_is_refused(hall: Hall, cursor: str) -> None:
    with pytest.raises(ValueError, match="cursor"):
        await inbox.page({uuid4()}, 10, cursor)


async def test_a_device_belongs_to_whoever_registered_it_last(hall: Hall) -> None:
    first, second = uuid4(), uuid4()
    await devices.register(kind="sandbox", token="a-phone", citizen_id=first)
    await devices.register(kind="sandbox", token="a-phone", citizen_id=first)
    assert await devices.tokens(first) == ("a-phone",)
    await devices.register(kind="sandbox", token="a-phone", citizen_id=second)
    assert (await devices.tokens(first), await devices.tokens(second)) == ((), ("a-phone",))
    await devices.forget("a-phone")
    assert await devices.tokens(second) == ()


async def test_the_oldest_of_too_many_devices_go(hall: Hall) -> None:
    clerk = uuid4()
    for n in range(12):
        await devices.register(kind="sandbox", token=f"phone-{n:02d}", staff_id=clerk)
    assert len(await devices.tokens(clerk)) == 10
    assert "phone-00" not in await devices.tokens(clerk)
