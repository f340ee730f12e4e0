"""Identity numbers (GB 11643) and unified social credit codes (GB 32100). Pure; never logged."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from identity.refusals import IdNumberInvalid, NameInvalid

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_NUMBER = re.compile(r"[1-9][0-9]{16}[0-9X]", re.ASCII)
_PROVINCES = frozenset(
    f"{great}{small}"  # GB/T 2260: great regions and the provinces in them
    for great, smalls in {
        1: "12345",
        2: "123",
        3: "1234567",
        4: "123456",
        5: "01234",
        6: "12345",
    }.items()
    for small in smalls
) | {"71", "81", "82"}
_FICTIONAL = "99"  # 青禾县 and all who were invented for it: no card has it, no register knows it
_RESIDENCE_PERMITS = frozenset({"810000", "820000", "830000"})  # Hong Kong, Macao, Taiwan
_EARLIEST = date(1850, 1, 1)
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE = re.compile(rf"[1-9ANY][{_CREDIT_ALPHABET}][0-9]{{6}}[{_CREDIT_ALPHABET}]{{10}}")
_MIDDLE_DOTS = str.maketrans(dict.fromkeys("•・．‧∙⋅●", "·"))
_NAME_LENGTH = range(2, 51)


class IdKind(StrEnum):
    """Whose card it is."""

    RESIDENT = "resident"
    RESIDENCE_PERMIT = "residence_permit"  # 港澳台居民居住证
    FOREIGN_RESIDENT = "foreign_resident"  # 外国人永久居留身份证, 2023 form


@dataclass(frozen=True)
class IdNumber:
    """A number that passed, and what stands in it."""

    number: str
    kind: IdKind
    birth_date: date
    sex: str  # "男" or "女"


def normalise(typed: str) -> str:
    """Half-width, upper case, without spaces: the form that is indexed and sealed."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)).upper()


def read_id_number(typed: str, *, today: date | None = None) -> IdNumber:
    """The number and what it says. Refuses ``IdNumberInvalid``.

    With ``today``, a birth after it is refused too.
    """
    number = normalise(typed)
    if not _NUMBER.fullmatch(number) or number[17] != check_digit(number):
        raise IdNumberInvalid
    kind = _kind(number)
    try:
        birth = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError as error:
        raise IdNumberInvalid from error
    if kind is None or birth < _EARLIEST or (today is not None and birth > today):
        raise IdNumberInvalid
    return IdNumber(number, kind, birth, "男" if int(number[16]) % 2 else "女")


def is_id_number(typed: str, *, today: date | None = None) -> bool:
    """Whether ``read_id_number`` takes it."""
    try:
        read_id_number(typed, today=today)
    except IdNumberInvalid:
        return False
    return True


def check_digit(number: str) -> str:
    """The eighteenth character that belongs to the first seventeen (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def is_credit_code(typed: str) -> bool:
    """Whether it is a unified social credit code: form and check character."""
    code = normalise(typed)
    return bool(_CREDIT_CODE.fullmatch(code)) and code[17] == credit_check_character(code)


def credit_check_character(code: str) -> str:
    """The eighteenth character that belongs to the first seventeen."""
    total = sum(_CREDIT_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return _CREDIT_ALPHABET[-total % 31]


def read_name(typed: str) -> str:
    """A person's name: letters of any script, and what stands between them. Refuses NameInvalid.

    All middle dots become the one of names (·); inner spaces become single.
    """
    name = " ".join(typed.translate(_MIDDLE_DOTS).split())
    letters = [c for c in name if c not in "· -'’."]
    if len(name) not in _NAME_LENGTH or not letters:
        raise NameInvalid
    if any(not unicodedata.category(c).startswith(("L", "M")) for c in letters):
        raise NameInvalid
    return name


def _kind(number: str) -> IdKind | None:
    if number[:2] == _FICTIONAL:
        return IdKind.RESIDENT
    if number[0] == "9":
        return IdKind.FOREIGN_RESIDENT if number[1:3] in _PROVINCES else None
    if number[:6] in _RESIDENCE_PERMITS:
        return IdKind.RESIDENCE_PERMIT
    return IdKind.RESIDENT if number[:2] in _PROVINCES else None
