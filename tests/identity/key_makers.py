"""Makers of security keys: a root, and a batch certificate that vouches for new keys."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from identity.softkey import Maker

_MODEL = x509.ObjectIdentifier("1.3.6.1.4.1.45724.1.1.4")


@dataclass(frozen=True)
class Root:
    """A maker's root."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        """As the county is handed it."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def a_root(name: str) -> Root:
    """A maker."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return Root(key, _signed(subject, subject, key, key, authority=True))


def a_batch(
    root: Root, model: UUID, *, authority: bool = False, unit: str = "Authenticator Attestation"
) -> Maker:
    """A batch of keys of one model by that maker."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Maker"),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, unit),
            x509.NameAttribute(NameOID.COMMON_NAME, "Batch 1"),
        ]
    )
    signed = _signed(
        subject, root.certificate.subject, key, root.key, authority=authority, model=model
    )
    return Maker(key, (signed.public_bytes(serialization.Encoding.DER),))


def _signed(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    *,
    authority: bool,
    model: UUID | None = None,
) -> x509.Certificate:
    today = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
    )
    if model is not None:
        value = x509.UnrecognizedExtension(_MODEL, b"\x04\x10" + model.bytes)
        built = built.add_extension(value, critical=False)
    return built.sign(by, hashes.SHA256())
