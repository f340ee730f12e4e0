"""The treasury's and the wallet's file: whole, secret and reachable before anybody pays."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from api.payment_file import problems
from api.payments.gateways.configured import configured
from api.payments.gateways.contract import Fen, Order
from api.safety import read_settings
from api.settings import SettingsRefused
from tests.contracts.fiscal_server import OUR_SERIAL, PARTY, SERIAL, ZONE, FiscalServer
from tests.contracts.signing_server import listening
from tests.contracts.vendor_keys import private_pem, public_pem
from tests.contracts.wechatpay_server import APP_ID, MERCHANT, V3_KEY, WeChatPayServer
from tests.contracts.wechatpay_server import OUR_SERIAL as OUR_WECHAT_SERIAL
from tests.contracts.wechatpay_server import SERIAL as WECHAT_SERIAL


def said() -> dict[str, Any]:
    return {
        "treasury": {
            "url": "https://treasury.county.gov.cn",
            "zone": ZONE,
            "name": PARTY,
            "serial": OUR_SERIAL,
            "key": "ours.pem",
            "theirs": {SERIAL: "theirs.pem"},
        },
        "wechat": {
            "url": "https://api.mch.weixin.qq.com",
            "name": MERCHANT,
            "serial": OUR_WECHAT_SERIAL,
            "key": "ours.pem",
            "theirs": {WECHAT_SERIAL: "theirs.pem"},
            "app": APP_ID,
            "v3_key": V3_KEY,
        },
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ours.pem").write_text(private_pem("us"))
    (tmp_path / "theirs.pem").write_text(public_pem("vendor"))
    return tmp_path


def written(folder: Path, content: object) -> Path:
    file = folder / "payment.json"
    file.touch(mode=0o600)
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


async def test_what_the_file_names_is_asked_and_believed(folder: Path) -> None:
    with listening(FiscalServer()) as fiscal, listening(WeChatPayServer()) as wechat:
        made = said()
        made["treasury"]["url"], made["wechat"]["url"] = fiscal.url, wechat.url
        file = written(folder, made)
        assert list(problems(file)) == []
        async with httpx.AsyncClient(trust_env=False) as http:
            gateway = configured(file, http, origin="https://hall.example")
            key = "6f6ff6a1-6b49-4b0f-9f3c-6c8f3a6b0d11"
            cashier = await gateway.open(Order(key, Fen(8000), "登记费", "/applications/1"))
        assert cashier.gateway_id == fiscal.codes[key].code
        (order,) = wechat.orders.values()
        assert order.asked["notify_url"] == "https://hall.example/webhooks/payment"


@pytest.mark.parametrize(
    ("part", "name", "value", "found"),
    [
        ("treasury", "zone", "", "treasury: zone missing"),
        ("wechat", "theirs", {}, "wechat: theirs missing"),
        ("wechat", "v3_key", "short", "v3_key has not 32 characters"),
        ("wechat", "key", "none.pem", "FileNotFoundError"),
        ("treasury", "key", "theirs.pem", "PEM"),
        ("treasury", "key", "ec.pem", "not RSA"),
        ("treasury", "key", "weak.pem", "shorter than 2048"),
    ],
)
def test_each_thing_that_is_wrong_is_named(
    folder: Path, part: str, name: str, value: Any, found: str
) -> None:
    curve = ec.generate_private_key(ec.SECP256R1())
    weak = rsa.generate_private_key(65537, 1024)  # noqa: S505 — that is what is refused
    for file, key in (("ec.pem", curve), ("weak.pem", weak)):
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / file).write_bytes(pem)
    made = said()
    made[part][name] = value
    assert any(found in problem for problem in problems(written(folder, made)))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"treasury": 1}', "not JSON"])
def test_what_is_no_such_file_is_refused(folder: Path, content: str) -> None:
    assert len(list(problems(written(folder, content)))) == 1


def test_others_may_not_read_it(folder: Path) -> None:
    file = written(folder, said())
    file.chmod(0o644)
    assert list(problems(file)) == ["others may read it; chmod 600"]


def test_nothing_starts_with_a_broken_file(folder: Path) -> None:
    made = said()
    del made["treasury"]["zone"]
    asked = {"PAYMENT": "fiscal", "PAYMENT_FILE": str(written(folder, made))}
    with pytest.raises(SettingsRefused, match="treasury: zone missing") as refused:
        read_settings(asked)
    assert len(refused.value.problems) == 1


def test_production_sends_money_questions_only_elsewhere_and_by_https(folder: Path) -> None:
    made = said()
    made["wechat"]["url"] = "http://127.0.0.1:8602"
    asked = {"PAYMENT": "fiscal", "PAYMENT_FILE": str(written(folder, made))}
    with pytest.raises(SettingsRefused) as refused:
        read_settings({**asked, "DOORSTEP_PROFILE": "production"})
    named = [one for one in refused.value.problems if one.startswith("PAYMENT_FILE")]
    assert len(named) == 1
    assert "wechat=http://127.0.0.1:8602: a vendor's address is https" in named[0]
