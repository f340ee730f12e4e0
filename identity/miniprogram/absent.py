"""A county that has no mini-program."""

from notifications.refusals import Refused


class NoMiniProgram:
    """Knows nobody."""

    async def who(self, code: str) -> str:  # noqa: ARG002 — part of the contract
        """Raises Refused."""
        raise Refused("none")
