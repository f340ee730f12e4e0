"""SMS into the sandbox's phone."""

from datetime import datetime

import orjson

from notifications.refusals import Refused
from notifications.sandbox_line import SandboxLine
from notifications.signing import SignatureInvalid, Verifier
from notifications.sms.contract import Caller, Receipt, ReceiptInvalid, Reply, Sent, Sms


class SandboxSms:
    """Magic numbers: …0404 is refused, …0503 does not answer."""

    def __init__(self, line: SandboxLine) -> None:
        self._line, self._verifier = line, Verifier(line.secret)

    async def send(self, sms: Sms) -> Sent:
        """Raises Unavailable, Refused."""
        said = await self._line.ask(
            "sms/send",
            {
                "out_id": sms.out_id,
                "to": sms.to,
                "template": sms.template,
                "text": sms.text,
                "params": sms.params,
            },
            needs=("id",),
        )
        return Sent(str(said["id"]))

    async def find(self, sms: Sms) -> Sent | None:
        """Raises Unavailable."""
        try:
            said = await self._line.ask("sms/find", {"out_id": sms.out_id}, needs=("id",))
        except Refused:
            return None
        return Sent(str(said["id"]))

    def read_receipts(self, caller: Caller, body: bytes) -> tuple[Receipt, ...]:
        """Raises ReceiptInvalid."""
        try:
            self._verifier.check(caller.headers, body)  # the sandbox signs
            rows = orjson.loads(body)["receipts"]
            return tuple(Receipt(r["out_id"], r["id"], r["delivered"], r["code"]) for r in rows)
        except (SignatureInvalid, KeyError, TypeError, ValueError) as error:
            raise ReceiptInvalid(type(error).__name__) from error

    def read_replies(self, caller: Caller, body: bytes) -> tuple[Reply, ...]:
        """Raises ReceiptInvalid."""
        try:
            self._verifier.check(caller.headers, body)
            rows = orjson.loads(body)["replies"]
            return tuple(
                Reply(r["phone"], r["text"], datetime.fromisoformat(r["at"]), r["id"]) for r in rows
            )
        except (SignatureInvalid, AttributeError, KeyError, TypeError, ValueError) as error:
            raise ReceiptInvalid(type(error).__name__) from error
