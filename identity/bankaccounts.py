"""Bank card numbers: 12 to 19 digits with a check digit (ISO/IEC 7812). Pure; never logged."""

import re

_NUMBER = re.compile(r"[0-9]{12,19}", re.ASCII)


def is_bank_account(number: str) -> bool:
    """Whether its length and its check digit are a card's."""
    return bool(_NUMBER.fullmatch(number)) and luhn_sum(number) % 10 == 0


def luhn_sum(number: str) -> int:
    """The sum of ISO/IEC 7812: every second digit from the right counts double, as its digits."""
    doubled = (2 * int(digit) for digit in number[-2::-2])
    return sum(int(digit) for digit in number[::-2]) + sum(n // 10 + n % 10 for n in doubled)


def mask_bank_account(number: str) -> str:
    """6222020000000000009 → ***************0009."""
    return "*" * max(len(number) - 4, 4) + number[-4:]
