"""What an agent, a vendor or chance makes of a consent that was signed beside somebody (C49)."""

from datetime import timedelta
from typing import Any

from api.applications import bringing, replying
from api.worker import work_until_quiet
from notifications.now import now, shift_clock
from notifications.sms.contract import Reply
from tests.api.doors.acting import NEIGHBOUR, START, SUBMIT, WHO
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.test_neighbours import bring, handed_in, signed, village
from tests.api.doors.test_villages import entrusted
from tests.makers import SHOP, query

__all__ = ["village"]
STATUS = "SELECT status FROM application WHERE id = $1"


async def test_a_name_counts_once_and_for_what_stands_above_it(
    village: tuple[Browser, Browser, Browser],
) -> None:
    _, agent, _ = village
    at, said = (await now() - timedelta(hours=3)).isoformat(), signed()
    brought = await bring(agent, said, a=at)
    again = await bring(agent, said, "another-key", a=at)
    assert (again["__typename"], again.get("reason")) == ("ConsentRefused", "changed")
    agent.http.headers["x-doorstep-mandate"] = brought["mandateId"]
    own = await agent.do(START, item=SHOP, key="without-a-name")
    version = own["version"]
    sent = await agent.do(SUBMIT, id=own["id"], version=version, declared=True, key="unsigned-1")
    assert sent["__typename"] == "DraftConflict", sent
    assert (await query(STATUS, own["id"]))[0]["status"] == "draft"


async def test_a_scribble_makes_no_other_mandate_wider(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    villager, agent, _ = village
    mandate = await entrusted(villager, agent)
    del agent.http.headers["x-doorstep-mandate"]
    await query("UPDATE mandate SET items = ARRAY['990715001001']")
    refused = await bring(agent, signed())
    assert refused["__typename"] != "NeighbourDraft", refused
    assert (await query("SELECT items FROM mandate"))[0]["items"] == ["990715001001"]
    await query("UPDATE mandate SET consent = 'beside'")
    assert (await bring(agent, signed(), "beside-too"))["__typename"] == "NeighbourDraft"
    told = await query("SELECT FROM fact WHERE name = 'mandate.accepted' AND done_at IS NULL")
    assert told, mandate  # widened, and said so
    await work_until_quiet(doors.hall.gateways)


async def test_a_reply_stops_what_it_names_and_told_again_nothing_more(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    _, agent, _ = village
    first = await both_ways(doors, agent, "first-one")
    second = await both_ways(doors, agent, "second-one")
    phone, at = WHO.phone, await now()
    bare = Reply(phone, "不是我办的。", at, "1")
    await replying.take([bare])
    assert await statuses(first, second) == ["submitted", "withdrawn"]
    await work_until_quiet(doors.hall.gateways)  # the newest SMS is now about the second
    for _ in range(2):
        await replying.take([bare])
    assert await statuses(first, second) == ["submitted", "withdrawn"]
    named = Reply(phone, f"{first['reference']} 不是我办的", at + timedelta(hours=1), "2")
    await replying.take([named])
    assert await statuses(first, second) == ["withdrawn", "withdrawn"]
    assert len(await query("SELECT FROM disowning WHERE stopped")) == 2


async def test_what_is_over_is_noted_as_not_stopped(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    _, agent, _ = village
    case = await both_ways(doors, agent, "over-before")
    ended = "UPDATE application SET status = 'withdrawn', closed_at = doorstep_now() WHERE id = $1"
    await query(ended, case["id"])
    await replying.take([Reply(WHO.phone, "不是我", await now(), "1")])
    (noted,) = await query("SELECT stopped FROM disowning")
    assert noted["stopped"] is False


async def test_who_objected_is_left_alone_by_that_agent_under_every_mandate(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    villager, agent, _ = village
    await both_ways(doors, agent, "older-one")
    await query("UPDATE mandate SET ended_at = doorstep_now()")
    await entrusted(villager, agent)
    del agent.http.headers["x-doorstep-mandate"]
    await replying.take([Reply(WHO.phone, "不是我办的", await now(), "1")])
    assert await query("SELECT FROM mandate WHERE ended_at IS NULL") == []
    assert (await bring(agent, signed(), "once-more"))["reason"] == "objected"
    assert NEIGHBOUR.phone != WHO.phone


async def both_ways(doors: Doors, agent: Browser, key: str) -> Any:
    """Brought and handed in, and told by SMS."""
    await shift_clock(timedelta(minutes=5))
    brought = await bring(agent, signed(), key)
    sent = await handed_in(agent, brought)
    assert sent["__typename"] == "Application", sent
    await work_until_quiet(doors.hall.gateways)
    return sent | {"id": brought["id"]}


async def statuses(*cases: Any) -> list[str]:
    return [(await query(STATUS, case["id"]))[0]["status"] for case in cases]


async def test_a_draft_thrown_away_takes_the_signature_along(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    villager, agent, _ = village
    brought = await bring(agent, signed())
    kept = await bring(agent, signed(), "stays-here")
    gone = "mutation($id: UUID!) { discardDraft(id: $id) { __typename } }"
    assert (await villager.do(gone, id=brought["id"]))["__typename"] == "DraftDiscarded"
    await shift_clock(timedelta(days=9))
    await bringing.forget_astray()
    left = await query("SELECT application_id FROM neighbour_consent")
    assert [str(row["application_id"]) for row in left] == [kept["id"]]
