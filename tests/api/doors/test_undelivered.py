"""What was not delivered, at the desk: the system administrator’s, and nobody else’s."""

from identity.actor import Role
from notifications.outbox import announce
from notifications.transactions import transaction
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Doors
from tests.makers import a_county, query

READ = "{ givenUp { id kind name title channel attempts fault happenedAt deadAt } }"
AGAIN = """mutation($ids: [UUID!]!) { tryAgain(ids: $ids) {
  __typename ... on Refusal { code } ... on TriedAgain { count } } }"""


async def test_who_keeps_the_system_tries_again_what_was_given_up(doors: Doors) -> None:
    county = await a_county(doors.hall)
    await query("UPDATE fact SET done_at = doorstep_now() WHERE done_at IS NULL")
    case = (await county.a_draft()).id
    async with transaction():
        await announce("application.accepted", case)
    await query(
        "UPDATE fact SET dead_at = doorstep_now(), attempts = 122, error = 'Unavailable'"
        " WHERE subject_id = $1 AND name = 'application.accepted'",
        case,
    )
    desk, window = doors.browser("desk"), doors.browser("desk")
    await at_the_desk(desk, await county.hire("方志远", (Role.SYSTEM_ADMIN, "10", False)))
    await at_the_desk(window, county.staff["window"])
    (one,) = await desk.do(READ)
    assert (one["kind"], one["name"], one["fault"]) == (
        "fact",
        "application.accepted",
        "Unavailable",
    )
    assert one["title"] == "已受理"
    assert (await window.do(AGAIN, ids=[one["id"]]))["code"] == "NotAllowed"
    assert (await desk.do(AGAIN, ids=[one["id"]]))["count"] == 1
    assert (await desk.do(AGAIN, ids=[one["id"]]))["count"] == 0
    assert await desk.do(READ) == []
    trail = await query("SELECT action, details FROM trail_row WHERE action = 'outbox.tried_again'")
    assert len(trail) == 1
