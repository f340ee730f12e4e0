"""Everything a process may be told from outside: one frozen ``Settings``, read once, passed down.

README's table is generated from the fields below (``doorstep settings-table``), so a setting is
described in one place.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from api.environment import PARSERS, with_defaults
from api.environment import Profile as Profile
from api.environment import SettingsRefused as SettingsRefused
from api.environment import server as _server
from api.environment import setting as _setting

Door = Literal["citizen", "desk"]
DEVELOPMENT_KEY_MARK = b"doorstep development key: "  # how a generated key file begins


class Described(NamedTuple):
    """One row of the settings table."""

    name: str
    default: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything a process may be told from outside."""

    profile: Profile = _setting(
        "DOORSTEP_PROFILE", "development", "`development`, `test` or `production`"
    )
    home: Path = _setting(
        "DOORSTEP_HOME",
        "",
        "data folder: embedded servers, stored files, logs, generated secrets",
        shown="$XDG_DATA_HOME/doorstep, as root /var/lib/doorstep",
    )
    host: str = _setting("DOORSTEP_HOST", "127.0.0.1", "address the doors listen on")
    citizen_port: int = _setting("DOORSTEP_CITIZEN_PORT", "8600", "port of the citizens' door")
    desk_port: int = _setting("DOORSTEP_DESK_PORT", "8601", "port of the clerks' door")
    sandbox_port: int = _setting("DOORSTEP_SANDBOX_PORT", "8602", "port of the sandbox (loopback)")
    citizen_origin: str = _setting(
        "DOORSTEP_CITIZEN_ORIGIN",
        "",
        "address at which citizens reach their door",
        shown="http://localhost:8600",
    )
    desk_origin: str = _setting(
        "DOORSTEP_DESK_ORIGIN",
        "",
        "address at which clerks reach theirs",
        shown="http://localhost:8601",
    )
    rp_id: str = _setting("DOORSTEP_RP_ID", "localhost", "domain that passkeys belong to")
    staff_keys: Path = _setting(
        "DOORSTEP_STAFF_KEYS", "", "makers' roots (PEM), and lines `model: AAGUID`", shown="any key"
    )
    card_readers: Path = _setting("DOORSTEP_CARD_READERS", "", "card readers (JSON)", shown="none")
    database_url: str = _server("DATABASE_URL", "the owner, who migrates")
    database_url_citizen: str = _server("DATABASE_URL_CITIZEN", "`doorstep_citizen`")
    database_url_desk: str = _server("DATABASE_URL_DESK", "`doorstep_desk`")
    database_url_worker: str = _server("DATABASE_URL_WORKER", "`doorstep_worker`")
    database_pool: int = _setting(
        "DOORSTEP_DATABASE_POOL", "10", "connections a process may hold to PostgreSQL"
    )
    redis_url: str = _setting(
        "REDIS_URL", "", "Redis or Valkey", shown="an embedded server", secret=True
    )
    master_key_file: Path = _setting(
        "DOORSTEP_MASTER_KEY_FILE",
        "",
        "the key that seals all other keys: 32 bytes in base64, readable by its owner only",
        shown="$DOORSTEP_HOME/master.key, made on the first start",
    )
    keys: str = _setting("DOORSTEP_KEYS", "file", "who holds the keys: `file` or `pkcs11`")
    suite: str = _setting(
        "DOORSTEP_SUITE", "aes", "cipher of new keys: `aes` (AES-256-GCM) or `sm4` (SM4-GCM)"
    )
    pkcs11_module: Path = _setting("PKCS11_MODULE", "", "library of the key module")
    pkcs11_token: str = _setting("PKCS11_TOKEN", "doorstep", "label of its token")
    pkcs11_pin: str = _setting("PKCS11_PIN", "", "PIN of its token", secret=True)
    sms: str = _setting("SMS", "sandbox", "who sends SMS: `sandbox` or `aliyun`")
    push: str = _setting("PUSH", "sandbox", "who pushes: `sandbox` or `jiguang`")
    realname: str = _setting("REALNAME", "sandbox", "who checks names and numbers: `sandbox`")
    payment: str = _setting("PAYMENT", "sandbox", "who takes payments: `sandbox` or `fiscal`")
    payment_file: Path = _setting("PAYMENT_FILE", "", "treasury, wallet, keys (JSON)", shown="none")
    courier: str = _setting("COURIER", "sandbox", "who carries parcels: `sandbox` or `ems`")
    courier_file: Path = _setting("COURIER_FILE", "", "contract with the post (JSON)", shown="none")
    miniprogram: str = _setting(
        "MINIPROGRAM", "sandbox", "who knows WeChat's people: `sandbox`, `weixin` or `none`"
    )
    storage: str = _setting("STORAGE", "folder", "where files are kept: `folder` or `s3`")
    storage_folder: Path = _setting(
        "STORAGE_FOLDER",
        "",
        "folder of the stored (sealed) files",
        shown="$DOORSTEP_HOME/files",
    )
    s3_endpoint: str = _setting("S3_ENDPOINT", "", "address of the object storage, without a path")
    s3_bucket: str = _setting("S3_BUCKET", "", "its bucket")
    s3_region: str = _setting("S3_REGION", "us-east-1", "its region, as its signatures name it")
    s3_key_id: str = _setting("S3_KEY_ID", "", "our key's id there")
    s3_secret: str = _setting("S3_SECRET", "", "our key", secret=True)
    scanner: str = _setting("SCANNER", "sandbox", "who looks for malware: `sandbox` or `clamd`")
    clamd_address: str = _setting("CLAMD_ADDRESS", "127.0.0.1:3310", "`host:port`, or a socket")
    seal: str = _setting("SEAL", "sandbox", "who seals papers: `sandbox`, `file` or `pkcs11`")
    seal_folder: Path = _setting("SEAL_FOLDER", "", "their seals", shown="$DOORSTEP_HOME/seals")
    seal_token: str = _setting("SEAL_TOKEN", "seals", "label of the seals' token in PKCS11_MODULE")
    seal_pin: str = _setting("SEAL_PIN", "", "PIN of the seals' token", secret=True)
    anchor_folder: Path = _setting(
        "DOORSTEP_ANCHOR_FOLDER",
        "",
        "folder of the trail's anchors: in production on another volume than the database",
        shown="$DOORSTEP_HOME/anchors",
    )
    sandbox_url: str = _setting("SANDBOX_URL", "", "the sandbox", shown="http://localhost:8602")
    sandbox_secret: str = _setting(
        "SANDBOX_SECRET",
        "",
        "what the sandbox and we sign with",
        shown="made on the first start",
        secret=True,
    )
    sms_accounts: Path = _setting(
        "SMS_ACCOUNTS", "", "SMS accounts (JSON; see `doorstep sms-templates`)", shown="none"
    )
    jpush_base_url: str = _setting("JPUSH_BASE_URL", "https://api.jpush.cn", "address of JPush")
    jpush_report_url: str = _setting(
        "JPUSH_REPORT_URL", "https://report.jpush.cn", "where JPush says what arrived"
    )
    jpush_app_key: str = _setting("JPUSH_APP_KEY", "", "JPush's app key")
    jpush_master_secret: str = _setting("JPUSH_MASTER_SECRET", "", "JPush's secret", secret=True)
    vapid_key_file: Path = _setting(
        "VAPID_KEY_FILE",
        "",
        "our name at browsers' push services: browsers bind themselves to it",
        shown="$DOORSTEP_HOME/vapid.pem, made on the first start",
    )
    wechat_base_url: str = _setting(
        "WECHAT_BASE_URL", "https://api.weixin.qq.com", "address of WeChat"
    )
    wechat_app_id: str = _setting("WECHAT_APP_ID", "", "the mini-program's app id")
    wechat_app_secret: str = _setting("WECHAT_APP_SECRET", "", "its secret", secret=True)
    wechat_template: str = _setting(
        "WECHAT_TEMPLATE",
        "",
        "template of its subscribe messages: `ID:thing1,thing2`",
        shown="none",
    )
    wechat_page_app_id: str = _setting(
        "WECHAT_PAGE_APP_ID", "", "the official account's, to pay in pages inside WeChat"
    )
    wechat_page_app_secret: str = _setting("WECHAT_PAGE_APP_SECRET", "", "its secret", secret=True)
    wechat_domain_check: str = _setting(
        "WECHAT_DOMAIN_CHECK", "", "the file that shows WeChat our domain: `NAME.txt=content`"
    )
    clock_offset: int = _setting(
        "DOORSTEP_CLOCK_OFFSET", "0", "seconds that development's time runs ahead"
    )
    phone: bool = _setting(
        "DOORSTEP_PHONE", "0", "open the citizens' door to the local network, print a QR code"
    )
    introspection: bool = _setting(
        "DOORSTEP_INTROSPECTION", "", "answer GraphQL introspection", shown="only in development"
    )
    open_documents: bool = _setting(
        "DOORSTEP_OPEN_DOCUMENTS",
        "",
        "take GraphQL documents that the PWA's build does not know",
        shown="not in production",
    )
    secure_cookies: bool = _setting(
        "DOORSTEP_SECURE_COOKIES",
        "",
        "session cookies with `__Host-` and `Secure`",
        shown="only in production",
    )
    trusted_proxies: str = _setting(
        "DOORSTEP_TRUSTED_PROXIES",
        "127.0.0.1",
        "proxies whose X-Forwarded-For is believed, separated by commas",
    )
    metrics_token: str = _setting(
        "DOORSTEP_METRICS_TOKEN",
        "",
        "bearer token that /metrics asks for",
        shown="none: open in development",
        secret=True,
    )
    log_level: str = _setting("DOORSTEP_LOG_LEVEL", "info", "`info`, `warning` or `error`")

    @classmethod
    def parsed(cls, environment: Mapping[str, str]) -> "Settings":
        """Values as they stand there, defaults filled in. Raises ``SettingsRefused``.

        To start with, use ``api.safety.read_settings``, which also refuses what is unsafe.
        """
        given = with_defaults([field.metadata for field in dataclasses.fields(cls)], environment)
        values: dict[str, Any] = {}
        problems: list[str] = []
        for field in dataclasses.fields(cls):
            name, text = field.metadata["name"], given[field.metadata["name"]]
            try:
                values[field.name] = PARSERS.get(field.type, str)(text)
            except ValueError as error:
                problems.append(f"{name}={text!r}: {error}")
        if problems:
            raise SettingsRefused(tuple(problems))
        return cls(**values)

    @property
    def development(self) -> bool:
        """Whether the sandbox, its tour and the clock belong here."""
        return self.profile is Profile.DEVELOPMENT

    @property
    def embedded(self) -> bool:
        """Whether some server is ours to run."""
        return not (self.database_url and self.redis_url)

    def database_url_of(self, role: str) -> str:
        """The address for ``owner``, ``citizen``, ``desk`` or ``worker``."""
        url: str = self.database_url if role == "owner" else getattr(self, f"database_url_{role}")
        return url

    def origin_of(self, door: Door) -> str:
        """Where people reach that door."""
        return self.citizen_origin if door == "citizen" else self.desk_origin

    def port_of(self, door: Door) -> int:
        """Where that door listens."""
        return self.citizen_port if door == "citizen" else self.desk_port


def settings_table() -> tuple[Described, ...]:
    """Every setting: name, default, meaning."""
    about = (field.metadata for field in dataclasses.fields(Settings))
    return tuple(Described(row["name"], row["shown"], row["meaning"]) for row in about)
