"""Our JPush on the wire, first proven with JPush's own SDK (R20)."""

from collections.abc import Iterator
from typing import Any

import httpx
import jpush
import pytest
from jpush import common

from tests.contracts.jpush_server import APP_KEY, MASTER_SECRET, JPushServer, jpush_server

sdk: Any = jpush  # it has no types


@pytest.fixture
def server() -> Iterator[JPushServer]:
    with jpush_server() as running:
        common.ZONES["WIRE"] = {"PUSH": running.url + "/v3/", "REPORT": running.url + "/v3/"}
        yield running


def push(*, secret: str = MASTER_SECRET, device: str = "190e35f7e0", **more: Any) -> Any:
    request = sdk.JPush(APP_KEY, secret, timeout=5, zone="WIRE").create_push()
    request.platform = sdk.all_
    request.audience = sdk.audience(sdk.registration_id(device))
    request.notification = sdk.notification(
        alert="你好", android=sdk.android(alert="你好", title="家门口")
    )
    for name, value in more.items():
        setattr(request, name, value)
    return request.send().payload


def test_the_sdk_is_answered_and_understood(server: JPushServer) -> None:
    said = push(cid="one")
    assert said["msg_id"]
    assert server.pushed[0]["audience"] == {"registration_id": ["190e35f7e0"]}
    assert push(cid="one") == said
    assert push(cid="two") != said
    assert len(server.pushed) == 2


def test_the_sdk_recognises_a_wrong_secret(server: JPushServer) -> None:
    with pytest.raises(common.Unauthorized):
        push(secret="wrong")
    assert server.pushed == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"device": "unknown-1"}, 1011),
        ({"cid": "ü"}, 1003),
        ({"notification": {"alert": "only"}}, 1003),
    ],
)
def test_the_sdk_reads_its_errors(server: JPushServer, more: dict[str, Any], code: int) -> None:
    with pytest.raises(common.JPushFailure) as failure:
        push(**more)
    assert failure.value.error_code == code


def test_what_is_not_a_push_is_an_error_of_its_own(server: JPushServer) -> None:
    for body in (b"1", b"[]", b"not json", b'{"platform":"all"}'):
        answer = httpx.post(server.url + "/v3/push", content=body, auth=(APP_KEY, MASTER_SECRET))
        assert answer.status_code == 400
        assert answer.json()["error"]["code"] in {1002, 1003}


def test_the_sdk_is_told_what_arrived(server: JPushServer) -> None:
    said = [str(push(cid=cid)["msg_id"]) for cid in ("one", "two")]
    server.arrived[said[0]] = {"jpush_received": 1}
    report = sdk.JPush(APP_KEY, MASTER_SECRET, timeout=5, zone="WIRE").create_report()
    told = report.get_received_detail(",".join([*said, "1"])).payload
    assert [(one["msg_id"], one["jpush_received"]) for one in told] == [
        *((said[0], 1), (said[1], None)),
    ]
    with pytest.raises(common.JPushFailure):
        report.get_received_detail("not a number")
