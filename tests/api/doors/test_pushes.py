"""A phone says that it showed a push: whoever knows its id may, and nobody learns anything."""

from random import Random
from uuid import UUID, uuid4

import httpx

from identity.throttle import LIMITS, bind_throttle
from notifications import devices, inbox, wishes
from notifications.delivering import Happened
from notifications.messages import Recipient, Telling, tell
from notifications.models import Message, SmsWish
from notifications.now import now
from notifications.push import web
from notifications.push.contract import out_id
from notifications.wishes import Wishes
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.test_reaching import REGISTER, a_browser
from tests.makers import query
from tests.sizes import Figure

GUESSES = 1_000
PAID = Telling("application.paid", {"item": "某事"}, "/applications")


async def a_person(doors: Doors, phone: str = "13800138000") -> tuple[UUID, str]:
    """Somebody with a browser that rings, and its name."""
    me, token = doors.browser(), a_browser().token
    await me.enter(phone)
    assert (await me.do(REGISTER, token=token))["__typename"] == "DeviceRegistered"
    (row,) = await query("SELECT citizen_id FROM device WHERE token = $1", token)
    person = UUID(str(row["citizen_id"]))
    await wishes.keep(person, Wishes(sms=SmsWish.UNSEEN))
    return person, token


async def pushed_to(person: UUID, token: str, *, is_staff: bool = False) -> str:
    """The id of a push that has left."""
    fact = Happened(uuid4(), "application.paid", uuid4(), person, {}, await now())
    await tell(fact, [Recipient(person, is_staff)], PAID)
    await query(
        "UPDATE message SET state = 'sent', attempts = 1, sent_at = doorstep_now()"
        " WHERE channel = 'push' AND state = 'waiting'"
    )
    message = await Message.get(fact_id=fact.id, channel="push")
    return out_id(message.id, token)


async def say(browser: Browser, body: object) -> httpx.Response:
    return await browser.call("POST", "/pushes/shown", json=body)


def heard(answer: httpx.Response) -> tuple[object, ...]:
    """All that can be told from an answer."""
    fields = {k: v for k, v in answer.headers.items() if k not in {"date", "x-request-id"}}
    return answer.status_code, answer.content, tuple(sorted(fields.items()))


async def messages() -> list[dict[str, object]]:
    return await query("SELECT * FROM message ORDER BY id")


async def test_a_phone_that_shows_it_saves_the_sms(doors: Doors) -> None:
    person, token = await a_person(doors)
    push, phone = await pushed_to(person, token), doors.browser()
    (line,) = (await inbox.page({person})).lines
    assert dict(line.channels) == {"inbox": "delivered", "push": "sent", "sms": "unseen"}
    answer = await say(phone, {"id": push})
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    assert "set-cookie" not in answer.headers
    (line,) = (await inbox.page({person})).lines
    assert dict(line.channels) == {"inbox": "delivered", "push": "delivered", "sms": "seen"}
    before = await messages()
    assert heard(await say(phone, {"id": push})) == heard(answer)
    assert await messages() == before


async def test_a_thousand_guesses_reveal_and_change_nothing(doors: Doors, figure: Figure) -> None:
    bind_throttle(None, slack=3)
    person, token = await a_person(doors)
    other, others = await a_person(doors, "13900139000")
    push, dice = await pushed_to(person, token), Random(78)
    theirs = await pushed_to(other, others)
    rows = [str(row["id"]) for row in await messages()]
    mark, message = push[-12:], push[:36]
    tries: list[object] = [
        *(f"{row}-{mark}" for row in rows if row != message),
        *(f"{message}{theirs[-13:]}", f"{theirs[:36]}-{mark}", message, mark, "", push.upper()),
        *(
            f"{push}\n",
            f" {push}",
            push.replace("-", ""),
            push + "0",
            [push],
            {"id": push},
            None,
            7,
        ),
    ]
    while len(tries) < GUESSES:
        guess = UUID(int=dice.getrandbits(128), version=4)
        tail = f"{dice.getrandbits(48):012x}"
        tries.append(dice.choice((f"{guess}-{mark}", f"{message}-{tail}", f"{guess}-{tail}")))
    before, stranger = await messages(), doors.browser()
    answers = {heard(await say(stranger, {"id": one})) for one in tries}
    assert await messages() == before
    answers.add(heard(await say(stranger, {"id": push})))
    assert len(answers) == 1, "the right one is answered like all others"
    assert (await Message.get(id=UUID(message))).state == "delivered"
    figure(guesses=len(tries), changed=0, told_apart=len(answers) - 1)


async def test_it_is_said_by_our_own_page_and_not_without_end(doors: Doors) -> None:
    person, token = await a_person(doors)
    push, phone = await pushed_to(person, token), doors.browser()
    before = await messages()
    for headers in ({"x-doorstep": ""}, {"origin": "https://elsewhere.example"}):
        answer = await phone.call("POST", "/pushes/shown", json={"id": push}, headers=headers)
        assert answer.status_code == 403
    assert (await phone.call("POST", "/pushes/shown", content=push)).status_code == 415
    assert (await say(doors.browser("desk"), {"id": push})).status_code in {404, 405}
    bind_throttle(None)
    for _ in range(LIMITS["shown.client"].amount):
        assert (await say(phone, {"id": "-"})).status_code == 200
    assert (await say(phone, {"id": push})).status_code == 429
    assert await messages() == before


async def test_a_phone_that_is_anothers_by_now_says_nothing_of_mine(doors: Doors) -> None:
    person, token = await a_person(doors)
    other, _ = await a_person(doors, "13900139000")
    push = await pushed_to(person, token)
    await devices.register(kind=web.KIND, token=token, citizen_id=other)
    before = await messages()
    assert (await say(doors.browser(), {"id": push})).json() == {"ok": True}
    assert await messages() == before
    await devices.register(kind=web.KIND, token=token, citizen_id=person)
    await devices.forget(token)  # it has another name since, and showed it under this one
    await say(doors.browser(), {"id": push})
    assert await messages() != before


async def test_a_colleagues_push_has_no_such_receipt(doors: Doors) -> None:
    colleague, token = uuid4(), "a-phone"
    await devices.register(kind="jpush", token=token, staff_id=colleague)
    push = await pushed_to(colleague, token, is_staff=True)
    before = await messages()
    assert (await say(doors.browser(), {"id": push})).json() == {"ok": True}
    assert await messages() == before
