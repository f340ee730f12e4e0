"""The store of one machine: a folder."""

import asyncio
import contextlib
import os
import tempfile
from pathlib import Path

from api.storage.contract import our_key
from notifications.refusals import Unavailable


class FolderStore:
    """Files under one folder. Readers see all of a file or none; a crash leaves no half file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, key: str, content: bytes) -> None:
        """See Store."""
        path = self._path(key)
        try:
            await asyncio.to_thread(_write, path, content)
        except OSError as error:
            raise Unavailable(f"storage: {error.strerror}") from error

    async def get(self, key: str) -> bytes:
        """See Store."""
        path = self._path(key)
        try:
            return await asyncio.to_thread(path.read_bytes)
        except FileNotFoundError as error:
            raise KeyError(key) from error
        except OSError as error:
            raise Unavailable(f"storage: {error.strerror}") from error

    async def delete(self, key: str) -> None:
        """See Store."""
        path = self._path(key)
        try:
            await asyncio.to_thread(path.unlink, missing_ok=True)
        except OSError as error:
            raise Unavailable(f"storage: {error.strerror}") from error

    async def close(self) -> None:
        """See Store."""

    def _path(self, key: str) -> Path:
        return self._folder / our_key(key)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        _sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
