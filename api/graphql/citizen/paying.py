"""Paying a bill: at a page, inside WeChat, or through the mini-program's own page."""

from collections.abc import Mapping
from uuid import UUID

import strawberry

from api.applications import receiving
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.paying import CashierOpened, PayResult, WalletCall
from api.payments.gateways.contract import Method, Payer
from api.policy import Operation

_LONGEST_CODE = 128


@strawberry.type
class Paying:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.PAY)
    async def pay_application(
        self,
        info: Info,
        id: UUID,
        key: str,
        via: Method = Method.BROWSER,
        code: str = "",
    ) -> PayResult:
        """How the open bill can be paid from there. ``code``: what WeChat sent the page back with;
        without one, inside WeChat, the page is told where to ask.
        """
        visitor, named = info.context.visitor, key_of(key)
        actor, vendors = await visitor.actor(), visitor.doorway.vendors
        till = vendors.payment
        if via is Method.MINIPROGRAM:
            return CashierOpened(ticket=await receiving.pay_in_program(actor, id, named, till))
        if via is Method.BROWSER:
            payer = Payer(address=visitor.address)
            cashier = await receiving.pay(actor, id, named, till, payer)
        else:
            shown = text_of(code, _LONGEST_CODE)
            pages = vendors.wechat_pages
            cashier = await receiving.pay_in_wechat(actor, id, named, shown, till, pages)
        return CashierOpened(url=cashier.url, call=_called(cashier.call))


def _called(call: Mapping[str, str]) -> WalletCall | None:
    if not call:
        return None
    return WalletCall(
        app_id=call["appId"],
        time_stamp=call["timeStamp"],
        nonce_str=call["nonceStr"],
        package=call["package"],
        sign_type=call["signType"],
        pay_sign=call["paySign"],
    )
