"""From what is written to what is published."""

import random
from datetime import date
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from api.catalog import forms, source
from api.catalog.compiling import compile_document
from api.catalog.compiling_forms import compile_form, pointers
from api.catalog.documents import content_hash, read
from api.catalog.examining import examine, examine_content
from api.catalog.library import expand
from tests.api.catalog.spoilings import TEMPLATE
from tests.sizes import size

RAW = source.read(TEMPLATE, "x").raw
WRITTEN = expand(RAW)
FORM = compile_form(WRITTEN["form"])


def field(pointer: str) -> Any:
    return forms.field_at(FORM, pointer)


def test_a_borrowed_field_is_the_librarys_but_for_what_the_item_says() -> None:
    assert field("/applicant/name") == {
        "type": "string",
        "minLength": 1,
        "maxLength": 50,
        "title": "姓名",
        "x-title-en": "Name",
        "x-widget": "text",
        "x-known": "name",
        "x-label": "L2",
        "x-purpose": "写进低保档案",
        "x-purpose-en": "the allowance record",
        "x-basis": "《社会救助暂行办法》第十一条",
    }


def test_each_type_of_field_becomes_what_the_phone_and_the_server_know() -> None:
    assert field("/household/members/*/income")["x-unit"] == "fen"
    assert field("/household/total")["x-computed"] == {"sum": "/household/members/*/income"}
    assert field("/household/grade")["enum"] == ["one", "two", "three", "four"]
    assert field("/household/grade")["x-labels-en"]["one"] == "1"
    assert field("/household/grade")["x-show-if"] == {"/household/disabled": True}
    assert field("/household/cause")["x-require-if"] == {"/household/disabled": False}
    assert field("/money/bankAccount")["format"] == "bank-account"
    assert field("/money/bankAccount")["x-label"] == "L4"
    assert (field("/money/consent")["type"], field("/money/consent")["x-material"]) == (
        *("null", "authorisation"),
    )
    assert field("/money/truth")["const"] is True
    assert field("/money/truth")["x-text"].startswith("上面写的都是真的")
    home = field("/applicant/home")
    assert (home["x-order"], home["properties"]["region"]["format"]) == (
        *(["region", "detail"], "region-code"),
    )


def test_only_what_somebody_must_answer_is_required() -> None:
    required = {key: page["required"] for key, page in FORM["properties"].items()}
    assert required == {
        "applicant": ["name", "idNumber", "phone", "home"],
        "household": ["disabled", "grade"],
        "money": ["bankAccount", "truth"],
    }
    assert FORM["required"] == ["applicant", "household", "money"]


def test_a_signature_collects_its_paper() -> None:
    item = read(compile_document(WRITTEN))
    signed = item.material("authorisation")
    assert signed is not None
    assert signed.field == "/money/consent"
    looked_up = item.material("marriage")
    assert looked_up is not None
    assert (looked_up.required, looked_up.need) == (False, "required")
    assert [stage.key for stage in item.stages] == [
        *("receive", "accept", "investigate", "publicise", "review", "approve", "issue"),
    ]


def test_stages_of_one_kind_get_keys_of_their_own() -> None:
    raw = {**RAW, "stages": [*RAW["stages"][:3], RAW["stages"][2], *RAW["stages"][3:]]}
    seen = examine_content(raw, "x")
    assert seen.document is not None
    item = read(seen.document)
    assert [one.key for one in item.stages if one.kind == "investigate"] == [
        *("investigate", "investigate_2"),
    ]
    assert item.stage("review") is not None


def test_what_a_page_says_holds_for_its_fields() -> None:
    page = {
        "page": "x",
        "title": "页",
        "purpose": {"zh": "用", "en": "use"},
        "basis": "法",
        "show_if": {"/a/b": True},
        "fields": [
            {"key": "one", "type": "phone", "title": "一"},
            {"key": "two", "type": "text", "title": "二", "show_if": {"/a/b": {"const": True}}},
            {"key": "three", "type": "phone", "title": "三", "purpose": "别的"},
        ],
    }
    fields = compile_form([page])["properties"]["x"]["properties"]
    assert (fields["one"]["x-purpose"], fields["three"]["x-purpose"]) == ("用", "别的")
    assert fields["one"]["x-purpose-en"] == "use"
    assert "x-purpose-en" not in fields["three"]  # the page's English is not of its own words
    assert {"x-purpose", "x-purpose-en"}.isdisjoint(fields["two"])
    assert fields["one"]["x-show-if"] == {"/a/b": True}
    assert fields["two"]["x-show-if"] == {"/a/b": {"allOf": [{"const": True}, {"const": True}]}}


def test_the_same_is_always_compiled_to_the_same() -> None:
    hashes = {content_hash(compile_document(expand(RAW))) for _ in range(5)}
    shuffled = list(RAW.items())
    random.Random(7).shuffle(shuffled)
    hashes.add(content_hash(compile_document(expand(dict(shuffled)))))
    assert len(hashes) == 1
    assert source.read(TEMPLATE, "x").raw == RAW  # nothing was changed on the way


