"""Settings → what a process is bound to and may call. The only file that names vendors (R11)."""

import functools
import gc
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import httpx
from tortoise import Tortoise

from api.courier_file import account
from api.database import tortoise_config
from api.delivery.couriers.contract import Courier
from api.delivery.couriers.ems import Ems
from api.delivery.couriers.sandbox import SandboxCourier
from api.materials.checking import bind_scanner
from api.materials.deciphering import close_reading_room
from api.materials.developing import close_darkroom
from api.materials.scanning.clamd import Clamd
from api.materials.scanning.contract import Scanner
from api.materials.scanning.sandbox import SandboxScanner
from api.paper.checking import bind_public_address
from api.paper.sealing import bind_seals
from api.paper.seals.contract import Seals
from api.paper.seals.files import FileSeals
from api.paper.seals.module import ModuleSeals
from api.paper.seals.sandbox import SandboxSeals
from api.payments.gateways.configured import configured
from api.payments.gateways.contract import PaymentGateway
from api.payments.gateways.sandbox import SandboxTill
from api.settings import DEVELOPMENT_KEY_MARK, Profile, Settings
from api.storage.contract import Store
from api.storage.folder import FolderStore
from api.storage.keeping import bind_store, close_store
from api.storage.s3 import Bucket, S3Store
from identity.addresses import Addresses
from identity.anchoring import bind_anchors
from identity.attesting import Makers, bind_makers, read_makers
from identity.cards import SANDBOX, Reader, bind_readers, readers_at, sandbox_reader
from identity.codes import Pace, bind_pace
from identity.hsm import HsmKeyService
from identity.keyservice import FileKeyService, KeyService
from identity.miniprogram.absent import NoMiniProgram, NoPages
from identity.miniprogram.contract import MiniProgram, WeChatPages
from identity.miniprogram.sandbox import SandboxMiniProgram, SandboxPages
from identity.miniprogram.weixin import Weixin, WeixinPages
from identity.passkeys import bind_relying_party
from identity.realname.contract import OrganisationVerifier, RealNameVerifier
from identity.realname.sandbox import SandboxRegister
from identity.sealing import bind_keys
from identity.suites import BY_NAME
from identity.throttle import bind_throttle
from notifications.addressing import AddressBook
from notifications.nudging import Nudger
from notifications.push.contract import PushGateway, PushReports
from notifications.push.jiguang import Jiguang
from notifications.push.sandbox import SandboxPush
from notifications.push.subscribe import SubscribeMessages
from notifications.push.web import AppsAndBrowsers, Signer, WebPush
from notifications.sandbox_line import SandboxLine
from notifications.sms.accounts import read_accounts
from notifications.sms.aliyun import AliyunSms
from notifications.sms.contract import ReceiptReader, SmsGateway
from notifications.sms.sandbox import SandboxSms
from notifications.sms.scales import CountyScales
from notifications.sms.several import SeveralSms
from notifications.transactions import bind_nudge

_DEVELOPMENT_SLACK = 100  # one person at one address plays everybody
_DEVELOPMENT_PACE = Pace(apart=timedelta(seconds=1), a_day=500)


@dataclass(frozen=True)
class Gateways:
    """The vendor seams, handed to verbs as arguments."""

    sms: SmsGateway
    receipts: ReceiptReader
    push: PushGateway
    browser_key: str  # what a page subscribes to pushes with
    realname: RealNameVerifier
    organisations: OrganisationVerifier
    payment: PaymentGateway
    courier: Courier
    miniprogram: MiniProgram
    wechat_pages: WeChatPages
    address_book: AddressBook
    desk: str  # where colleagues work, for the links they are sent
    hall: str  # and citizens
    push_reports: PushReports | None = None  # who can say what became of a push


def gateways(settings: Settings, http: httpx.AsyncClient) -> Gateways:
    """The configured vendors. ``http`` carries the sandbox's line; its owner closes it."""
    line = SandboxLine(http, base_url=settings.sandbox_url, secret=settings.sandbox_secret)
    sms = _sms(settings, line, http)
    signer = Signer.at(settings.vapid_key_file, f"https://{settings.rp_id}")
    apps = _push(settings, line)
    return Gateways(
        sms=sms,
        receipts=sms,
        push=AppsAndBrowsers(apps, WebPush(http, signer), _mini(settings, http)),
        push_reports=apps if isinstance(apps, Jiguang) else None,
        browser_key=signer.public,
        realname=SandboxRegister(line),
        organisations=SandboxRegister(line),
        payment=_payment(settings, line, http),
        courier=_courier(settings, line, http),
        miniprogram=_miniprogram(settings, line, http),
        wechat_pages=_wechat_pages(settings, line, http),
        address_book=Addresses(),
        desk=settings.desk_origin,
        hall=settings.citizen_origin,
    )


def outgoing() -> httpx.AsyncClient:
    """A client for calls to vendors; its owner closes it."""
    return httpx.AsyncClient(follow_redirects=False, trust_env=False, verify=_trusted())


@functools.cache
def _trusted() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)  # 40 ms each time


