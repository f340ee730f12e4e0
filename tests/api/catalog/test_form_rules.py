"""Conditions, computed values and the newer kinds of fields."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from api.catalog.forms import (
    Existing,
    problems,
    region_codes,
    sections,
    settled,
    tidied,
)
from tests.answers import KNOWN, TODAY, strategy
from tests.forms import EVERYTHING, field, page

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "conditions.json").read_text("utf-8"))
CARD = "6222020000000000000"


def told(form: Any, answers: Any, *, complete: bool = True) -> list[tuple[str, str]]:
    return [(one.pointer, one.key) for one in problems(form, answers, complete=complete)]


def kept(form: Any, answers: Any, today: date = TODAY) -> Any:
    return settled(form, answers, {}, today)


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: str(case["name"]))
def test_door_and_page_agree_on_what_is_shown_needed_and_counted(case: dict[str, Any]) -> None:
    form = VECTORS["forms"][case["form"]]
    today = date.fromisoformat(VECTORS["today"])
    existing = Existing(form, tidied(form, case["answers"]), today)
    spots = list(existing.spots())
    assert [spot.pointer for spot in spots] == case["shown"]
    assert [spot.pointer for spot in spots if existing.needs(spot)] == case["required"]
    values = {s.pointer: existing.value(s.pointer) for s in spots if "x-computed" in s.schema}
    assert {at: value for at, value in values.items() if value is not None} == case["computed"]


@settings(deadline=None)
@given(answers=strategy(EVERYTHING))
def test_complete_answers_are_fine_and_stay_as_they_are(answers: Any) -> None:
    assert told(EVERYTHING, answers) == []
    assert settled(EVERYTHING, answers, KNOWN, TODAY) == answers
    assert json.loads(json.dumps(answers)) == answers


@settings(deadline=None)
@given(answers=strategy(EVERYTHING))
def test_no_condition_leaves_a_hidden_field_that_is_needed_or_kept(answers: Any) -> None:
    existing = Existing(EVERYTHING, answers, TODAY)
    there = {spot.pointer for spot in existing.spots()}
    poor = answers["household"].get("poor") is True
    assert ("/household/guardian/name" in there) is poor
    assert ("why" in answers["household"]) is poor
    emptied = {**answers, "household": {**answers["household"], "poor": False}}
    again = kept(EVERYTHING, emptied)
    assert not again["household"].keys() & {"why", "guardian"}
    lacking = {pointer for pointer, key in told(EVERYTHING, again) if key == "required"}
    assert lacking <= {spot.pointer for spot in Existing(EVERYTHING, again, TODAY).spots()}


@settings(deadline=None)
@given(answers=strategy(EVERYTHING))
def test_what_is_counted_is_counted_here_whatever_was_sent(answers: Any) -> None:
    forged = {
        **answers,
        "household": {**answers["household"], "total": 1, "many": 99},
        "applicant": {**answers["applicant"], "age": 3},
    }
    assert settled(EVERYTHING, forged, KNOWN, TODAY) == answers
    members = answers["household"].get("members", [])
    assert answers["household"]["many"] == len(members)
    assert answers["household"]["total"] == sum(one.get("income", 0) for one in members)
    assert answers["applicant"]["age"] == 70


def test_an_age_is_of_the_day_of_filing_and_stays_when_nobody_says_which_day_it_is() -> None:
    form = page(field("born", "date"), field("age", "integer", computed={"age": "/a/born"}))
    assert kept(form, {"a": {"born": "2000-11-23"}})["a"]["age"] == 25
    assert kept(form, {"a": {"born": "2000-11-23"}}, date(2026, 11, 23))["a"]["age"] == 26
    filed = {"a": {"born": "2000-11-23", "age": 25}}
    assert settled(form, filed, {}, None) == filed


def test_money_stays_whole_and_other_numbers_are_counted_in_decimals() -> None:
    form = page(
        field("p", "number"),
        field("q", "number"),
        field("sum", "number", computed={"add": ["/a/p", "/a/q"]}),
        field("fen", "money", computed={"multiply": ["/a/p", 100]}),
    )
    assert kept(form, {"a": {"p": 0.1, "q": 0.2}})["a"] == {
        "p": 0.1,
        "q": 0.2,
        "sum": 0.3,
        "fen": 10,
    }
    whole = kept(form, {"a": {"p": 10**15, "q": 1}})
    assert whole["a"]["sum"] == 10**15 + 1
    assert ("/a/sum", "maximum") in told(form, whole, complete=False)


@pytest.mark.parametrize(
    ("kind", "typed", "written"),
    [
        ("id-number", "１１０１０５ 19491231 002x", "11010519491231002X"),
        ("phone", "１３８ 1234-5678", "+8613812345678"),
        ("bank-account", "６２２２ 0200 0000-0000 000", CARD),
        ("credit-code", " 91350100m000100y43 ", "91350100M000100Y43"),
        ("date", "２０２６-01-02", "2026-01-02"),
        ("region", "990126 101", "990126101"),
        ("text", "  青禾县  ", "青禾县"),
    ],
)
def test_what_is_typed_oddly_is_kept_tidily(kind: str, typed: str, written: str) -> None:
    form = page(field("x", kind))
    assert kept(form, {"a": {"x": typed}}) == {"a": {"x": written}}
    assert told(form, {"a": {"x": typed}}) == []


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("bank-account", "6222020000000000001", "bank-account"),
        ("bank-account", "62220200003", "bank-account"),
        ("bank-account", "62220200000000000030", "bank-account"),
        ("region", "青禾镇", "region-code"),
        ("region", "999999", "region-code"),
        ("region", "99012", "region-code"),
        ("address", "青禾镇", "type"),
        ("declaration", False, "declaration"),
        ("declaration", 1, "declaration"),
        ("photo", "data:image/png;base64,", "unknown"),
        ("signature", None, None),
    ],
)
def test_each_kind_refuses_what_it_is_not(kind: str, value: Any, key: str | None) -> None:
    more = {"material": "m"} if kind in {"photo", "signature"} else {}
    more |= {"text": "真的"} if kind == "declaration" else {}
    found = told(page(field("x", kind, **more)), {"a": {"x": value}})
    assert ("/a/x", key) in found if key else found == []


def test_a_draft_may_wait_with_the_declaration() -> None:
    form = page(field("x", "declaration", text="真的"))
    assert told(form, {"a": {"x": False}}, complete=False) == []
    assert told(form, {"a": {}}) == [("/a/x", "required")]


def test_the_parts_of_an_address_and_of_a_person_are_asked_for_one_by_one() -> None:
    form = page(field("home", "address"), field("spouse", "person", fields=[field("name")]))
    assert told(form, {}) == [
        ("/a/home/region", "required"),
        ("/a/home/detail", "required"),
        ("/a/spouse/name", "required"),
    ]
    assert kept(form, {"a": {"home": {"region": "", "detail": " "}, "spouse": {}}}) == {"a": {}}


def test_the_desk_reads_names_of_regions_and_no_card_number() -> None:
    form = page(
        field("home", "address"),
        field("account", "bank-account"),
        field("born", "region"),
        field("spouse", "person", fields=[field("name", mask="name", label="L3"), field("job")]),
    )
    answers = {
        "a": {
            "home": {"region": "990126101", "detail": "杏花村 3 组 12 号"},
            "account": CARD,
            "born": "110101",
            "spouse": {"name": "欧阳娜娜", "job": "教师"},
        }
    }
    assert region_codes(form, answers) == {"990126101", "110101"}
    names = {"990126101": "青禾县青禾镇", "110101": "北京市东城区"}
    [seen] = sections(form, answers, names)
    assert [(line.field, line.label, line.value, line.masked) for line in seen.lines] == [
        ("/a/home", "home", "青禾县青禾镇 ****", True),
        ("/a/account", "account", "***************0000", True),
        ("/a/born", "born", "北京市东城区", False),
        ("/a/spouse/name", "spouse · name", "欧***", True),
        ("/a/spouse/job", "spouse · job", "教师", False),
    ]


def test_a_choice_is_masked_whole() -> None:
    health = field("health", "choice", label="L4", options={"ill": "有大病", "well": "还好"})
    [seen] = sections(page(health), {"a": {"health": "ill"}}, {})
    assert [(line.value, line.masked) for line in seen.lines] == [("****", True)]


def test_what_is_known_is_written_as_the_form_has_it() -> None:
    form = page(field("sex", "choice", known="sex", label="L2", options={"f": "女", "m": "男"}))
    assert settled(form, {"a": {"sex": "m"}}, {"sex": "女"}, TODAY) == {"a": {"sex": "f"}}


@pytest.mark.parametrize(
    ("depth", "code", "fine"),
    [
        ("county", "990126", True),
        ("township", "990126", False),
        ("township", "990126101", True),
        ("village", "990126101", False),
        ("village", "990126101201", True),
        ("village", "130102", True),  # of other counties no more is known
        ("county", "130100", False),
        ("county", "110000", False),
        ("county", "441900", True),  # a city without counties
    ],
)
def test_a_region_is_named_as_closely_as_it_is_asked_for(
    depth: str, code: str, *, fine: bool
) -> None:
    form = page(field("x", "region", depth=depth), field("y", "address", depth=depth))
    answers = {"a": {"x": code, "y": {"region": code, "detail": "12 号"}}}
    wrong = [] if fine else [("/a/x", "region-code"), ("/a/y/region", "region-code")]
    assert told(form, answers) == wrong
    assert told(form, answers, complete=False) == []
    assert kept(form, answers) == answers


def test_a_whole_number_is_kept_whole() -> None:
    form = page(field("n", "integer"), field("m", "number"))
    assert str(kept(form, {"a": {"n": 3.0, "m": 3.0}})) == str({"a": {"n": 3, "m": 3.0}})
