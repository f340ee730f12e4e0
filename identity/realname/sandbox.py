"""Registers that know everybody."""

from identity.realname.contract import Verdict
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine


class SandboxRegister:
    """Magic names: 无此人 has no such number, 张冠 is someone else's, 无应答 does not answer.

    Of organisations: 无此单位 is not there, and who was asked about first represents it, until
    somebody whose name holds 新任 is.
    """

    def __init__(self, line: SandboxLine) -> None:
        self._line = line

    async def check(self, *, name: str, id_number: str) -> Verdict:
        """Raises Unavailable."""
        return await self._asked("realname/check", {"name": name, "id_number": id_number})

    async def check_organisation(
        self, *, credit_code: str, name: str, legal_name: str, legal_id_number: str
    ) -> Verdict:
        """Raises Unavailable."""
        asked = {
            "credit_code": credit_code,
            "name": name,
            "legal_name": legal_name,
            "legal_id_number": legal_id_number,
        }
        return await self._asked("realname/organisation", asked)

    async def _asked(self, path: str, question: dict[str, str]) -> Verdict:
        try:
            said = await self._line.ask(path, question)
            return Verdict(str(said.get("verdict")))
        except (Refused, ValueError) as error:
            raise Unavailable("the register does not understand") from error
