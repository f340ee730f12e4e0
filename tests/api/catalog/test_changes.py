"""What a new version changes, word for word, and how much was cut."""

from dataclasses import replace
from functools import cache

import pytest

from api.catalog.changes import differences, sentences
from api.catalog.compressing import compression, together
from api.catalog.definition import Definition, Fee, MaterialSpec
from api.catalog.documents import read
from api.catalog.loading import SHIPPED, examined
from tests.api.catalog.texts import HOUSE


@cache
def house() -> Definition:
    seen = examined(SHIPPED / f"{HOUSE}.yaml")
    assert seen.document is not None
    return read(seen.document)


def item(**fields: object) -> Definition:
    """The shipped item with a promise of twenty working days, thirty by law."""
    return replace(
        house(),
        **{"promised_days": 20, "unit": "working", "legal_days": 30, **fields},  # type: ignore[arg-type]
    )


def paper(spec_id: str, title: str, title_en: str, **fields: object) -> MaterialSpec:
    return replace(
        house().materials[0],
        **{  # type: ignore[arg-type]
            "id": spec_id,
            "title": title,
            "title_en": title_en,
            "lookup": None,
            "required": True,
            "need": "required",
            "original_checked": False,
            **fields,
        },
    )


INCOME = paper("income", "收入证明", "Proof of income")
MARRIAGE = paper("marriage", "结婚证", "Marriage certificate")
CONTRACT = paper("contract", "合同", "Contract")


def told(old: Definition, new: Definition) -> list[tuple[str, str]]:
    return [(change.zh, change.en) for change in differences(old, new)]


def test_the_same_text_changes_nothing() -> None:
    assert differences(item(), item()) == ()


@pytest.mark.parametrize(
    ("old", "new", "zh", "en"),
    [
        (
            {},
            {"promised_days": 15},
            "承诺从 20 个工作日缩短到 15 个",
            "Promised in 15 instead of 20 working days",
        ),
        (
            {"promised_days": 15},
            {},
            "承诺从 15 个工作日延长到 20 个",
            "Promised in 20 instead of 15 working days",
        ),
        (
            {"unit": "calendar"},
            {"unit": "calendar", "promised_days": 7},
            "承诺从 20 天缩短到 7 天",
            "Promised in 7 instead of 20 days",
        ),
        (
            {"unit": "calendar"},
            {"promised_days": 3},
            "承诺从 20 天缩短到 3 个工作日",
            "Promised in 3 working days instead of 20 days",
        ),
        (
            {},
            {"legal_days": None},
            "法定期限从 30 个工作日改为没有规定",
            "The law's limit is none instead of 30 working days",
        ),
        (
            {"extension_days": 10},
            {"extension_days": 5},
            "最多延长从 10 个工作日改为 5 个工作日",
            "Extended by at most 5 working days instead of 10",
        ),
        (
            {"fees": (Fee("登记费", 8000, "依据"),)},
            {"fees": (Fee("登记费", 5050, "依据"),)},
            "收费从 80 元降到 50.5 元",
            "The fee is 50.5 yuan instead of 80",
        ),
        (
            {"fees": (Fee("登记费", 8000, "依据"),)},
            {"fees": ()},
            "不收费了，原来 80 元",
            "Free now; it was 80 yuan",
        ),
        (
            {"fees": ()},
            {"fees": (Fee("登记费", 8000, "依据"),)},
            "要收费 80 元",
            "A fee of 80 yuan",
        ),
        (
            {"materials": (INCOME, CONTRACT)},
            {"materials": (CONTRACT,)},
            "少交 1 份：收入证明",
            "1 paper fewer: Proof of income",
        ),
        (
            {"materials": ()},
            {"materials": (INCOME, CONTRACT)},
            "多交 2 份：收入证明、合同",
            "2 papers more: Proof of income, Contract",
        ),
        (
            {"materials": (MARRIAGE,)},
            {"materials": (replace(MARRIAGE, lookup="民政部门", required=False),)},
            "结婚证不用交了，由窗口去查",
            "No longer asked for, we look it up: Marriage certificate",
        ),
        (
            {"materials": (INCOME,)},
            {"materials": (replace(INCOME, required=False, need="optional"),)},
            "收入证明可以不交了",
            "Proof of income: optional now",
        ),
        (
            {"materials": (INCOME,)},
            {"materials": (replace(INCOME, required=False, need="may_lag"),)},
            "收入证明可以先办后补了",
            "Proof of income: may follow later now",
        ),
        (
            {"materials": (replace(INCOME, original_checked=True),)},
            {"materials": (INCOME,)},
            "收入证明不用核对原件了",
            "Proof of income: the original need not be shown any more",
        ),
        (
            {"online": "prefill"},
            {"online": "full"},
            "改为全程网上办",
            "Now done on line from beginning to end",
        ),
        (
            {"accept_level": 4},
            {"accept_level": 5},
            "受理从县里改到乡镇",
            "Accepted by the township instead of the county",
        ),
    ],
)
def test_a_change_is_one_plain_sentence(
    old: dict[str, object], new: dict[str, object], zh: str, en: str
) -> None:
    assert told(item(**old), item(**new)) == [(zh, en)]


