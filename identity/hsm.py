"""The key service over PKCS#11: the keys above all keys never leave the module.

The only importer of python-pkcs11: the departments' seals open their token here as well. Two kinds
of keys by label: ``doorstep-wrap-<n>`` (AES-256,
CKM_AES_GCM) and ``doorstep-index`` (generic secret, CKM_SHA256_HMAC). Both are made in the module
and cannot be read out. Tested with SoftHSM.
"""

import secrets
import threading
import time
from pathlib import Path
from typing import Any  # its keys get their abilities at run time

import pkcs11
from cryptography.exceptions import InvalidTag
from pkcs11 import Attribute, GCMParams, KeyType, Mechanism, MechanismFlag, ObjectClass
from pkcs11.exceptions import EncryptedDataInvalid, FunctionFailed, GeneralError, NoSuchKey

from identity.keyservice import MOST_MASTERS

_NONCE_BYTES = 12
_BITS = 256
_LOOKS_AGAIN = 5.0  # seconds: a new owner's key is wrapped under what is newest about now
_WRAPS = MechanismFlag.ENCRYPT | MechanismFlag.DECRYPT
_WRAP, _INDEX = "doorstep-wrap-{}", "doorstep-index"
# What modules say of a ciphertext that does not authenticate: the standard leaves it to them.
ModuleFault = pkcs11.PKCS11Error  # whatever a module or its token says no with
_NOT_AUTHENTIC = (EncryptedDataInvalid, FunctionFailed, GeneralError)


class ModuleUnusable(Exception):
    """The module, its token or its keys are not there, or the PIN is wrong."""


def opened(module: Path, token: str, pin: str, *, rw: bool = False) -> Any:
    """A session with this token, signed in. Raises ModuleUnusable."""
    try:
        return pkcs11.lib(str(module)).get_token(token_label=token).open(rw=rw, user_pin=pin)
    except (pkcs11.PKCS11Error, RuntimeError) as error:
        raise ModuleUnusable(f"{module}, token {token}: {type(error).__name__}") from error


def has_certificate(session: Any, label: str) -> bool:
    """Whether the token holds any certificate of this label. Raises ModuleFault."""
    wanted = {Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.LABEL: label}
    return bool(list(session.get_objects(wanted)))


class HsmKeyService:
    """See ``keyservice.KeyService``. One session, used by one thread at a time."""

    def __init__(self, module: Path, token: str, pin: str) -> None:
        self._session = opened(module, token, pin, rw=True)
        self._lock, self._looked = threading.Lock(), time.monotonic()
        self._wrapping: dict[int, Any] = {}
        self._index = self._found(_INDEX, ObjectClass.SECRET_KEY)
        self._look()

    @property
    def newest(self) -> int:
        """See ``KeyService``."""
        return len(self._wrapping)

    def add_key(self) -> int:
        """See ``KeyService``. The first call also makes the index key."""
        with self._lock:
            if self.newest >= MOST_MASTERS:
                raise ValueError("no room for another wrapping key")
            if self._index is None:
                self._index = self._made(_INDEX, KeyType.GENERIC_SECRET, MechanismFlag.SIGN)
            self._made(_WRAP.format(self.newest + 1), KeyType.AES, _WRAPS)
            self._look()
        return self.newest

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        with self._lock:
            if time.monotonic() - self._looked > _LOOKS_AGAIN:
                self._look()  # another process may have added a key
            number, nonce = bytes([self.newest]), secrets.token_bytes(_NONCE_BYTES)
            sealed: bytes = self._wrapping[self.newest].encrypt(
                key, mechanism=Mechanism.AES_GCM, mechanism_param=GCMParams(nonce, number + context)
            )
        return number + nonce + sealed

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        number, nonce, sealed = wrapped[:1], wrapped[1 : 1 + _NONCE_BYTES], wrapped[13:]
        with self._lock:
            if int.from_bytes(number) > self.newest:
                self._look()  # another process added it
            wrapping = self._wrapping.get(int.from_bytes(number))
            if wrapping is None:
                raise InvalidTag
            try:
                key: bytes = wrapping.decrypt(
                    sealed,
                    mechanism=Mechanism.AES_GCM,
                    mechanism_param=GCMParams(nonce, number + context),
                )
            except _NOT_AUTHENTIC as error:
                raise InvalidTag from error
        return key

    def hmac(self, message: bytes) -> bytes:
        """See ``KeyService``."""
        if self._index is None:
            raise ModuleUnusable("the token holds no index key: run `doorstep rotate-keys`")
        with self._lock:
            code: bytes = self._index.sign(message, mechanism=Mechanism.SHA256_HMAC)
        return code

    def close(self) -> None:
        """Sign out of the token."""
        self._session.close()

    def _look(self) -> None:
        """Find every wrapping key, 1, 2, … until one is missing."""
        self._looked = time.monotonic()
        for number in range(self.newest + 1, MOST_MASTERS + 1):
            key = self._found(_WRAP.format(number), ObjectClass.SECRET_KEY)
            if key is None:
                return
            self._wrapping[number] = key

    def _found(self, label: str, kind: ObjectClass) -> Any | None:
        try:
            key: Any = self._session.get_key(object_class=kind, label=label)
        except NoSuchKey:
            return None
        return key

    def _made(self, label: str, kind: KeyType, may: MechanismFlag) -> Any:
        key: Any = self._session.generate_key(
            kind,
            _BITS,
            label=label,
            store=True,
            capabilities=may,
            template={Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False},
        )
        return key
