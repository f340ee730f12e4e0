"""WeChat's subscribe messages against its protocol on the wire."""

from collections.abc import AsyncIterator, Iterator

import httpx
import orjson
import pytest

from notifications import wording
from notifications.devices import GONE
from notifications.push.contract import Push
from notifications.push.subscribe import MARK, SubscribeMessages, template_of
from notifications.refusals import Refused, Unavailable
from tests.contracts.wechat_server import (
    APP_ID,
    APP_SECRET,
    TEMPLATE_ID,
    WeChatServer,
    wechat_server,
)


@pytest.fixture
def wire() -> Iterator[WeChatServer]:
    with wechat_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


def weixin(
    http: httpx.AsyncClient, wire: WeChatServer, secret: str = APP_SECRET, template: str = ""
) -> SubscribeMessages:
    return SubscribeMessages(
        http,
        app_id=APP_ID,
        app_secret=secret,
        base_url=f"{wire.url}/",
        template=f"{template or TEMPLATE_ID}:thing1,thing2",
    )


def a_push(openid: str, title: str = "请补充材料", text: str = "点开看要补什么。") -> Push:
    return Push("one", MARK + openid, title, text, "/applications/1/supplement")


async def test_who_allowed_it_is_told_and_led_to_the_act(
    http: httpx.AsyncClient, wire: WeChatServer
) -> None:
    openid = wire.allow()
    assert (await weixin(http, wire).send(a_push(openid))).gateway_id == "1"
    (told,) = wire.told
    assert told["touser"] == openid
    assert told["page"] == "pages/web/web?path=%2Fapplications%2F1%2Fsupplement"
    assert told["data"] == {
        "thing1": {"value": "请补充材料"},
        "thing2": {"value": "点开看要补什么。"},
    }


@pytest.mark.parametrize("language", wording.LANGUAGES)
async def test_every_push_fits_into_the_template(
    http: httpx.AsyncClient, wire: WeChatServer, language: str
) -> None:
    kinds = [key.removeprefix("message.") for key in wording.keys(language, "message")]
    openid, gateway = wire.allow(len(kinds)), weixin(http, wire)
    for kind in kinds:
        title, text = wording.message(language, kind, "push", {})
        await gateway.send(a_push(openid, title, text))
    assert len(wire.told) == len(kinds) > 100


async def test_a_permission_that_is_spent_lets_the_person_go(
    http: httpx.AsyncClient, wire: WeChatServer
) -> None:
    openid, gateway = wire.allow(1), weixin(http, wire)
    await gateway.send(a_push(openid))
    for nobody in (openid, "nobody"):
        with pytest.raises(Refused, match=GONE):
            await gateway.send(a_push(nobody))
    assert len(wire.told) == 1


async def test_a_token_that_is_over_is_asked_for_again(
    http: httpx.AsyncClient, wire: WeChatServer
) -> None:
    openid, gateway = wire.allow(3), weixin(http, wire)
    await gateway.send(a_push(openid))
    wire.token = ""  # somebody else made a new one
    await gateway.send(a_push(openid))
    assert len(wire.told) == 2


async def test_what_is_ours_to_put_right_and_what_passes_is_tried_again(
    http: httpx.AsyncClient, wire: WeChatServer
) -> None:
    openid = wire.allow()
    for wrong in (weixin(http, wire, secret="no"), weixin(http, wire, template="x" * 43)):
        with pytest.raises(Unavailable):
            await wrong.send(a_push(openid))
    gateway = weixin(http, wire)
    await gateway.send(a_push(openid))
    for status, body in (
        (200, orjson.dumps({"errcode": -1})),
        (200, orjson.dumps({"errcode": 45009})),
        (200, b"[]"),
        (200, b"<html>"),
        (200, b'{"errcode": "0"}'),
        (502, b""),
    ):
        wire.answer_next.append((status, body))
        with pytest.raises(Unavailable):
            await gateway.send(a_push(openid))
    assert await gateway.find("one") is None


async def test_who_does_not_answer_is_tried_again(
    http: httpx.AsyncClient, wire: WeChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("notifications.push.subscribe._TIMEOUT", httpx.Timeout(0.3))
    wire.hang = 1
    with pytest.raises(Unavailable) as error:
        await weixin(http, wire).send(a_push(wire.allow()))
    assert APP_SECRET not in repr(error.value)


def test_a_template_names_its_two_fields() -> None:
    assert template_of(f"{TEMPLATE_ID}:thing1,phrase22") == (TEMPLATE_ID, "thing1", "phrase22")
    for wrong in (
        "",
        TEMPLATE_ID,
        f"{TEMPLATE_ID}:thing1",
        f"{TEMPLATE_ID}:thing1,thing",
        "a:b1,c1",
    ):
        with pytest.raises(ValueError, match="not ID"):
            template_of(wrong)
