"""Whatever form an author writes, its complete answers are fine and stay fine."""

import json
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from api.catalog.compiling_forms import compile_form
from api.catalog.forms import Existing, problems, sections, settled
from tests.answers import KNOWN, TODAY, answers
from tests.forms import field

PLAIN = (
    *("text", "longtext", "number", "integer", "money", "date", "id-number", "credit-code"),
    *("phone", "bank-account", "region", "address", "choice", "choices", "yesno", "declaration"),
)
OPTIONS = {"x": "一", "y": "二", "z": "三"}
# What a condition may say of a field of each kind.
SAID: dict[str, tuple[Any, ...]] = {
    "yesno": (True, False, {"const": True}),
    "choice": ("x", {"enum": ["x", "y"]}, {"not": {"const": "z"}}),
    "choices": ({"contains": {"const": "x"}}, {"minItems": 2}),
    "integer": ({"minimum": 3}, {"exclusiveMaximum": 50}, 7),
    "text": ({"minLength": 3}, {"pattern": "青"}),
}


@st.composite
def forms(draw: st.DrawFn) -> dict[str, Any]:
    """Up to three pages, conditions on what was asked before, lists, persons and sums."""
    chance = Random(draw(st.integers(0, 2**32)))
    asked: list[tuple[str, str]] = []
    pages = [_page(f"p{number}", chance, asked) for number in range(chance.randint(1, 3))]
    return compile_form(pages)


def _page(key: str, chance: Random, asked: list[tuple[str, str]]) -> dict[str, Any]:
    fields = []
    for number in range(chance.randint(1, 6)):
        name = f"f{number}"
        kind = chance.choice((*PLAIN, "list", "person", "photo"))
        one = _field(name, kind, chance, [*asked])
        fields.append(one)
        asked.append((f"/{key}/{name}", kind))
        if kind == "list":
            rule = chance.choice(({"count": f"/{key}/{name}"}, {"sum": f"/{key}/{name}/*/n"}))
            fields.append(field(f"{name}c", "integer", computed=rule))
            asked.append((f"/{key}/{name}c", "integer"))
    return {"page": key, "title": "页", "fields": fields}


def _field(name: str, kind: str, chance: Random, asked: list[tuple[str, str]]) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if kind in {"choice", "choices"}:
        more["options"] = OPTIONS
    if kind == "photo":
        more["material"] = name
    if kind in {"list", "person"}:
        more["fields"] = [
            field("w", "choice", options=OPTIONS),
            field("n", "integer", min=0, max=90, show_if={"./w": {"enum": ["x", "y"]}}),
            field("t", "text", require_if={"./w": "x"}),
            field("h", "yesno", **_condition("show_if", chance, asked)),
        ]
    if chance.random() < 0.3 and kind != "photo":
        more |= _condition("require_if", chance, asked) or {"required": False}
    return field(name, kind, **more, **_condition("show_if", chance, asked))


def _condition(hint: str, chance: Random, asked: list[tuple[str, str]]) -> dict[str, Any]:
    there = [(pointer, kind) for pointer, kind in asked if kind in SAID]
    if not there or chance.random() < 0.5:
        return {}
    some = chance.sample(there, min(len(there), chance.randint(1, 2)))
    return {hint: {pointer: chance.choice(SAID[kind]) for pointer, kind in some}}


@settings(max_examples=150, deadline=None)
@given(form=forms(), seed=st.integers(0, 2**32))
def test_complete_answers_to_any_form_are_fine_and_stay_as_they_are(
    *, form: dict[str, Any], seed: int
) -> None:
    good = answers(form, Random(seed))
    assert problems(form, good, complete=True) == []
    again = settled(form, json.loads(json.dumps(good)), KNOWN, TODAY)
    assert again == good
    assert problems(form, again, complete=False) == []


@settings(max_examples=100, deadline=None)
@given(form=forms(), seed=st.integers(0, 2**32), others=st.integers(0, 2**32))
def test_what_is_hidden_is_neither_needed_nor_kept_nor_shown(
    *, form: dict[str, Any], seed: int, others: int
) -> None:
    """Answers of two people laid over each other: much of it is hidden for the mixture."""
    one, two = answers(form, Random(seed)), answers(form, Random(others))
    mixed = {key: {**one.get(key, {}), **two.get(key, {})} for key in form["x-order"]}
    kept = settled(form, mixed, KNOWN, TODAY)
    existing = Existing(form, kept, TODAY)
    there = {spot.pointer for spot in existing.spots()}
    named = {f"/{key}/{name}" for key in form["x-order"] for name in kept[key]}
    assert named <= there
    assert {one.pointer for one in problems(form, kept, complete=True)} <= there
    assert {line.field for page in sections(form, kept) for line in page.lines} <= there
    assert settled(form, kept, KNOWN, TODAY) == kept
