"""The county's gateway from its file (``api.payment_file``), with the wallet inside."""

from pathlib import Path

import httpx

from api.payment_file import Account, accounts
from api.payments.gateways.fiscal import FiscalGateway, Office
from api.payments.gateways.signed_line import Party
from api.payments.gateways.wechat import Merchant, WeChatPay


def configured(file: Path, http: httpx.AsyncClient, *, origin: str) -> FiscalGateway:
    """``http``'s owner closes it; ``origin``: the citizens' door, where payers come back to."""
    found = accounts(file)
    treasury, wechat = found["treasury"], found["wechat"]
    merchant = Merchant(
        _party(wechat),
        app_id=wechat.more["app"],
        page_app_id=wechat.more.get("page_app", ""),
        v3_key=wechat.more["v3_key"],
        notify_url=f"{origin}/webhooks/payment",
        origin=origin,
    )
    return FiscalGateway(
        http,
        base_url=treasury.url,
        office=Office(_party(treasury), treasury.more["zone"]),
        wallet=WeChatPay(http, base_url=wechat.url, merchant=merchant),
    )


def _party(account: Account) -> Party:
    return Party(account.name, account.serial, account.key, account.theirs)
