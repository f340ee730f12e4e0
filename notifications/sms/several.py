"""Several SMS accounts as one: drawn by weight, and when one fails another takes over.

What one certainly did not take goes to the next at once. What it may have taken is asked about
first, of all of them, because a message remembers no account before it is sent.
"""

import asyncio
import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from notifications.refusals import NotTaken, NotThisOne, Unavailable
from notifications.sms.contract import Caller, Receipt, ReceiptInvalid, Reply, Sent, Sms
from notifications.sms.weighing import in_order

T = TypeVar("T")
_ILL_SECONDS = 30


class Account(Protocol):
    """An adapter that knows its name, and reads its receipts."""

    name: str

    async def send(self, sms: Sms) -> Sent: ...  # noqa: D102 — SmsGateway's

    async def find(self, sms: Sms) -> Sent | None: ...  # noqa: D102 — SmsGateway's

    def read_receipts(  # noqa: D102 — ReceiptReader's
        self, caller: Caller, body: bytes
    ) -> tuple[Receipt, ...]: ...

    def read_replies(  # noqa: D102 — ReceiptReader's
        self, caller: Caller, body: bytes
    ) -> tuple[Reply, ...]: ...


class Scales(Protocol):
    """What all processes know of the accounts."""

    async def weights(self) -> Mapping[str, int]:
        """Every account's, now."""
        ...

    async def failed(self, name: str) -> None:
        """It did not do what it was asked."""
        ...


class SeveralSms:
    """The county's accounts. An account that failed is asked again, by one message, 30 s later."""

    def __init__(
        self,
        accounts: Sequence[Account],
        scales: Scales,
        *,
        chance: Callable[[], float] = random.random,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._accounts = {account.name: account for account in accounts}
        self._scales, self._chance, self._clock = scales, chance, clock
        self._ill_until: dict[str, float] = {}

    async def send(self, sms: Sms) -> Sent:
        """Raises Unavailable, NotTaken, Refused."""
        said: NotTaken | None = None
        weights = await self._scales.weights()
        for name in in_order(weights, self._ill(), self._chance):
            try:
                sent = await self._try(name, sms)
            except NotTaken as no:
                said = no
                continue
            return sent
        raise said or NotTaken("no account")

    async def find(self, sms: Sms) -> Sent | None:
        """Asks all. Raises Unavailable if none has it and one did not answer."""
        asked = (account.find(sms) for account in self._accounts.values())
        answers = await asyncio.gather(*asked, return_exceptions=True)
        for answer in answers:
            if isinstance(answer, Sent):
                return answer
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        return None

    def read_receipts(self, caller: Caller, body: bytes) -> tuple[Receipt, ...]:
        """Whose token it is. Raises ReceiptInvalid."""
        return self._read(lambda account: account.read_receipts(caller, body))

    def read_replies(self, caller: Caller, body: bytes) -> tuple[Reply, ...]:
        """Whose token it is. Raises ReceiptInvalid."""
        return self._read(lambda account: account.read_replies(caller, body))

    def _read(self, read: Callable[[Account], tuple[T, ...]]) -> tuple[T, ...]:
        said = ReceiptInvalid("no account")
        for account in self._accounts.values():
            try:
                return read(account)
            except ReceiptInvalid as error:
                said = error
        raise said

    async def _try(self, name: str, sms: Sms) -> Sent:
        if name in self._ill_until:  # another try is under way until this one is through
            self._ill_until[name] = self._clock() + _ILL_SECONDS
        try:
            sent = await self._accounts[name].send(sms)
        except NotThisOne:
            raise
        except Unavailable:
            self._ill_until[name] = self._clock() + _ILL_SECONDS
            await self._scales.failed(name)
            raise
        self._ill_until.pop(name, None)
        return sent

    def _ill(self) -> set[str]:
        present = self._clock()
        return {name for name, until in self._ill_until.items() if until > present}
