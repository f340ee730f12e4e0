"""PAdES: signing a PDF, and looking whether one is still what was signed. The only importer of
pyhanko.

The signature covers the whole file and allows no later change. It is not all: bytes inside its own
gap may change unnoticed, so the public is told by the hash of the whole file as well. A key lies in
a file or in a module; what signs behaves alike.
"""

import hashlib
import io
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from api.paper.seals.contract import Held, Sealed

FIELD = "Seal"
_REASON = "行政机关电子印章"
logging.getLogger("pyhanko").setLevel(logging.ERROR)  # a broken file is an answer, not an alarm
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Seal:
    """A key that can sign, with what vouches for it. ``signer`` is the library's."""

    signer: signers.Signer
    held: Held


@dataclass(frozen=True)
class Examined:
    """``intact``: nothing under the signature changed. ``whole``: it covers the file to its last
    byte. ``trusted``: its certificate leads to one of the roots.
    """

    intact: bool = False
    whole: bool = False
    trusted: bool = False
    by: str = ""

    @property
    def good(self) -> bool:
        """Signed by one of ours, and nothing was added or changed since."""
        return self.intact and self.whole and self.trusted


def read_seal(pem: bytes) -> Seal:
    """A key and its certificates, the signing one first. Raises ValueError."""
    certificates = list(load_certs_from_pemder_data(pem))
    if not certificates:
        raise ValueError("no certificate in it")
    signer = signers.SimpleSigner(
        signing_cert=certificates[0],
        signing_key=load_private_key_from_pemder_data(pem, passphrase=None),
        cert_registry=SimpleCertificateStore.from_certs(certificates),
    )
    return Seal(signer, _held(certificates[0]))


def module_seal(session: Any, label: str, chain: bytes) -> Seal:
    """The key and certificate of this label in an open token. ``chain``: PEM, what it leads over.

    Raises what the module raises: one of them is missing, or there are two. Runs in a thread.
    """
    signer = PKCS11Signer(
        session,
        cert_label=label,
        ca_chain=list(load_certs_from_pemder_data(chain)),
        use_raw_mechanism=True,  # of EC keys: whatever the module, it is given a finished hash
    )
    return Seal(signer, _held(signer.signing_cert))


def sign(pdf: bytes, seal: Seal, check: str) -> Sealed:
    """The same file with a signature after its last byte. Runs in a thread."""
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD,
        reason=_REASON,
        name=seal.held.by,
        contact_info=check,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signer = signers.PdfSigner(meta, signer=seal.signer, new_field_spec=SigFieldSpec(FIELD))
    return Sealed(signer.sign_pdf(writer).getvalue(), seal.held)


def examine(pdf: bytes, roots: Iterable[bytes]) -> Examined:
    """What the signature says of this file. ``roots``: PEM certificates. Never raises.
    Runs in a thread.
    """
    trusted = [one for root in roots for one in load_certs_from_pemder_data(root)]
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        [signature] = reader.embedded_signatures
        context = ValidationContext(trust_roots=trusted, allow_fetching=False)
        status = validate_pdf_signature(signature, context)
    except Exception:  # noqa: BLE001 — a spoilt file breaks a parser in ways nobody listed
        return Examined()
    return Examined(
        intact=bool(status.intact and status.valid and status.docmdp_ok is not False),
        whole=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        trusted=bool(status.trusted),
        by=_name(status.signing_cert),
    )


def _held(certificate: Any) -> Held:
    digest = hashlib.sha256(certificate.dump()).hexdigest()
    return Held(_name(certificate), digest, certificate.not_valid_after)


def _name(certificate: Any) -> str:
    return str(certificate.subject.native.get("common_name", ""))
