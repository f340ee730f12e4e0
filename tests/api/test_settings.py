"""Configuration fails at the door, naming everything at once."""

import base64
import secrets
from collections.abc import Mapping
from pathlib import Path

import orjson
import pytest

from api.safety import is_loopback, read_settings
from api.settings import DEVELOPMENT_KEY_MARK, Settings, SettingsRefused, settings_table
from tests.contracts.aliyun_server import registered
from tests.identity.key_makers import a_root

NO_VENDOR_YET = {
    f"{seam}=sandbox: the sandbox reaches nobody" for seam in ("REALNAME", "PAYMENT", "COURIER")
}


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    path.touch(mode=0o600)
    path.write_bytes(base64.b64encode(secrets.token_bytes(32)))
    return path


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    path = tmp_path / "staff-keys.pem"
    path.write_bytes(b"model: a1b2c3d4-0000-4000-8000-0000000000ff\n" + a_root("Maker").pem)
    return path


@pytest.fixture
def seals(tmp_path: Path) -> Path:
    (tmp_path / "county.pem").touch()
    return tmp_path


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    path = tmp_path / "sms.json"
    path.touch(mode=0o600)
    path.write_bytes(orjson.dumps([an_sms_account(), an_sms_account(name="second")]))
    return path


def an_sms_account(**more: object) -> dict[str, object]:
    secrets_of = {"key_id": "k", "secret": "s", "receipts_token": "t" * 32}
    said = {"sign_name": "青禾县政务", "templates": registered()[1]}
    return {"name": "first", "weight": 50, **secrets_of, **said, **more}


@pytest.fixture
def fit(key_file: Path, keys_file: Path, seals: Path, accounts: Path) -> dict[str, str]:
    """A production environment with nothing to object to but the vendors that are not built yet."""
    return {
        "DOORSTEP_PROFILE": "production",
        "DATABASE_URL": "postgres://owner:x@db.county/doorstep",
        "DATABASE_URL_CITIZEN": "postgres://citizen:x@db.county/doorstep",
        "DATABASE_URL_DESK": "postgres://desk:x@db.county/doorstep",
        "DATABASE_URL_WORKER": "postgres://worker:x@db.county/doorstep",
        "REDIS_URL": "redis://redis.county",
        "DOORSTEP_CITIZEN_ORIGIN": "https://doorstep.county.gov.cn",
        "DOORSTEP_DESK_ORIGIN": "https://desk.doorstep.county.gov.cn",
        "DOORSTEP_RP_ID": "doorstep.county.gov.cn",
        "DOORSTEP_MASTER_KEY_FILE": str(key_file),
        "DOORSTEP_METRICS_TOKEN": "t",
        "DOORSTEP_STAFF_KEYS": str(keys_file),
        "SMS": "aliyun",
        "SMS_ACCOUNTS": str(accounts),
        "PUSH": "jiguang",
        "JPUSH_APP_KEY": "k",
        "JPUSH_MASTER_SECRET": "s",
        "SCANNER": "clamd",
        "SEAL": "file",
        "SEAL_FOLDER": str(seals),
        "MINIPROGRAM": "weixin",
        "WECHAT_APP_ID": "w",
        "WECHAT_APP_SECRET": "s",
    }


def problems_of(environment: Mapping[str, str]) -> set[str]:
    with pytest.raises(SettingsRefused) as refused:
        read_settings(environment)
    return set(refused.value.problems)


def test_nothing_need_be_set_for_development() -> None:
    settings = read_settings({"DOORSTEP_HOME": "/tmp/home"})  # noqa: S108 — never created
    assert settings.development
    assert settings.embedded
    assert settings.storage_folder == Path("/tmp/home/files")  # noqa: S108
    assert settings.citizen_origin == "http://localhost:8600"


def test_addresses_follow_the_ports() -> None:
    settings = read_settings({"DOORSTEP_CITIZEN_PORT": "9000", "DOORSTEP_SANDBOX_PORT": "9002"})
    assert (settings.citizen_origin, settings.sandbox_url) == (
        "http://localhost:9000",
        "http://localhost:9002",
    )


