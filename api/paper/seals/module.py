"""Seals whose keys never leave a PKCS #11 module: an encryption machine, or a key in a USB port."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar  # Any: a session of the library's

from api.paper.seals.contract import Held, Sealed
from api.paper.seals.files import COUNTY
from api.paper.seals.pades import Seal, module_seal, sign
from identity.hsm import ModuleFault, ModuleUnusable, has_certificate, opened
from notifications.refusals import Unavailable

Told = TypeVar("Told")


class ModuleSeals:
    """In one token: a private key and its certificate under the label of the department's code, and
    the county's under ``county`` for all others. ``chain.pem`` in ``folder``: what they lead over.

    The token is opened when first asked for, and anew after it was away.
    """

    sample = False

    def __init__(self, module: Path, token: str, pin: str, folder: Path) -> None:
        self._token, self._chain = (module, token, pin), folder / "chain.pem"
        self._session: Any = None
        self._seals: dict[str, Seal] = {}
        self._lock = threading.Lock()  # a session is used by one at a time

    async def seal(self, pdf: bytes, department: str, name: str, check: str) -> Sealed:  # noqa: ARG002
        """See Seals."""
        return await asyncio.to_thread(self._with, department, lambda seal: sign(pdf, seal, check))

    async def look(self, department: str, name: str) -> Held:  # noqa: ARG002
        """See Seals."""
        return await asyncio.to_thread(self._with, department, lambda seal: seal.held)

    def close(self) -> None:
        """Sign out of the token."""
        with self._lock:
            self._leave()

    def _with(self, department: str, act: Callable[[Seal], Told]) -> Told:
        with self._lock:
            try:
                return act(self._of(department))
            except (ModuleFault, ModuleUnusable) as error:
                self._leave()  # it may have been away: the next one opens it anew
                told = f"seal of department {department}: {type(error).__name__} {error}"
                raise Unavailable(told) from error

    def _of(self, department: str) -> Seal:
        if self._session is None:
            self._session = opened(*self._token)
        if department not in self._seals:
            own = has_certificate(self._session, department)
            label = department if own else COUNTY
            chain = self._chain.read_bytes() if self._chain.is_file() else b""
            self._seals[department] = module_seal(self._session, label, chain)
        return self._seals[department]

    def _leave(self) -> None:
        self._seals.clear()
        if self._session is not None:
            session, self._session = self._session, None
            with suppress(ModuleFault):
                session.close()
