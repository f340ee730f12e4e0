"""Papers of items: every published version prints completely, and nothing on it is ever run."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from api.applications import resulting
from api.catalog import paper_forms, paper_guides, printing
from api.catalog.definition import Definition, MaterialSpec, Stage
from api.catalog.documents import read
from api.catalog.forms import fields_of, sections
from api.catalog.paper_cells import Pen, cells
from api.catalog.paper_forms import Filed, Publication
from api.catalog.paper_words import condition, from_lines, spoken
from api.paper import press, qr
from api.paper.typesetting import TemplateBroken, papers, sources, typeset
from notifications.refusals import TooManyRequests
from tests import answers
from tests.forms import EVERYTHING
from tests.makers import SHOP
from tests.paper_text import pages_of, squeezed, text_of

HOME = "https://hall.example"
FILED = Filed("张桂兰", "2026-11-22 10:03", "QH202611220001")
HOSTILE = '#panic("x") $x$ *粗* `码` #sys.inputs \\u{41} </svg> #read("/etc/passwd") [ ] ) ('
SIGNED = paper_guides.Signed("青禾县民政局", "周敏", "2026-11-22", "990714001001-001")
SPOTS = [paper_guides.Spot("青禾县政务服务中心", "青禾镇迎春路 1 号", "工作日", "0990-1260000")]
NAMES = {"990126101": "青禾县青禾镇", "990126101201": "青禾县青禾镇杏花村"}


def publication(code: str = SHOP) -> Publication:
    address = printing.guide_address(HOME, code)
    return Publication(address, qr.svg(address), "青禾县民政局", date(2026, 11, 22))


def an_item(**changes: Any) -> Definition:
    """A shipped item with a form that has everything in it."""
    item = read(answers.document_of(SHOP))
    return replace(item, form=EVERYTHING, title="什么都有的一张表", **changes)


def titles_in(schema: Mapping[str, Any]) -> list[str]:
    """The titles of all fields, those of list entries and persons too."""
    found = [schema["title"]] if "x-widget" in schema else []
    inner = {} if schema.get("x-widget") == "address" else schema.get("items", schema)
    return found + [t for one in inner.get("properties", {}).values() for t in titles_in(one)]


def filled_in(item: Definition, kind: str) -> dict[str, Any]:
    """What stands on one of an item's papers."""
    shown = publication(item.code)
    match kind:
        case "blank":
            return paper_forms.blank(item, shown)
        case "sample":
            return paper_forms.sample(item, shown, NAMES)
        case "guide":
            return paper_guides.guide(item, shown, SPOTS, SIGNED)
        case _:
            return paper_guides.poster(item, shown)


@pytest.mark.parametrize("code", answers.every_code())
async def test_every_version_prints_completely(code: str) -> None:
    """No character without a shape, and every title of a field, a paper, a stage in its place."""
    item = read(answers.document_of(code))
    wanted = {
        "blank": [*titles_in(item.form), *(spec.title for spec in item.materials)],
        "sample": ["填写示例"],
        "guide": [*(one.title for one in item.materials), *(one.title for one in item.stages)],
        "poster": [item.contacts.advice],
    }
    for kind, (template, _) in printing.PAPERS.items():
        sheet = await typeset(template, filled_in(item, kind))
        assert not sheet.glyphs_missing, kind
        text = text_of(sheet.pdf)
        always = (item.title, item.code, item.content_hash, f"第 {item.version} 版")
        lacking = [word for word in (*always, *wanted[kind]) if squeezed(word) not in text]
        assert lacking == [], kind
        assert kind != "poster" or pages_of(sheet.pdf) == 1


@pytest.mark.parametrize("code", answers.every_code())
async def test_any_valid_answers_print_completely(code: str) -> None:
    """Filled in by chance, three times over: what was answered stands on the paper."""
    item = read(answers.document_of(code))
    chance = Random(5)
    for _ in range(3):
        given = answers.answers(item.form, chance)
        texts = spoken(item.form, given, NAMES)
        data = paper_forms.filled(item, publication(code), texts, FILED)
        sheet = await typeset("papers/form", data)
        assert not sheet.glyphs_missing
        text = text_of(sheet.pdf)
        assert FILED.reference in text
        for pointer, _, schema in fields_of(item.form):
            if schema["x-widget"] in {"text", "longtext", "address", "region", "money"}:
                assert squeezed(texts.get(pointer, "")) in text, pointer


