"""SMS accounts: what their file must hold, and who may tell of their messages."""

from pathlib import Path

import httpx
import orjson
import pytest

from notifications.sandbox_line import SandboxLine
from notifications.signing import signed
from notifications.sms.accounts import Account, read_accounts
from notifications.sms.aliyun import AliyunSms
from notifications.sms.contract import Caller, Receipt, ReceiptInvalid
from notifications.sms.sandbox import SandboxSms
from tests.contracts.aliyun_server import KEY_ID, SECRET, SIGN_NAME, registered

TOKEN = "a token nobody guesses, of 32 letters or more"


def an_account(folder: Path, url: str, **more: object) -> Account:
    row = {
        "name": "first",
        "weight": 50,
        "key_id": KEY_ID,
        "secret": SECRET,
        "sign_name": SIGN_NAME,
        "base_url": url,
        "receipts_token": TOKEN,
        "templates": registered()[1],
    }
    file = folder / "sms.json"
    file.write_bytes(orjson.dumps([row | more]))
    (account,) = read_accounts(file)
    return account


def test_receipts_are_read_by_who_knows_the_token(tmp_path: Path) -> None:
    gateway = AliyunSms(httpx.AsyncClient(), an_account(tmp_path, "http://x"))
    row = {
        "phone_number": "13800138000",
        "send_time": "2026-01-01 00:00:00",
        "report_time": "2026-01-01 00:00:01",
        "success": True,
        "err_code": "DELIVERED",
        "err_msg": "用户接收成功",
        "sms_size": "1",
        "biz_id": "12345^0",
        "out_id": "67890",
    }
    body = orjson.dumps([row, row | {"success": False, "err_code": "MK:0001"}])
    assert gateway.read_receipts(Caller(TOKEN, "", {}), body) == (
        Receipt("67890", "12345^0", True, "DELIVERED"),
        Receipt("67890", "12345^0", False, "MK:0001"),
    )
    for token, told in ((TOKEN[1:], body), ("", body), (TOKEN, b"[1]"), (TOKEN, b"{}x")):
        with pytest.raises(ReceiptInvalid):
            gateway.read_receipts(Caller(token, "", {}), told)


def test_the_sandboxs_receipts_are_signed(line: SandboxLine) -> None:
    gateway = SandboxSms(line)
    body = orjson.dumps(
        {"receipts": [{"out_id": "1", "id": "S1", "delivered": True, "code": "DELIVERED"}]}
    )
    headers = signed(line.secret, body)
    assert gateway.read_receipts(Caller("", "", headers), body) == (
        Receipt("1", "S1", True, "DELIVERED"),
    )
    for wrong in (headers, {}, signed("no", body)):  # the first: a second time
        with pytest.raises(ReceiptInvalid):
            gateway.read_receipts(Caller("", "", wrong), body)


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"templates": {"zh-CN": {}}}, "no template for"),
        ({"receipts_token": "short"}, "less than 32 letters"),
        ({"weight": 101}, "a weight is 0 to 100"),
        ({"weight": "much"}, "not a list of SMS accounts"),
        ({"key_id": None, "templates": []}, "not a list of SMS accounts"),
    ],
)
def test_an_account_that_could_not_say_everything_is_refused(
    tmp_path: Path, more: dict[str, object], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        an_account(tmp_path, "http://x", **more)
