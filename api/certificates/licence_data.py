"""What an e-licence says of itself, for machines (GB/T 36903: the names of the fields are its).

Pure. The identifier follows GB/T 36904: root, kind, issuing body, serial, version, check character.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_ROOT = "1.2.156.3005.2"
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VERSION = "001"
_PERSON, _ORGANISATION = ("公民身份号码", "111"), ("统一社会信用代码", "001")
_NOT_PLAIN = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True)
class Licence:
    """What is known of one. ``body``: the issuing body's credit code; ``holder_code`` "": none."""

    item_code: str
    item_title: str
    title: str
    number: str
    serial: str  # never given twice
    body: str
    issuer: str
    area: str
    holder: str
    holder_code: str
    is_organisation: bool
    issued_on: date
    valid_until: date | None
    state: str  # valid, expired, revoked
    sha256: str


def check_character(text: str) -> str:
    """ISO 7064 MOD 37,36 (GB/T 17710) over digits and capital letters."""
    product = 36
    for one in text:
        total = (product + _ALPHABET.index(one)) % 36 or 36
        product = total * 2 % 37
    return _ALPHABET[(37 - product) % 36]


def kind_code(one: Licence) -> str:
    """21 characters: the body that defined the kind, and three of its own."""
    return one.body + one.item_code[-3:]


def identifier(one: Licence) -> str:
    """The same licence has the same one for ever."""
    parts = (kind_code(one), one.body, one.serial, _VERSION)
    plain = _NOT_PLAIN.sub("", "".join(parts).upper())
    return ".".join((_ROOT, *parts, check_character(plain)))


def fields(one: Licence) -> Mapping[str, str]:
    """In the order of the standard. A field that says nothing is empty."""
    named, kind = _ORGANISATION if one.is_organisation else _PERSON
    return {
        "certificateIdentifier": identifier(one),
        "certificateName": one.title,
        "certificateTypeName": one.title,
        "certificateTypeCode": kind_code(one),
        "certificateNumber": one.number,
        "certificateDefineAuthorityName": one.issuer,
        "certificateDefineAuthorityCode": one.body,
        "certificateIssuingAuthorityName": one.issuer,
        "certificateIssuingAuthorityCode": one.body,
        "certificateIssuedDate": one.issued_on.isoformat(),
        "certificateEffectiveDate": one.issued_on.isoformat(),
        "certificateExpiringDate": one.valid_until.isoformat() if one.valid_until else "",
        "certificateAreaCode": one.area,
        "certificateHolderName": one.holder,
        "certificateHolderCode": one.holder_code,
        "certificateHolderTypeName": named if one.holder_code else "",
        "certificateHolderType": kind if one.holder_code else "",
        "relatedItemName": one.item_title,
        "relatedItemCode": one.item_code,
        "certificateStatus": one.state,
        "fileDigestAlgorithm": "SHA-256",
        "fileDigest": one.sha256,
    }