@pytest.mark.parametrize("code", answers.every_code())
def test_what_an_item_prints_on_its_result_comes_from_its_form(code: str) -> None:
    item = read(answers.document_of(code))
    chance = Random(9)
    titles = {pointer: schema["title"] for pointer, _, schema in fields_of(item.form)}
    assert set(item.result.prints) <= titles.keys()
    given = [answers.answers(item.form, chance) for _ in range(6)]
    printed = {row for one in given for row in resulting._rows(item, one, NAMES)}
    assert {title for title, _ in printed} <= set(titles.values())
    assert all(text for _, text in printed)
    assert bool(printed) == bool(item.result.prints or item.result.kind in resulting._PRINTED)


async def test_a_form_with_every_kind_of_field_prints_blank_and_filled() -> None:
    item = an_item()
    blank = await typeset("papers/form", paper_forms.blank(item, publication()))
    text = text_of(blank.pdf)
    assert {title for title in titles_in(EVERYTHING) if squeezed(title) not in text} == set()
    assert "如果" in text
    given = answers.answers(EVERYTHING, Random(1))
    example = replace(item, sample=given)
    sample = await typeset("papers/form", paper_forms.sample(example, publication(), NAMES))
    assert not sample.glyphs_missing
    assert "填写示例" in text_of(sample.pdf)


async def test_what_people_type_stands_on_the_paper_and_is_never_run() -> None:
    item = read(answers.document_of(SHOP))
    texts = {"/naming/first": HOSTILE, "/business/other_scope": f"一行\n{HOSTILE}\n{'a' * 300}"}
    filed = Filed(HOSTILE, "", HOSTILE)
    data = paper_forms.filled(item, publication(), texts, filed)
    sheet = await typeset("papers/form", data)
    text = text_of(sheet.pdf)
    assert text.count(squeezed(HOSTILE)) == 4
    assert "a" * 300 in text


async def test_a_title_that_looks_like_markup_is_only_a_title() -> None:
    spoilt = an_item(summary=HOSTILE, questions=(), bring=HOSTILE)
    signed = paper_guides.Signed(HOSTILE, HOSTILE, "2026-11-22", "1")
    spots = [paper_guides.Spot(HOSTILE, HOSTILE, HOSTILE, HOSTILE)]
    sheet = await typeset("papers/guide", paper_guides.guide(spoilt, publication(), spots, signed))
    assert text_of(sheet.pdf).count(squeezed(HOSTILE)) == 8


def test_a_repeating_group_has_three_blank_lines() -> None:
    shapes = {cell["label"]: cell["shape"] for cell in _cells("household")}
    assert len(shapes["members"]["entries"]) == 3


def test_boxes_hold_one_character_each() -> None:
    shapes = {cell["label"]: cell["shape"] for cell in _cells("applicant")}
    assert sum(shapes["idNumber"]["groups"]) == 18
    assert sum(shapes["phone"]["groups"]) == 11
    assert shapes["home"]["kind"] == "place"
    assert shapes["face"]["kind"] == "photo"


def test_a_filled_form_leaves_out_what_was_not_asked() -> None:
    told = {"/household/members": "0", "/household/total": "9000.00"}
    labels = [cell["label"] for cell in _cells("household", told)]
    assert "total" in labels
    assert not {"poor", "why", "guardian", "paper"} & set(labels)


