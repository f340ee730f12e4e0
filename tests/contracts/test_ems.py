"""What only the post does: its encryption, its pushes that prove little, its faults."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import orjson
import pytest

from api.courier_file import EmsAccount, account, problems
from api.delivery.couriers.contract import ParcelState, Signer
from api.delivery.couriers.ems import Ems
from api.delivery.couriers.sealed_form import opened, sealed
from notifications.refusals import Unavailable
from tests.contracts import ems_server
from tests.contracts.ems_server import EmsServer, decrypted, ems_listening, encrypted
from tests.contracts.posts import SENDER, a_consignment, ems

P = ParcelState
# The platform's own sample, as a public client's tests hold it.
SAMPLE_KEY = "TvaBgrhE46sft3nZlfe7xw=="
SAMPLE = {"language": "zh-CN", "orderId": "QIAO-20200618-004"}
NOISE = (
    "|$4|efB6PnjDpgHG4xfrvYlXonyBuMJoGTynkfasopHvbl2u3nmNeP+rznA3DyRwb/2GeZL7I3rL6HKD5+Tv3Uy6x8jID"
    "ISbYG8Bg14caH2flYE="
)


@pytest.fixture
def wire() -> Iterator[EmsServer]:
    with ems_listening(EmsServer()) as running:
        yield running


def test_both_sides_encrypt_as_the_platforms_sample_does() -> None:
    text = orjson.dumps(SAMPLE).decode() + SAMPLE_KEY
    assert sealed(SAMPLE, SAMPLE_KEY) == encrypted(text, SAMPLE_KEY) == NOISE
    assert opened(NOISE, SAMPLE_KEY) == SAMPLE
    assert decrypted(NOISE, SAMPLE_KEY) == text


async def test_an_order_that_was_taken_and_answered_badly_is_one_parcel(
    wire: EmsServer, outside: httpx.AsyncClient
) -> None:
    courier, consignment = ems(outside, wire), a_consignment()
    wire.lie_next = 1
    with pytest.raises(Unavailable):
        await courier.order(consignment)
    waybill = await courier.order(consignment)
    (mail,) = wire.mails.values()
    assert mail.number == waybill.number
    receiver = mail.asked["receiver"]
    assert (receiver["mobile"], receiver["county"]) == ("13800138000", "青禾县")
    assert (mail.asked["sender"], mail.asked["contentsAttribute"]) == (SENDER, "1")
    assert "本人签收" in mail.asked["note"]


async def test_who_pays_stands_in_the_order(wire: EmsServer, outside: httpx.AsyncClient) -> None:
    courier, county, addressee = ems(outside, wire), a_consignment(), a_consignment()
    await courier.order(county)
    await courier.order(replace(addressee, addressee_pays=True))
    modes = {mail.number: mail.asked["paymentMode"] for mail in wire.mails.values()}
    assert list(modes.values()) == ["1", "2"]


async def test_a_push_that_can_be_read_and_lies_moves_nothing(
    wire: EmsServer, outside: httpx.AsyncClient
) -> None:
    courier = ems(outside, wire)
    number = (await courier.order(a_consignment())).number
    line = wire.move(number, "collected")
    forged = wire.push(line | {"opCode": "704", "opDesc": "您的快件已签收,本人签收"})
    (said,) = courier.read_tracks({}, forged)
    assert said.state is P.DELIVERED
    assert [one.state for one in await courier.confirm([said])] == [P.COLLECTED]


async def test_the_post_is_thanked_in_its_own_words(
    wire: EmsServer, outside: httpx.AsyncClient
) -> None:
    courier = ems(outside, wire)
    number = (await courier.order(a_consignment())).number
    body = wire.push(wire.move(number, "collected"))
    assert courier.thanks(body) == {
        "serialNo": orjson.loads(body)["serialNo"],
        "code": "00000",
        "codeMessage": "成功",
        "senderNo": ems_server.SENDER_NO,
    }


async def test_who_signed_is_read_from_the_line(
    wire: EmsServer, outside: httpx.AsyncClient
) -> None:
    courier = ems(outside, wire)
    number = (await courier.order(a_consignment())).number
    line = wire.move(number, "delivered")
    for words in ("您的快件已代签收【家门口】", "您的快件已签收,非本人签收:家人"):
        line["opDesc"] = words
        (track,) = await courier.tracks(number)
        assert (track.state, track.signer) == (P.DELIVERED, Signer.OTHER)


@pytest.mark.parametrize(
    "place", ["https://evil.example/label.pdf", "http://10.0.0.1/l.pdf", "file:///etc/passwd", "?"]
)
async def test_a_label_is_fetched_from_the_post_only(
    wire: EmsServer, outside: httpx.AsyncClient, place: str
) -> None:
    courier = ems(outside, wire)
    number = (await courier.order(a_consignment())).number
    wire.label_at = place
    with pytest.raises(Unavailable):
        await courier.label(number)


async def test_another_key_or_code_is_ours_to_put_right(
    wire: EmsServer, outside: httpx.AsyncClient
) -> None:
    other = base64.b64encode(b"another 16 bytes").decode()
    for number, code, key in (
        (ems_server.SENDER_NO, "another", ems_server.SIGN_KEY),
        ("1", ems_server.AUTHORIZATION, ems_server.SIGN_KEY),
    ):
        courier = Ems(outside, EmsAccount(wire.url, number, code, key, SENDER))
        with pytest.raises(Unavailable):
            await courier.order(a_consignment())
    stranger = EmsAccount(wire.url, ems_server.SENDER_NO, ems_server.AUTHORIZATION, other, SENDER)
    with pytest.raises(Unavailable):
        await Ems(outside, stranger).tracks("1")
    assert not wire.mails


def test_a_file_that_lacks_something_is_found_at_the_start(tmp_path: Path) -> None:
    said = {
        "url": "https://api.ems.com.cn/amp-prod-api/f/amp/api/open",
        "sender_no": ems_server.SENDER_NO,
        "authorization": ems_server.AUTHORIZATION,
        "sign_key": ems_server.SIGN_KEY,
        "sender": SENDER,
    }
    file = tmp_path / "courier.json"
    file.touch(mode=0o600)
    for content, found in (
        (said, []),
        (said | {"authorization": ""}, ["authorization missing"]),
        (said | {"sender": {**SENDER, "county": ""}}, ["sender.county missing"]),
        (said | {"sign_key": "c2hvcnQ="}, ["sign_key: not 16 bytes"]),
        (said | {"sign_key": "?"}, ["sign_key: not base64"]),
        ([1], ["TypeError: not an object"]),
    ):
        file.write_bytes(orjson.dumps(content))
        assert list(problems(file)) == found
    file.write_bytes(orjson.dumps(said))
    assert account(file).sender == SENDER
    file.chmod(0o644)
    assert list(problems(file)) == ["others may read it; chmod 600"]
    assert list(problems(tmp_path / "none.json"))
