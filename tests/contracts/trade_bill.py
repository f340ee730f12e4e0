"""WeChat Pay's trade bill (ALL, of an ordinary merchant), written from its documentation."""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

TITLES = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,"
    "货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,"
    "商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注"
)
SUMS = (
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
)


@dataclass(frozen=True)
class Row:
    """A trade, or money that went back of one."""

    day: str
    merchant: str
    app: str
    number: str
    transaction: str
    total: int
    refund: str = ""
    refund_id: str = ""
    back: int = 0
    status: str = ""


def trade_bill(rows: Sequence[Row]) -> bytes:
    """The text of it; with a mark of its byte order, and a backtick before each field."""
    lines = [TITLES, *(_line(row) for row in rows), SUMS]
    taken = sum(row.total for row in rows if not row.refund)
    back = sum(row.back for row in rows)
    sums = (str(len(rows)), _yuan(taken), _yuan(back), "0.00", "0.00000", _yuan(taken), _yuan(back))
    lines.append(_fields(sums))
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def offered(text: bytes) -> tuple[str, bytes]:
    """Its hash, and the file."""
    return hashlib.sha1(text).hexdigest(), gzip.compress(text)  # noqa: S324 — as documented


def _line(row: Row) -> str:
    trade = not row.refund
    settled = _yuan(row.total if trade else 0)
    return _fields(
        (
            *(f"{row.day} 09:41:07", row.app, row.merchant, "0", "", row.transaction, row.number),
            *("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "JSAPI", "SUCCESS" if trade else "REFUND"),
            *("CMB_DEBIT", "CNY", settled, "0.00", row.refund_id or "0", row.refund or "0"),
            *(_yuan(row.back), "0.00", "" if trade else "ORIGINAL", row.status),
            *("不动产登记费", "", "0.00000", "0.60%", settled, _yuan(row.back), ""),
        )
    )


def _fields(fields: Sequence[str]) -> str:
    return ",".join(f"`{field}" for field in fields)


def _yuan(fen: int) -> str:
    return f"{Decimal(fen) / 100:.2f}"
