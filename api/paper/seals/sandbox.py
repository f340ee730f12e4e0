"""Seals for trying out: a root of our own, and under it a seal for whichever department asks."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as shapes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from api.paper.seals.files import COUNTY, FileSeals
from api.paper.seals.pades import Seal

ROOT = "sandbox.pem"  # key and certificate of the root, in the seals' folder
_NAME = "青禾县示例印章 根证书(演示)"
_YEARS = timedelta(days=3650)
_LONGEST_NAME = 58  # of a common name's 64, with the ending
_Key = ec.EllipticCurvePrivateKey
_Public = ec.EllipticCurvePublicKey | rsa.RSAPublicKey
_Pair = tuple[_Key, x509.Certificate]


class SandboxSeals(FileSeals):
    """All in ``folder``, made when first asked for, so that yesterday's papers still lead to the
    root and are under the seal that is in use today.
    """

    sample = True

    def _read(self, department: str, name: str) -> Seal:
        """Every department has one of its own."""
        code = department if department.isalnum() else COUNTY
        _kept(self._folder / f"{code}.pem", lambda: self._new(name))
        return super()._read(department, name)

    def _new(self, name: str) -> bytes:
        key = ec.generate_private_key(ec.SECP256R1())
        return _pem(key) + issued(self._folder, name, key.public_key())


def issued(folder: Path, name: str, key: _Public) -> bytes:
    """A certificate of a department's, and the root's after it (PEM)."""
    root = _read(_root(folder))
    return _pem_of(_certificate(f"{name[:_LONGEST_NAME]}(演示)", key, root)) + _pem_of(root[1])


def root_of(folder: Path) -> bytes:
    """The root's certificate (PEM), made if there is none yet."""
    return _pem_of(_read(_root(folder))[1])


def _root(folder: Path) -> bytes:
    def made() -> bytes:
        key = ec.generate_private_key(ec.SECP256R1())
        return _pem(key) + _pem_of(_certificate(_NAME, key.public_key(), (key, None)))

    return _kept(folder / ROOT, made)


def _kept(path: Path, made: Callable[[], bytes]) -> bytes:
    """What lies there; made once, whoever comes first, and several at once agree on one."""
    if not path.is_file():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.parent / f".{uuid4().hex}"
        draft.touch(mode=0o600)
        draft.write_bytes(made())
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


def _certificate(
    name: str, key: _Public, issuer: tuple[_Key, x509.Certificate | None]
) -> x509.Certificate:
    """``issuer`` without a certificate: it is the one that is made."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing_key, above = issuer
    is_root, at = above is None, datetime.now(UTC)
    uses = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only"), False
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if above is None else above.subject)
        .public_key(key)
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
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
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
