"""`doorstep catalog check` and `template`: what an author runs."""

from pathlib import Path

import pytest

from api.cli import main
from tests.api.catalog.spoilings import HOUSE, TEMPLATE


def check(capsys: pytest.CaptureFixture[str], *paths: Path) -> tuple[int, list[str]]:
    code = main(["catalog", "check", *map(str, paths)])
    return code, capsys.readouterr().out.splitlines()


def test_a_good_file_may_be_published_and_its_warnings_stand_apart(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    good = tmp_path / "good.yaml"
    good.write_text(TEMPLATE, "utf-8")
    code, lines = check(capsys, good)
    assert code == 0
    assert lines[0].startswith(f"{good}:44: unsure.0 [to-verify]")
    assert lines[0].endswith("（建议）")
    assert lines[1:] == [
        f"{good}: 可以发布。990511001001 第 1 版 最低生活保障申请",
        "1 个文件，0 个问题。",
    ]


def test_a_broken_file_is_told_with_file_line_field_and_rule_and_fails(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    good, broken = tmp_path / "good.yaml", tmp_path / "broken.yaml"
    good.write_text(HOUSE, "utf-8")
    text = TEMPLATE.replace("minutes: 15", "minutes: 0").replace("use: phone", "use: telephone")
    broken.write_text(text, "utf-8")
    code, lines = check(capsys, good, broken)
    assert code == 1
    places = [
        text.split("\n").index(line) + 1
        for line in text.split("\n")
        if "minutes: 0" in line or "use: telephone" in line
    ]
    assert [line for line in lines if line.startswith(str(broken))] == [
        f"{broken}:{places[0]}: minutes [limit] 最小是 1，现在写的是 0。",
        (
            f"{broken}:{places[1]}: form.applicant.telephone.use [unknown-use] 公共库里没有"
            "“telephone”，请看 _fields.yaml 和 _materials.yaml。"
        ),
    ]
    assert lines[-1] == "2 个文件，2 个问题。"


def test_a_bundle_is_checked_against_the_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bundle = tmp_path / "bundle.yaml"
    members = """
bundle:
  - {code: "990715001001", title: 过户, mapping: {/applicant/phone: /applicant/phone}}
  - {code: "990714001001", title: 开店, mapping: {/applicant/phone: /operator/fax}}
"""
    bundle.write_text(TEMPLATE + members, "utf-8")
    code, lines = check(capsys, bundle)
    assert code == 1
    assert [line for line in lines if "[bundle]" in line] == [
        (
            f"{bundle}:{len(TEMPLATE.splitlines()) + 4}: bundle.990714001001.mapping"
            "./applicant/phone [bundle] “990714001001”的表单里没有“/operator/fax”这个字段。"
        )
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="打不开"):
        main(["catalog", "check", str(tmp_path / "nothing.yaml")])


def test_everything_shipped_may_be_published(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = check(capsys)
    assert code == 0
    assert lines[-1].endswith("0 个问题。")
    assert not [line for line in lines if "[" in line and "（建议）" not in line]


def test_the_template_is_printed_as_it_is_and_can_be_published(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["catalog", "template"]) == 0
    assert capsys.readouterr().out == TEMPLATE