def test_production_objects_to_nothing_else(fit: dict[str, str]) -> None:
    assert problems_of(fit) == NO_VENDOR_YET


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATABASE_URL", "", "DATABASE_URL is missing"),
        ("DATABASE_URL_DESK", "", "DATABASE_URL_DESK is missing"),
        ("DATABASE_URL_DESK", "postgres://citizen:x@db.county/doorstep", "four users"),
        ("REDIS_URL", "", "REDIS_URL is missing"),
        ("MINIPROGRAM", "sandbox", "reaches nobody"),
        ("WECHAT_APP_ID", "", "WECHAT_APP_ID is missing"),
        ("WECHAT_BASE_URL", "https://localhost", "https and elsewhere"),
        ("WECHAT_DOMAIN_CHECK", "../key=x", "not NAME.txt=content"),
        ("DOORSTEP_CITIZEN_ORIGIN", "http://doorstep.county.gov.cn", "not https"),
        ("DOORSTEP_DESK_ORIGIN", "http://desk.doorstep.county.gov.cn", "not https"),
        ("DOORSTEP_DESK_ORIGIN", "https://doorstep.county.gov.cn", "an address of its own"),
        ("DOORSTEP_RP_ID", "localhost", "passkeys would not work"),
        ("SMS", "sandbox", "SMS=sandbox"),
        ("SMS_ACCOUNTS", "/nowhere/sms.json", "not a list of SMS accounts"),
        ("PUSH", "sandbox", "PUSH=sandbox"),
        ("JPUSH_BASE_URL", "http://api.jpush.cn", "JPUSH_BASE_URL"),
        ("JPUSH_BASE_URL", "https://127.0.0.1:8602", "JPUSH_BASE_URL"),
        ("JPUSH_REPORT_URL", "https://127.0.0.1:8602", "JPUSH_REPORT_URL"),
        ("JPUSH_MASTER_SECRET", "", "JPUSH_MASTER_SECRET is missing"),
        ("SCANNER", "sandbox", "reaches nobody"),
        ("CLAMD_ADDRESS", "clamd", "neither host:port nor a socket"),
        ("DOORSTEP_CLOCK_OFFSET", "60", "DOORSTEP_CLOCK_OFFSET"),
        ("DOORSTEP_INTROSPECTION", "1", "DOORSTEP_INTROSPECTION"),
        ("DOORSTEP_OPEN_DOCUMENTS", "1", "DOORSTEP_OPEN_DOCUMENTS"),
        ("DOORSTEP_SECURE_COOKIES", "0", "DOORSTEP_SECURE_COOKIES"),
        ("DOORSTEP_PHONE", "1", "DOORSTEP_PHONE"),
        ("DOORSTEP_METRICS_TOKEN", "", "DOORSTEP_METRICS_TOKEN is missing"),
        ("DOORSTEP_TRUSTED_PROXIES", "*", "DOORSTEP_TRUSTED_PROXIES"),
        ("DOORSTEP_MASTER_KEY_FILE", "/nowhere/key", "no such file"),
        ("DOORSTEP_STAFF_KEYS", "", "DOORSTEP_STAFF_KEYS is missing"),
        ("DOORSTEP_STAFF_KEYS", "/nowhere/keys.pem", "DOORSTEP_STAFF_KEYS is missing"),
    ],
)
def test_production_refuses_an_unsafe_value(
    fit: dict[str, str], name: str, value: str, said: str
) -> None:
    more = problems_of(fit | {name: value}) - NO_VENDOR_YET
    assert any(said in problem and name.split("_", maxsplit=1)[0] in problem for problem in more)


@pytest.mark.parametrize(
    ("more", "mode", "said"),
    [
        ({"templates": {"zh-CN": {}}}, 0o600, "application.accepted, "),
        ({"base_url": "http://sms.county"}, 0o600, "https and elsewhere"),
        ({"base_url": "https://127.0.0.1"}, 0o600, "https and elsewhere"),
        ({}, 0o644, "others may read it"),
        ({"name": "second"}, 0o600, "names of their own"),
    ],
)
def test_sms_accounts_are_looked_at_before_the_first_message(
    fit: dict[str, str], accounts: Path, more: dict[str, object], mode: int, said: str
) -> None:
    accounts.write_bytes(orjson.dumps([an_sms_account(**more), an_sms_account(name="second")]))
    accounts.chmod(mode)
    (problem,) = problems_of(fit) - NO_VENDOR_YET
    assert problem.startswith("SMS_ACCOUNTS=")
    assert said in problem


