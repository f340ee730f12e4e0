"""The catalogue's files."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from api.catalog.checking import problems
from api.catalog.loading import files, read_file
from api.catalog.parsing import content_hash, parse
from api.catalog.refusals import DefinitionInvalid
from api.paper.typesetting import templates
from identity.idnumbers import is_credit_code

SHIPPED = {raw["code"]: raw for raw in (read_file(path) for path in files())}
NINE = {"name", "code", "place", "hours", "time_limit", "fees", "materials", "process", "samples"}
HOUSE = "990715001001"


def test_three_items_are_shipped() -> None:
    assert set(SHIPPED) == {"992011004001", "990714001001", HOUSE}


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_item_can_be_published(code: str) -> None:
    item = parse(SHIPPED[code])
    guide = {element.key: element.text for element in item.guide}
    assert set(guide) >= NINE | {"conditions", "basis", "complaint"}
    assert all(text.strip() for text in guide.values())
    assert item.promised_days <= item.legal_days
    assert len(item.implementation_code) == 31
    assert is_credit_code(item.implementation_code[:18])
    assert item.implementation_code.endswith(code)
    assert item.result.kind in templates()
    assert item.title_en.isascii()
    assert item.summary_en.isascii()


def test_what_each_item_is_about() -> None:
    card, shop, house = (parse(SHIPPED[code]) for code in ("992011004001", "990714001001", HOUSE))
    assert (card.instant, shop.instant, house.instant) == (True, False, False)
    assert (card.fee_fen, shop.fee_fen, house.fee_fen) == (0, 0, 8000)
    assert (house.pay_at, shop.pay_at) == ("issue", None)
    assert [s.id for s in house.materials if s.original_checked] == ["title_certificate"]
    assert house.original_check is not None
    assert house.original_check.ways == ("visit", "home_visit")
    assert (house.legal_days, house.promised_days) == (30, 3)
    assert house.delivery.confirm == "after_decision"
    assert shop.delivery.ways == ("courier", "electronic")
    assert [s.role for s in house.stages] == [
        *("window", "window", "reviewer", "approver", "system"),
    ]


def test_the_guide_says_what_the_data_says() -> None:
    guide = {element.key: element.text for element in parse(SHIPPED[HOUSE]).guide}
    assert "承诺 3 个工作日" in guide["time_limit"]
    assert "80 元" in guide["fees"]
    assert "要核对原件" in guide["materials"]


def test_the_hash_is_of_the_content_not_of_its_layout() -> None:
    raw = SHIPPED[HOUSE]
    turned = dict(reversed(list(raw.items())))
    assert content_hash(turned) == content_hash(raw)
    assert content_hash({**raw, "who": "谁都行"}) != content_hash(raw)


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(raw: dict[str, Any]) -> None:
        *steps, last = path.split(".")
        place: Any = raw
        for step in steps:
            place = place[int(step) if isinstance(place, list) else step]
        if value is None:
            del place[last]
        else:
            place[last] = value

    return change


SPOILT = {
    "a promise longer than the law": (_set("promised_days", 31), "promised_days"),
    "an empty element of the guide": (_set("guide.samples", " "), "guide.samples"),
    "a missing element of the guide": (_set("guide.hours", None), "guide"),
    "a stage without a limit": (_set("stages.0.limit_days", None), "stages[0]"),
    "a stage without a role": (_set("stages.1.role", None), "stages[1]"),
    "a stage too few": (_set("stages.2.key", "approve"), "stages"),
    "a fee without a time to pay": (_set("pay_at", None), "pay_at"),
    "an original checked nowhere": (_set("original_check", None), "original_check"),
    "a code that is not ours": (_set("implementation_code", "9" * 31), "implementation_code"),
    "a personal field without purpose": (
        _set("form.properties.applicant.properties.name.x-purpose", None),
        "form.applicant.name",
    ),
    "a personal field without label": (
        _set("form.properties.applicant.properties.idNumber.x-label", None),
        "form.applicant.idNumber",
    ),
    "an option without a word": (
        _set("form.properties.applicant.properties.owning.x-labels", {"sole": "我"}),
        "form.applicant.owning",
    ),
    "a field that no page shows": (_set("form.properties.property.x-order", []), "form.property"),
    "a widget nobody draws": (
        _set("form.properties.property.properties.area.x-widget", "slider"),
        "form.property.area",
    ),
    "a text of any length": (
        _set("form.properties.property.properties.bank.maxLength", None),
        "form.property.bank",
    ),
    "a word we do not know": (_set("colour", "red"), "colour"),
    "the same material twice": (_set("materials.1.id", "title_certificate"), "materials"),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_item_is_not_published(what: str) -> None:
    change, place = SPOILT[what]
    raw = copy.deepcopy(SHIPPED[HOUSE])
    change(raw)
    assert any(place in problem for problem in problems(raw)), problems(raw)
    with pytest.raises(DefinitionInvalid, match=r"house\.yaml"):
        parse(raw, "house.yaml")


def test_every_problem_is_named_at_once() -> None:
    raw = copy.deepcopy(SHIPPED[HOUSE])
    raw["promised_days"], raw["materials"][0]["min_pages"] = 99, 7
    assert len(problems(raw)) == 2


@pytest.mark.parametrize("nonsense", [None, [], "x", 7, {}])
def test_nonsense_is_no_item(nonsense: Any) -> None:
    assert problems(nonsense)
