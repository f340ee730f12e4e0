"""Phone numbers: what people type → E.164."""

import re
import unicodedata

from identity.refusals import PhoneInvalid

_MAINLAND_MOBILE = re.compile(r"(?:\+?86|0086)?(1[3-9][0-9]{9})", re.ASCII)
_SPACING = re.compile(r"[\s\-()‐-―]")


def e164(typed: str) -> str:
    """A mainland mobile number as ``+8613812345678``. Refuses ``PhoneInvalid``.

    Spaces, dashes, full-width digits and a country code are all fine.
    """
    found = _MAINLAND_MOBILE.fullmatch(_SPACING.sub("", unicodedata.normalize("NFKC", typed)))
    if found is None:
        raise PhoneInvalid
    return f"+86{found.group(1)}"


def is_phone(typed: str) -> bool:
    """Whether ``e164`` takes it."""
    try:
        e164(typed)
    except PhoneInvalid:
        return False
    return True
