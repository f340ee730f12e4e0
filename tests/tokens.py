"""Tokens of SoftHSM's, for whatever keeps keys in a PKCS #11 module."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11 import Attribute, KeyType, ObjectClass
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters
from pkcs11.util.rsa import encode_rsa_public_key
from pkcs11.util.x509 import decode_x509_certificate

from identity.hsm import opened

SOFTHSM = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "1234"
_TOKENS = 24
_SECRET = Attribute.VALUE  # of an EC key: the number itself


@pytest.fixture(scope="session")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[str]]:
    """Tokens of SoftHSM's. It reads its settings and tokens once per process: all are made here."""
    if not SOFTHSM.exists() or not shutil.which("softhsm2-util"):
        if os.environ.get("CI"):
            pytest.fail("SoftHSM is missing")
        pytest.skip("SoftHSM is missing: apt-get install softhsm2")
    folder = tmp_path_factory.mktemp("tokens")
    config = folder / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {folder}\nobjectstore.backend = file\n")
    labels = [f"doorstep-{place}" for place in range(_TOKENS)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOFTHSM2_CONF", str(config))
        for label in labels:
            words = [
                "--init-token",
                "--free",
                "--label",
                label,
                "--pin",
                PIN,
                "--so-pin",
                "5678",
            ]
            subprocess.run(["softhsm2-util", *words], check=True, capture_output=True)
        yield iter(labels)


@pytest.fixture
def token(tokens: Iterator[str]) -> str:
    """An empty token."""
    return next(tokens)


def make_key(token: str, label: str, kind: str, certify: Callable[[Any], bytes]) -> None:
    """A pair made inside the token, ``ec`` or ``rsa``, with the first certificate of the PEM that
    ``certify`` gives for its public half.
    """
    session = opened(SOFTHSM, token, PIN, rw=True)
    if kind == "ec":
        curve = {Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
        made = session.create_domain_parameters(KeyType.EC, curve, local=True)
        public, _ = made.generate_keypair(store=True, label=label)
        der = encode_ec_public_key(public)
    else:
        public, _ = session.generate_keypair(KeyType.RSA, 2048, store=True, label=label)
        der = encode_rsa_public_key(public)
    first, *_ = x509.load_pem_x509_certificates(certify(load_der_public_key(der)))
    known = decode_x509_certificate(first.public_bytes(Encoding.DER))
    session.create_object({**known, Attribute.LABEL: label, Attribute.TOKEN: True})
    session.close()


def key_is_readable(token: str, label: str) -> bool:
    """Whether the private half can be had."""
    session = opened(SOFTHSM, token, PIN)
    try:
        key: Any = session.get_key(object_class=ObjectClass.PRIVATE_KEY, label=label)
        return bool(key[Attribute.EXTRACTABLE] or not key[Attribute.SENSITIVE] or key[_SECRET])
    except pkcs11.AttributeSensitive:
        return False
    finally:
        session.close()
