"""Our Alibaba Cloud on the wire, first proven with its own client and published example (R20)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from alibabacloud_dysmsapi20170525 import models
from alibabacloud_dysmsapi20170525.client import Client
from alibabacloud_tea_openapi import utils_models
from darabonba.runtime import RuntimeOptions

from notifications.now import SHANGHAI
from notifications.sms.acs3 import authorization, canonical_query
from tests.contracts.aliyun_server import (
    KEY_ID,
    SECRET,
    SIGN_NAME,
    AliyunServer,
    aliyun_server,
    signature_of,
)

sdk: Any = models  # its types are not ours to check
configuration: Any = utils_models

EXAMPLE = {  # of the documentation of V3 signatures: RunInstances
    "host": "ecs.cn-shanghai.aliyuncs.com",
    "x-acs-action": "RunInstances",
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-acs-date": "2023-10-26T10:22:32Z",
    "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
    "x-acs-version": "2014-05-26",
}
QUERY = canonical_query(
    {"ImageId": "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId": "cn-shanghai"}
)
SIGNATURE = "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
OPTIONS = RuntimeOptions(read_timeout=5000, connect_timeout=2000, autoretry=False)


@pytest.fixture
def server() -> Iterator[AliyunServer]:
    with aliyun_server() as running:
        yield running


def client(server: AliyunServer, secret: str = SECRET, key_id: str = KEY_ID) -> Any:
    endpoint = server.url.removeprefix("http://")
    config = configuration.Config(
        access_key_id=key_id, access_key_secret=secret, endpoint=endpoint, protocol="HTTP"
    )
    return Client(config)


def a_code(server: AliyunServer, **more: str) -> Any:
    template = next(
        code for code, text in server.texts.items() if text.startswith("验证码 ${code}")
    )
    asked = {
        "phone_numbers": "13800138000",
        "sign_name": SIGN_NAME,
        "template_code": template,
        "template_param": '{"code":"123456","minutes":"5"}',
        "out_id": "one",
        **more,
    }
    return sdk.SendSmsRequest(**asked)


def test_both_sides_sign_as_the_published_example() -> None:
    ours = authorization(EXAMPLE, QUERY, key_id="YourAccessKeyId", secret="YourAccessKeySecret")
    assert ours == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
        "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        f"Signature={SIGNATURE}"
    )
    names = sorted(EXAMPLE)
    theirs = signature_of("YourAccessKeySecret", "POST", "/", QUERY, EXAMPLE, names)
    assert theirs == SIGNATURE


async def test_the_vendors_client_is_answered_and_understood(server: AliyunServer) -> None:
    said = (await client(server).send_sms_with_options_async(a_code(server), OPTIONS)).body
    assert (said.code, said.biz_id) == ("OK", server.taken[0].biz_id)
    assert server.taken[0].text.startswith("【青禾县政务】验证码 123456，5 分钟内有效。")
    details = sdk.QuerySendDetailsRequest(
        phone_number="13800138000",
        send_date=f"{datetime.now(SHANGHAI):%Y%m%d}",
        page_size=10,
        current_page=1,
    )
    found = (await client(server).query_send_details_with_options_async(details, OPTIONS)).body
    (row,) = found.sms_send_detail_dtos.sms_send_detail_dto
    assert (found.total_count, row.out_id, row.send_status) == (1, "one", 1)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"phone_numbers": "13800000404"}, "isv.MOBILE_NUMBER_ILLEGAL"),
        ({"sign_name": "别人"}, "isv.SMS_SIGNATURE_ILLEGAL"),
        ({"template_code": "SMS_0"}, "isv.SMS_TEMPLATE_ILLEGAL"),
        ({"template_param": "code=1"}, "isv.INVALID_JSON_PARAM"),
        ({"template_param": '{"code":123456}'}, "isv.INVALID_JSON_PARAM"),
        ({"template_param": "{}"}, "isv.TEMPLATE_MISSING_PARAMETERS"),
    ],
)
async def test_the_vendors_client_reads_its_errors(
    server: AliyunServer, more: dict[str, str], code: str
) -> None:
    said = await client(server).send_sms_with_options_async(a_code(server, **more), OPTIONS)
    assert said.body.code == code
    assert server.taken == []


@pytest.mark.parametrize(
    ("secret", "key_id", "ahead", "code"),
    [
        ("wrong", KEY_ID, 0, "SignatureDoesNotMatch"),
        (SECRET, "LTAIother", 0, "InvalidAccessKeyId.NotFound"),
        (SECRET, KEY_ID, 16, "InvalidTimeStamp.Expired"),
    ],
)
async def test_what_is_badly_signed_is_refused_to_the_vendors_client_too(
    server: AliyunServer, secret: str, key_id: str, ahead: int, code: str
) -> None:
    server.clock = lambda: datetime.now(UTC) + timedelta(minutes=ahead)
    with pytest.raises(Exception, match=r"code: 40[04]") as failure:
        await client(server, secret, key_id).send_sms_with_options_async(a_code(server), OPTIONS)
    assert failure.value.code == code  # type: ignore[attr-defined]  # the client has no types
    assert server.taken == []
