"""What is due goes, on its day, and nothing else does; decisions stay (G55)."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.catalog.published import published
from api.rights import retention
from api.rights.retention import Term, terms
from api.timers import sweep
from notifications.now import now, shift_clock
from tests.conftest import Hall
from tests.makers import CARD, County, a_county, query
from tests.sizes import Figure, size

_ITEMS = (
    *("990711005001", "992011004001", "990511001001"),
    *("990715001001", "992018001001", "990714001001"),
)
_SOME_DAY = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


async def content_of(application_id: UUID) -> tuple[int, int, int]:
    """Bytes of answers, files, sealed addresses that are still there."""
    rows = await query(
        "SELECT length(a.answers_sealed) AS answers,"
        " (SELECT count(*) FROM uploaded_file f WHERE f.application_id = a.id) AS files,"
        " (SELECT count(*) FROM delivery d WHERE d.application_id = a.id"
        "    AND d.street_sealed IS NOT NULL) AS streets"
        " FROM application a WHERE a.id = $1",
        application_id,
    )
    return (rows[0]["answers"], rows[0]["files"], rows[0]["streets"]) if rows else (0, 0, 0)


async def test_a_case_is_let_go_on_its_day_and_its_decision_stays(county: County) -> None:
    walk = await county.a_case(Status.CLOSED, CARD)
    term = terms().of(CARD).days or 0
    before = await content_of(walk.id)
    await shift_clock(timedelta(days=term - 1))
    assert await retention.sweep(await now()) == 0
    assert await content_of(walk.id) == before
    await shift_clock(timedelta(days=1, minutes=1))
    assert await retention.sweep(await now()) == 1
    assert await retention.sweep(await now()) == 0
    assert await content_of(walk.id) == (0, 0, 0)
    files = county.hall.settings.storage_folder
    assert [p for kind in ("originals", "previews") for p in files.glob(f"{kind}/*")] == []
    kept = await query(
        "SELECT d.kind, a.status, a.reference IS NOT NULL AS numbered, l.days,"
        " (SELECT count(*) > 0 FROM status_change c WHERE c.application_id = a.id) AS history"
        " FROM decision d JOIN application a ON a.id = d.application_id"
        " JOIN let_go l ON l.application_id = a.id WHERE a.id = $1",
        walk.id,
    )
    assert kept == [
        {"kind": "grant", "status": "closed", "numbered": True, "days": term, "history": True}
    ]
    seen = await application_screen(walk.citizen.actor, walk.id)
    assert seen is not None
    assert (seen.status, [one.files for one in seen.materials if one.files]) == (Status.CLOSED, [])


async def test_a_draft_nobody_came_back_to_goes_whole(county: County) -> None:
    walk = await county.a_draft(CARD)
    await shift_clock(timedelta(days=181))
    await sweep(county.hall.gateways)
    assert await query("SELECT id FROM application WHERE id = $1", walk.id) == []
    assert await query("SELECT id FROM uploaded_file WHERE application_id = $1", walk.id) == []


@pytest.mark.proof("G55", "clock +1 … +3,650 days: exactly the due set is let go, decisions stay")
async def test_exactly_the_due_set_goes_day_by_day(county: County, figure: Figure) -> None:
    walks = [await county.a_case(Status.CLOSED, CARD) for _ in range(size(6, 30))]
    for place, walk in enumerate(walks):
        await query(
            "UPDATE application SET item_code = $2 WHERE id = $1",
            walk.id,
            _ITEMS[place % len(_ITEMS)],
        )
    began = await now()
    expected: dict[UUID, int | None] = {}
    for place, walk in enumerate(walks):
        expected[walk.id] = terms().of(_ITEMS[place % len(_ITEMS)]).days
    wrong, days = 0, sorted({1, 3650, *(d + n for d in _ends() for n in (-1, 1) if d + n < 3650)})
    step = size(365, 30)
    for day in sorted({*days, *range(1, 3651, step)}):
        await shift_clock(began + timedelta(days=day, minutes=5) - await now())
        while await retention.sweep(await now()):
            pass
        rows = await query("SELECT application_id AS id FROM let_go")
        due = {one for one, term in expected.items() if term is not None and term <= day}
        wrong += len(due ^ {row["id"] for row in rows})
    decisions = await query("SELECT count(*) AS n FROM decision")
    figure(cases=len(walks), days=3650, wrong=wrong, decisions_kept=decisions[0]["n"])
    assert (wrong, decisions[0]["n"]) == (0, len(walks))


def _ends() -> set[int]:
    return {term.days for term in terms().items.values() if term.days} | {terms().default.days or 0}


def test_every_term_names_its_basis_and_an_item_that_exists() -> None:
    held = terms()
    assert all(term.basis for term in (held.drafts, held.withdrawn, *held.items.values()))
    assert all(term.days is None or term.days >= 30 for term in held.items.values())
    assert Term(None, "永久").ends(_SOME_DAY) == retention.FOREVER


async def test_every_item_with_a_term_of_its_own_is_published(hall: Hall) -> None:
    titles = {code: (await published(code)).title for code in terms().items}
    assert all(titles.values())
