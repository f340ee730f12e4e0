"""Our push service, first proven with RFC 8291's example and pywebpush's own sender (R20)."""

from collections.abc import Iterator
from typing import Any

import orjson
import py_vapid
import pytest
import pywebpush
from cryptography.hazmat.primitives.asymmetric import ec

from tests.contracts.webpush_server import (
    PushService,
    decoded,
    decrypted,
    encoded,
    point,
    push_service,
)

sdk: Any = pywebpush  # neither has types
vapid: Any = py_vapid


@pytest.fixture
def service() -> Iterator[PushService]:
    with push_service() as running:
        yield running


def test_the_published_example_is_read() -> None:
    private = ec.derive_private_key(
        int.from_bytes(decoded("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")), ec.SECP256R1()
    )
    assert encoded(point(private.public_key())).startswith("BCVxsr7N_eNgVRqvHtD0zTZsEc6")
    body = decoded(
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
        "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qu"
        "lcy4a-fN"
    )
    read = decrypted(body, private, decoded("BTBZMqHH6r4Tts7J_aSIgg"))
    assert read == b"When I grow up, I want to be a watermelon"


def sent(service: PushService, key: Any, token: str, **claims: str) -> int:
    answer = sdk.webpush(
        orjson.loads(token),
        b'{"title":"hello"}',
        vapid_private_key=key,
        vapid_claims={"sub": "mailto:hall@county.gov.cn", **claims},
        ttl=60,
        timeout=5,
    )
    return int(answer.status_code)


def a_key() -> tuple[Any, str]:
    key = vapid.Vapid02()
    key.generate_keys()
    return key, encoded(point(key.public_key))


def test_the_libraries_own_sender_is_understood(service: PushService) -> None:
    key, public = a_key()
    browser = service.subscribe(public)
    assert sent(service, key, browser.token) == 201
    assert browser.shown == [{"title": "hello"}]


def test_it_is_told_when_it_may_not_and_when_nobody_is_there(service: PushService) -> None:
    key, public = a_key()
    browser, (other, _) = service.subscribe(public), a_key()
    for wrong_key, token, claims, status in (
        (other, browser.token, {}, "403"),
        (key, browser.token, {"aud": "https://elsewhere"}, "403"),
        (key, browser.token.replace("/push/", "/push/x"), {}, "410"),
    ):
        with pytest.raises(sdk.WebPushException, match=status):
            sent(service, wrong_key, token, **claims)
    assert browser.shown == []
