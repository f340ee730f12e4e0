"""Pushes onto the sandbox's lock screen."""

import hmac

from notifications.devices import GONE
from notifications.push.contract import Push, Sent
from notifications.refusals import Refused
from notifications.sandbox_line import SandboxLine

KIND = "sandbox"


def device_of(secret: str, phone: str) -> str:
    """The registration id of the one sandboxed phone with this number (E.164).

    Always the same, so that the sandbox, which remembers nothing, knows it again. Keyed with the
    sandbox's secret: the id is kept with our devices, and a bare digest would tell the number.
    """
    return "sandbox-" + hmac.new(secret.encode(), phone.encode(), "sha256").hexdigest()[:32]


class SandboxPush:
    """Magic devices: ``unknown…`` is gone, ``away…`` does not answer."""

    def __init__(self, line: SandboxLine) -> None:
        self._line = line

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable, Refused."""
        try:
            said = await self._line.ask(
                "push/send",
                {
                    "out_id": push.out_id,
                    "device": push.device,
                    "title": push.title,
                    "text": push.text,
                    "link": push.link,
                },
                needs=("id",),
            )
        except Refused as error:
            raise Refused(GONE if error.args[0] == "UNKNOWN_DEVICE" else error.args[0]) from error
        return Sent(str(said["id"]))

    async def find(self, out_id: str) -> Sent | None:
        """Raises Unavailable."""
        try:
            said = await self._line.ask("push/find", {"out_id": out_id}, needs=("id",))
        except Refused:
            return None
        return Sent(str(said["id"]))