def test_steps_are_counted_and_named() -> None:
    stages = item().stages
    review = next(stage for stage in stages if (stage.kind or stage.key) == "review")
    without = tuple(stage for stage in stages if stage is not review)
    name, name_en = review.title, review.title_en or review.title
    old, new = item(), item(stages=without)
    assert told(old, new) == [(f"少 1 个环节：{name}", f"1 step fewer: {name_en}")]
    assert told(new, old) == [(f"多 1 个环节：{name}", f"1 step more: {name_en}")]


def test_what_people_feel_first_is_told_first() -> None:
    old = item(materials=(INCOME, CONTRACT), who="谁都行")
    new = item(promised_days=15, materials=(CONTRACT,), who="买方")
    kinds = [change.kind for change in differences(old, new)]
    assert kinds == ["promise", "fewer papers", "guide"]
    assert sentences(old, new, english=False)[2] == "说明改了：谁能办"


def test_a_form_that_asks_less_says_what() -> None:
    form = dict(item().form)
    page = form["x-order"][-1]
    group = form["properties"][page]
    last = group["x-order"][-1]
    shorter = {
        **form,
        "properties": {
            **form["properties"],
            page: {
                **group,
                "x-order": [name for name in group["x-order"] if name != last],
                "properties": {k: v for k, v in group["properties"].items() if k != last},
            },
        },
    }
    title = f"{group['title']} · {group['properties'][last]['title']}"
    assert told(item(), item(form=shorter)) == [
        (f"少填 1 项：{title}", "1 field fewer on the form")
    ]


def test_what_was_cut_is_counted_against_the_law_and_the_first_version() -> None:
    first = item(materials=(INCOME, CONTRACT, MARRIAGE))
    today = item(promised_days=15, materials=(CONTRACT, replace(MARRIAGE, lookup="民政部门")))
    cut = compression(first, today)
    assert (cut.legal_days, cut.promised_days, cut.days_cut) == (30, 15, 50)
    assert (cut.papers_before, cut.papers, cut.papers_cut) == (3, 1, 67)
    assert (cut.stages_before, cut.stages, cut.stages_cut) == (5, 5, 0)


def test_of_a_department_the_sums_are_told_and_what_has_no_limit_counts_in_no_days() -> None:
    limited = compression(item(), item(promised_days=10))
    free = compression(item(legal_days=None), item(legal_days=None, promised_days=10))
    both = together([limited, free])
    assert (both.items, both.legal_days, both.promised_days, both.days_cut) == (2, 30, 10, 67)
    assert together([]).papers_cut == 0


def test_calendar_days_count_five_working_days_a_week() -> None:
    cut = compression(item(), item(legal_days=60, legal_unit="calendar", promised_days=20))
    assert (cut.legal_days, cut.promised_days) == (43, 20)
