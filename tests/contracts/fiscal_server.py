"""The treasury's gateway on the wire, as docs/fiscal-gateway.md describes it."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from notifications.now import SHANGHAI
from tests.contracts.signing_server import Answer, SigningServer

PARTY, OUR_SERIAL, SERIAL, ZONE = "QH-DOORSTEP", "DS-2026-01", "CZ-2026-01", "990100"


@dataclass
class Code:
    """A payment code (缴款码)."""

    key: str
    code: str
    amount: int
    state: str = "open"
    channel: str = ""
    transaction: str = ""
    refunds: dict[str, int] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)  # refund key, or "" → when it moved


@dataclass
class FiscalServer(SigningServer):
    name: str = "FISCAL-SHA256-RSA2048"
    party: str = "party"
    prefix: str = "Fiscal"
    us: str = PARTY
    our_serial: str = OUR_SERIAL
    serial: str = SERIAL
    page: int = 2  # lines of a statement at once
    codes: dict[str, Code] = field(default_factory=dict)
    today: str = field(default_factory=lambda: datetime.now(SHANGHAI).date().isoformat())
    services: dict[str, int] = field(default_factory=dict)  # what of a code is not the treasury's

    def handle(self, method: str, path: str, body: bytes) -> Answer:  # noqa: PLR0911 — a table
        asked = orjson.loads(body) if body else {}
        match method, path.split("/")[1:]:
            case "PUT", ["v1", "codes", key]:
                return self._issue(key, asked)
            case "GET", ["v1", "statements", asked_for]:
                return self._statement(*asked_for.split("?from="))
            case _, ["v1", "codes", key, *_] if key not in self.codes:
                return 404, {"code": "NO_SUCH_CODE"}
            case "GET", ["v1", "codes", key]:
                return 200, self.told(key)
            case "POST", ["v1", "codes", key, "collections"]:
                return self._collect(self.codes[key], asked)
            case "POST", ["v1", "codes", key, "refunds"]:
                return self._refund(self.codes[key], asked)
            case "GET", ["v1", "refunds", refund_key]:
                return self._refunded(refund_key)
        return 404, {"code": "NO_SUCH_PLACE"}

    def told(self, key: str) -> dict[str, Any]:
        code = self.codes[key]
        return {
            "zone": ZONE,
            "key": key,
            "code": code.code,
            "amount": code.amount,
            "currency": "CNY",
            "state": code.state,
            "channel": code.channel,
            "transaction": code.transaction,
        }

    def pay_at_a_bank(self, key: str) -> None:
        code = self.codes[key]
        code.state, code.channel, code.transaction = "paid", "bank", f"B{secrets.token_hex(8)}"
        code.days[""] = self.today

    def notice(
        self, key: str, *, by: str = "vendor", age: float = 0, **untrue: Any
    ) -> tuple[dict[str, str], bytes]:
        body = orjson.dumps(self.told(key) | untrue)
        return self.signed(body, by=by, age=age), body

    def _issue(self, key: str, asked: dict[str, Any]) -> Answer:
        if asked.get("zone") != ZONE or asked.get("currency") != "CNY" or asked["amount"] <= 0:
            return 422, {"code": "SHAPE"}
        if not 0 <= asked.get("service", 0) < asked["amount"]:
            return 422, {"code": "SHAPE"}
        self.services[key] = asked.get("service", 0)
        if key not in self.codes:
            number = f"99{secrets.randbelow(10**18):018d}"
            self.codes[key] = Code(key, number, asked["amount"])
        if self.codes[key].amount != asked["amount"]:
            return 409, {"code": "KEY_REUSED"}
        return 200, self.told(key)

    def _collect(self, code: Code, asked: dict[str, Any]) -> Answer:
        if asked["amount"] != code.amount or asked["currency"] != "CNY":
            return 422, {"code": "ANOTHER_AMOUNT"}
        if code.state == "paid" and code.transaction != asked["transaction"]:
            return 409, {"code": "PAID_ELSEWHERE"}
        code.state, code.channel = "paid", asked["channel"]
        code.transaction = asked["transaction"]
        code.days.setdefault("", self.today)
        return 200, self.told(code.key)

    def _refund(self, code: Code, asked: dict[str, Any]) -> Answer:
        refund_key, amount = asked["refund_key"], asked["amount"]
        if code.state != "paid":
            return 409, {"code": "NOT_PAID"}
        if refund_key not in code.refunds:
            if not 0 < amount <= code.amount - sum(code.refunds.values()):
                return 409, {"code": "TOO_MUCH"}
            code.refunds[refund_key], code.days[refund_key] = amount, self.today
        return 200, {"state": self._state_of(code), "channel": code.channel}

    def _statement(self, day: str, start: str) -> Answer:
        if day > self.today:
            return 409, {"code": "NOT_READY"}
        lines = [
            {
                "key": code.key,
                "refund_key": back,
                "gateway_id": code.transaction,
                "channel": code.channel,
                "amount": code.refunds[back] if back else code.amount,
                "currency": "CNY",
            }
            for code in self.codes.values()
            for back, when in code.days.items()
            if when == day
        ]
        then = int(start) + self.page
        said = {"zone": ZONE, "day": day, "lines": lines[int(start) : then]}
        return 200, said | {"next": then if then < len(lines) else None}

    def _refunded(self, refund_key: str) -> Answer:
        for code in self.codes.values():
            if refund_key in code.refunds:
                return 200, {"state": self._state_of(code), "channel": code.channel}
        return 404, {"code": "NO_SUCH_REFUND"}

    def _state_of(self, code: Code) -> str:
        return "given" if code.channel == "bank" else "under_way"
