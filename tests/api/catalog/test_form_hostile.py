"""What is sent to harm is refused at its own field, and soon."""

from random import Random
from typing import Any

import pytest

from api.catalog.forms import problems, sections, settled
from tests.answers import KNOWN, TODAY, answers, spoiled
from tests.forms import EVERYTHING, field, page

GOOD = [answers(EVERYTHING, Random(seed)) for seed in range(6)]
SPOILED = [one for good in GOOD for one in spoiled(EVERYTHING, good)]


def refused(form: Any, given: Any) -> list[str]:
    """Where a complete form is refused, by the way that every answer takes."""
    kept = settled(form, given, KNOWN, TODAY)
    return [problem.pointer for problem in problems(form, kept, complete=True)]


@pytest.mark.timeout(60)  # what runs away runs for hours
def test_every_wrong_answer_is_refused_at_its_own_field() -> None:
    assert len(SPOILED) > 500
    missed = []
    for what, given, pointer in SPOILED:
        found = refused(EVERYTHING, given)
        if not any(one.startswith(pointer) for one in found):
            missed.append((what, pointer, found[:3]))
    assert missed == []


def test_nothing_that_is_refused_is_in_what_the_desk_reads() -> None:
    seen = str([sections(EVERYTHING, good) for good in GOOD])
    assert KNOWN["idNumber"] not in seen
    assert "polluted" not in seen
    assert all(good["money"]["account"] not in seen for good in GOOD)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "given",
    [
        {"applicant": {str(n): n for n in range(200_000)}},
        {str(n): {} for n in range(200_000)},
        {"household": {"members": [{"name": "张三"}] * 10**6}},
        {"household": {"members": [{str(n): "x" * 500 for n in range(300)}] * 12}},
        {"money": {"kinds": [["rice"] * 100] * 100}},
        {"applicant": {"name": "长" * 10**6}},
        {"applicant": {"\ud800": "\udfff"}},
        {"applicant": {"x" * 10**6: 1}},
        {"household": {"poor": 10**400}},
    ],
    ids=["names", "pages", "entries", "fat entries", "nested", "text", "halves", "name", "number"],
)
def test_what_is_too_much_is_refused_without_being_looked_at(given: Any) -> None:
    found = problems(EVERYTHING, settled(EVERYTHING, given, KNOWN, TODAY), complete=False)
    assert 0 < len(found) <= 100
    assert all(len(problem.pointer) < 300 for problem in found)
    assert str(found).encode()


def test_a_deep_hole_is_not_climbed_into() -> None:
    hole: Any = {}
    for _ in range(100_000):
        hole = {"a": hole}
    [problem] = problems(EVERYTHING, {"applicant": {"name": hole}}, complete=True)
    assert problem.pointer.startswith("/applicant/name")
    while hole:  # taken apart by hand: even letting go of it is a climb
        hole = hole.pop("a")


def test_a_condition_fetches_nothing() -> None:
    form = page(field("x"), field("y", show_if={"/a/x": {"$ref": "http://127.0.0.1:9/x"}}))
    with pytest.raises(Exception, match="Unresolvable"):
        problems(form, {"a": {"x": "1"}}, complete=True)