def _cells(page: str, told: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    return cells(Pen(EVERYTHING, told), f"/{page}", EVERYTHING["properties"][page], "1.")


def test_conditions_are_said_in_words() -> None:
    form = EVERYTHING
    said = {
        "yes": condition(form, {"/household/poor": True}, "", "请填"),
        "money": condition(form, {"/household/total": {"maximum": 500_000}}, "", "请填"),
        "entry": condition(form, {"./relation": "child"}, "/household/members", "请填"),
        "either": condition(
            form, {"/household/total": {"anyOf": [{"const": 0}, {"minimum": 100}]}}, "", "请填"
        ),
        "none": condition(form, None, "", "请填"),
    }
    assert said == {
        "yes": "如果“poor”是“是”，请填",
        "money": "如果“total”不多于 5000 元，请填",
        "entry": "如果“relation”是“子女”，请填",
        "either": "如果“total”是“0 元”或者不少于 1 元，请填",
        "none": "",
    }


async def test_the_desks_paper_is_made_of_masked_lines_alone() -> None:
    """Whatever was answered: what the desk's list masks is not on the paper in full."""
    item = an_item()
    for seed in range(5):
        given = answers.answers(EVERYTHING, Random(seed))
        pages = sections(EVERYTHING, given, NAMES)
        lines = [
            {"title": page.title, "lines": [vars(line) for line in page.lines]} for page in pages
        ]
        sheet = await typeset(
            "papers/form",
            paper_forms.filled(item, publication(), from_lines(lines), replace(FILED, masked=True)),
        )
        text = text_of(sheet.pdf)
        masked = [line for page in pages for line in page.lines if line.masked]
        assert masked
        for secret in _personal(given):
            assert secret not in text


def _personal(value: Any) -> list[str]:
    """The identity and phone numbers of some answers."""
    if isinstance(value, Mapping):
        return [one for inner in value.values() for one in _personal(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _personal(inner)]
    digits = isinstance(value, str) and len(value.strip("+X")) in {11, 13, 17, 18}
    return [value.removeprefix("+86")] if digits and value[1:-1].isdigit() else []


async def test_the_flow_chart_shows_stages_of_one_row_side_by_side() -> None:
    item = an_item()
    rows = paper_guides.steps(item.stages)
    assert [len(row) for row in rows] == [1] * len(item.stages)
    house = read(answers.document_of("990121001001"))
    review = paper_guides.steps(house.stages)[4]
    assert [step["title"] for step in review] == ["乡镇审核", "自然资源所同时审核"]
    beside = await typeset(
        "papers/guide",
        {
            **paper_guides.guide(item, publication(), [], SIGNED),
            "steps": [rows[0], [*rows[1], *rows[2]], rows[3]],
        },
    )
    assert all(stage.title in text_of(beside.pdf) for stage in item.stages[:4])


async def test_very_long_words_stay_on_the_paper() -> None:
    """The longest titles an author may write; nobody sees a paper that failed."""
    long = "特别长的名称" * 12
    stage = Stage("receive", long, "window", 1, "receive")
    material = MaterialSpec("m", long, long * 3, True, 1, 1, "other", "C", False)
    item = an_item(materials=(material,) * 40, stages=(stage,) * 12)
    for sheet in (
        await typeset("papers/form", paper_forms.blank(replace(item, title=long), publication())),
        await typeset(
            "papers/guide",
            paper_guides.guide(item, publication(), [], SIGNED),
        ),
        await typeset("papers/poster", paper_guides.poster(item, publication())),
    ):
        assert not sheet.glyphs_missing


async def test_many_who_ask_at_once_wait_for_one_paper() -> None:
    data = paper_forms.blank(an_item(summary="一起要"), publication())
    name = press.fingerprint("papers/form", data)
    found = await asyncio.gather(
        *(press.press_for_all(name, "papers/form", data) for _ in range(40))
    )
    assert len({id(pdf) for pdf in found}) == 1
    assert press.kept(name) is found[0]


async def test_a_crowd_is_asked_to_come_again() -> None:
    data = paper_forms.blank(an_item(), publication())
    answered = await asyncio.gather(
        *(press.press("papers/form", {**data, "how": str(n)}) for n in range(60)),
        return_exceptions=True,
    )
    refused = [one for one in answered if isinstance(one, TooManyRequests)]
    assert len(refused) == 60 - 24
    assert not any(isinstance(one, TemplateBroken) for one in answered)


def test_a_paper_is_named_by_what_is_on_it() -> None:
    data = paper_forms.blank(an_item(), publication())
    again = paper_forms.blank(an_item(), publication())
    other = paper_forms.blank(an_item(), publication("990511001001"))
    assert press.fingerprint("papers/form", data) == press.fingerprint("papers/form", again)
    assert press.fingerprint("papers/form", data) != press.fingerprint("papers/form", other)
    assert press.fingerprint("papers/guide", data) != press.fingerprint("papers/form", data)
    of_items = {template for template, _ in printing.PAPERS.values()}
    assert of_items | {"papers/my_data", "papers/statutory"} == papers()
    assert len(sources()) > len(papers())
