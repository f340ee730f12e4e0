"""A register that knows everybody."""

from identity.realname.contract import Verdict
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine


class SandboxRegister:
    """Magic names: 无此人 has no such number, 张冠 is someone else's, 无应答 does not answer."""

    def __init__(self, line: SandboxLine) -> None:
        self._line = line

    async def check(self, *, name: str, id_number: str) -> Verdict:
        """Raises Unavailable."""
        try:
            said = await self._line.ask("realname/check", {"name": name, "id_number": id_number})
            return Verdict(str(said.get("verdict")))
        except (Refused, ValueError) as error:
            raise Unavailable("the register does not understand") from error
