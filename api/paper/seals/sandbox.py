"""Seals for trying out: a root of our own, and under it a seal for whichever department asks."""

import asyncio
import os
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as shapes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from api.paper.seals.contract import Sealed
from api.paper.seals.pades import Seal, read_seal, sign

ROOT = "sandbox.pem"  # key and certificate of the root, in the seals' folder
_NAME = "青禾县示例印章 根证书(演示)"
_YEARS = timedelta(days=3650)
_LONGEST_NAME = 58  # of a common name's 64, with the ending
_Key = ec.EllipticCurvePrivateKey
_Pair = tuple[_Key, x509.Certificate]


class SandboxSeals:
    """The root is kept in ``folder``, so that yesterday's papers still lead to it; the departments'
    keys live as long as the process.
    """

    sample = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seals: dict[str, Seal] = {}
        self._lock = threading.Lock()

    async def seal(self, pdf: bytes, department: str, name: str) -> Sealed:
        """See Seals. Every department has one."""
        return await asyncio.to_thread(self._sealed, pdf, department, name)

    def _sealed(self, pdf: bytes, department: str, name: str) -> Sealed:
        with self._lock:
            seal = self._seals.get(department)
            if seal is None:
                seal = self._seals[department] = read_seal(self._new(name))
        return Sealed(sign(pdf, seal), seal.by, seal.certificate)

    def _new(self, name: str) -> bytes:
        root = _read(_root(self._folder))
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(f"{name[:_LONGEST_NAME]}(演示)", key, root)
        return _pem(key) + _pem_of(certificate) + _pem_of(root[1])


def root_of(folder: Path) -> bytes:
    """The root's certificate (PEM), made if there is none yet."""
    return _pem_of(_read(_root(folder))[1])


def _root(folder: Path) -> bytes:
    """Made once, whoever comes first; several at once agree on one."""
    path = folder / ROOT
    if not path.is_file():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = ec.generate_private_key(ec.SECP256R1())
        draft = folder / f".{uuid4().hex}"
        draft.touch(mode=0o600)
        draft.write_bytes(_pem(key) + _pem_of(_certificate(_NAME, key, None)))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_bytes()


def _read(pem: bytes) -> _Pair:
    key = shapes.load_pem_private_key(pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{ROOT} is not ours")
    return key, x509.load_pem_x509_certificate(pem[pem.index(b"-----BEGIN CERTIFICATE") :])


def _certificate(name: str, key: _Key, issuer: _Pair | None) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing_key, by = (key, subject) if issuer is None else (issuer[0], issuer[1].subject)
    is_root, at = issuer is None, datetime.now(UTC)
    uses = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only"), False
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + _YEARS)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not is_root,
                content_commitment=not is_root,
                key_cert_sign=is_root,
                crl_sign=is_root,
                decipher_only=False,
                **uses,
            ),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key()),
            critical=False,
        )
    )
    return builder.sign(signing_key, hashes.SHA256())


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    shape = shapes.PrivateFormat.PKCS8
    return key.private_bytes(shapes.Encoding.PEM, shape, shapes.NoEncryption())


def _pem_of(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(shapes.Encoding.PEM)
