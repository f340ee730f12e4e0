"""Forms as data."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.catalog.forms import at, fields_of, problems, sections, shown, with_known
from tests.answers import form_of

HOUSE, SHOP = form_of("990715001001"), form_of("990714001001")
ID = "11010519491231002X"
GOOD: dict[str, Any] = {
    "applicant": {"name": "李雪梅", "idNumber": ID, "phone": "+8613812345678", "owning": "sole"},
    "parties": {"people": [{"role": "seller", "name": "欧阳娜娜", "idNumber": ID}]},
    "property": {
        "certificate_number": "青(2020)青禾县不动产权第0001234号",
        "address": "青禾镇迎春路2号3单元401",
        "price": 32000050,
        "mortgaged": False,
    },
}


def told(answers: Any, *, complete: bool = True, form: Any = HOUSE) -> list[tuple[str, str]]:
    return [
        (problem.pointer, problem.key) for problem in problems(form, answers, complete=complete)
    ]


def but(pointer: str, value: Any) -> dict[str, Any]:
    answers = copy.deepcopy(GOOD)
    *steps, last = pointer.split("/")[1:]
    place: Any = answers
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[last] = value
    return answers


def test_good_answers_have_no_problems() -> None:
    assert told(GOOD) == []


def test_an_empty_form_lacks_every_needed_field_in_form_order() -> None:
    assert told({}) == [
        (f"/applicant/{name}", "required") for name in ("name", "idNumber", "phone", "owning")
    ] + [
        ("/parties/people", "required"),
        ("/property/certificate_number", "required"),
        ("/property/address", "required"),
        ("/property/price", "required"),
        ("/property/mortgaged", "required"),
    ]


def test_a_draft_may_have_gaps_but_no_nonsense() -> None:
    assert told({}, complete=False) == []
    assert told({"applicant": {"name": ""}}, complete=False) == []
    wrong = {"applicant": {"idNumber": "110105194912310021"}}
    assert told(wrong, complete=False) == [("/applicant/idNumber", "id-number")]


@pytest.mark.parametrize(
    "sign", ["\x07", "\x1b[2J", "\x85", "\u202e", "\u2066", "\ufffe", "\U000e0041"]
)
@pytest.mark.parametrize("complete", [True, False])
def test_no_text_holds_what_clerk_and_paper_read_differently(sign: str, *, complete: bool) -> None:
    wrong = but("/property/address", f"青禾镇{sign}号2路春迎")
    assert told(wrong, complete=complete) == [("/property/address", "pattern")]
    deeper = but("/parties/people/0/name", f"欧{sign}阳")
    assert told(deeper, complete=complete) == [("/parties/people/0/name", "pattern")]


@pytest.mark.parametrize(
    "text", ["迎春路\t2号\n三单元", "𠮷田·བཀྲ་ཤིས་", "a\u200d\u200c\u00a0 b", "👨‍👩‍👧"]
)
def test_every_script_and_line_end_is_plain(text: str) -> None:
    assert told(but("/property/address", text)) == []


def test_a_hidden_field_is_not_needed_and_not_kept() -> None:
    assert told(but("/property/mortgaged", True)) == [("/property/bank", "required")]
    kept = shown(HOUSE, but("/property/bank", "青禾农商行"))
    assert "bank" not in kept["property"]
    assert told(but("/property/bank", "青禾农商行")) == []


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ("/applicant/name", "   ", "required"),
        ("/applicant/phone", "12345", "phone"),
        ("/applicant/owning", "nobody", "enum"),
        ("/parties/people", [], "required"),
        ("/parties/people/0/idNumber", "11010519491331002X", "id-number"),
        ("/parties/people/0/share", 120, "maximum"),
        ("/property/price", 3.5, "type"),
        ("/property/price", "32万", "type"),
        ("/property/price", 0, "minimum"),
        ("/property/unit_number", "短", "pattern"),
        ("/property/address", "长" * 121, "maxLength"),
        ("/property/address", "短", "minLength"),
        ("/property/mortgaged", "no", "type"),
        ("/property/colour", "red", "unknown"),
        ("/parties/people/0/colour", "red", "unknown"),
        ("/strange", {"x": 1}, "unknown"),
    ],
)
def test_each_wrong_answer_is_told_at_its_field(pointer: str, value: Any, key: str) -> None:
    assert told(but(pointer, value)) == [(pointer, key)]


def test_a_limit_is_told_with_its_number() -> None:
    [problem] = problems(HOUSE, but("/property/address", "长" * 121), complete=True)
    assert problem.params == {"limit": 120}
    assert problem.field == problem.pointer


def test_what_the_platform_knows_replaces_what_was_sent() -> None:
    sent = {"applicant": {"name": "别人", "owning": "sole"}}
    known = {"name": "李雪梅", "idNumber": ID, "phone": "+8613812345678"}
    assert with_known(HOUSE, sent, known)["applicant"] == {
        **known,
        "owning": "sole",
    }
    assert sent["applicant"]["name"] == "别人"


def test_the_desk_sees_masks_and_words() -> None:
    lines = {line.field: line for page in sections(HOUSE, GOOD) for line in page.lines}
    assert lines["/applicant/idNumber"].value == "110105********002X"
    assert lines["/applicant/name"].value == "李**"
    assert lines["/applicant/owning"].value == "我一个人"
    assert lines["/parties/people/0/name"].label == "当事人1 · 姓名"
    assert lines["/parties/people/0/name"].value == "欧***"
    assert lines["/parties/people/0/role"].value == "卖方"
    assert lines["/property/mortgaged"].value == "否"
    assert lines["/property/price"].value == "****"  # not even the first digit
    assert ID not in str(sections(HOUSE, GOOD))
    assert not lines["/property/mortgaged"].masked


def test_the_list_of_fields_is_the_forms_own() -> None:
    pointers = [pointer for pointer, _, _ in fields_of(HOUSE)]
    assert pointers[0] == "/applicant/name"
    assert len(pointers) == len(set(pointers)) == 13
    assert at(GOOD, "/parties/people/0/role") == "seller"
    for place in ("²", "٣", "-1", "9" * 30, ""):
        assert at(GOOD, f"/parties/people/{place}/role") is None
    assert at(GOOD, "/nowhere/at/all") is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["applicant", "property", "people", "name", "price", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(answers=JSON, complete=st.booleans())
def test_whatever_is_sent_gets_problems_and_never_a_traceback(
    *, answers: Any, complete: bool
) -> None:
    for form in (HOUSE, SHOP):
        found = problems(form, answers, complete=complete)
        assert found or not complete
