"""What the notices of a case are, and whether everything that belongs on one stands on it."""

import hashlib
from typing import Any
from uuid import UUID

import orjson

from api.notices import making, reading
from api.notices.kinds import FIELDS, REMEDIED
from api.notices.making import content_label
from api.notices.models import Notice
from api.notices.words import spelled
from api.seed.walking import Walk
from identity.actor import THE_SYSTEM
from identity.sealing import Access, unseal
from notifications.wording import CHINESE, sentence
from tests.makers import query
from tests.paper_text import squeezed, text_of


async def notices(case: UUID) -> list[dict[str, Any]]:
    return await query(
        "SELECT * FROM notice WHERE application_id = $1 ORDER BY issued_at, number", case
    )


async def printed(walk: Walk, row: dict[str, Any]) -> str:
    """What stands on the paper, after looking that it is the one that was sealed."""
    pdf = await reading.own_pdf(row["id"], walk.citizen.actor)
    assert hashlib.sha256(pdf).hexdigest() == row["sha256"]
    return text_of(pdf[: pdf.index(b"%%EOF") + 5])


async def everything_stands_on_it(walk: Walk, row: dict[str, Any]) -> str:
    """Number, office, date, person, and every field of its kind with what it says."""
    text = await printed(walk, row)
    notice = await Notice.get(id=row["id"])
    access = Access(THE_SYSTEM, "test", walk.id, notice.citizen_id)
    content = orjson.loads(
        await unseal(notice.owner_id, content_label(notice.id), notice.content_sealed, access)
    )
    day = spelled(CHINESE, making.day_of_issue(notice).isoformat())
    for said in (notice.number, notice.issuer, day, f"{walk.citizen.who.name}："):
        assert squeezed(said) in text, said
    for field in FIELDS[notice.kind]:
        value = content["values"].get(field.name)
        assert value or not field.needed, field
        if value:
            assert squeezed(sentence(CHINESE, "notice.field", part=field.name)) in text, field
            for said in every_text(field.name, value):
                assert squeezed(said) in text, said
    assert ("行政复议" in text) == (notice.kind in REMEDIED)
    return text


def every_text(name: str, value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for entry in value for text in entry.values()]
    return [spelled(CHINESE, value) if name.endswith(("_on", "_by", "_to")) else value]
