"""Identity numbers (GB 11643) and unified social credit codes (GB 32100). Pure; never logged."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from identity.refusals import IdNumberInvalid, NameInvalid

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
OF_AGE = 14  # from then on one has an account of one's own
GROWN_UP = 18  # from then on nobody is one's guardian by birth
_LENGTH, _OLD_LENGTH = 18, 15
_NUMBER = re.compile(r"[1-9][0-9]{16}[0-9X]", re.ASCII)
_OLD_FOREIGN = re.compile(r"[A-Z]{3}[0-9]{12}", re.ASCII)
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
_LAST_OLD_CARD = 23  # from December 2023 the cards of foreign residents have 18 characters
_PASSPORT_WEIGHTS = (7, 3, 1)
_LOOKS_LIKE_X = str.maketrans(dict.fromkeys("×✕✖ХΧ", "X"))  # a sign, a Cyrillic, a Greek letter
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE = re.compile(rf"[1-9ANY][{_CREDIT_ALPHABET}][0-9]{{6}}[{_CREDIT_ALPHABET}]{{10}}")
_MIDDLE_DOTS = str.maketrans(dict.fromkeys("•・．‧∙⋅●", "·"))
_NAME_LENGTH = range(2, 51)


# What is between the characters and means nothing: spaces, line ends, dashes, marks of no width.
_NOTHING = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd"})


class IdKind(StrEnum):
    """Whose card it is."""

    RESIDENT = "resident"
    RESIDENCE_PERMIT = "residence_permit"  # 港澳台居民居住证
    FOREIGN_RESIDENT = "foreign_resident"  # 外国人永久居留身份证, of 2023 or older


@dataclass(frozen=True)
class IdNumber:
    """A number that passed, and what stands in it."""

    number: str
    kind: IdKind
    birth_date: date
    sex: str  # "男" or "女"; empty where the number does not tell


def normalise(typed: str) -> str:
    """Half-width, upper case, without spaces and dashes: the form that is indexed and sealed."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOKS_LIKE_X)
    return "".join(c for c in plain if unicodedata.category(c) not in _NOTHING)


def read_id_number(typed: str, *, today: date | None = None) -> IdNumber:
    """The number and what it says. Refuses ``IdNumberInvalid``, with what to look at.

    With ``today``, a birth after it is refused too.
    """
    number = normalise(typed)
    if len(number) == _OLD_LENGTH:
        return _read_old(number, today)
    if len(number) != _LENGTH:
        raise IdNumberInvalid("length")
    if not _NUMBER.fullmatch(number):
        raise IdNumberInvalid("letters")
    kind = _kind(number)
    if kind is None:
        raise IdNumberInvalid("place")
    birth = _birth(number[6:14], today)
    if number[17] != check_digit(number):
        raise IdNumberInvalid("checksum")
    return IdNumber(number, kind, birth, "男" if int(number[16]) % 2 else "女")


def _read_old(number: str, today: date | None) -> IdNumber:
    """Fifteen characters: a foreign resident's card until 2023, three letters in front. All
    digits are the first identity cards, valid no more.
    """
    if number.isdigit():
        raise IdNumberInvalid("old")
    if not _OLD_FOREIGN.fullmatch(number):
        raise IdNumberInvalid("letters")
    if number[3:5] not in _PROVINCES:
        raise IdNumberInvalid("place")
    century = "20" if int(number[7:9]) <= _LAST_OLD_CARD else "19"
    birth = _birth(century + number[7:13], today)
    if number[14] != passport_check_digit(number):
        raise IdNumberInvalid("checksum")
    return IdNumber(number, IdKind.FOREIGN_RESIDENT, birth, "")


def _birth(digits: str, today: date | None) -> date:
    try:
        birth = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError as error:
        raise IdNumberInvalid("date") from error
    if birth < _EARLIEST:
        raise IdNumberInvalid("date")
    if today is not None and birth > today:
        raise IdNumberInvalid("future")
    return birth


def passport_check_digit(number: str) -> str:
    """The fifteenth that belongs to the first fourteen, as in a passport's lines (ICAO 9303)."""
    values = (int(c) if c.isdigit() else ord(c) - ord("A") + 10 for c in number[:14])
    return str(sum(v * _PASSPORT_WEIGHTS[at % 3] for at, v in enumerate(values)) % 10)


def under_age(born: date, today: date) -> bool:
    """Under 14: somebody else answers for the child (PIPL §31)."""
    lived = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return lived < OF_AGE


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
