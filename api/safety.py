"""What would be unsafe to start with. Each finding names the setting and says why."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from api import courier_file, payment_file
from api.seams import SEAMS
from api.settings import DEVELOPMENT_KEY_MARK, Profile, Settings, SettingsRefused
from identity.attesting import read_makers
from notifications.push.subscribe import template_of
from notifications.sms.accounts import read_accounts

ROLES = ("owner", "citizen", "desk", "worker")
_NEEDED = (  # of whom, what
    ("push", "jiguang", ("jpush_app_key", "jpush_master_secret")),
    ("miniprogram", "weixin", ("wechat_app_id", "wechat_app_secret")),
    ("seal", "pkcs11", ("seal_token", "seal_pin")),
    ("storage", "s3", ("s3_endpoint", "s3_bucket", "s3_key_id", "s3_secret")),
)
_KEY_BYTES = 32
_HIGHEST_PORT = 65535


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings fit to start with. Raises ``SettingsRefused`` that names all problems at once."""
    settings = Settings.parsed(environment)
    found = [*_unusable(settings)]
    if settings.profile is Profile.PRODUCTION:
        found += _unsafe(settings)
    if found:
        raise SettingsRefused(tuple(found))
    return settings


def is_loopback(url: str) -> bool:
    """Whether the address can only mean this machine."""
    host = urlsplit(url).hostname or ""
    return host in {"localhost", "::1", "0.0.0.0"} or host.startswith("127.")  # noqa: S104


def _unusable(settings: Settings) -> Iterator[str]:
    """What no profile can run with."""
    for name, port in (
        ("DOORSTEP_CITIZEN_PORT", settings.citizen_port),
        ("DOORSTEP_DESK_PORT", settings.desk_port),
        ("DOORSTEP_SANDBOX_PORT", settings.sandbox_port),
    ):
        if not 0 < port <= _HIGHEST_PORT:
            yield f"{name}={port}: not a port"
    for seam, vendors in SEAMS.items():
        if getattr(settings, seam) not in vendors:
            yield f"{seam.upper()}={getattr(settings, seam)!r}: not one of {', '.join(vendors)}"
    yield from _half_given(settings)
    yield from _seals(settings)
    yield from _files(settings)
    if settings.scanner == "clamd" and not re.fullmatch(r"/.+|[^:/]+:\d+", settings.clamd_address):
        yield f"CLAMD_ADDRESS={settings.clamd_address!r}: neither host:port nor a socket's path"
    yield from _sms_accounts(settings)
    if settings.log_level not in {"info", "warning", "error"}:
        yield f"DOORSTEP_LOG_LEVEL={settings.log_level!r}: not info, warning or error"


def _files(settings: Settings) -> Iterator[str]:
    """What is wrong with the files that name vendors and keys."""
    if settings.payment == "fiscal":
        for problem in payment_file.problems(settings.payment_file):
            yield f"PAYMENT_FILE={settings.payment_file}: {problem}"
    if settings.courier == "ems":
        for problem in courier_file.problems(settings.courier_file):
            yield f"COURIER_FILE={settings.courier_file}: {problem}"


def _seals(settings: Settings) -> Iterator[str]:
    if settings.seal == "file" and not (settings.seal_folder / "county.pem").is_file():
        yield f"SEAL_FOLDER={settings.seal_folder}: there is no county.pem: SEAL=file needs it"
    if settings.seal == "pkcs11" and not settings.pkcs11_module.is_file():
        yield f"PKCS11_MODULE={settings.pkcs11_module}: SEAL=pkcs11 needs the module's library"
    both = settings.seal == settings.keys == "pkcs11"
    if both and settings.seal_token == settings.pkcs11_token:
        yield f"SEAL_TOKEN={settings.seal_token}: seals and master keys lie in tokens of their own"


def _sms_accounts(settings: Settings) -> Iterator[str]:
    """Accounts that could not send every message."""
    if settings.sms != "aliyun":
        return
    file = settings.sms_accounts
    try:
        accounts = read_accounts(file)
    except ValueError as error:
        yield f"SMS_ACCOUNTS={file}: {error}"
        return
    if settings.profile is not Profile.PRODUCTION:
        return
    if file.stat().st_mode & 0o077:
        yield f"SMS_ACCOUNTS={file}: others may read it; chmod 600"
    for account in accounts:
        yield from _elsewhere(f"SMS_ACCOUNTS={file}: {account.name}", account.base_url)


def _half_given(settings: Settings) -> Iterator[str]:
    """What is missing beside something else that was set."""
    for seam, vendor, names in _NEEDED:
        for name in names if getattr(settings, seam) == vendor else ():
            if not getattr(settings, name):
                yield f"{name.upper()} is missing: needed because {seam.upper()}={vendor}"
    if settings.wechat_template:
        try:
            template_of(settings.wechat_template)
        except ValueError as error:
            yield f"WECHAT_TEMPLATE={settings.wechat_template!r}: {error}"
    if settings.wechat_page_app_id and not settings.wechat_page_app_secret:
        yield "WECHAT_PAGE_APP_SECRET is missing: needed because WECHAT_PAGE_APP_ID is set"
    check = settings.wechat_domain_check
    if check and not re.fullmatch(r"[\w-]+\.txt=[\w-]+", check, re.ASCII):
        yield f"WECHAT_DOMAIN_CHECK={check!r}: not NAME.txt=content"
    given = [role for role in ROLES if settings.database_url_of(role)]
    if given and len(given) != len(ROLES):
        for role in (role for role in ROLES if role not in given):
            yield f"{_url_name(role)} is missing: the other roles have an outside server"


