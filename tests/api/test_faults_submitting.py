"""A double tap, a bad line, two devices: filed once, answered alike, never silently overwritten."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.app import create_app
from api.seed.content import HOME
from tests.api.doors.conftest import Browser
from tests.conftest import Hall
from tests.journeys import words
from tests.journeys.people import Neighbour, a_neighbour
from tests.journeys.town import AsRole, Town, a_town, processes
from tests.makers import facts_about, query
from tests.sizes import Figure, size

SAVE = f"""mutation($id: UUID!, $version: Int!, $answers: JSON!) {{
  saveAnswers(id: $id, version: $version, answers: $answers) {{ {words.PAGE}
    ... on DraftConflict {{ theirs {{ version answers }} }} }} }}"""


@pytest.fixture
async def town(hall: Hall) -> AsyncIterator[Town]:
    async with processes(hall.urls) as contexts, a_town(hall, contexts) as town:
        yield town


async def a_draft(town: Town, place: int = 0) -> tuple[Neighbour, dict[str, Any]]:
    """Somebody with a complete draft, and how they would submit it."""
    neighbour = await a_neighbour(town, place)
    draft = await neighbour.start(HOME, deliver=False)
    asked = {"version": draft["version"], "declared": True, "key": f"one-key-{place:05d}"}
    return neighbour, {"id": neighbour.case, **asked}


async def rows_of(case: str) -> dict[str, int]:
    """How much of a filing there is."""
    counted = await query(
        "SELECT (SELECT count(*) FROM status_change WHERE application_id = $1) AS steps,"
        " (SELECT count(*) FROM fact WHERE subject_id = $1) AS facts,"
        " (SELECT count(*) FROM stage_run WHERE application_id = $1) AS stages,"
        " (SELECT count(*) FROM application WHERE id = $1 AND reference IS NOT NULL) AS numbers,"
        " (SELECT count(*) FROM once_key WHERE operation = 'submit' AND outcome = $1) AS keys",
        case,
    )
    return counted[0]


@pytest.mark.proof("G16", "1,000 submits × 5 at once: 1,000 cases, identical answers")
async def test_eight_taps_and_their_retries_are_one_filing_with_one_answer(
    town: Town, figure: Figure
) -> None:
    """Each door with its own database role and ten connections."""
    for place in range(submits := size(1, 200)):
        neighbour, asked = await a_draft(town, place)
        taps = await asyncio.gather(
            *(neighbour.browser.post({"query": words.SUBMIT, "variables": asked}) for _ in range(8))
        )
        assert {(tap.status_code, tap.content) for tap in taps} == {(200, taps[0].content)}
        filed = taps[0].json()["data"]["submitApplication"]
        assert (filed["__typename"], filed["status"]) == ("Application", "SUBMITTED")
        assert set((await rows_of(neighbour.case)).values()) == {1}
        assert await facts_about(filed["id"]) == ["application.submitted"]
    told = await query("SELECT count(DISTINCT reference) AS n FROM application")
    figure(submits=submits, sent=submits * 8, cases=told[0]["n"])
    assert told[0]["n"] == submits


async def test_a_retry_after_a_restart_gets_the_first_answer(town: Town) -> None:
    neighbour, asked = await a_draft(town)
    first = await neighbour.browser.do(words.SUBMIT, **asked)
    fresh = create_app(town.hall.settings, "citizen", vendors=town.hall.gateways)
    town.apps["citizen"] = AsRole(fresh, town.contexts["citizen"])
    restarted = town.browser()
    restarted.http.cookies = neighbour.browser.http.cookies
    assert await restarted.do(words.SUBMIT, **asked) == first


async def test_the_same_key_for_something_else_is_refused_and_changes_nothing(town: Town) -> None:
    neighbour, asked = await a_draft(town)
    await neighbour.browser.do(words.SUBMIT, **asked)
    before = await rows_of(neighbour.case)
    for other in ({"declared": False}, {"version": asked["version"] + 1}):
        told = await neighbour.browser.do(words.SUBMIT, **{**asked, **other})
        assert (told["__typename"], bool(told["message"])) == ("KeyReused", True)
    assert await rows_of(neighbour.case) == before


async def test_two_tabs_with_keys_of_their_own_file_once(town: Town) -> None:
    neighbour, asked = await a_draft(town)
    tabs = await asyncio.gather(
        *(neighbour.browser.do(words.SUBMIT, **{**asked, "key": f"tab-{n:05d}"}) for n in range(6))
    )
    assert Counter(tab["__typename"] for tab in tabs) == {"Application": 1, "WrongStatus": 5}
    assert set((await rows_of(neighbour.case)).values()) == {1}


async def test_somebody_elses_key_never_matches(town: Town) -> None:
    mine, asked = await a_draft(town)
    theirs, their_own = await a_draft(town, 1)
    filed = await mine.browser.do(words.SUBMIT, **asked)
    stolen = await theirs.browser.do(words.SUBMIT, **asked)
    assert (stolen["__typename"], "reference" in stolen) == ("NotFound", False)
    same_key = await theirs.browser.do(words.SUBMIT, **{**their_own, "key": asked["key"]})
    assert same_key["__typename"] == "Application"
    assert same_key["reference"] != filed["reference"]


@pytest.mark.proof("G18", "500 divergent pairs: 0 silent overwrites, the other is shown")
async def test_two_devices_never_overwrite_each_other_silently(town: Town, figure: Figure) -> None:
    """Of every divergent pair one is kept, and the other is shown it."""
    neighbour, asked = await a_draft(town)
    tablet = town.browser()
    tablet.http.cookies = neighbour.browser.http.cookies
    page = await neighbour.page()
    for pair in range(pairs := size(8, 500)):
        told = await asyncio.gather(
            *(
                device.do(SAVE, id=asked["id"], version=page["version"], answers=answers)
                for device, answers in (
                    (neighbour.browser, _priced(page, 2 * pair + 1)),
                    (tablet, _priced(page, 2 * pair + 2)),
                )
            )
        )
        kinds = Counter(answer["__typename"] for answer in told)
        assert kinds == {"Application": 1, "DraftConflict": 1}
        kept, refused = sorted(told, key=lambda answer: str(answer["__typename"]))
        page = await neighbour.page()
        assert page["answers"] == kept["answers"] == refused["theirs"]["answers"]
        assert page["version"] == kept["version"] == refused["theirs"]["version"]
    figure(pairs=pairs, overwritten_silently=0, shown_the_other=pairs)


async def test_two_devices_that_say_the_same_do_not_quarrel(town: Town) -> None:
    neighbour, _ = await a_draft(town)
    page = await neighbour.page()
    answers = _priced(page, 7)
    told = await asyncio.gather(*(_save(neighbour.browser, page, answers) for _ in range(4)))
    assert {answer["__typename"] for answer in told} == {"Application"}
    assert (await neighbour.page())["version"] == page["version"] + 1


async def _save(browser: Browser, page: Any, answers: Any) -> Any:
    return await browser.do(SAVE, id=page["id"], version=page["version"], answers=answers)


def _priced(page: Any, yuan: int) -> dict[str, Any]:
    """The same answers with another price in them."""
    answers: dict[str, Any] = page["answers"]
    return {**answers, "property": {**answers["property"], "price": yuan * 100}}
