"""Seals whose keys lie in files: one PEM per department, and the county's for all others."""

import asyncio
from functools import cache
from pathlib import Path

from api.paper.seals.contract import Held, Sealed
from api.paper.seals.pades import Seal, read_seal, sign
from notifications.refusals import Unavailable

COUNTY = "county"


class FileSeals:
    """``<department's code>.pem`` or ``county.pem``: a key (PKCS #8) and its certificates, the
    signing one first. ``roots.pem`` holds what they lead to. Read once per process.
    """

    sample = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._of = cache(self._read)

    async def seal(self, pdf: bytes, department: str, name: str, check: str) -> Sealed:
        """See Seals."""
        return await asyncio.to_thread(lambda: sign(pdf, self._of(department, name), check))

    async def look(self, department: str, name: str) -> Held:
        """See Seals."""
        return (await asyncio.to_thread(self._of, department, name)).held

    def _read(self, department: str, name: str) -> Seal:  # noqa: ARG002 — who makes one asks
        for code in (department, COUNTY):
            path = self._folder / f"{code}.pem"
            if code.isalnum() and path.is_file():
                try:
                    return read_seal(path.read_bytes())
                except (ValueError, OSError) as error:
                    raise Unavailable(f"{path}: {error}") from error
        raise Unavailable(f"no seal for department {department} in {self._folder}")
