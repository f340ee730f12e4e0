"""What every push adapter does."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import orjson
import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications.devices import GONE
from notifications.push.contract import Push, PushGateway
from notifications.push.jiguang import Jiguang
from notifications.push.sandbox import SandboxPush
from notifications.push.web import (
    AppsAndBrowsers,
    Signer,
    Subscription,
    WebPush,
    read_subscription,
)
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.jpush_server import APP_KEY, MASTER_SECRET, JPushServer, jpush_server
from tests.contracts.webpush_server import PushService, push_service


@dataclass
class Vendor:
    """An adapter with a look behind the counter."""

    gateway: PushGateway
    arrived: Callable[[], list[tuple[str, str, str, str]]]  # device, title, text, link
    away: Callable[[], PushGateway]
    device: str = "190e35f7e0"
    gone: str = "unknown-device"


@pytest.fixture
def service() -> Iterator[PushService]:
    with push_service() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


def a_signer(folder: Path, name: str = "key.pem") -> Signer:
    return Signer.at(folder / name, "mailto:hall@county.gov.cn")


@pytest.fixture
def wire() -> Iterator[JPushServer]:
    with jpush_server() as running:
        yield running


@pytest.fixture(params=["sandbox", "jiguang", "web"])
def vendor(
    request: pytest.FixtureRequest,
    line: SandboxLine,
    state: SandboxState,
    wire: JPushServer,
    service: PushService,
    http: httpx.AsyncClient,
    tmp_path: Path,
) -> Vendor:
    if request.param == "web":
        return browsers(service, http, tmp_path)
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
    )


def plain(token: str) -> Subscription:
    """Push services speak HTTPS on port 443; ours in the tests does not."""
    said = orjson.loads(token)
    return Subscription(said["endpoint"], said["keys"]["p256dh"], said["keys"]["auth"])


def browsers(service: PushService, http: httpx.AsyncClient, folder: Path) -> Vendor:
    signer = a_signer(folder)
    browser = service.subscribe(signer.public)
    return Vendor(
        WebPush(http, signer, read=plain),
        lambda: [(browser.token, s["title"], s["text"], s["link"]) for s in browser.shown],
        lambda: WebPush(http, a_signer(folder, "another.pem"), read=plain),
        device=browser.token,
        gone=browser.token.replace("/push/", "/push/x"),
    )


def _seen(pushed: dict[str, dict[str, dict[str, str]]]) -> tuple[str, str, str, str]:
    android = pushed["notification"]["android"]
    link: str = android["extras"]["link"]  # type: ignore[index]  # extras is an object
    (device,) = pushed["audience"]["registration_id"]
    return device, android["title"], android["alert"], link


def a_push(device: str = "190e35f7e0") -> Push:
    return Push(f"{uuid4()}-0123456789ab", device, "已受理", "您的申请已受理。", "/follow/1")


async def test_a_push_arrives_as_it_was_given(vendor: Vendor) -> None:
    sent = await vendor.gateway.send(a_push(vendor.device))
    assert sent.gateway_id
    assert vendor.arrived() == [(vendor.device, "已受理", "您的申请已受理。", "/follow/1")]


async def test_the_same_out_id_is_one_push(vendor: Vendor) -> None:
    push = a_push(vendor.device)
    first, second = await vendor.gateway.send(push), await vendor.gateway.send(push)
    assert first == second
    assert len(vendor.arrived()) == 1


async def test_an_unknown_device_is_gone_for_good(vendor: Vendor) -> None:
    with pytest.raises(Refused, match=GONE):
        await vendor.gateway.send(a_push(vendor.gone))
    assert vendor.arrived() == []


async def test_wrong_credentials_are_ours_to_put_right(vendor: Vendor) -> None:
    with pytest.raises(Unavailable):
        await vendor.away().send(a_push(vendor.device))
    assert vendor.arrived() == []


async def test_asking_never_invents_a_push(vendor: Vendor) -> None:
    assert await vendor.gateway.find(str(uuid4())) is None


@pytest.mark.parametrize("status", [401, 403, 429, 500, 502, 503])
async def test_a_push_service_away_is_tried_again(
    service: PushService, http: httpx.AsyncClient, tmp_path: Path, status: int
) -> None:
    vendor = browsers(service, http, tmp_path)
    service.fail_next = [status]
    with pytest.raises(Unavailable):
        await vendor.gateway.send(a_push(vendor.device))
    assert vendor.arrived() == []


async def test_what_a_push_service_does_not_take_is_final(
    service: PushService, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    vendor = browsers(service, http, tmp_path)
    service.fail_next = [413]
    with pytest.raises(Refused, match="413"):
        await vendor.gateway.send(a_push(vendor.device))


async def test_each_device_is_pushed_to_by_its_kind(
    service: PushService,
    http: httpx.AsyncClient,
    tmp_path: Path,
    line: SandboxLine,
    state: SandboxState,
) -> None:
    vendor = browsers(service, http, tmp_path)
    both = AppsAndBrowsers(SandboxPush(line), vendor.gateway)
    for device in (vendor.device, "190e35f7e0"):
        await both.send(a_push(device))
    assert len(vendor.arrived()) == len(state.pushes) == 1
    assert await both.find("nobody's") is None


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://a@fcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/fcm.googleapis.com",
        "https://notify.windows.com.evil/x",
        "https://10.0.0.1/x",
        "https://localhost/x",
        "",
    ],
)
def test_only_push_services_we_know_are_ever_called(service: PushService, endpoint: str) -> None:
    said = orjson.loads(service.subscribe("").token)
    fine = said | {"endpoint": "https://wns2-by3p.notify.windows.com/w/?token=x"}
    assert read_subscription(orjson.dumps(fine).decode()).endpoint == fine["endpoint"]
    with pytest.raises(ValueError, match="push service"):
        read_subscription(orjson.dumps(said | {"endpoint": endpoint}).decode())


@pytest.mark.parametrize(
    "token", ["", "{}", "[]", "7", '{"endpoint":"https://fcm.googleapis.com/"}']
)
def test_what_is_no_subscription_is_none(token: str) -> None:
    with pytest.raises(ValueError, match="not a subscription"):
        read_subscription(token)


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first, second = a_signer(tmp_path), a_signer(tmp_path)
    assert first.public == second.public
    assert len(first.public) == 87
    assert (tmp_path / "key.pem").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["key.pem"]


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


async def test_jpush_says_what_a_phone_received(wire: JPushServer) -> None:
    """By whatever way; what was only sent on to a maker, or is nobody's, has not arrived."""
    gateway = Jiguang(
        app_key=APP_KEY, master_secret=MASTER_SECRET, base_url=wire.url, report_url=wire.url
    )
    ids = [(await gateway.send(a_push())).gateway_id for _ in range(4)]
    wire.arrived = {ids[0]: {"jpush_received": 2}, ids[1]: {"ios_apns_received": 1}}
    wire.arrived[ids[2]] = {"android_pns_sent": 3, "android_pns_received": 0}
    assert await gateway.received([*ids, "1"]) == {ids[0], ids[1]}
    wire.fail_next = [500]
    with pytest.raises(Unavailable):
        await gateway.received(ids)
    away = Jiguang(
        app_key=APP_KEY,
        master_secret=MASTER_SECRET,
        base_url=wire.url,
        report_url="http://127.0.0.1:1",
    )
    with pytest.raises(Unavailable):
        await away.received(ids)
