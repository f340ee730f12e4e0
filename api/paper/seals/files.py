"""Seals whose keys lie in files: one PEM per department, and the county's for all others."""

import asyncio
from functools import cache
from pathlib import Path

from api.paper.seals.contract import Sealed
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

    async def seal(self, pdf: bytes, department: str, name: str) -> Sealed:  # noqa: ARG002
        """See Seals."""
        return await asyncio.to_thread(self._sealed, pdf, department)

    def _sealed(self, pdf: bytes, department: str) -> Sealed:
        seal = self._of(department)
        return Sealed(sign(pdf, seal), seal.by, seal.certificate)

    def _read(self, department: str) -> Seal:
        for code in (department, COUNTY):
            path = self._folder / f"{code}.pem"
            if code.isalnum() and path.is_file():
                try:
                    return read_seal(path.read_bytes())
                except (ValueError, OSError) as error:
                    raise Unavailable(f"{path}: {error}") from error
        raise Unavailable(f"no seal for department {department} in {self._folder}")
