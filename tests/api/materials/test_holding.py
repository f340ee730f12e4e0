"""What is there and what is missing."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from api.materials import holding
from api.materials.developing import close_darkroom
from notifications.now import now
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, begin, hand_in


@dataclass(frozen=True)
class Spec:
    id: str
    required: bool = True
    min_pages: int = 1


CARD, PORTRAIT, EXTRA = (
    Spec("id_card", min_pages=2),
    Spec("portrait"),
    Spec("extra", required=False),
)


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def test_required_lines_below_their_pages_are_missing_in_order(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    specs = (PORTRAIT, CARD, EXTRA)
    assert await holding.missing(case, specs) == ("portrait", "id_card")
    await hand_in(citizen, case, pictures.photo())
    assert await holding.missing(case, specs) == ("portrait", "id_card")
    await hand_in(citizen, case, pictures.photo("PNG"))
    assert await holding.missing(case, specs) == ("portrait",)
    await begin(citizen, case, pictures.photo("WEBP"), "portrait")  # on its way: not there yet
    assert await holding.missing(case, specs) == ("portrait",)


async def test_one_pdf_holds_all_pages(hall: Any) -> None:
    case = uuid4()
    await hand_in(a_citizen(), case, pictures.scan())
    assert await holding.missing(case, (CARD,)) == ()


async def test_a_supplement_needs_a_file_that_came_after_it(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    await hand_in(citizen, case, pictures.photo())
    await hand_in(citizen, case, pictures.photo("PNG"))
    asked_at = await now()
    assert await holding.missing(case, (CARD, EXTRA), since=asked_at) == ("id_card", "extra")
    await hand_in(citizen, case, pictures.photo("WEBP"))
    await hand_in(citizen, case, pictures.photo(), "extra")
    assert await holding.missing(case, (CARD, EXTRA), since=asked_at) == ()


async def test_a_decision_names_every_file_by_its_digest(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    for spec, kind in (("portrait", "JPEG"), ("id_card", "PNG"), ("id_card", "WEBP")):
        await hand_in(citizen, case, pictures.photo(kind), spec)
    found = await holding.hashes(case)
    assert [(page.spec_id, page.page) for page in found] == [
        ("id_card", 1),
        ("id_card", 2),
        ("portrait", 1),
    ]
    assert found[2].sha256 == pictures.sha256(pictures.photo())
