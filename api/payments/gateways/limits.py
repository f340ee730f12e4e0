"""What the database could write down: even a gateway's own words are input."""

_LONGEST = 128  # characters of an id
_TOO_MUCH = 10**13  # fen


def can_be_kept(amount: int, *texts: str) -> bool:
    """Whether amount and ids fit."""
    short = all(len(text) <= _LONGEST and "\x00" not in text for text in texts)
    return short and abs(amount) < _TOO_MUCH
