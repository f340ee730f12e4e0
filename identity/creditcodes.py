"""Unified social credit codes (GB 32100): read, told apart, and what kind of body they name."""

import re
from dataclasses import dataclass
from enum import IntEnum

from identity.idnumbers import credit_check_character, normalise
from identity.refusals import CreditCodeInvalid

_LENGTH = 18
_CHARACTERS = re.compile(r"[0-9ABCDEFGHJKLMNPQRTUWXY]+")
_BODIES = frozenset("123456789ANY")  # who registers: 1 establishment office … 9 market, Y other
_REGION = re.compile(r"[0-9]{6}")


class ApplicantKind(IntEnum):
    """GB/T 39046: what may apply; an item says which kinds."""

    PERSON = 1
    ENTERPRISE = 2
    PUBLIC_INSTITUTION = 3
    ASSOCIATION = 4
    GOVERNMENT_BODY = 5
    OTHER = 6


_KINDS = {
    "9": ApplicantKind.ENTERPRISE,
    "11": ApplicantKind.GOVERNMENT_BODY,
    "12": ApplicantKind.PUBLIC_INSTITUTION,
    "51": ApplicantKind.ASSOCIATION,
}


@dataclass(frozen=True)
class CreditCode:
    """A code that passed, and the kind of body it is given to."""

    code: str
    kind: ApplicantKind


def read_credit_code(typed: str) -> CreditCode:
    """The code in capitals without spaces, and its kind. Refuses ``CreditCodeInvalid``."""
    code = normalise(typed)
    if reason := _problem(code):
        raise CreditCodeInvalid(reason)
    kind = _KINDS.get(code[:2]) or _KINDS.get(code[0]) or ApplicantKind.OTHER
    return CreditCode(code, kind)


def mask_credit_code(code: str) -> str:
    """9299**********173D."""
    return f"{code[:4]}{'*' * (len(code) - 8)}{code[-4:]}"


def _problem(code: str) -> str | None:
    """What is wrong with it, the first thing one would look at."""
    if len(code) != _LENGTH:
        return "length"
    if not _CHARACTERS.fullmatch(code):
        return "characters"
    if code[0] not in _BODIES:
        return "body"
    if not _REGION.fullmatch(code[2:8]):
        return "region"
    return None if credit_check_character(code) == code[17] else "check"
