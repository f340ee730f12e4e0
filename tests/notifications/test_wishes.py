"""How citizens want to be told, and what is told at once in any case."""

from datetime import datetime, timedelta
from importlib import import_module
from uuid import uuid4

import pytest
from tortoise import connections

from notifications import wishes, wording
from notifications.delivering import Happened
from notifications.messages import CHANNELS, Recipient, Telling, tell
from notifications.models import Message, SmsWish
from notifications.now import SHANGHAI, now
from notifications.transactions import query, transaction
from notifications.wishes import OPTIONAL, Wishes
from tests.conftest import Hall

NIGHT = Wishes(quiet=(22, 7))
DUTIES = (
    *("application.accepted", "application.not_accepted", "application.approved"),
    *("application.refused", "application.supplement_asked", "application.supplement_due"),
    *("application.payment_asked", "application.extended", "application.lapsed", "phone.changed"),
    *("application.terminated", "application.revoked", "mandate.given", "rights.erasing"),
)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("quiet", "when", "rings"),
    [
        ((22, 7), at(21, 59), at(21, 59)),
        ((22, 7), at(22), at(7) + timedelta(days=1)),
        ((22, 7), at(23, 30), at(7) + timedelta(days=1)),
        ((22, 7), at(3, 15), at(7)),
        ((22, 7), at(6, 59), at(7)),
        ((22, 7), at(7), at(7)),
        ((12, 14), at(13, 5), at(14)),
        ((12, 14), at(14), at(14)),
    ],
)
def test_what_can_wait_rings_when_the_quiet_hours_end(
    quiet: tuple[int, int], when: datetime, rings: datetime
) -> None:
    for channel in ("sms", "push"):
        assert Wishes(quiet=quiet).rings("application.paid", channel, when) == rings
    assert Wishes(quiet=quiet).rings("application.paid", "inbox", when) == when


@pytest.mark.parametrize("template", DUTIES)
def test_what_the_law_asks_for_and_what_guards_the_account_never_waits(template: str) -> None:
    silent = Wishes(sms=SmsWish.NEVER, push=False, quiet=(22, 7))
    for channel in CHANNELS:
        assert silent.takes(template, channel)
        assert silent.rings(template, channel, at(23)) == at(23)


def test_whatever_is_optional_is_a_message_of_ours() -> None:
    known = {key.removeprefix("message.") for key in wording.keys(wording.CHINESE, "message")}
    assert known >= OPTIONAL
    assert not OPTIONAL & set(DUTIES)


async def told(template: str, *recipients: Recipient) -> dict[str, datetime]:
    fact = Happened(uuid4(), template, uuid4(), recipients[0].id, {}, await now())
    await tell(fact, recipients, Telling(template, {}, "/"))
    return {m.channel: m.due_at for m in await Message.filter(fact_id=fact.id)}


async def test_a_way_that_is_not_wanted_is_left_out_and_the_inbox_stays(hall: Hall) -> None:
    person = Recipient(uuid4())
    await wishes.keep(person.id, Wishes(sms=SmsWish.NEVER, push=True))
    assert set(await told("application.paid", person)) == {"inbox", "push"}
    assert set(await told("application.approved", person)) == {"inbox", "sms", "push"}
    await wishes.keep(person.id, Wishes(push=False))
    assert set(await told("application.paid", person)) == {"inbox", "sms"}
    assert set(await told("application.paid", Recipient(uuid4()))) == {"inbox", "sms", "push"}


async def test_at_night_only_what_can_wait_waits(hall: Hall) -> None:
    person = Recipient(uuid4())
    hour = (await now()).astimezone(SHANGHAI).hour
    await wishes.keep(person.id, Wishes(quiet=(hour, (hour + 2) % 24)))
    waits = await told("application.paid", person)
    assert waits["inbox"] < waits["sms"] == waits["push"]
    assert (waits["sms"].minute, waits["sms"] - waits["inbox"] < timedelta(hours=2)) == (0, True)
    assert len(set((await told("application.approved", person)).values())) == 1


async def test_clerks_have_no_quiet_hours(hall: Hall) -> None:
    clerk = Recipient(uuid4(), is_staff=True)
    await wishes.keep(clerk.id, Wishes(sms=SmsWish.NEVER, push=False))
    assert set(await told("application.paid", clerk)) == {"inbox", "sms", "push"}


async def test_who_said_yes_or_no_before_there_were_three_wishes_meant_always_or_never(
    hall: Hall,
) -> None:
    """Tables of the old shape stand before the real ones for one transaction."""
    migration = import_module("notifications.migrations.0008_seen")
    async with transaction():
        line = connections.get("default")
        await line.execute_script(
            "CREATE TEMP TABLE message_wish (sms boolean NOT NULL) ON COMMIT DROP;"
            "CREATE TEMP TABLE message (due_at timestamptz, state text) ON COMMIT DROP;"
            "INSERT INTO message_wish VALUES (true), (false); INSERT INTO message VALUES (now());"
        )
        await line.execute_script(migration.SEEN)
        wished = await query("SELECT sms FROM message_wish ORDER BY sms")
        assert [row["sms"] for row in wished] == ["always", "never"]
        assert await query("SELECT if_unseen FROM message") == [{"if_unseen": False}]
        await query("INSERT INTO message_wish VALUES ('unseen'), (DEFAULT)")
        await line.execute_script(migration.NONE)
        back = await query("SELECT sms, count(*) AS n FROM message_wish GROUP BY sms ORDER BY sms")
        assert [(row["sms"], row["n"]) for row in back] == [(False, 1), (True, 3)]
