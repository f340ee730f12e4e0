"""A file that cannot be published is refused with its file, line, place and rule."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.catalog import source
from api.catalog.examining import examine, examine_content
from api.catalog.parsing import parse
from api.catalog.refusals import DefinitionInvalid
from api.catalog.rules import ENGLISH
from tests.api.catalog.spoilings import CARD, HOUSE, TEMPLATE, Spoiling
from tests.api.catalog.spoilt_forms import CONDITIONS, FORM
from tests.api.catalog.spoilt_items import INHERITED, ITEM, NINE, PAPERS, READING, SHAPE, STAGES
from tests.sizes import size

EVERY: dict[str, Spoiling] = {
    **READING,
    **SHAPE,
    **NINE,
    **ITEM,
    **PAPERS,
    **STAGES,
    **FORM,
    **CONDITIONS,
    **INHERITED,
}


@pytest.mark.parametrize("what", EVERY)
def test_a_spoilt_file_is_refused_at_its_line_by_its_rule(what: str) -> None:
    spoilt = EVERY[what]
    seen = examine(spoilt.text, "spoilt.yaml")
    assert (spoilt.line, spoilt.rule) in {(one.line, one.rule) for one in seen.problems}
    assert seen.document is None
    assert all(one.file == "spoilt.yaml" and one.field for one in seen.problems)
    assert all(one.message.endswith("。") and one.message_en for one in seen.problems)
    with pytest.raises(DefinitionInvalid, match=r"spoilt\.yaml"):
        parse(spoilt.text, "spoilt.yaml")


def test_there_are_many_ways_to_spoil_a_file_and_no_rule_is_left_out() -> None:
    told = {one.rule for spoilt in EVERY.values() for one in examine(spoilt.text, "x").problems}
    advice = {"long-sentence", "stiff", "hard-to-read", "no-english", "no-picture", "to-verify"}
    elsewhere = {"too-long", "inherited-changed", "bundle", "format"}
    assert len(EVERY) > 100
    assert set(ENGLISH) - told - advice - elsewhere == set()


@pytest.mark.parametrize("text", [TEMPLATE, HOUSE, CARD])
def test_a_good_file_has_no_problems(text: str) -> None:
    seen = examine(text, "good.yaml")
    assert seen.problems == ()
    assert seen.document is not None


def test_every_problem_of_a_file_is_told_at_once_in_the_order_of_its_lines() -> None:
    text = TEMPLATE.replace("promise: {days: 20,", "promise: {days: 99,")
    text = text.replace("role: approver", "role: window").replace("pages: [1, 3]", "pages: [9, 3]")
    found = examine(text, "x").problems
    assert [one.rule for one in found] == ["promise-over-legal", "stage-role", "pages"]
    assert [one.line for one in found] == sorted(one.line for one in found)


def test_a_problem_reads_like_a_compilers() -> None:
    text = TEMPLATE.replace("promise: {days: 20,", "promise: {days: 31,")
    [problem] = examine(text, "低保.yaml").problems
    line = text.split("\n").index("  promise: {days: 31, unit: working}      # 只能比法定短") + 1
    assert str(problem) == (
        f"低保.yaml:{line}: limits.promise.days [promise-over-legal] 承诺时限 31 个工作日比法定时限"
        " 30 个工作日长；承诺只能等于或者短于法定。"
    )
    assert problem.message_en == "The promise is longer than the law allows."


@pytest.mark.parametrize(
    ("promise", "legal", "fits"),
    [
        ("{days: 42, unit: calendar}", "{days: 30, unit: working, basis: 法}", True),
        ("{days: 43, unit: calendar}", "{days: 30, unit: working, basis: 法}", False),
        ("{days: 20, unit: working}", "{days: 28, unit: calendar, basis: 法}", True),
        ("{days: 20, unit: working}", "{days: 27, unit: calendar, basis: 法}", False),
        ("{days: 1, unit: working}", "{days: 3, unit: calendar, basis: 法}", True),
        ("{days: 365, unit: working}", "none", True),
    ],
)
def test_limits_in_different_days_are_compared_fairly(
    promise: str, legal: str, *, fits: bool
) -> None:
    text = TEMPLATE.replace("{days: 20, unit: working}", promise)
    text = text.replace("{days: 30, unit: working, basis: 《最低生活保障审核确认办法》}", legal)
    assert (examine(text, "x").problems == ()) is fits


@pytest.mark.parametrize("nonsense", [None, [], "x", 7, {}, {"format": 2}, {"format": True}])
def test_nonsense_is_no_item(nonsense: Any) -> None:
    assert examine_content(nonsense, "x").problems


def test_what_was_unsure_is_published_with_a_warning() -> None:
    seen = examine(TEMPLATE, "x")
    assert [one.rule for one in seen.warnings] == ["to-verify"]
    assert seen.document is not None
    assert seen.document["unsure"] == ["limits.legal"]


RAW = source.read(TEMPLATE, "x").raw
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(max_size=6)
    | st.sampled_from(["use", "name", "text", "list", "/household/disabled", "./x", "const"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["key", "type", "use", "zh", "fields", "show_if", "minimum", "not", "x"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    inner = enumerate(value) if isinstance(value, list) else ()
    for step, one in value.items() if isinstance(value, dict) else inner:
        found += _places(one, (*path, step))
    return found


PLACES = _places(RAW)


@given(place=st.sampled_from(PLACES), value=JSON)
@settings(deadline=None, max_examples=size(60, 2000))
def test_whatever_stands_somewhere_gets_problems_and_never_a_traceback(
    place: tuple[Any, ...], value: Any
) -> None:
    raw = copy.deepcopy(RAW)
    here = raw
    for step in place[:-1]:
        here = here[step]
    here[place[-1]] = value
    seen = examine_content(raw, "x")
    assert bool(seen.problems) is (seen.document is None)


@given(place=st.sampled_from(PLACES))
@settings(deadline=None, max_examples=size(60, 2000))
def test_whatever_is_left_out_gets_problems_and_never_a_traceback(place: tuple[Any, ...]) -> None:
    raw = copy.deepcopy(RAW)
    here = raw
    for step in place[:-1]:
        here = here[step]
    del here[place[-1]]
    seen = examine_content(raw, "x")
    assert bool(seen.problems) is (seen.document is None)
