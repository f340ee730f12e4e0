"""What every push adapter does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications.devices import GONE
from notifications.push.contract import Push, PushGateway
from notifications.push.jiguang import Jiguang
from notifications.push.sandbox import SandboxPush
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.jpush_server import APP_KEY, MASTER_SECRET, JPushServer, jpush_server


@dataclass
class Vendor:
    """An adapter with a look behind the counter."""

    gateway: PushGateway
    arrived: Callable[[], list[tuple[str, str, str, str]]]  # device, title, text, link
    away: Callable[[], PushGateway]
    jpush: JPushServer | None = field(default=None)


@pytest.fixture
def wire() -> Iterator[JPushServer]:
    with jpush_server() as running:
        yield running


@pytest.fixture(params=["sandbox", "jiguang"])
def vendor(
    request: pytest.FixtureRequest, line: SandboxLine, state: SandboxState, wire: JPushServer
) -> Vendor:
    if request.param == "sandbox":
        gateway = SandboxPush(line)
        return Vendor(
            gateway,
            lambda: [(p.device, p.title, p.text, p.link) for p in state.pushes],
            lambda: SandboxPush(SandboxLine(line._http, base_url="http://sandbox", secret="no")),
        )
    return Vendor(
        Jiguang(app_key=APP_KEY, master_secret=MASTER_SECRET, base_url=wire.url),
        lambda: [_seen(pushed) for pushed in wire.pushed],
        lambda: Jiguang(app_key=APP_KEY, master_secret="no", base_url=wire.url),
        wire,
    )


def _seen(pushed: dict[str, dict[str, dict[str, str]]]) -> tuple[str, str, str, str]:
    android = pushed["notification"]["android"]
    link: str = android["extras"]["link"]  # type: ignore[index]  # extras is an object
    (device,) = pushed["audience"]["registration_id"]
    return device, android["title"], android["alert"], link


def a_push(device: str = "190e35f7e0") -> Push:
    return Push(f"{uuid4()}-0123456789ab", device, "已受理", "您的申请已受理。", "/follow/1")


async def test_a_push_arrives_as_it_was_given(vendor: Vendor) -> None:
    sent = await vendor.gateway.send(a_push())
    assert sent.gateway_id
    assert vendor.arrived() == [("190e35f7e0", "已受理", "您的申请已受理。", "/follow/1")]


async def test_the_same_out_id_is_one_push(vendor: Vendor) -> None:
    push = a_push()
    first, second = await vendor.gateway.send(push), await vendor.gateway.send(push)
    assert first == second
    assert len(vendor.arrived()) == 1


async def test_an_unknown_device_is_gone_for_good(vendor: Vendor) -> None:
    with pytest.raises(Refused, match=GONE):
        await vendor.gateway.send(a_push("unknown-device"))
    assert vendor.arrived() == []


async def test_wrong_credentials_are_ours_to_put_right(vendor: Vendor) -> None:
    with pytest.raises(Unavailable):
        await vendor.away().send(a_push())
    assert vendor.arrived() == []


async def test_asking_never_invents_a_push(vendor: Vendor) -> None:
    assert await vendor.gateway.find(str(uuid4())) is None


async def test_jpush_done_but_answered_500_is_not_repeated(wire: JPushServer) -> None:
    gateway = Jiguang(app_key=APP_KEY, master_secret=MASTER_SECRET, base_url=wire.url)
    push, wire.lie_next = a_push(), 1
    with pytest.raises(Unavailable):
        await gateway.send(push)
    assert (await gateway.send(push)).gateway_id == wire.by_cid[push.out_id]
    assert len(wire.pushed) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_jpush_away_is_tried_again(wire: JPushServer, status: int) -> None:
    gateway = Jiguang(app_key=APP_KEY, master_secret=MASTER_SECRET, base_url=wire.url)
    wire.fail_next = [status]
    with pytest.raises(Unavailable):
        await gateway.send(a_push())


async def test_jpush_not_there_is_tried_again() -> None:
    gateway = Jiguang(app_key=APP_KEY, master_secret=MASTER_SECRET, base_url="http://127.0.0.1:1")
    with pytest.raises(Unavailable):
        await gateway.send(a_push())
