"""What a hostile or careless department writes is refused in words, and soon."""

from typing import Any

import pytest

from api.catalog import drafting, published, source
from api.catalog.examining import examine, examine_content
from api.catalog.forms import problems, settled
from api.catalog.refusals import DraftInvalid
from identity.offices import found_region
from notifications.transactions import transaction
from tests.api.catalog.conftest import Keeping
from tests.api.catalog.texts import CARD, HOUSE, NEXT, changed, text_of
from tests.forms import field, page

# What runs away runs for hours: this ends it.
soon = pytest.mark.timeout(60)


def with_field(**parts: Any) -> dict[str, Any]:
    """The shipped text of HOUSE with one field more."""
    raw = source.read(text_of(HOUSE), HOUSE).raw
    own = {"key": "more", "type": "text", "title": {"zh": "多", "en": "More"}, "required": False}
    pages = raw["form"]
    last = {**pages[-1], "fields": [*pages[-1]["fields"], {**own, **parts}]}
    return {**raw, "form": [*pages[:-1], last]}


def rules_of(raw: Any) -> set[str]:
    return {problem.rule for problem in examine_content(raw, "").problems}


@pytest.mark.parametrize(
    "pattern",
    [
        "^" + "a?" * 40 + "a" * 40 + "$",
        "^" + "(a|a)" * 30 + "$",
        "a*a*a*a*a*a*a*$",
        "[0-9]{1,400}[0-9]{1,400}[0-9]{1,400}x",
        "^([a-z]+)+$",
        "a{99999999999}",
    ],
)
def test_a_pattern_that_runs_away_is_refused(pattern: str) -> None:
    assert rules_of(with_field(pattern=pattern)) == {"pattern"}


@pytest.mark.parametrize("pattern", ["^[0-9]{12}$", "[0-9]+", "^[A-Z]{1,3}[0-9]+(B[0-9])?$"])
def test_a_plain_pattern_is_not(pattern: str) -> None:
    assert rules_of(with_field(pattern=pattern)) == set()


@soon
def test_the_worst_pattern_that_is_allowed_is_soon_tried_on_the_longest_answers() -> None:
    form = page(*(field(f"f{n}", pattern="^[0-9]*[0-9]*x$", max=500) for n in range(20)))
    for letters in (500, 60_000):
        given = {"a": {f"f{n}": "1" * letters for n in range(20)}}
        found = problems(form, settled(form, given, {}, None), complete=True)
        assert {problem.key for problem in found} <= {"pattern", "maxLength"}


@soon
def test_a_condition_without_end_does_not_hold_up_the_desk() -> None:
    options = {f"o{n}": {"zh": "选", "en": "o"} for n in range(10)}
    raw = with_field(type="choices", options=options)
    wanted = {"anyOf": [{"contains": {"const": "o1"}, "minItems": 11}] * 600}
    last = raw["form"][-1]
    told = {"key": "told", "type": "text", "title": {"zh": "说", "en": "S"}, "required": False}
    told["show_if"] = {f"/{last['page']}/more": wanted}
    pages = [*raw["form"][:-1], {**last, "fields": [*last["fields"], told]}]
    assert rules_of({**raw, "form": pages}) == set()


@pytest.mark.parametrize("unit", [["working"], {"a": 1}, None, "weeks"])
def test_a_promise_of_no_sense_is_told_and_breaks_nothing(unit: Any) -> None:
    raw = {**source.read(text_of(CARD), CARD).raw, "promise": {"days": 1, "unit": unit}}
    assert examine(source.written(raw), CARD).problems


@pytest.mark.parametrize("number", [100_000, 2**31, 2**40])
def test_a_number_that_leaves_none_above_it_is_refused(number: int) -> None:
    assert {problem.rule for problem in examine(changed(version=number), HOUSE).problems} == {
        "limit"
    }


@pytest.mark.parametrize("key", ["constructor", "toString", "hasOwnProperty"])
def test_a_field_is_not_called_as_what_every_object_of_the_phone_has(key: str) -> None:
    assert rules_of(with_field(key=key)) == {"pattern"}


async def test_a_version_that_would_be_over_at_once_is_not_handed_in(keeping: Keeping) -> None:
    text = changed(version=NEXT, effective_from="1999-01-01", cancelled_on="1999-01-02")
    with pytest.raises(DraftInvalid) as refused:
        await keeping.handed_in(text)
    assert [problem.rule for problem in refused.value.problems] == ["over"]
    assert (await published.offered(HOUSE)).version == NEXT - 1


async def test_what_is_tried_out_nowhere_is_not_handed_in(keeping: Keeping) -> None:
    async with transaction():
        region = await found_region("990126", "青禾县")
        await found_region("990126101", "青禾镇", region)
    with pytest.raises(DraftInvalid) as refused:
        await keeping.handed_in(changed(version=NEXT, pilot=["990126999"]))
    assert [problem.rule for problem in refused.value.problems] == ["nowhere"]
    await keeping.handed_in(changed(version=NEXT, pilot=["990126101"]))


async def test_a_text_of_no_sense_is_kept_as_a_draft_and_told(keeping: Keeping) -> None:
    for text in (
        "",
        "[]",
        "a: &b [*b]",
        "!!python/object/apply:os.system [id]",
        "{{}: 1}",
        "\ud800",
    ):
        seen = examine(text, "")
        assert seen.document is None
        assert seen.problems
    draft_id = await drafting.propose(keeping.author.actor, "a: [", keeping.county.key())
    with pytest.raises(DraftInvalid):
        await drafting.submit(keeping.author.actor, draft_id, 0)