def bind(settings: Settings) -> None:
    """What is bound once per process: keys, relying party, throttle, pace, storage, scanner."""
    bind_keys(_keys(settings), BY_NAME[settings.suite])
    bind_relying_party(settings.rp_id, (settings.citizen_origin, settings.desk_origin))
    bind_makers(_makers(settings))
    bind_readers(_readers(settings))
    bind_throttle(settings.redis_url, slack=_DEVELOPMENT_SLACK if settings.development else 1)
    bind_pace(_DEVELOPMENT_PACE if settings.development else Pace())
    bind_store(_store(settings))
    bind_scanner(_scanner(settings))
    bind_public_address(settings.citizen_origin)
    bind_seals(_seals(settings))
    bind_anchors(settings.anchor_folder)


@asynccontextmanager
async def open_hall(settings: Settings, role: str) -> AsyncIterator[None]:
    """A process's life: bound, connected to the database as ``role``, and disconnected again."""
    bind(settings)
    config = tortoise_config(settings.database_url_of(role), pool=settings.database_pool)
    # Requests run in other tasks than the one that starts the process: hence the fallback.
    await Tortoise.init(config=config, _enable_global_fallback=True)
    nudger = Nudger(settings.redis_url)
    bind_nudge(nudger)
    gc.freeze()  # what lives as long as the process need not be looked through again
    try:
        yield
    finally:
        await nudger.close()
        await close_darkroom()
        await close_reading_room()
        await close_store()
        await Tortoise.close_connections()


def _readers(settings: Settings) -> dict[str, Reader]:
    """The county's card readers; outside production the sandbox's too."""
    named = not settings.card_readers.is_dir()  # what is not set reads as the folder we are in
    found = readers_at(settings.card_readers) if named else {}
    if settings.profile is Profile.PRODUCTION:
        return found
    return {**found, SANDBOX: sandbox_reader(settings.sandbox_secret)}


def _keys(settings: Settings) -> KeyService:
    if settings.keys == "pkcs11":
        return HsmKeyService(settings.pkcs11_module, settings.pkcs11_token, settings.pkcs11_pin)
    mark = None if settings.profile is Profile.PRODUCTION else DEVELOPMENT_KEY_MARK
    return FileKeyService.at(settings.master_key_file, make_marked=mark)


def _makers(settings: Settings) -> Makers:
    production = settings.profile is Profile.PRODUCTION
    listed = settings.staff_keys
    return read_makers(listed.read_bytes(), required=production) if listed.is_file() else Makers()


def _store(settings: Settings) -> Store:
    if settings.storage == "folder":
        settings.storage_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return FolderStore(settings.storage_folder)
    bucket = Bucket(
        endpoint=settings.s3_endpoint,
        name=settings.s3_bucket,
        region=settings.s3_region,
        key_id=settings.s3_key_id,
        secret=settings.s3_secret,
    )
    return S3Store(bucket, outgoing())


def _scanner(settings: Settings) -> Scanner:
    return Clamd(settings.clamd_address) if settings.scanner == "clamd" else SandboxScanner()


def _seals(settings: Settings) -> Seals:
    folder = settings.seal_folder
    if settings.seal == "pkcs11":
        return ModuleSeals(settings.pkcs11_module, settings.seal_token, settings.seal_pin, folder)
    return FileSeals(folder) if settings.seal == "file" else SandboxSeals(folder)


def _sms(settings: Settings, line: SandboxLine, http: httpx.AsyncClient) -> SeveralSms | SandboxSms:
    if settings.sms == "aliyun":
        accounts = read_accounts(settings.sms_accounts)
        return SeveralSms([AliyunSms(http, one) for one in accounts], CountyScales(accounts))
    return SandboxSms(line)


def _push(settings: Settings, line: SandboxLine) -> PushGateway:
    if settings.push == "jiguang":
        return Jiguang(
            app_key=settings.jpush_app_key,
            master_secret=settings.jpush_master_secret,
            base_url=settings.jpush_base_url,
            report_url=settings.jpush_report_url,
        )
    return SandboxPush(line)


def _mini(settings: Settings, http: httpx.AsyncClient) -> PushGateway | None:
    if settings.miniprogram != "weixin" or not settings.wechat_template:
        return None
    return SubscribeMessages(
        http,
        app_id=settings.wechat_app_id,
        app_secret=settings.wechat_app_secret,
        base_url=settings.wechat_base_url,
        template=settings.wechat_template,
    )


def _payment(settings: Settings, line: SandboxLine, http: httpx.AsyncClient) -> PaymentGateway:
    if settings.payment == "fiscal":
        return configured(settings.payment_file, http, origin=settings.citizen_origin)
    return SandboxTill(line)


def _courier(settings: Settings, line: SandboxLine, http: httpx.AsyncClient) -> Courier:
    if settings.courier == "ems":
        return Ems(http, account(settings.courier_file))
    return SandboxCourier(line)


def _miniprogram(settings: Settings, line: SandboxLine, http: httpx.AsyncClient) -> MiniProgram:
    if settings.miniprogram == "weixin":
        return Weixin(
            http,
            app_id=settings.wechat_app_id,
            app_secret=settings.wechat_app_secret,
            base_url=settings.wechat_base_url,
        )
    return NoMiniProgram() if settings.miniprogram == "none" else SandboxMiniProgram(line)


def _wechat_pages(settings: Settings, line: SandboxLine, http: httpx.AsyncClient) -> WeChatPages:
    if settings.miniprogram == "sandbox":
        return SandboxPages(line)
    if not settings.wechat_page_app_id:
        return NoPages()
    return WeixinPages(
        http,
        app_id=settings.wechat_page_app_id,
        app_secret=settings.wechat_page_app_secret,
        base_url=settings.wechat_base_url,
        origin=settings.citizen_origin,
    )
