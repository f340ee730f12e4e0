"""The catalogue's files."""

import re
from datetime import date
from pathlib import Path

import pytest

from api.catalog import inheriting, source
from api.catalog.bundles import bundle_problems
from api.catalog.definition import SPECIAL_KINDS, Definition
from api.catalog.documents import content_hash, read
from api.catalog.examining import examine, examine_any
from api.catalog.guide import TITLES
from api.catalog.library import examples, known_papers
from api.catalog.loading import SHIPPED, examined, files
from api.catalog.parsing import parse
from api.paper.typesetting import templates
from identity.idnumbers import is_credit_code
from tests.api.catalog.spoilings import HOUSE as HOUSE_TEXT

CARD, SHOP, HOUSE = "992011004001", "990714001001", "990715001001"
NINE = {"name", "code", "place", "hours", "time_limit", "fees", "materials", "process", "samples"}
EVERY = [path.stem for path in files()]
BASIC = sorted(inheriting.BASIC.glob("*.yaml"))


def shipped(code: str) -> Definition:
    return parse(SHIPPED / f"{code}.yaml")


@pytest.mark.parametrize("code", EVERY)
def test_a_shipped_item_can_be_published(code: str) -> None:
    seen = examined(SHIPPED / f"{code}.yaml")
    assert seen.problems == ()
    item = shipped(code)
    assert item.code == code
    guide = {element.key: element for element in item.guide}
    assert set(guide) == set(TITLES) >= NINE | {"conditions", "basis", "complaint"}
    assert all(one.text.strip() and one.text_en.strip() for one in item.guide)
    assert len(item.implementation_code) == 31
    assert is_credit_code(item.implementation_code[:18])
    assert item.implementation_code.endswith(code)
    assert item.result.kind in templates()
    assert item.sample
    assert item.site_kinds
    assert item.events or item.lists


@pytest.mark.parametrize("code", EVERY)
def test_a_shipped_item_speaks_english_too(code: str) -> None:
    item = shipped(code)
    said = (item.title_en, item.what_en, item.who_en, item.bring_en)
    titles = tuple(one.title_en for one in item.stages)
    titles += tuple(one.title_en for one in item.materials)
    assert all(any("a" <= letter.casefold() <= "z" for letter in text) for text in said + titles)
    advice = {one.rule for one in examined(SHIPPED / f"{code}.yaml").warnings}
    assert advice <= {"to-verify"}


@pytest.mark.parametrize("code", EVERY)
def test_a_shipped_bundle_finds_its_members(code: str) -> None:
    seen = examined(SHIPPED / f"{code}.yaml")
    documents = {one: examined(SHIPPED / f"{one}.yaml").document for one in EVERY}
    assert seen.document is not None
    assert list(bundle_problems(seen.source, seen.document, documents.get)) == []


@pytest.mark.parametrize("path", BASIC, ids=lambda path: str(path.stem))
def test_an_entry_to_inherit_from_is_whole_but_never_published(path: Path) -> None:
    written = path.read_text("utf-8")
    assert examine_any(written, "basic").problems == ()
    assert [one.rule for one in examine(written, "basic").problems] == ["basic"]


def test_what_each_of_the_first_items_is_about() -> None:
    card, shop, house = (shipped(code) for code in (CARD, SHOP, HOUSE))
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


def test_the_guide_says_what_the_data_says_in_both_languages() -> None:
    guide = {element.key: element for element in shipped(HOUSE).guide}
    assert guide["time_limit"].text == "承诺 3 个工作日办好，法定最长 30 个工作日。"
    assert "the law allows 30 working days" in guide["time_limit"].text_en
    assert "80 元" in guide["fees"].text
    assert "80 yuan" in guide["fees"].text_en
    assert guide["materials"].text.startswith("不动产权证书，要核对原件\n")
    assert guide["materials"].text_en.startswith("Property title certificate; original checked\n")


def test_where_no_law_sets_a_limit_none_is_told() -> None:
    text = HOUSE_TEXT.replace(
        "{days: 30, unit: working, basis: 《不动产登记暂行条例》第二十条}", "none"
    )
    item = parse(text, "x")
    assert item.legal_days is None
    guide = {element.key: element for element in item.guide}
    assert guide["time_limit"].text == "承诺 3 个工作日办好；法律没有规定最长时间。"
    assert guide["time_limit"].text_en.endswith("no law sets a limit.")


def test_the_hash_is_of_the_content_not_of_its_layout() -> None:
    seen = examine(HOUSE_TEXT, "x")
    assert seen.document is not None
    turned = dict(reversed(list(seen.document.items())))
    assert content_hash(turned) == content_hash(seen.document)
    laid_out = source.written(source.read(HOUSE_TEXT, "x").raw)
    again = examine(laid_out, "y")
    assert (again.source_hash, again.document) == (seen.source_hash, seen.document)
    other = examine(HOUSE_TEXT.replace("minutes: 12", "minutes: 13"), "x")
    assert other.source_hash != seen.source_hash


