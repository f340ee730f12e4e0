"""A county that has no mini-program."""

from identity.refusals import PayElsewhere
from notifications.refusals import Refused


class NoMiniProgram:
    """Knows nobody."""

    async def who(self, code: str) -> str:  # noqa: ARG002 — part of the contract
        """Raises Refused."""
        raise Refused("none")


class NoPages(NoMiniProgram):
    """Nor an official account."""

    def asking(self, path: str, state: str) -> str:  # noqa: ARG002 — part of the contract
        """Refuses PayElsewhere."""
        raise PayElsewhere
