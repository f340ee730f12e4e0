"""Words as a villager reads them."""

import pytest

from api.catalog.examining import examine
from tests.api.catalog.spoilings import TEMPLATE


def advice(old: str, new: str) -> list[tuple[str, str]]:
    assert TEMPLATE.count(old) == 1
    seen = examine(TEMPLATE.replace(old, new), "x")
    assert seen.problems == ()
    return [(one.rule, one.field) for one in seen.warnings if one.rule != "to-verify"]


def test_a_file_in_plain_words_gets_no_advice() -> None:
    assert advice("minutes: 15", "minutes: 16") == []


@pytest.mark.parametrize(
    "stiff",
    [
        "兹证明家庭困难。",
        "符合条件的予以受理。",
        "须带户口本。",
        "应当如实填写。",
        "自受理之日起算。",
        "逾期不办。",
        "请届时前来。",
        "上述材料都要。",
        "持证方可办理。",
        "如需帮助请打电话。",
        "由村委会出具。",
    ],
)
def test_officials_words_are_told(stiff: str) -> None:
    found = advice("zh: 家里困难、收入低于低保线，每个月领一笔生活费。", f"zh: {stiff}")
    assert found == [("stiff", "plain.what")]


@pytest.mark.parametrize(
    "fine",
    ["我们会和您联系。", "系统里查得到。", "必须是本人。", "您应该带身份证。", "按人均收入算。"],
)
def test_words_that_only_look_stiff_are_fine(fine: str) -> None:
    assert advice("zh: 家里困难、收入低于低保线，每个月领一笔生活费。", f"zh: {fine}") == []


def test_a_law_keeps_its_name() -> None:
    law = "zh: 按《应当予以遵守的须知》办。"
    assert advice("zh: 家里困难、收入低于低保线，每个月领一笔生活费。", law) == []


def test_long_and_breathless_sentences_are_told() -> None:
    long = "zh: 收入说明写明每个人的姓名" + "和他在哪里做什么工作" * 5
    assert advice("zh: 收入说明写明每个人的姓名", long)[0] == ("long-sentence", "guide.samples")
    breathless = "zh: 收入说明写名字、地、人、钱、物、年、月，每个人的姓名"
    assert advice("zh: 收入说明写明每个人的姓名", breathless)[0][0] == "hard-to-read"


def test_missing_english_and_missing_pictures_are_told() -> None:
    assert advice("title: {zh: 收入情况说明, en: Statement of income}", "title: 收入情况说明") == [
        ("no-english", "materials.income_statement.title")
    ]
    assert advice("    example: statement ", "    #") == [
        ("no-picture", "materials.income_statement")
    ]
    assert advice("{zh: 配偶, en: Spouse}", "配偶") == [
        ("no-english", "form.household.members.relation.options.spouse")
    ]
    assert advice("{zh: 计算人均收入, en: working out the income per person}", "计算人均收入") == [
        ("no-english", "form.household.members.income.purpose")
    ]


def test_a_sentence_of_the_first_screen_may_have_sixty_characters_and_no_more() -> None:
    old = "zh: 家里困难、收入低于低保线，每个月领一笔生活费。"
    for count, found in ((60, []), (61, ["first-screen"])):
        text = TEMPLATE.replace(old, f"zh: {'家' * count}。{'里' * 30}。")
        assert [one.rule for one in examine(text, "x").problems] == found