def test_every_paper_of_the_library_has_a_picture_that_is_there() -> None:
    assert {paper["example"] for paper in known_papers().values()} == set(examples())


OLD = {
    "code": "990126000001",
    "version": 1,
    "implementation_code": "9" * 31,
    "title": "老事项",
    "title_en": "An old item",
    "summary": "写在有新语言之前。",
    "summary_en": "From before the language.",
    "keywords": ["老"],
    "icon": "x",
    "department_code": "11",
    "item_type": "20",
    "instant": True,
    "who": "谁都行",
    "guide": dict.fromkeys(
        (*("basis", "conditions", "process", "place", "hours", "samples"), "contact", "complaint"),
        "说明",
    ),
    "fees": [],
    "materials": [
        {
            "id": "a",
            "title": "甲",
            "hint": "拍",
            "required": False,
            "min_pages": 1,
            "max_pages": 1,
            "kind": "other",
            "grade": "C",
            "original_checked": False,
        }
    ],
    "stages": [
        {"key": "accept", "title": "受理", "role": "window", "limit_days": 1},
        {"key": "approve", "title": "决定", "role": "approver", "limit_days": 1},
    ],
    "promised_days": 1,
    "legal_days": 5,
    "unit": "calendar",
    "supplement_days": 15,
    "form": {"x-order": [], "properties": {}},
    "delivery": {
        "ways": ["courier"],
        "fee_fen": 0,
        "confirm": "at_filing",
        "contents": "证",
        "to_person_only": False,
    },
    "checklist": [],
    "result": {"kind": "senior_card", "title": "证", "issuer": "局", "validity_years": None},
}


def test_what_was_published_before_the_language_still_reads() -> None:
    old = read(OLD)
    assert (old.format, old.case_type, old.legal_unit) == (1, "instant", "calendar")
    assert [(one.kind, one.office) for one in old.stages] == [
        ("accept", "centre"),
        ("approve", "department"),
    ]
    assert old.stage("approve") is old.stages[1]
    assert old.stage("review") is None
    assert (old.materials[0].need, old.materials[0].lookup) == ("optional", None)
    assert (old.what, old.contacts.advice, old.effective_from) == (
        "写在有新语言之前。",
        "说明",
        None,
    )
    assert old.content_hash == content_hash(OLD)


def test_the_texts_published_before_the_language_load_again_and_nothing_like_them() -> None:
    text = (Path(__file__).parent / "before_format_two.yaml").read_text("utf-8")
    seen = examine(text, "old.yaml")
    assert seen.problems == ()
    assert seen.document is not None
    old = read(seen.document)
    assert (old.code, old.version, old.format, seen.source_hash) == (
        *(CARD, 1, 1, old.content_hash),
    )
    exported = source.written(seen.document)
    assert examine(exported, "again.yaml").source_hash == old.content_hash
    changed = examine(text.replace("年满 60 周岁的老人", "年满 50 周岁的人"), "new.yaml")
    assert [one.rule for one in changed.problems] == ["format"]


def test_what_may_pause_or_lengthen_is_the_authors_to_say() -> None:
    house = parse(HOUSE_TEXT, "x")
    assert house.special_kinds == (*SPECIAL_KINDS, "supplement")  # only where it is written
    text = re.sub(r"  special: .*\n|, limits.special", "", HOUSE_TEXT)
    plain = parse(text, "x")
    assert (plain.extension_days, plain.special_kinds) == (10, SPECIAL_KINDS)
    said = "  extension: 0\n  special: [hearing]\nfees:"
    item = parse(text.replace("fees:", said, 1), "x")
    assert (item.extension_days, item.special_kinds) == (0, ("hearing",))
    none = parse(text.replace("fees:", "  special: []\nfees:", 1), "x")
    assert none.special_kinds == ()


def test_days_powers_and_branches_are_read() -> None:
    text = HOUSE_TEXT.replace(
        "unsure: [fees.0.fen, limits.special]",
        "effective_from: 2026-12-01\ncancelled_on: 2027-12-01\npilot: ['990126101']\n"
        "delegated: [{to: 5, basis: 文, since: 2024-03-01, regions: ['990126102']}]",
    )
    item = parse(text, "x")
    assert (item.effective_from, item.cancelled_on) == (date(2026, 12, 1), date(2027, 12, 1))
    assert item.pilot == ("990126101",)
    assert (item.delegated[0].to_level, item.delegated[0].regions) == (5, ("990126102",))
    assert [(node.kind, node.code) for node in item.parents] == [
        ("catalogue", "9907150010"),
        ("item", "990715001000"),
    ]
