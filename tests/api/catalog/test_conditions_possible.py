"""A condition that some answer fulfils is never called impossible."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from api.catalog.conditions_possible import can_hold
from tests.sizes import size

OPTIONS = dict.fromkeys("abcde", "选项")
CHOICE = {"type": "choice", "options": OPTIONS}
CHOICES = {"type": "choices", "options": OPTIONS}
YES = {"type": "yesno"}
WHOLE = {"type": "integer", "min": 2, "max": 9}
NUMBER = {"type": "number", "above": 0}
TEXT = {"type": "text", "min": 2, "max": 8}


@pytest.mark.parametrize(
    ("field", "asked", "can"),
    [
        (CHOICE, [{"const": "a"}, {"not": {"const": "b"}}], True),
        (CHOICE, [{"const": "a"}, {"const": "b"}], False),
        (CHOICE, [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}], True),
        (
            CHOICES,
            [{"contains": {"const": "a"}}, {"contains": {"const": "e"}}, {"maxItems": 2}],
            True,
        ),
        (CHOICES, [{"contains": {"const": "a"}}, {"not": {"contains": {"const": "a"}}}], False),
        (CHOICES, [{"minItems": 6}], False),
        (YES, [{"const": True}, {"const": False}], False),
        (YES, [{"not": {"const": True}}], True),
        (WHOLE, [{"minimum": 9}], True),
        (WHOLE, [{"exclusiveMinimum": 9}], False),
        (WHOLE, [{"not": {"enum": [2, 3, 4, 5, 6, 7, 9]}}], True),
        (WHOLE, [{"maximum": 1}], False),
        (NUMBER, [{"maximum": 0}], False),
        (NUMBER, [{"exclusiveMaximum": 0.5}], True),
        (TEXT, [{"minLength": 8}], True),
        (TEXT, [{"minLength": 9}], False),
        (TEXT, [{"pattern": "^[0-9]{4}$"}], True),
        (TEXT, [{"const": True}], False),
    ],
)
def test_whether_a_condition_can_hold(
    field: dict[str, Any], asked: list[dict[str, Any]], *, can: bool
) -> None:
    assert can_hold(field, asked) is can


NUMBERS = st.integers(0, 12)
LETTERS = st.sampled_from("abcde")
SIMPLE: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "choice": LETTERS.map(lambda one: {"const": one})
    | st.lists(LETTERS, min_size=1).map(lambda some: {"enum": some}),
    "choices": LETTERS.map(lambda one: {"contains": {"const": one}})
    | st.integers(1, 5).map(lambda n: {"minItems": n})
    | st.integers(1, 5).map(lambda n: {"maxItems": n}),
    "yesno": st.booleans().map(lambda yes: {"const": yes}),
    "integer": NUMBERS.map(lambda n: {"minimum": n})
    | NUMBERS.map(lambda n: {"exclusiveMaximum": n})
    | NUMBERS.map(lambda n: {"const": n}),
    "text": NUMBERS.map(lambda n: {"minLength": n}) | NUMBERS.map(lambda n: {"maxLength": n}),
}
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "choice": LETTERS,
    "choices": st.sets(LETTERS, min_size=1).map(sorted),
    "yesno": st.booleans(),
    "integer": st.integers(2, 9),
    "text": st.text("甲x", min_size=2, max_size=8),
}


@given(data=st.data(), field=st.sampled_from([CHOICE, CHOICES, YES, WHOLE, TEXT]))
@settings(deadline=None, max_examples=size(200, 5000))
def test_what_some_answer_fulfils_is_possible(data: st.DataObject, field: dict[str, Any]) -> None:
    simple = SIMPLE[field["type"]]
    one = simple | simple.map(lambda schema: {"not": schema})
    one |= st.lists(one, min_size=1, max_size=2).map(lambda some: {"anyOf": some})
    asked = data.draw(st.lists(one, min_size=1, max_size=3))
    answer = data.draw(ANSWERS[field["type"]])
    assume(Draft202012Validator({"allOf": asked}).is_valid(answer))
    assert can_hold(field, asked)
