"""Numbers of results, by kind. Pure but for the counter in the database."""

from collections.abc import Callable, Mapping

from tortoise import connections

from identity.idnumbers import credit_check_character

REGION = "990126"  # 青禾县, fictional
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def credit_code(serial: int) -> str:
    """A unified social credit code of a sole trader: registrar 9, kind 2, region, MA-number."""
    body = f"MA{serial:06d}"
    total = sum(
        int(character, 36) * weight
        for character, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True)
    )
    check = "0123456789X0"[11 - total % 11]
    code = f"92{REGION}{body}{check}"
    return code + credit_check_character(code)


# Every other kind counts in the plain form: what many items share has a form of its own.
_FORMS: Mapping[str, Callable[[int, int], str]] = {
    "business_licence": lambda _, serial: credit_code(serial),
    "property_certificate": lambda year, serial: f"青({year})青禾县不动产权第{serial:07d}号",
    "notice": lambda year, serial: f"青政服通〔{year}〕{serial} 号",
    "certificate": lambda year, serial: f"{REGION}{year}ZS{serial:06d}",
    "voucher": lambda year, serial: f"{REGION}{year}PZ{serial:06d}",
}


def number(kind: str, year: int, serial: int) -> str:
    """The ``serial``-th result of its kind in ``year``, as printed."""
    form = _FORMS.get(kind)
    return form(year, serial) if form else f"{REGION}{year}{serial:06d}"


async def next_number(kind: str, year: int) -> str:
    """The next free number. The caller holds the transaction; the counter's row is locked in it."""
    # A credit code holds no year, so its serial never starts again.
    counter = kind if kind == "business_licence" else f"{kind}/{year}"
    rows = await connections.get("default").execute_query_dict(
        "INSERT INTO certificate_counter (id, given_out) VALUES ($1, 1)"
        " ON CONFLICT (id) DO UPDATE SET given_out = certificate_counter.given_out + 1"
        " RETURNING given_out",
        [counter],
    )
    return number(kind, year, rows[0]["given_out"])
