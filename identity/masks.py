"""What lists show instead of personal values (D3/D4)."""

import re

_TOWNSHIP = re.compile(r"^.*?(?:街道|苏木|[镇乡])")
_COUNTY = re.compile(r"^.*?[县区旗市]")


def mask_name(name: str) -> str:
    """张三 → 张*, 欧阳娜娜 → 欧***; at most three stars, so that a long name does not show."""
    return name[:1] + "*" * min(max(len(name) - 1, 1), 3)


def mask_id_number(number: str) -> str:
    """110101********7758."""
    return f"{number[:6]}{'*' * (len(number) - 10)}{number[-4:]}"


def mask_phone(phone: str) -> str:
    """+8613812345678 → 138****5678."""
    national = phone.removeprefix("+86")
    return f"{national[:3]}****{national[-4:]}"


def mask_address(address: str) -> str:
    """To the township; to the county if no township is named; else the first two characters."""
    found = _TOWNSHIP.match(address) or _COUNTY.match(address)
    return f"{found.group() if found else address[:2]}****"