def test_object_storage_is_named_whole_and_reached_by_https(fit: dict[str, str]) -> None:
    more = problems_of(fit | {"STORAGE": "s3", "S3_ENDPOINT": "http://s3.county"}) - NO_VENDOR_YET
    assert {problem.partition(" ")[0].partition("=")[0] for problem in more} == {
        "S3_ENDPOINT",
        "S3_BUCKET",
        "S3_KEY_ID",
        "S3_SECRET",
    }


@pytest.mark.parametrize(
    ("content", "mode", "said"),
    [
        (DEVELOPMENT_KEY_MARK + base64.b64encode(b"k" * 32), 0o600, "made for development"),
        (base64.b64encode(b"k" * 32), 0o644, "others may read it"),
        (base64.b64encode(b"short"), 0o600, "not 32 bytes"),
        (b"!!", 0o600, "not base64"),
    ],
)
def test_production_refuses_an_unsafe_key(
    fit: dict[str, str], key_file: Path, content: bytes, mode: int, said: str
) -> None:
    key_file.write_bytes(content)
    key_file.chmod(mode)
    assert any(said in problem for problem in problems_of(fit) - NO_VENDOR_YET)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"model: a1b2c3d4-0000-4000-8000-0000000000ff\n",
        a_root("Maker").pem,
        b"model: 00000000-0000-0000-0000-000000000000\n" + a_root("Maker").pem,
        b"model: a-b\n" + a_root("Maker").pem,
    ],
)
def test_production_refuses_a_list_of_keys_that_lists_none(
    fit: dict[str, str], keys_file: Path, content: bytes
) -> None:
    keys_file.write_bytes(content)
    found = problems_of(fit) - NO_VENDOR_YET
    assert any(problem.startswith(f"DOORSTEP_STAFF_KEYS={keys_file}") for problem in found)


def test_all_problems_are_named_at_once() -> None:
    found = problems_of({"DOORSTEP_CITIZEN_PORT": "x", "DOORSTEP_PHONE": "maybe"})
    assert len(found) == 2
    assert len(problems_of({"DOORSTEP_PROFILE": "production"})) >= 12


@pytest.mark.parametrize(
    "environment",
    [
        {"DOORSTEP_PROFILE": "prod"},
        {"DOORSTEP_DESK_PORT": "0"},
        {"SMS": "pigeon"},
        {"PUSH": "jiguang"},
        {"DATABASE_URL": "postgres://a@b/c"},
        {"DOORSTEP_LOG_LEVEL": "debug"},
    ],
)
def test_no_profile_starts_with_nonsense(environment: dict[str, str]) -> None:
    assert problems_of(environment)


def test_secrets_do_not_show(fit: dict[str, str]) -> None:
    shown = repr(
        Settings.parsed(fit | {"JPUSH_MASTER_SECRET": "hush", "REDIS_URL": "redis://pw@h"})
    )
    assert "hush" not in shown
    assert "pw@h" not in shown


def test_every_setting_is_described_once() -> None:
    table = settings_table()
    assert len({row.name for row in table}) == len(table)
    assert all(row.meaning for row in table)


@pytest.mark.parametrize(
    ("url", "loopback"),
    [
        ("http://localhost:1", True),
        ("http://127.0.0.9", True),
        ("http://[::1]/", True),
        ("https://api.jpush.cn", False),
    ],
)
def test_loopback_is_recognised(url: str, *, loopback: bool) -> None:
    assert is_loopback(url) is loopback


def test_seals_in_a_module_need_their_own_token(fit: Mapping[str, str], tmp_path: Path) -> None:
    library = tmp_path / "module.so"
    module = {**fit, "SEAL": "pkcs11", "DOORSTEP_KEYS": "pkcs11"}
    assert {
        f"PKCS11_MODULE={Path().absolute()}: SEAL=pkcs11 needs the module's library",
        "SEAL_PIN is missing: needed because SEAL=pkcs11",
    } <= problems_of(module)
    library.touch()
    given = {**module, "PKCS11_MODULE": str(library), "SEAL_PIN": "1", "SEAL_TOKEN": "doorstep"}
    said = "SEAL_TOKEN=doorstep: seals and master keys lie in tokens of their own"
    assert said in problems_of(given)
    assert problems_of({**given, "SEAL_TOKEN": "seals"}) == NO_VENDOR_YET