def _unsafe(settings: Settings) -> Iterator[str]:
    """What the production profile refuses."""
    yield from _servers(settings)
    yield from _addresses(settings)
    yield from _vendors(settings)
    yield from _key(settings)
    yield from _staff_keys(settings)
    if settings.clock_offset:
        yield "DOORSTEP_CLOCK_OFFSET: time is not ours to move"
    if settings.introspection:
        yield "DOORSTEP_INTROSPECTION: the schema is not for strangers"
    if settings.open_documents:
        yield "DOORSTEP_OPEN_DOCUMENTS: only documents of the PWA's build are taken"
    if not settings.secure_cookies:
        yield "DOORSTEP_SECURE_COOKIES: sessions need __Host- cookies"
    if settings.phone:
        yield "DOORSTEP_PHONE: plain HTTP on the local network is for trying out"
    if not settings.metrics_token:
        yield "DOORSTEP_METRICS_TOKEN is missing: /metrics would be open to everybody"
    if settings.trusted_proxies == "*":
        yield "DOORSTEP_TRUSTED_PROXIES=*: anybody could choose the address that limits count"


def _servers(settings: Settings) -> Iterator[str]:
    for role in ROLES:
        if not settings.database_url_of(role):
            yield f"{_url_name(role)} is missing: the embedded server is for trying out"
    users = [urlsplit(settings.database_url_of(role)).username for role in ROLES]
    if all(users) and len(set(users)) != len(users):
        yield "DATABASE_URL…: owner, citizen, desk and worker are four users (inner and outer door)"
    if not settings.redis_url:
        yield "REDIS_URL is missing: the embedded server is for trying out"


def _addresses(settings: Settings) -> Iterator[str]:
    for name, origin in (
        ("DOORSTEP_CITIZEN_ORIGIN", settings.citizen_origin),
        ("DOORSTEP_DESK_ORIGIN", settings.desk_origin),
    ):
        if urlsplit(origin).scheme != "https":
            yield f"{name}={origin}: not https"
        host = urlsplit(origin).hostname or ""
        if host != settings.rp_id and not host.endswith(f".{settings.rp_id}"):
            yield f"DOORSTEP_RP_ID={settings.rp_id}: passkeys would not work at {origin}"
    if settings.citizen_origin == settings.desk_origin:
        yield "DOORSTEP_DESK_ORIGIN: the desk needs an address of its own"


def _vendors(settings: Settings) -> Iterator[str]:
    for seam in SEAMS:
        if getattr(settings, seam) == "sandbox":
            yield f"{seam.upper()}=sandbox: the sandbox reaches nobody"
    for used, name, url in (
        (settings.push == "jiguang", "JPUSH_BASE_URL", settings.jpush_base_url),
        (settings.push == "jiguang", "JPUSH_REPORT_URL", settings.jpush_report_url),
        (settings.miniprogram == "weixin", "WECHAT_BASE_URL", settings.wechat_base_url),
        (settings.storage == "s3", "S3_ENDPOINT", settings.s3_endpoint),
        *_paid_at(settings),
        *_carried_by(settings),
    ):
        if used:
            yield from _elsewhere(f"{name}={url}", url)


def _elsewhere(name: str, url: str) -> Iterator[str]:
    if is_loopback(url) or urlsplit(url).scheme != "https":
        yield f"{name}: a vendor's address is https and elsewhere"


def _paid_at(settings: Settings) -> Iterator[tuple[bool, str, str]]:
    """Where money is asked for; a file with problems was named already."""
    file = settings.payment_file
    if settings.payment == "fiscal" and not any(payment_file.problems(file)):
        for part, account in payment_file.accounts(file).items():
            yield True, f"PAYMENT_FILE={file}: {part}", account.url


def _carried_by(settings: Settings) -> Iterator[tuple[bool, str, str]]:
    """Where parcels are ordered; likewise."""
    file = settings.courier_file
    if settings.courier == "ems" and not any(courier_file.problems(file)):
        yield True, f"COURIER_FILE={file}: url", courier_file.account(file).url


def _key(settings: Settings) -> Iterator[str]:
    file = settings.master_key_file
    name = f"DOORSTEP_MASTER_KEY_FILE={file}"
    if not file.is_file():
        yield f"{name}: there is no such file"
        return
    if file.stat().st_mode & 0o077:
        yield f"{name}: others may read it; chmod 600"
    content = file.read_bytes()
    if content.startswith(DEVELOPMENT_KEY_MARK):
        yield f"{name}: a key made for development"
        return
    try:
        if len(base64.b64decode(content.strip(), validate=True)) != _KEY_BYTES:
            yield f"{name}: not {_KEY_BYTES} bytes"
    except binascii.Error:
        yield f"{name}: not base64"


def _staff_keys(settings: Settings) -> Iterator[str]:
    file = settings.staff_keys
    if not file.is_file():
        yield "DOORSTEP_STAFF_KEYS is missing: whatever calls itself a key would be one"
        return
    try:
        read_makers(file.read_bytes(), required=True)
    except ValueError as error:
        yield f"DOORSTEP_STAFF_KEYS={file}: {error}"


def _url_name(role: str) -> str:
    return "DATABASE_URL" if role == "owner" else f"DATABASE_URL_{role.upper()}"