def test_what_is_published_is_plain_json_that_reads_to_the_same_item() -> None:
    seen = examine(TEMPLATE, "x")
    assert seen.document is not None
    again = orjson.loads(orjson.dumps(seen.document))
    assert again == seen.document
    assert read(again) == read(seen.document)


TYPES = ("text", "longtext", "number", "integer", "money", "date", "yesno", "region", "credit-code")


@st.composite
def a_field(draw: st.DrawFn, key: str, *, nested: bool = False) -> dict[str, Any]:
    kind = draw(st.sampled_from((*TYPES, "choice", "choices", *(() if nested else ("list",)))))
    made: dict[str, Any] = {"key": key, "type": kind, "title": {"zh": f"字段 {key}", "en": key}}
    if draw(st.booleans()):
        made["required"] = draw(st.booleans())
    if kind in {"choice", "choices"}:
        names = draw(st.lists(st.sampled_from("abcdef"), min_size=2, unique=True))
        made["options"] = {name: f"选项 {name}" for name in names}
    if kind in {"text", "number", "integer", "money", "list"} and draw(st.booleans()):
        made["min"] = draw(st.integers(0, 3))
        made["max"] = draw(st.integers(3, 9))
    if kind == "list":
        inner = draw(st.integers(1, 3))
        made["fields"] = [draw(a_field(f"k{number}", nested=True)) for number in range(inner)]
    return made


@st.composite
def a_form(draw: st.DrawFn) -> list[dict[str, Any]]:
    pages: list[dict[str, Any]] = []
    earlier: list[tuple[str, dict[str, Any]]] = []
    for number in range(draw(st.integers(1, 3))):
        fields = []
        for place in range(draw(st.integers(1, 4))):
            made = draw(a_field(f"f{place}"))
            asked = [(pointer, one) for pointer, one in earlier if one["type"] in CONDITIONAL]
            if draw(st.booleans()) and asked:
                pointer, one = draw(st.sampled_from(asked))
                wanted: list[Any] = CONDITIONAL[one["type"]](one)
                made["show_if"] = {pointer: draw(st.sampled_from(wanted))}
            fields.append(made)
            earlier.append((f"/p{number}/f{place}", made))
        pages.append({"page": f"p{number}", "title": f"第 {number} 页", "fields": fields})
    return pages


CONDITIONAL: dict[str, Any] = {
    "yesno": lambda _: [True, False],
    "choice": lambda one: list(one["options"]),
    "choices": lambda one: [{"contains": {"const": name}} for name in one["options"]],
}


@given(pages=a_form())
@settings(deadline=None, max_examples=size(60, 1000))
def test_whatever_form_is_written_soundly_compiles_to_a_schema_that_accepts_its_answers(
    pages: list[dict[str, Any]],
) -> None:
    form = compile_form(pages)
    Draft202012Validator.check_schema(form)
    answered = {
        page["page"]: {one["key"]: _answer(one) for one in page["fields"]} for page in pages
    }
    settled = forms.settled(form, answered, {}, date(2026, 11, 1))
    assert forms.problems(form, settled, complete=True) == []
    raw = {**RAW, "form": pages, "sample": settled}
    raw["materials"] = [one for one in RAW["materials"] if "asked_if" not in one]
    found = {problem.rule for problem in examine_content(raw, "x").problems}
    assert found <= {"never"}  # conditions that exclude one another may come by chance
    assert [pointer for pointer, _, _ in pointers(pages)] == [
        pointer
        for page in form["x-order"]
        for pointer in _under(form["properties"][page], f"/{page}")
    ]


def _under(group: dict[str, Any], pointer: str) -> list[str]:
    found = []
    for key in group["x-order"]:
        field = group["properties"][key]
        found.append(f"{pointer}/{key}")
        if field["x-widget"] == "list":
            found += _under(field["items"], f"{pointer}/{key}/*")
    return found


def _answer(one: dict[str, Any]) -> Any:
    match one["type"]:
        case "choice":
            return next(iter(one["options"]))
        case "choices":
            return list(one["options"])
        case "list":
            entry = {inner["key"]: _answer(inner) for inner in one["fields"]}
            return [entry] * max(one.get("min", 1), 1)
        case "text":
            return "字" * max(one.get("min", 1), 1)
        case "number" | "integer" | "money":
            return one.get("min", 1)
        case kind:
            return FIXED[kind]


FIXED = {
    "longtext": "说明",
    "date": "2026-01-31",
    "yesno": True,
    "region": "990126101",
    "credit-code": "11990126000000115E",
}


@pytest.mark.parametrize("name", ["name", "idNumber", "phone"])
def test_the_platform_fills_in_what_it_knows(name: str) -> None:
    known = {"name": "张桂兰", "idNumber": "990126195603124223", "phone": "13900000000"}
    filled = forms.with_known(FORM, {}, known)
    assert filled["applicant"][name] == known[name]
