"""The two numbers of a filed application.

The citizen's number is short, speaks by telephone and catches a slip: ``QH`` + year and month +
six digits + a check character. The case number (43 characters) is the implementation code, the day
and a sequence of four digits. Neither is ever given out twice, neither is parsed for logic.
"""

from datetime import date

from tortoise import connections

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # 31, prime; no I, O, S, V, Z
_PREFIX = "QH"
_SHORTEST = 13


def check_character(body: str) -> str:
    """Catches every single slip and every swap of neighbours. ``body`` in the alphabet above."""
    total = sum(_ALPHABET.index(char) * 3**place for place, char in enumerate(body, start=1))
    return _ALPHABET[-total % 31]


def readable(number: int, length: int) -> str:
    """The last ``length`` digits of a number in the alphabet above: for a telephone as well."""
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(_ALPHABET))
        digits.append(_ALPHABET[digit])
    return "".join(digits)


def is_reference(text: str) -> bool:
    """Whether the check character fits."""
    body, check = text[:-1], text[-1:]
    return (
        text.startswith(_PREFIX)
        and len(text) >= _SHORTEST
        and all(char in _ALPHABET for char in text)
        and check_character(body) == check
    )


async def next_reference(day: date) -> str:
    """The next citizen's number. A rolled-back filing leaves a hole, which is harmless."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT nextval('application_reference') AS n"
    )
    body = f"{_PREFIX}{day:%y%m}{rows[0]['n']:06d}"
    return body + check_character(body)


async def next_project_number(implementation_code: str, day: date) -> str:
    """The next case number of the item's day, without holes.

    The caller holds the transaction and should be about to commit: the counter's row is locked.
    """
    key = f"{implementation_code}{day:%Y%m%d}"
    rows = await connections.get("default").execute_query_dict(
        "INSERT INTO project_counter (id, given_out) VALUES ($1, 1)"
        " ON CONFLICT (id) DO UPDATE SET given_out = project_counter.given_out + 1"
        " RETURNING given_out",
        [key],
    )
    return f"{key}{rows[0]['given_out']:04d}"
