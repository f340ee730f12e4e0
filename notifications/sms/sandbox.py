"""SMS into the sandbox's phone."""

from notifications.refusals import Refused
from notifications.sandbox_line import SandboxLine
from notifications.sms.contract import Sent, Sms


class SandboxSms:
    """Magic numbers: …0404 is refused, …0503 does not answer."""

    def __init__(self, line: SandboxLine) -> None:
        self._line = line

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
